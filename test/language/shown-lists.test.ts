import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

describe('a list that was shown', () => {
  const bots = ['image-tagger', 'speech-to-text', 'model-trainer', 'oracle'];
  const list: Context = { bots, lastBots: [], lastIntent: 'list', lastArgs: { role: 'analyzer' } };

  it.each([
    'leave it at the ones in staging',
    'keep it to the ones in staging',
    'boil it down to staging',
    'only show staging',
    'show only the staging ones',
    'that list, but only staging',
  ])('is narrowed: %s', (text) => {
    expect(told(read(text, list))).toEqual([['list', { role: 'analyzer', env: 'staging' }]]);
  });

  it('is not narrowed in the fleet', () => {
    expect(told(read("drop everything that isn't in staging", list))).toBe('ambiguous');
    expect(told(read('leave it at that', list))).not.toContainEqual(['list', { role: 'analyzer' }]);
    const restarted: Context = { lastBots: ['oracle'], lastIntent: 'restart' };
    expect(read('leave it at the ones in staging', restarted).kind).not.toBe('intents');
  });

  it.each(['stop them all, not the first one', 'stop them all, not the first one though', 'stop all but the first'])(
    'is left out of by its place: %s',
    (text) => {
      expect(told(read(text, list))).toEqual([['stop', 'speech-to-text', 'model-trainer', 'oracle']]);
    },
  );

  it.each(['roll the fifth one back', 'mute the fifth for an hour', 'stop the fifth one'])(
    'has no such place: %s',
    (text) => {
      expect(told(read(text, list))).toBe('ambiguous');
    },
  );

  it('is no bot that is stopped, where messages were asked for', () => {
    const watched: Context = { lastBots: ['maestro'], lastIntent: 'subscribe', lastArgs: { event: 'crash' } };
    expect(told(read('stop that', watched))).toBe('ambiguous');
  });

  it.each(['rollback please', 'that broke things, roll back', 'back to the previous version'])(
    'what was just deployed goes back: %s',
    (text) => {
      const deployed: Context = { lastBots: ['maestro'], lastIntent: 'deploy', lastArgs: { version: '6.2' } };
      expect(told(read(text, deployed))).toEqual([['rollback', 'maestro']]);
      expect(read(text, { lastBots: ['maestro'], lastIntent: 'restart' }).kind).toBe('ambiguous');
    },
  );
});
