import type { Database } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import type { Installation, Installations } from './installations.ts';

/** Seals tokens as the secrets of bots are sealed; `Access.sealing` of `src/people` is one. */
export interface Sealing {
  seal(name: string, value: string): string;
  /** Throws SECRET_KEY when it was sealed with another key, or for another name. */
  open(name: string, sealed: string): string;
}

export interface InstallationParts {
  readonly database: Pick<Database, 'sql' | 'ask'>;
  readonly adapter: string;
  readonly sealing: Sealing;
  readonly clock: () => number;
}

interface Row {
  readonly workspace: string;
  readonly sealed: string;
  readonly facts: string;
  readonly installed_at: number;
}

/** Installations in the database, each token bound to its workspace: moved to another row it does not open. */
export const durableInstallations = ({ database, adapter, sealing, clock }: InstallationParts): Installations => {
  const { sql, ask } = database;
  const nameOf = (workspace: string): string => `${adapter}:${workspace}`;
  const rowsOf = keptQuery<Row>(
    sql
      .selectFrom('installations')
      .select(['workspace', 'sealed', 'facts', 'installed_at'])
      .where('adapter', '=', adapter)
      .where('workspace', '=', ''),
  );
  /** Opening is not free, and most messages come from a workspace whose token has not changed. */
  const opened = new Map<string, { readonly sealed: string; readonly installation: Installation }>();
  const open = ({ workspace, sealed, facts, installed_at }: Row): Installation => {
    const known = opened.get(workspace);
    if (known?.sealed === sealed) return known.installation;
    const token = sealing.open(nameOf(workspace), sealed);
    const installation = { workspace, token, facts: JSON.parse(facts) as Installation['facts'], at: installed_at };
    opened.set(workspace, { sealed, installation });
    return installation;
  };
  return {
    get: async (workspace) => {
      const [row] = await ask(rowsOf(adapter, workspace));
      if (row === undefined) opened.delete(workspace);
      return row && open(row);
    },
    save: async ({ workspace, token, facts }) => {
      const values = {
        sealed: sealing.seal(nameOf(workspace), token),
        facts: JSON.stringify(facts),
        installed_at: clock(),
      };
      await sql
        .insertInto('installations')
        .values({ adapter, workspace, ...values })
        .onConflict((conflict) => conflict.columns(['adapter', 'workspace']).doUpdateSet(values))
        .execute();
    },
    remove: async (workspace, before = Number.MAX_SAFE_INTEGER) => {
      const { numDeletedRows } = await sql
        .deleteFrom('installations')
        .where('adapter', '=', adapter)
        .where('workspace', '=', workspace)
        .where('installed_at', '<=', before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows) > 0;
    },
  };
};
