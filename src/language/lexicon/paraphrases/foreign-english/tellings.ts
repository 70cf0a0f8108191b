import { BEGIN, BOT, END, paraphrases } from '../paraphrase.ts';

const ASKED =
  '(?<=(?:^|[,.;:!?\\-\\n] |\\b(?:please|kindly|and|then|so|but|can you|could you|will you|would you|need to|have to|must|want to) ))';
const WHEN = '(?:when|if|in case|once|whenever|as soon as|each time|every time)';

/** Who wants to hear of what, and who no more, in words that mean something else in English: "announce me when it crashes". */
export const TELLINGS = paraphrases(
  // "kindly intimate me in case harbor is going down", "announce me when …", "write to me if …"
  [
    'announce signal write intimate communicate contact apprise report telephone',
    `${ASKED}(?:announce|signal|write|intimate|communicate|contact|apprise|report)(?: please| kindly)? (?:to )?(me|us)(?: please| kindly)?(?: a message| a note)? (?=${WHEN}\\b)`,
    'notify $1',
  ],
  ['intimate', `${ASKED}intimate (?=${WHEN}\\b)`, 'notify me'],
  ['advise', `${ASKED}advise(?: please)? (me|us) (?=in case\\b)`, 'notify $1'],
  [
    'know news informed information',
    `${ASKED}(?:(?:make|let)(?: please)? (me|us) (?:know|have (?:news|information)|be (?:informed|told|notified))|let know (me|us)) (?=${WHEN} (?:the )?(?:[a-z]+ (?:of|on) )?(?:the )?@)`,
    'notify $1 $2',
  ],
  [
    'news advice notice signal sign information alarm word',
    `${ASKED}(?:give|send|make) (me|us) (?:an? |the |some )?(?:news|advice|notice|signal|sign|information|alarm|word) (?=${WHEN} )`,
    'notify $1',
  ],
  ['to', `${ASKED}to (me|us) (?:please )?(?:tell|say|write|notify) (?=${WHEN} )`, 'notify $1'],
  [
    'case',
    '(?<=\\b(?:tell|let|alert|warn|notify|inform|ping|message|warning|alarm)\\b(?: (?:me|us))?(?: know| please)?) in case(?: that| of)? (?=(?:the )?[a-z@])',
    ' if ',
  ],
  ['fall falls', `(?<=\\b${WHEN} (?:the )?@) (?:will )?falls?(?: down| over)?(?= please|$| [.!,])`, ' goes down'],
  [
    'going',
    `(?<=\\b(?:when|if|once|whenever) (?:the )?@) (?:is|will be) going (?:down|off)(?= please|$| [.!,])`,
    ' goes down',
  ],
  [
    'passes surpasses exceeds overpasses',
    '(?<=\\b(?:cpu|memory|ram|queue|latency|disk|errors|throughput)\\b[^.;!?,]{0,30}) (?:passes|surpasses|overpasses) (?:of |from |by )?(?=\\d)',
    ' exceeds ',
  ],
  // "sign me on crashes of harbor", "write me out from harbor"
  [
    'sign subscribe',
    `${ASKED}(?:sign|subscribe) me (?:on|to|at|in) (?=(?:the |all )?(?:crash|failure|restart|error|outage|@))`,
    'subscribe me to',
  ],
  ['unsign', `${ASKED}unsign (?:me|us) (?:from|of|off) `, 'unsubscribe me from'],
  [
    'write sign',
    `${ASKED}(?:write|sign) (?:me|us) (?:out|off) (?:from|of) (?=(?:the |all )?(?:crash|failure|notif|alert|message|@))`,
    'unsubscribe me from',
  ],
  // "crash notifications of harbor became too much for me, take me out from them"
  [
    'take',
    `${BEGIN}(?:the )?((?:crash|failure|restart|error|outage|down|finish) )?(?:notifications|messages|mails|emails|notices) (?:of|from|about|for|on) ${BOT} [^.;!?@]{3,50}? [,.;] (?:please )?take (?:me|us)(?: please)? (?:out|off|away)(?: of| from)+ (?:them|these|those|it|this|the list)`,
    'unsubscribe me from $1 of $2',
  ],
  // "don't send me more messages about harbor"
  [
    'more anymore longer',
    `${BEGIN}(?:please )?do not (?:send|write|give)(?: to)? (?:me|us)(?: any| more| any ?more)*(?: (?:notifications?|messages?|alerts?|mails?|emails?|notices?|warnings?))?(?: any ?more| any longer)? (?:about|of|from|on) ${BOT}(?: any ?more| any longer)?${END}`,
    'please unsubscribe me from $1',
  ],
  [
    'need needs want wants & more anymore longer',
    `${BEGIN}(?:i|we) do not need (?:any )?(?:more|any ?more|any longer) (?:the )?((?:crash|failure|restart|error|outage|down|finish) )?(?:notifications?|messages?|alerts?|mails?|emails?|notices?|warnings?) (?:of|from|about|for|on) ${BOT}`,
    'please unsubscribe me from $1 of $2',
  ],
  // "I want to get message when harbor is finished"
  [
    'get have receive',
    `${BEGIN}(?:i|we) (?:want|wish|would like|need)(?: to)? (?:get|have|receive) (?:an? |the )?(?:message|notification|mail|email|info|information|notice) (?=${WHEN} )`,
    'notify me',
  ],
  ['finished', `(?<=\\b${WHEN} (?:the )?@) (?:is|has|will be) finished(?= please|$| [.!,])`, ' finishes'],
  // "when the cpu of harbor will be over 80%, inform me"
  [
    'will raises',
    '(?<=\\b(?:cpu|memory|ram|queue|latency|disk|errors|throughput)\\b[^.;!?,]{0,30}) (?:will be|will go|will rise|will get|raises) (?=(?:over|above|under|below|more than|less than|higher than|bigger than)\\b)',
    ' is ',
  ],
  [
    'inform notify write say know tell warn alert',
    `^(?:please )?(${WHEN} (?:of )?[^,.;:!?]{0,40}@[^,.;:!?]{2,60}?) ,? ?(?<!\\b(?:they|we|he|she|who|people|it|will|would|you|i|to|not|never|nobody|somebody|and|or|always|should|can|could|must) )(?:please |kindly )*(?:inform|notify|write|say|let|tell|warn|alert)(?: to)? (me|us)(?: know)?(?: please| kindly)?${END}`,
    'notify $2 $1',
  ],
);
