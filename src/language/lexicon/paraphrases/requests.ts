import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const SHOWN =
  'produced|provided|displayed|printed|posted|fetched|supplied|compiled|drawn up|pulled up|made available|put together';
const MESSAGES = '(?:messages|notifications|mails|emails|pings|notices|alerts|notes)';

const TREAT = '(?:beers?|coffees?|pints?|drinks?|lunch|cakes?|cookies?|biscuits?|tea|dinner)';
/** "I'd owe you one", "it'd mean the world to me", "I'd take it as a kindness": how grateful somebody would be. */
const IN_DEBT = `(?:(?:i|we) would (?:take|consider|count|regard|see) (?:it|that)(?: as)?(?: an?)?(?: [a-z]+)? (?:kindness|favou?r|courtesy|honou?r)|(?:it|that) would mean (?:the world|a lot|so much|everything|very much)(?: to (?:me|us))?|(?:you|it|that) would (?:be doing|do) (?:me|us) (?:an? )?(?:[a-z]+ )?(?:favou?r|kindness|service|solid)|(?:i|we) (?:would|will) (?:owe|buy|get|bring) you (?:one|an? (?:[a-z]+ )?${TREAT}|${TREAT})|there (?:is|would be) (?:an? )?(?:[a-z]+ )?${TREAT} in it(?: for you)?|(?:the |next )?${TREAT} (?:is|are) on (?:me|us))`;
const DEBTS =
  'owe buy get bring mean kindness favour favor courtesy honour honor service solid beer beers coffee coffees pint pints drink drinks lunch cake cakes cookie cookies biscuit biscuits tea dinner';

