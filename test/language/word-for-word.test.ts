import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('what is put word for word out of another language', () => {
  it.each([
    ['please you make off the oracle', [['stop', 'oracle']]],
    ['be so good and make the oracle out', [['stop', 'oracle']]],
    ['the oracle, by courtesy, you restart it for me?', [['restart', 'oracle']]],
    ['can you the oracle please once off and on again switch', [['restart', 'oracle']]],
    ['can you the oracle please pause', [['pause', 'oracle']]],
    ['I would like that you make the oracle new start', [['restart', 'oracle']]],
    [
      "every day in the 5 o'clock morning please restart oracle",
      [['schedule', 'oracle', { action: 'restart', at: '05:00', every: 'day' }]],
    ],
    [
      'all the days at 5 of the morning restart oracle please',
      [['schedule', 'oracle', { action: 'restart', at: '05:00', every: 'day' }]],
    ],
    ['of oracle there must be four and not two; you can arrange?', [['scale', 'oracle', { replicas: 4 }]]],
    [
      'for the bot oracle it would be necessary to augment to 4 replicas, thank you by advance',
      [['scale', 'oracle', { replicas: 4 }]],
    ],
    ['oracle on 4 replicas put please', [['scale', 'oracle', { replicas: 4 }]]],
    ['how stands it with oracle?', [['status', 'oracle']]],
    ['please to put oracle in pause', [['pause', 'oracle']]],
    ['let night-shift work further please', [['resume', 'night-shift']]],
    ['oracle has to call itself pythia, please', [['rename', 'oracle', { to: 'pythia' }]]],
    ['mateo should be receiving the operator role, please', [['grant', { user: 'mateo', role: 'operator' }]]],
    [
      'mateo should not have anymore the operator role, please take it',
      [['revoke', { user: 'mateo', role: 'operator' }]],
    ],
    ['I wish to be informed please when oracle is going down', [['subscribe', 'oracle', { event: 'down' }]]],
    [
      'I would like to get the crash messages of oracle no longer, please.',
      [['unsubscribe', 'oracle', { event: 'crash' }]],
    ],
    ['please to take oracle out from the schedule', [['unschedule', 'oracle']]],
    ['oracle makes only nonsense, off with it please', [['stop', 'oracle']]],
    ['it is better you stop oracle, please', [['stop', 'oracle']]],
  ])('is read for what it means: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'yesterday I made off the oracle',
    'the oracle makes restart every night alone',
    'how makes one a restart?',
    'must one restart oracle after a deploy?',
    'it is better you stop worrying',
    'mateo should not have the operator role, I think',
  ])('unless it only tells or asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
