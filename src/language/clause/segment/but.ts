import { AS_IT_IS, STAYS } from '../../lexicon/stays.ts';
import { isPlural, traitsAt } from '../../targets/traits.ts';
import { isBare, type Sign } from './place.ts';
import { startsTrigger } from './triggers.ts';
import { textFrom } from './words.ts';

/** "everything but the till", "everything on there but the first" */
export const allBut: Sign = ({ sheet, from, at, but, text }) =>
  but &&
  // "I never ask for anything, but the till has …"
  !(/\b(?:not|never|rarely|hardly|seldom)\b.* anything$/.test(textFrom(sheet, from, at - from)) && FINITE.test(text)) &&
  ALL_OF_IT.test(textFrom(sheet, Math.max(from, at - 5), at - Math.max(from, at - 5)))
    ? false
    : undefined;
const ALL_OF_IT =
  /\b(?:everything|all|anything|everyone|everybody|nothing|every(?: one)?|each(?: one)?|both)(?: (?:of )?(?:them|those|these))?(?:(?: (?:on|in|up|over))? (?:there|here)| (?:on|in) (?:the|that|this) list)?$/;

/** "all crawlers but the failed ones": no clause without a verb of its own, and none where there was no verb before it. */
export const allButThese: Sign = (place) => {
  const { sheet, at, start, but, text, lexicon } = place;
  if (!but || !isPlural(sheet, at - 1) || startsTrigger(sheet, start, lexicon)) return undefined;
  const described = /^(?:the|those|these|our|@)\b/.test(text) || traitsAt(sheet, start) !== undefined;
  return described && (isBare(place) || !FINITE.test(text)) ? false : undefined;
};
const FINITE =
  /\b(?:is|are|was|were|has|have|can|may|must|should|shall|needs?|will|stays?|remains?|keeps?|runs?|goes|go|gets?|do|does|did)\b/;

const NEGATED = /^(?:whatever (?:you do|happens) )?(?:leave|keep|hands off|spare|except|but|not|skip|just not)\b/;
export const butLeaves: Sign = ({ but, text }) =>
  but && NEGATED.test(text) && !/^(?:not|except|just not|keep the|leave the)\b/.test(text)
    ? /^(?:whatever (?:you do|happens) )?(?:leave|keep|spare|hands off|skip)\b/.test(text)
    : undefined;

/** "…, but harbor stays up" */
export const butStays: Sign = ({ but, text }) => (but && BUT_STAYS.test(text) ? true : undefined);
const BUT_STAYS = new RegExp(
  `^(?:(?:the|our|my|all|both) )?(?:\\S+ ){1,3}${STAYS} (?:${AS_IT_IS}|as|where|the way)\\b`,
);
