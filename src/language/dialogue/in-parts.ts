import type { Ground } from '../clause/binding.ts';
import { segment } from '../clause/segment/segment.ts';
import { cut } from '../clause/sheets.ts';
import { splitHard } from '../clause/split.ts';
import type { Reading, Step } from '../reading.ts';
import { readSentences } from '../sentences.ts';
import type { Sheet } from '../sheet.ts';
import { isHarmless, isRemark } from './remarks.ts';

/** More orders than this nobody hangs on one that leaves something out. */
const MOST_PARTS = 4;

/**
 * "deploy that version to harbor and stop scout": only the one part leaves out what was said before, and the others are
 * orders of their own. All of them are done or none.
 */
export const inParts = (
  sheet: Sheet,
  ground: Ground,
  own: (part: Sheet, ground: Ground) => Reading | undefined,
): Reading | undefined => {
  const parts = partsOf(sheet, ground);
  if (parts.length < 2) return own(sheet, ground);
  if (parts.length > MOST_PARTS || parts.some(({ joint }) => /^(?:or|but)$/.test(joint))) return undefined;
  const carried = parts.map((part) => own(part.sheet, ground));
  const at = carried.findIndex((reading) => reading?.kind === 'intents');
  const found = carried[at];
  if (found === undefined) return undefined;
  const steps: Step[] = [];
  for (const [place, part] of parts.entries()) {
    const lastBots = steps.at(-1)?.targets ?? [];
    const context = lastBots.length > 0 ? { ...ground.context, lastBots } : ground.context;
    const reading = place === at ? found : readSentences(part.sheet, { ...ground, context });
    if (reading.kind === 'intents') steps.push(...reading.steps);
    else if (!isRemark(part.sheet, ground.lexicon, place === 0) && !isHarmless(part.sheet, ground.lexicon, false))
      return undefined;
  }
  return { kind: 'intents', steps, explanation: found.explanation };
};

const partsOf = (sheet: Sheet, { lexicon }: Ground): readonly { readonly sheet: Sheet; readonly joint: string }[] =>
  splitHard(sheet.tokens).flatMap(({ start, tokens }) => segment(cut(sheet, start, start + tokens.length), lexicon));
