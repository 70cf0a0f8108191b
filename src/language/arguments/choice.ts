import { isFree, matchWords, range, type Sheet, wordAt } from '../sheet.ts';
import { found, isSaid, type Reader, type Stretch } from './reader.ts';

/** "as json", "cpu usage", "format=csv": the longest of the words for a value, and the first of several as long. */
export const choice: Reader<'choice'> = ({ sheet }, { name, of }) => {
  const places = range(0, sheet.tokens.length).filter((at) => isOpen(sheet, at));
  let best: Stretch<string> | undefined;
  for (const [value, phrases] of Object.entries(of)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      for (const start of places) {
        const end = wordAt(sheet, start) === `${name}=${phrase}` ? start + 1 : matchWords(sheet, start, words);
        if (end === undefined || !range(start, end).every((at) => isOpen(sheet, at))) continue;
        const hit = { value, start, end };
        if (best === undefined || isBetter(hit, best)) best = hit;
      }
    }
  }
  return found(sheet, name, best);
};

/** A value may be a word of the saying itself: "errors of ingest". "tagged critical" is a tag, whatever else it means. */
const isOpen = (sheet: Sheet, at: number): boolean =>
  (isFree(sheet, at) || isSaid(sheet, at)) && !/^(?:tagged|labell?ed)$/.test(wordAt(sheet, at - 1));

const isBetter = (one: Stretch<string>, other: Stretch<string>): boolean => {
  const longer = one.end - one.start - (other.end - other.start);
  return longer > 0 || (longer === 0 && one.start < other.start);
};
