import { closeSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { steadyNow } from './clock.ts';
import { bootId, type Identity, parseStat } from './identity.ts';

/** How a run ended. `code` and `signal` both `undefined`: nobody saw it. */
export interface Exit {
  readonly code: number | undefined;
  readonly signal: string | undefined;
  /** ms since the epoch. */
  readonly at: number;
}

export const unseen = (): Exit => ({ code: undefined, signal: undefined, at: Date.now() });

/** What the holder wrote so far about one run. */
export interface RunRecord {
  readonly run: number;
  /** Steady ms; the bot's process may be older, since it waited to become the bot. */
  readonly begunAt: number;
  readonly bot: Identity | undefined;
  readonly holder: number | undefined;
  readonly exit: Exit | undefined;
  /** The holder ended without a bot: what the shell complained of. */
  readonly complaint: string | undefined;
}

/** Longer than any record: written over in place, so that a full disk loses no exit code. */
const size = 512;

/** As long for every run, so that it can be written anew under a holder that waits behind it. */
const headOf = (run: number): string => `run ${run} ${bootId} ${steadyNow().toFixed(0)}`.padEnd(95).concat('\n');

/**
 * Opens the record for a new run; the holder goes on writing at the descriptor's place, behind the head. Throws when
 * the disk is full and the copy never ran before.
 */
export const openRecord = (path: string, run: number): number => {
  const head = headOf(run);
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch {
    file = openSync(path, 'wx+', 0o600);
  }
  try {
    writeSync(file, head.padEnd(size - 1).concat('\n'), 0);
    writeSync(file, head);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
};

/** Makes the record of a holder that waited the one of a run; the holder keeps it open all the while. */
export const takeRecord = (from: string, to: string, run: number): void => {
  const file = openSync(from, 'r+');
  try {
    writeSync(file, headOf(run), 0);
  } finally {
    closeSync(file);
  }
  renameSync(from, to);
};

const signalNames = new Map<number, string>(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/** The shell says why a command died by a signal, except for these two. */
const unspoken = new Set([130, 141]);

/**
 * `child` and who it is, from when it waits, and `bot` alone, from when it is to become the bot. Holders that an older
 * keeper left say both at once.
 */
const introduces = /^(?:child|bot) (?=\d)/;
const begins = /^bot\b/;

export const parseRecord = (text: string, writtenAt: number): RunRecord | undefined => {
  const [head = '', ...lines] = text.split('\n').map((line) => line.trim());
  const [word, run, boot, begunAt] = head.split(' ');
  if (word !== 'run' || boot === undefined) return undefined;
  const stat = lines.find((line) => introduces.test(line));
  const begun = lines.find((line) => begins.test(line));
  const bot = stat === undefined || begun === undefined ? undefined : parseStat(stat.replace(introduces, ''));
  const last = lines.findLast((line) => /^exit \d+$/.test(line));
  const said = lines.filter((line) => line !== '' && ![stat, begun, last].includes(line)).join(' ');
  return {
    run: Number(run),
    begunAt: Number(begunAt),
    bot: bot && { boot, pid: bot.pid, start: bot.start },
    holder: bot?.parent,
    exit: last === undefined ? undefined : toExit(Number(last.slice(5)), said, writtenAt),
    complaint: said === '' ? undefined : said.slice(0, 300),
  };
};

const toExit = (code: number, said: string, at: number): Exit => {
  const signal = code > 128 && (said !== '' || unspoken.has(code)) ? signalNames.get(code - 128) : undefined;
  return signal === undefined ? { code, signal: undefined, at } : { code: undefined, signal, at };
};

/** The file's own time is when the holder wrote last: the moment of the exit, also when nobody watched. */
export const readRecord = (path: string): RunRecord | undefined => {
  try {
    return parseRecord(readFileSync(path, 'latin1'), statSync(path).mtimeMs);
  } catch {
    return undefined;
  }
};
