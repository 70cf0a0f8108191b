import { type Found, isFree, longestPhrase, phraseTree, type Sheet, take, wordAt } from '../sheet.ts';
import { measureAt } from './amounts.ts';

const ABOVE = phraseTree(
  '> |>|>=|above|over|exceeds|exceed|exceeding|is more than|more than|greater than|higher than|bigger than|larger than|beyond|past|hits|hit|reaches|reach|at least|tops|top|crosses|cross|surpasses|surpass|rises above|goes above|go above|go over|go beyond|rise above|climb above|get above|exceeded|goes over|gets above|gets over|climbs above|climbs over|goes past|goes beyond|is above|is over|is greater than|is higher than|north of|breaks|passes|longer than|fuller than|hotter than|deeper than|heavier than|busier than|worse than|upwards of|passing|crossing|topping|hitting|reaching|surpassing|rising above|going above|going over|climbing above|getting above|spikes above|spikes over|jumps above|up to'.split(
    '|',
  ),
);
const BELOW = phraseTree(
  '<|<=|below|under|less than|lower than|fewer than|smaller than|beneath|drops below|drop below|fall below|go below|go under|get below|falls below|drops under|falls under|goes below|goes under|gets below|is below|is under|is less than|south of|sinks below|dips below|drops to|falls to|shorter than|emptier than|cooler than|colder than|quieter than|dips under|dropping below|falling below|going below|dipping below|sinking below|dropping under|falling under|going under'.split(
    '|',
  ),
);

interface Comparison {
  readonly op: string;
  readonly value: string;
  readonly metric?: string;
}

/**
 * "above 80%", "drops below ten percent", "> 1000": the sign and the value, its unit as it was said. A unit may tell what is
 * measured: whoever "uses more than 2GB" uses memory, if no disk is spoken of.
 */
export const readComparison = (sheet: Sheet): Comparison | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const found = comparisonAt(sheet, at);
    if (!found) continue;
    take(sheet, at, found.end, 'threshold');
    return { ...found.value, ...(MEMORY.test(found.value.value) && !isOfDisk(sheet) ? { metric: 'memory' } : {}) };
  }
  return undefined;
};

const MEMORY = /^\d[\d.]*(?:KB|MB|GB|TB)$/i;
const isOfDisk = ({ tokens }: Sheet): boolean =>
  tokens.some(({ word }) => /^(?:disk|disks|storage|traffic|network|bandwidth|logs?|queue)$/.test(word));

const comparisonAt = (sheet: Sheet, at: number): Found<{ readonly op: string; readonly value: string }> | undefined => {
  const glued = /^([<>])=?(\d.*)$/.exec(wordAt(sheet, at));
  if (glued) return { value: { op: glued[1] ?? '>', value: glued[2] ?? '' }, end: at + 1 };
  for (const [op, tree] of [
    ['>', ABOVE],
    ['<', BELOW],
  ] as const) {
    const end = longestPhrase(sheet, at, tree);
    const value = end === undefined ? undefined : measureAt(sheet, end);
    if (value) return { value: { op, value: value.value }, end: perEnd(sheet, value.end) };
  }
  return undefined;
};

const perEnd = (sheet: Sheet, end: number): number => (wordAt(sheet, end) === 'per' ? end + 2 : end);
