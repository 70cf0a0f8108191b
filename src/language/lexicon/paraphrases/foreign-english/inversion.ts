import { BEGIN, BOT, paraphrases } from '../paraphrase.ts';

const WORKS = '(?:works?|runs?|lives?|functions?|operates?)';
const WELL = '(?: fine| well| ok| okay| good| normally| properly| now| already| again| still| today)*';
const STILL = '(?:still |already |now |also |yet |again )?';
const END = ' ?\\??$';
const ENDS = '(?= ?\\?| ?$| [.,;])';
const LEAD = '(?<=^(?:(?:so|and|hi|hey|hello|ok|please|sorry|tell me|say me|say) ,? ?)*)';

/** Questions whose words stand as they would elsewhere: "how works harbor?", "whether harbor runs?", "does harbor works?" */
export const INVERSION = paraphrases(
  [
    'whether',
    `${LEAD}whether ${BOT} ${STILL}(?:${WORKS}|is ${STILL}(?:working|running|alive|up))${WELL}${END}`,
    'is $1 running ?',
  ],
  [
    'does do is did',
    `${LEAD}(?:does|do|is|are|did) ${BOT} ${STILL}(?:works|runs|lives|functions|work|run|live)${WELL}${END}`,
    'is $1 running ?',
  ],
  ['works runs lives functions', `${LEAD}(?:works|runs|lives|functions) ${BOT}${WELL}${END}`, 'is $1 running ?'],
  [
    'or',
    `${LEAD}${BOT} ,? ?(?:he |she |it )?(?:works|runs|lives|is alive|is running|is working|is up) or (?:no|not|is not|does not|no more)${END}`,
    'is $1 running ?',
  ],
  [
    'or',
    '(?<=@[^.!?]{0,40} [?.!,] (?:so )?)(?:he|she|it) (?:works|runs|lives|is alive|is running|is working|is up) or (?:no|not|is not|does not) ?\\??$',
    'is it running ?',
  ],
  [
    'he she it',
    `${LEAD}${BOT} , (?:does|is) (?:he|she|it) ${STILL}(?:live|work|run|alive|working|running|up|living)${WELL}${END}`,
    'is $1 running ?',
  ],
  // "how works harbor?", "how it looks with harbor?", "how are the things with it"
  [
    'how',
    `${LEAD}how (?:works|runs|looks|stands|functions|fares|feels|behaves) ${BOT}(?: now| today| currently| at the moment)*${END}`,
    'how is $1 ?',
  ],
  [
    'how',
    `\\bhow (?:does it |do it |it |is it )?(?:look|looks|stand|stands|go|goes|is|going|is going|is looking)(?: like)? (?:with|at|about|by|around) ((?:the |our )?@)${ENDS}`,
    'how is $1',
  ],
  ['how', `\\bhow are (?:the )?things (?:with|at|on|by|around) ((?:the |our )?@)${ENDS}`, 'how is $1'],
  [
    'how',
    `(?<=\\b(?:look|see|check|tell me|say me|know|say)(?: once| please| even| quickly| for me| for us)*) how ((?:the |our )?@) (?:does|goes|stands|is doing|feels|runs|works)${ENDS}`,
    ' how is $1',
  ],
  [
    'even once',
    '(?<=\\b(?:can|could|would|will) you(?: please)?) (?:even|once) (?=(?:look|check|see|show|tell|restart|stop|start|pause|resume|give|send|list)\\b)',
    ' ',
  ],
  ['once', '(?<=\\b(?:look|check|see)) once (?=(?:how|if|whether|what|at)\\b)', ' '],
  [
    'what',
    `${LEAD}what (?:passes|happens|goes on|is happening|is going on|happen) (?:with|to|at|by) ${BOT}${END}`,
    'what is wrong with $1 ?',
  ],
  ['what', `${LEAD}what with ${BOT}${END}`, 'how is $1 ?'],
  // "because of what crashed harbor", "what for a problem has harbor"
  [
    'what',
    `${LEAD}(?:because of|by|from|for) what(?: reason| cause)? (?:did |has |is )?${BOT} (crash|crashed|fail|failed|stop|stopped|fall|fell|die|died|fallen|gone)(?: down)?${END}`,
    'why did $1 crash ?',
  ],
  [
    'what',
    `${LEAD}what (?:for|kind of) (?:an? )?(?:problem|trouble|error|issue|failure)s? (?:has|does|is with|is in|there is in|did) ${BOT}(?: have| got| has)?${END}`,
    'what is wrong with $1 ?',
  ],
  [
    'why',
    `${LEAD}why (?:stopped|crashed|failed|died|fell|stops|crashes|fails|falls) ${BOT}(?: down)?${END}`,
    'why did $1 crash ?',
  ],
  // "what made bob yesterday", "what has made bob these last days": done, with a time
  [
    'made make done',
    `${LEAD}what (?:has made|made|has done|did make|makes|did) (?!(?:it|you|me|us|the|this|that|him|her|them|i|we|he|she|they|a|an|my|our|somebody|everyone)\\b)([a-z]+)(?: done| make| do)?(?= (?:yesterday|today|tonight|these|this|the last|last|in the last|during|since)\\b)(?=[^.;!@]{0,40}$)`,
    'what did $1 do',
  ],
  // "how many bots works", "how many pieces of bots"
  [
    'work works',
    '(?<=\\b(?:how many|how much|which|what)(?: of)?(?: the| our)? (?:bots|workers|ones|services|jobs)) works?(?= ?\\??$| now| currently| at| today| in)',
    ' are running',
  ],
  [
    'piece pieces pcs nos units',
    '\\bhow (?:many|much) (?:pieces?|pcs|nos|units?|number)(?: of)? (?=(?:bots?|workers|services|jobs|copies|replicas)\\b)',
    'how many ',
  ],
  // "which bots stand stopped in this moment", "which bots stay on pause"
  [
    'stand stay stands stays standing staying lie sit lying sitting',
    '(?<=\\b(?:bots|ones|workers|services|jobs|which|who)(?: (?:that|which|of them))?) (?:stand|stay|lie|sit|are standing|are staying|are lying|are sitting|is standing|stands|stays)(?: still| now| currently)?(?: (?:on|in|at))?(?: the)? (?=(?:stopped|paused|failed|degraded|pause|running)\\b)',
    ' are ',
  ],
  ['pause', '(?<=\\b(?:bots|ones|workers|which|who|that) are )pause(?= ?\\??$| now| at)', 'paused'],
  ['moment', '\\b(?:in|on) this (?:very )?moment(?= ?[?.!]?$)', 'now'],
  // "setting contents of harbor, I want to look at them"
  [
    'setting contents',
    `\\b(?:the )?(?:setting contents|settings? content|setting values|contents of (?:the )?settings?)(?= (?:of|for))`,
    'the settings',
  ],
  ['setting', '\\bsetting (?=of (?:the )?@)', 'settings '],
  // "the lines from log of harbor where is written TIMEOUT"
  [
    'written',
    `(?:the )?lines (?:from|of|in) (?:the )?logs? (?:of|for|from) ${BOT} (?:where|in which|which|that)(?: it| there)? (?:is|stands|has|have|are)(?: written)? (?=\\S)`,
    'the log lines of $1 containing',
  ],
  [
    'put bring throw & here',
    `${BEGIN}(?:please )?(?:put|bring|throw|drop|paste)(?: please)?(?: me| us)? ([^,.;!?]*?\\blogs?\\b[^,.;!?]*?) here(?: please)?(?=$| [.!])`,
    'show me $1',
  ],
  [
    'throw bring put drop & here',
    `\\b(?:throw|bring|put|drop)(?: please)? here (?=(?:the |all )?(?:[a-z]+ )?(?:logs?|status|list)\\b)`,
    'show me ',
  ],
  ['all', '(?<=^(?:so |and )*(?:which|who|what)) all (?=(?:bots|are|is|have|has|jobs|workers|services)\\b)', ' '],
  // "how I can restart a bot?", "how harbor is configured?", "what is it for a bot, harbor?"
  [
    'how & can could',
    '(?<=^(?:(?:so|and|hi|please|explain|tell|me|us|say) ,? ?)*)how (i|we) (can|could|do|should|must) (?=[a-z])',
    'how $2 $1',
  ],
  ['how & configured set', `${LEAD}how ${BOT} is (configured|set up|set)${END}`, 'how is $1 configured ?'],
  [
    'what & for',
    `${LEAD}what is (?:it |that |this )?for (?:an? )?(?:bot|thing|job|service|worker)(?: ,)? ((?:the )?@)${END}`,
    'describe $1',
  ],
  // "what joost did in last 2 hours?", "what was made with harbor"
  [
    'what & did done made',
    `${LEAD}what (?!(?:it|you|that|this|i|we|he|she|they|the|a|an|my|our|else|somebody|everyone|people|who)\\b)([a-z]+) (?:did|made|has done|has made)(?= (?:yesterday|today|in (?:the )?last|in these|the last|last|since|these)\\b)(?=[^.;!@]{0,40}$)`,
    'what did $1 do',
  ],
  ['made', '(?<=\\bwhat (?:was|has been|have been|is)) made (?:with|to|on|by|at) (?=(?:the )?@)', ' done to '],
  // "return everything as it was", "cancel the last what I did": the fleet's versions are not meant
  [
    'return bring put set',
    `(?<=^|[,.;:!?] |\\b(?:please|and|you) )(?:return|bring|put|set)(?: please)? (?:everything|all|it|this|that)(?: back)? (?:(?:as|like|how|the way|to how|to what)(?: that)? (?:it|everything|all|this) was)(?: before)?(?= please|$| [.!,])`,
    'undo the last change',
  ],
  [
    'cancel undo return revert',
    `(?<=^|[,.;:!?] |\\b(?:please|and|you) )(?:cancel|undo|return|revert)(?: please)? (?:the )?last (?:thing |one )?(?:what|that|which) (?:i|we|you) (?:did|have done|made)(?= please|$| [.!,])`,
    'undo the last change',
  ],
  // "what stands in the plan for tomorrow", "show the plan of harbor"
  [
    'plan',
    `${LEAD}what (?:stands|is|do we have|have we) (?:in|on) (?:the )?plan (?:for|of|on) (?=\\S)`,
    'what is scheduled for',
  ],
  ['plan', '(?<=\\b(?:show|see|give|tell)(?: me| us)?) (?:the )?plan (?:for|of) (?=(?:the )?@)', ' the schedule of '],
  [
    'plan',
    '(?<=^|[,.;:!?] |\\bplease )(?:delete|remove|cancel|clear) the plan (?:of|for) (?=(?:the )?@)',
    'clear the schedule of',
  ],
  [
    'plan',
    '(?<=^|[,.;:!?] |\\bplease )(?:take|remove|delete)(?: out| off)? (?:the )?(restart|stop|start|pause|deploy|reboot) of ((?:the )?@) (?:from|out of|of) (?:the )?plan(?= please|$| [.!,])',
    'unschedule the $1 of $2',
  ],
  // "one time per day", "every Monday's morning"
  ['time', '\\b(?:one|1) time (?:per|a|in a|each|every|in) (day|week|hour|month)\\b', 'every $1'],
  [
    "'s",
    "\\b((?:every|each|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day) 's (?=(?:morning|evening|afternoon|night)\\b)",
    '$1',
  ],
);
