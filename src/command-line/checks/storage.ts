import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { connect, sqliteFile } from '../../database/database.ts';
import { readOwner } from '../../files/claim.ts';
import type { Check, Finding } from '../../health.ts';

/** Whether what must be kept can be kept. */
export const storageChecks = (config: Config): readonly Check[] => [
  { name: 'database', run: () => checkDatabase(config) },
  ...(config.redisUrl === undefined ? [] : [{ name: 'Redis', run: () => checkRedis(config.redisUrl ?? '') }]),
];

const checkDatabase = async ({ dataDir, databaseUrl: url }: Config): Promise<Finding> => {
  if (url === undefined && !existsSync(sqliteFile(dataDir))) {
    return { ok: true, says: 'The first start will make an embedded database in the data folder.' };
  }
  const mend =
    url === undefined
      ? 'See whether the disk is full or the file damaged; "codex32 restore" brings a backup back.'
      : 'See whether the server runs, and whether DATABASE_URL is right.';
  const started = performance.now();
  try {
    const database = await connect({ dataDir, url });
    try {
      const { rows } = await sql<{ version: string }>`select ${sql.raw(versionOf(database.kind))} as version`.execute(
        database.sql,
      );
      const trial = await database.sql.startTransaction().execute();
      await sql`create table codex32_doctor (x integer)`.execute(trial);
      await trial.rollback().execute();
      const name = database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
      return {
        ok: true,
        says: `${name} ${rows[0]?.version.split(' ')[0]} can be written (${elapsed(started)}).${await inUse(dataDir)}`,
      };
    } finally {
      await database.close();
    }
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : 'The database does not answer.', mend };
  }
};

const versionOf = (kind: 'sqlite' | 'postgres'): string =>
  kind === 'sqlite' ? 'sqlite_version()' : "current_setting('server_version')";

const inUse = async (dataDir: string): Promise<string> => {
  const owner = await readOwner(dataDir);
  return owner === undefined ? '' : ` A service runs on this data folder (process ${owner.pid}).`;
};

const checkRedis = async (url: string): Promise<Finding> => {
  const { RedisMemory } = await import('../../memory/redis.ts');
  const started = performance.now();
  try {
    const memory = await RedisMemory.open({ url });
    try {
      await memory.set('doctor', 1, 1_000);
      return { ok: true, says: `Redis can be written (${elapsed(started)}).` };
    } finally {
      await memory.close();
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : 'Redis does not answer.';
    return { ok: false, says, mend: 'See whether the server runs, and whether REDIS_URL is right.' };
  }
};

const elapsed = (started: number): string => `${Math.max(1, Math.round(performance.now() - started))} ms`;
