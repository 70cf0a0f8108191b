import { localSender } from '../channels/local-person.ts';
import { loadConfig } from '../config.ts';
import { connect, type Database, openDatabase } from '../database/database.ts';
import { CodexError } from '../errors.ts';
import { InProcessMemory } from '../memory/in-process.ts';
import { Egress } from '../people/egress/egress.ts';
import { type Access, openAccess } from '../people/open-access.ts';
import type { AuditEntry, Person } from '../people/person.ts';
import type { Surroundings } from './command.ts';

/** What the commands about people and secrets work with. */
export interface Desk extends Access {
  readonly database: Database;
  /** The machine's own user, who is the local administrator. */
  readonly person: Person;
  /** Tells the audit, like anything that was said in a chat. */
  note(said: string, result: string): Promise<void>;
}

/**
 * Runs `work` over the database of the service, whether or not it runs: both engines let a second process write, and
 * all of this is looked up anew for every use. Keeps the order of the audit, too.
 */
export const withAccess = async <T>(
  { environment, folder }: Surroundings,
  work: (desk: Desk) => Promise<T>,
): Promise<T> => {
  const { dataDir, databaseUrl: url, secretKey, access: variables } = loadConfig(environment, folder);
  const database = await openBeside({ dataDir, url });
  try {
    const parts = { database, memory: new InProcessMemory(), egress: new Egress(), clock: Date.now };
    const access = await openAccess({ ...parts, dataDir, secretKey, variables });
    const person = await access.gate.recognise(localSender());
    const note = (said: string, result: string): Promise<void> => access.audit.append(entryOf(person, said, result));
    return await work({ ...access, database, person, note });
  } finally {
    await database.close();
  }
};

const openBeside = async (config: { dataDir: string; url: string | undefined }): Promise<Database> => {
  try {
    return await openDatabase(config);
  } catch (error) {
    if (error instanceof CodexError && error.code === 'DATA_DIR_IN_USE') return connect(config);
    throw error;
  }
};

const entryOf = ({ id, name, identity }: Person, said: string, result: string): AuditEntry => ({
  person: { id, name, identity },
  ...{ conversation: 'command-line', said, result },
  decision: 'allowed',
});
