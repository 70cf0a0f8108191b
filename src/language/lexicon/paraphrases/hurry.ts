import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const LAUGHS = 'lol lmao lmfao rofl haha hehe xd omg smh ffs jfc';
const LAUGH = LAUGHS.replaceAll(' ', '|');
/** What an order may go on with behind a laugh. */
const GOES_ON =
  'and|or|but|then|to|in|on|at|for|with|from|till|until|please|now|too|again|as|by|every|except|not|tomorrow|tonight|today';
const SOUND =
  '(?:argh?|ugh|gah|dang|damn|dammit|blast|doh|oops|whoops|crap|shoot|sorry|no|wait|hang on|hold on|er|erm|um|uh|bah|drat|bugger)';
const MEANT = '(?:i|we) (?:mean|meant|should have said)';
const RELEASE = '(?:release|build|deploy|deployment|version|rollout|update|upgrade|push)';
const NEW = "(?:new|latest|last|newest|current|recent|fresh|today 's|todays|yesterday 's|this morning 's|tonight 's)";
/** Whatever is wrong with it; and then it is to go. */
const IS_BAD = "(?:is|was|'s|looks|seems|smells|feels|stinks|sucks|reeks|broke|breaks|went|has|keeps)";
const BACK =
  '(?:(?:roll|take|put|move|bring) (?:it|that|this|that one) back|(?:revert|reverse|undo|back out|roll back|pull|yank)(?: (?:it|that|this|that one))?(?: back)?(?: out)?|back (?:it|that) out|roll back|go back|fall back)';
const KICK = '(restart|reboot|kick|bounce|boot|start|stop|kill|halt|pause|resume|heal|mute)';

