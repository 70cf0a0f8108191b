import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/database/database.ts';
import { postgresDatabase } from './servers.ts';

/** A place for the data of one test, on one of the engines. */
export interface Place {
  readonly config: DatabaseConfig;
  /** A second service's configuration for the same data, where the engine has such a thing. */
  readonly replica: DatabaseConfig | undefined;
  remove(): Promise<void>;
}

/** Every engine, for `describe.each`: the same suite runs on both. Undefined: not on this machine (said aloud; an error under `CI`). */
export const engines: readonly { readonly engine: string; place(): Promise<Place | undefined> }[] = [
  { engine: 'SQLite', place: async () => ({ ...(await folder()), replica: undefined }) },
  {
    engine: 'PostgreSQL',
    place: async () => {
      const url = await postgresDatabase();
      if (url === undefined) return undefined;
      const [one, two] = [await folder(), await folder()];
      return {
        config: { ...one.config, url },
        replica: { ...two.config, url },
        remove: async () => {
          await one.remove();
          await two.remove();
        },
      };
    },
  },
];

const folder = async (): Promise<{ config: DatabaseConfig; remove(): Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-data-'));
  return { config: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) };
};