/** Requests whose form is another's: of what is to happen to us, of what something wrote, of a list somebody is to be taken off. */
export const REQUESTS = paraphrases(
  // "reject request 91, and request 92 you can approve"
  [
    'request requests number',
    '(?<=[,;] |\\b(?:and|but) )(?:(?:request |number |no )|(?<=\\brequests? [^.!?]*))(\\d+) you (?:can|may|should|must|could) (?:please |happily |gladly )?(approve|reject|deny|decline|grant|accept|refuse|confirm|turn down|let through|wave through)(?=$| [.!,;])',
    '$2 request $1',
  ],
  [`${DEBTS} & if`, `${BEGIN}${IN_DEBT} if (?=(?:you|someone|somebody|(?:the )?@)\\b|@)`, 'i would appreciate it if'],
  [`${DEBTS} & by for`, `${BEGIN}${IN_DEBT} (?:by|for) (?=[a-z]+ing )`, 'i would appreciate you'],
  // "could you find it in your heart to restart harbor", "would it be asking too much to have it restarted"
  [
    'find',
    '(?<=\\b(?:can|could|would|will|might|may) (?:you|someone|somebody|anyone|anybody|one of you)(?: please| perhaps| possibly)?) (?:find it in (?:you|yourself|yourselves|your hearts?) to|find (?:the|a) (?:time|minute|moment|second) to)(?= )',
    ' ',
  ],
  ['asking', `(would|will|is) it (?:be )?asking (?:too|so|very) much(?: of you)? (?=to )`, '$1 it be possible'],
  [
    'asking',
    `(?:would|will|is) it (?:be )?asking (?:too|so|very) much(?: of you)? if you (?:could|would)?`,
    'could you',
  ],
  [
    'forward cheeky rude daring free',
    '(?<=\\bbe so) (?:forward|cheeky|rude|daring|free) (?=as to (?:ask|request)\\b)',
    ' bold',
  ],
  ['request & bold', '(?<=\\bbold as to) request (?=(?:the|an?|its|some|his|her|a)\\b)', ' ask for'],
  [
    'permission leave consent',
    `${BEGIN}(?:with|by) your (?:kind )?(?:permission|leave|consent)(?: ,)?(?= (?:i|we|please|can|could|[a-z]+))`,
    '',
  ],
  // "may I be shown its log?", "could we be kept posted about crashes of harbor"
  ...[
    ['kept', 'keep'],
    ['shown', 'show'],
    ['given', 'give'],
    ['sent', 'send'],
    ['told', 'tell'],
    ['informed', 'inform'],
    ['notified', 'notify'],
    ['warned', 'warn'],
  ].map(
    ([done, does]) =>
      [
        done as string,
        `${BEGIN}(?:can|could|may|might) (?:(i)|we)(?: please| kindly| perhaps)? be ${done}(?= (?!by\\b)[a-z@%§])`,
        `please ${does} us`,
      ] as const,
  ),
  [
    'produced provided displayed printed posted fetched supplied compiled up available together',
    `${BEGIN}(?:can|could|may|might) ((?:an?|the|our) [^,.;:!?]{3,60}?)(?: please| kindly)? be (?:${SHOWN})(?: please| for (?:me|us))*${END.replace('$', '$| \\?')}`,
    'please show me $1',
  ],
  // "harbor's restart is kindly requested"
  [
    'requested required needed desired wanted',
    `${BEGIN}${BOT} 's (restart|reboot|rollback|removal|deletion|start|stop) is (?:(?:kindly|hereby|urgently|herewith) )*(?:requested|required|needed|desired|wanted)`,
    'the $2 of $1 is requested',
  ],
  // "whatever harbor has warned about since yesterday", "what has harbor been warning about"
  [
    'warned warning',
    `(?:whatever|everything|anything|all|what|the things)(?: that| which)? ${BOT} (?:(?:has|had) )?(?:been warning|warned)(?: (?:me|us))?(?: (?:about|of))?${'(?= |$)'}`,
    'the warnings of $1',
  ],
  ['warning', `what has ${BOT} been (?:warning)(?: (?:me|us))?(?: (?:about|of))?(?= |$)`, 'show me the warnings of $1'],
  [
    'complained complaining grumbled moaned whined grumbling moaning whining',
    `(whatever|everything|what)(?: that)? ${BOT} (?:(?:has|had) )?(?:(?:been )?(?:complain|grumbl|moan|whin)(?:ed|ing))(?: (?:to me|to us))?(?: about)?(?= |$)`,
    'what $2 logged',
  ],
  // "I no longer need the crash notifications of harbor, please take me off the list"
  [
    'take remove strike drop',
    `(?:i|we) (?:(?:no longer|do not) (?:need|want|require)|(?:can|could) do without)(?: to (?:get|receive|have))?(?: (?:the|any|these|those|all))* ((?:crash|failure|restart|error|outage|down|finish|deploy) )?${MESSAGES} (?:of|from|about|for|on) ${BOT}(?: any ?more| any longer)? [,.;:-] (?:(?:so|and|please|kindly|can you|could you) )*(?:take|remove|strike|drop) (?:me|us)(?: please)?(?: (?:off|from|out of))+(?: (?:the|that|this|your|its) (?:mailing |distribution )?list| it| there| them)?`,
    'please unsubscribe me from $1 of $2',
  ],
  // "scrap all scheduled jobs of harbor"
  [
    'jobs tasks runs actions entries things work appointments',
    `\\b(?:scrap|cancel|drop|remove|delete|clear|kill|bin|wipe)(?: please)? (?:(?:all|every|any|the|of|each|our) )*(?:scheduled|planned|pending|upcoming|future) (?:jobs?|tasks?|runs?|actions?|entr(?:y|ies)|things|work|appointments?) (?:of|for|on|with|from) ${BOT}`,
    'clear the schedule of $1',
  ],
  // "put v0.14 of harbor live in production"
  ['live', `\\b(?:put|push|bring|take|set|get|send)(?: please)? (#) (?:of|for) ${BOT} live`, 'deploy $1 to $2'],
  // "arrange for mira to have the operator role"
  [
    'arrange organise organize provide',
    `${BEGIN}(?:(?:can|could|would|will) you )?(?:please |kindly )*(?:arrange|organi[sz]e|provide)(?: it)? for ([^,.;:!?]{2,40}?) to (?=(?:have|get|become|receive|lose) )`,
    '$1 must',
  ],
  // "I don't want to be difficult, but harbor ought to be restarted"
  [
    'but',
    `(?<=^|[.!?;] |\\b(?:sorry|so|ok|hi|hey|look) ,? ?)(?:i|we) (?:do not|would not|really do not) (?:want|wish|mean|like|intend) to (?:be|sound|seem|appear|bother|nag|rush|push|pester|interrupt|disturb|intrude|complain|moan|whine|trouble|impose|keep|make a fuss)\\b[^,.;:!?@%#]{0,40} ,? ?but`,
    '',
  ],
);
