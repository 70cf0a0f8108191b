import { beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../bench/_figures.ts';
import { hostile } from '../../bench/_hostile.ts';
import { mutate } from '../../bench/_noise.ts';
import { loadParser } from '../../bench/_parser.ts';
import { changes, namesOf, unsafe } from '../../bench/_safety.ts';
import { fleet as fleetOf, fleets, grown, sentencesOf } from '../../bench/_sentences.ts';
import { type Context, type Parser, type Result, toResult } from '../../src/language/reading.ts';

const small = fleetOf('c');
const large = grown(small, 10_000);
/** The goal is 20 ms on a quiet machine; a busy one gets more, and what is worse than linear takes minutes. At the longest that is read. */
const BOUND = 400;

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});
const read = (text: string, context: Context | null = null, fleet = small): Result =>
  toResult(parser.parse({ text, channel: 'text', context }, fleet));

describe('hostile input', () => {
  it.each(hostile(40_000, small.bots[0]?.name ?? ''))('is answered quickly: %s', (_, text) => {
    for (const fleet of [small, large]) {
      const tries = Array.from({ length: 3 }, () => {
        const started = performance.now();
        read(text, null, fleet);
        return performance.now() - started;
      });
      expect(Math.min(...tries)).toBeLessThan(BOUND);
    }
  });
});

describe('words that every object of JavaScript knows', () => {
  const words = ['constructor', '__proto__', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)];
  const places = [
    (word: string) => `restart the ${word} compass`,
    (word: string) => `the ${word} compass`,
    (word: string) => `restart compass at ${word}`,
    (word: string) => `every ${word} restart compass`,
    (word: string) => `restart compass on ${word}`,
    (word: string) => `scale compass to ${word}`,
    (word: string) => `scale compass to ${word} replicas`,
    (word: string) => `mute compass for ${word} minutes`,
    (word: string) => `logs compass --${word} 5`,
    (word: string) => `set ${word} of compass to 5`,
    (word: string) => `set ${word}=5 on compass`,
    (word: string) => `tell me when compass ${word}s`,
    (word: string) => `rename compass to ${word}`,
    (word: string) => `${word} compass`,
    (word: string) => `compass ${word}`,
    (word: string) => word,
  ];

  it.each(['text', 'voice', 'slash'] as const)('mean nothing but themselves: %s', (channel) => {
    for (const word of new Set(words.flatMap((one) => [one, one.toLowerCase()])))
      for (const place of places) {
        const result = toResult(parser.parse({ text: place(word), channel }, small));
        // What is no plain data is lost on this way, and a function would be.
        expect(result, place(word)).toEqual(JSON.parse(JSON.stringify(result)));
      }
  });
});

describe('broken sentences', () => {
  it('change nothing without every part they need, in the middle of a conversation too', () => {
    const random = randomOf(7);
    const seeds = sentencesOf('develop-');
    const texts = seeds.map(({ text }) => text);
    const known = fleets();
    const found: string[] = [];
    for (let index = 0; index < 1500; index += 1) {
      const seed = seeds[(index * 7) % seeds.length];
      const fleet = known.get(seed?.fleet ?? '');
      if (!seed || !fleet) throw new Error('a seed without a fleet');
      const text = mutate(random, seed.text, texts);
      const reason = unsafe(read(text, seed.context, fleet), namesOf(fleet));
      if (reason !== undefined) found.push(`${reason}: ${text}`);
    }
    expect(found).toEqual([]);
  });

  it.each([
    ['a pause on nothing', { lastIntent: 'pause', lastBots: [], lastArgs: {} }, 'again'],
    ['a deploy without a version', { lastIntent: 'deploy', lastBots: ['raven'], lastArgs: {} }, 'same for raven'],
    ['a plan without a bot', { lastIntent: 'schedule', lastBots: [], lastArgs: { action: 'restart' } }, 'at 5 again'],
    ['a bot that is gone', { lastIntent: 'stop', lastBots: ['gone'], lastArgs: {} }, 'do it again'],
    ['cancelling the plan of no bot', {}, 'cancel the scheduled restart'],
  ])('ask instead of carrying over %s', (_, context, text) => {
    expect(unsafe(read(text, context), namesOf(small))).toBeUndefined();
    expect(changes(read(text, context))).toBe('nothing');
  });
});

describe('talk that is not for us', () => {
  it.each([
    'Create a hash partitioned table:',
    'To create a new base type, you must be a superuser.',
    'Then create the necessary functions:',
    'register allocation',
    'You can also create arrays of objects:',
    'In order to run the tests, a recent version of OpenSSL is required.',
    'The Bank was implementing the facility jointly with the UNDP, and the process was under way.',
    'Make me one with everything.',
    'suspend (meat) in order to get a gamey taste',
    'set PYTHON=/usr/bin/python3  # raven',
  ])('changes nothing: %s', (text) => {
    expect(changes(read(text))).toBe('nothing');
  });

  it.each([
    ['create bot vol-surface with tags equities', 'register'],
    ['please to restart raven', 'restart'],
    ['register vol-surface', 'register'],
  ])('while an order stays one: %s', (text, intent) => {
    expect(read(text)).toMatchObject({ intents: [{ intent }] });
  });
});

describe('a fleet of ten thousand', () => {
  it('answers about all of it in the fleet’s order', () => {
    expect(read('shut down the entire fleet', null, large)).toEqual({
      intents: [{ intent: 'stop', targets: large.bots.map(({ name }) => name), args: {} }],
    });
  });

  it('gives each bot of a set the way it was found, also where names and sets are mixed', () => {
    const reading = parser.parse({ text: 'restart raven and everything tagged compliance', channel: 'text' }, small);
    if (reading.kind !== 'intents') throw new Error(reading.kind);
    const [step] = reading.steps;
    expect(Object.keys(step?.how.targets ?? {})).toEqual(step?.targets);
    expect(step?.how.targets).toMatchObject({ raven: 'exact' });
  });
});
