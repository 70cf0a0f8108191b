import { BEGIN, BOT, END, paraphrases, UNBENT } from './paraphrase.ts';

const SEE = '(?:see to it|make sure|ensure|make certain|see|take care)(?: that)?';
export const SETTING =
  '((?:(?:read|retry|write|poll|polling|request|connect|idle|memory|mem|ram|cpu|batch|cache) )?(?:timeout|interval|limit|retries|retry|ttl|delay|backoff|cooldown|concurrency|heartbeat|keepalive|deadline|threshold|cap))';
const OUGHT = '(?:should|must|shall|has to|needs to|is to) (?:be|become)';
const COPIES = '(?:replicas|replica count|copies|instances|number of (?:replicas|copies|instances))';
const THAT = '(?:it|that|this|the (?:thing|variable)|that (?:one|variable|thing)|this (?:one|variable))';

const THAT_TAG = '(?:it|that|this|one|that one|this one|that tag|the tag|it|)';
const ASK = '(?:please |kindly |can you |could you |would you |let us )*';

/** Third persons of what a bot may be seen to do. */
const DOES: readonly (readonly [string, string])[] = [
  ['loses', 'lose'],
  ['gets', 'get'],
  ['has', 'have'],
  ['uses', 'use'],
  ['runs', 'run'],
  ['carries', 'carry'],
  ['receives', 'receive'],
];

