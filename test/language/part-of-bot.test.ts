import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));

describe('what is a part of a bot', () => {
  it.each([
    'the deploy of maestro tomorrow is off, scrap it',
    'the env var of maestro is wrong, delete it',
    "zara's access to maestro is over, remove it",
    'the old version of maestro is broken, remove it',
    "maestro's backups are old, delete them",
    "maestro's restart at 5 is obsolete, remove it",
    'the config of maestro is broken, scrap it',
    'the entry for maestro is wrong, delete it',
  ])('is not the bot itself, which nobody wants to lose by it: %s', (text) => {
    expect(meaning(text)).toBe('ambiguous');
  });

  it.each([
    'we have no need of maestro, delete it',
    'the need for maestro is gone, delete it',
    "maestro's days are over, delete it",
    "maestro's dead, delete it",
    'maestro is in the way, delete it',
  ])('is told from the bot as a whole: %s', (text) => {
    expect(meaning(text)).toEqual([['unregister', 'maestro']]);
  });

  it.each([
    'that scheduled restart of maestro is off, scrap it',
    'the nightly restart of maestro is not needed any more, please drop it',
  ])('is taken off the schedule where it is a plan: %s', (text) => {
    expect(meaning(text)).toEqual([['unschedule', 'maestro', { action: 'restart' }]]);
  });
});
