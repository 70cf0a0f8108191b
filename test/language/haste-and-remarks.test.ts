import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

describe('an order behind what is told, without a mark', () => {
  const described: Context = { lastIntent: 'describe', lastBots: ['maestro'] };

  it.each([
    ['we dont need that one today take it down', 'stop'],
    ['nobody needs it now stop it', 'stop'],
    ['no one uses that take it offline', 'stop'],
    ['no longer needed unregister it', 'unregister'],
    ['looks stuck restart it', 'restart'],
    ["doesn't look healthy give it a kick", 'restart'],
  ])('is done: %s', (text, intent) => {
    expect(told(read(text, described))).toEqual([[intent, 'maestro']]);
    expect(told(read(text, described, 'voice'))).toEqual([[intent, 'maestro']]);
  });

  it.each([
    'i do not want you to stop it',
    "we don't need to take it down",
    'nobody said stop it',
    "don't just take it down",
    'if it is stuck restart it',
    'nobody wants to restart it',
    'people keep asking us to stop it',
    'they can not stop it',
    'it is stuck how do i restart it',
  ])('is none: %s', (text) => {
    const reading = read(text, described);
    expect(reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : []).not.toContain('stop');
    expect(reading.kind === 'intents' ? reading.steps.map(({ intent }) => intent) : []).not.toContain('restart');
  });
});
