import { describe, expect, it } from 'vitest';
import { dependentsOf, levelsOf, unmetInWords, unmetOf } from '../../src/executor/dependencies.ts';
import { type Bot, BotDraft, Deployment } from '../../src/registry/bot.ts';

const bot = (name: string, needs: readonly string[] = [], more: Partial<Bot> = {}): Bot => ({
  ...BotDraft.parse({
    name,
    blueprint: { kind: 'command', command: '/bin/true' },
    deployment: { dependsOn: needs.map((one) => ({ bot: one })) },
  }),
  id: name,
  status: 'stopped',
  desired: 'stopped',
  observed: { pids: [], restarts: 0, errorCount: 0 },
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

describe('dependencies', () => {
  const fleet = [bot('web', ['api']), bot('api', ['ledger', 'cache']), bot('ledger'), bot('cache'), bot('other')];

  it('tell who depends on a bot, directly or not', () => {
    expect(dependentsOf(fleet, 'ledger')).toEqual(['api', 'web']);
    expect(dependentsOf(fleet, 'web')).toEqual([]);
  });

  it('put bots in levels, each after what it needs', () => {
    const levels = levelsOf(fleet).map((level) => level.map(({ name }) => name));
    expect(levels).toEqual([['ledger', 'cache', 'other'], ['api'], ['web']]);
  });

  it('end even if a loop got in', () => {
    const loop = [bot('a', ['b']), bot('b', ['a'])];
    expect(dependentsOf(loop, 'a')).toEqual(['b']);
    expect(levelsOf(loop).flat()).toHaveLength(2);
  });

  it('say what is missing, and whether it is on its way', () => {
    const named = (name: string): Bot | undefined =>
      ({ ledger: bot('ledger', [], { status: 'deploying' }), cache: bot('cache', [], { status: 'running' }) })[name];
    const unmet = unmetOf(bot('api', ['ledger', 'cache', 'gone']), { named, healthy: () => true });
    expect(unmet).toEqual([
      { name: 'ledger', says: 'is deploying', coming: true },
      { name: 'gone', says: 'is not registered', coming: false },
    ]);
  });

  it('tell nobody to start what runs already', () => {
    const named = (name: string): Bot | undefined =>
      ({ ledger: bot('ledger', [], { status: 'running' }), cache: bot('cache') })[name];
    const needs = { dependsOn: [{ bot: 'ledger', until: 'healthy' as const }, { bot: 'cache' }] };
    const api = bot('api', [], { deployment: Deployment.parse(needs) });
    const says = unmetOf(api, { named, healthy: () => false }).map((unmet) => unmetInWords(api, unmet));
    expect(says).toEqual([
      'api needs ledger, which is not healthy yet. I waited for it and did not start api.',
      'api needs cache, which is stopped. Start cache first.',
    ]);
  });
});
