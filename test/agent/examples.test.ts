import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { permissions } from '../../src/people/person.ts';
import { type AgentHouse, loadIntents, openAgentHouse } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);
const cases = intents.flatMap((intent) => intent.examples.map((example) => ({ intent, example, say: example.say })));

let house: AgentHouse;
beforeEach(async () => {
  house = await openAgentHouse({ parser, intents });
});
afterEach(() => house.close());

describe("the intents' own examples", () => {
  it.each(cases)(
    '"$say" is answered as it says, and touches only the bots it names',
    async ({ intent, example, say }) => {
      house.gate.grant('ada', permissions);
      let reply = await house.say({ user: 'ada', text: say });
      if (reply.parts?.some(({ kind }) => kind === 'proposal')) {
        expect(intent.effect).not.toBe('read');
        expect(house.calls).toEqual([]);
        reply = await house.say({ user: 'ada', text: 'yes' });
      }
      if (intent.run === undefined) expect(reply.text).toContain("I can't do that yet.");
      expect(reply.text).not.toContain('on my side');
      if (example.reply !== undefined) expect(reply.text).toBe(example.reply);
      const touched = new Set(house.calls.map((call) => call.split(' ')[1]));
      for (const name of touched) expect(example.targets ?? []).toContain(name);
    },
  );

  const guarded = cases.filter(({ intent }) => intent.permission !== 'anyone');
  it.each(guarded)('"$say" is refused without the right, and nothing is called', async ({ intent, say }) => {
    house.gate.grant(
      'ada',
      permissions.filter((permission) => permission !== intent.permission),
    );
    const before = await house.registry.export('json');
    const reply = await house.say({ user: 'ada', text: say });
    expect(reply.tone).toBe('refused');
    expect(reply.text).toContain(`"${intent.permission}"`);
    expect(house.calls).toEqual([]);
    expect(await house.registry.export('json')).toBe(before);
  });
});
