import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Args } from '../../src/language/reading.ts';
import { permissions } from '../../src/people/person.ts';
import type { Bot } from '../../src/registry/bot.ts';
import { type AgentHouse, openAgentHouse } from '../support/agent-house.ts';
import { reading } from '../support/scripted-parser.ts';

let house: AgentHouse;
let args: Args = {};
beforeEach(async () => {
  const parse = ({ text }: { text: string }) =>
    text === 'undo' ? reading('undo') : reading('configure', ['sentiment'], { args });
  house = await openAgentHouse({ parser: { parse } });
  house.gate.grant('ada', permissions);
});
afterEach(() => house.close());
const configure = async (given: Args) => {
  args = given;
  return house.say({ user: 'ada', text: 'configure it' });
};
const bot = (): Bot => {
  const found = house.registry.named('sentiment');
  if (found === undefined) throw new Error('sentiment is gone');
  return found;
};

describe('configuring a bot', () => {
  it('changes what was said and nothing else, and says when it takes effect', async () => {
    const before = bot();
    const reply = await configure({
      env: { LOG_LEVEL: 'debug' },
      limits: { memory: '512MB', cpu: '0.5' },
      addTags: ['slow'],
    });
    expect(reply.tone).toBe('done');
    expect(reply.text).toContain('sentiment will take it at the next start');
    const { deployment, tags } = bot();
    expect(deployment.variables).toEqual({ LOG_LEVEL: 'debug' });
    expect(deployment.limits).toEqual({ cpu: 0.5, memory: 512_000_000 });
    expect(tags).toEqual([...before.tags, 'slow']);
    expect(deployment.replicas).toBe(before.deployment.replicas);
  });

  it('never repeats the value of a variable', async () => {
    const reply = await configure({ env: { API_TOKEN: 'hunter2' } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it.each([
    ['a variable', { env: { LOG_LEVEL: 'debug' } }],
    ['tags', { addTags: ['slow', 'news'] }],
    ['a tag taken away', { removeTags: ['gpu', 'never-there'] }],
  ])('is undone to what was there: %s', async (_what, change) => {
    const before = bot();
    await configure(change);
    expect((await house.say({ user: 'ada', text: 'undo' })).tone).toBe('done');
    expect(bot().deployment).toEqual(before.deployment);
    expect(bot().tags.toSorted()).toEqual(before.tags.toSorted());
  });

  it('says so when a limit cannot be undone, because there was none', async () => {
    await configure({ limits: { memory: '512MB' } });
    expect((await house.say({ user: 'ada', text: 'undo' })).text).toContain("can't undo");
  });

  it('refuses a limit it does not know, and changes nothing', async () => {
    const before = bot();
    expect((await configure({ limits: { disk: '1GB' }, addTags: ['slow'] })).text).toBe(
      'I can limit memory and cpu, but not disk.',
    );
    expect(bot()).toEqual(before);
  });
});
