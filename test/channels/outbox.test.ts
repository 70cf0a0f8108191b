import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/channels/adapter.ts';
import { sayDown, usualPolicy } from '../../src/channels/ladder.ts';
import { Outbox } from '../../src/channels/outbox.ts';
import { CodexError } from '../../src/errors.ts';
import { silentLog } from '../../src/log.ts';
import type { Conversation, Reply } from '../../src/message.ts';

const reply: Reply = {
  tone: 'failed',
  text: 'billing has crashed.\nIt was running for 2 hours.',
  parts: [{ kind: 'facts', facts: [['exit code', { text: '1' }]] }],
  buttons: [{ label: 'Logs', say: 'logs of billing' }],
};
const busy = new CodexError('PLATFORM_BUSY', { platform: 'Test', retryAfter: 1200 });
const refused = new CodexError('PLATFORM_REFUSED', { platform: 'Test', detail: 'invalid_blocks' });

/** Says into a list, failing first with these. */
const failing = (...errors: (Error | undefined)[]) => {
  const said: Reply[] = [];
  const say = async (form: Reply): Promise<void> => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    said.push(form);
  };
  return { said, say };
};
const waits = () => {
  const waited: number[] = [];
  return { waited, sleep: async (ms: number): Promise<void> => void waited.push(ms) };
};

describe('the ladder', () => {
  it('says a reply as it is when the platform takes it', async () => {
    const { said, say } = failing();
    expect(await sayDown(reply, say)).toBe('rich');
    expect(said).toEqual([reply]);
  });

  it('falls back to plain text, without parts and buttons, when the form is refused', async () => {
    const { said, say } = failing(refused);
    expect(await sayDown(reply, say)).toBe('plain');
    expect(said).toEqual([{ tone: 'failed', text: 'billing has crashed.\nexit code  1' }]);
  });

  it('admits with one sentence that it has an answer, when even the text is refused', async () => {
    const { said, say } = failing(refused, refused);
    expect(await sayDown(reply, say)).toBe('break-glass');
    expect(said[0]?.text).toContain('could not show it here');
  });

  it('gives up when nothing gets through, and does not throw', async () => {
    const failures: string[] = [];
    const { say } = failing(refused, refused, refused);
    expect(await sayDown(reply, say, { failed: (rung) => void failures.push(rung) })).toBe('unsaid');
    expect(failures).toEqual(['rich', 'plain', 'break-glass']);
  });

  it('waits as long as the platform asks, then says the same again', async () => {
    const { said, say } = failing(busy, busy);
    const { waited, sleep } = waits();
    expect(await sayDown(reply, say, { sleep })).toBe('rich');
    expect(waited).toEqual([1200, 1200]);
    expect(said).toEqual([reply]);
  });

  it('waits longer each time where the platform names no time, and never longer than the policy', async () => {
    const unnamed = new CodexError('PLATFORM_BUSY', { platform: 'Test' });
    const { say } = failing(unnamed, unnamed, unnamed);
    const { waited, sleep } = waits();
    expect(await sayDown(reply, say, { sleep, policy: { ...usualPolicy, longest: 1500 } })).toBe('rich');
    expect(waited).toEqual([500, 1000, 1500]);
  });

  it('keeps what is private private in every form that says it', async () => {
    const { said, say } = failing(refused);
    await sayDown({ ...reply, private: true }, say);
    expect(said[0]?.private).toBe(true);
  });
});

describe('the outbox', () => {
  const to = (channel: string): Conversation => ({ adapter: 'test', workspace: 'w', channel, direct: false });
  const open = (send: Adapter['send'], clean = (text: string) => text) =>
    new Outbox({
      adapters: new Map([['test', { start: async () => undefined, stop: async () => undefined, send }]]),
      redaction: { clean, cleanReply: (given) => ({ ...given, text: clean(given.text) }) },
      log: silentLog,
      sleep: async () => undefined,
    });

  it('says news in the order they were given, within a conversation', async () => {
    const gate = Promise.withResolvers<void>();
    const said: string[] = [];
    const outbox = open(async (_to, { text }) => {
      if (text === 'first') await gate.promise;
      said.push(text);
    });
    const first = outbox.send(to('C1'), { tone: 'answer', text: 'first' });
    const second = outbox.send(to('C1'), { tone: 'answer', text: 'second' });
    await outbox.send(to('C2'), { tone: 'answer', text: 'elsewhere' });
    gate.resolve();
    expect(await Promise.all([first, second])).toEqual(['rich', 'rich']);
    expect(said).toEqual(['elsewhere', 'first', 'second']);
  });

  it('cleans what it says', async () => {
    const said: string[] = [];
    const outbox = open(
      async (_to, { text }) => void said.push(text),
      (text) => text.replaceAll('hunter2', '[hidden]'),
    );
    await outbox.send(to('C1'), { tone: 'answer', text: 'hunter2 leaked' });
    expect(said).toEqual(['[hidden] leaked']);
  });

  it('tells that it said nothing where it is not connected', async () => {
    const outbox = open(async () => undefined);
    expect(await outbox.send({ ...to('C1'), adapter: 'nowhere' }, reply)).toBe('unsaid');
  });

  it('stops retrying when it closes', async () => {
    const tried: string[] = [];
    const outbox = open(async (_to, { text }) => {
      tried.push(text);
      void outbox.close();
      throw busy;
    });
    expect(await outbox.send(to('C1'), reply)).toBe('unsaid');
    expect(tried).toHaveLength(1);
  });
});
