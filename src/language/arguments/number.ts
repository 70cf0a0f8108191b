import { durationAt } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import { isFree, longestPhrase, type Sheet, wordAt } from '../sheet.ts';
import {
  type ArgumentOf,
  announced,
  everyFree,
  firstAt,
  found,
  oneWord,
  type Reader,
  type Stretch,
  treeOf,
} from './reader.ts';

type Declared = ArgumentOf<'number'>;

/** "the last 20 log lines", "a dozen entries", "--lines=50". */
export const number: Reader<'number'> = ({ sheet }, argument) =>
  found(sheet, argument.name, withUnit(sheet, argument) ?? behindAnnouncement(sheet, argument) ?? alone(sheet));

/** Said of what is counted, between the number and its unit: "the 20 most recent error lines". */
const BETWEEN = /^(?:most|recent|latest|last|log|error|of|the|new|newest|past)$/;
const MOST_BETWEEN = 3;

const OPTION = /^(?:--?)?([a-z]+)=?(\d+)$/;
const OPTIONS = new Set<string | undefined>(['n', 'limit', 'lines']);

/** A number that its unit shows to be meant, or an option as command lines have it. */
const withUnit = (sheet: Sheet, { name, units }: Declared): Stretch<number> | undefined => {
  const tree = treeOf(units);
  return firstAt(everyFree(sheet), (at) => {
    const [, option, assigned] = OPTION.exec(wordAt(sheet, at)) ?? [];
    if (assigned !== undefined && (option === name || OPTIONS.has(option))) return oneWord(at, Number(assigned));
    const count = numberAt(sheet, at);
    if (count === undefined) return undefined;
    const place = behindBetween(sheet, count.end);
    const unit = longestPhrase(sheet, place, tree) ?? (endsInNewest(sheet, count.end, place) ? place : undefined);
    if (unit === undefined) return undefined;
    return { value: count.value, start: at, end: isLevel(sheet, place) ? count.end : unit };
  });
};

const behindBetween = (sheet: Sheet, from: number): number => {
  let at = from;
  while (at < from + MOST_BETWEEN && isFree(sheet, at) && BETWEEN.test(wordAt(sheet, at))) at += 1;
  return at;
};

/** "ingest history, 5 most recent": of what was said before. */
const endsInNewest = (sheet: Sheet, from: number, to: number): boolean =>
  to > from &&
  /^(?:recent|latest|newest)$/.test(wordAt(sheet, to - 1)) &&
  sheet.tokens
    .slice(to)
    .every(({ kind, word }) => kind === 'mark' || /^(?:please|pls|thanks|only|ones|first)$/.test(word));

/** "20 errors" is a count and a level, so the word is left for the level. */
const isLevel = (sheet: Sheet, at: number): boolean => /^(?:errors?|warnings?)$/.test(wordAt(sheet, at));

/** A number behind the word that announces it, if it does not say how long: "last 5", and not "last 5 minutes". */
const behindAnnouncement = (sheet: Sheet, { after }: Declared): Stretch<number> | undefined =>
  firstAt(announced(sheet, after), (at) => {
    const count = isFree(sheet, at) && !isLastOne(sheet, at) ? numberAt(sheet, at) : undefined;
    return count && !durationAt(sheet, at) ? { ...count, start: at } : undefined;
  });

/** "the errors of the last one", "what did the last one log": a bot. */
const isLastOne = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at) === 'one' &&
  wordAt(sheet, at - 1) === 'last' &&
  wordAt(sheet, at - 2) === 'the' &&
  /^(?:of|by|from|for|on|at|did|does|has|is|how|about)$/.test(wordAt(sheet, at - 3));

/** So few words leave nothing else that digits could mean: "logs ingest 50". */
const FEW_WORDS = 3;

const alone = (sheet: Sheet): Stretch<number> | undefined => {
  if (sheet.manner !== 'slash' && sheet.tokens.length > FEW_WORDS) return undefined;
  const at = everyFree(sheet).find((place) => /^\d+$/.test(wordAt(sheet, place)));
  return at === undefined ? undefined : oneWord(at, Number(wordAt(sheet, at)));
};
