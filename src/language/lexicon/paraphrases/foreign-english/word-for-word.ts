import { SETTING } from '../changes.ts';
import { BEGIN, BOT, COUNT, END, paraphrases } from '../paraphrase.ts';

const COPY = '(?:replicas?|cop(?:y|ies)|instances?|pods?|pieces?)';
const KINDLY = '(?: (?:please|kindly|once|now|again))*';
const THEM = '((?:(?:the|our|my) )?@|it|them)';
const LAST = '(?=$| [.!?;,]| (?:please|now|again|for me|thanks)\\b)';
const VERB =
  '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|heal|repair|kill|check|describe|unregister|deploy|scale)';

/** Word for word out of other languages: "make the light out", "can you the harbor please restart". */
export const WORD_FOR_WORD = paraphrases(
  // "stop harbor, is giving double reward": who it is goes without saying.
  ['is', '(?<=@) , (?=is (?:not |only |again |always )?[a-z]+ing\\b[^?]*$)', ' , it'],
  // "please you make to stop harbor"
  [
    'make',
    `${BEGIN}(?:please )?you (?:please )?(?:make|do) (?:to )?(?=(?:stop|start|restart|pause|resume|scale|deploy|mute|run)\\b)`,
    'please',
  ],
  // "it is needed 5 replicas for harbor"
  [
    'needed required necessary',
    `${BEGIN}(?:(?:it|there) (?:is|are)|is) (?:needed|required|necessary) (${COUNT}) ${COPY} (?:for|on|of|in) ${BOT}(?! is| are)`,
    'please scale $2 to $1',
  ],
  // "start harbor, is needed for audit"
  [
    'needed required',
    '(?<=\\S) , (?:it |they |this |that )?(?:is|are) (?:needed|required|necessary) for (?!@)(?:the |our |an? )?[a-z]+(?: [a-z]+)?(?=$| [.!])',
    '',
  ],
  // "please to make run the harbor"
  ['make', `${BEGIN}(?:please )?(?:to )?make (?:to )?run (?:again )?${BOT}(?= ,|$| [.!])`, 'please start $1'],
  // "it is needed 5 replicas for harbor, please you arrange it"
  [
    'arrange make do',
    '(?<=\\S) , please (?:you )?(?:to )?(?:arrange|make|do|organi[sz]e) (?:it|that|this)(?: so)?(?=$| [.!])',
    ' please',
  ],
  // "please make off the harbor", "make it out"
  [
    'make put',
    `(?<=^|[,.;:!?] |\\b(?:please|kindly|you|and|to|must|should) )(?:make|put)(?: please)? ${THEM}(?: please)? (off|out|on)${LAST}`,
    'turn $1 $2',
  ],
  [
    'make',
    `(?<=^|[,.;:!?] |\\b(?:please|kindly|you|and|to|must|should) )make(?: please)? (off|out|on)(?: please)? ${THEM}${LAST}`,
    'turn $2 $1',
  ],
  ['out', `(?<=\\b(?:turn|switch) ${THEM}) out${LAST}`, ' off'],
  ['off', `(?<=^|[,.;:!?] |\\b(?:so|and) )off with ${THEM}${LAST}`, 'turn $1 off'],
  // "make the harbor new start", "harbor please new start"
  ['new', `\\b(?:make|do|give)(?: please)? ${THEM}${KINDLY}(?: an?)? new (?:start|started|begin)${LAST}`, 'restart $1'],
  ['new', `${BEGIN}${BOT} please(?: an?)? new (?:start|started)(?: please)?${END}`, 'please restart $1'],
  // "can you the harbor please once off and on again switch": the verb stands last
  [
    'off on',
    `((?:can|could|would|will) you)${KINDLY} (?:the )?(@)${KINDLY} (?:off and on|off and then on|out and in|on and off)(?: again)?(?: (?:switch|turn|make|do))${LAST}`,
    '$1 please restart $2',
  ],
  [
    'can could would will',
    `((?:can|could|would|will) you)${KINDLY} ((?:the )?@)${KINDLY} ${VERB}${LAST}`,
    '$1 please $3 $2',
  ],
  // "harbor on 4 replicas put please"
  [
    'put set bring make scale',
    `${BEGIN}${BOT}(?: please)? (?:on|to|at|up to|down to) (${COUNT}(?: ${COPY})?)(?: please)? (?:put|set|bring|make|scale)(?: please)?${END}`,
    'please scale $1 to $2',
  ],
  // "of harbor there must be four and not two; you can arrange?"
  [
    'must should has have',
    `${BEGIN}(?:of|from|for) ${BOT} (?:there|it) (?:must|should|has to|have to) be (${COUNT}(?: ${COPY})?)(?: ?,? (?:and )?not ${COUNT}(?: ${COPY})?)?(?: ?[,;] (?:(?:please )?you can arrange|can you arrange|you arrange|please arrange|you can do)(?: it| that| this)?(?: please)? ?\\??| ?,? please${END})`,
    'please scale $1 to $2',
  ],
  // "for the bot harbor it would be necessary to augment to 4 replicas"
  ['augment', '\\baugment\\b', 'increase'],
  [
    'necessary needed required',
    `${BEGIN}for ${BOT} it (?:is|would be|will be) (?:necessary|needed|required) to (increase|reduce|scale|go|raise|lower|decrease|pass|come) (?:up |down )?to (${COUNT}(?: ${COPY})?)(?= please| thank| thanks|$| [.!,])`,
    'please scale $1 to $3',
  ],
  ['until', `(?<=\\b(?:scale|increase|raise|lower|reduce) (?:the )?@) until (?=${COUNT} ${COPY})`, ' to'],
  // "back to the version from before"
  ['version', '\\b(?:the )?version (?:from )?before(?= please|$| [.!?,])', 'the previous version'],
  [
    'make bring put',
    `\\b(?:make|put)(?: please)? ${THEM} back (?=to the (?:previous|last|old) version)`,
    'roll $1 back ',
  ],
  // "how stands it with harbor", "is living the harbor", "works the harbor?"
  ['how', `\\bhow (?:stands|goes|looks|is|does|fares|runs) it (?:with|for|about) (?=(?:the )?@)`, 'how is '],
  [
    'living alive working functioning running',
    `${BEGIN}is (?:living|alive|working|functioning|running) (?:the )?(@) ?\\?`,
    'is $1 running ?',
  ],
  ['works runs functions lives', `^(?:works|runs|functions|lives) (?:the )?(@) ?\\?`, 'is $1 running ?'],
  // "which bots are in failure", "put it in pause"
  ['failure failing', '(?<=\\b(?:is|are|that|which)) in (?:failure|failing)\\b', ' failed'],
  ['pause', '(?<=\\b(?:is|are)) in pause\\b', ' paused'],
  ['pause', `\\b(?:put|set|make|bring)(?: please)? ${THEM}(?: please)? (?:in|into|to|at) pause\\b`, 'pause $1'],
  ['belonging', '\\b(?:what|which|who|that) (?:is|are) belonging to\\b', 'that belong to'],
  ['further', `\\blet(?: please)? ${THEM} (?:work|run|go) further(?= please|$| [.!,])`, 'resume $1'],
  // "in the 5 o'clock morning", "at 5 of the morning", "in the morning at 8 o'clock", "all the days"
  ["o'clock morning", "\\bin the (\\d{1,2}) o'clock (morning|evening|afternoon)\\b", 'at $1 in the $2'],
  [
    'morning evening afternoon night',
    '(?<=\\bat \\d{1,2}(?::\\d\\d)?) of (?=the (?:morning|evening|afternoon|night)\\b)',
    ' in ',
  ],
  [
    'morning evening afternoon',
    "\\b(in the (?:morning|evening|afternoon)) (at \\d{1,2}(?::\\d\\d)?)(?: o'clock)?(?! ?(?:am|pm|a\\.m|p\\.m|:|%|\\d))\\b",
    '$2 $1',
  ],
  ...['day', 'night', 'week', 'morning', 'evening', 'hour'].map(
    (unit) => [`${unit}s`, `\\ball (?:the )?${unit}s (?=at\\b)`, `every ${unit} `] as const,
  ),
  // "scout has to call itself ranger", "mira should be receiving the operator role"
  ['itself', `(?<=@) (has to|must|should|shall|is to) (?:call|name) itself (?=[a-z])`, ' $1 be called '],
  [
    'receiving getting having becoming',
    '\\b(should|must|shall|has to) be (?:receiving|getting|having) (?=the\\b|\\d|an?\\b)',
    '$1 get ',
  ],
  // "mira should not have any more the operator role, please take it"
  [
    'role',
    `${BEGIN}([a-z]+) (?:should|must|may|shall|is to) (?:not|no longer) (?:have|hold|keep)(?: any ?more| any longer)? (?:the |her |his )?(?:([a-z]+) role|role of ([a-z]+))(?: any ?more| any longer)? ?,? (?:please(?: (?:take|remove|withdraw|revoke) (?:it|that)(?: away| back| (?:from|to) (?:her|him|them))?)?|(?:take|remove|withdraw|revoke) (?:it|that)(?: away| back| (?:from|to) (?:her|him|them))? please)${END}`,
    'please revoke $2 $3 from $1',
  ],
  // "say me when it crashes", "informed please when it goes down"
  [
    'say',
    '(?<!\\b(?:i|we|they|he|she|people) )\\bsay (?:to )?(me|us)(?= (?:when|if|whenever|once|what|which|how|why|who|the)\\b)',
    'tell $1',
  ],
  [
    'please kindly',
    '(?<=\\b(?:informed|told|notified|warned|alerted|pinged|inform me|tell me|notify me|warn me|alert me|ping me)) (?:please|kindly) (?=(?:when|if|whenever|once|as soon as|each time|every time)\\b)',
    ' ',
  ],
  [
    'alarm alert warning',
    `^(?:please )?(?:when|if|once|as soon as) ([^,.;:!?]{5,70}?) ,? ?(?:i|we) (?:want|wish|would like|need)(?: to (?:have|get|receive))? an? (?:alarm|alert|warning)(?: please)?$`,
    'alert me when $1',
  ],
  // "I would like to get the crash messages of harbor no longer"
  [
    'longer more anymore',
    `${BEGIN}(?:i|we) (?:would like|want|wish)(?: to)? (?:get|receive|have|see|read) (?:the |any |these )?((?:crash|failure|restart|error|outage|down|finish) )?(?:messages|notifications|mails|emails|pings|notices|alerts) (?:of|from|about|for|on) ${BOT} (?:no longer|no more|not any ?more|not any longer)(?: ?,? please)?${END}`,
    'unsubscribe me from $1 of $2',
  ],
  [
    'schedule',
    `\\b(?:take|remove|strike|delete)(?: please)? ${BOT} (?:off|out of|out from|from) the schedule\\b`,
    'unschedule $1',
  ],
  ['what', '\\b(who) (?:has |have )?(?:made|done|changed) what (?:with|on|at|in|to) (?=(?:the )?@)', '$1 did what to '],
  [
    'people',
    '(?<=\\b(?:have|has|did|do)) the people (?=(?:change|changed|do|done|deploy|deployed|break|broken)\\b)',
    ' people ',
  ],
  // "it is better you stop harbor, please"
  [
    'better best',
    `${BEGIN}it (?:is|would be) (?:better|best)(?: if| that)? you (?=${VERB} [^.;!?]*(?:please|thanks|thank you)\\b)`,
    'please ',
  ],
  [
    'courtesy favour favor pleasure advance',
    '(?:,? ?\\bby (?:courtesy|favou?r|pleasure)(?: ,)?(?= |$)|(?<=\\b(?:thanks|thank you)) by advance)',
    '',
  ],
  // "the interval of harbor, I want that it becomes 90 seconds"
  [
    'becomes become is gets',
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} , (?:i|we) (?:want|wish|need|would like)(?: that)? it (?:becomes|become|is|gets|to be|to become) (?=\\d)`,
    'set the $1 of $2 to',
  ],
  [
    'becomes become is gets',
    `${BEGIN}(?:i|we) (?:want|wish|need|would like)(?: that)? (?:the )?${SETTING} (?:of|for|on) ${BOT} (?:becomes|become|is|gets|to be|to become) (?=\\d)`,
    'set the $1 of $2 to',
  ],
);
