import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

const collectors = fitting(({ role }) => role === 'collector');

/** The settings that a message changes, or what kind of answer it is. */
const change = (text: string): unknown => {
  const reading = read(text);
  if (reading.kind !== 'intents') return reading.kind;
  const [step] = reading.steps;
  return step?.intent === 'configure' ? { targets: step.targets, ...step.args } : step?.intent;
};
const one = (args: object, targets: readonly string[] = ['trend-spotter']): unknown => ({ targets, ...args });

describe('what is to be set', () => {
  it.each([
    ['trend-spotter: LOG_LEVEL=debug', one({ env: { LOG_LEVEL: 'debug' } })],
    ['for trend-spotter: TZ=Atlantic/Faroe and MUSTER=early', one({ env: { TZ: 'Atlantic/Faroe', MUSTER: 'early' } })],
    ['trend-spotter with LOG_LEVEL=debug please', one({ env: { LOG_LEVEL: 'debug' } })],
    ['every collector gets LOG_LEVEL=warn', one({ env: { LOG_LEVEL: 'warn' } }, collectors)],
    ['on all collectors set LOG_LEVEL=info', one({ env: { LOG_LEVEL: 'info' } }, collectors)],
    ['LOG_LEVEL on trend-spotter should be debug', one({ env: { LOG_LEVEL: 'debug' } })],
    ['FPS on trend-spotter should read 25, set it', one({ env: { FPS: '25' } })],
    ['variable DB_HOST in trend-spotter must become pg2.campus.test', one({ env: { DB_HOST: 'pg2.campus.test' } })],
    ['TZ on trend-spotter should be UTC', one({ env: { TZ: 'UTC' } })],
    ['trend-spotter gets 512MB and half a cpu', one({ limits: { memory: '512MB', cpu: '0.5' } })],
    ['trend-spotter must not use more than 2 cpus', one({ limits: { cpu: '2' } })],
    ['trend-spotter should carry the critical tag too', one({ addTags: ['critical'] })],
    ['get rid of DEBUG_MODE on trend-spotter', one({ unsetEnv: ['DEBUG_MODE'] })],
  ])('is said by what should be: %s', (text, expected) => expect(change(text)).toEqual(expected));

  it.each([
    'trend-spotter has LOG_LEVEL=debug',
    'trend-spotter got LOG_LEVEL=warn',
    'trend-spotter failed: LOG_LEVEL=debug',
    'LOG_LEVEL=debug on trend-spotter is not a good idea',
    'LOG_LEVEL on trend-spotter should be higher',
    'LOG_LEVEL on trend-spotter should be debug by now',
    'trend-spotter should not have the critical tag',
    'does trend-spotter get 2 gigs of memory?',
    'trend-spotter gets 5 errors a minute',
    'with the collectors in staging start the day',
  ])('is not told as news, wondered at or denied: %s', (text) => expect(typeof change(text)).toBe('string'));
});

describe('a second value behind the order', () => {
  it.each([
    'maestro: set cpu limit to 2, memory limit 768MB.',
    'set cpu limit 2 and memory limit 768MB for maestro',
    'maestro: set memory limit 768MB, cpu limit 2',
  ])('is set with the first: %s', (text) => {
    expect(read(text)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'configure', targets: ['maestro'], args: { limits: { cpu: '2', memory: '768MB' } } }],
    });
  });

  it.each([
    'set memory limit 768MB on maestro, timeout 5s',
    'scale maestro to 3, timeout 5s',
    'deploy 2.1 to maestro, memory 2GB',
  ])('is never passed over: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });
});
