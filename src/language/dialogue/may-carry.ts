import { type Sheet, textOf } from '../sheet.ts';
import type { Kind } from './edge-kind.ts';

const DOES_SO =
  /^(?:(?:and|ok|okay|please|so|then|great|good) )*(?:every|each) .*\b(?:from now on|from here on|from today on|going forward|henceforth)\b|\bautomate (?:that|this|it)\b|\b(?:set|put|make) (?:that|this|it)(?: up| down)?(?: as)? an? (?:recurring|regular|repeating|repeated|standing) \w+|\b(?:have|get|see) (?:that|this|it|the same) done\b|\blet (?:that|this|the same) be done\b|\b(?:could|can) (?:that|this|the same) be done\b|\b(?:make sure|ensure|see(?: to it)?)(?: that)? (?:that|this|the same) (?:gets|is) done\b|\b(?:that|this|the same) should (?:happen|be done)\b|\blike that (?:it|they) (?:does|do|repeats?)\b|\b(?:want|need|like) (?:this|that|it|the same) (?:to be )?done\b|\bmake (?:that|it|this) a \w+|\b(?:it|that|this) (?:please |kindly )?do\b|\b(?:have|let|make|want|need|like|set) (?:that|this|it|the same)(?: up)? (?:to )?happen\b|\b(?:sure|ensure|see|that|care) (?:that|this|it) happens\b|\b(?:put|set) (?:that|this|it)(?: up)? on (?:a|the) (?:schedule|timer|cron|calendar)\b|\bturn (?:that|this|it) into an? \w+|\b(?:do|repeat|schedule|make|run|try) (?:it|that|this|them|so|the same)\b|\b(?:again|once more|one more time|same (?:again|thing|for|at|on))\b/;

/**
 * "put that down for every weekday", "i want that every night at 2": what was done last is to be done then, whatever "put down"
 * and "have it at 2" mean by themselves.
 */
export const plansThat = (text: string): boolean => PLANS_THAT.test(text);
const PLANS_THAT =
  /^(?:(?:and|ok|okay|now|then|please|kindly|can you|could you|you can|just|so|great|good|perfect|yes) )*(?:(?:put|pencil|jot|mark|note|write|book|pop|pen|slot|set) (?:that|this|it)(?: (?:down|in|up|(?:in|into|on) the (?:calendar|diary)))? for (?:the |each |every )?|(?:(?:i|we) (?:want|need|would like(?: to have)?)|(?:let us|let me|we can|i will|i want to|i would like to) have) (?:that|this|it) (?:for (?=every|each|daily|nightly|weekly|monthly|hourly|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days))?)(?:every|each|daily|nightly|weekly|monthly|hourly|weekdays|weekends|tomorrow|tonight|today|noon|midnight|next \w+day|(?:on |at )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:week)?days?|(?:at |around )?\d{1,2}(?::\d\d| ?[ap]m))\b/;
/** "do it at noon": whatever was done last is to be done so. */
export const doesSo = (text: string): boolean => DOES_SO.test(text) || plansThat(text);

/** "are the other failed ones the same": asks, and has nothing done. */
const ASKS =
  /^(?:(?:and|but|so|ok|hey|well) )*(?:is|are|was|were|does|did|has|had|should(?! (?:have|be|read|say)\b)|why|who|when|where|which|does|how (?:is|are|was|do|does|did|much|many|long)|what (?:is|are|was|do|does|did))\b/;
/** "they do that every night": what others do, or what it does by itself. */
const TELLS_OF_DOING =
  /^(?:(?:and|but|so|because|well|hm) )*(?:they|he|she|people|everyone|everybody|it|i|we|you|(?:the|our|my) \w+) (?:always |usually |often |sometimes |already |also |all |just |never |only )*(?:(?:do|does|did|repeat|repeats|run|runs|try|tries) (?:it|that|this|so|the same)\b|(?:have|has|had|get|gets|got) (?:it|that|this|the same) done\b)/;
/** "they stopped harbor too" */
const TELLS_OF_DONE =
  /^(?:(?:and|but|so|oh|then|because) )*(?:they|he|she|it|people|somebody|someone|everybody|everyone) (?:(?:have|has|had|just|also|already|even) )*(?:[a-z]{2,}ed|took|shut|brought|put|killed|set|got|went|broke|hit|did|made)\b/;
/** "maybe harbor", "harbor needs it too, maybe", "same version as harbor" */
const UNSURE =
  /^(?:maybe|perhaps|possibly)\b|\b(?:maybe|perhaps|possibly)$|\bsame (?:\w+ )?as\b(?! (?:before|just now|just before|last time|well)\b)/;
/** "and take it off digest" takes away what was given, and gives it to nobody. */
const TAKES_AWAY = /\b(?:take|get|pull|strip) (?:it|that|this|them|those)(?: \w+)? (?:out|off|away|from)\b/;
/** "same problem with harbor" tells what harbor has, and not what is to be done. */
const SAME_TROUBLE =
  /^(?:(?:and|but|oh|hm|the) )*same (?:old )?(?:story|problem|issue|trouble|symptoms?|error|fault|mess) (?:with|on|at|in|for)\b/;
/** "leave it at the ones in preview" narrows what is shown, and what was done it leaves as it is. */
const KEEPS_TO = /\b(?:leave|keep|confine|boil|pare|trim|whittle|strip) (?:it|that|this|them)(?: down)? (?:at|to)\b/;
const IS_NEWS = /(?<!\b(?:that|which|who|what|ones) )\b(?:is|are|was|were|went|goes) (?:up|down|on|off|back|again)\b/;
const YES = /^(?:yes|yeah|yep|yup|sure)\b/;

/** After something was done, only words that say so do it to others; after something was shown a name is enough. */
export const mayCarry = (
  sheet: Sheet,
  {
    kinds,
    marked,
    remarked,
    counted,
  }: {
    readonly kinds: ReadonlySet<Kind>;
    readonly marked: boolean;
    readonly remarked: boolean;
    /** "two more", where something can be counted. */
    readonly counted: boolean;
  },
  effect: string | undefined,
): boolean => {
  if (effect === 'read') return true;
  // A yes to nothing does nothing, whatever is said behind it.
  const text = textOf(sheet);
  if (
    YES.test(text) ||
    ASKS.test(text) ||
    UNSURE.test(text) ||
    TELLS_OF_DOING.test(text) ||
    TELLS_OF_DONE.test(text) ||
    TAKES_AWAY.test(text) ||
    SAME_TROUBLE.test(text) ||
    KEEPS_TO.test(text)
  )
    return false;
  // "prices are up again"
  if (IS_NEWS.test(text) && !kinds.has('correct')) return false;
  if (remarked && TRIES_OTHER.test(textOf(sheet))) return true;
  if (remarked) return kinds.has('same') || kinds.has('again') || kinds.has('correct');
  return counted || marked || doesSo(text) || /\b(?:other|others|rest|remaining)\b/.test(textOf(sheet));
};

/** "still dead. try the other one" */
const TRIES_OTHER = /^(?:please |now |ok |then |so |just )*(?:try|do|take) (?:the )?others?\b/;
