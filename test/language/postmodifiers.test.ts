import { describe, expect, it } from 'vitest';
import { fitting, fleet, read } from '../support/reading.ts';

const collectors = fitting(({ role }) => role === 'collector');

describe('words behind described bots that can only tell which of them are meant', () => {
  it.each([
    'stop all collectors, the failed only',
    'stop all collectors, failing since monday',
    'stop all collectors, older than a week',
    'stop all collectors, using over 1GB',
    'stop all collectors, starting with s',
    'stop all collectors, whose name starts with s',
    'stop all collectors, started today',
    'stop all collectors, still on 2.1',
    'stop all collectors, that are on an old version',
    'stop all collectors, not updated yet',
    'stop all collectors, that have no schedule',
    'stop all collectors, unhealthy ones',
    'stop all collectors, above 80% cpu',
    'stop all collectors, most of them',
    'stop all collectors, needing it',
    'stop all collectors, the staging ones',
    'stop all collectors just the ones in staging',
    'stop all bots, outside production',
    'stop all collectors with a schedule',
    'stop all collectors, if you think it helps',
    'delete all collectors with no tags',
  ])('%s', (said) => {
    expect(read(said).kind).not.toBe('intents');
  });

  it.each([
    'stop all collectors, they are no longer needed',
    'stop all collectors one by one',
    'stop all collectors, with thanks',
    'stop all collectors, we are moving house',
    'stop all collectors, thanking you',
  ])('%s: are no part of what is meant', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: collectors }] });
  });

  it('join a list of such descriptions', () => {
    expect(read('restart the failed ones, the paused ones and the stopped ones')).toMatchObject({
      steps: [{ targets: fitting(({ status }) => /^(?:failed|paused|stopped)$/.test(status)) }],
    });
  });

  it('of the whole fleet are as good as of a part of it', () => {
    expect(read('stop everything running')).toMatchObject({
      steps: [{ targets: fleet.bots.filter(({ status }) => status === 'running').map(({ name }) => name) }],
    });
  });
});

describe('what is said of a bot beside its name', () => {
  it.each([
    'stop the staging maestro',
    'stop maestro staging',
    'delete maestro collectors',
    'restart the experimental maestro',
    'stop maestro everything',
  ])('%s: true of others only, so asked about', (said) => {
    expect(read(said)).toMatchObject({ kind: 'ambiguous', about: { targets: [] } });
  });

  it.each([
    'stop the production maestro',
    'stop the maestro orchestrator',
    'stop the critical maestro',
    'stop the failed maestro',
  ])('%s: true of it, or may be by now', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: ['maestro'] }] });
  });
});
