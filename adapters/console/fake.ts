import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { FakeVendor, Log, Suggestions } from '../../src/kit.ts';
import console, { type ConsoleSettings } from './index.ts';
import type { Ending } from './session.ts';

/** A terminal in memory, with a person of number 1000 in front of it. */
export interface FakeTerminal extends FakeVendor {
  /** Keys as a terminal sends them: '\r' for Enter, '\x03' for Ctrl-C. */
  type(keys: string): void;
  /** Everything that was written, colours and cursor movements included. */
  raw(): string;
  readonly ended: Promise<Ending>;
  endInput(): void;
  /** The window is closed: every further use of the terminal fails. */
  vanish(): void;
}

export interface FakeTerminalOptions {
  /** False: pipes instead of a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly settings?: Partial<ConsoleSettings>;
  readonly suggestions?: Suggestions;
}

export const openFakeTerminal = async (options: FakeTerminalOptions = {}): Promise<FakeTerminal> => {
  const { terminal = true, columns = 80, rows = 24, settings, suggestions = { bots: [], sentences: [] } } = options;
  let written = '';
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const look of [...watchers]) look();
  };
  let gone = false;
  const setRawMode = (): void => {
    if (gone) throw new Error('setRawMode EIO');
  };
  const input = Object.assign(new PassThrough(), terminal ? { isTTY: true, setRawMode } : {});
  const output = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written += chunk.toString();
        done(gone ? new Error('write EIO') : null);
        changed();
      },
    }),
    terminal ? { isTTY: true, columns, rows } : {},
  );
  const ended = Promise.withResolvers<Ending>();
  const logged: string[] = [];
  const adapter = console.create(
    {
      input,
      output,
      environment: { NO_COLOR: '1', TERM: 'xterm' },
      sender: { provider: 'console', workspace: 'here', user: '1000', name: 'ada' },
      conversation: { adapter: 'console', workspace: 'here', channel: 'pts/1', direct: true },
      left: ended.resolve,
      ...settings,
    },
    { log: logInto(logged), suggest: async () => suggestions },
  );
  const shown = (): readonly string[] => stripVTControlCharacters(written).split(/\n{2,}/);
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = shown().find((message) => pattern.test(message));
        if (found === undefined && !output.destroyed) return;
        watchers.delete(look);
        if (found === undefined) reject(new Error(`Never shown: ${pattern}. Shown:\n${shown().join('\n\n')}`));
        else resolve(found);
      };
      watchers.add(look);
      look();
    });
  const type = (keys: string): void => void input.write(keys);
  return {
    adapter,
    person: '1000',
    say: async ({ text }) => type(`${text}${terminal ? '\r' : '\n'}`),
    type,
    shown,
    raw: () => written,
    until,
    ended: ended.promise,
    endInput: () => void input.end(),
    vanish: () => {
      gone = true;
      input.end();
    },
    logged: () => logged,
    secrets: [],
    close: async () => {
      await adapter.stop();
      input.destroy();
      output.destroy();
      changed();
    },
  };
};

export default (): Promise<FakeTerminal> => openFakeTerminal();

const logInto = (lines: string[]): Log => {
  const write = (says: string, facts?: unknown): void => void lines.push(JSON.stringify({ says, facts }));
  const log: Log = { debug: write, info: write, warn: write, error: write, child: () => log };
  return log;
};
