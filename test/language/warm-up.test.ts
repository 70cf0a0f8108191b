import { describe, expect, it } from 'vitest';
import { warmUp } from '../../src/language/warm-up.ts';
import { WARM_UP_SENTENCES } from '../../src/language/warm-up-sentences.ts';
import { fleet, parser } from '../support/reading.ts';

describe('warming up', () => {
  it('reads sentences of the fleet and of conversations, and leaves no place unfilled', () => {
    const read: { readonly text: string; readonly context?: unknown }[] = [];
    const listening = {
      parse: (utterance: (typeof read)[number]) => {
        read.push(utterance);
        return parser.parse({ text: '', channel: 'text' }, fleet);
      },
    };
    warmUp(listening, [], fleet);
    const names = new Set(fleet.bots.map(({ name }) => name));
    expect(read.length).toBeGreaterThan(WARM_UP_SENTENCES.length);
    expect(read.some(({ text }) => [...names].some((name) => text.includes(name)))).toBe(true);
    expect(read.filter(({ text }) => /\b[ABRTEUG]\b/.test(text))).toEqual([]);
    expect(read.some(({ context }) => context !== undefined)).toBe(true);
  });

  it('needs no fleet', () => {
    const none = { bots: [], users: [], accessRoles: [], environments: [] };
    expect(() => {
      warmUp({ parse: () => ({ kind: 'outOfScope' }) as never }, ['status'], none);
    }).not.toThrow();
  });
});
