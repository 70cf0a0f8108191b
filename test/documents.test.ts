import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documents } from '../scripts/documents.ts';
import { commands } from '../src/command-line/commands.ts';
import { playReadme } from './support/readme.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const lines = (path: string): number => read(path).trimEnd().split('\n').length;

describe('documents written from the code', async () => {
  it.each(await documents())('$path is what "npm run docs" writes', ({ path, text }) => {
    expect(read(path)).toBe(text);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');

  it('names only what exists', () => {
    const named = [
      ...text.matchAll(/`((?:src|intents|adapters|test|docs|bench|scripts|examples|deploy|\.ci)\/[^`*\s]*)`/g),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names every folder of src', () => {
    const folders = globSync('src/*/', { cwd: root }).map((path) => path.replace(/\/?$/, '/'));
    expect(folders.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
  });
});

it.each([
  ['README.md', 120],
  ['ARCHITECTURE.md', 150],
  ['CONTRIBUTING.md', 80],
])('%s has at most %i lines', (path, most) => {
  expect(lines(path)).toBeLessThanOrEqual(most);
});

it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])(
  'every link in %s leads somewhere',
  (path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  },
);

it('the README names only commands that exist', () => {
  const named = [...read('README.md').matchAll(/codex32 -- ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !name.startsWith('--') && !Object.hasOwn(commands, name))).toEqual([]);
});

it('the conversation of the README is true: a fresh house, real processes', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codex32-readme-'));
  try {
    expect(await playReadme(read('README.md'), folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
