import { BEGIN, paraphrases } from './paraphrase.ts';

/** Bots by their names, one or several. */
const BOTS = '((?:(?:the|our|my) )?@(?:(?: ,)?(?: and| or| nor| ,) (?:(?:the|our|my) )?@)*)';
const OF_COURSE = '(?:(?:of course|naturally|obviously|though|however|please|only|alone|then|also) )*';
const OUT =
  '(?:exempt(?:ed)?|excluded|excepted|spared|left out|sat out|left alone|left as (?:it|they) (?:is|are)|not included|not part of (?:it|this|that)|out of (?:it|this|that)|off limits|(?:the|an|our|my) (?:only |sole |one )?exceptions?)';

/** What may happen to a bot. */
const HAPPENS =
  '(?:crash(?:es)?|fails?|dies|goes|stops|falls|breaks|finishes|restarts|recovers|comes|gets|hangs|is|has|starts|exits|degrades)\\b';

/** The mark that parts it from the order; of a sentence of its own only the last. */
const APART = '(?<=\\S )(?:[,;-]|\\.(?=[^.]*\\.?$)) (?:(?:and|but) )?';

/** Which bots are meant, and which are not. */
export const SETS = paraphrases(
  // "remove the hourly tag from all bots that have it"
  [
    'tag label & it one that this',
    '\\b(\\S+) (tag|label) (from|off) (?:all|every|any|each|everything|everyone)(?: (?:of )?(?:the|our))?(?: (?:bots?|ones?|workers?|services?|jobs?))? (?:that|which|who) (?:still )?(?:has|have|got|carry|carries|carried|wears?|bears?) (?:it|one|that tag|this tag|that|this)(?=$| [.!,])',
    '$1 $2 $3 all bots tagged $1',
  ],
  // "every collector save for the two downlinks"
  ['save', '\\bsave (?:only )?for (?=(?:the|both|those|these|our|any)\\b(?! @))', 'except'],
  // "nos. 2 and 4"
  ['nos', '\\bnos \\. (?=\\d)', 'numbers'],
  // "restart all collectors, harbor is exempt", "…; harbor's excluded"
  [
    'exempt exempted excluded excepted spared left sat included part out limits exception exceptions',
    `${APART}${BOTS} (?:'s|is|are|stays?|remains?|gets?|shall be|should be|to be|being|sits?|can sit|can stay|has to be|have to be) ${OF_COURSE}${OUT}(?=$| [.!,;]| please)`,
    ', except $1',
  ],
  // "restart all collectors, harbor however not", "…, harbor, though, not"
  [
    'not',
    `${APART}${BOTS} (?:, )?(?:however|though|naturally|of course|obviously|mind you) (?:, )?not(?=$| [.!;])`,
    ', except $1',
  ],
  ['not', `${APART}not (?:, )?(?:however|though|of course|obviously|mind you) (?:, )?(?=(?:the |our )?@)`, ', except '],
  // "…; harbor is the only one that stays up"
  [
    'only',
    `${APART}${BOTS} (?:'s|is|are) the only (?:one|ones|bot|bots|thing|things) (?:(?:that|which|to|i want to|i would like to|allowed to|i wish to) )?(?:can |may |should |must |shall |has to |have to )?(stays?|remains?|keeps?)(?: (?:up|on|running|alive|going|as (?:it|they) (?:is|are)))?(?=$| [.!,;])`,
    ', except $1',
  ],
  // "harbor aside, restart all collectors"
  [
    'aside excluded excepted exempted exempt spared',
    `(?<=^|^(?:please|so|ok|and|now|hey) )${BOTS} (?:aside|excluded|excepted|exempted|exempt|spared) (?:, )?(?=\\S+ \\S)`,
    'except $1 , ',
  ],
  // "LOG_LEVEL=info across all of staging"
  [
    'across throughout',
    '\\b(?:right )?(?:across|throughout)(?: (all|the whole)(?: of)?)? (?=(?:the )?\\S+(?:$| [.!,;]| please| except| bar| minus| but))',
    'for everything in ',
  ],
  // "everything with a nightly tag gets …"
  [
    'tag',
    '(?<=\\b(?:everything|anything|all|bots?|ones?|those|workers|services|jobs) )(?:with|that (?:has|have|carry|carries)) (?:a|an|the) ([a-z-]+) tag (?=(?:gets?|should|must|may|can|needs?|has to|have to|is to|are to|could|to be)\\b)',
    'tagged $1 ',
  ],
  // "failed and in production: restart those"
  [
    'those these them',
    '^(?!.*\\b(?:first|last|second|third|fourth|fifth|former|latter|top|bottom|middle|other|one|two|three|four|both|this|that|those two|him|her|it)\\b.* [:,-] )([a-z-]+(?:(?: and| ,)(?: (?:in|on|tagged))? [a-z-]+){1,4}) [:,-] ([a-z]+) (those|these|them)(?= |$)',
    '$2 those that are $1',
  ],
  // "restart the crawlers, but only the nightly ones", "…, the nightly ones only"
  [
    'ones',
    '(?<=\\b(?:bots|ones|workers|services|jobs|[a-z]{3,}s) )(?:, )?(?:but |and )?(?:only|just)(?: the| those)? ([a-z-]+) ones(?: of (?:them|those)| among (?:them|those))?(?=$| [.!,;]| please)',
    'that are $1',
  ],
  [
    'ones',
    '(?<=\\b(?:bots|ones|workers|services|jobs|[a-z]{3,}s) ), (?:the|those) ([a-z-]+) ones only(?=$| [.!,;]| please)',
    'that are $1',
  ],
  // "those crawlers which are also nightly"
  ['also', '(?<=\\b(?:which|that|who) (?:are|is|have|carry) )also ', ''],
  ['called named', '(?:that|which) (?:is|are) not (?:called|named) (?=@)', 'except '],
  // "all nightly bots off": no list of those that are off
  [
    'off on',
    '(?<=^|^(?:please|ok|so|now|and|right|hey|well) |[.!;:] )((?:all|both|every|each)(?: of)?(?: (?:the|our))?(?: [a-z-]+){1,3} (?:bots?|ones|one|workers?|services?|jobs?|process(?:es)?)) (off|on)(?= please$|$| [,.!;])(?! \\?)',
    'turn $2 $1',
  ],
  // "off with harbor", "A, B, C: off with the lot"
  [
    'off',
    `((?:@ ?(?:,|and|,? and) )*@) [:,-] off with (?:the (?:whole )?lot|all of (?:them|those)|them(?: all)?|both(?: of (?:them|those))?|those)(?=$| [.!,;]| please)`,
    'turn off $1',
  ],
  ['off', `${BEGIN}off with (?=(?:(?:the|all|both|our) )*@)`, 'turn off '],
  // "restart both mirrors as well as the archiver", "harbor plus its twin harbor-2: …"
  ['well', '(?<=\\b(?:[a-z]+s|@) )as well as (?=(?:(?:the|our|all|both|every) )*@)', 'and '],
  ['plus', '(?<=@ )plus (?:its (?:twin|sibling|sister|brother|counterpart|pair) )?(?=(?:(?:the|our) )?@)', 'and '],
  // "tell me when an overnight bot crashes": whichever it is
  [
    'crash crashes fail fails dies goes stops falls breaks finishes restarts recovers comes gets hangs starts exits degrades',
    `(?<=\\b(?:when|whenever|if|once|as soon as|every time|any time|each time|the moment|should) )an? (?=[a-z-]+(?: [a-z-]+)? ${HAPPENS})`,
    'any ',
  ],
  // "any crash among the collectors"
  [
    'among amongst across',
    '(?<=\\b(?:crash|crashes|failures?|outages?|restarts?|errors?|warnings?|problems?|trouble|alerts?|logs?|lines) )(?:among|amongst|across) (?=(?:the|our|all|any|every)\\b)',
    'of ',
  ],
  // "15 lines per bot"
  ['per', 'per (?:bot|worker|service|job|process|one|head|instance)(?=$| [.!,;]| please| of| for| from)', 'each'],
  // "all crawlers that have failed, heal them", "whichever crawlers have failed"
  [
    'failed crashed stopped died paused suspended degraded',
    '(?<=\\b(?:[a-z]{2,}s|those) (?:that|which|who) |\\b(?:whichever|whatever|which) (?:[a-z-]+ ){1,3})have (?:all |both |just |now |already )?(?:been )?(?=(?:failed|crashed|stopped|died|paused|suspended|degraded)\\b)',
    'are ',
  ],
  // "both o' them"
  ['o', "(?<=\\b(?:both|all|each|every one|some|two|three) )o(?: ')? (?=(?:them|those|these|the|our)\\b)", 'of '],
  // "any crawler in state failed or degraded"
  ['state', '\\bin (?:the )?states? (?=(?:failed|degraded|stopped|paused|running|starting)\\b)', 'that are '],
  // "restart them one and all"
  [
    'one each sundry every',
    '(?<=\\b(?:them|those|these|ones|bots|@) )(?:, )?(?:one and all|each and all|every last one|every single one|every one|all and sundry)(?=$| [.!,;]| please)',
    '',
  ],
);
