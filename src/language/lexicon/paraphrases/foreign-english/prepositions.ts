import { BEGIN, BOT, COPY, COUNT, END, paraphrases } from '../paraphrase.ts';

const BOTS = '((?:(?:the|our|my|that|this) )?(?:bot )?@(?: bot)?|it|them(?: all| both)?|both of them)';
const LAST = '(?=$| [.!?;,]| (?:please|kindly|now|again|for|until|thanks|too)\\b)';
const PART = '(morning|evening|afternoon)';
const HOUR = '(\\d{1,2}(?::\\d\\d)?)';
const GROWS =
  '(?:scale|increase|raise|lower|reduce|decrease|enlarge|diminish|extend|update|upgrade|bring|limit|set|change|put|grow|shrink)';

/** Small words where English has others: "at 6 of morning", "till 4 copies", "put it on the pause". */
export const PREPOSITIONS = paraphrases(
  // "6 o'clock morning", "at 6 of the evening", "morning 6 o'clock", "at 2 of night"
  [
    "o'clock clock",
    `(?<!\\bat )(?<!\\d)\\b${HOUR} (?:o'clock|o clock)(?: (?:of|in|at))?(?: the)? ${PART}\\b`,
    'at $1 in the $2',
  ],
  [
    'morning evening afternoon',
    `\\bat ${HOUR}(?: o'clock| o clock)?(?: (?:of|in|at|on))? ${PART}\\b(?! (?:coffee|shift|run|meeting|stand))`,
    'at $1 in the $2',
  ],
  ['morning evening afternoon', `\\b(?:the |every )?${PART} (?:at )?${HOUR} (?:o'clock|o clock)`, 'at $2 in the $1'],
  ["night o'clock", `\\bat ${HOUR}(?: o'clock)? (?:(?:of|in|on)(?: the)? )?night\\b`, 'at $1 at night'],
  ['everyday', '\\beveryday (?=(?:at|in|morning|evening|\\d)\\b)', 'every day'],
  // "increase it till 4 copies", "update harbor till 2.0.1"
  [
    'until',
    `(?<=\\b${GROWS}(?: [^ .;!?]+){1,7}) until (?:the )?(?=(?:version )?#|\\d+(?:\\.\\d+)? ?(?:mb|gb|megs?|gigs?)\\b|${COUNT} ${COPY})`,
    ' to ',
  ],
  [
    'until & quantity number amount count copies replicas',
    `(?<=\\b${GROWS} (?:the )?(?:quantity|number|amount|count|copies|replicas)(?: of (?:the )?(?:copies|replicas|instances))? (?:of|for|on) (?:the )?@) until (?=${COUNT}(?: please)?(?:$| [.!]))`,
    ' to ',
  ],
  [
    'quantity amount',
    `\\b(?:the )?(?:quantity|amount)(?: of (?:the )?(?:copies|replicas|instances))? of (?=(?:the )?@ (?:to|by|until|from) (?:${COUNT})\\b)`,
    'the number of replicas of ',
  ],
  // "put harbor on the pause", "keep it in paused state", "put them all in pause"
  [
    'pause paused',
    `\\b(?:put|set|keep|hold|place|make|bring)(?: please| kindly)? ${BOTS}(?: please)? (?:on|in|into|to|at) (?:the |an? )?(?:pause|pause state|paused state|pause mode)${LAST}`,
    'pause $1',
  ],
  [
    'pause',
    `\\b(?:put|set|place)(?: please)? (?:on|in|into|to|at) (?:the |an? )?pause(?: please)? ${BOTS}${LAST}`,
    'pause $1',
  ],
  // "take harbor off from the pause", "release it from pause"
  [
    'pause',
    `\\b(?:take|remove|withdraw|release|get|let|bring|pull|free)(?: please)? ${BOTS}(?: please)?(?: (?:off|out|away|back))?(?: (?:of|from))? (?:the |its |their )?pause${LAST}`,
    'resume $1',
  ],
  [
    'pause',
    `\\b(?:take|remove|withdraw|release|get|let|bring|pull)(?: please)?(?: (?:off|out|away))?(?: (?:of|from))? (?:the |its )?pause(?: please)? ${BOTS}${LAST}`,
    'resume $1',
  ],
  // "set RETENTION_DAYS to 90 in place of 30": what it was is told for company
  ['place stead', '(?<=\\S) in (?:the )?(?:place|stead) of (?=\\d)', ' instead of '],
  // "set for harbor variable LOG_LEVEL in debug", "put LOG_LEVEL on debug in harbor", "write to harbor LOG_LEVEL=debug"
  [
    'set put change',
    `\\b(?:set|put|change)(?: please)? (?:for|in|on|at|to) ${BOT} (?:the )?(?:variable )?(%) (?:in|into) (?=\\S+(?: please)?(?:$| [.!]))`,
    'set $2 of $1 to',
  ],
  [
    'set put change',
    `\\b(?:set|put|change)(?: please)? (?:the )?(?:variable )?(%) (?:on|in|at) ([^ .;!?,@]+) (?:in|for|on|at) ${BOT}${LAST}`,
    'set $1 of $3 to $2',
  ],
  [
    'change set put',
    `${BEGIN}(?:in|on|for|at|to) ${BOT} ?,? (?:please )?(?:change|set|put)(?: please)? (?:the )?(?:variable )?(%)(?: from \\S+)? (?:on|in|to|at|into) (\\S+)${'(?=$| [.!]| please| instead)'}`,
    'set $2 of $1 to $3',
  ],
  ['write', `${BEGIN}(?:please )?write(?: please)? (?:to|in|into|on) (?:the )?(@) (?=[a-z0-9_]+=|§|%)`, 'set on $1'],
  // "to harbor put 2 replicas more", "to harbor give it one gigabyte of memory"
  [
    'to',
    `${BEGIN}to ${BOT} ?,? (?:please )?(?:put|add|give)(?: please)?(?: it| him)? (${COUNT}) ${COPY} (?:more|extra)`,
    'add $2 replicas to $1',
  ],
  [
    'to & memory ram',
    `${BEGIN}to ${BOT} ?,? (?:please )?(?:put|add|give)(?: please)?(?: it| him)? ([^,.;!?@]{1,20}? of (?:memory|ram))${END}`,
    'give $1 $2',
  ],
  // "rights of dispatcher please give to mira", "mira the supervisor role please give"
  [
    'role rights right authority access',
    `${BEGIN}(?:the )?(?:role|rights?|authority|access) (?:of|as) (?:the )?([a-z]+)(?: please| kindly)? (?:give|grant|assign)(?: please)?(?: to| for)? ([a-z]+)${END}`,
    'grant $1 to $2',
  ],
  // "it must be switched on harbor", "the bot harbor must not run twice" has its subject
  [
    'on off',
    `${BEGIN}it (?:must|should|has to|needs to|is to) be (?:switched|turned|put) (on|off) ${BOT}${END}`,
    'please turn $2 $1',
  ],
  // "the list of bots to me"
  [
    'write',
    `${BEGIN}(?:please )?write(?: please)? (?:to |for )?(?:me|us)(?: please)? (?=(?:the|a) (?:list|names|logs?|status)\\b)`,
    'show me',
  ],
  // "slot-finder on, without him we have no place": what would be without it is why
  [
    'without',
    `(?<=\\S) [,;] (?:because )?without (?:it|him|her|them|that) (?:we|i|they|nobody|nothing|everything|everybody|people|the|our|all)\\b[^.;!?@]{3,80}${END}`,
    '',
  ],
  // "register a new bot, name is scout, role is scanner, environment is sim"
  [
    'name & new register add create bot',
    `(?<=\\b(?:register|add|create|make|enrol|new)\\b[^;!?]{0,60}) [,.;:] (?:and )?(?:(?:its|the) )?name (?:is|will be|should be|shall be|=|:) (?!an? |not )(?=\\S)`,
    ' named',
  ],
  ...['role', 'environment', 'tag', 'tags', 'image'].map(
    (what) =>
      [
        `${what} & new register add create bot`,
        `(?<=\\b(?:register|add|create|make|enrol|new)\\b[^;!?]{0,160}) [,.;] (?:and )?(?:(?:its|the) )?${what} (?:is|will be|should be|shall be|=|:) (?=\\S)`,
        `, ${what}`,
      ] as const,
  ),
  // "logs of harbor of today"
  ['of', '(?<=\\blogs? of (?:the )?@) of (?:the )?(?=(?:today|yesterday|last|past|this|\\d+)\\b)', ' from '],
);
