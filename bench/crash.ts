import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../src/database/database.ts';
import { crash, examine, type Promises } from '../test/crash/crashes.ts';
import { startPostgres } from '../test/support/postgres.ts';

/**
 * `npm run bench -- crash [kills]`: a service that registers, changes and moves bots is killed with -9 at random moments
 * (200 unless told), on SQLite and on PostgreSQL, and PostgreSQL itself is killed under it. Exit code 1 when a write that
 * was acknowledged is gone, or one is half there.
 */
export default async ([kills = '200']: readonly string[]): Promise<void> => {
  const count = Number(kills);
  const folder = await mkdtemp(join(tmpdir(), 'codex32-crash-'));
  const postgres = await startPostgres();
  try {
    await suite('SQLite, service killed', { count, config: { dataDir: join(folder, 'sqlite') } });
    const config = { dataDir: join(folder, 'postgres'), url: postgres.url };
    await suite('PostgreSQL, service killed', { count, config });
    await suite('PostgreSQL, server killed', { count: Math.ceil(count / 10), config, kill: () => postgres.crash() });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

interface Suite {
  readonly count: number;
  readonly config: DatabaseConfig;
  readonly kill?: () => Promise<void>;
}

const suite = async (title: string, { count, config, kill }: Suite): Promise<void> => {
  const promises: Promises = new Map();
  let acknowledged = 0;
  for (let run = 0; run < count; run++) {
    // One in ten dies while it opens, the others while they write; a service that is left alive also after its server.
    const after = run % 10 === 0 && !kill ? -Math.random() * 400 : Math.random() * 150;
    const prefix = `${kill ? 's' : 'r'}${run}`;
    acknowledged += await crash({ after, prefix, config, ...(kill ? { kill } : {}) }, promises);
  }
  const wrong = await examine(config, promises);
  console.log(
    `${title}: ${count} kills, ${acknowledged} acknowledged writes to ${promises.size} bots, ${wrong.length} wrong.`,
  );
  for (const sentence of wrong.slice(0, 20)) console.log(`  ${sentence}`);
  if (wrong.length > 0) process.exitCode = 1;
};
