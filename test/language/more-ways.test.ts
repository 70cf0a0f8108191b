import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const shows = new Set(
  'list status describe logs metrics stats history explain help smalltalk roles schedules'.split(' '),
);
/** Whether nothing would be changed. */
const changesNothing = (text: string): boolean => {
  const reading = read(text);
  return reading.kind !== 'intents' || reading.steps.every(({ intent }) => shows.has(intent));
};

describe('orders as colleagues put them', () => {
  it.each([
    ['maestro is due a restart', ['restart', 'maestro']],
    ['treat maestro to a quick reboot', ['restart', 'maestro']],
    ['kindly effect a restart of maestro', ['restart', 'maestro']],
    ['have maestro restart itself', ['restart', 'maestro']],
    ['take maestro down and bring it straight back', ['restart', 'maestro']],
    ['restart maestro without delay', ['restart', 'maestro']],
    ['restart maestro on the double', ['restart', 'maestro']],
    ['restart maestro and make it snappy', ['restart', 'maestro']],
    ['restart maestro once you can', ['restart', 'maestro']],
    ['send maestro to sleep', ['stop', 'maestro']],
    ['turn the lights off on maestro', ['stop', 'maestro']],
    ['stop maestro in its tracks', ['stop', 'maestro']],
    ['temporarily pause maestro', ['pause', 'maestro']],
    ['let maestro have a breather for 10 minutes', ['pause', 'maestro', { for: '10m' }]],
    ["end night-shift's break", ['resume', 'night-shift']],
    ['pick night-shift up where it left off', ['resume', 'night-shift']],
    ['shut maestro down to a single replica', ['scale', 'maestro', { replicas: 1 }]],
    ['thin maestro out to two', ['scale', 'maestro', { replicas: 2 }]],
    ['spawn 2 more of maestro', ['scale', 'maestro', { delta: 2 }]],
    ['bring maestro down by a half', ['scale', 'maestro', { factor: 0.5 }]],
    ['put 2.3.1 of maestro live in production', ['deploy', 'maestro', { version: '2.3.1', env: 'production' }]],
    ['launch version 2.3.1 of maestro', ['deploy', 'maestro', { version: '2.3.1' }]],
    ['put maestro back on its previous version', ['rollback', 'maestro']],
    ['give us the old version of maestro back', ['rollback', 'maestro']],
    ['scrap all scheduled jobs of maestro', ['unschedule', 'maestro']],
    ['get maestro sorted', ['heal', 'maestro']],
    ['start sending me crash notices about maestro', ['subscribe', 'maestro', { event: 'crash' }]],
    ["send me maestro's crash notices", ['subscribe', 'maestro', { event: 'crash' }]],
    ['keep me abreast of maestro', ['subscribe', 'maestro']],
    ['I no longer want crash notifications for maestro', ['unsubscribe', 'maestro', { event: 'crash' }]],
    ['turn off crash notifications for maestro', ['unsubscribe', 'maestro', { event: 'crash' }]],
    ['not a peep out of maestro for 2 hours', ['mute', 'maestro', { for: '2h' }]],
    ['bring back the alerts of maestro', ['unmute', 'maestro']],
    ["poke me if maestro's queue goes above 500", ['alert', 'maestro', { metric: 'queue', op: '>', value: '500' }]],
    ['turn down whatever nadia asked for', ['reject', { user: 'nadia' }]],
    ['undo teh last acton', ['undo']],
    ["why don't you go and restart maestro", ['restart', 'maestro']],
    ["why don't you restart maestro already", ['restart', 'maestro']],
    ['would somebody mind restarting maestro', ['restart', 'maestro']],
    ['get on with restarting maestro', ['restart', 'maestro']],
    ['proceed with the restart of maestro', ['restart', 'maestro']],
    ['restart of maestro required', ['restart', 'maestro']],
    ["restart maestro or I'll cry", ['restart', 'maestro']],
    ['restart maestro or the customers will riot', ['restart', 'maestro']],
    ['by all means restart maestro', ['restart', 'maestro']],
    ['restart maestro in an hour or so', ['schedule', 'maestro', { action: 'restart', in: '1h' }]],
    ['restart maestro on the stroke of midnight', ['schedule', 'maestro', { action: 'restart', at: '00:00' }]],
    ['come 6pm, restart maestro', ['schedule', 'maestro', { action: 'restart', at: '18:00' }]],
    ['put maestro down for a restart at 6pm', ['schedule', 'maestro', { action: 'restart', at: '18:00' }]],
    ['set maestro to restart at 6pm', ['schedule', 'maestro', { action: 'restart', at: '18:00' }]],
    ['make LOG_LEVEL debug on maestro', ['configure', 'maestro', { env: { LOG_LEVEL: 'debug' } }]],
    ['run maestro with LOG_LEVEL=debug', ['configure', 'maestro', { env: { LOG_LEVEL: 'debug' } }]],
    ['get rid of DEBUG on maestro', ['configure', 'maestro', { unsetEnv: ['DEBUG'] }]],
    ['maestro is no longer critical, remove the tag', ['configure', 'maestro', { removeTags: ['critical'] }]],
    ['take maestro down, then bring it back', ['restart', 'maestro']],
    ['new bot quay in staging', ['register', { name: 'quay', env: 'staging' }]],
  ])('are done: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    ['everything with "401" in maestro\'s logs', ['logs', 'maestro', { grep: '401' }]],
    ['maestro lines that mention timeout', ['logs', 'maestro', { grep: 'timeout' }]],
    ['live-tail maestro for me', ['logs', 'maestro', { follow: true }]],
    ["how far behind is maestro's queue?", ['metrics', 'maestro', { metric: 'queue' }]],
    ['how many requests is maestro handling?', ['metrics', 'maestro', { metric: 'throughput' }]],
    ["why's maestro taking forever to start?", ['explain', 'maestro']],
    ["what's keeping maestro?", ['explain', 'maestro']],
    ['give maestro a once-over', ['status', 'maestro']],
    ['give me an update on maestro', ['status', 'maestro']],
    ['has anyone been fiddling with maestro?', ['history', 'maestro']],
    ['what tags does maestro carry?', ['describe', 'maestro']],
    ['describe everything in dev', ['describe', 'oracle', 'sandbox', 'conductor']],
    ['show me every access role we hand out', ['roles']],
  ])('are shown: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'is maestro due a restart?',
    'maestro was due a restart last week',
    'increase maestro by half',
    'we treated ourselves to a restart',
    'maestro can sing again',
    'I no longer want maestro restarted',
    'we no longer need maestro',
    'maestro went back to its previous version',
    'somebody scrapped all scheduled jobs of maestro',
    'should we shut maestro down to a single replica?',
    "don't put maestro back on its previous version",
    "why don't you ever restart maestro",
    'restart maestro or the other one will do',
    'pause maestro or stop it',
    'the new bot died',
    'a new bot joins us today',
    'new bot keeps crashing',
    'new bot wanted',
    'a new bot arrived yesterday',
  ])('are none: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('a paused bot', () => {
  it.each([
    ['wake the paused ones', ['resume', 'forum-collector', 'night-shift']],
    ['wake night-shift up', ['resume', 'night-shift']],
    ['get night-shift going again', ['resume', 'night-shift']],
    ['get weekly-report going again would ya', ['start', 'weekly-report']],
    ['wake weekly-report', ['start', 'weekly-report']],
  ])('is woken by resuming it: %s', (text, step) => expect(meaning(text)).toEqual([step]));
});

