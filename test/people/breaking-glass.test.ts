import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);

describe('breaking the glass in words', () => {
  let house: AccessHouse;
  beforeEach(async () => {
    house = await openAccessHouse({ parser, intents, approvals: 'disruptive' });
    await house.give('ada', 'admin');
    await house.give('bob', 'operator');
    await house.say({ user: 'bob', text: 'restart billing' });
    await house.say({ user: 'bob', text: 'yes' });
  });
  afterEach(() => house.close());
  const reasons = async (): Promise<readonly string[]> =>
    (await house.registry.history({ type: 'glass-broken' })).map(({ says }) => says.split('): ').at(-1) ?? '');

  it.each([
    ['approve 1 break glass nobody is awake', 'nobody is awake'],
    ['approve 1, break glass: the disk is full, and ingest is down', 'the disk is full, and ingest is down'],
    ['approve request #1 – breaking the glass, because of a fire', 'because of a fire'],
    ['approve 1 --break-glass "the house burns"', 'the house burns'],
  ])('keeps the whole reason of "%s"', async (text, reason) => {
    const manner = text.includes('--') ? 'slash' : 'text';
    expect(await house.say({ user: 'ada', text, channel: 'night', manner })).toMatchObject({ tone: 'done' });
    expect(await reasons()).toEqual([reason]);
    expect(house.calls).toEqual(['restart billing']);
  });

  it('leaves the glass whole when it is only spoken of', async () => {
    await house.say({ user: 'ada', text: "approve 1, and don't break the glass: it is not needed", channel: 'night' });
    expect(await reasons()).toEqual([]);
  });
});
