import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Entries looked at of one bot: a tree larger than that is told too small rather than walked for minutes. */
const mostEntries = 20_000;
/** A walk costs more than a reading of the processor, and folders change more slowly, ms. */
const every = 600_000;

/**
 * Bytes these folders take up on the disk, what lies below them included. Links are not followed, holes (logs that were
 * put away) don't count, and what isn't there takes none. Never rejects.
 */
export const spaceOf = async (folders: readonly string[]): Promise<number> => {
  const open = [...folders];
  let bytes = 0;
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined && seen < mostEntries; folder = open.pop()) {
    const place = folder;
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    open.push(...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(place, name)));
    const files = entries.filter((entry) => entry.isFile()).slice(0, mostEntries);
    for (const { name } of files)
      bytes += await lstat(join(place, name)).then(
        ({ blocks }) => blocks * 512,
        () => 0,
      );
  }
  return bytes;
};

/** What each bot takes up, measured now and then. */
export class Spaces {
  readonly #known = new Map<string, { readonly bytes: number; readonly at: number }>();

  /** @param now steady ms */
  async of(bot: string, folders: readonly string[], now: number): Promise<number> {
    const known = this.#known.get(bot);
    if (known && now - known.at < every) return known.bytes;
    const bytes = await spaceOf(folders);
    this.#known.set(bot, { bytes, at: now });
    return bytes;
  }
}
