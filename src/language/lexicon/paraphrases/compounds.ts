import { BEGIN, END, paraphrases } from './paraphrase.ts';

/** Bots by their names, one or several. */
const BOTS = '((?:(?:the|our|my) )?@(?:(?: ,)?(?: and| ,) (?:(?:the|our|my) )?@)*)';
const NOUN = '(restart|reboot|rollback|stop|start|pause|mute)';
const DAY = '(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today)';
const TIME = `((?:${DAY} )?at (?:\\S+|half \\S+|quarter (?:past|to) \\S+)(?: [ap]m)?|${DAY})`;
const WANTED =
  '(?:i|we) (?:need|want|would like|wish)(?: from you| you to do| done| to have done| now| today| please)*';

const OVER =
  '(?: (?:them|these|those|the(?: [a-z-]+)? [a-z-]+s|the|two|both|places|roles|over|around|round|it|[a-z-]+s|@|and|,))';
const SWITCHED = '(?:the )?@ (?:[:-] )?(?:off|on|down|up)';

/** Several orders, and what holds them together. */
export const COMPOUNDS = paraphrases(
  // "for friday: stop scout": then, and not now; what lasts is another thing, "for tonight: mute scout".
  [
    'for',
    `^(?:(?:ok|so|and|please|hey|then|next) ,? ?)*for (?=(?:(?:next |this |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)(?: (?:morning|noon|afternoon|evening|night|at \\S+(?: \\S+)?|\\d\\S*))? [:,] )`,
    '',
  ],
  // "here's what I need from you, in this order: …"
  [
    'what this',
    `(?:(?<=^|[.,;!?] )(?:(?:so|and|now|ok) )?)(?:here is|this is|that is) (?:all |exactly |precisely |just )?what ${WANTED}(?: ,)?(?: (?:and )?(?:in|and in) (?:exactly )?(?:this|that|the following) (?:very )?order)? :(?= \\S)`,
    'please do the following :',
  ],
  // "what I need, in this order, is a restart of A and then a look at B"
  ['order', ', (?:and )?(?:in|and in) (?:exactly )?(?:this|that|the following) (?:very )?order ,', ''],
  // "what I need is a restart of A, and then a look at B"
  [
    'what',
    `${BEGIN}what ${WANTED} is (?=(?:an?|the) (?:restart|reboot|rollback|stop|start|look|glance|list) )`,
    'please give me ',
  ],
  // "swap the two: A off, B on"
  [
    'swap switch exchange trade flip change guard',
    `(?<=^|[.!,;] )(?:(?:please|let us|now|so|time to|can you|could you) )*(?:swap${OVER}{0,5}|(?:switch|exchange|trade|flip|change)${OVER}{1,5}|change of (?:the )?guard) (?:[:-] )?(?=${SWITCHED} (?:, )?(?:and )?${SWITCHED}(?=$| [.!,;]| please))`,
    '',
  ],
  // "no restart for A, only a rollback"
  [
    'no not',
    `${BEGIN}(?:no|not an?|not the) ${NOUN}(?: needed| necessary| please)? (?:for|of|on) ${BOTS}(?: please)? (?:, )?(?:but )?(?:only|just|rather|instead|but) (?:an?|the) ${NOUN}(?= to|$| [.!,;]| please| instead)`,
    'do not $1 $2 , just $3 $2',
  ],
  [
    'no not',
    `${BEGIN}(?:no|not an?|not the) ${NOUN}(?: needed| necessary| please)? (?:for|of|on) ${BOTS}(?: please)? , (?:but )?(?:only|just|rather) (?:for|of|on) ${BOTS}(?=$| [.!,;]| please)`,
    'do not $1 $2 , just $1 $3',
  ],
  // "A and B you restart, C you pause"
  [
    'you',
    `(?<=^|, (?:and |but )?|[.;!] )((?:all|both) (?:of )?(?:the |our )?[a-z-]+s(?: bots)?|${BOTS.slice(1, -1)}) you (?:please |then |should |can )?(?:just )?(restart|reboot|bounce|stop|halt|start|pause|suspend|resume|heal|mute|unmute|turn|switch)( off| on)?(?=$| [.!,;]| and\\b| please)`,
    '$2 $3 $1',
  ],
  // "…, you start them again"
  [
    'you',
    `(?<=[a-z@] , )you (?=(?:please |just )?(?:re)?(?:start|stop|boot|pause|resume|heal|mute) (?:it|them|those)\\b)`,
    '',
  ],
  ['what', '(?<=\\b(?:bots|ones|workers|services|jobs) )what (?=are\\b)', 'that '],
  // "all importers restart, A excluded"
  [
    'excluded excepted aside exempt except please',
    `^(all|both) (?:the )?([a-z-]+s(?: bots)?) (restart|stop|pause|resume) (?=please|, (?:except|only|but|all (?:but|except)|(?:the )?@(?: and (?:the )?@)* (?:excluded|excepted|aside|exempt|not))\\b)`,
    '$3 $1 $2 ',
  ],
  // "both scanners off, and A too"
  [
    'too also well',
    `${BEGIN}((?:both|all) [^,.;:!?]{1,40}|${BOTS.slice(1, -1)}) (off|on|down|up|offline|online) (?:, (?:and )?|and )${BOTS} (?:too|also|as well)(?=$| [.!,;]| please)`,
    '$1 $2 ; $3 $2',
  ],
  // "… and, while we're at it, A as well"
  [
    'at good also think',
    `(?<=@ )(?:, )?and (?:, )?(?:while (?:we|you|i) are at it|for good measure|come to think of it|now that i think of it)(?: ,)? (?=(?:the |our )?@)`,
    'and ',
  ],
  // "restart A, then a restart of B"
  [
    'restart reboot rollback',
    `(?<=[,;] (?:and )?)then (?:an?|the) (restart|reboot|rollback) (?:of|for) (?=(?:the |our )?@)`,
    'then $1 ',
  ],
  // "to be rebooted: A at 02:10, B at 02:25"
  [
    'rebooted restarted',
    `^(?:(?:the following|these|those|still) )?(?:are )?to be (?:rebooted|restarted)(?: please)? : (?=(?:the )?@)`,
    'restart ',
  ],
  [
    'stopped',
    `^(?:(?:the following|these|those|still) )?(?:are )?to be (?:stopped|halted|turned off|switched off)(?: please)? : (?=(?:the )?@)`,
    'stop ',
  ],
  [
    'paused',
    `^(?:(?:the following|these|those|still) )?(?:are )?to be (?:paused|suspended|put on hold)(?: please)? : (?=(?:the )?@)`,
    'pause ',
  ],
  // "everything tagged public goes on hold for 10 minutes"
  [
    'goes go',
    `${BEGIN}((?:everything|all|every|both) [^,.;:!?@]{3,60}?|(?:the )?@) (?:goes|go) on (?:hold|pause|ice) (?=for (?:\\d|an? |one |two |three |half )|until |till )`,
    'pause $1',
  ],
  // "the whole farm can go on hold"; and with its time: "friday at 7pm all crawlers go on hold"
  [
    'go',
    '\\b(can|may|should|must|shall|has to|have to|needs? to|is to|are to) (?:all |both |now )?go on (?:hold|pause|ice)(?=$| [.!,;]| please| now| for| until| till| at| from| except| bar)',
    '$1 be paused',
  ],
  [
    'goes go',
    `^${TIME} (?:, )?(all [^,.;:!?]{3,60}?|both [^,.;:!?]{3,60}?|(?:the )?@(?: and (?:the )?@)*) (?:goes|go) on (?:hold|pause|ice)${END}`,
    '$2 should be paused $1',
  ],
  // "exempt from this is A"
  [
    'exempt exempted excluded excepted spared',
    `(?<=\\S )[,;-] (?:(?:and|but) )?(?:exempt(?:ed)?|excluded|excepted|spared|left out)(?: (?:from|of) (?:this|that|it))? (?:is|are|stays?|remains?|only) ${BOTS}${END}`,
    ', except $1',
  ],
  // "whatever isn't nightly among the crawlers"
  [
    'whatever anything everything among amongst',
    '\\b(?:whatever|anything|everything|all|those) (?:that )?(?:is|are) not ([a-z-]+) (?:among|amongst|of|from) (?:the|our) ([a-z-]+) (bots|ones)(?= ?[,:.!]|$)',
    'all $2 $3 that are not $1',
  ],
  // "A becomes B, i.e. rename it"
  [
    'becomes',
    `${BEGIN}((?:the |our )?@) becomes ([a-z0-9]+(?:-[a-z0-9]+)*) , (?:i ?\\. ?e ?\\.?|ie|that is|meaning|in other words)(?: ,)? (?:please )?rename it(?= [,.;]|$| and)`,
    'rename $1 to $2',
  ],
  // "mailroom down, deed-scanner up to 4 replicas"
  [
    'down offline',
    `${BEGIN}${BOTS} (?:down|offline) , (?:and )?(?=(?:the )?@ (?:up|down) to (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\\b)`,
    'turn off $1 ; ',
  ],
);