describe('bots with the state that each is to have', () => {
  it.each([
    [
      'oracle up, sandbox on pause',
      [
        ['start', 'oracle'],
        ['pause', 'sandbox'],
      ],
    ],
    [
      'oracle: down, sandbox: back up please',
      [
        ['stop', 'oracle'],
        ['start', 'sandbox'],
      ],
    ],
    [
      'oracle up, sandbox down and maestro on hold',
      [
        ['start', 'oracle'],
        ['stop', 'sandbox'],
        ['pause', 'maestro'],
      ],
    ],
  ])('are brought into it: %s', (text, steps) => expect(meaning(text)).toEqual(steps));

  it.each([
    'oracle down, sandbox down',
    'oracle is up, sandbox on pause',
    'oracle up, sandbox on pause?',
    'oracle up, sandbox down, weird',
    'why is oracle up, sandbox down',
  ])('are only told of: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('what was said right before', () => {
  it.each([
    ["maestro's last 30 log lines, let me see them", [['logs', 'maestro', { tail: 30 }]]],
    ['the status of maestro, let me see it', [['status', 'maestro']]],
    ['maestro needs a restart, sort that out', [['restart', 'maestro']]],
    ['maestro could do with 2 more replicas, see to it', [['scale', 'maestro', { delta: 2 }]]],
    [
      'maestro could do with a reboot at quarter to midnight, sort that out',
      [['schedule', 'maestro', { action: 'restart', at: '23:45' }]],
    ],
    ['maestro is broken, sort it out', [['heal', 'maestro']]],
  ])('is done once: %s', (text, steps) => expect(meaning(text)).toEqual(steps));
});

describe('a remark behind the order', () => {
  it.each([
    ['halve maestro, the day ward is shut', ['scale', 'maestro', { factor: 0.5 }]],
    ['please bring sandbox online, the second floor has reopened.', ['start', 'sandbox']],
    ['bin sandbox, it never caught anyone', ['unregister', 'sandbox']],
    ['stop sandbox, it never stops complaining', ['stop', 'sandbox']],
  ])('changes nothing about it: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'start sandbox the second maestro is down',
    'start sandbox, the second the backup is done',
    'stop sandbox, the day it is needed no more',
    'the sandbox never stops',
  ])('is none: %s', (text) => expect(changesNothing(text)).toBe(true));

  it('loses no order that is led up to by others', () => {
    expect(meaning('half the north is dark, so: 5 replicas for maestro, and silence oracle for six hours')).toEqual([
      ['scale', 'maestro', { replicas: 5 }],
      ['mute', 'oracle', { for: '6h' }],
    ]);
  });
});
