import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('what is carried over from another language', () => {
  it.each([
    ['i want that you are stopping the oracle please', [['stop', 'oracle']]],
    ['i need you restarting oracle', [['restart', 'oracle']]],
    ['I want that oracle is having 4 copies', [['scale', 'oracle', { replicas: 4 }]]],
    ['please make that oracle is having 4 copies', [['scale', 'oracle', { replicas: 4 }]]],
    ['make please that night-shift stops', [['stop', 'night-shift']]],
    ['can you make that night-shift continue', [['resume', 'night-shift']]],
    ['we want that mateo gets the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['I want that oracle becomes deleted', [['unregister', 'oracle']]],
    ['possible you restart oracle?', [['restart', 'oracle']]],
    ['would you have the kindness of restarting oracle', [['restart', 'oracle']]],
    ['make me the favour of restarting oracle', [['restart', 'oracle']]],
    ['can help me stop oracle?', [['stop', 'oracle']]],
    ['oracle should be restart please', [['restart', 'oracle']]],
    ['stopping oracle please', [['stop', 'oracle']]],
    ['restart me the oracle please', [['restart', 'oracle']]],
    ['put in pause the oracle', [['pause', 'oracle']]],
    ['put the night-shift in march please', [['start', 'night-shift']]],
    ['pass the oracle to five replicas', [['scale', 'oracle', { replicas: 5 }]]],
    ['pass to five the replicas of oracle', [['scale', 'oracle', { replicas: 5 }]]],
    ['the oracle needs of two replicas more', [['scale', 'oracle', { delta: 2 }]]],
    ['oracle should please on 5 replicas run', [['scale', 'oracle', { replicas: 5 }]]],
    ['please set for oracle the LOG_LEVEL on debug', [['configure', 'oracle', { env: { LOG_LEVEL: 'debug' } }]]],
    ['the oracle shall have as name pythia', [['rename', 'oracle', { to: 'pythia' }]]],
    ['is it that oracle works?', [['status', 'oracle']]],
    ['oracle now how?', [['status', 'oracle']]],
    ['kindly do the needful and restart oracle', [['restart', 'oracle']]],
    ['oracle is giving error only, please restart the same', [['restart', 'oracle']]],
    ['can you it restart, the oracle?', [['restart', 'oracle']]],
  ])('is read for what it means: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'they want that you are stopping oracle',
    'i do not want that you stop oracle',
    'he wants that oracle has 4 copies',
    'could you have the gentleness to visit oracle',
    'the oracle needs of love',
    'i want that you are happy',
    'stopping oracle was a mistake',
    'it would make me happy if people restarted their laptops',
  ])('unless it only tells or wishes: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('a subject that stands elsewhere than English puts it, or nowhere', () => {
  it.each([
    ['oracle is very confuse today, must be restarted please', [['restart', 'oracle']]],
    ['oracle is too slow, must have 5 copies please', [['scale', 'oracle', { replicas: 5 }]]],
    ['oracle is not needed now, can be paused', [['pause', 'oracle']]],
    ['is it running, the oracle?', [['status', 'oracle']]],
    ['can you stop it, the oracle?', [['stop', 'oracle']]],
    ['oracle, he is running?', [['status', 'oracle']]],
    ['the oracle runs or runs not?', [['status', 'oracle']]],
    ['for oracle make please four replicas, now it has too few', [['scale', 'oracle', { replicas: 4 }]]],
    ['to mateo give please the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['which bots are they not in running', [['list', { notStatus: 'running' }]]],
    [
      'of oracle please to show me the errors since today morning 6:00',
      [['logs', 'oracle', { level: 'error', since: '06:00' }]],
    ],
    ['oracle bot is not responding, please restart', [['restart', 'oracle']]],
    ['there is a problem with oracle, please restart', [['restart', 'oracle']]],
    ['oracle gives errors since the update, please roll back', [['rollback', 'oracle']]],
    ['oracle is no longer needed, please pause', [['pause', 'oracle']]],
  ])('is found: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'oracle was confused yesterday, had to be restarted',
    'oracle is confused, must be the weather',
    'oracle is confused, somebody must have restarted it',
    'oracle is very nice today, please stop',
    'mateo is very confused today, please stop',
    'I like it, the oracle',
  ])('but nothing is done where none was ordered: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
