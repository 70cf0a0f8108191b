import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

const first = 'trend-spotter';
const other = 'weekly-report';
const collectors = fitting(({ role }) => role === 'collector');

/** What a message does, as `intent[bots]` with its time. */
const meaning = (text: string): string => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => `${intent}[${targets}]${args.at ?? args.in ?? ''}`).join(' ')
    : reading.kind;
};

describe('what is said behind an order', () => {
  it.each([
    ['and do the same to weekly-report', `restart[${first}] restart[${other}]`],
    ['and likewise weekly-report', `restart[${first},${other}]`],
    [', same for weekly-report', `restart[${first}] restart[${other}]`],
    ['and do it again at noon', `restart[${first}] schedule[${first}]12:00`],
    ['and do it at noon', `schedule[${first}]12:00`],
    ['and wait 5 minutes then start weekly-report', `restart[${first}] schedule[${other}]5m`],
    ['and let me know', `restart[${first}]`],
    ['but weekly-report stays up', `restart[${first}]`],
    [', that always helps', `restart[${first}]`],
    [", it thinks it's july in there", `restart[${first}]`],
    ['. yes, the trend spotter', `restart[${first}]`],
  ])('"restart trend-spotter %s"', (words, expected) => expect(meaning(`restart ${first} ${words}`)).toBe(expected));

  it('does what stands before it as well, and takes no news for an order', () => {
    expect(meaning("forum-collector's name becomes gatherer, and trend-spotter can be removed from the fleet")).toBe(
      'rename[forum-collector] unregister[trend-spotter]',
    );
    expect(read('trend-spotter becomes unresponsive, restart it please')).toMatchObject({ kind: 'intents' });
  });

  it('keeps a schedule one schedule', () => {
    expect(read('restart trend-spotter at noon and do it every day')).toMatchObject({
      steps: [{ intent: 'schedule', args: { action: 'restart', at: '12:00', every: 'day' } }],
    });
    expect(read('cancel the restart of trend-spotter and do it every sunday at 4 instead')).toMatchObject({
      steps: [{ intent: 'unschedule' }, { intent: 'schedule', args: { every: 'sunday', at: '04:00' } }],
    });
  });

  it.each([
    `restart ${first} and ${other} 10 minutes later`,
    `restart ${first}, not forgetting ${other}`,
    `restart ${first} followed by ${other}`,
    `restart ${first} including ${other}`,
    `restart ${first} and replace it with ${other}`,
    ...['on', 'of', 'for', 'from', 'to', '->'].map((link) => `restart all collectors ${link} ${other}`),
    `restart all collectors but first ${collectors[0]}`,
    `restart all collectors but ${collectors[0]} first`,
  ])('is asked about when it may mean more or less: "%s"', (text) => expect(meaning(text)).toBe('ambiguous'));
});

describe('what must not be done at once, to all, or to another', () => {
  it.each([
    [
      'on the 1st of every month at 5 in the morning, restart trend-spotter',
      { intent: 'schedule', targets: ['trend-spotter'] },
    ],
    ['pause oracle... er, trend-spotter I should have said', { intent: 'pause', targets: ['trend-spotter'] }],
  ])('%s', (text, step) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [step] });
  });

  it.each([
    'from spring on we want to run without trend-spotter and delete it',
    'oh, restart trend-spotter in an hour at 22:00',
    'unregister oracle, grmbl no, sandbox, oracle is needed',
  ])('asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('an order behind a remark', () => {
  it('is not lost where another follows', () => {
    expect(
      read('I have a phone in each hand: two extra replicas for oracle please, have trend-spotter restarted at 04:30'),
    ).toMatchObject({
      steps: [
        { intent: 'scale', targets: ['oracle'], args: { delta: 2 } },
        { intent: 'schedule', targets: ['trend-spotter'], args: { action: 'restart', at: '04:30' } },
      ],
    });
  });

  it('deletes no bot where a thing of it was spoken of', () => {
    expect(read('the password has nothing to do on trend-spotter, delete it from there please').kind).toBe('ambiguous');
  });
});

describe('a second thought', () => {
  it.each([
    ['deploy 4.7 to trend-spotter... argh, 4.8 I mean', { intent: 'deploy', args: { version: '4.8' } }],
    ['scale trend-spotter to 4, 5 I mean', { intent: 'scale', args: { replicas: 5 } }],
    ['pause trend-spotter for 2 hours, 3 I meant', { intent: 'pause', args: { for: '3h' } }],
    ['stop oracle, trend-spotter I meant', { intent: 'stop', args: {} }],
  ])('counts, also where it says so last: %s', (text, step) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ ...step, targets: ['trend-spotter'] }] });
  });

  it('never means the whole fleet by "in it"', () => {
    expect(read('staging is being torn down, so delete everything in it').kind).toBe('ambiguous');
  });
});

describe('an order behind a wait', () => {
  it.each([
    ['wait 40 minutes, then stop trend-spotter', 'schedule[trend-spotter]40m'],
    ['wait until noon, then stop trend-spotter', 'schedule[trend-spotter]12:00'],
    ['10 minutes, then stop trend-spotter', 'outOfScope'],
    ['wait until the backup is done, then stop trend-spotter', 'ambiguous'],
    ['wait until the backup is done. stop trend-spotter', 'ambiguous'],
    ['let it cool down for ten minutes, then stop trend-spotter', 'ambiguous'],
    ['wait a bit, then stop trend-spotter', 'ambiguous'],
    ['wait, then stop trend-spotter', 'ambiguous'],
    ['wait, stop trend-spotter', 'stop[trend-spotter]'],
    ['wait a sec, stop trend-spotter', 'stop[trend-spotter]'],
  ])('is not done at once: %s', (text, expected) => expect(meaning(text)).toBe(expected));

  it.each([
    ['stop trend-spotter and the exporter while you are there', 'ambiguous'],
    ['stop trend-spotter and weekly-report while you are there', 'stop[trend-spotter,weekly-report]'],
  ])('what is to be done by the way is not lost: %s', (text, expected) => expect(meaning(text)).toBe(expected));
});
