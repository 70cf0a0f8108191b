import { HANGS_ON, PLAY, UNTOLD_TIME, WINDOW } from './unreal.ts';

/** Says of what was just ordered that it shall not be, or that it is nothing to be done: "…, never", "…, is a bad idea". */
const UNMAKES = [
  'not|never|or not|hold on|hang on',
  '(?:that |this )?(?:is|was|would be) (?:such |clearly |probably )?(?:an? )?(?:\\w+ )?(?:idea|mistake|blunder)',
  '(?:that |this )?(?:is|was) (?:strictly )?(?:forbidden|prohibited|not (?:allowed|permitted|possible|on)|off the table|out of the question)',
  '(?:is|was|are|were) (?:next |high |first |also |still )*on (?:the|our|my) (?:list|agenda|plan|roadmap|backlog|table)',
  '(?:has |have )?(?:worked|failed|succeeded|did not (?:work|help))',
  '(?:they|he|she|people|customers|some) (?:want|wants|wish|wishes|say|says|insist|insists)(?: so| it| that)?',
];

/** Makes an example or a play of it: "…, hypothetically", "…, dry run". */
const PLAYS = [
  `(?:just |only |but |and )*(?:${PLAY})`,
  '(?:just |only |but |and |as |an? |in )*(?:dry[ -]?run|no-?op|simulation|simulated?)(?: mode)?(?: it| that)?(?: only| please| first)?',
];

/** Puts it off to a time that nobody knows, or makes it hang on something: "…, someday", "…, pending approval". */
const PUTS_OFF = [
  `(?:but |and |maybe |perhaps )*(?:${UNTOLD_TIME})`,
  `(?:but |and |only )*(?:${HANGS_ON}|${WINDOW})`,
  '(?:but |and |only )*(?:when|once|if|after) (?:you|i|we) (?:hear|see|receive|notice|get (?:the|an?|my|his|her|their|our) (?!chance|minute|moment|second|sec|break)).*',
];

/** Leaves it open: "…, perhaps", "…, how long would it take". */
const WONDERS = [
  '(?:is|are|does|do|did|has|have|should|must|ought) (?:not (?:it|they|he|she|that|we|i)|(?:it|they|he|she|we) not)',
  '(?:and |or |but |so )?(?:what|which)(?: one)? (?:is|would be) (?:the )?(?:better|best|worse|wiser|safer|smarter|preferable)(?: do you think)?',
  'maybe|perhaps|possibly|probably|maybe not|perhaps not',
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
