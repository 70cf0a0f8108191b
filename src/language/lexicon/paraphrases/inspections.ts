import { MEASURE, NOTICES } from './arrangements.ts';
import { BEGIN, BOT, COUNT, paraphrases } from './paraphrase.ts';

const STATE = '(?:ok|okay|fine|alright|up|down|alive|running|healthy|stable|online|offline|back|still)\\b';
const SPAN = `(?:\\d+|half an?|an?|${COUNT}|fifteen|twenty|thirty|forty) (?:minutes?|mins?|hours?|days?|weeks?)`;

/** Looking at bots, in words that are another order's: "show me whether", "walk me through what made it fail". */
export const INSPECTIONS = paraphrases(
  [
    'show let & whether if',
    `\\b(?:show (?:me|us)|let (?:me|us) (?:see|know now)) (?:whether|if) (?=(?:the )?@ (?:is|has|was|are|did|does|'s)\\b)`,
    'tell me whether ',
  ],
  [
    'if whether & see check look tell show',
    `(?<=\\b(?:see|check|look|tell me|show me) (?:if|whether) (?:the )?@) 's (?=${STATE})`,
    ' is ',
  ],
  [
    'through & made caused broke killed brought took',
    '\\b(?:walk|talk|run|take|guide) (?:me|us) through (?=what (?:made|caused|broke|killed|brought|took) )',
    'tell me ',
  ],
  // "harbor, how's that one configured?"
  [
    'how & that this',
    `(?<=^(?:the )?@ , )how (?:'s|is) (?:that|this)(?: one| bot)? (?=(?:configured|set up|built|wired|deployed|doing|holding|looking|going|getting)\\b)`,
    'how is it ',
  ],
  // "three hours of harbor logs"
  [
    'log logs',
    `${BEGIN}((?:please |can you |could you )*(?:give|show|get|send|fetch|pull|read)(?: me| us)? )?(?:the )?(?:last |past )?(${SPAN}) (?:of|from) ${BOT}(?: 's)? logs?(?= please|$| [.,!?])`,
    '$1 the logs of $3 for the last $2',
  ],
  // "dig out everything harbor logged containing IDOC_REJECT", "find every mention of ERR_HDCP in the harbor log"
  [
    'containing mentioning about with & logged wrote printed',
    `(?:everything|anything|whatever|all|all that) ${BOT} (?:has |had |ever )?(?:logged|wrote|written|printed) (?:containing|mentioning|about|with) (?=§|\\S*[A-Z0-9_]|%)`,
    'the log lines of $1 containing ',
  ],
  [
    'mention mentions occurrence occurrences trace traces hits appearance',
    `\\b(?:find|show|search|look for|look up|pull|dig out|dig up|list|get|count)(?: me| us| for)?(?: please)? (?:every|all|any|each|the)(?: single| the)? (?:mentions?|occurrences?|traces?|hits|appearances?) (?:of|for) (§|\\S+(?: \\S+){0,2}?) (?:in|from|on) ${BOT}(?: 's)?(?: logs?)?(?= please|$| [.,!?])`,
    'search the logs of $2 for $1',
  ],
  ['anywhere', '(?<=\\S) anywhere (?=in (?:its|the|their) logs?\\b)', ' '],
  // "harbor's log, yesterday onwards"
  [
    'onwards onward',
    '(?<!\\b(?:from|since) (?:[^\\s,;!?]+ ){0,2})(?<=\\S )(yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|this morning) onwards?(?= please|$| [.,!?])',
    'since $1',
  ],
  // "show me every deploy we have planned", "everything scheduled for harbor"
  [
    'planned scheduled booked',
    '\\b(?:every|all|any|each|the)(?: the| our)? (restart|reboot|stop|start|deploy|deployment|pause|rollback)s? (?:that |which )?(?:we|you|i) (?:have |have got |got )?(?:planned|scheduled|booked|lined up|coming up)(?= please|$| [.,!?])',
    'the scheduled $1',
  ],
  [
    'scheduled planned booked',
    '\\b(?:everything|anything|all) (scheduled|planned|booked) (?=for (?:the )?@)',
    'all that is $1 ',
  ],
  // "what's under the audio tag?"
  [
    'under & tag label',
    '\\bwhat(?: all)? (?:is|are|runs|comes|falls|sits) (?:filed )?under (?=(?:the )?(?:(?:tag|label) \\S+|\\S+ (?:tag|label))\\b)',
    'which bots are tagged with ',
  ],
  // "any failures?", "who's in the fleet", "explain to me what happened"
  [
    'failures casualties',
    `^(?:so |hey |ok )*any (?:new )?(?:failures|casualties)(?= ?\\?| today|$)`,
    'anything failed',
  ],
  ['who & fleet', '\\bwho (?:is|all is) in (?:the|our) fleet\\b', 'list all bots'],
  ['explain & me us', '\\bexplain to (?:me|us) (?=(?:what|why|how)\\b)', 'tell me '],
  [
    'tagged labelled labeled',
    '\\b(?:the|all|every|our) ([^\\s,.;:!?@]+) (?:tagged|labelled|labeled) (?:bots|ones|workers|services|jobs)\\b',
    'the bots tagged $1',
  ],
  ['later & scheduled planned coming up due', '\\bfor later (?=today|tonight)', 'for '],
  // "cpu of harbor over 80%: alert me", "tell me if more than 1000 jobs queue up at harbor"
  [
    'alert tell ping warn & over above under below',
    `^((?:the )?${MEASURE} of ${BOT}|${BOT} 's ${MEASURE}) (?:is |goes |gets )?(over|above|under|below) (\\d[^\\s,;:]*(?: (?:%|percent|ms|seconds|gb|mb))?) ?[:,-] (?:please )?(?:alert|tell|ping|warn) me`.replaceAll(
      '(cpu',
      '(?:cpu',
    ),
    'alert me when $1 is $4 $5',
  ],
  [
    'queue pile waiting back & more',
    `\\b(?:alert|tell|ping|warn|notify) me (?:if|when|once) more than (\\d+) (?:jobs|messages|items|requests|tasks|orders|things|events) (?:queue up|pile up|are waiting|are queued|are queueing|back up|wait) (?:at|on|in|for|up at) ${BOT}`,
    'alert me when the queue of $2 is over $1',
  ],
  [
    'takes & than & answer respond reply',
    `\\b(if|when|once|whenever) ${BOT} takes (?:longer|more) than (\\d+(?:\\.\\d+)? ?[a-z]*) to (?:answer|respond|reply)`,
    '$1 the latency of $2 is over $3',
  ],
  // "I'm no longer interested in harbor's notifications"
  [
    'interested',
    `${BEGIN}(?:i|we) (?:am|are) (?:no longer|not) interested in (?:${BOT} 's ${NOTICES}|(?:the )?${NOTICES} (?:of|from|about) ${BOT})(?: any ?more| any longer)?`,
    'unsubscribe me from $1 $2',
  ],
);
