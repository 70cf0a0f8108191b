import { describe, expect, it } from 'vitest';
import { blueprintOf } from '../../intents/_command-line.ts';
import { kindWord } from '../../intents/_kind-words.ts';
import { momentOf, spanOf } from '../../intents/_moment.ts';
import { bytesOf, coresOf, sizeOf } from '../../intents/_sizes.ts';

describe('what a person wrote as what should run', () => {
  it.each([
    ['/opt/bots/ingest.js', { kind: 'script', path: '/opt/bots/ingest.js', language: 'node', args: [] }],
    [
      '`bots/scrape.py --fast "two words"`',
      { kind: 'script', path: 'bots/scrape.py', language: 'python', args: ['--fast', 'two words'] },
    ],
    ['bots/run.ts', { kind: 'script', path: 'bots/run.ts', language: 'typescript', args: [] }],
    ['/bin/sleep 60', { kind: 'command', command: '/bin/sleep', args: ['60'] }],
    ['bots/run.constructor', { kind: 'command', command: 'bots/run.constructor', args: [] }],
    ['ghcr.io/acme/ingest:1.2', { kind: 'image', image: 'ghcr.io/acme/ingest:1.2', args: [] }],
  ])('%s', (words, blueprint) => {
    expect(blueprintOf(words)).toEqual(blueprint);
  });

  it('expands nothing: no shell will ever see it', () => {
    expect(blueprintOf('/bin/echo $(rm -rf ~) ; reboot')).toEqual({
      ...{ kind: 'command', command: '/bin/echo', args: ['$(rm', '-rf', '~)', ';', 'reboot'] },
    });
  });

  it('is nothing when nothing was written', () => {
    expect(blueprintOf('  ')).toBeUndefined();
  });
});

describe('moments', () => {
  const monday = new Date(2026, 4, 11, 12, 30).getTime();
  const at = (...when: [number, number, number, number?, number?]): number => new Date(...when).getTime();

  it.each([
    ['2h', monday - 7_200_000],
    ['1.5h', monday - 5_400_000],
    ['week', monday - 604_800_000],
    ['today', at(2026, 4, 11)],
    ['yesterday', at(2026, 4, 10)],
    ['yesterday 14:00', at(2026, 4, 10, 14, 0)],
    ['09:15', at(2026, 4, 11, 9, 15)],
    ['23:00', at(2026, 4, 10, 23, 0)],
    ['friday', at(2026, 4, 8)],
    ['monday', at(2026, 4, 11)],
  ])('%s', (words, moment) => {
    expect(momentOf(words, monday)).toBe(moment);
  });

  it('says what it cannot read', () => {
    expect(() => momentOf('', monday)).toThrow("can't tell when");
    expect(() => momentOf('next blue moon', monday)).toThrow('"next blue moon"');
    expect(spanOf('soon')).toBeUndefined();
  });
});

describe('sizes', () => {
  it('come back as they were said', () => {
    for (const size of ['512MB', '2GB']) expect(sizeOf(bytesOf(size))).toBe(size);
    expect(bytesOf('1.5GB')).toBe(1_500_000_000);
  });

  it.each(['much', '5', '-1MB', '0'])('"%s" is none', (size) => {
    expect(() => bytesOf(size)).toThrow();
  });

  it('cores are a positive number', () => {
    expect(coresOf('0.5')).toBe(0.5);
    for (const odd of ['0', '-1', 'many', '']) expect(() => coresOf(odd)).toThrow();
  });
});

describe('a kind word', () => {
  it('answers thanks, a greeting and a good-bye differently', () => {
    const words = ['thanks a lot', 'hello there', 'bye'].map((said) => kindWord(said, 'Ada'));
    expect(new Set(words).size).toBe(3);
    expect(words[1]).toContain('Ada');
  });
});
