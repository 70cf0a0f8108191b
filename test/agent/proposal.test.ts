import { afterEach, describe, expect, it } from 'vitest';
import type { KnownBot } from '../../src/language/reading.ts';
import { permissions } from '../../src/people/person.ts';
import { type AgentHouse, openAgentHouse } from '../support/agent-house.ts';
import { reading, scriptedParser } from '../support/scripted-parser.ts';

const bots = (size: number): readonly KnownBot[] =>
  Array.from({ length: size }, (_, n) => ({
    ...{
      name: `bot-${n}`,
      role: 'worker',
      tags: [],
      status: 'running',
      env: n % 2 === 0 ? 'production' : 'staging',
      replicas: 1,
    },
  }));

let house: AgentHouse;
afterEach(() => house.close());
const propose = async (size: number, targets: readonly string[], intent = 'stop') => {
  const parser = scriptedParser({ go: reading(intent, targets, { via: 'set' }), yes: reading('confirm') });
  house = await openAgentHouse({ parser, bots: bots(size) });
  house.gate.grant('ada', permissions);
  return house.say({ user: 'ada', text: 'go' });
};
const dependsOn = async (name: string, needed: string): Promise<void> => {
  const id = house.registry.named(name)?.id ?? '';
  await house.registry.update(id, { deployment: { dependsOn: [{ bot: needed }] } }, { id: 'test', name: 'test' });
};

describe('what a proposal shows', () => {
  it('names each bot with its environment where there are several', async () => {
    const { text } = await propose(2, ['bot-0', 'bot-1']);
    expect(text).toContain('bot-0 (1 copy, running, production) and bot-1 (1 copy, running, staging).');
  });

  it('counts in the title what it names below', async () => {
    const { text } = await propose(5, ['bot-0', 'bot-1', 'bot-2', 'bot-3', 'bot-4']);
    expect(text.split('\n')[0]).toBe('Stop 5 bots?');
    for (let n = 0; n < 5; n += 1) expect(text).toContain(`bot-${n} `);
  });

  it('says what depends on the bots, apart from themselves', async () => {
    await propose(4, ['bot-0', 'bot-1']);
    await dependsOn('bot-1', 'bot-0');
    await dependsOn('bot-2', 'bot-1');
    const { text } = await house.say({ user: 'ada', text: 'go' });
    expect(text).toContain('bot-2 depends on them.');
    expect(text).not.toContain('bot-1 depends');
  });

  it('has a button for each answer, bound to it, and its part says what the text says', async () => {
    const reply = await propose(1, ['bot-0'], 'unregister');
    const [part] = reply.parts ?? [];
    if (part?.kind !== 'proposal') throw new Error('there is no proposal');
    expect(part.typeToConfirm).toBe('bot-0');
    for (const line of [part.title, ...part.consequences]) expect(reply.text).toContain(line);
    expect(reply.buttons?.map(({ press }) => press)).toEqual([
      { proposal: part.proposal, choice: 'yes' },
      { proposal: part.proposal, choice: 'no' },
    ]);
  });

  it('stays readable for a thousand bots', async () => {
    const names = bots(1_000).map(({ name }) => name);
    const { text } = await propose(1_000, names);
    expect(text.length).toBeLessThan(4_000);
    expect(text).toContain('and 940 more');
  });
});
