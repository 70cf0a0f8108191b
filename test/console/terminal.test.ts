import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeTerminal, type FakeTerminalOptions, openFakeTerminal } from '../../adapters/console/fake.ts';
import type { Answer, Deliver } from '../../src/channels/adapter.ts';
import type { Message, Reply } from '../../src/message.ts';

let terminal: FakeTerminal | undefined;
afterEach(async () => {
  await terminal?.close();
  terminal = undefined;
});

const open = async (
  answer: (message: Message, answer: Answer) => Promise<Reply>,
  options: FakeTerminalOptions = {},
) => {
  const opened = await openFakeTerminal(options);
  terminal = opened;
  const heard: string[] = [];
  const deliver: Deliver = async (message, given) => {
    heard.push(message.text);
    return answer(message, given);
  };
  await opened.adapter.start(deliver);
  return { terminal: opened, heard };
};
const echo = async ({ text }: Message): Promise<Reply> => ({ tone: 'done', text: `did ${text}` });
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

describe('a person at a terminal', () => {
  it('is greeted, with sentences to try', async () => {
    const greeting = async (): Promise<Reply> => ({
      tone: 'answer',
      text: 'Hello.',
      buttons: [{ label: 's', say: 'status' }],
    });
    const { terminal } = await open(echo, { settings: { greeting } });
    expect(await terminal.until(/Hello/)).toContain('You can say: status');
  });

  it('sees how it went in front of the answer', async () => {
    const tones = { 'a\r': 'done', 'b\r': 'refused', 'c\r': 'question' } as const;
    const { terminal } = await open(async ({ text }) => ({
      tone: tones[`${text}\r` as keyof typeof tones],
      text: `answer ${text}`,
    }));
    for (const keys of Object.keys(tones)) terminal.type(keys);
    await terminal.until(/answer c/);
    const all = terminal.shown().join('\n');
    expect(all).toContain('✓ answer a');
    expect(all).toContain('✗ answer b');
    expect(all).toContain('? answer c');
  });

  it('gets an answer to each line typed ahead, in order, and sees what it answers', async () => {
    const first = Promise.withResolvers<void>();
    const { terminal, heard } = await open(async (message) => {
      if (message.text === 'one') await first.promise;
      return echo(message);
    });
    terminal.type('one\r');
    terminal.type('two\rthree\r');
    first.resolve();
    await terminal.until(/did three/);
    expect(heard).toEqual(['one', 'two', 'three']);
    expect(terminal.shown().join('\n')).toContain('› two\n✓ did two');
  });

  it('cancels what runs with Ctrl-C, and stays', async () => {
    const { terminal, heard } = await open(async (message, { signal }) => {
      if (message.text !== 'deploy') return echo(message);
      await untilAborted(signal);
      return { tone: 'failed', text: 'Stopped half-way.' };
    });
    terminal.type('deploy\r');
    terminal.type('\x03');
    await terminal.until(/Stopped half-way/);
    terminal.type('status\r');
    await terminal.until(/did status/);
    expect(heard).toEqual(['deploy', 'status']);
  });

  it('leaves with a second Ctrl-C while something does not want to stop', async () => {
    const { terminal } = await open(() => new Promise(() => undefined));
    terminal.type('deploy\r');
    terminal.type('\x03');
    terminal.type('\x03');
    expect(await terminal.ended).toEqual({ because: 'person-left' });
  });

  it('is warned by a first Ctrl-C and leaves with a second when nothing runs', async () => {
    const { terminal } = await open(echo);
    terminal.type('\x03');
    await terminal.until(/Ctrl-C again or Ctrl-D leaves/);
    terminal.type('\x03');
    expect(await terminal.ended).toEqual({ because: 'person-left' });
  });

  it('leaves with a window that is closed, whose terminal can no longer be asked for anything', async () => {
    const { terminal } = await open(echo);
    terminal.vanish();
    expect(await terminal.ended).toEqual({ because: 'person-left' });
  });

  it('drops a half-typed line with Ctrl-C', async () => {
    const { terminal, heard } = await open(echo);
    terminal.type('unregister everyth');
    terminal.type('\x03');
    terminal.type('status\r');
    await terminal.until(/did status/);
    expect(heard).toEqual(['status']);
  });

  it.each(['\x04', 'exit\r', 'quit\r'])('leaves with %j', async (keys) => {
    const { terminal, heard } = await open(echo);
    terminal.type(keys);
    expect(await terminal.ended).toEqual({ because: 'person-left' });
    expect(heard).toEqual([]);
  });

  it.each(['\x03', '\r'])('follows a log until %j', async (keys) => {
    const { terminal } = await open(async (message) =>
      message.text === 'follow' ? { tone: 'answer', text: 'Following.', stream: endless() } : echo(message),
    );
    terminal.type('follow\r');
    await terminal.until(/line 3/);
    terminal.type(keys);
    await terminal.until(/Stopped following/);
    terminal.type('status\r');
    await terminal.until(/did status/);
  });

  it('stops following when the next sentence is typed, and answers that', async () => {
    const { terminal } = await open(async (message) =>
      message.text === 'follow' ? { tone: 'answer', text: 'Following.', stream: endless() } : echo(message),
    );
    terminal.type('follow\r');
    await terminal.until(/line 1/);
    terminal.type('status\r');
    await terminal.until(/did status/);
  });

  it('sees progress in one line that is gone with the answer', async () => {
    const go = Promise.withResolvers<void>();
    const { terminal } = await open(async (_message, { progress }) => {
      progress({ text: 'Restarting billing', done: 1, of: 3 });
      await go.promise;
      return { tone: 'done', text: 'billing is back.' };
    });
    terminal.type('restart billing\r');
    await terminal.until(/Restarting billing \(1 of 3\)/);
    go.resolve();
    await terminal.until(/billing is back/);
    expect(terminal.raw()).toMatch(/\r\x1b\[2K✓ billing is back\./);
  });

  it('reads a long answer a screen at a time, with Enter or "more"', async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `bot-${index}`);
    const { terminal, heard } = await open(
      async () => ({ tone: 'answer', text: '80 bots.', parts: [{ kind: 'lines', lines }] }),
      { rows: 24 },
    );
    terminal.type('list\r');
    await terminal.until(/61 more lines/);
    await terminal.until(/^› $/);
    expect(terminal.shown().join('\n')).not.toContain('bot-20');
    terminal.type('\r');
    await terminal.until(/41 more lines/);
    await terminal.until(/^› $/);
    terminal.type('more\r');
    await terminal.until(/21 more lines/);
    await terminal.until(/^› $/);
    terminal.type('\r');
    await terminal.until(/bot-79/);
    expect(heard).toEqual(['list']);
  });

  it('keeps what it typed when news come in between', async () => {
    const { terminal, heard } = await open(echo);
    terminal.type('stat');
    await terminal.until(/› stat/);
    await terminal.adapter.send(
      { adapter: 'console', workspace: 'here', channel: 'pts/1', direct: true },
      { tone: 'failed', text: 'billing has crashed.' },
    );
    terminal.type('us\r');
    await terminal.until(/did status/);
    expect(heard).toEqual(['status']);
    expect(terminal.shown().join('\n')).toContain('✗ billing has crashed.');
  });

  it('sees what it pastes as one line, and nothing of it is done before Enter', async () => {
    const { terminal, heard } = await open(echo);
    terminal.type('\x1b[200~status\nrestart everyth');
    terminal.type('ing\r\nyes\n\x1b[20');
    terminal.type('1~');
    await terminal.until(/yes/);
    expect(heard).toEqual([]);
    terminal.type('\r');
    await terminal.until(/did status/);
    expect(heard).toEqual(['status restart everything yes ']);
  });

  it('completes bot names with Tab', async () => {
    const suggestions = { bots: ['load-collector', 'disk-analyzer'], sentences: [] };
    const { terminal, heard } = await open(echo, { suggestions });
    terminal.type('restart the load c');
    terminal.type('\t');
    await terminal.until(/load-collector/);
    terminal.type('\r');
    await terminal.until(/did restart/);
    expect(heard).toEqual(['restart the load-collector']);
  });

  it('keeps its prompt away while an answer is under way, though Enter came with the line', async () => {
    const go = Promise.withResolvers<void>();
    const { terminal } = await open(async (message) => {
      await go.promise;
      return echo(message);
    });
    terminal.type('\rstatus\r');
    await new Promise((resolve) => setImmediate(resolve));
    expect(terminal.raw()).not.toMatch(/status\r\n.*›/s);
    go.resolve();
    await terminal.until(/did status/);
  });

  it('sends nothing for Enter alone', async () => {
    const { terminal, heard } = await open(echo);
    terminal.type('\r');
    terminal.type('   \r');
    terminal.type('status\r');
    await terminal.until(/did status/);
    expect(heard).toEqual(['status']);
  });

  it('cannot be tricked by what a bot prints', async () => {
    const evil = '\x1b[2J\x1b]0;root shell\x07\x1b[31mred\x1b[0m \x9b1A\u202egnitirw\u0007';
    const { terminal } = await open(async () => ({
      tone: 'answer',
      text: `text ${evil}`,
      parts: [
        { kind: 'lines', lines: [`line ${evil}`] },
        { kind: 'facts', facts: [[`label ${evil}`, { text: `value ${evil}` }]] },
      ],
      buttons: [{ label: 'x', say: `say ${evil}` }],
    }));
    terminal.type('logs\r');
    await terminal.until(/value red/);
    const answer = terminal.raw().slice(terminal.raw().indexOf('text '));
    for (const trick of ['\x1b[2J', '\x1b]0', 'root shell', '\x1b[31m', '\x9b', '\u202e', '\x07'])
      expect(answer).not.toContain(trick);
  });

  it('keeps what was typed in a file of its owner alone, without lines that look secret', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'codex32-history-'));
    const historyFile = join(folder, 'history');
    const { terminal } = await open(echo, { settings: { historyFile } });
    for (const line of [
      'restart billing',
      'set the password to hunter2',
      ' hidden by a space',
      'token xoxb-123-456',
      'status',
    ]) {
      terminal.type(`${line}\r`);
    }
    await terminal.until(/did status/);
    expect(readFileSync(historyFile, 'utf8')).toBe('restart billing\nstatus\n');
    expect(statSync(historyFile).mode & 0o777).toBe(0o600);
    await terminal.close();
    const again = await open(echo, { settings: { historyFile } });
    again.terminal.type('\x1b[A');
    again.terminal.type('\x1b[A');
    again.terminal.type('\r');
    await again.terminal.until(/did restart billing/);
    await rm(folder, { recursive: true });
  });
});

const endless = async function* (): AsyncGenerator<string, void> {
  for (let line = 1; ; line += 1) {
    yield `line ${line}`;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
