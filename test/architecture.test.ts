import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLoops } from './support/knots.ts';
import { readSources, type Source } from './support/sources.ts';

/**
 * Who may import whom, types included: the same table as in ARCHITECTURE.md. A part is a folder of `src/` or a file
 * beside them; each may import itself.
 */
const words = ['message', 'errors', 'log', 'shelf', 'config', 'health', 'route', 'package', 'files', 'glob', 'by-word'];
const parts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(words.map((word) => [word, words])),
  memory: words,
  database: words,
  language: words,
  channels: [...words, 'memory', 'database'],
  people: [...words, 'memory', 'database'],
  registry: [...words, 'memory', 'database'],
  executor: [...words, 'memory', 'database', 'registry'],
  alerts: [...words, 'memory', 'database', 'registry', 'channels'],
  api: [...words, 'registry', 'executor', 'people'],
  agent: [...words, 'memory', 'language', 'people', 'registry', 'executor'],
  kit: [...words, 'agent', 'channels', 'executor', 'language', 'people', 'registry'],
};
/** Where the parts are put together; these may import everything but shelf units. */
const roots = ['app', 'main', 'index', 'command-line', 'first-run'];
/** npm packages that only their own part may load, so that what is switched off costs nothing. */
const owners: Readonly<Record<string, string>> = {
  '@slack/bolt': 'adapters/slack/',
  '@slack/socket-mode': 'adapters/slack/',
  undici: 'adapters/slack/',
  fastify: 'src/api/',
  ioredis: 'src/memory/redis',
  kysely: 'src/',
  pg: 'src/database/postgres',
  pino: 'src/log/',
  compromise: 'src/language/',
};

const sources = readSources();

const partOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
};

const wrongIn = ({ path, imports }: Source): readonly string[] =>
  imports.filter((target) => !mayImport(path, target)).map((target) => `${path} → ${target}`);

const mayImport = (path: string, target: string): boolean => {
  if (target === 'package.json') return path === 'src/package.ts';
  if (!target.startsWith('src/')) return isGuest(path) && isNeighbour(path, target);
  if (isGuest(path)) return target === 'src/kit.ts';
  const part = partOf(path);
  if (part === partOf(target)) return true;
  if (partOf(target) === 'kit') return false;
  return roots.includes(part) || (parts[part] ?? []).includes(partOf(target));
};

const isGuest = (path: string): boolean => !path.startsWith('src/');
/** A file of the adapter's own folder, or a `_` file beside an intent. */
const isNeighbour = (path: string, target: string): boolean => {
  const folder = path.startsWith('adapters/') ? path.split('/').slice(0, 2).join('/') : 'intents/_';
  return target.startsWith(path.startsWith('adapters/') ? `${folder}/` : folder);
};

describe('the house', () => {
  it('has a rule for every part', () => {
    const known = new Set([...Object.keys(parts), ...roots, 'intents', 'adapters']);
    expect([...new Set(sources.map(({ path }) => partOf(path)))].filter((part) => !known.has(part))).toEqual([]);
  });

  it('is imported in one direction only', () => {
    expect(sources.flatMap(wrongIn)).toEqual([]);
  });

  it('has no import loops, types included', () => {
    expect(findLoops(new Map(sources.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('opens plug-in folders through the shelf alone', () => {
    expect(sources.filter(({ computed }) => computed > 0).map(({ path }) => path)).toEqual(['src/shelf.ts']);
  });

  it('asks in one place alone where the code lies, so that a build may put it together differently', () => {
    const asking = sources.filter(({ path }) => readFileSync(path, 'utf8').includes('import.meta.'));
    expect(asking.map(({ path }) => path)).toEqual(['src/package.ts']);
  });

  it('loads each vendor in its own part alone', () => {
    const strays = sources.flatMap(({ path, packages }) =>
      packages.filter((name) => !path.startsWith(owners[name] ?? '')).map((name) => `${path} → ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('has no file of more than 200 lines', () => {
    expect(sources.filter(({ lines }) => lines > 200).map(({ path }) => path)).toEqual([]);
  });
});

describe('the search for loops', () => {
  it('prints each loop as the road it takes', () => {
    const imports = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts', 'd.ts'], 'c.ts': ['a.ts'], 'd.ts': [] };
    expect(findLoops(new Map(Object.entries(imports)))).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });
});
