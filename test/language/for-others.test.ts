import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

const done = (lastIntent: string, lastArgs: Context['lastArgs'] = {}): Context => ({
  lastIntent,
  lastBots: ['maestro'],
  lastArgs,
});
const changes = (text: string, context: Context, channel: 'text' | 'voice' = 'text'): unknown => {
  const reading = read(text, context, channel);
  return reading.kind === 'intents'
    ? reading.steps.filter(({ intent }) => !/^(?:describe|status|schedules|subscribe|smalltalk)$/.test(intent))
    : [];
};

describe('what was done last, wanted for another', () => {
  const alert = { metric: 'latency', op: '>', value: '500ms' };

  it.each([
    'i want exactly this on oracle',
    'I want precisely that for oracle too',
    'we need just this on oracle',
    "i'd like this on oracle as well",
    'please have that on oracle too',
    'could we have exactly that for oracle',
    'give me that for oracle too',
    'let oracle have that as well',
    'oracle wants one of those too',
    'exactly this, but on oracle',
    'that one for oracle too please',
    'clone that for oracle',
    'copy that over to oracle',
    'mirror that on oracle',
    'and one on oracle',
    'i want it on oracle as well',
    'set that on oracle as well',
    'what i just did, for oracle too',
  ])('is that for it, and the pronoun is no bot: %s', (text) => {
    expect(told(read(text, done('alert', alert)))).toEqual([['alert', 'oracle', alert]]);
  });

  it.each([
    'i want exactly this on my wall',
    'we have exactly that on oracle already',
    'i wanted that on oracle but they said no',
    'does oracle have exactly this?',
    'is this on oracle',
    'who wants this on oracle',
    'i want this on staging',
  ])('is not, where it tells or asks, or no bot is named: %s', (text) => {
    expect(changes(text, done('alert', alert))).toEqual([]);
  });

  it.each([
    'and one for all',
    'can i see that on oracle?',
    'can i see that on oracle',
    'copy that',
    'can i get that for christmas',
    'i want one for me as well',
    'let mateo have that as well',
    "add that to the agenda for oracle's review",
    'apply that to your cv',
    'another one bites the dust',
    'every monday from now on we meet at 9',
  ])('is not, in everyday talk: %s', (text) => {
    expect(changes(text, done('restart'))).toEqual([]);
    expect(changes(text, done('restart'), 'voice')).toEqual([]);
  });

  it('takes over what is said anew', () => {
    const nightly = { action: 'restart', at: '03:00', every: 'day' };
    expect(told(read('i want that for oracle too but at 4', done('schedule', nightly)))).toEqual([
      ['schedule', 'oracle', { ...nightly, at: '04:00' }],
    ]);
    expect(told(read('roll it out to oracle as well', done('deploy', { version: '6.2' })))).toEqual([
      ['deploy', 'oracle', { version: '6.2' }],
    ]);
    expect(told(read('oracle for one hour', done('pause', { for: '2h' })))).toEqual([
      ['pause', 'oracle', { for: '1h' }],
    ]);
    expect(told(read('2 for oracle', done('scale', { replicas: 4 })))).toEqual([['scale', 'oracle', { replicas: 2 }]]);
  });

  it.each(['run that query for oracle', 'that query on oracle please', 'compare with oracle'])(
    'shows the same of another: %s',
    (text) => {
      const errors = { metric: 'errors', since: '1h' };
      expect(told(read(text, done('metrics', errors)))).toEqual([['metrics', 'oracle', errors]]);
      expect(changes(text, done('restart'))).toEqual([]);
    },
  );

  it('asks which one, where nobody knows the other', () => {
    expect(told(read('same for hydro-forecast', done('restart')))).toBe('ambiguous');
    expect(told(read('run that back one more time', done('restart')))).toEqual([['restart', 'maestro']]);
    expect(told(read('say again', done('restart')))).toBe('outOfScope');
    expect(told(read('yes of course, why not', done('status')))).toBe('outOfScope');
  });

  it('puts nothing off that is needed then', () => {
    expect(changes('i need that for tomorrow', done('stop'))).toEqual([]);
  });
});

describe('what was done last, once more', () => {
  it.each([
    'still frozen for half the guild, another restart please',
    'still dead, another restart',
    'another restart please',
    'no luck. one more restart',
    'give it one more restart',
    "let's do one more restart",
    "that didn't do it, another bounce please",
    "hasn't helped, restart again please",
    'it could use another restart',
  ])('is the same deed: %s', (text) => {
    expect(told(read(text, done('restart')))).toEqual([['restart', 'maestro']]);
    const spoken = text.replace(/[,.]/g, '');
    expect(told(read(spoken, done('restart'), 'voice'))).toEqual([['restart', 'maestro']]);
  });

  it.each([
    'another restart already?',
    'another restart failed',
    'we had another restart last night',
    'no more restarts please',
    'another restart would be too much',
    'not another restart',
    'it does another restart every night',
    'if it needs another restart, tell me',
  ])('is not, where it only speaks of it: %s', (text) => {
    expect(changes(text, done('restart'))).toEqual([]);
  });

  it.each([
    'run that query again',
    'that query again please',
    'repeat the last query',
    'refresh those numbers',
    'refresh that',
    'rerun the query',
    'run the same check again',
    'get me those figures once more',
    'run that back one more time',
  ])('is the same look: %s', (text) => {
    const errors = { metric: 'errors', since: '1h' };
    expect(told(read(text, done('metrics', errors)))).toEqual([['metrics', 'maestro', errors]]);
  });

  it.each([
    'automate that for every weekday at 5:30',
    'can we have that happen every weekday at 5:30',
    'set this up as a recurring thing, weekdays at 5:30',
    'every weekday at 5:30 from now on please',
  ])('is planned: %s', (text) => {
    expect(told(read(text, done('restart')))).toEqual([
      ['schedule', 'maestro', { action: 'restart', at: '05:30', every: 'weekday' }],
    ]);
  });
});
