import { describe, expect, it } from 'vitest';
import { fitting, read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const spoken = (text: string): unknown => told(read(text, undefined, 'voice'));

describe('slang', () => {
  it.each([
    ['gies a swatch at the oracle logs, last half hour will dae', [['logs', 'oracle', { since: '30m' }]]],
    ['oracle is pure mince the day, gonnae turn it aff an on again', [['restart', 'oracle']]],
    ['haud oracle there for ten minutes', [['pause', 'oracle', { for: '10m' }]]],
    ['whack oracle up tae 6', [['scale', 'oracle', { replicas: 6 }]]],
    ['put oracle back tae 1.9.4', [['rollback', 'oracle', { version: '1.9.4' }]]],
    ['geez a list o the paused yins', [['list', { status: 'paused' }]]],
    ['quit pingin me about oracle', [['unsubscribe', 'oracle']]],
    ['quit blowin up my dms bout oracle', [['unsubscribe', 'oracle']]],
    ['blow up my phone if oracle crashes', [['subscribe', 'oracle', { event: 'crash' }]]],
    ['holler at me the second maestro crashes', [['subscribe', 'maestro', { event: 'crash' }]]],
    ['bang 3.2.0 out on oracle', [['deploy', 'oracle', { version: '3.2.0' }]]],
    ['rip the ml tag off oracle', [['configure', 'oracle', { removeTags: ['ml'] }]]],
    ['wipe the DRY_RUN env var off oracle', [['configure', 'oracle', { unsetEnv: ['DRY_RUN'] }]]],
    ['whack LOG_LEVEL to debug on oracle', [['configure', 'oracle', { env: { LOG_LEVEL: 'debug' } }]]],
    [
      'oracle mem limit is way too tight, whack it up to 4 gigs',
      [['configure', 'oracle', { limits: { memory: '4GB' } }]],
    ],
    ['hoover up the bot definitions from s3://box/fleet', [['import', { source: 's3://box/fleet' }]]],
    ['chuck mateo the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ["pull mateo's rap sheet", [['history', { user: 'mateo' }]]],
    ["oracle's had its tea break, let it crack on", [['resume', 'oracle']]],
    ['tell oracle to pack it in', [['stop', 'oracle']]],
    ['yank oracle off air asap', [['stop', 'oracle']]],
    ['give oracle a boot up the backside', [['restart', 'oracle']]],
    ['unbork oracle', [['heal', 'oracle']]],
    ['quick vibe check on oracle', [['status', 'oracle']]],
    ['yo oracle, you alive?', [['status', 'oracle']]],
    ['slice oracle 8s in two', 'outOfScope'],
    ["slice oracle's replicas in half", [['scale', 'oracle', { factor: 0.5 }]]],
    ['stick oracle back on the previous build', [['rollback', 'oracle']]],
    ['oracle is hallucinating again, kill that muppet', [['stop', 'oracle']]],
    ["oracle's sulking, restart please", [['restart', 'oracle']]],
    ['kill oracle, we need the memory', [['stop', 'oracle']]],
  ])('is read like other words: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    ['half six tonight, bounce oracle', [['schedule', 'oracle', { action: 'restart', at: '18:30', date: 'today' }]]],
    ['restart oracle this arvo at 4', [['schedule', 'oracle', { action: 'restart', at: '16:00', date: 'today' }]]],
  ])('tells the hour: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    'gotta bounce, kid has got swimming. back at 4',
    "let's bounce",
    'i gotta run, back at 4',
    'that clown from sales is off today',
    'plan for tonight: mateo restarts oracle at 9, wei stops maestro',
    'he told me to pack it in',
    'my phone was blowing up all day about the oracle thing',
    'she gave him a slap',
  ])('orders nothing where it is only talk: %s', (text) => {
    expect(['outOfScope', 'negated', 'ambiguous']).toContain(meaning(text));
  });
});

describe('both of two that differ by their number', () => {
  const listeners = ['price-collector', 'price-collector-2'];
  it.each([
    ['restart both price-collector bots', [['restart', ...listeners]]],
    ['pause price-collector, both of them', [['pause', ...listeners]]],
    ['restart both price-collector and oracle', [['restart', 'price-collector', 'oracle']]],
    ['restart oracle and price-collector both', [['restart', 'price-collector', 'oracle']]],
  ])('are meant together: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });
});

describe('a part of an order', () => {
  it.each([
    ['lovely day: deploy 1.2.0 to oracle, env staging', [['deploy', 'oracle', { version: '1.2.0', env: 'staging' }]]],
    [
      'new kid on the block: register scanner-9, role collector, tag media',
      [['register', { name: 'scanner-9', role: 'collector', tags: ['media'] }]],
    ],
    [
      'register scanner-9, it is a collector, pop it in staging',
      [['register', { name: 'scanner-9', role: 'collector', env: 'staging' }]],
    ],
    [
      'restart oracle and then tell me how much memory it uses',
      [
        ['restart', 'oracle'],
        ['metrics', 'oracle', { metric: 'memory' }],
      ],
    ],
    [
      'ship 5.4.0 to oracle & give me a buzz if it crashes',
      [
        ['deploy', 'oracle', { version: '5.4.0' }],
        ['subscribe', 'oracle', { event: 'crash' }],
      ],
    ],
    [
      'bounce oracle at 02:30 and maestro twenty minutes later, 02:50',
      [
        ['schedule', 'oracle', { action: 'restart', at: '02:30' }],
        ['schedule', 'maestro', { action: 'restart', at: '02:50' }],
      ],
    ],
  ])('is not lost: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    'register scanner-9, role collector, env moon',
    'deploy 1.2.0 to oracle, env moon',
    'bounce oracle at 02:30, maestro twenty minutes later',
    'restart oracle and give me a jingle when it crashes',
  ])('is asked about where nobody knows what it is: %s', (text) => {
    expect(meaning(text)).toBe('ambiguous');
  });

  it('begins without a mark in speech', () => {
    expect(spoken('kill oracle and maestro we need the ram')).toEqual([['stop', 'oracle', 'maestro']]);
    expect(spoken("shut the oracle off the showroom's closed")).toEqual([['stop', 'oracle']]);
    expect(fitting(({ name }) => name === 'oracle')).toEqual(['oracle']);
  });
});
