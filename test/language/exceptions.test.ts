import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

/** All of staging but the second one. */
const others = ['forum-collector', 'speech-to-text', 'model-trainer', 'weekly-report'];

/** However an exception is put: it is left out, or asked about, and never done with the rest. */
describe('what is left out of an order', () => {
  it.each([
    'but skip trend-spotter',
    ', skip the trend spotter',
    ', but please skip over trend-spotter',
    'but omit trend-spotter',
    ', but ignore trend-spotter',
    'but please ignore trend-spotter',
    ', and exclude trend-spotter',
    ', but leave out trend-spotter',
    ', but steer clear of trend-spotter',
    'but spare trend-spotter',
    '. skip trend-spotter.',
    'except trend-spotter',
    ', hands off trend-spotter',
    ', but trend-spotter is off limits',
    'but wait with trend-spotter',
    ', trend-spotter is exempt',
    ", if it isn't trend-spotter",
    ', everything that is not trend-spotter',
    ', but let trend-spotter run',
    'but hold trend-spotter',
    'but drop trend-spotter',
    ', drop trend-spotter from that',
    ', but trend-spotter keeps running',
    ', trend-spotter should be spared',
    '- trend-spotter is not to be touched',
  ])('restart all staging bots %s', (exception) => {
    const reading = read(`restart all staging bots${/^[,.]/.test(exception) ? '' : ' '}${exception}`);
    if (reading.kind === 'ambiguous') return;
    expect(reading).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: others }] });
  });

  it.each([
    'but skip trend-spotter',
    ', skip trend-spotter',
    'but ignore trend-spotter',
    ', but leave out trend-spotter',
    ', and skip trend-spotter please',
  ])('is understood and not only asked about: %s', (exception) => {
    const reading = read(`restart all staging bots${/^,/.test(exception) ? '' : ' '}${exception}`);
    expect(reading).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: others }] });
  });

  it.each([
    'but skip the frobnicator',
    'but leave the frobnicator alone',
    ', hands off the frobnicator',
    'but leave trend-spotter and the frobnicator alone',
    'but skip trend-spotter and frobnicator',
  ])('is asked about when nobody knows it: restart all staging bots %s', (exception) => {
    expect(read(`restart all staging bots ${exception}`).kind).toBe('ambiguous');
  });

  it('is no exception when one bot alone was ordered and something else is skipped', () => {
    expect(read('restart trend-spotter but skip the checks')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'restart', targets: ['trend-spotter'] }],
    });
  });
});

describe('what is left out before the order', () => {
  it.each([
    'other than',
    'bar',
    'minus',
    'leaving out',
    'omitting',
    'save for',
    'ignoring',
    'without',
    'besides',
    'apart from',
    'except for',
    'with the exception of',
  ])('"%s trend-spotter, restart all of staging"', (lead) => {
    expect(read(`${lead} trend-spotter, restart all of staging`)).toMatchObject({
      steps: [{ intent: 'restart', targets: others }],
    });
  });
});

describe('what is left out in front of, or behind, a set', () => {
  it.each([
    'apart from trend-spotter, all staging bots should be restarted',
    'with the exception of trend-spotter, every staging bot should be restarted please',
    'except for trend-spotter, restart all staging bots',
    'restart all staging bots, trend-spotter excepted',
    'restart all staging bots, trend-spotter not needed',
    'restart all staging bots with the sole exception of trend-spotter',
    'restart all staging bots. trend-spotter stays out of it',
    'restart all staging bots but keep trend-spotter',
    'the staging lot except trend-spotter needs a restart',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: others }] });
  });

  it('is every one of those that are named', () => {
    const both = others.filter((name) => name !== 'model-trainer');
    for (const text of [
      'restart all staging bots, trend-spotter and model-trainer excepted',
      'apart from trend-spotter and model-trainer, all staging bots should be restarted',
    ])
      expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: both }] });
  });

  it('means by the lot what was described', () => {
    expect(read('staging bots, restart the lot')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'restart', targets: fitting(({ env }) => env === 'staging') }],
    });
  });
});

