import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FleetView } from '../../src/agent/visible-fleet.ts';
import type { DurableRegistry } from '../../src/registry/durable-registry.ts';
import { stock } from '../support/agent-house.ts';
import { fakeGate } from '../support/fake-gate.ts';
import { fleet } from '../support/fleet.ts';
import { openTestRegistry } from '../support/registry.ts';

let registry: DurableRegistry;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ registry, close } = await openTestRegistry());
  await stock(registry, fleet.bots);
});
afterAll(() => close());

const gate = fakeGate();
const person = (user: string) => gate.recognise({ provider: 'test', workspace: 'w1', user });
const view = () => new FleetView({ registry, gate });

describe('what a person may see of the fleet', () => {
  it('is all of it with a right over all, and nothing without a right', async () => {
    gate.grant('ada', ['fleet.read']);
    expect((await view().of(await person('ada'))).bots).toHaveLength(fleet.bots.length);
    expect((await view().of(await person('nobody'))).bots).toEqual([]);
  });

  it('is the bots that some right reaches, whichever right that is', async () => {
    gate.grant('bob', ['bot.restart'], ({ environment }) => environment === 'staging');
    const { bots, words } = await view().of(await person('bob'));
    expect(bots.map(({ name }) => name)).toEqual(['forum-scraper', 'sentiment']);
    expect(words.bots.map(({ name }) => name)).toEqual(['forum-scraper', 'sentiment']);
  });

  it('keeps the words that the parser has an index of, while only figures change', async () => {
    const fleets = view();
    const ada = await person('ada');
    const before = await fleets.of(ada);
    registry.observe(before.bots[0]?.id ?? '', { cpu: 0.5 });
    const after = await fleets.of(ada);
    expect(after.bots[0]?.observed.cpu).toBe(0.5);
    expect(after.words).toBe(before.words);
  });

  it('has new words when something that can be said changed, and keeps the bots that did not', async () => {
    const fleets = view();
    const ada = await person('ada');
    const before = await fleets.of(ada);
    const id = before.byName('sentiment')?.id ?? '';
    await registry.update(id, { tags: ['mood'] }, { id: 'test', name: 'test' });
    const after = await fleets.of(ada);
    expect(after.words).not.toBe(before.words);
    expect(after.words.bots[0]).toBe(before.words.bots[0]);
    expect(after.words.bots.find(({ name }) => name === 'sentiment')?.tags).toEqual(['mood']);
  });
});
