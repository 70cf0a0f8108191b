import { afterEach, describe, expect, it } from 'vitest';
import { type FakeTerminal, type FakeTerminalOptions, openFakeTerminal } from '../../adapters/console/fake.ts';
import { linesOf } from '../../adapters/console/lines.ts';
import type { Answer } from '../../src/channels/adapter.ts';
import type { Message, Reply } from '../../src/message.ts';

let pipe: FakeTerminal | undefined;
afterEach(async () => {
  await pipe?.close();
  pipe = undefined;
});

type Answering = (message: Message, answer: Answer) => Promise<Reply>;
const open = async (answer: Answering, options: FakeTerminalOptions = {}) => {
  const opened = await openFakeTerminal({ terminal: false, ...options });
  pipe = opened;
  const heard: Message[] = [];
  const start = (): Promise<void> =>
    opened.adapter.start(async (message, given) => {
      heard.push(message);
      return answer(message, given);
    });
  return { pipe: opened, heard, start };
};
const echo: Answering = async ({ text }) => ({ tone: 'done', text: `did ${text}` });
const texts = (heard: readonly Message[]): readonly string[] => heard.map(({ text }) => text);

describe('piped input', () => {
  it('is a message a line, each answered before the next is read, and plain', async () => {
    const under: string[] = [];
    const { pipe, start, heard } = await open(async (message, answer) => {
      under.push(message.text);
      expect(under).toHaveLength(1);
      await new Promise((resolve) => setImmediate(resolve));
      under.pop();
      return echo(message, answer);
    });
    pipe.type('start ingest\nstatus\r\nlast without newline');
    pipe.endInput();
    await start();
    expect(await pipe.ended).toEqual({ because: 'input-ended' });
    expect(texts(heard)).toEqual(['start ingest', 'status', 'last without newline']);
    expect(pipe.raw()).toBe('did start ingest\ndid status\ndid last without newline\n');
  });

  it('hands on empty lines, byte order marks gone, and bytes that are no text', async () => {
    const { pipe, start, heard } = await open(echo);
    pipe.type('\ufeffstatus\n\n\u0000\u0001\ufffd\n');
    pipe.endInput();
    await start();
    await pipe.ended;
    expect(texts(heard)).toEqual(['status', '', '\u0000\u0001\ufffd']);
  });

  it('is a command behind a slash, and a path is none', async () => {
    const { pipe, start, heard } = await open(echo);
    pipe.type('/status --env prod\n/var/log is full\n/ \nstatus\n');
    pipe.endInput();
    await start();
    await pipe.ended;
    expect(heard.map(({ manner, text }) => [manner, text])).toEqual([
      ['slash', 'status --env prod'],
      ['text', '/var/log is full'],
      ['text', '/ '],
      ['text', 'status'],
    ]);
  });

  it('tells that there never was any input', async () => {
    const { pipe, start, heard } = await open(echo);
    pipe.endInput();
    await start();
    expect(await pipe.ended).toEqual({ because: 'no-input' });
    expect(heard).toEqual([]);
  });

  it('follows a log until the next line comes, and answers that', async () => {
    const { pipe, start } = await open(async (message, answer) =>
      message.text === 'follow' ? { tone: 'answer', text: 'Following.', stream: endless() } : echo(message, answer),
    );
    await start();
    pipe.type('follow\n');
    await pipe.until(/line 3/);
    pipe.type('status\n');
    pipe.endInput();
    await pipe.ended;
    expect(pipe.raw()).toMatch(/^Following\.\nline 1\nline 2\nline 3\n(line \d+\n)*did status\n$/);
  });

  it('hands on nothing after stop', async () => {
    const { pipe, start, heard } = await open(echo);
    await start();
    await pipe.adapter.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([]);
  });
});