describe('what is to be spared and nobody knows', () => {
  it.each([
    'frobnicator excepted',
    'the frobnicator excluded',
    'frobnicator being the exception',
    'frobnicator stays',
    'except frobnicator',
    'but not frobnicator',
  ])('is asked about, and nothing done: "…, %s"', (words) =>
    expect(read(`restart all collectors, ${words}`).kind).toBe('ambiguous'),
  );
});

describe('what is to be spared, said with feeling', () => {
  it.each([
    "stop trend-spotter please, and mind you don't stop weekly-report",
    'stop trend-spotter, and mind you leave weekly-report alone',
    'stop trend-spotter but for the love of god not weekly-report',
    "stop trend-spotter, for heaven's sake not weekly-report",
    'stop trend-spotter, but whatever you do keep your hands off weekly-report',
    'whatever you do keep your hands off weekly-report, but trend-spotter may be stopped',
    'stop trend-spotter and leave weekly-report as is',
  ])('is spared, and nothing else: %s', (text) =>
    expect(read(text)).toMatchObject({ steps: [{ intent: 'stop', targets: ['trend-spotter'] }] }),
  );

  it('may be named behind them, as the exception', () => {
    const reading = read('switch off all collectors, trend-spotter being the exception');
    expect(reading).toMatchObject({ steps: [{ intent: 'stop' }] });
    expect(reading.kind === 'intents' && reading.steps[0]?.targets).not.toContain('trend-spotter');
  });

  it('is what stands without them before a colon', () =>
    expect(JSON.stringify(read('all collectors without trend-spotter: their logs since 02:00'))).not.toContain(
      '"trend-spotter"',
    ));
});

/** What two of the bots are spared by, in words and clauses of their own: neither of them is ever done with the rest. */
describe('two that are left out of one order', () => {
  const spared = ['trend-spotter', 'weekly-report'] as const;
  const ways = [
    'leave X alone',
    'skip X',
    "don't touch X",
    "don't restart X",
    'X is exempt',
    'X stays up',
    'keep X running',
    'X is not to be touched',
    'X should be left alone',
    'let X run',
    'X can stay',
    'take X out',
    'drop X from that',
    'exclude X',
    'no need to touch X',
    'X excepted',
    "X doesn't need it",
  ];
  const pairs = ways.flatMap((first) => ways.map((second) => [first, second] as const));

  it.each(pairs)('restart all staging bots. %s and %s', (first, second) => {
    for (const joint of ['. ', ', ', ' and ', ', but ']) {
      const said = `${first.replace('X', spared[0])}${joint}${second.replace('X', spared[1])}`;
      const reading = read(`restart all staging bots. ${said}`);
      const acted = reading.kind === 'intents' ? reading.steps.flatMap(({ targets }) => targets) : [];
      expect({ said, wrong: spared.filter((name) => acted.includes(name)) }).toEqual({ said, wrong: [] });
    }
  });

  it.each([
    'restart all staging bots. leave trend-spotter alone. do not restart weekly-report',
    'restart all staging bots, skip trend-spotter, and skip weekly-report',
    'restart the staging bots. Not trend-spotter and not weekly-report though, those two keep going',
    'skip trend-spotter and weekly-report, restart all staging bots',
    'trend-spotter is exempt and weekly-report stays. restart all staging bots',
  ])('%s', (said) => {
    const left = others.filter((name) => name !== 'weekly-report');
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: left }] });
  });

  it.each([
    ['restart all staging bots, trend-spotter', 'ambiguous'],
    ['restart all staging bots. leave trend-spotter alone, except weekly-report', 'ambiguous'],
  ])('%s: %s', (said, kind) => {
    expect(read(said).kind).toBe(kind);
  });
});
