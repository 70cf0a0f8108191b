import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

describe('a clause without its "that"', () => {
  it.each([
    'restart every bot we keep in staging',
    'restart all the bots we run in staging',
    'restart everything that we host in staging',
    'restart all bots we have in staging',
  ])('describes: "%s"', (text) => {
    expect(read(text)).toMatchObject({
      steps: [{ intent: 'restart', targets: fitting(({ env }) => env === 'staging') }],
    });
  });

  it.each([
    'restart all bots no one looks at',
    'stop all bots nobody needs',
    'remove everything you know about me',
    "unfollow everyone I haven't talked to in a year",
    'stop all the bots we tagged as useless',
    'delete every bot we never cared for',
  ])('is never passed over, so that all are meant: "%s"', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it('is a remark when it has an object of its own', () => {
    expect(read('stop all bots we have an outage')).toMatchObject({ steps: [{ intent: 'stop' }] });
  });
});

it('does not pass over which of several is meant', () => {
  expect(read('delete the first spotter and keep the others').kind).toBe('ambiguous');
});
