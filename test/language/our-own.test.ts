import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { fitting, fleet, read } from '../support/reading.ts';

const all = fleet.bots.map(({ name }) => name);
const feeds = fitting(({ role }) => role === 'collector');

describe('bots that are said to be ours', () => {
  it.each([
    'stop every last bot we own',
    'stop all the bots we run',
    'stop all bots that we operate please',
    'stop everything we have',
    'there is a fire, stop every bot we have got',
  ])('%s: all of them', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: all }] });
  });

  it('are those of a kind', () => {
    expect(read('restart each collector we have got')).toMatchObject({
      steps: [{ intent: 'restart', targets: feeds }],
    });
  });

  it.each(['stop all bots we use to bill', 'stop the bots we run into trouble with', 'stop all bots we own shares in'])(
    '%s: asked about',
    (said) => {
      expect(read(said).kind).not.toBe('intents');
    },
  );
});

describe('how bots are', () => {
  it.each([
    ['what have we got in failed state', { status: 'failed' }],
    ['what do we have parked right now', { status: 'paused' }],
    ['what do we have sitting on pause at the moment?', { status: 'paused' }],
    ['anybody on pause right now? names please', { status: 'paused' }],
    ['is anything still running?', { status: 'running' }],
    ['draw up a list of the failed bots', { status: 'failed' }],
    ['put together a list of failed bots', { status: 'failed' }],
  ])('%s', (said, args) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'list', args }] });
  });

  it.each([
    "maestro's off, restart please",
    "maestro's off, restart it",
    'maestro is being weird, quick reboot please',
  ])('%s: told, and no wish to have it so', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: ['maestro'] }] });
  });
});

describe('what is taken off a bot', () => {
  it.each([
    ['drop VERBOSE from the env of maestro', { unsetEnv: ['VERBOSE'] }],
    ["get rid of DEBUG in maestro's environment", { unsetEnv: ['DEBUG'] }],
    ['kill PROXY_URL in the environment of maestro', { unsetEnv: ['PROXY_URL'] }],
    ["maestro shouldn't carry the nightly tag any more, drop it", { removeTags: ['nightly'] }],
    ['maestro must no longer carry the tag nightly', { removeTags: ['nightly'] }],
  ])('%s', (said, args) => {
    expect(read(said)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'configure', targets: ['maestro'], args }],
    });
  });

  it.each(['maestro has the wrong tag. drop it', "maestro's nightly tag is old: get rid of it"])(
    '%s: never the bot',
    (said) => {
      expect(read(said).kind).toBe('ambiguous');
    },
  );

  it('is no environment', () => {
    expect(read('KILL MAESTRO IN PROD ENVIRONMENT')).toMatchObject({ steps: [{ intent: 'stop' }] });
  });
});

describe('another environment than the proposed one', () => {
  const proposed: Context = {
    pending: { kind: 'confirm', intent: 'deploy', targets: ['maestro'], args: { version: '4.5.0', env: 'production' } },
  };

  it.each([
    'oh, I meant staging, not prod',
    'staging, not production',
    'no, staging',
    'wrong environment, staging',
    'make it staging',
    'yes but to staging',
  ])('%s', (said) => {
    expect(read(said, proposed)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'deploy', targets: ['maestro'], args: { version: '4.5.0', env: 'staging' } }],
    });
  });

  it.each(['staging is broken', 'the staging ones', 'how is staging doing'])('is not there: %s', (said) => {
    expect(read(said, proposed)).not.toMatchObject({ steps: [{ intent: 'deploy' }] });
  });
});
