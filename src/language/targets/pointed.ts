import type { Context } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';

/** Bots that are pointed at and not named. `unclear` = more than one fits where one is meant, or none. */
export interface Pointed {
  readonly names: readonly string[];
  readonly unclear?: boolean;
}

/** The bots a person sees before them: what was shown last, else what was spoken of last. */
export const shown = (context: Context): readonly string[] =>
  context.bots?.length ? context.bots : (context.lastBots ?? []);
/** The bots in focus: what is asked about, else what was acted on last, else what somebody else wants, else what was shown. */
export const focus = (context: Context): readonly string[] => {
  const asked = context.pending?.targets?.filter((name) => name !== '?') ?? [];
  const theirs = context.pending?.kind === 'approval';
  if (asked.length > 0 && !theirs) return asked;
  if (context.lastBots?.length) return context.lastBots;
  return asked.length > 0 ? asked : (context.bots ?? []);
};

/** "roll the fourth one back", "mute the third for an hour": a place in the list, and no noun behind it. */
export const goesOnBehind = (sheet: Sheet, at: number, end: number): boolean =>
  GOES_ON.test(wordAt(sheet, end)) && PLACE.test(wordAt(sheet, /^(?:the|that)$/.test(wordAt(sheet, at)) ? at + 1 : at));
const PLACE = /^(?:first|second|third|fourth|fifth|sixth|seventh|last|number|bottom|top)$/;
const GOES_ON = /^(?:back|down|up|off|on|out|over|away|for|to|until|till|by|every|again|now|please)$/;
