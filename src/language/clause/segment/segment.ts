import type { Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { cut } from '../sheets.ts';
import { softPlaces } from '../split.ts';
import { begins } from './begins.ts';
import { isTemporal } from './times.ts';
import { unmarked } from './unmarked.ts';
import { skipJoint, textFrom } from './words.ts';

export interface Segment {
  readonly sheet: Sheet;
  /** What stands between it and the one before: ",", ":", "and", "then", "" for none. */
  readonly joint: string;
  readonly start: number;
}

/** Two places nearer than this are one. */
const APART = 3;

/** Cuts a sentence where a new thing is said; lists of names, times and tags stay whole. */
export const segment = (sheet: Sheet, lexicon: Lexicon): readonly Segment[] => {
  const cuts: number[] = [];
  for (const at of softPlaces(sheet.tokens)) {
    // Behind its joint a clause reads as it would at the beginning: "one more: deploy it, env staging".
    const from = cuts.length > 0 ? skipJoint(sheet, cuts.at(-1) ?? 0) : 0;
    if (at > from && begins({ sheet, at, from, lexicon })) cuts.push(at);
  }
  for (const at of unmarked(sheet, lexicon)) {
    // "…, so tomorrow at 23:30 please scale it": the time belongs to the order.
    const from = Math.max(0, ...cuts.filter((place) => place < at));
    const mark = sheet.tokens.findLastIndex(({ kind }, place) => place < at && kind === 'mark');
    if (
      isTemporal(sheet, from, at) ||
      (mark > from && isTemporal(sheet, mark, at)) ||
      wordAt(sheet, at - 1) === 'whatever' ||
      (from > 0 && isWhere(sheet, from, at))
    )
      continue;
    if (!cuts.some((other) => Math.abs(other - at) < APART)) cuts.push(at);
  }
  return between(sheet, [0, ...cuts.toSorted((a, b) => a - b), sheet.tokens.length]);
};

/** "so on harbor please set …": what it is to be set on. */
const isWhere = (sheet: Sheet, from: number, at: number): boolean => {
  const start = skipJoint(sheet, from);
  return at - start <= LONGEST_NAME && WHERE.test(textFrom(sheet, start, at - start));
};
const WHERE = /^(?:on|for|in|to|with|of|from) (?:the |our )?@(?: @)*$/;
const LONGEST_NAME = 6;

const between = (sheet: Sheet, edges: readonly number[]): readonly Segment[] =>
  edges.slice(0, -1).flatMap((from, k) => {
    const to = edges[k + 1] ?? from;
    const start = k === 0 ? from : skipJoint(sheet, from);
    if (start >= to) return [];
    return [{ sheet: cut(sheet, start, to), joint: k === 0 ? '' : jointOf(sheet, from, start), start }];
  });

const jointOf = (sheet: Sheet, from: number, to: number): string => {
  const words = sheet.tokens.slice(from, to).map(({ word }) => word);
  return (
    words.find((word) => /^(?:but|then|or|:)$/.test(word)) ??
    words.find((word) => /^(?:and|so)$/.test(word)) ??
    words[0] ??
    ''
  );
};
