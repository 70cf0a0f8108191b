import { mayOpenTrait } from '../fleet/index.ts';
import { joined, type Trait } from '../fleet/vocabulary.ts';
import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { PLURAL_BOTS } from './words.ts';

/** What up to three words there say of a bot, the longest first: its role, tag, environment or state. */
export const traitsAt = (
  sheet: Sheet,
  at: number,
): { readonly traits: readonly Trait[]; readonly end: number } | undefined => {
  let said = '';
  let found: ReturnType<typeof traitsAt>;
  for (let place = at; place < at + MOST_WORDS; place += 1) {
    const word = isFree(sheet, place) || sheet.hits[place] ? wordAt(sheet, place) : '';
    if (word === '' || word === "'s") break;
    said += joined(word);
    if (place === at && !mayOpenTrait(said, sheet.index)) break;
    const traits = sheet.index.traits.get(said);
    if (traits) found = { traits, end: place + 1 };
  }
  return found && isDirection(sheet, at) ? undefined : found;
};
const MOST_WORDS = 3;

/** "turn it off and on": two directions, and none of them the state of a bot. */
const isDirection = (sheet: Sheet, at: number): boolean =>
  /^(?:off|down|on|up)$/.test(wordAt(sheet, at)) &&
  /^(?:and|then|n)$/.test(wordAt(sheet, at + 1)) &&
  [at + 2, at + 3].some((place) => /^(?:on|up|off|down)$/.test(wordAt(sheet, place)));

/** Whether this one word is an environment of the fleet. */
export const isEnvironment = (sheet: Sheet, at: number): boolean =>
  sheet.index.traits.get(wordAt(sheet, at))?.some(({ dimension }) => dimension === 'env') === true;

/** "in parallel", where an environment is called so. */
export const saysWhere = (sheet: Sheet, at: number, end: number): boolean =>
  end === at + 2 && wordAt(sheet, at) === 'in' && isEnvironment(sheet, at + 1);

/** Whether this one word means several bots: "bots", "collectors". */
export const isPlural = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  return PLURAL_BOTS.has(word) || sheet.index.traits.get(word)?.some(({ plural }) => plural) === true;
};
