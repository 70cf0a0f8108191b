import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { durableBookmarks } from '../../src/alerts/bookmarks.ts';
import { type NewsParts, Newsreader } from '../../src/alerts/newsreader.ts';
import type { Posted } from '../../src/channels/outbox.ts';
import { silentLog } from '../../src/log.ts';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Conversation, Reply } from '../../src/message.ts';
import type { Bot } from '../../src/registry/bot.ts';
import type { Actor } from '../../src/registry/registry.ts';
import { ada, draft, openTestRegistry } from '../support/registry.ts';

const to: Conversation = { adapter: 'slack', workspace: '', channel: 'C0NEWS', direct: false };
const executor: Actor = { id: 'executor', name: 'Codex-32' };

describe('news of bots', () => {
  let house: Awaited<ReturnType<typeof openTestRegistry>>;
  let bot: Bot;
  let open: Newsreader[] = [];
  /** What stands in the channel, by the id of its message; and how often anything was said. */
  let channel: Map<string, Reply>;
  let times = 0;
  let now = 1_700_000_000_000;
  let noted: (readonly [Conversation, readonly string[]])[] = [];
  let answers: Posted['rung'][] = [];

  beforeEach(async () => {
    house = await openTestRegistry({ now: () => now });
    bot = await house.registry.create(draft('billing'), ada);
    channel = new Map();
    [times, noted, answers, open] = [0, [], [], []];
  });
  afterEach(async () => {
    for (const reader of open) await reader.close();
    await house.close();
  });

  const post: NewsParts['post'] = async (_to, reply, instead) => {
    const rung = answers.shift() ?? 'rich';
    if (rung === 'unsaid') return { rung };
    times += 1;
    const id = instead ?? `m${times}`;
    channel.set(id, reply);
    return { rung, shown: { id, below: { ...to, thread: id } } };
  };
  const reader = async (more: Partial<NewsParts> = {}): Promise<Newsreader> => {
    const made = new Newsreader({
      ...{ registry: house.registry, bookmarks: durableBookmarks(house.database.sql), memory: new InProcessMemory() },
      ...{ post, to, clock: () => now, log: silentLog, gather: 0 },
      noteShown: async (at, bots) => void noted.push([at, bots]),
      ...more,
    });
    open.push(made);
    await made.open();
    return made;
  };
  const happens = (type: string, says: string, by = executor) =>
    house.registry.record({ type, says, by, bot: { id: bot.id, name: bot.name }, detail: {} });
  const crash = () => happens('bot-exited', 'billing ended: exit code 1.');
  const texts = (): readonly string[] => [...channel.values()].map(({ text }) => text);

  it('are told with what to do next, and "it" means that bot there', async () => {
    const news = await reader();
    await crash();
    await news.read();
    expect(texts()).toEqual(['billing ended: exit code 1.']);
    const [told] = channel.values();
    expect(told).toMatchObject({ tone: 'failed' });
    expect(told?.buttons?.map(({ say }) => say)).toEqual(['explain billing', 'logs billing', 'restart billing']);
    expect(noted).toEqual([
      [to, [bot.id]],
      [{ ...to, thread: 'm1' }, [bot.id]],
    ]);
  });

  it('are one message for one bot, with a count, and the recovery stands in it too', async () => {
    const news = await reader();
    for (let time = 0; time < 3; time += 1) {
      await crash();
      await news.read();
    }
    expect(texts()).toEqual([expect.stringMatching(/^billing ended.*\nIt crashed 3 times since 22:13 UTC\.$/)]);
    await happens('bot-restarted', 'billing is running again (pid 7).');
    await news.read();
    expect(texts()).toEqual([expect.stringMatching(/^billing is running again .*\nIt crashed 3 times/)]);
    expect([...channel.values()][0]?.tone).toBe('done');
  });

  it('say in a new message that a bot is given up: a change of an old one notifies nobody', async () => {
    const news = await reader();
    await crash();
    await news.read();
    await happens('bot-gave-up', 'billing is not started any more: too many crashes.');
    await news.read();
    expect(channel.size).toBe(2);
    await happens('bot-started', 'billing started (pid 9).', ada);
    await news.read();
    expect(channel.size).toBe(2);
    expect(texts()[1]).toContain('billing started (pid 9).');
  });

  it('begin a new message after an hour of quiet', async () => {
    const news = await reader();
    await crash();
    await news.read();
    now += 61 * 60_000;
    await crash();
    await news.read();
    expect(channel.size).toBe(2);
    expect(texts()[1]).not.toContain('times');
  });

  it('are not what people did, what was never trouble, nor what was before the first start', async () => {
    await crash();
    const news = await reader();
    await happens('bot-exited', 'billing ended: stopped.', ada);
    await happens('bot-started', 'billing started (pid 3).');
    await news.read();
    expect(times).toBe(0);
  });

  it('lose nothing that happens while nobody reads, and tell nothing again', async () => {
    const first = await reader();
    await crash();
    await first.read();
    await first.close();
    await crash();
    const second = await reader();
    await second.read();
    expect(times).toBe(2);
    expect(texts()).toEqual([expect.stringContaining('crashed 2 times')]);
    await second.close();
    await (await reader()).read();
    expect(times).toBe(2);
  });

  it('are told later when the channel could not be reached, also by the next process', async () => {
    const first = await reader();
    answers = ['unsaid'];
    await crash();
    await first.read();
    expect(times).toBe(0);
    await first.close();
    await (await reader()).read();
    expect(texts()).toEqual(['billing ended: exit code 1.']);
  });

  it('hold up no end while a channel keeps them waiting', async () => {
    const saying = Promise.withResolvers<void>();
    const news = await reader({
      post: () => {
        saying.resolve();
        return new Promise(() => undefined);
      },
    });
    await crash();
    void news.read();
    await saying.promise;
    const began = performance.now();
    await news.close();
    expect(performance.now() - began).toBeLessThan(4_500);
    await (await reader()).read();
    expect(times).toBe(1);
  });

  it('are told once where two replicas read', async () => {
    const memory = new InProcessMemory();
    const [one, two] = [await reader({ memory }), await reader({ memory })];
    await crash();
    await Promise.all([one.read(), two.read()]);
    expect(times).toBe(1);
  });

  it('are one change of one message, however much happens at once', async () => {
    const news = await reader({ gather: 60_000 });
    for (let time = 0; time < 1_200; time += 1) await crash();
    await news.read();
    expect(times).toBe(1);
    expect(texts()[0]).toContain('crashed 1200 times');
  });
});
