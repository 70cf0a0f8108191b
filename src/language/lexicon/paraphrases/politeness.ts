import { BEGIN, BOT, COPY, COUNT, paraphrases } from './paraphrase.ts';

const MUCH =
  '(?:so |very |very much |much |most |ever so |really |truly |terribly |awfully |deeply |extremely |highly |super |greatly )*';
/** What a kindness is said to make the speaker, or to be. */
const THANKFUL =
  '(?:obliged|grateful|thankful|glad|happy|delighted|appreciated?|helpful|kind|lovely|great|good|nice|wonderful|welcome|splendid|marvellous|marvelous|brilliant|fantastic|perfect|ideal|awesome|amazing|a (?:\\w+ )?(?:help|favou?r|relief|kindness))';

/** Courtesies that wrap an order or a question, and change nothing of it. */
export const POLITENESS = paraphrases(
  // "I wonder whether I might prevail upon you to restart harbor"
  [
    'wonder wondering',
    `${BEGIN}(?:i|we) (?:wonder|was wondering|am wondering|were wondering) (?:if|whether) (?:i|we) (?:might|could|may|can) (?:possibly |perhaps )?(?:prevail (?:up)?on|ask|trouble|bother|persuade|impose (?:up)?on|beg|get|call (?:up)?on) you to`,
    'please',
  ],
  // "a restart of harbor would be most welcome"
  [
    'would',
    `(?<=^|[,.;:!?] )(?:an?|one) (?:quick |little )?(restart|reboot|bounce|rollback|pause) (?:of|for) ${BOT} would be ${MUCH}(?:welcome|appreciated|lovely|wonderful|great|good|nice|kind|helpful|splendid)(?=$| [.!,]| thank| thanks)`,
    'please give $2 a $1',
  ],
  // "could I ask for harbor to be restarted", "might I suggest that harbor be called quay, please"
  [
    'ask request beg',
    `${BEGIN}(?:can|could|may|might) (?:i|we) (?:possibly |perhaps |kindly |please )*(?:ask|request|beg)(?: you)? for ${BOT} to be`,
    'could $1 please be',
  ],
  [
    'suggest propose & please',
    `${BEGIN}(?:can|could|may|might) (?:i|we) (?:suggest|propose)(?: that)? ${BOT} (?:should )?be (?=[^.;!]*\\bplease\\b)`,
    'could $1 please be',
  ],
  [
    'possible',
    `${BEGIN}(?:would|is|might|will) it (?:be )?(?:at all |perhaps |maybe )*possible for ${BOT} to be (?=[a-z]+ed\\b|shut|taken|put|brought)`,
    'could $1 please be',
  ],
  [
    'possible',
    `${BEGIN}(?:would|is|might|will) it (?:be )?(?:at all |perhaps |maybe )*possible for ${BOT} to (?:have|get|run)(?: with| on| at)? (${COUNT} ${COPY})`,
    'could you please scale $1 to $2',
  ],
  [
    'object mind opposed & please',
    `${BEGIN}would you (?:object to|mind|be opposed to) ${BOT} being (?=[^.;!]*\\bplease\\b)`,
    'could $1 please be',
  ],
  // "it would be super helpful if harbor got restarted", "I'd be much obliged if harbor could run with five copies"
  [
    'got was were',
    `(?<=\\bwould (?:\\S+ ){0,3}?${THANKFUL}(?: it)? if (?:the |our )?@) (?:got|was|were) (?=[a-z]+ed\\b|shut|taken|put|brought)`,
    ' could be',
  ],
  [
    'run have get',
    `(?<=\\bwould (?:\\S+ ){0,3}?${THANKFUL}(?: it)? if) ${BOT} (?:could|would|might) (?:run|have|get)(?: with| on| at)? (${COUNT} ${COPY})`,
    ' you could scale $1 to $2',
  ],
  ['super', '(?<=\\bwould be )super (?=(?:helpful|nice|great|kind|good|useful)\\b)', 'very '],
  // "when you've got a spare moment, …", "whenever suits you, …"
  [
    'moment moments minute minutes mins second seconds sec time',
    '(?:,? ?\\b(?:when|whenever|once|as soon as|if) (?:you|u) (?:have|get|find|have got|can find|can spare) (?:an?|two|three|five|a few|some|a couple of) (?:spare |free |quiet |odd |idle )?(?:moments?|minutes?|mins?|seconds?|secs?|time)(?: free| to spare| for (?:me|us|it|that))?)(?=$| [.,!?])',
    '',
  ],
  [
    'suits suit convenient',
    '(?<=^|[,.;!?] )(?:whenever|when|if) (?:it |that )?(?:suits|is convenient for|works for|is good for) (?:you(?: best)?(?: ,)?|best ,|,)(?= )',
    'please ',
  ],
  [
    'suits suit convenient',
    '(?:,? (?:whenever|when|if) (?:it |that )?(?:suits|is convenient for|works for|is good for) you(?: best)?)(?=$| [.!?])',
    '',
  ],
  ['pressure', '(?<=^|[.;!?] )no pressure ,? ?(?:but )?(?=(?:can|could|would|will|please|might|may)\\b)', ''],
  // "could you see your way to giving …", "if you could see fit to …"
  [
    'way',
    '(?<=\\byou (?:could|can|would|might|will)|\\b(?:could|can|would|might|will) you) see your way(?: clear)? to (?=[a-z]+ing\\b)',
    ' manage ',
  ],
  [
    'fit heart time moment minute second persuaded troubled trouble bring deign',
    '(?<=\\byou (?:could|can|would|might|will)|\\b(?:could|can|would|might|will) you)(?: possibly| perhaps| please)? (?:see fit to|find it in (?:your heart|you|yourself) to|find (?:the time|time|a moment|a minute) to|spare (?:me |us )?(?:a moment|a minute|the time|a second) to|be persuaded to|be troubled to|trouble yourself to|bring yourself to|deign to) (?=[a-z])',
    ' ',
  ],
  // "you'd make my day by restarting harbor"
  [
    'by & day week year favour favor kindness service',
    `${BEGIN}you would (?:really |absolutely )?(?:make my (?:day|week|month|year)|be doing (?:me|us) (?:an? )?(?:\\w+ )?(?:favou?r|kindness|service)|do (?:me|us) (?:an? )?(?:\\w+ )?(?:favou?r|kindness|service)) by (?=[a-z]+ing\\b)`,
    'would you mind',
  ],
  // "I'm terribly sorry, but I have to ask you to stop harbor"
  [
    'sorry afraid regret hate & ask',
    `${BEGIN}(?:(?:i am|we are) ${MUCH}(?:sorry|afraid)|i (?:do )?(?:regret|hate)(?: to say)?)(?: that| to say)?(?: ,)?(?: but)? (?:i|we) (?:must|have to|need to|should|am forced to|am obliged to) ask you to`,
    'please',
  ],
  // "I'd be obliged if I could have a look at harbor's logs"
  [
    'look see view glance read',
    `${BEGIN}(?:i|we) would be ${MUCH}${THANKFUL} (?:if (?:i|we) (?:could|might|may)|to be able to|to) (?:have a (?:quick |little )?(?:look|glance|peek) at|take a (?:quick |little )?(?:look|glance|peek) at|look at|see|view|read) (?=(?:the|all|@|a|its|my|our|which|what|how|who)\\b|@)`,
    'please show me ',
  ],
  [
    'know hear learn',
    `${BEGIN}(?:i|we) would be ${MUCH}${THANKFUL} (?:if (?:i|we) (?:could|might|may)|to be able to|to) (?:know|hear|learn) (?=(?:whether|if|which|what|how|who|why|when)\\b)`,
    'please tell me ',
  ],
  [
    'happen chance',
    '(?<=\\b(?:do|would|did) you) (?:happen to|by any chance|perchance|perhaps) (?=(?:know|have|remember|recall)\\b)',
    ' ',
  ],
  // "I'd be delighted to approve mira's request"
  [
    'approve accept & delighted happy glad pleased honoured honored proud',
    `${BEGIN}(?:i|we) (?:would be|am|are) ${MUCH}(?:delighted|happy|glad|pleased|honou?red|proud) to (approve|accept) (?=(?:request|the request|[a-z]+ 's request|it\\b|that\\b|#?\\d))`,
    'please $1',
  ],
  // "I'd appreciate a heads-up if …"
  [
    'heads-up heads headsup warning ping word note nudge shout',
    `${BEGIN}(?:i|we) (?:would (?:really |very much )*(?:appreciate|like|love|welcome|be ${MUCH}grateful for)|want|need) an? (?:heads-up|heads up|headsup|warning|ping|word|note|nudge|shout)(?: please)? (?=(?:if|when|whenever|once|as soon as)\\b)`,
    'let me know',
  ],
);
