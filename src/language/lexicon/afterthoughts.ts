import { HANGS_ON, PLAY, UNTOLD_TIME, WINDOW } from './unreal.ts';

/** Says of what was just ordered that it shall not be, or that it is nothing to be done: "…, never", "…, is a bad idea". */
const UNMAKES = [
  'not|never|or not|hold on|hang on',
  '(?:that |this )?(?:is|was|would be) (?:such |clearly |probably )?(?:an? )?(?:\\w+ )?(?:idea|mistake|blunder)',
  '(?:that |this )?(?:is|was) (?:strictly )?(?:forbidden|prohibited|not (?:allowed|permitted|possible|on)|off the table|out of the question)',
  '(?:is|was|are|were) (?:next |high |first |also |still )*on (?:the|our|my) (?:list|agenda|plan|roadmap|backlog|table)',
  '(?:has |have )?(?:worked|failed|succeeded|did not (?:work|help))',
  '(?:oh |ah |um |uh |er |well |no )*(?:nah|negative|negatory|nonsense|false alarm|scratch|ignore|disregard|skip|hold|on hold|as if|null and void)',
  '(?:(?:that|this|it) )?(?:(?:is|was|got|has been|is being|just got) )?(?:cancell?ed|denied|rejected|withdrawn|refused|declined|vetoed|revoked|called off|postponed|overruled)(?: (?:by (?:the )?\\S+|again|now|already|today|though))*',
  '(?:they|he|she|people|customers|some) (?:want|wants|wish|wishes|say|says|insist|insists)(?: so| it| that)?',
];

/** "…, just a drill", "…, joking" */
const NEVER_MEANT =
  '(?:(?:it|that|this) is )?(?:just |only |merely |but |as )*(?:an? |the )?(?:joke|joking|drill|test|testing|rehearsal|demo|demonstration|example|quote|quoting|sarcasm|exercise|sarcastic|thought experiment)|/s|on paper|in quotes|quote unquote';

/** Makes an example or a play of it: "…, hypothetically", "…, dry run". */
const PLAYS = [
  NEVER_MEANT,
  `(?:just |only |but |and )*(?:${PLAY})`,
  '(?:just |only |but |and |as |an? |in )*(?:dry[ -]?run|no-?op|simulation|simulated?)(?: mode)?(?: it| that)?(?: only| please| first)?',
];

/** The first may as well be tags, so only a word before them tells. */
const LEADS = '(?:at|by|in|during|over|around|on|for|the|next|this|early|late|mid|sometime|preferably|ideally|maybe)';
const SEASON = `(?:${LEADS} )+(?:nights?|spring|summer|autumn|winter)|(?:${LEADS} )*(?:overnight|night[- ]?time|weekdays?|weekends?|fortnight|christmas|xmas|easter|new year|january|february|april|june|july|august|september|october|november|december|soon|annually|yearly|monthly|quarterly)`;

/** Puts it off to a time that nobody knows, or makes it hang on something: "…, someday", "…, pending approval". */
const PUTS_OFF = [
  SEASON,
  `(?:but |and |maybe |perhaps )*(?:${UNTOLD_TIME})`,
  `(?:but |and |only )*(?:${HANGS_ON}|${WINDOW})`,
  // "delete it, and everything is gone unless there is a copy"
  '(?:and |or |then )*(?:everything|everyone|all|we|nothing|nobody) (?:is|are|will|would|was|has|have)\\b.*\\bunless\\b.*',
  '(?:but |and |only )*(?:when|once|if|after) (?:you|i|we) (?:hear|see|receive|notice|get (?:the|an?|my|his|her|their|our) (?!chance|minute|moment|second|sec|break)).*',
];

/** Leaves it open: "…, perhaps", "…, how long would it take". */
const WONDERS = [
  '(?:is|are|does|do|did|has|have|should|must|ought) (?:not (?:it|they|he|she|that|we|i)|(?:it|they|he|she|we) not)',
  '(?:and |or |but |so )?(?:what|which)(?: one)? (?:is|would be) (?:the )?(?:better|best|worse|wiser|safer|smarter|preferable)(?: do you think)?',
  'maybe|perhaps|possibly|probably|maybe not|perhaps not',
  '(?:i am |i have |still |but |quite )*(?:unsure|not (?:so |quite |entirely )?sure|no idea|unlikely|undecided|doubtful|i doubt it|questionable|debatable)',
  'might|may|ought|whether|doubt|recommend|recommended|prefer|preferably|wondering|alternatively|tbd|tbc|tba|pending|thoughts|opinions|any (?:thoughts|opinions|objections|ideas)|what do you (?:think|reckon|say)|your (?:thoughts|opinion|take)',
  '(?:but |and |only )*if (?:you|u) (?:really |also |still )*(?:think|feel|reckon|believe|agree|find(?! (?:the|a) (?:time|minute|moment|second|sec))|deem|judge|see fit)\\b.*',
  '(?:and |but |so )?(?:just |only |first )*(?:tell|show|warn) (?:me|us) (?:first )?what (?:would|will|could|might|happens)\\b.*',
  '(?:and |but )?(?:would |will )?(?:it |that |this )?(?:how long|how much|how many)? ?(?:would|will|might|could) (?:it |that |this )?(?:take|cost|need)\\b.*',
  '(?:and |but )?(?:is|was|would|will|are|does) (?:that|this|it) (?:be |even |really )?(?:safe|ok|okay|wise|smart|allowed|possible|hurt|help|risky|dangerous|a problem|a good idea|a bad idea|necessary|needed)',
  '(?:can|could) (?:i|we|one)|(?:may|might|should|shall) (?:i|we|you|one)',
];

const AFTERTHOUGHT = new RegExp(`^(?:${[...UNMAKES, ...PLAYS, ...PUTS_OFF, ...WONDERS].join('|')})$`);

/** Whether a piece of a sentence says such a thing of the order before it. */
export const unmakes = (text: string): boolean => AFTERTHOUGHT.test(text);

/** The same as the last words of the order itself: "restart ingest, for example", "restart ingest someday". */
export const ENDING =
  / (?:maybe|perhaps|possibly|probably|hold on|hang on|hypothetically|theoretically|in theory|for (?:example|instance)|in a bit|in due (?:course|time)|eventually|some ?day|never|dry[ -]?run)$/;

/** "restart ingest failed", "stop the bot ingest started": what became of it or what it did, and no wish. */
export const REPORT =
  /^(?:failed|worked|succeeded|started|stopped|crashed|died|created|spawned|launched|triggered|registered|uses|needs|runs)$/;
