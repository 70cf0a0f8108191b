import type { Trait } from '../fleet/vocabulary.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { traitsAt } from '../targets/traits.ts';
import { NOT, PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import { everyFree, found, type Reader } from './reader.ts';

const ASSIGNED = /^env(?:ironment)?=(\w+)$/;

/** "deploy 2.4 to staging", "register scout in the lab environment", "env=dev". */
export const environment: Reader<'environment'> = ({ sheet, intent }, { name, after = [] }) => {
  const leads = new Set(after);
  for (const at of everyFree(sheet)) {
    const assigned = ASSIGNED.exec(wordAt(sheet, at))?.[1];
    const lead = leadBefore(sheet, at);
    const listed = intent.language.targets === 'none' && isListed(sheet, at);
    const told = assigned !== undefined || sheet.manner === 'slash' || leads.has(wordAt(sheet, lead)) || listed;
    if (!told || isDenied(sheet, lead) || isOfSet(sheet, lead)) continue;
    const value = assigned === undefined ? environmentAt(sheet, at) : placeIn(sheet.index.traits.get(assigned));
    if (value === undefined) continue;
    const noun = /^(?:env|environment)$/.test(wordAt(sheet, at + 1));
    return found(sheet, name, { value, start: at, end: noun ? at + 2 : at + 1 });
  }
  return {};
};

const environmentAt = (sheet: Sheet, at: number): string | undefined => placeIn(traitsAt(sheet, at)?.traits);

const placeIn = (traits: readonly Trait[] | undefined): string | undefined =>
  traits?.find(({ dimension }) => dimension === 'env')?.value;

/** "new bot: scout, collector, staging" */
const isListed = ({ tokens }: Sheet, at: number): boolean =>
  tokens[at - 1]?.kind === 'mark' && (tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark');

/** Where the word stands that leads to a place: the "to" of "to staging" and of "to the staging environment". */
const leadBefore = (sheet: Sheet, at: number): number =>
  /^(?:the|our)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1;

/** "not in production" says where not. */
const isDenied = (sheet: Sheet, lead: number): boolean =>
  NOT.has(wordAt(sheet, lead)) || /^(?:not|never|except|outside|but|excluding)$/.test(wordAt(sheet, lead - 1));

/** "roll back everything in dev", "all collectors in staging": the place belongs to the set that ends before it. */
const isOfSet = (sheet: Sheet, lead: number): boolean =>
  /^(?:in|on|from|of)$/.test(wordAt(sheet, lead)) && endsSet(sheet, lead - 1);

const endsSet = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  // "put 2.1 of ingest live in production": the "live" belongs to the order.
  if (sheet.inName[at] === true || sheet.roles[at]?.startsWith('verb') === true) return false;
  if (PLURAL_BOTS.has(word) || /^(?:everything|all|anything|everyone|ones|whatever)$/.test(word)) return true;
  const traits = sheet.index.traits.get(word) ?? [];
  if (traits.some(({ plural, dimension }) => plural || dimension === 'status')) return true;
  // "every collector", "any critical bot"
  const countable = SINGLE_BOT.has(word) || traits.length > 0;
  return countable && [at - 1, at - 2].some((place) => /^(?:every|each|any)$/.test(wordAt(sheet, place)));
};
