import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

const following = (lastIntent: string, lastArgs: Context['lastArgs'] = {}, lastBots = ['maestro']): Context => ({
  lastBots,
  lastIntent,
  lastArgs,
});
const acts = (text: string, context: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents'
    ? reading.steps.filter(({ intent }) => !/^(?:schedules|list|describe|history|status|explain)$/.test(intent))
    : [];
};

const CPU = { metric: 'cpu', op: '>', value: '80%' };
const NIGHTLY = { action: 'restart', every: 'day', at: '04:30' };

describe('the very thing that was just made', () => {
  it.each([
    'set up that very alert for oracle',
    'put that alert on oracle too',
    'oracle should get that alert',
    'give oracle the same alert',
    'copy that alert to oracle',
    'set up such an alert for oracle',
  ])('is an alert: %s', (text) => {
    expect(told(read(text, following('alert', CPU)))).toEqual([['alert', 'oracle', CPU]]);
  });

  it.each([
    'give oracle that schedule too',
    'put oracle on that schedule too',
    'oracle gets the same schedule',
    'oracle should be on that schedule too',
    'use that schedule for oracle too',
    'can you apply that schedule to oracle please',
  ])('is a schedule: %s', (text) => {
    expect(told(read(text, following('schedule', NIGHTLY)))).toEqual([['schedule', 'oracle', NIGHTLY]]);
  });

  it('is a schedule at another hour', () => {
    expect(told(read('give oracle that schedule too, but at 5', following('schedule', NIGHTLY)))).toEqual([
      ['schedule', 'oracle', { ...NIGHTLY, at: '05:00' }],
    ]);
  });

  it.each([
    ['give oracle that tag too', { addTags: ['peak'] }, { addTags: ['peak'] }],
    ['take that tag off oracle', { addTags: ['peak'] }, { removeTags: ['peak'] }],
    ['give oracle that tag', { removeTags: ['peak'] }, { addTags: ['peak'] }],
    ['apply that limit to oracle', { limits: { memory: '1GB' } }, { limits: { memory: '1GB' } }],
    ['the same timeout for oracle please', { settings: { timeout: '30s' } }, { settings: { timeout: '30s' } }],
  ])('is what was changed: %s', (text, lastArgs, args) => {
    expect(told(read(text, following('configure', lastArgs)))).toEqual([['configure', 'oracle', args]]);
  });

  it('is given with the orders beside it, all of them', () => {
    expect(told(read('give oracle that tag and restart it', following('configure', { addTags: ['peak'] })))).toEqual([
      ['configure', 'oracle', { addTags: ['peak'] }],
      ['restart', 'oracle'],
    ]);
    expect(
      told(read('deploy that version to oracle and stop conductor', following('deploy', { version: '2.4' }))),
    ).toEqual([
      ['deploy', 'oracle', { version: '2.4' }],
      ['stop', 'conductor'],
    ]);
  });

  it.each([
    'we put that tag on oracle too',
    'people put that tag on oracle',
    'oracle should have that tag by now',
    'oracle got that tag yesterday',
    'oracle should not get that tag',
    'should oracle get that tag?',
    'does oracle have that tag?',
    'give oracle that tag if it is slow',
    'what if we give oracle that tag',
  ])('is none, where it is only told or asked of: %s', (text) => {
    expect(acts(text, following('configure', { addTags: ['peak'] }))).toEqual([]);
  });

  it('is done later, where a time is said', () => {
    expect(told(read('give oracle that tag tomorrow', following('configure', { addTags: ['peak'] })))).toEqual([
      ['schedule', 'oracle', { action: 'configure', addTags: ['peak'], date: 'tomorrow' }],
    ]);
  });
});

describe('the very thing that was just shown', () => {
  const shown = following('metrics', { metric: 'queue' });

  it.each([
    'could you pull those numbers once again',
    'show me those figures again',
    'what are those numbers now?',
    'refresh those numbers',
    'that graph again please',
  ])('is shown again: %s', (text) => {
    expect(told(read(text, shown))).toEqual([['metrics', 'maestro', { metric: 'queue' }]]);
  });

  it.each(['those numbers for oracle', 'and the numbers for oracle?', 'pull the same numbers for oracle'])(
    'is shown of another: %s',
    (text) => {
      expect(told(read(text, shown))).toEqual([['metrics', 'oracle', { metric: 'queue' }]]);
    },
  );

  it.each([
    ['go back a whole day instead', '1d'],
    ['go back a day', '1d'],
    ['can you go back three hours', '3h'],
    ['a whole week please', '1w'],
  ])('is shown from further back: %s', (text, since) => {
    expect(told(read(text, following('logs', { since: '1h' })))).toEqual([['logs', 'maestro', { since }]]);
  });

  it.each(['what a day', 'it was a long day', 'back in an hour', 'go back to bed', 'i was gone a whole day'])(
    'is nothing in talk: %s',
    (text) => {
      expect(read(text, following('logs', { since: '1h' })).kind).not.toBe('intents');
    },
  );
});

describe('from now on', () => {
  it.each([
    'from now on do this every friday at 22:00',
    'please do this every friday from now on at 22:00',
    'in future do this every friday at 22:00',
    'make this happen automatically every friday at 22:00',
    'schedule that for every friday at 22:00',
    'put that on a schedule, every friday at 22:00',
  ])('what was just done is planned: %s', (text) => {
    expect(told(read(text, following('restart')))).toEqual([
      ['schedule', 'maestro', { action: 'restart', every: 'friday', at: '22:00' }],
    ]);
  });

  it.each(['from now on oracle too', 'from now on never restart it', 'from now on they do this every friday'])(
    'nothing is done at once: %s',
    (text) => {
      expect(acts(text, following('restart'))).toEqual([]);
    },
  );
});

describe('another verb at a time of its own', () => {
  it.each(['restart at noon instead', 'no, restart at noon', 'restart it at noon instead'])('%s', (text) => {
    expect(told(read(text, following('stop')))).toEqual([['schedule', 'maestro', { action: 'restart', at: '12:00' }]]);
  });

  it('is asked about, where it may be of what was shown', () => {
    expect(told(read('start at noon instead', following('logs', { since: '1h' })))).toBe('ambiguous');
  });
});
