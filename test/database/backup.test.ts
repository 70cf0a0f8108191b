import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../src/database/backup.ts';
import type { Database, DatabaseConfig } from '../../src/database/database.ts';
import { openDatabase, sqliteFile } from '../../src/database/database.ts';
import { restore } from '../../src/database/restore.ts';
import { openRegistry } from '../../src/registry/durable-registry.ts';
import type { Place } from '../support/databases.ts';
import { engines } from '../support/databases.ts';
import { ada, draft, trustingBlueprints } from '../support/registry.ts';

const NOW = Date.UTC(2026, 10, 22);

describe.each(engines)('a backup of $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  let folder: string;
  let made = 0;
  beforeAll(async () => {
    place = await makePlace();
    folder = await mkdtemp(join(tmpdir(), 'codex32-backups-'));
  });
  afterAll(async () => {
    await place?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const newFile = (): string => join(folder, `${made++}.backup`);
  const using = async <T>(
    config: DatabaseConfig,
    work: (registry: Awaited<ReturnType<typeof openRegistry>>, database: Database) => Promise<T>,
  ): Promise<T> => {
    const database = await openDatabase(config);
    const registry = await openRegistry(database, { blueprints: trustingBlueprints, lookEvery: 0 });
    try {
      return await work(registry, database);
    } finally {
      await registry.close();
      await database.close();
    }
  };
  const names = (config: DatabaseConfig): Promise<readonly string[]> =>
    using(config, async (registry) => registry.find().map((bot) => bot.name));

  it('made while the service runs brings back what was there, and keeps what came since aside', async (context) => {
    if (!place) return context.skip();
    const { config } = place;
    const file = newFile();
    await using(config, async (registry) => {
      // U+2028 is a line's end to some, and must not be one here.
      await registry.create(draft('kept', { description: 'ü \u2028 "quoted"\n' }), ada);
      expect(await backUp(config, file, NOW)).toMatchObject({ bots: 1, events: 1 });
      await registry.create(draft('later'), ada);
      await expect(restore(config, file, NOW)).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { counts, at, aside } = await restore(config, file, NOW);
    expect({ counts, at }).toMatchObject({ counts: { bots: 1 }, at: NOW });
    await using(config, async (registry) => {
      expect(registry.find().map((bot) => bot.description)).toEqual(['ü \u2028 "quoted"\n']);
      await registry.create(draft('goes-on'), ada);
    });
    expect(aside).toBeDefined();
    await expect(stat(aside ?? '')).resolves.toBeDefined();
    if (config.url) {
      await restore(config, aside ?? '', NOW + 1);
      expect(await names(config)).toEqual(['kept', 'later']);
    }
  });

  it('never overwrites a file', async (context) => {
    if (!place) return context.skip();
    const file = newFile();
    await writeFile(file, 'precious');
    await names(place.config);
    await expect(backUp(place.config, file, NOW)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await readFile(file, 'utf8')).toBe('precious');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that is cut, altered, or of a newer version changes nothing', async (context) => {
    if (!place) return context.skip();
    const { config } = place;
    const whole = newFile();
    await names(config);
    await backUp(config, whole, NOW);
    const before = await names(config);
    const text = gunzipSync(await readFile(whole)).toString();
    const lines = text.split('\n');
    const bad = {
      cut: (await readFile(whole)).subarray(0, -20),
      'cut at a line': gzipSync(lines.slice(0, -2).join('\n')),
      altered: gzipSync(text.replace('Ada', 'Eve')),
      newer: gzipSync(text.replace('"migrations":[', '"migrations":["2999-01-01-later",')),
      'no backup at all': Buffer.from('hello'),
      empty: Buffer.from(''),
    };
    for (const [how, bytes] of Object.entries(bad)) {
      const file = newFile();
      await writeFile(file, bytes);
      await expect(restore(config, file, NOW + 2), how).rejects.toMatchObject({ code: 'BAD_ARCHIVE' });
    }
    expect(await names(config)).toEqual(before);
    expect((await readdir(config.dataDir)).filter((name) => name.endsWith('.part') || name.includes(`02-`))).toEqual(
      [],
    );
  });

  it('can be restored into an empty SQLite folder', async (context) => {
    if (!place) return context.skip();
    const file = newFile();
    const before = await names(place.config);
    await backUp(place.config, file, NOW);
    const dataDir = join(folder, `empty-${made++}`);
    expect(await restore({ dataDir }, file, NOW)).toMatchObject({ aside: undefined });
    expect(await names({ dataDir })).toEqual(before);
  });
});

describe('restoring over a SQLite file', () => {
  it('that is damaged works, and keeps the damaged one', async () => {
    const place = await engines[0]?.place();
    if (!place) throw new Error('SQLite is always there.');
    const { dataDir } = place.config;
    const file = join(dataDir, 'good.backup');
    await openDatabase(place.config).then((database) => database.close());
    await backUp(place.config, file, NOW);
    await writeFile(sqliteFile(dataDir), 'this is no database at all'.repeat(1_000));
    await expect(openDatabase(place.config)).rejects.toMatchObject({ code: 'STORAGE_UNREADABLE' });
    const { aside } = await restore(place.config, file, NOW);
    expect(await readFile(aside ?? '', 'utf8')).toContain('no database');
    await openDatabase(place.config).then((database) => database.close());
    await place.remove();
  });
});
