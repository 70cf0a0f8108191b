import { describe, expect, it } from 'vitest';
import { leaningIn } from '../../src/agent/leaning.ts';
import { Bot } from '../../src/registry/bot.ts';

const bot = (name: string, ...needs: string[]): Bot =>
  Bot.parse({
    ...{ id: name, name, status: 'running', desired: 'running', observed: {}, revision: 1, createdAt: 0, updatedAt: 0 },
    blueprint: { kind: 'command', command: '/bin/true' },
    deployment: { dependsOn: needs.map((one) => ({ bot: one })) },
  });
const fleet = [
  bot('queue'),
  bot('worker', 'queue'),
  bot('report', 'worker'),
  bot('alone'),
  bot('hidden', 'alone'),
  bot('shown', 'hidden'),
];
const leaning = leaningIn(fleet, (name) => name !== 'hidden');

describe('what leans on a bot', () => {
  it('is found through others, in the order of the fleet', () => {
    expect(leaning(['queue'])).toEqual(['worker', 'report']);
  });

  it('leaves out the bots themselves', () => {
    expect(leaning(['queue', 'worker'])).toEqual(['report']);
    expect(leaning(['report'])).toEqual([]);
  });

  it('is found through a bot that may not be named, which is not named', () => {
    expect(leaning(['alone'])).toEqual(['shown']);
  });

  it('ends where bots depend on each other in a circle', () => {
    expect(leaningIn([bot('a', 'b'), bot('b', 'a')], () => true)(['a'])).toEqual(['b']);
  });
});
