import { describe, expect, it } from 'vitest';
import { fleet, read } from '../support/reading.ts';

const staging = fleet.bots.filter(({ env }) => env === 'staging').map(({ name }) => name);

describe('what people ask every day', () => {
  it.each([
    ['show failed bots', 'list', { status: 'failed' }],
    ['display stopped workers', 'list', { status: 'stopped' }],
    ['show critical bots in prod', 'list', { tag: 'critical', env: 'production' }],
    ["what's down?", 'list', { notStatus: 'running' }],
    ['which collectors are down', 'list', { notStatus: 'running', role: 'collector' }],
    ['anything down in prod?', 'list', { notStatus: 'running', env: 'production' }],
    ['how many bots are down', 'stats', { notStatus: 'running' }],
    ['ls', 'list', {}],
    ["what's in staging", 'list', { env: 'staging' }],
    ["who's paused", 'list', { status: 'paused' }],
    ['what runs tonight', 'schedules', {}],
  ])('of the fleet: %s', (text, intent, args) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: [], args }] });
  });

  it.each([
    ['when did trend-spotter crash', 'history'],
    ['deployments of trend-spotter', 'history'],
    ['how long has trend-spotter been up', 'status'],
    ['uptime of trend-spotter', 'status'],
    ['is trend-spotter down', 'status'],
    ['version of trend-spotter', 'describe'],
    ['tags of trend-spotter', 'describe'],
    ['what does trend-spotter depend on', 'describe'],
    ['what depends on trend-spotter', 'describe'],
    ['show me everything about trend-spotter', 'describe'],
    ['when does trend-spotter run next', 'schedules'],
    ['when is trend-spotter going to restart', 'schedules'],
    ['how does trend-spotter look', 'status'],
    ['is trend-spotter in trouble', 'status'],
    ['dump the log of trend-spotter', 'logs'],
    ['how hard is trend-spotter working', 'metrics'],
    ['trend-spotter is down, why?', 'explain'],
    ['what is stopping trend-spotter', 'explain'],
    ['what keeps trend-spotter from starting', 'explain'],
    ['list everything done to trend-spotter', 'history'],
    ['how many replicas does trend-spotter have', 'describe'],
    ['where is trend-spotter running', 'describe'],
    ['which bots depend on trend-spotter', 'describe'],
  ])('of one bot: %s', (text, intent) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['trend-spotter'], args: {} }] });
  });

  it.each([
    ['how is staging doing', 'status'],
    ['status of staging', 'status'],
    ['show errors in staging', 'logs'],
    ['cpu in staging', 'metrics'],
  ])('of a place, which is all that is there: %s', (text, intent) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: staging }] });
  });

  it('but an order to a place is asked about, since it may be too much', () => {
    expect(read('stop staging').kind).toBe('ambiguous');
  });

  it('and a cancel with nothing to cancel is no order to take rights away', () => {
    expect(read('cancel')).toMatchObject({ kind: 'outOfScope' });
  });
});

describe('a question of one word', () => {
  it.each(['why?', 'how come?', 'and why?'])('is about what was spoken of: %s', (text) => {
    expect(read(text, { lastBots: ['trend-spotter'], bots: [] })).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'explain', targets: ['trend-spotter'] }],
    });
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('a condition that nobody can wait for', () => {
  it.each([
    ['stop maestro if oracle fails', ['maestro']],
    ['stop maestro and sandbox if oracle fails', ['maestro', 'sandbox']],
    ['stop maestro when you restart oracle', ['maestro']],
  ])('is about no bot that is to be acted on: %s', (text, targets) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'ambiguous', about: { intent: 'stop' } });
    expect(reading.kind === 'ambiguous' ? reading.about?.targets.toSorted() : []).toEqual(targets);
  });
});
