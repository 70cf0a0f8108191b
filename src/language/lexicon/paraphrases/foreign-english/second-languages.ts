import { BEGIN, BOT, COPY, COUNT, paraphrases } from '../paraphrase.ts';

const THE_BOT = '((?:the |our )?(?:bot )?@|it|them)';
const OF = '(?:of|from|about|for|on|to)';
const VERBS =
  'approve|accept|reject|turn|switch|restart|reboot|stop|start|pause|resume|delete|remove|show|give|send|tell|list|deploy|scale|mute|unmute|check|put|set|rename|export';

/** Words of another language in English letters, and what they were meant to say. */
export const SECOND_LANGUAGES = paraphrases(
  // "can approve the request number 31": whom it is said to goes without saying
  [
    'can could',
    `^(?:please )?(can|could) (?:please )?(?=(?:${VERBS}) (?:on |off |up |down |again |me |us |back )*(?:the |my |our |all |request |#?\\d|@|it\\b|them\\b))`,
    '$1 you please',
  ],
  // "put to run the harbor", "put the harbor to work"
  ['run work function', `\\b(?:put|set)(?: please)? (?:to|in) (?:run|work|function)(?: again)? ${THE_BOT}`, 'start $1'],
  [
    'run work function',
    `\\b(?:put|set)(?: please)? ${THE_BOT} (?:to|in) (?:run|work|function)(?=$| [.!?,]| please| again)`,
    'start $1',
  ],
  // "bring harbor again in order"
  [
    'order',
    `\\b(?:bring|put|get|set|make)(?: please)? ${THE_BOT} (?:again |back )*(?:in|into|to) order(?= again| please|$| [.!?,])`,
    'heal $1',
  ],
  // "take out the pause of harbor"
  [
    'pause',
    `\\b(?:take|remove|quit|lift|end|cancel)(?: please)?(?: out| off| away)? (?:the|its) pause ${OF} ${THE_BOT}`,
    'resume $1',
  ],
  [
    'pause',
    '\\bbe (?:taken|brought|released|pulled)(?: back)? (?:out of|from|off)(?: (?:its|the|their))? pause\\b',
    'be resumed',
  ],
  // "go back the harbor to the version 1.3.2"
  [
    'back',
    `\\b(?:go|turn|come) back (?:with )?${THE_BOT} (?=to (?:the )?(?:version|#|previous|last|old|release))`,
    'roll $1 back',
  ],
  // "harbor we must pass it to the version 3.2.0, please do the deploy"
  [
    'pass bring take move put update upgrade',
    `${BEGIN}${BOT} ?,? (?:we|you|i) (?:must|have to|should|need to) (?:pass|bring|take|move|put|update|upgrade) it to (?:the )?(?:version )?(#)(?: ?, (?:so )?please (?:you )?(?:do|make) (?:the|a) (?:deploy|deployment|update|upgrade))?(?=$| please| [.!])`,
    'please deploy $2 to $1',
  ],
  // "put more three replicas in the harbor"
  [
    'more',
    `(?<=\\b(?:put|add|give|want|need|with|by|have|set|place)(?: (?:me|us|it|(?:the )?@))?) more (${COUNT}) (${COPY}|pieces)`,
    ' $1 more $2',
  ],
  [
    'put place',
    `\\b(?:put|place)(?: please)? (${COUNT} more ${COPY}) (?:in|into|on|to|at|for) (?=(?:the |our )?@)`,
    'add $1 to',
  ],
  [
    'duplicate triplicate',
    `\\bduplicate (?=(?:the )?(?:number of (?:the )?)?(?:${COPY}) (?:of|for|on|in)\\b)`,
    'double',
  ],
  ['number', `(?<=\\bdouble )the number of (?=(?:the )?${COPY})`, 'the'],
  [
    'double halve',
    `${BEGIN}it is (?:necessary|needed|required) to (double|halve) (?:the )?${COPY} (?:of|for|on|in) ${BOT}`,
    'please $1 $2',
  ],
  // "in the moment paused", "which are at this moment down"
  ['moment', '\\b(?:in|on) (?:the|this) moment\\b(?! (?:of|when|that|it|he|she|they|we|i)\\b)', 'at the moment'],
  ['moment', '(?<=\\b(?:is|are)) at (?:this|the) moment (?=[a-z]+ ?\\??$|[a-z]+ (?:please|,))', ' '],
  // "what makes harbor exactly"
  [
    'makes',
    `${BEGIN}what makes ${BOT}(?: (?:exactly|actually|really|at all|all day|here|there|for us))*(?= ?\\?|$| ,| in the| please)`,
    'what does $1 do',
  ],
  // "list me all planners up"
  [
    'up',
    '(?<=^(?:please |can you |could you )*(?:list|count) (?:me|us) [^,.;!?]{3,40}) up(?= ?[.!?]?$| please| ,)',
    '',
  ],
  [
    'show give send tell',
    '\\b(show|give|send|tell|explain) to (me|us) (?=(?:the|all|a|an|which|how|why|what|every|my|our)\\b)',
    '$1 $2',
  ],
  [
    'stay stand stays stands',
    '(?<=\\b(?:show|list|which|give)\\b[^.;!?]{0,50} (?:that|which|who)) (?:stays?|stands?|finds? (?:itself|themselves)|is situated|are situated) (?=(?:in|on)\\b)',
    ' are ',
  ],
  [
    'rows',
    '(?<=\\b(?:last|latest|first|newest|the|\\d+)(?: \\d+)?(?: (?:error|warning|warn|info|debug))?) rows (?=(?:in|of|from|on)\\b)',
    ' lines ',
  ],
  [
    'visualize visualise',
    '(?<=^|[,.;:!?] |\\b(?:please|you|and|to|me) )visuali[sz]e (?=(?:me |us )?(?:the|all|a|my|our)\\b)',
    'show',
  ],
  // "in the log of harbor search the word TIMEOUT, from the 8:30 on"
  [
    'search find seek look',
    `${BEGIN}in the logs? of ${BOT} (?:please |can you |could you )*(?:search|find|seek|look|look up)(?: (?:me|us))?(?: for)? (?:the )?(?:(?:word|text|string|term|line|lines with) )?(?=\\S)`,
    'show the logs of $1 containing',
  ],
  [
    'from & on onwards',
    "\\bfrom (?:the )?(\\d{1,2}:\\d\\d|\\d{1,2} o'clock|\\d{1,2} ?[ap]m) on(?:wards?)?(?= |$)",
    'since $1',
  ],
  ['hours hour', '\\bat (?:the )?hours? (?=\\d{1,2}(?::\\d\\d)?\\b)', 'at'],
  ['working business', '\\b(?:on )?(every|each|all) (?:working|business|labou?r) days?\\b', 'every weekday'],
);
