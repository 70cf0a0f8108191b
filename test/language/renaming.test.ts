import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));

describe('a new name', () => {
  it.each([
    'the new name of maestro is baton, please change it',
    'rename maestro, it should be baton',
    'would you kindly rename maestro, it must be called baton',
    'please rename maestro. it shall be baton from now on',
    'rename maestro, new name baton',
    'rename maestro. new name: baton',
    'rename maestro, call it baton',
    "rename maestro, it's baton now",
  ])('may stand beside the order: %s', (text) => {
    expect(meaning(text)).toEqual([['rename', 'maestro', { to: 'baton' }]]);
  });

  it.each([
    'rename maestro, it is confusing',
    'rename maestro, it is a bad name',
    'the new name of maestro is baton',
    "rename maestro, it's awful",
  ])('is no judgement on the old one, and no news: %s', (text) => {
    expect(meaning(text)).not.toEqual([expect.arrayContaining(['rename'])]);
  });
});
