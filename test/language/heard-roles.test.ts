import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('roles, names and numbers as they are heard', () => {
  it.each([
    ['give mateo the operate her roll', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['give matteo the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['restart the conducta', [['restart', 'conductor']]],
    [
      'every day at half past ate restart oracle',
      [['schedule', 'oracle', { action: 'restart', every: 'day', at: '08:30' }]],
    ],
    ['list all fail bots', [['list', { status: 'failed' }]]],
    ['who has the operator roll', [['roles', { role: 'operator' }]]],
  ])('are told by those around them: %s', (text, done) => {
    expect(told(read(text, undefined, 'voice'))).toEqual(done);
  });

  it.each(['give her the role'])('unless a part is missing: %s', (text) => {
    expect(read(text, undefined, 'voice').kind).not.toBe('intents');
  });
});
