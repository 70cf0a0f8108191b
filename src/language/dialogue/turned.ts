import type { Ground } from '../clause/binding.ts';
import { cut } from '../clause/sheets.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { Base } from './base.ts';
import { complete } from './complete.ts';
import { piecesOf } from './pieces.ts';
import { cores, isIdle } from './remarks.ts';

const TURNS =
  /^(?:(?:oh|um|uh|hm+|ah|argh|ok|well|and|but) )*(?:no(?! (?:rush|hurry|worries|problem|need|idea|matter|pressure|more|one)\b)|nope|wait|hang on|hold on|sorry(?! (?:for|about|if)\b)|actually|or (?:better|rather|no)|make (?:it|that)|scratch that|i mean|correction|rather|better)\b/;

/**
 * An answer that is taken back by another one behind it: "three. hang on, finals week... four", "the first, no, the
 * third". The last of them; nothing where the first or the last is no answer, or there was no turn.
 */
export const turnedCores = (sheet: Sheet, ground: Ground, known: Base): readonly Sheet[] | undefined => {
  const turn = ground.context.pending === undefined ? undefined : turnOf(sheet);
  if (turn === undefined) return undefined;
  const first = cut(sheet, 0, turn);
  if (!cores(first, ground.lexicon).some((core) => answers(core, ground, known))) return undefined;
  const behind = cores(cut(sheet, turn, sheet.tokens.length), ground.lexicon, { isAside: isIdle });
  // "three, sorry" says nothing else behind its turn.
  const meant = behind.find((core) => answers(core, ground, known));
  return meant && [meant];
};

const answers = (core: Sheet, ground: Ground, known: Base): boolean => {
  const done = complete(core, known.intent, ground, known);
  return done?.kind === 'step' && (done.named || done.changed);
};

/** Where the last turn begins; never at the beginning, for nothing was said before it. */
const turnOf = (sheet: Sheet): number | undefined =>
  piecesOf(sheet)
    .slice(1)
    .findLast(({ start, end }) => TURNS.test(textOf(cut(sheet, start, end))))?.start;
