import { describe, expect, it } from 'vitest';
import { crashRounds } from '../../bench/_crash-rounds.ts';

describe('a service that is killed at any moment', () => {
  it('leaves every bot what was said of it, with its keeper or without', { timeout: 60_000 }, async () => {
    const { wrong, rounds } = await crashRounds(3);
    expect(wrong).toEqual([]);
    expect(rounds).toBe(3);
  });
});
