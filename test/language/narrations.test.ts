import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const one = (text: string, intent: string, targets: readonly string[], args: object): void =>
  expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets, args }] });

describe('a story that ends in a wish', () => {
  it.each([
    [
      'Traffic is mad tonight, the queue reaches the door and the boss gives out free drinks, which is why I want oracle at 8 replicas',
      'scale',
      ['oracle'],
      { replicas: 8 },
    ],
    ['nobody has looked at it for weeks which is why i would like oracle restarted', 'restart', ['oracle'], {}],
    ['everybody is happy for once which means you can resume night-shift', 'resume', ['night-shift'], {}],
    [
      'QA tried it and it does, nobody objected, therefore: deploy 4.6.2 to oracle',
      'deploy',
      ['oracle'],
      { version: '4.6.2' },
    ],
    ['the lab was flooded and my coffee is cold, long story short: restart oracle', 'restart', ['oracle'], {}],
    [
      'the boss rang, and before I say something silly to him I’d like to know how oracle is doing',
      'status',
      ['oracle'],
      {},
    ],
    ['before I answer her I want to see the logs of oracle', 'logs', ['oracle'], {}],
    [
      'After seventeen emails the office has agreed to a window, hallelujah: deploy 6.3.0 to oracle on saturday at noon',
      'schedule',
      ['oracle'],
      { action: 'deploy', version: '6.3.0', date: 'saturday', at: '12:00' },
    ],
    ['they said yes at last, so while everybody is out anyway: restart oracle', 'restart', ['oracle'], {}],
    [
      'if anything breaks the boss will look straight at me, so please notify me when oracle goes down',
      'subscribe',
      ['oracle'],
      { event: 'down' },
    ],
    [
      'half the vans got lost after this morning’s release of oracle and I have given up asking, just roll that one back',
      'rollback',
      ['oracle'],
      {},
    ],
    [
      'I am new here, I was told this is where one asks, please don’t laugh: what is the status of oracle?',
      'status',
      ['oracle'],
      {},
    ],
    ['Tomorrow is settlement day, so would you please heal oracle', 'heal', ['oracle'], {}],
    [
      'Mateo changed teams, so could his operator role be withdrawn, please?',
      'revoke',
      [],
      { user: 'mateo', role: 'operator' },
    ],
    [
      'Nadia audits us from today, so could she please be given the viewer role?',
      'grant',
      [],
      { user: 'nadia', role: 'viewer' },
    ],
  ])('%s', one);

  it('lists what was described in it', () => {
    one('I have to print a page with the bots that are paused, could you list them for me?', 'list', [], {
      status: 'paused',
    });
  });

  it('may announce two things', () => {
    expect(read('I want two things: three extra replicas for oracle, and the latency of maestro')).toMatchObject({
      steps: [
        { intent: 'scale', targets: ['oracle'], args: { delta: 3 } },
        { intent: 'metrics', targets: ['maestro'], args: { metric: 'latency' } },
      ],
    });
  });

  it.each([
    'the boss came in, which is how we do it here',
    'that is why I want mateo to restart oracle',
    'which means mateo must restart oracle',
    'they are unhappy, which means somebody will restart oracle',
    'he said no, therefore we did not deploy 4.6.2 to oracle',
    'before I restart oracle I’d like to have a coffee',
    'after mateo has signed, deploy 3.1 to oracle',
    'if that is a problem, restart oracle',
    'if it is not up, restart oracle',
    'if it breaks the boss will call, restart oracle',
    'tomorrow is fine, restart oracle then',
    'mateo deployed oracle, so she should restart it',
    'half the vans got lost after this morning’s release of oracle',
    'we saw all the paused bots in production, they looked sad',
  ])('but orders nothing in: %s', (text) => {
    const reading = read(text);
    const changed = reading.kind === 'intents' && reading.steps.some(({ intent }) => intent !== 'explain');
    expect(changed).toBe(false);
  });

  it('gives no new name out of a story', () => {
    one('we saw all paused bots in production, name them', 'list', [], { status: 'paused', env: 'production' });
  });
});

describe('a question that others were said to ask', () => {
  it.each([
    ['the auditors keep asking how oracle is doing, could you tell me?', 'status'],
    ['They keep asking how oracle is doing, and I have no clue, so could you tell me?', 'status'],
    ['my boss wants to know what version oracle is on, can you tell me?', 'describe'],
    ['the customers keep asking why oracle is down, any idea?', 'explain'],
    ['I need to know before I call them whether oracle is back', 'status'],
  ])('is asked when the speaker asks for its answer: %s', (text, intent) => {
    one(text, intent, ['oracle'], {});
  });

  it.each([
    'the auditors keep asking how oracle is doing',
    'they asked how the soup is, could you tell me?',
    'he asked what happens if oracle stops, any idea?',
  ])('and else it is only told: %s', (text) => {
    expect(read(text).kind).toBe('outOfScope');
  });
});

describe('a courtesy', () => {
  it.each([
    'like I said before, restart oracle',
    'since you ask: restart oracle',
    'long day, short ask: restart oracle',
    'just to be safe restart oracle please',
    "all I'm asking for is a restart of oracle",
    'all I ask is that oracle gets restarted',
    'would it be a terrible inconvenience to restart oracle?',
    'could I possibly persuade you to restart oracle',
    'you would be a lifesaver if you could restart oracle',
    'it would be a huge help if you could restart oracle',
    'I request you to kindly restart oracle at the earliest',
    'restart oracle once, please',
    'If it isn’t too much to ask, could you restart oracle?',
    'if it wouldn’t be too much trouble, restart oracle',
    'I’m terribly sorry to trouble you, but might it be possible to have oracle restarted?',
    'would it perhaps be possible to restart oracle',
    'Sir, kindly restart oracle, thanking you',
    'kindly restart oracle and oblige',
    'restart oracle please. With many thanks',
    'I pray you to restart oracle',
    'I am wanting that you restart oracle',
  ])('changes nothing about the order: %s', (text) => {
    one(text, 'restart', ['oracle'], {});
  });

  it.each([
    ['the only thing I need right now is the log of oracle', 'logs'],
    ['may I be so bold as to ask for the status of oracle', 'status'],
    ['what is the status of oracle, please revert', 'status'],
  ])('asks to see what it asks for: %s', (text, intent) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent, targets: ['oracle'] }] });
  });

  it('counts copies as it does any other wish', () => {
    one('I would like that oracle gets 2 replicas extra, thank you in advance', 'scale', ['oracle'], { delta: 2 });
  });
});