/** What is said in a hurry: laughs and sighs in the middle, reasons wedged in, and the bot named only where it is complained of. */
export const HURRY = paraphrases(
  // "restart harbor lol the artists want it"
  [LAUGHS, `(?<=\\S) (?:${LAUGH})(?: (?:${LAUGH}))* (?=(?!(?:${GOES_ON})\\b)[a-z@])`, ' , '],
  // "knock it offline tonight, k?"
  ['k kk mkay aight', '(?:,? )(?:k|kk|mkay|aight)(?= \\?$)', ' , ok'],
  // "restart harbor and, since the board always asks, export the fleet"
  [
    'since as because seeing given',
    "\\b(and|then|but) , (?:since|as|because|seeing as|seeing that|given that) (?:(?:the|our|my|his|her|their|some|every) )?(?!(?:soon|long|of|far|for|a|always|usual|ever|before|yesterday|last)\\b)[a-z'-]+(?: [a-z'-]+){1,7} , (?=[a-z@])",
    '$1',
  ],
  // "stop harbor and, like i said this morning, pause scout": said then, and not to be done then
  [
    'like as & said told mentioned asked wrote agreed discussed promised',
    '\\b(and|then|but) , (?:like|as) (?:i|we|you|he|she|they|[a-z]+) (?:said|asked|told you|mentioned|wrote|agreed|discussed|promised)(?: (?!to\\b)[a-z]+){0,5} , (?=[a-z@])',
    '$1',
  ],
  // "restart harbor and scout, no scratch scout"
  [
    'scratch strike scrap forget',
    `(?<=@) [,.;-] (?:(?:no|oh|wait|actually|sorry) ,? ?)+(?:scratch|strike|scrap|forget) ((?:the )?@)(?: off)?${END}`,
    ' , but not $1',
  ],
  ['how & they doing', '\\bhow they doing\\b', 'how they are doing'],
  // "…, then try to fix it": what is to be done is tried in any case
  [
    'try attempt go & to and at',
    '(?<=\\b(?:and|then)|,|&|;) (?:please )?(?:try (?:to|and)|attempt to|have a go at) (?=(?:fix|heal|mend|repair|cure|revive|restart|reboot|start|stop|bring|get|wake|kick|bounce)\\b)',
    '',
  ],
  // "take the nightly tag away from harbor", "rip it off of harbor"
  [
    'away & tag label tags',
    `\\btake (the [^,.;!?@]{1,30} (?:tag|label)s?) away (?:from|off) (?=(?:the )?@|both)`,
    'take $1 off',
  ],
  ['off', '\\boff of (?=(?:the |our |my )?@|it\\b|them\\b|both\\b|all\\b)', 'off'],
  // "deploy 9.1.0 to harbor, argh, 9.0.1 i mean"
  [
    'mean meant said',
    `(#) ((?:(?:on|to|onto|for|in) )?(?:the )?@) ,(?: ${SOUND} ,?)*(?: (?:version )?)(#) ${MEANT}${END}`,
    '$3 $2',
  ],
  [
    'mean meant',
    `(#) ((?:(?:on|to|onto|for|in) )?(?:the )?@) ,(?: ${SOUND} ,?)* ${MEANT} (?:version )?(#)${END}`,
    '$3 $2',
  ],
  // "kill harbor - hold on, not harbor, scout i mean"
  [
    'not',
    `(?: [,.-])(?: (?:hold on|hang on|wait|no|nope|er|erm|um|oops|sorry|argh))*(?: [,.])? not ${BOT} [,.-] (?:(?:but|i mean|i meant|rather) )?((?:the )?@)(?: (?:i mean|i meant|rather|instead|please))?${END}`,
    ' , no , i mean $2',
  ],
  // "any nightly bot that has failed, boot it": what fails later is another matter
  [
    'it them those him',
    `^(?:any|every|each|whichever) ((?:[a-z-]+ )?[a-z-]+(?: (?:that|which) (?:is|has|'s)(?: (?!ever|never|not|no)[a-z-]+)(?: (?:in|on) [a-z-]+)?| (?:that|which) (?:failed|crashed|died))?) , (?:please |just |then )*${KICK} (?:it|them|those|him)(?: please| now| again)*${END}`,
    '$2 every $1',
  ],
  // "new harbor build is cursed, revert it", "today's harbor release is garbage, roll back to 2.0.5"
  [
    'release build deploy deployment version rollout update upgrade push',
    `${BEGIN}(?:(?:ugh|argh|oh no|oof|yikes|damn|welp|man|ok|so|lol|ffs) ,? ?)*(?:(?:the|our|that|this) )?(?:${NEW} )?${BOT}(?: 's)?(?: ${NEW})? ${RELEASE}(?: (?:from|of) (?:this|last|yesterday|today|tonight)(?: \\S+)?)? ${IS_BAD} [^,.;:!?@#]{2,50} ?[,.;!-] (?:so |please |just |let us |can you |could you )*${BACK}(?=$| [.!?,]| to #| please| now| asap)`,
    'please roll back $1',
  ],
  [
    'release build deploy deployment version rollout update upgrade push',
    `${BEGIN}(?:(?:ugh|argh|oh no|oof|yikes|damn|welp|man|ok|so|lol|ffs) ,? ?)*(?:(?:the|our|that|this) )?(?:${NEW} )?${RELEASE} (?:of|on|for) ${BOT} ${IS_BAD}(?: [^,.;:!?@#]{2,50})? ?[,.;!-] (?:so |please |just |let us |can you |could you )*${BACK}(?=$| [.!?,]| to #| please| now| asap)`,
    'please roll back $1',
  ],
  // "harbor 2.1 is trash, go back to 2.0.5"
  [
    'back revert',
    `${BEGIN}${BOT}(?: version| 's| on)? # ${IS_BAD} [^,.;:!?@#]{2,50} ?[,.;!-] (?:so |please |just |let us )*${BACK} (?=to #${END})`,
    'please roll back $1',
  ],
  // "holler if harbor crashes"
  [
    'holler sing shout yell scream speak pipe',
    `${BEGIN}(?:please )?(?:just )?(?:holler|sing out|shout|yell|scream|speak up|pipe up|give a shout) (?=(?:if|when|whenever|once|as soon as|the moment) (?:the )?@ )`,
    'let me know ',
  ],
  // "green light for mira's request from my side", "thumbs up from me for request 12"
  ['side end part', '(?<=\\S) from my (?:side|end|part)(?=$| [.,!])', ' from me'],
  [
    'from & me us',
    '\\b(thumbs up|green light|go ahead|approval|approved|lgtm) from (?:me|us) (?=(?:for|on|to)\\b)',
    '$1 ',
  ],
  // "yo what all we got living in dev"
  [
    'all',
    '(?<=^|[,.] |^(?:yo|hey|so|ok) )(what|who|which) all (?=(?:is|are|do|have|we|you|got|lives?|runs?)\\b)',
    '$1 ',
  ],
  [
    'living hanging chilling kicking',
    '(?<=\\b(?:we|you|have|got|is|are)) (?:living|hanging out|chilling|kicking around|sat) (?=(?:in|on|under)\\b)',
    ' ',
  ],
  [
    'got',
    `^(?:(?:yo|hey|ok|so) ,? ?)*(what|which)((?: (?:bots|workers|services|jobs|ones|stuff))?) (?:we|you) got (?=(?:in|on|running|under|tagged)\\b)`,
    '$1 $2 do we have',
  ],
);
