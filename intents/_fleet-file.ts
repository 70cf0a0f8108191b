import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { type Args, CodexError, type Message } from '../src/kit.ts';

/** Larger is no list of bots. */
const mostBytes = 10_000_000;

/**
 * The text to import. A file is read only for whoever sits at this machine's own terminal: a path in a chat room would
 * let somebody far away have files opened here, and an address would make us fetch for them. Throws INVALID.
 */
export const fleetFile = async (
  { source, format }: Args,
  { sender }: Message,
): Promise<{ text: string; format: 'json' | 'yaml' }> => {
  const path = String(source ?? '');
  if (/^[a-z0-9]+:\/\//i.test(path))
    throw wrong("I don't fetch addresses. Save it as a file on this machine and name its path.");
  if (sender.provider !== 'console') throw wrong('I only read files for the terminal of the machine I run on.');
  if (!isAbsolute(path)) throw wrong(`Please give me the whole path of ${path}.`);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CodexError('BLUEPRINT_MISSING', { path });
  if (!found.isFile() || found.size > mostBytes) throw wrong(`${path} is not a file I could import.`);
  return { text: await readFile(path, 'utf8'), format: kindOf(path, format) };
};

const kindOf = (path: string, format: unknown): 'json' | 'yaml' => {
  const kind = typeof format === 'string' ? format : /\.json$/i.test(path) ? 'json' : 'yaml';
  if (kind === 'json' || kind === 'yaml') return kind;
  throw wrong(`I can read YAML and JSON, but not ${kind}.`);
};

const wrong = (detail: string): CodexError => new CodexError('INVALID', { detail });
