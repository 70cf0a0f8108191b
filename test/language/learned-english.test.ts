import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('English of those who learned it', () => {
  it.each([
    ['how it looks with oracle? he works or not?', [['status', 'oracle']]],
    ['scale oracle to 5 in place of 3', [['scale', 'oracle', { replicas: 5 }]]],
    ['please withdraw oracle to the previous version', [['rollback', 'oracle']]],
    ['turn oracle back to the version before', [['rollback', 'oracle']]],
    [
      'daily once at eleven at night please restart oracle',
      [['schedule', 'oracle', { action: 'restart', every: 'day', at: '23:00' }]],
    ],
    ['do so that alerts from oracle are silent until monday', [['mute', 'oracle', { until: 'monday' }]]],
    ['rights of operator please give to mateo', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['please intimate me in case oracle is going down', [['subscribe', 'oracle', { event: 'down' }]]],
    ['please off the oracle, not required now', [['stop', 'oracle']]],
    ['oracle timeout kindly make it 45 seconds', [['configure', 'oracle', { settings: { timeout: '45s' } }]]],
    ['oracle please open one more replica', [['scale', 'oracle', { delta: 1 }]]],
    ['oracle does not become ready. Restart, please.', [['restart', 'oracle']]],
    ['I kindly ask you for the stopping of oracle', [['stop', 'oracle']]],
    ['would it be possible that you restart oracle? Thank you in advance', [['restart', 'oracle']]],
    ['may we get, please, version 4.0.2 of oracle deployed?', [['deploy', 'oracle', { version: '4.0.2' }]]],
    ['I would like that oracle and maestro are both rebooted', [['restart', 'oracle', 'maestro']]],
    ['Is it okay if I ask an export of the fleet in yaml, please?', [['export', { format: 'yaml' }]]],
  ])('is read for what it means: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'we changed it to 90 in place of 30',
    'the alerts of oracle became too much for the team',
    'oracle let it stop yesterday',
    'it would be kind when you are there',
    'oracle is ready. restart please',
    'may we get oracle deployed by someone who knows how?',
  ])('unless it only tells or asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
