import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { byWord } from '../by-word.ts';
import { CodexError } from '../errors.ts';
import type { Blueprint, Bot } from './bot.ts';
import { locate, readScript } from './located-file.ts';
import type { Places } from './program.ts';
import { findProgram, hashFile } from './program.ts';
import type { Language } from './syntax.ts';
import { assertSyntax } from './syntax.ts';

/** Decides what bots may run. Nothing is run to find out. */
export interface Blueprints {
  /**
   * The blueprint with its path made absolute and its file's hash.
   * @throws CodexError BLUEPRINT_OUTSIDE_ROOTS, BLUEPRINT_MISSING, BLUEPRINT_SYNTAX, INVALID
   */
  accept(blueprint: Blueprint): Promise<Blueprint>;
  /**
   * What a person means who names a file or a program: a script when its language can be told, else a command.
   * @throws CodexError as `accept`, which is still to be asked
   */
  describe(named: string, args: readonly string[]): Promise<Blueprint>;
  /**
   * Asked before every start.
   * @throws CodexError BLUEPRINT_CHANGED, BLUEPRINT_MISSING, BLUEPRINT_OUTSIDE_ROOTS
   */
  verifyUnchanged(bot: Pick<Bot, 'name' | 'blueprint'>): Promise<void>;
}

/** @param places `roots` are the folders that bots may be started from; none = no scripts at all. */
export const openBlueprints = (places: Places): Blueprints => ({
  accept: (blueprint) => accept(blueprint, places),
  describe: (named, args) => describe(named, args, places),
  verifyUnchanged: (bot) => verifyUnchanged(bot, places),
});

const accept = async (blueprint: Blueprint, places: Places): Promise<Blueprint> => {
  if (blueprint.kind === 'image') return blueprint;
  if (blueprint.kind === 'command') {
    const { path, own } = await findProgram(blueprint.command, places);
    const { sha256: _old, ...rest } = blueprint;
    return { ...rest, command: path, ...(own ? { sha256: await hashFile(own.real) } : {}) };
  }
  const located = await locate(blueprint.path, places.roots);
  const source = await readScript(located);
  // The link decides the language only by what it leads to, as the interpreter will see it.
  await assertSyntax(located.real, source, blueprint.language);
  return { ...blueprint, path: located.path, sha256: sha256(source) };
};

const verifyUnchanged = async (
  { name, blueprint }: Pick<Bot, 'name' | 'blueprint'>,
  { roots }: Places,
): Promise<void> => {
  if (blueprint.kind === 'image' || blueprint.sha256 === undefined) return;
  const located = await locate(blueprint.kind === 'script' ? blueprint.path : blueprint.command, roots);
  const now = blueprint.kind === 'script' ? sha256(await readScript(located)) : await hashFile(located.real);
  if (now !== blueprint.sha256) throw new CodexError('BLUEPRINT_CHANGED', { bot: name });
};

const describe = async (named: string, args: readonly string[], { roots }: Places): Promise<Blueprint> => {
  const byName = languageOfName(named);
  if (byName) return { kind: 'script', path: named, language: byName, args: [...args] };
  const located = named.includes('/') ? await locate(named, roots).catch(() => undefined) : undefined;
  const language = located && (await languageOfFirstLine(located.real));
  if (language) return { kind: 'script', path: named, language, args: [...args] };
  return { kind: 'command', command: named, args: [...args] };
};

const byExtension = byWord<Language>({
  js: 'node',
  mjs: 'node',
  cjs: 'node',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  py: 'python',
  sh: 'shell',
  bash: 'shell',
});

export const languageOfName = (path: string): Language | undefined => byExtension[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];

/** `#!/usr/bin/env python3` and its like. */
const languageOfFirstLine = async (path: string): Promise<Language | undefined> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(128), 0, 128, 0);
    const [line = ''] = buffer.toString('latin1', 0, bytesRead).split('\n');
    if (!line.startsWith('#!')) return undefined;
    if (/\bnode\b/.test(line)) return 'node';
    if (/\bpython[\d.]*\b/.test(line)) return 'python';
    return /\b(?:ba|da)?sh\b/.test(line) ? 'shell' : undefined;
  } finally {
    await file.close();
  }
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
