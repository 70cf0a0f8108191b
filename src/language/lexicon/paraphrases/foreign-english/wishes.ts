import { BEGIN, BOT, END, paraphrases } from '../paraphrase.ts';

const NICE =
  '(?:nice|kind|great|good|lovely|wonderful|helpful|perfect|fine|super|very kind|very nice|so kind|so nice|really nice|really kind|very helpful)';

const ORDERS =
  '(?:restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|show|send|give|deploy|scale|roll|set|put|take|turn|switch|shut|tell|check|rename|heal|fix|repair|cancel|add|let|make|bring)';

/** Courtesies that are not English ones: "it would be kind when you restart harbor", "would it be possible that you …". */
export const WISHES = paraphrases(
  [
    'nice kind great good lovely wonderful helpful perfect fine super & if when',
    `${BEGIN}(?:it (?:would|will) be|(?:i|we) (?:would|will) find it) ${NICE} (?:if|when) you (?:please )?(?=${ORDERS} )`,
    'could you please',
  ],
  [
    'nice kind great good lovely wonderful helpful perfect fine super & when',
    `${BEGIN}it (?:would|will) be ${NICE} when (?=you (?:could|would|can) )`,
    'it would be nice if',
  ],
  [
    'possible',
    `${BEGIN}(?:(?:is|would|will|can|could) it (?:be )?|it (?:is|can be|could be|would be|will be) |can be |could be |would be |is )possible(?: that| for)? you (?:can |could |would |to )?(?=[a-z])`,
    'could you ',
  ],
  [
    'possible',
    `${BEGIN}(?:(?:is|would|will|can|could) it (?:be )?|it (?:is|can be|could be|would be|will be) |can be |could be |would be |is )possible(?: that)? ((?:the |our )?(?:bot )?@) (?:is|be|gets|could be|can be|would be|will be|to be) (?=[a-z]+ed\\b)`,
    'could $1 be',
  ],
  [
    'possible',
    `${BEGIN}(?:(?:can be|could be|is) possible (?:to )?(?=${ORDERS} )|(?:it can be|it could be|may be) possible (?:to )?(?=${ORDERS} [^.;!?]*(?:\\?|please)))`,
    'is it possible to',
  ],
  // "may we get version 4.0.2 of harbor deployed?"
  [
    'get have',
    `${BEGIN}(?:may|can|could|might) (?:we|i)(?: please| ,)* (?:get|have)(?: ,)?(?: please)?(?: ,)? (?:the )?(?:version )?(#) (?:of|for) ${BOT} deployed`,
    'please deploy $1 to $2',
  ],
  [
    'please',
    `(?<=^(?:(?:hi|hello|hey|so|and|dear [a-z]+) ,? ?)*(?:may|can|could|might) (?:we|i) (?:get|have|see|ask|ask for)) (?:, )?please , `,
    ' ',
  ],
  [
    'moment minute time',
    `(?<=\\b(?:can|could|may|might|would|will) (?:i|we|you)\\b[^.;!?]{0,30}) , (?:when|if|once|whenever) you have (?:an? |the |some )?(?:free |spare )?(?:moment|minute|time|second) ,`,
    '',
  ],
  // "I please you to stop harbor"
  ['please', `${BEGIN}(?:i|we) please you to (?=[a-z])`, 'please '],
  // "it would be nice, so please"; "if you would be so good: …"
  [
    'good kind nice',
    `${BEGIN}if you (?:would|could|will) (?:be|please be) so (?:good|kind|nice|friendly) [:,] (?=\\S)`,
    'please ',
  ],
  // "is it okay if I ask an export", "may I trouble you for a warning in case …"
  [
    'ask',
    `${BEGIN}(?:is|would) it (?:be )?(?:ok|okay|alright|all right|fine|possible) (?:if|that) (?:i|we) (?:ask|asked|request|requested)(?: you)?(?: for)? (?=(?:an?|the|some|all)\\b)`,
    'i would like',
  ],
  [
    'trouble bother',
    `${BEGIN}(?:may|might|can|could) (?:i|we) (?:trouble|bother) you for (?:an? )?(?:warning|alert|alarm|message|notification|note|notice) (?=(?:when|if|in case|once)\\b)`,
    'please notify me ',
  ],
  [
    'appreciate',
    `${BEGIN}(?:i|we) (?:would|will)(?: very much| really| highly)? appreciate to (?=(?:see|get|have|know|receive)\\b)`,
    'i would like to ',
  ],
  [
    'difficulty trouble problems inconvenience',
    `(?<=\\S) ,? ?(?:if it (?:gives|makes|causes|is)|if that (?:gives|makes|causes|is)|if this (?:gives|makes|is)) (?:no|not too much|not any|not) (?:an? )?(?:difficulty|difficulties|trouble|troubles|problem|problems|inconvenience|bother)(?: for you| to you)?${END}`,
    ' please',
  ],
  // "thanks a lot from Gdansk"
  [
    'thanks thank greetings regards',
    `(?<=^|[.!?,;] )(?:many |best |kind |warm )?(?:thanks|thank you|greetings|regards)(?: (?:a lot|very much|so much|in advance|again))? from (?:the )?[a-z]+(?: [a-z]+)?${END}`,
    'thanks',
  ],
  ['help', `(?<=\\b(?:can|could|would|will) you help (?:me|us)) please with (?=the command\\b)`, ' with '],
);
