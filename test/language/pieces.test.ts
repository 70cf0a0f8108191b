import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('an order said piece by piece', () => {
  it.each([
    ['stop. trend-spotter.', 'stop', {}],
    ['scale trend-spotter. 5 please', 'scale', { replicas: 5 }],
    ['deploy trend-spotter. version 1.2', 'deploy', { version: '1.2' }],
    ['new alert. trend-spotter. latency over 900ms.', 'alert', { metric: 'latency', op: '>', value: '900ms' }],
    ['logs trend-spotter. errors only. last 2h', 'logs', { level: 'error', since: '2h' }],
    ['trend-spotter hangs, restart please', 'restart', {}],
    ['trend-spotter is broken, restart it', 'restart', {}],
    ['trend-spotter restart every 6 hours', 'schedule', { action: 'restart', every: '6h' }],
  ])('is one order: %s', (text, intent, args) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['trend-spotter'], args }] });
  });

  it.each([
    'stop. trend-spotter is fine',
    'stop. trend-spotter failed',
    'delete. trend-spotter.',
    'restart. not trend-spotter',
  ])('is none where a piece tells something else, or where it could not be taken back: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it.each([
    'restart trend-spotter. oh and oracle too',
    'restart trend-spotter. oracle as well.',
    'restart trend-spotter. And oracle.',
  ])('is for one more, when that is all that is said of it: %s', (text) => {
    expect(read(text)).toMatchObject({
      kind: 'intents',
      steps: [
        { intent: 'restart', targets: ['trend-spotter'] },
        { intent: 'restart', targets: ['oracle'] },
      ],
    });
  });

  it('may be taken back before it names anything', () => {
    expect(read('stop, no wait, pause trend-spotter')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'pause', targets: ['trend-spotter'] }],
    });
  });

  it('keeps what was said of each bot', () => {
    expect(read('scale trend-spotter up by one and weekly-report down by two')).toMatchObject({
      kind: 'intents',
      steps: [
        { targets: ['trend-spotter'], args: { delta: 1 } },
        { targets: ['weekly-report'], args: { delta: -2 } },
      ],
    });
  });

  it('is not for what it is said not to be for', () => {
    expect(read('restart all staging bots. not trend-spotter.')).toMatchObject({
      kind: 'intents',
      steps: [{ targets: ['forum-collector', 'speech-to-text', 'model-trainer', 'weekly-report'] }],
    });
  });
});

describe('a figure', () => {
  it.each([
    ['run trend-spotter at 5', 'schedule', { action: 'start', at: '05:00' }],
    ['scale trend-spotter to 3 at 5', 'schedule', { action: 'scale', replicas: 3, at: '05:00' }],
    ["I'd like trend-spotter at 5", 'scale', { replicas: 5 }],
    ['set trend-spotter at 5 replicas', 'scale', { replicas: 5 }],
  ])('is a time or a number, and never both: %s', (text, intent, args) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['trend-spotter'], args }] });
    expect(reading.kind === 'intents' && reading.steps[0]?.args).toEqual(args);
  });

  it.each([
    'stop. maybe oracle',
    'stop. what about oracle',
    'stop. price-collector or oracle',
    'scale trend-spotter at 5',
  ])('or a name behind an order must be all that is said there: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
