import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Check } from '../health.ts';
import type { Memory } from '../memory/memory.ts';

interface Parts {
  readonly database: Database;
  readonly memory: Memory;
  readonly redis: boolean;
}

/** What `/readyz` asks of the parts that run: each must answer, none is changed. */
export const readiness = ({ database, memory, redis }: Parts): readonly Check[] => [
  {
    name: database.kind === 'sqlite' ? 'database' : 'PostgreSQL',
    quick: true,
    run: async () => {
      await sql`select 1`.execute(database.sql);
      return { ok: true, says: 'It answers.' };
    },
  },
  {
    name: redis ? 'Redis' : 'memory',
    quick: true,
    run: async () => {
      await memory.get('readiness');
      return { ok: true, says: 'It answers.' };
    },
  },
];
