import { describe, expect, it } from 'vitest';
import type { KnownBot } from '../../src/language/reading.ts';
import { fitting, fleet, read } from '../support/reading.ts';

/** Some words, and the bots that they describe by everyday grammar. */
type Said = readonly [words: string, fits: (bot: KnownBot) => boolean];

const everyBot = (): boolean => true;
const failed = ({ status }: KnownBot): boolean => status === 'failed';
const paused = ({ status }: KnownBot): boolean => status === 'paused';
const running = ({ status }: KnownBot): boolean => status === 'running';
const critical = ({ tags }: KnownBot): boolean => tags.includes('critical');
const within = (env: string) => (bot: KnownBot) => bot.env === env;
const staging = within('staging');
const either =
  (...all: readonly Said[1][]): Said[1] =>
  (bot) =>
    all.some((one) => one(bot));
const both =
  (...all: readonly Said[1][]): Said[1] =>
  (bot) =>
    all.every((one) => one(bot));
const no =
  (one: Said[1]): Said[1] =>
  (bot) =>
    !one(bot);

const quantifiers = ['all', 'all the', 'the', 'every'];

const before: readonly Said[] = [
  ['', everyBot],
  ['failed', failed],
  ['running', running],
  ['staging', staging],
  ['critical', critical],
  ['non-critical', no(critical)],
  ['failed staging', both(failed, staging)],
  ['failed and paused', either(failed, paused)],
  ['production', within('production')],
];

const nouns: readonly (readonly [plural: string, singular: string, fits: Said[1]])[] = [
  ['bots', 'bot', everyBot],
  ['collectors', 'collector', ({ role }) => role === 'collector'],
];

const behind: readonly Said[] = [
  ...['in staging', 'from staging', 'of staging', 'that live in staging'].map((words) => [words, staging] as const),
  ...['that are failed', 'that failed', 'which are failed', 'whose status is failed'].map(
    (words) => [words, failed] as const,
  ),
  ...[
    "that aren't failed",
    'which are not failed',
    'except failed',
    'except the failed ones',
    'minus the failed ones',
  ].map((words) => [words, no(failed)] as const),
  ...[', not the failed ones', 'but not the failed ones', 'other than the failed ones', 'unless they are failed'].map(
    (words) => [words, no(failed)] as const,
  ),
  ...['not in staging', ', not in staging', 'but not in staging', 'outside staging', 'outside of staging'].map(
    (words) => [words, no(staging)] as const,
  ),
  ...['which are not in staging', 'that do not live in staging', 'except staging', 'apart from those in staging'].map(
    (words) => [words, no(staging)] as const,
  ),
  ...['tagged critical', 'with the critical tag', 'that are tagged critical'].map(
    (words) => [words, critical] as const,
  ),
  ...['not tagged critical', 'with no critical tag', 'without the critical tag', 'that are not critical'].map(
    (words) => [words, no(critical)] as const,
  ),
  ['in staging or dev', either(staging, within('dev'))],
  ['in staging and dev', either(staging, within('dev'))],
  ['that are failed in staging', both(failed, staging)],
  ['in staging that are failed', both(failed, staging)],
  ['that are failed or in staging', either(failed, staging)],
  ['that are failed and in staging', both(failed, staging)],
  ['that are neither failed nor paused', no(either(failed, paused))],
  ['that are not failed or paused', no(either(failed, paused))],
  ['that are failed but not in staging', both(failed, no(staging))],
  ['in staging but not failed', both(staging, no(failed))],
  ['in staging except the failed ones', both(staging, no(failed))],
  ['only in staging', staging],
  ['except trend-spotter', ({ name }) => name !== 'trend-spotter'],
  ['but not trend-spotter', ({ name }) => name !== 'trend-spotter'],
];

const sentences = quantifiers.flatMap((quantifier) =>
  before.flatMap(([adjective, fitsBefore]) =>
    nouns.flatMap(([plural, singular, fitsNoun]) =>
      behind.map(([words, fitsBehind]) => {
        const noun = quantifier === 'every' ? singular : plural;
        const set = [quantifier, adjective, noun].filter((word) => word !== '').join(' ');
        const targets = fleet.bots.filter(both(fitsBefore, fitsNoun, fitsBehind)).map(({ name }) => name);
        return { text: `restart ${set}${words.startsWith(',') ? '' : ' '}${words}`, targets };
      }),
    ),
  ),
);

/**
 * Sentences built from parts whose meaning is known, so that the right bots can be worked out without the parser. What it
 * does not understand it may ask about; what it does must be done to just these.
 */
describe('bots that are described', () => {
  const readings = sentences.map(({ text, targets }) => ({ text, targets, reading: read(text) }));

  it('are never others than the words say, in some two thousand sentences', () => {
    const wrong = readings.flatMap(({ text, targets, reading }) =>
      reading.kind === 'intents' && reading.steps.flatMap((step) => step.targets).join() !== targets.join()
        ? [text]
        : [],
    );
    expect(wrong).toEqual([]);
    expect(readings.length).toBeGreaterThan(2_000);
  });

  it('are mostly understood', () => {
    const done = readings.filter(({ targets }) => targets.length > 0).map(({ reading }) => reading.kind === 'intents');
    expect(done.filter(Boolean).length / done.length).toBeGreaterThan(0.85);
  });
});

describe('a tag in a slash command', () => {
  const slash = (text: string): unknown => {
    const reading = read(text, undefined, 'slash');
    return reading.kind === 'intents' ? reading.steps.map(({ intent, targets }) => [intent, targets]) : reading.kind;
  };
  const critical = fitting(({ tags }) => tags.includes('critical'));

  it('is all that carry it, to be shown or where some are left out', () => {
    expect(slash('/bot status critical')).toEqual([['status', critical]]);
    expect(slash('/bot pause critical except maestro')).toEqual([
      ['pause', critical.filter((name) => name !== 'maestro')],
    ]);
  });

  it('is asked about where it alone says what is to be changed', () => {
    expect(slash('/bot pause critical')).toBe('ambiguous');
  });
});
