import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);

describe('what waits for my approval', () => {
  let house: AccessHouse;
  beforeEach(async () => {
    house = await openAccessHouse({ parser, intents, approvals: 'disruptive' });
    await house.give('ada', 'admin');
    await house.give('bob', 'operator');
    await house.say({ user: 'bob', text: 'restart billing' });
    await house.say({ user: 'bob', text: 'yes' });
  });
  afterEach(() => house.close());
  const ask = (user: string) => house.say({ user, text: 'what waits for my approval?', channel: 'elsewhere' });

  it('is told with who asks, for what and how long, and with a button for each answer', async () => {
    const reply = await ask('ada');
    expect(reply.text).toMatch(/^1 request waits for your word.\n1: bob asks to restart billing, for 60 min more.$/);
    expect(reply.buttons?.map(({ say }) => say)).toEqual(['approve 1', 'reject 1']);
    await house.say({ user: 'ada', text: reply.buttons?.[0]?.say ?? '', manner: 'slash', channel: 'elsewhere' });
    expect(house.calls).toEqual(['restart billing']);
    expect((await ask('ada')).text).toBe('Nothing waits for your word.');
  });

  it('is not one’s own request, nor one that somebody may not decide', async () => {
    expect((await ask('bob')).text).toBe('Nothing waits for your word.');
    expect((await ask('eve')).text).toBe('Nothing waits for your word.');
  });
});