describe('the lines of a stream', () => {
  const collect = async (chunks: readonly (string | Uint8Array)[], longest?: number): Promise<string[]> => {
    const found: string[] = [];
    const stream = (async function* () {
      yield* chunks;
    })();
    for await (const line of linesOf(stream, longest)) found.push(line);
    return found;
  };

  it('may be cut anywhere, also within a glyph', async () => {
    const bytes = Buffer.from('größe 負荷\nzwei\n');
    expect(await collect([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['größe 負荷', 'zwei']);
  });

  it('are cut where they are longer than anybody reads, without keeping the rest in memory', async () => {
    expect(await collect(['x'.repeat(50), 'y'.repeat(50), '\nz\n'], 60)).toEqual([
      `${'x'.repeat(50)}${'y'.repeat(10)}`,
      'z',
    ]);
  });
});

describe('one sentence', () => {
  const proposal = (more: object = {}): Reply => ({
    tone: 'question',
    text: 'Unregister billing?',
    parts: [{ kind: 'proposal', proposal: 'p1', title: 'Unregister billing?', consequences: [], expires: 0, ...more }],
  });
  const once = (given: object) => ({
    settings: { once: { sentence: 'unregister billing', yes: false, json: false, ...given } },
  });
  const decide: (reply: Reply) => Answering =
    (asked) =>
    async ({ press, text }) => {
      if (press !== undefined) return { tone: 'done', text: `pressed ${press.choice} on ${press.proposal}` };
      return text === 'yes' ? { tone: 'done', text: 'said yes' } : asked;
    };

  it('has one answer, and how it went', async () => {
    const { pipe, start } = await open(echo, once({ sentence: 'start ingest' }));
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'done' });
    expect(pipe.raw()).toBe('did start ingest\n');
  });

  it('prints the question where nobody can be asked', async () => {
    const { pipe, start, heard } = await open(decide(proposal()), once({}));
    pipe.type('yes\n');
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'question' });
    expect(heard).toHaveLength(1);
    expect(pipe.raw()).toContain('Unregister billing?\nSay yes or no.');
  });

  it('asks a person at a terminal, and takes the answer', async () => {
    const { pipe, start } = await open(decide(proposal()), { terminal: true, ...once({}) });
    await start();
    await pipe.until(/›/);
    pipe.type('yes\r');
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'done' });
  });

  it('stays a question when the person at the terminal does not answer it', async () => {
    const { pipe, start } = await open(decide(proposal()), { terminal: true, ...once({}) });
    await start();
    await pipe.until(/›/);
    pipe.type('\r');
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'question' });
  });

  it('agrees with --yes to just the proposal it got', async () => {
    const { pipe, start, heard } = await open(decide(proposal()), once({ yes: true }));
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'done' });
    expect(heard.map(({ press }) => press)).toEqual([undefined, { proposal: 'p1', choice: 'yes' }]);
  });

  it.each([
    ['a guess', proposal({ guessed: true }), {}],
    ['what has to be typed', proposal({ typeToConfirm: 'billing' }), {}],
    ['what has to be typed, typed wrong', proposal({ typeToConfirm: 'billing' }), { confirm: 'bill' }],
    ['a choice', { tone: 'question', text: 'Which one, billing or billing-eu?' } satisfies Reply, {}],
  ])('never agrees with --yes to %s', async (_what, asked, more) => {
    const { pipe, start, heard } = await open(decide(asked), once({ yes: true, ...more }));
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'question' });
    expect(heard).toHaveLength(1);
  });

  it('agrees to what has to be typed when it was typed', async () => {
    const { pipe, start } = await open(
      decide(proposal({ typeToConfirm: 'billing' })),
      once({ yes: true, confirm: 'billing' }),
    );
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'done' });
  });

  it('agrees once: what follows the yes is asked anew', async () => {
    const { pipe, start, heard } = await open(async () => proposal(), once({ yes: true }));
    await start();
    expect(await pipe.ended).toEqual({ because: 'answered', tone: 'question' });
    expect(heard).toHaveLength(2);
  });

  it('is JSON for a program, one reply a line', async () => {
    const { pipe, start } = await open(decide(proposal()), once({ yes: true, json: true }));
    await start();
    await pipe.ended;
    const lines = pipe.raw().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).tone)).toEqual(['question', 'done']);
  });
});

const endless = async function* (): AsyncGenerator<string, void> {
  for (let line = 1; ; line += 1) {
    yield `line ${line}`;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
