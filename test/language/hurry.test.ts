import { describe, expect, it } from 'vitest';
import { fitting, fleet, read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const all = fleet.bots.map(({ name }) => name);

describe('a time behind a clause that says which bots', () => {
  it.each([
    ["reboot every single bot we've got at 4am", { action: 'restart', at: '04:00' }],
    ["restart every single bot we've got in an hour", { action: 'restart', in: '1h' }],
    ["restart all we've got tonight at 11", { action: 'restart', at: '23:00', date: 'today' }],
    ['restart all bots that exist at 2am', { action: 'restart', at: '02:00' }],
    ['stop everything we got going at midnight', { action: 'stop', at: '00:00' }],
    ['restart all bots you can see tomorrow at 6', { action: 'restart', at: '06:00', date: 'tomorrow' }],
    ['roll back every bot we have at 6pm', { action: 'rollback', at: '18:00' }],
  ])('is when it is to be done: %s', (text, args) => {
    expect(meaning(text)).toEqual([['schedule', ...all, args]]);
  });

  it.each([
    ["pause every single bot we've got for 2 hours", [['pause', ...all, { for: '2h' }]]],
    ["stop all the bots we've got running", [['stop', ...fitting(({ status }) => status === 'running')]]],
  ])('leaves the rest as it is said: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    "start everything we've got after lunch",
    'restart everything we have when the backup is done',
    "restart every bot we've got once the deploy is through",
    'restart the bots that failed at 4am',
    'restart every bot that crashed at 4am',
    'stop the bots that were running at 4am',
  ])('is asked about where it may be theirs, and waited for by nobody: %s', (text) => {
    expect(['ambiguous', 'outOfScope']).toContain(meaning(text));
  });
});

describe('orders in a hurry', () => {
  it.each([
    ['stop oracle, its serving the wrong prices', [['stop', 'oracle']]],
    ['kill oracle its printing the wrong names', [['stop', 'oracle']]],
    ['oracles stuck again, give it a good kick', [['restart', 'oracle']]],
    ['trend spotters hung again kick it', [['restart', 'trend-spotter']]],
    ['put oracle on the back burner for 90 minutes, pause it i mean', [['pause', 'oracle', { for: '90m' }]]],
    ["give oracle two more copies, it can't keep up", [['scale', 'oracle', { delta: 2 }]]],
    ["scale oracle to 4, two can't keep up", [['scale', 'oracle', { replicas: 4 }]]],
    ['restart oracle lol the artists want their pictures', [['restart', 'oracle']]],
    ['kill maestro lmao the players are revolting', [['stop', 'maestro']]],
    ['knock oracle offline, k?', [['stop', 'oracle']]],
    ['oracle is spamming the whole dashboard, kill the bugger', [['stop', 'oracle']]],
    ['holla if maestro crashes', [['subscribe', 'maestro', { event: 'crash' }]]],
    ['sing out when maestro crashes', [['subscribe', 'maestro', { event: 'crash' }]]],
    ['take the ml tag away from oracle', [['configure', 'oracle', { removeTags: ['ml'] }]]],
    ['what all we got in dev', [['list', { env: 'dev' }]]],
    ["green light for mateo's request from my side", [['approve', { user: 'mateo' }]]],
    ['thumbs up from me for request 12', [['approve', { request: '12' }]]],
  ])('are read like others: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    ['new oracle build is cursed, revert it pls', [['rollback', 'oracle']]],
    ['todays oracle release is garbage, roll back to 2.0.5', [['rollback', 'oracle', { version: '2.0.5' }]]],
    ['the last release of oracle is a lemon. revert.', [['rollback', 'oracle']]],
    ['oracle 2.1 is trash, go back to 2.0.5', [['rollback', 'oracle', { version: '2.0.5' }]]],
  ])('take back the release that is complained of: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    ['deploy 9.1.0 to oracle, argh, 9.0.1 i mean', [['deploy', 'oracle', { version: '9.0.1' }]]],
    ['scale oracle to 5, argh, 4 i mean', [['scale', 'oracle', { replicas: 4 }]]],
    ['pause oracle for 2 hours, dang, 3 i mean', [['pause', 'oracle', { for: '3h' }]]],
    ['kill oracle - hold on, not oracle, maestro i mean', [['stop', 'maestro']]],
    ['kill oracle, wait, not oracle, maestro i meant', [['stop', 'maestro']]],
  ])('are mended with a sigh: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    [
      'scale oracle to 5, restart maestro and, since the board always asks, export the fleet as json',
      [
        ['scale', 'oracle', { replicas: 5 }],
        ['restart', 'maestro'],
        ['export', { format: 'json' }],
      ],
    ],
    [
      'pause oracle, cancel the scheduled restart of maestro and, because the board asked, unmute conductor',
      [
        ['pause', 'oracle'],
        ['unschedule', 'maestro', { action: 'restart' }],
        ['unmute', 'conductor'],
      ],
    ],
    [
      'mute oracle for an hour n try to fix it',
      [
        ['mute', 'oracle', { for: '1h' }],
        ['heal', 'oracle'],
      ],
    ],
    [
      'stop oracle and, like i said this morning, pause maestro',
      [
        ['stop', 'oracle'],
        ['pause', 'maestro'],
      ],
    ],
    ['restart oracle and maestro, no scratch maestro', [['restart', 'oracle']]],
    ['any failed analyzer, boot it', [['start', 'speech-to-text']]],
  ])('are all done, whatever stands between them: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });
});

describe('what is said to people', () => {
  it.each([
    'kill your darlings, that lede is 90 words',
    'pause for breath everyone, an exit poll is only an exit poll',
    'stop for coffee at 10?',
    'movie night: we stop by the pizza place first, then start at 8',
    'game night: we start at 8 and stop at 11',
    'drop your pencils everyone',
    'hold your horses',
    'if any analyzer fails, restart it tomorrow',
  ])('orders nothing of ours: %s', (text) => {
    expect(['outOfScope', 'negated', 'ambiguous']).toContain(meaning(text));
  });
});
