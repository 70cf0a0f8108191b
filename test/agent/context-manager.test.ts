import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextManager, toContext } from '../../src/agent/context-manager.ts';
import type { State } from '../../src/agent/state.ts';
import type { Conversation } from '../../src/message.ts';
import type { Person } from '../../src/people/person.ts';
import { memories, type OpenMemory } from '../support/memories.ts';

const person = (id: string): Person => ({
  id,
  name: id,
  known: true,
  identity: { provider: 'test', workspace: 'w1', user: id },
});
const place = (channel: string): Conversation => ({ adapter: 'test', workspace: 'w1', channel, direct: false });
const ada = person('ada');
const noon = 1_700_000_000_000;

describe.each(memories)('the context of a conversation, $name', ({ open }) => {
  let opened: OpenMemory;
  let now = noon;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.end());
  const manager = (memory = opened.memory): ContextManager => new ContextManager({ memory, now: () => now });
  const peek = (contexts: ContextManager, at: string, who = ada): Promise<State> =>
    contexts.turn(place(at), who, async (state) => ({ result: state, state }));
  const focusOn = (contexts: ContextManager, at: string, bot: string, who = ada): Promise<void> =>
    contexts.turn(place(at), who, async (state) => ({
      result: undefined,
      state: { ...state, focus: { bots: [bot], at: now } },
    }));

  it('is another one for each person and each place', async () => {
    await focusOn(manager(), 'own', 'ingest');
    expect((await peek(manager(), 'own')).focus?.bots).toEqual(['ingest']);
    expect(await peek(manager(), 'own', person('eve'))).toEqual({});
    expect(await peek(manager(), 'elsewhere')).toEqual({});
  });

  it('is kept for the next replica', async () => {
    await focusOn(manager(), 'shared', 'ingest');
    expect((await peek(manager(await opened.replica()), 'shared')).focus?.bots).toEqual(['ingest']);
  });

  it('is not saved when the turn failed', async () => {
    await focusOn(manager(), 'failing', 'ingest');
    const failing = manager().turn(place('failing'), ada, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect((await peek(manager(), 'failing')).focus?.bots).toEqual(['ingest']);
  });

  it('never loses a turn to another replica that answers the same person at the same moment', async () => {
    const replicas = [manager(), manager(await opened.replica())];
    const turns = Array.from({ length: 10 }, (_, n) =>
      (replicas[n % 2] ?? manager()).turn(place('busy'), ada, async (state) => {
        await new Promise(setImmediate);
        const bots = [...(state.shown?.bots ?? []), String(n)];
        return { result: undefined, state: { ...state, shown: { bots, at: now } } };
      }),
    );
    await Promise.all(turns);
    expect((await peek(manager(), 'busy')).shown?.bots.toSorted()).toEqual([...'0123456789']);
  });

  it('forgets by the clock it was given', async () => {
    await focusOn(manager(), 'old', 'ingest');
    now += 31 * 60_000;
    expect(await peek(manager(), 'old')).toEqual({});
  });

  it('lets news of the house be what "it" means, for everybody there, until they speak of something else', async () => {
    await manager().note(place('news'), ['billing']);
    expect((await peek(manager(), 'news', person('eve'))).focus?.bots).toEqual(['billing']);
    now += 1_000;
    await focusOn(manager(), 'news', 'ingest');
    expect((await peek(manager(), 'news')).focus?.bots).toEqual(['ingest']);
    expect((await peek(manager(), 'news', person('eve'))).focus?.bots).toEqual(['billing']);
  });
});

describe('the context as the parser sees it', () => {
  const nameOf = (id: string): string | undefined => ({ 1: 'ingest', 2: 'billing' })[id];
  const context = (state: State) => toContext({ state, nameOf, nicknames: {} });

  it('has names in the order shown, without bots that are gone or hidden', () => {
    const { bots, lastBots } = context({ shown: { bots: ['2', '9', '1'], at: 1 }, focus: { bots: ['9'], at: 1 } });
    expect(bots).toEqual(['billing', 'ingest']);
    expect(lastBots).toEqual([]);
  });

  it('says what is proposed, or what was asked, whichever came last', () => {
    const proposal = {
      ...{ id: 'p', at: 5, expires: 9, said: 'stop ingest' },
      steps: [
        {
          ...{ intent: 'stop', args: {}, how: { targets: {}, verb: 'exact' as const } },
          bots: [{ id: '1', name: 'ingest', environment: 'prod' }],
        },
      ],
    };
    const question = {
      at: 4,
      intent: 'scale',
      targets: ['billing'],
      args: {},
      missing: 'replicas',
      question: 'How many?',
    };
    expect(context({ proposal, question }).pending).toEqual({
      kind: 'confirm',
      intent: 'stop',
      targets: ['ingest'],
      args: {},
    });
    expect(context({ proposal, question: { ...question, at: 6 } }).pending).toEqual({
      ...{ kind: 'slot', intent: 'scale', targets: ['billing'], args: {}, missing: 'replicas' },
    });
  });

  it('marks a question for bots that has none yet', () => {
    const question = { at: 4, intent: 'stop', targets: [], args: {}, missing: 'targets', question: 'Which bot?' };
    expect(context({ question }).pending?.targets).toEqual(['?']);
  });
});
