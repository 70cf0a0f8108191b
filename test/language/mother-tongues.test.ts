import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('English that thinks in another language', () => {
  it.each([
    [
      'Of oracle I would like to have four pieces running, can that be arranged please',
      [['scale', 'oracle', { replicas: 4 }]],
    ],
    ['four pieces of oracle I would like to have, please', [['scale', 'oracle', { replicas: 4 }]]],
    ["could oracle's name become pythia please", [['rename', 'oracle', { to: 'pythia' }]]],
    ['the name of oracle i want to change into pythia', [['rename', 'oracle', { to: 'pythia' }]]],
    ['request of mateo, I am agree, please approve it', [['approve', { user: 'mateo' }]]],
    ['request of mateo, I am not agree, please reject it', [['reject', { user: 'mateo' }]]],
    ['Please do one thing, switch off oracle from your side.', [['stop', 'oracle']]],
    ['please restart oracle from your end and revert', [['restart', 'oracle']]],
    ['Would you take night-shift out of its pause, please?', [['resume', 'night-shift']]],
    ['could night-shift come out of its pause now?', [['resume', 'night-shift']]],
    ['Could oracle make do with one copy fewer, please?', [['scale', 'oracle', { delta: -1 }]]],
    ['could oracle get by on two copies, please?', [['scale', 'oracle', { replicas: 2 }]]],
    ['deploy 8.0.1 to oracle, with my blessing', [['deploy', 'oracle', { version: '8.0.1' }]]],
    [
      'the feed moved, so on oracle please set FEED_URL to debug',
      [['configure', 'oracle', { env: { FEED_URL: 'debug' } }]],
    ],
    ['can restart oracle, please', [['restart', 'oracle']]],
    ['please put to run the night-shift', [['start', 'night-shift']]],
    ['please bring oracle again in order', [['heal', 'oracle']]],
    ['you can take out the pause of night-shift', [['resume', 'night-shift']]],
    ['please go back with oracle to version 1.3.2', [['rollback', 'oracle', { version: '1.3.2' }]]],
    ['oracle we must pass it to the version 3.2.0, please do the deploy', [['deploy', 'oracle', { version: '3.2.0' }]]],
    ['put more three replicas in the oracle please', [['scale', 'oracle', { delta: 3 }]]],
    [
      'it is necessary to duplicate the number of replicas of oracle, please make it',
      [['scale', 'oracle', { factor: 2 }]],
    ],
    ['which bots are in the moment paused, please?', [['list', { status: 'paused' }]]],
    ['what makes oracle exactly?', [['describe', 'oracle']]],
    [
      'restart me the oracle on every working day at 5:45',
      [['schedule', 'oracle', { action: 'restart', every: 'weekday', at: '05:45' }]],
    ],
    ['advise me if oracle crashes', [['subscribe', 'oracle', { event: 'crash' }]]],
    ['Do let me know, please, should oracle go down.', [['subscribe', 'oracle', { event: 'down' }]]],
    ["I don't want more to receive the notifications of oracle", [['unsubscribe', 'oracle']]],
    [
      'please warn me if the cpu of oracle lies over 75%',
      [['alert', 'oracle', { metric: 'cpu', op: '>', value: '75%' }]],
    ],
    ['let silent the alerts of oracle for 3 hours', [['mute', 'oracle', { for: '3h' }]]],
    ['could the alerts for oracle be switched on again, if that is all right with you?', [['unmute', 'oracle']]],
    [
      'the variable ZONE of oracle must be set on NORTH, please do so',
      [['configure', 'oracle', { env: { ZONE: 'NORTH' } }]],
    ],
    ['please limit me the oracle on a half CPU', [['configure', 'oracle', { limits: { cpu: '0.5' } }]]],
    ['exclude oracle from the registry, please', [['unregister', 'oracle']]],
    ['delete definitively the bot oracle, is only a test of mine', [['unregister', 'oracle']]],
    ["I'm afraid I must ask you to decline mateo's request", [['reject', { user: 'mateo' }]]],
    ['I want to know with which user I am connected', [['whoami']]],
    ['it serves me the export of all the fleet in format yaml', [['export', { format: 'yaml' }]]],
    ['I made an error, annul the last operation', [['undo']]],
    ['the programmed stop of oracle is to cancel, please', [['unschedule', 'oracle', { action: 'stop' }]]],
    ['it is functioning the oracle?', [['status', 'oracle']]],
    ['the bots that are not running, make me the list', [['list', { notStatus: 'running' }]]],
    [
      'in the log of oracle search the word TIMEOUT, from the 8:30 on',
      [['logs', 'oracle', { grep: 'TIMEOUT', since: '08:30' }]],
    ],
    [
      'might mateo be granted the operator role, please, only for oracle?',
      [['grant', 'oracle', { user: 'mateo', role: 'operator' }]],
    ],
    ['Would it be a terrible nuisance to have oracle restarted?', [['restart', 'oracle']]],
    ['would you be willing to rename oracle as pythia for us?', [['rename', 'oracle', { to: 'pythia' }]]],
  ])('is read for what it means: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'could oracle make do with two copies or would it fall over?',
    'oracle can make do with two copies',
    'the name of oracle has become a joke',
    'could the name of oracle be wrong?',
    'request of mateo, I am not sure',
    'they would like to have four pieces of cake',
    'night-shift came out of its pause at noon',
    'in the moment when oracle fell I was asleep',
    "let's go back to oracle",
    'tell me, should oracle be restarted?',
    'should oracle crash, who is called?',
    'my boss does not want to receive notifications about oracle',
    'the variable ZONE of oracle was set to NORTH yesterday',
    'all the collectors are to blame',
    "I'm afraid I must decline your invitation",
    "I'm afraid I must restart oracle",
    'can oracle restart alone?',
    'if the latency of oracle gets above 2s, restart it',
    'start oracle when the queue of maestro gets over 500',
    'mateo gets the operator role, only for oracle and the frobnicator',
  ])('unless it only tells or asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
