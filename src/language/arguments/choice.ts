import { isFree, matchWords, range, type Sheet, wordAt } from '../sheet.ts';
import { type ArgumentOf, found, isSaid, type Reader, type Stretch } from './reader.ts';

type Declared = ArgumentOf<'choice'>['of'];

interface Choice {
  readonly value: string;
  readonly words: readonly string[];
}

/** "as json", "cpu usage", "format=csv": the longest of the words for a value, and the first of several as long. */
export const choice: Reader<'choice'> = ({ sheet }, { name, of }) => {
  const choices = choicesOf(of);
  const lead = `${name}=`;
  let best: Stretch<string> | undefined;
  for (let start = 0; start < sheet.tokens.length; start += 1) {
    if (!isOpen(sheet, start)) continue;
    const word = wordAt(sheet, start);
    const assigned = word.startsWith(lead);
    for (const { value, words } of choices.get(assigned ? word.slice(lead.length) : word) ?? []) {
      const end = assigned ? (words.length === 1 ? start + 1 : undefined) : matchWords(sheet, start, words);
      if (end === undefined || !range(start, end).every((at) => isOpen(sheet, at))) continue;
      const hit = { value, start, end };
      if (best === undefined || isBetter(hit, best)) best = hit;
    }
  }
  return found(sheet, name, best);
};

const made = new WeakMap<Declared, ReadonlyMap<string, readonly Choice[]>>();

/** The words for all values by the first of them: made once, and kept as long as the declaration is. */
const choicesOf = (of: Declared): ReadonlyMap<string, readonly Choice[]> => {
  const known = made.get(of);
  if (known) return known;
  const choices = Object.entries(of).flatMap(([value, phrases]) =>
    phrases.map((phrase): Choice => ({ value, words: phrase.split(' ') })),
  );
  const byFirst = Map.groupBy(choices, ({ words: [first = ''] }) => first);
  made.set(of, byFirst);
  return byFirst;
};

/** A value may be a word of the saying itself: "errors of ingest". "tagged critical" is a tag, whatever else it means. */
const isOpen = (sheet: Sheet, at: number): boolean =>
  (isFree(sheet, at) || isSaid(sheet, at)) && !/^(?:tagged|labell?ed)$/.test(wordAt(sheet, at - 1));

const isBetter = (one: Stretch<string>, other: Stretch<string>): boolean => {
  const longer = one.end - one.start - (other.end - other.start);
  return longer > 0 || (longer === 0 && one.start < other.start);
};
