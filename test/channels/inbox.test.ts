import { describe, expect, it } from 'vitest';
import { Inbox } from '../../src/channels/inbox.ts';
import { silentLog } from '../../src/log.ts';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Message, Progress, Reply } from '../../src/message.ts';
import { message } from '../support/message.ts';

const never = new AbortController().signal;
const listening = (progress: (progress: Progress) => void = () => undefined) => ({ progress, signal: never });
const hiding = {
  clean: (text: string) => text.replaceAll('hunter2', '[hidden]'),
  cleanReply: (reply: Reply) => ({ ...reply, text: reply.text.replaceAll('hunter2', '[hidden]') }),
};

type Handle = ConstructorParameters<typeof Inbox>[0]['handle'];
const open = (handle: Handle, memory = new InProcessMemory()): Inbox =>
  new Inbox({ memory, handle, redaction: hiding, log: silentLog });
const echo: Handle = async ({ text }) => ({ tone: 'answer', text });

describe('the inbox', () => {
  it('hands a message on and gives its reply back', async () => {
    expect(await open(echo).deliver(message('status'), listening())).toEqual({ tone: 'answer', text: 'status' });
  });

  it('acts once on a message that is delivered twice, at once or later', async () => {
    const acted: string[] = [];
    const inbox = open(async ({ text }) => {
      acted.push(text);
      return { tone: 'done', text };
    });
    const again = message('restart billing', { id: '17.1' });
    const replies = await Promise.all([inbox.deliver(again, listening()), inbox.deliver(again, listening())]);
    expect([...replies, await inbox.deliver(again, listening())].filter((reply) => reply !== undefined)).toHaveLength(
      1,
    );
    expect(acted).toEqual(['restart billing']);
  });

  it('acts once when two replicas get the same message', async () => {
    const memory = new InProcessMemory();
    const acted: string[] = [];
    const handle: Handle = async ({ text }) => {
      acted.push(text);
      return { tone: 'done', text };
    };
    const same = message('restart billing', { id: '17.1' });
    const replies = await Promise.all(
      [open(handle, memory), open(handle, memory)].map((inbox) => inbox.deliver(same, listening())),
    );
    expect(replies.filter((reply) => reply === undefined)).toHaveLength(1);
    expect(acted).toEqual(['restart billing']);
  });

  it('takes the same id in two conversations for two messages', async () => {
    const inbox = open(echo);
    const there = message('status', { id: '1', channel: 'C2' });
    expect(await inbox.deliver(message('status', { id: '1', channel: 'C1' }), listening())).toBeDefined();
    expect(await inbox.deliver(there, listening())).toBeDefined();
  });

  it('runs one turn at a time in a conversation, and conversations side by side', async () => {
    const first = Promise.withResolvers<void>();
    const begun: string[] = [];
    const inbox = open(async ({ text }) => {
      begun.push(text);
      if (text === 'slow') await first.promise;
      return { tone: 'done', text };
    });
    const slow = inbox.deliver(message('slow', { channel: 'C1' }), listening());
    const next = inbox.deliver(message('next', { channel: 'C1' }), listening());
    await inbox.deliver(message('elsewhere', { channel: 'C2' }), listening());
    expect(begun).toEqual(['slow', 'elsewhere']);
    first.resolve();
    await Promise.all([slow, next]);
    expect(begun).toEqual(['slow', 'elsewhere', 'next']);
  });

  it('turns away what would wait behind too much, without remembering it as seen', async () => {
    const gate = Promise.withResolvers<void>();
    const inbox = open(async ({ text }) => {
      await gate.promise;
      return { tone: 'done', text };
    });
    const waiting = Array.from({ length: 20 }, (_, index) => inbox.deliver(message(`${index}`), listening()));
    const late = message('late', { id: 'late' });
    expect(await inbox.deliver(late, listening())).toMatchObject({ tone: 'failed', text: /did not take that/ });
    gate.resolve();
    expect((await Promise.all(waiting)).map((reply) => reply?.tone)).toEqual(Array(20).fill('done'));
    expect(await inbox.deliver(late, listening())).toEqual({ tone: 'done', text: 'late' });
  });

  it('lets no secret out, in a reply or in progress', async () => {
    const seen: string[] = [];
    const inbox = open(async (_message: Message, { progress }) => {
      progress({ text: 'using hunter2' });
      return { tone: 'done', text: 'used hunter2' };
    });
    const reply = await inbox.deliver(
      message('go'),
      listening(({ text }) => void seen.push(text)),
    );
    expect([...seen, reply?.text]).toEqual(['using [hidden]', 'used [hidden]']);
  });

  it('answers with a reference, and does nothing, when its memory is out of reach', async () => {
    const broken = Object.assign(new InProcessMemory(), { once: () => Promise.reject(new Error('ECONNREFUSED')) });
    const acted: string[] = [];
    const inbox = open(async ({ text }) => {
      acted.push(text);
      return { tone: 'done', text };
    }, broken);
    const reply = await inbox.deliver(message('restart billing'), listening());
    expect(reply).toMatchObject({ tone: 'failed' });
    expect(reply?.text).toMatch(/did nothing \(reference [0-9a-f]{8}\)/);
    expect(acted).toEqual([]);
  });

  it('ends a stream that breaks with a sentence and a reference', async () => {
    const breaking = async function* (): AsyncGenerator<string, void> {
      yield 'line 1';
      throw new Error('EIO');
    };
    const reply = await open(async () => ({ tone: 'answer', text: 'following', stream: breaking() })).deliver(
      message('follow'),
      listening(),
    );
    const lines: string[] = [];
    for await (const line of reply?.stream ?? []) lines.push(line);
    expect(lines).toEqual(['line 1', expect.stringMatching(/broke off .*reference/)]);
  });

  it('does not begin what was taken back while it waited', async () => {
    const acted: string[] = [];
    const inbox = open(async ({ text }) => {
      acted.push(text);
      return { tone: 'done', text };
    });
    const reply = await inbox.deliver(message('restart'), { progress: () => undefined, signal: AbortSignal.abort() });
    expect(reply?.text).toContain('did nothing');
    expect(acted).toEqual([]);
  });

  it('asks what is under way to end when it closes, and takes nothing new', async () => {
    const begun = Promise.withResolvers<void>();
    const inbox = open(async (_message, { signal }) => {
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { tone: 'failed', text: 'stopped half-way' };
    });
    const running = inbox.deliver(message('deploy'), listening());
    await begun.promise;
    await inbox.close();
    expect(await running).toMatchObject({ text: 'stopped half-way' });
    expect(await inbox.deliver(message('status'), listening())).toMatchObject({ tone: 'failed' });
  });
});