/** What is to be changed of a bot: a setting, a variable, a tag. */
export const CHANGES = paraphrases(
  // "harbor's timeout: make it 5 seconds"
  [
    'make set put',
    `${BEGIN}${BOT} 's ${SETTING} ?(?::|,|-) (?:please |kindly )?(?:make|set|put) (?:it|that|this)(?: to| at| be)? (?=\\S)`,
    'set the $2 of $1 to',
  ],
  [
    'make set put',
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} ?(?::|,|-) (?:please |kindly )?(?:make|set|put) (?:it|that|this)(?: to| at| be)? (?=\\S)`,
    'set the $1 of $2 to',
  ],
  [
    'timeout interval limit ttl delay',
    `${BEGIN}${BOT} 's ${SETTING} ?: (?=(?:\\d|half|an? )\\S*(?: \\S+){0,3}(?: please)?$)`,
    'set the $2 of $1 to',
  ],
  [
    'make set put',
    `${BEGIN}${BOT} 's ${COPIES} ?(?::|,|-) (?:please |kindly )?(?:make|set|put) (?:it|that|them|this)(?: to| at| be)? (?=\\S)`,
    'scale $1 to',
  ],
  // "15 seconds is plenty as interval for harbor, set it to that"
  [
    'set make',
    `${BEGIN}(\\d+ ?\\S+|\\S+ \\S+) (?:is|are|will be|would be) (?:plenty|enough|sufficient|fine|ok|right|better)(?: as| for)(?: an?| the)? ${SETTING} (?:of|for|on) ${BOT} , (?:so )?(?:please )?(?:set it to that|set it so|make it so|set it that way|make it that)${END}`,
    'set the $2 of $3 to $1',
  ],
  // "LOG_HOST of harbor shall be from now 10.4.0.9, please you change it"
  [
    'shall should must has needs',
    `${BEGIN}(?:the )?(?:variable )?(%) (?:of|on|for|in) ${BOT} (?:shall|should|must|has to|needs to)(?: from now(?: on)?| now)? be(?:come)?(?: from now(?: on)?| now)? ([^\\s,;!?]+)(?: from now(?: on)?| now)? ,? ?(?:so )?(?:please |kindly )+(?:to )?(?:you )?(?:change|set|adjust|update|make|do) (?:it|that|this)(?: so| please)*${END}`,
    'please set $1 on $2 to $3',
  ],
  // "the interval of harbor, I want that it becomes 90 seconds"
  [
    'want need like',
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} , (?:i|we) (?:want|need|would like|wish) (?:that )?it (?:becomes|to become|to be|is|be|at|to go to) (?=\\d|half|one|two|five|ten)`,
    'please set the $1 of $2 to',
  ],
  // "strip edge from the tags of harbor"
  [
    'tags labels',
    `${BEGIN}(?:please )?(?:strip|remove|drop|take|delete|cut|clear|strike) ([^\\s,.;!?@]+) (?:from|off|out of) (?:the )?(?:tags|labels) (?:of|on|for) ${BOT}`,
    'please remove the tag $1 from $2',
  ],
  [
    'tags labels',
    `${BEGIN}(?:please )?(?:strip|remove|drop|take|delete|cut|clear|strike) ([^\\s,.;!?@]+) (?:from|off|out of) ${BOT} 's (?:tags|labels)`,
    'please remove the tag $1 from $2',
  ],
  // "the timeout of harbor should be 30 seconds, please": without a word to us it only tells what would be right
  [
    'please',
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} ${OUGHT} ([^,.;!?]{1,30}?) ,? ?please${END}`,
    'please set the $1 of $2 to $3',
  ],
  [
    'please',
    `${BEGIN}${BOT} 's ${SETTING} ${OUGHT} ([^,.;!?]{1,30}?) ,? ?please${END}`,
    'please set the $2 of $1 to $3',
  ],
  // "see to it that harbor loses its DEBUG variable"
  ...DOES.map(
    ([does, verb]) =>
      [
        does,
        `${BEGIN}(?:(?:can|could|would) you )?(?:please )?${SEE} ${BOT} ${does} (?!to\\b|been\\b|just\\b|really\\b)`,
        `please have $1 ${verb}`,
      ] as const,
  ),
  [
    'is equals',
    `${BEGIN}(?:(?:can|could|would) you )?(?:please )?${SEE} (?:the variable )?(%) (?:is|equals|is set to) ([^\\s,.;!?]+) (on|for|in) (?=(?:the )?@)`,
    'please set $1 to $2 $3',
  ],
  [
    'value',
    `(?<=\\b(?:put|set|add|give)) (?:the |a )?(?:variable )?(%) (?:with|to|at) (?:the |a )?value(?: of)? (?=\\S)`,
    ' $1 to ',
  ],
  ['put', `(?<=\\b(?:on|for|in) (?:the )?@ please )put (?=(?:variable )?%)`, 'set'],
  // "stop tagging harbor as legacy", "harbor should no longer be tagged legacy"
  [
    'tagging labelling labeling',
    `${BEGIN}(?:(?:can|could|would) you )?(?:please )?(?:stop|quit|cease) (?:tagging|labelling|labeling) ${BOT} (?:as |with )?([^\\s,.;!?@]+)(?: any ?more| any longer)?${END}`,
    'please remove the tag $2 from $1',
  ],
  [
    'tagged labelled labeled',
    `${BEGIN}${BOT} (?:should|must|shall|need|needs to)(?: no longer| not) be (?:tagged|labelled|labeled)(?: as| with)? ([^\\s,.;!?@]+)(?: any ?more| any longer)?(?: please)?${END}`,
    'please remove the tag $2 from $1',
  ],
  // "harbor counts as critical now, so tag it that way"
  [
    'tag label mark',
    `${BEGIN}${BOT} (?:counts as|is|is considered|became|has become|qualifies as)(?: now)? ([^\\s,.;!?@]+)(?: now| these days| from now on)? , (?:so )?(?:please )?(?:tag|label|mark) it (?:that way|accordingly|so|as such|like that|as that)${END}`,
    'please tag $1 as $2',
  ],
  // "it's missing the core tag, put that on", "harbor has no core tag, add it"
  [
    'tag',
    `${BEGIN}(it|(?:the )?@) (?:is missing|is lacking|lacks|misses|has no|does not have|is without|still has no|needs)(?: the| a| an| any| its)? ([^\\s,.;!?@]+) tag(?: yet| still| now)?(?: [,.;!-])? (?:so |and )*${ASK}(?:put|add|give|stick|slap|attach|set) (?:it |them )?${THAT_TAG}(?: back)?(?: on| to| onto| there)?(?: it| there)?(?: too| then)?(?: please)?${END}`,
    'please add the tag $2 to $1',
  ],
  [
    'tag',
    `${BEGIN}(?:the )?([^\\s,.;!?@]+) tag is (?:missing|gone|not there|not on it|lacking)(?: there| here| again| now)?(?: [,.;!-])? (?:so |and )*${ASK}(?:put|add|give|stick|slap|attach|set) (?:it )?${THAT_TAG}(?: back)?(?: on| to| onto| there)?(?: it| there)?(?: please)?${END}`,
    'please add the tag $1 to it',
  ],
  // "the legacy tag is wrong, take it off": the tag, and not the bot
  [
    'tag',
    `${BEGIN}(?:the |that |its )?([^\\s,.;!?@]+) tag (?:is|was|looks|makes|has|does not|no longer)(?: [^,.;:!?@]{1,40}?)?(?: [,.;!-])? (?:so |and )*${ASK}${UNBENT}(?:take|remove|drop|strip|delete|pull|get rid of) ${THAT_TAG}(?: off| away| out)?(?: it)?(?: again)?(?: please)?${END}`,
    'please remove the tag $1 from it',
  ],
  // "DEBUG is useless on harbor by now, take that variable out"
  [
    'delete remove drop take unset',
    `${BEGIN}(?:the )?(?:variable )?(%) [^,.;!?@]{1,40}? (?:on|from|for|in) ${BOT}(?: [^,.;!?]{1,30})? , (?:so )?(?:please )?(?:delete|remove|drop|take|unset) ${THAT}(?: out| off| away)?(?: from there| there)?(?: please)?${END}`,
    'please remove the variable $1 from $2',
  ],
  // "harbor no longer needs DEBUG, remove it"
  [
    'delete remove drop take unset get',
    `${BEGIN}${BOT} (?:does not|do not|no longer) (?:needs?|uses?|wants?|requires?|reads?|has|have)(?: the)?(?: variable)? (%)(?: any ?more| any longer| now)? , (?:so )?(?:please )?(?:delete|remove|drop|take|unset|get rid of) ${THAT}(?: out| off| away)?(?: from there| there)?(?: please)?${END}`,
    'please remove the variable $2 from $1',
  ],
  [
    'drop get take rip yank pull throw kick clear strip',
    `${BEGIN}(?:(?:can|could|would) you )?(?:please )?(?:drop|get|take|rip|yank|pull|throw|kick|clear|strip) (?:the )?(?:variable )?(%) (?:off|from|out of)(?: of)? ${BOT}`,
    'please remove the variable $1 from $2',
  ],
  ['give', `\\bgive ${BOT} the variable (%) (?:with|set to|at|of)(?: the value)?(?: of)? (?=\\S)`, 'on $1 set $2 to'],
  [
    'memory mem ram',
    `^(?:the )?(?:memory|mem|ram)(?: limit)? (?:for|of|on) ${BOT} ?: (?=\\d+(?:\\.\\d+)? ?(?:mb|gb|gigs?|megs?|m|g)(?: please)?$)`,
    'set the memory limit of $1 to',
  ],
  ['tag', `^(?:the |an? )?(\\S+) tag (?:on|for|onto) ${BOT} ,? ?please$`, 'put the $1 tag on $2'],
  // "swap harbor's legacy tag for critical", "replace the tag legacy with critical on harbor"
  [
    'tag',
    `${BEGIN}(?:please )?(?:swap|replace|change|switch) ${BOT} 's (?:tag (?:from )?([^\\s,.;!?@]+)|([^\\s,.;!?@]+) tag) (?:for|with|by|to|into) (?:the )?(?:tag )?([^\\s,.;!?@]+)(?: tag)?${END}`,
    'please remove the tag $2 $3 from $1 and add the tag $4 to $1',
  ],
  [
    'tag',
    `${BEGIN}(?:please )?(?:swap|replace|change|switch) the (?:tag ([^\\s,.;!?@]+)|([^\\s,.;!?@]+) tag) (?:for|with|by|to|into) (?:the )?(?:tag )?([^\\s,.;!?@]+)(?: tag)? (?:on|of|for) ${BOT}${END}`,
    'please remove the tag $1 $2 from $4 and add the tag $3 to $4',
  ],
  [
    'tag',
    `(?<=\\btag off (?:the )?@) , it is (?:now )?([^\\s,.;!?@]+)(?: now)? , (?:so )?put that one on(?: it)?${END}`,
    ' and put the $1 tag on it',
  ],
  [
    'kill nuke axe zap ditch scrap bin clear wipe get erase purge trash lose',
    `${BEGIN}(?:please |(?:can|could) you )*(?:kill|nuke|axe|zap|ditch|scrap|bin|clear|wipe|get rid of|erase|purge|trash|lose) (?:the )?(?:variable )?(%) (?:on|from|for|in) (?=(?:the )?@)`,
    'remove the variable $1 from',
  ],
  // "make LOG_LEVEL debug on harbor"
  [
    'make turn flip',
    `${BEGIN}(?:please |(?:can|could) you )*(?:make|turn|flip) (?:the )?(?:variable )?(%) (?!to\\b|on\\b|off\\b|for\\b|available\\b|known\\b)([^\\s,.;!?@]+) (?:on|for|in|at) ${BOT}${END}`,
    'please set $1 to $2 on $3',
  ],
  // "harbor is no longer critical, remove the tag"
  [
    'tag label',
    `${BEGIN}${BOT} (?:(?:is|counts as) (?:no longer|not)|(?:no longer|does not) (?:belongs?|fits?|goes?|counts?) (?:under|in|with|to|as|among)(?: the)?) ([^\\s,.;!?@]+)(?: any ?more| any longer| now)? ?[,;:-] (?:so )?${ASK}(?:remove|drop|take|strip|lose|delete|pull) (?:the|that|its) (?:tag|label)(?: off| away)?(?: please)?${END}`,
    'please remove the tag $2 from $1',
  ],
);
