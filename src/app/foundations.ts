import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { logOptions, openLog } from '../log/open.ts';
import type { Log } from '../log.ts';
import { InProcessMemory } from '../memory/in-process.ts';
import type { Memory } from '../memory/memory.ts';
import { Egress } from '../people/egress/egress.ts';

/** What everything else stands on. */
export interface Foundations {
  readonly log: Log;
  readonly egress: Egress;
  readonly database: Database;
  readonly memory: Memory;
}

/** Opens them in the order they need each other; `opened` closes them the other way round, last the log. */
export const openFoundations = async (
  config: Config,
  talking: boolean,
  opened: AsyncDisposableStack,
): Promise<Foundations> => {
  const egress = new Egress();
  for (const [name, value] of config.secrets) egress.register(name, value);
  const redact = (line: string): string => egress.clean(line);
  const { log } = opened.adopt(await openLog({ ...logOptions(config, talking), redact }), ({ close }) => close());
  const database = opened.adopt(
    await openDatabase({ dataDir: config.dataDir, url: config.databaseUrl, log: log.child({ part: 'database' }) }),
    (open) => open.close(),
  );
  const memory = opened.adopt(await openMemory(config.redisUrl, log.child({ part: 'memory' })), (open) => open.close());
  return { log, egress, database, memory };
};

const openMemory = async (url: string | undefined, log: Log): Promise<Memory> => {
  if (url === undefined) return new InProcessMemory();
  const { RedisMemory } = await import('../memory/redis.ts');
  return RedisMemory.open({ url, onTrouble: (error) => log.warn('The connection to Redis is in trouble.', { error }) });
};
