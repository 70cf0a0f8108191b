import { ENDING, REPORT, unmakes } from '../lexicon/afterthoughts.ts';
import { namesAsSigns, type Sheet, textOf } from '../sheet.ts';
import { acts, changes, type Story } from './story.ts';

/** Words behind an order that unmake it, put it off or leave it open: to be asked about, and nothing that may be passed over. */
export const isAfterthought = (sheet: Sheet, story: Story): boolean => changes(story) && unmakes(textOf(sheet));

/** Whether an order itself ends in such words, or begins with them. */
export const endsInDoubt = (sheet: Sheet, story: Story): boolean => {
  const at = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  const last = story.steps.at(-1);
  if (!last || !acts(last, story)) return false;
  const text = textOf(sheet);
  if (ONE_MORE.test(text) || MAYBE.test(text)) return true;
  if (sheet.inName[at] === true) return false;
  const reports = REPORT.test(sheet.tokens[at]?.word ?? '') && sheet.inName[at - 1] === true;
  return ENDING.test(text) || (reports && !WISHES.test(text));
};

/** "ingest and maybe billing" */
const ONE_MORE = /\b(?:and|or|plus) (?:maybe|perhaps|possibly|probably)\b/;

/** "maybe restart ingest" only thinks of it; "maybe you could restart ingest" asks for it. */
const MAYBE =
  /^(?:(?:and|or|but|so|ok|okay|well|hm+|um|uh|then) )*(?:maybe|perhaps|possibly|probably) (?!(?:you|u|someone|somebody) |.*\b(?:can|could|may) (?:be|get)\b)/;

/** "stop it, scout, you're making me blush": the name calls somebody, and tells of no bot. */
export const callsIt = (sheet: Sheet, story: Story): boolean => {
  const last = story.steps.at(-1);
  const [name, ...more] = last && acts(last, story) ? last.targets : [];
  if (
    name === undefined ||
    more.length > 0 ||
    !/^(?:you|u) (?:are|have|keep|make|always|never|really|little|old|silly|'re)\b/.test(textOf(sheet))
  )
    return false;
  return (
    /^(?:it|that|this)$/.test(story.before.slice(0, -name.length).trim().split(' ').at(-1) ?? '') &&
    story.before.endsWith(name)
  );
};

/** "I want ingest stopped" */
const WISHES =
  /\b(?:appreciate|having|getting|grateful|glad|want|wants|need|needs|get|have|keep|like|love|see|leave|make|wish|prefer)\b/;

/** "every bot like ingest", "all crawlers next to ingest", "every bot, any two": bots by something that nobody knows of them. */
export const likens = (sheet: Sheet, story: Story): boolean => {
  const last = story.steps.at(-1);
  if (!last || !acts(last, story)) return false;
  const { targets } = last;
  const text = namesAsSigns(sheet);
  if (targets.length < 2) return LIKE_ONE.test(text);
  const some = SOME_OF.exec(text)?.[1];
  const count = some === undefined ? -1 : COUNTED.indexOf(some);
  return (
    LIKENESS.test(text) || NARROWS.test(text) || (count >= 0 ? count < targets.length : Number(some) < targets.length)
  );
};

/** "frobnicators, bounce the lot": the lot of what nobody knows, and not the whole fleet. */
export const isLotOfUnknown = (sheet: Sheet, story: Story): boolean => {
  const before = story.told.at(-1);
  const last = story.steps.at(-1);
  if (!before || !last || !acts(last, story) || textOf(before) !== story.before) return false;
  return LOT.test(textOf(sheet)) && !TELLS.test(story.before) && last.targets.length === sheet.index.names.length;
};
const LOT = /\bthe (?:whole )?(?:lot|bunch|gang)\b/;
const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|would|keeps?|looks?|seems?|needs?|does|did|do|can|could|went|got|[a-z]{3,}(?:ed|ing))\b/;

const COUNTED = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LIKENESS =
  /\b(?:like|unlike|next to|close to|near|similar to|akin to) (?:(?:on|in|for|with|at) )?(?:(?:you|we|i|they|he|she) \w+ )?(?:the )?(?:@|(?:it|that|them|those)$)|\bwhatever (?:that|it|this|those|they) (?:is|are|was|were)\b/;
/** "stop ingest, only the nightly ones": which of one bot? */
const NARROWS = /@ , (?:but )?(?:only|just) (?:the |those )?\S+ ones\b/;
const LIKE_ONE = new RegExp(
  `\\b(?:anything|something|everything|whatever|all|every|bots?|ones?|things?) ${LIKENESS.source.slice(2)}`,
);
/** "any two", "three of them", where more were ordered about. */
const SOME_OF = new RegExp(
  `(?:(?:any|some|about|around|roughly|just|only) (?=\\S+$)|(?<!every |each )(?=\\S+ of (?:them|those|these)$))(${COUNTED.join('|')}|\\d+)\\b`,
);

/** "drop everything and walk the dog": a saying, unless what is behind it is an order of ours as well. */
export const dropsAll = (joint: string, story: Story): boolean =>
  joint === 'and' && story.steps.length === 1 && changes(story) && DROPS.test(story.before);
const DROPS =
  /^(?:(?:please|just|now|ok|so|can you|could you|let us|you|i|we|they) )*(?:drop|stop|pause|halt|hold|leave|kill|cut|quit|cancel|scrap) (?:everything|it all|all|the lot|all that|all this)(?: now| please)?$/;
