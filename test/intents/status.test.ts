import { describe, expect, it } from 'vitest';
import { one } from '../../intents/_status.ts';
import type { Ask } from '../../src/agent/intent.ts';
import type { CopyStatus } from '../../src/executor/executor.ts';
import { type Bot, BotDraft } from '../../src/registry/bot.ts';

const bot: Bot = {
  ...BotDraft.parse({ name: 'api', blueprint: { kind: 'command', command: '/bin/true' } }),
  ...{ id: 'api', status: 'running', desired: 'running', revision: 1, createdAt: 0, updatedAt: 0 },
  observed: { pids: [1], restarts: 0, errorCount: 0 },
};

const told = async (...states: readonly CopyStatus['state'][]): Promise<string> => {
  const copies = states.map((state, index) => ({ copy: index + 1, pid: index + 1, restarts: 0, state }));
  const executor = { status: () => ({ bot, copies, limitsHeldBy: 'nothing' }) };
  return (await one({ targets: [bot], world: { executor, now: () => 0 } } as unknown as Ask)).text;
};

describe('the status of one bot', () => {
  it('says whether it is ready where probes tell', async () => {
    expect(await told('ready')).toContain('Health: ready');
    expect(await told('unready')).toContain('Health: not ready');
    expect(await told('ready', 'unready', 'starting')).toContain('Health: 1 of 3 ready');
  });

  it('says nothing of the health of a bot without probes', async () => {
    expect(await told('running')).not.toContain('Health');
  });
});
