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
  ])('unless it only tells or asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
