import { join } from 'node:path';
import type { Level } from 'pino';
import type { Config, LogLevel } from '../config.ts';
import type { Facts, Log } from '../log.ts';
import { writable } from './facts.ts';
import { plain } from './plain.ts';
import { RotatingFile } from './rotating-file.ts';

const megabyte = 1_048_576;
const limits = { size: 10 * megabyte, kept: 5 };

export interface LogOptions {
  readonly level: LogLevel;
  /** A folder: `codex32.log`, and `errors.log` for errors alone, 10 MB each, five kept. Absent: standard error. */
  readonly folder?: string | undefined;
  readonly format?: 'json' | 'text' | undefined;
  /** Takes secrets out of a finished line. Sees JSON, so escaped forms are its business too. */
  readonly redact?: ((line: string) => string) | undefined;
  readonly write?: (line: string) => void;
}

export interface OpenLog {
  readonly log: Log;
  close(): void;
}

/** Where the settings want the log: a conversation on the terminal is not to be interrupted by it. */
export const logOptions = ({ log, environment }: Config, talking: boolean): LogOptions => {
  const toFile = log.to === 'file' || (log.to === 'auto' && talking);
  const format = log.format ?? (environment === 'development' && process.stderr.isTTY ? 'text' : 'json');
  return { level: log.level, format, folder: toFile ? log.folder : undefined };
};

/** Standard output belongs to the conversation or to `--json`, so the console is standard error. */
const toConsole = (line: string): void => void process.stderr.write(line);

export const openLog = async (options: LogOptions): Promise<OpenLog> => {
  const { folder, redact = (line: string) => line, write = toConsole } = options;
  const { pino, multistream, stdTimeFunctions } = await import('pino');
  const files =
    folder === undefined ? [] : ['codex32.log', 'errors.log'].map((name) => open(join(folder, name), write));
  const shape = options.format === 'text' ? plain : (line: string) => line;
  const streams = files.map((file, index) => ({
    level: index === 0 ? ('debug' as const) : ('error' as const),
    stream: { write: (line: string) => file.write(redact(line)) },
  }));
  const console = { level: 'debug' as const, stream: { write: (line: string) => write(redact(shape(line))) } };
  const logger = pino(
    {
      level: options.level,
      base: null,
      messageKey: 'says',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    multistream(files.length > 0 ? streams : [console]),
  );
  const at = (level: Level, own: Facts, says: string, facts: Facts = {}): void =>
    logger[level](writable({ ...own, ...facts }), '%s', says);
  const close = (): void => {
    for (const file of files) file.close();
  };
  return { log: logWith({}, at), close };
};

const open = (path: string, write: (line: string) => void): RotatingFile =>
  new RotatingFile(path, limits, (says) => write(`${says}\n`));

type At = (level: Level, own: Facts, says: string, facts?: Facts) => void;
const logWith = (own: Facts, at: At): Log => ({
  debug: (says, facts) => at('debug', own, says, facts),
  info: (says, facts) => at('info', own, says, facts),
  warn: (says, facts) => at('warn', own, says, facts),
  error: (says, facts) => at('error', own, says, facts),
  child: (facts) => logWith({ ...own, ...facts }, at),
});
