import { describe, expect, it } from 'vitest';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Message, Reply, Sender } from '../../src/message.ts';
import { doorkeeper } from '../../src/people/doorkeeper.ts';

const done: Reply = { text: 'done', tone: 'done' };
const message = (sender: Partial<Sender> = {}, adapter = 'slack', channel = 'C1'): Message => ({
  ...{ id: 'm1', at: 0, manner: 'text', text: 'stop everything' },
  conversation: { adapter, workspace: 'T1', channel, direct: false },
  sender: { provider: 'slack', workspace: 'T1', user: 'EVE', ...sender },
});

describe('the door', () => {
  const open = () => {
    let now = 1_000;
    const heard: Message[] = [];
    const memory = new InProcessMemory(() => now);
    const say = doorkeeper(memory, async (one: Message, _work: undefined) => {
      heard.push(one);
      return done;
    });
    return {
      heard,
      say: (one: Message) => say(one, undefined),
      pass: (ms: number) => {
        now += ms;
      },
    };
  };

  it('lets people in from the place they are of', async () => {
    const { say } = open();
    expect(await say(message())).toEqual(done);
  });

  it('lets nobody arrive from a chat as the local administrator, or as anybody of another platform', async () => {
    const { say, heard } = open();
    expect(await say(message({ provider: 'console', workspace: 'vm', user: '0' }))).toMatchObject({ tone: 'refused' });
    expect(await say(message({ provider: 'discord' }))).toMatchObject({ tone: 'refused' });
    expect(heard).toEqual([]);
  });

  it('lets nobody in without a whole identity, or with one that is no identity', async () => {
    const { say, heard } = open();
    for (const sender of [{ user: '' }, { workspace: '' }, { user: 'x'.repeat(1_000) }]) {
      expect(await say(message(sender))).toMatchObject({ tone: 'refused' });
    }
    expect(heard).toEqual([]);
  });

  it('hears one person, and one room, only so often in a minute', async () => {
    const { say, heard, pass } = open();
    for (let turn = 0; turn < 60; turn += 1) await say(message({}, 'slack', `C${turn}`));
    expect(heard).toHaveLength(40);
    expect(await say(message({ user: 'BOB' }))).toEqual(done);
    pass(60_001);
    expect(await say(message())).toEqual(done);
    heard.length = 0;
    pass(60_001);
    for (let turn = 0; turn < 200; turn += 1) await say(message({ user: `U${turn}` }));
    expect(heard).toHaveLength(120);
  });

  it('does not count the one at the terminal', async () => {
    const { say, heard } = open();
    for (let turn = 0; turn < 300; turn += 1) await say(message({ provider: 'console' }, 'console'));
    expect(heard).toHaveLength(300);
  });
});
