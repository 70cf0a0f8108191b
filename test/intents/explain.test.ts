import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { permissions } from '../../src/people/person.ts';
import type { Bot } from '../../src/registry/bot.ts';
import { type AgentHouse, loadIntents, openAgentHouse } from '../support/agent-house.ts';

let house: AgentHouse;
beforeEach(async () => {
  const intents = await loadIntents();
  house = await openAgentHouse({ intents, parser: createParser(intents) });
  house.gate.grant('ada', permissions);
});
afterEach(() => house.close());

const bot = (): Bot => {
  const found = house.registry.named('sentiment');
  if (found === undefined) throw new Error('sentiment is gone');
  return found;
};

/** What is on record after a deployment. */
const deployed = async (result: 'failed' | 'live', reason?: string): Promise<void> => {
  const { id, blueprint } = bot();
  const by = { kind: 'person', id: 'ada', name: 'ada' } as const;
  const startedAt = Date.UTC(2026, 4, 11, 12);
  const record = { bot: id, version: '2.0', blueprint, by, startedAt, result: 'under-way' } as const;
  const { id: deployment } = await house.registry.addDeployment(record);
  await house.registry.endDeployment(deployment, result, reason);
  house.pass(120_000);
};

describe('what happened while nobody was there to write it down', () => {
  const crashed = async (): Promise<void> => {
    const { id, name } = bot();
    const by = { id: 'executor', name: 'Codex-32' };
    const detail = { happenedAt: Date.UTC(2026, 4, 11, 12) };
    await house.registry.record({
      type: 'bot-exited',
      bot: { id, name },
      by,
      says: `${name} ended: exit code 3.`,
      detail,
    });
    house.pass(120_000);
  };

  it('is told by when it happened, and not as a deed of ours', async () => {
    house.pass(600_000);
    await crashed();
    const why = await house.say({ user: 'ada', text: 'explain sentiment' });
    expect(why.text).toContain('sentiment ended: exit code 3. That was 12 minutes ago.');
    const past = await house.say({ user: 'ada', text: 'history of sentiment' });
    expect(past.text).toContain('12 minutes ago, Codex-32: sentiment ended: exit code 3.');
  });
});

describe('why a deployment failed', () => {
  it.each([
    'why did the deploy of sentiment fail?',
    "why did sentiment's last deploy fail?",
    'what went wrong with the last deployment of sentiment?',
    'why was sentiment rolled back?',
  ])('%s', async (text) => {
    await deployed('failed', 'It ended at once: exit code 3.');
    const reply = await house.say({ user: 'ada', text });
    expect(reply.text).toContain('version 2.0 by ada, failed 2 minutes ago. It ended at once: exit code 3.');
  });

  it('is not told of a bot whose last deployment went well', async () => {
    await deployed('failed', 'It ended at once: exit code 3.');
    await deployed('live');
    const reply = await house.say({ user: 'ada', text: 'why is sentiment so slow?' });
    expect(reply.text).not.toContain('deployment');
  });
});
