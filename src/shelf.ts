import { readdir } from 'node:fs/promises';
import { CodexError } from './errors.ts';
import { codeExtension } from './package.ts';

/** `files`: `name.ts` (or `.js` once built). `folders`: `name/index.ts`. */
export type ShelfKind = 'files' | 'folders';

/**
 * Loads every unit of a plug-in folder, in the order of their names. Strict, because a unit that is silently left out
 * is an order that silently does nothing: each unit has a default export whose `name` is its file's name; what begins
 * with `_` belongs to its neighbours and is no unit; anything else stops the start. Only folders of this package are
 * ever read, so nobody can add a unit by placing a file elsewhere. Throws BAD_SHELF.
 */
export const loadShelf = async <T extends { readonly name: string }>(
  folder: URL,
  kind: ShelfKind = 'files',
): Promise<readonly T[]> => {
  const base = new URL(folder.href.endsWith('/') ? folder : `${folder.href}/`);
  const names = await unitNames(base, kind);
  return Promise.all(names.map((name) => loadUnit<T>(base, name)));
};

/** One unit by its name, and no other: what is not switched on need not be read. As strict as `loadShelf`. */
export const loadFromShelf = <T extends { readonly name: string }>(
  folder: URL,
  name: string,
  kind: ShelfKind = 'files',
): Promise<T> => {
  const base = new URL(folder.href.endsWith('/') ? folder : `${folder.href}/`);
  return loadUnit<T>(base, kind === 'folders' ? `${name}/index${codeExtension}` : `${name}${codeExtension}`);
};

const unitNames = async (folder: URL, kind: ShelfKind): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new CodexError('BAD_SHELF', { unit: folder.pathname, detail: 'the folder cannot be read' }, { cause });
  });
  return entries
    .filter(({ name }) => !/^_|\.d\.ts$|\.map$/.test(name))
    .map((entry) => {
      if (kind === 'folders' ? entry.isDirectory() : entry.isFile() && /^[a-z0-9-]+\.[jt]s$/.test(entry.name)) {
        return kind === 'folders' ? `${entry.name}/index${codeExtension}` : entry.name;
      }
      const wanted = kind === 'folders' ? 'folders' : 'TypeScript files in kebab-case';
      throw new CodexError('BAD_SHELF', {
        unit: `${folder.pathname}${entry.name}`,
        detail: `only ${wanted} belong here`,
      });
    })
    .sort();
};

const loadUnit = async <T extends { readonly name: string }>(folder: URL, path: string): Promise<T> => {
  const wrong = (detail: string, cause?: unknown): CodexError =>
    new CodexError('BAD_SHELF', { unit: `${folder.pathname}${path}`, detail }, { cause });
  const loaded: { default?: unknown } = await import(new URL(path, folder).href).catch((cause: unknown) => {
    throw wrong(cause instanceof Error ? cause.message : String(cause), cause);
  });
  const unit = loaded.default;
  if (typeof unit !== 'object' || unit === null) throw wrong('it has no default export');
  const expected = path.replace(/(\/index)?\.[jt]s$/, '');
  const name = 'name' in unit ? unit.name : undefined;
  if (name !== expected) throw wrong(`it calls itself ${JSON.stringify(name)}, but its file says "${expected}"`);
  return unit as T;
};
