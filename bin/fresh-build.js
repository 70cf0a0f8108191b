import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that is built. */
const sources = ['src', 'intents', 'adapters', 'package.json', 'package-lock.json'];

/**
 * What the sources look like from outside: how many, how large, and when the newest was changed. Any edit, any file that
 * came or went, and any other checkout makes it another one. Some 500 looks, 10 ms.
 * @param {string} root
 * @returns {string}
 */
export const footprint = (root) => {
  const found = { files: 0, bytes: 0, newest: 0 };
  /** @param {string} path */
  const look = (path) => {
    const { size, mtimeMs } = statSync(path);
    found.files += 1;
    found.bytes += size;
    found.newest = Math.max(found.newest, mtimeMs);
  };
  for (const source of sources.map((name) => join(root, name))) {
    if (source.endsWith('.json')) look(source);
    else for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) look(join(source, entry));
  }
  return JSON.stringify(found);
};

/**
 * The built program, if it was built from just these sources. Sources that were touched since run as they are; where
 * there are none (the npm package, the image) there is only the build.
 * @param {URL} root
 * @returns {URL}
 */
export const programOf = (root) => {
  const build = new URL('dist/src/main.js', root);
  const ownSources = new URL('src/main.ts', root);
  try {
    statSync(ownSources);
  } catch {
    return build;
  }
  try {
    return readFileSync(new URL('dist/sources.json', root), 'utf8') === footprint(fileURLToPath(root))
      ? build
      : ownSources;
  } catch {
    return ownSources;
  }
};
