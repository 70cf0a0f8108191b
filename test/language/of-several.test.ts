import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));

describe('what is said of several bots', () => {
  it.each([
    'scale maestro to 3 collectors',
    'give maestro 3 collectors',
    'bring maestro up to three collectors',
    'maestro paused, sandbox running at 3 replicas',
    'maestro stopped, sandbox running on 2 instances',
  ])('is not done to all of them where it may be meant of one: %s', (text) => {
    expect(meaning(text)).toBe('ambiguous');
  });

  it('is done to all where all are meant', () => {
    const targets = ['price-collector', 'price-collector-2', 'price-collector-eu', 'news-collector', 'forum-collector'];
    const [step] = meaning('scale maestro and all collectors to 3') as unknown[][];
    expect(step).toEqual(expect.arrayContaining(['scale', 'maestro', ...targets, { replicas: 3 }]));
    expect(meaning('maestro and sandbox running at 3 replicas')).toEqual([
      ['scale', 'sandbox', 'maestro', { replicas: 3 }],
    ]);
  });
});
