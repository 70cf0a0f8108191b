import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Memory } from '../../src/memory/memory.ts';
import type { Identity, Sender } from '../../src/message.ts';
import { Egress } from '../../src/people/egress/egress.ts';
import { type Access, type AccessParts, openAccess } from '../../src/people/open-access.ts';
import type { Person, Target } from '../../src/people/person.ts';
import type { Role } from '../../src/people/roles.ts';
import type { Scope } from '../../src/people/scope.ts';
import type { Place } from './databases.ts';

export const secretKey = '11'.repeat(32);
export const root: Sender = { provider: 'console', workspace: 'here', user: 'root', name: 'root' };
export const onSlack = (user: string, more: Partial<Sender> = {}): Sender => ({
  ...{ provider: 'slack', workspace: 'T1', user, name: user.toLowerCase() },
  ...more,
});
export const slackKey = (user: string): string => `slack:T1:${user}`;

export const target = (name: string, more: Partial<Target> = {}): Target => ({
  ...{ id: `id-${name}`, name, role: 'worker', environment: 'staging', tags: [] },
  ...more,
});

/** Access over one database, with a clock that stands until it is moved. */
export interface TestAccess extends Access {
  readonly egress: Egress;
  readonly database: AccessParts['database'];
  readonly memory: Memory;
  /** Another service over the same database and memory, where the engine has such a thing. */
  replica(): Promise<TestAccess>;
  pass(ms: number): void;
  now(): number;
  who(identity: Identity | Sender): Promise<Person>;
  /** As the local administrator. */
  give(user: string, role: Role, scopes?: readonly Scope[], until?: number): Promise<Person>;
  close(): Promise<void>;
}

type Options = Partial<Pick<AccessParts, 'variables' | 'askPlatform' | 'ownsSome' | 'witness'>>;

/** Nothing of ours is left of the test before, which is far quicker than a new PostgreSQL database for each. */
const empty = async (sql: Database['sql']): Promise<void> => {
  for (const table of tables) await sql.deleteFrom(table).execute();
  await sql.updateTable('audit_head').set({ seq: 0, hash: '', seal: '' }).execute();
};
const tables = [
  ...(['persons', 'identities', 'grants', 'access_codes', 'approvals', 'approval_votes'] as const),
  ...(['audit_entries', 'secrets', 'logins', 'api_keys', 'refresh_tokens'] as const),
];

/** Without a place: in memory. With one, what was in it is gone. */
export const openTestAccess = async (place?: Place, options: Options = {}): Promise<TestAccess> => {
  let now = Date.UTC(2026, 4, 11, 12);
  const folder = await mkdtemp(join(tmpdir(), 'codex32-access-'));
  const memory = new InProcessMemory(() => now);
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const open = async (config: { dataDir: string; url?: string | undefined }): Promise<TestAccess> => {
    const database = await openDatabase(config);
    closing.unshift(() => database.close());
    if (closing.length === 2) await empty(database.sql);
    const egress = new Egress();
    const access = await openAccess({
      ...{ database, memory, egress, dataDir: folder, secretKey, clock: () => now, variables: {} },
      ...options,
    });
    return {
      ...access,
      ...{ egress, database, memory },
      replica: () => open(place?.replica ?? config),
      pass: (ms) => {
        now += ms;
      },
      now: () => now,
      who: (sender) => access.gate.recognise(sender),
      give: async (user, role, scopes, until) => {
        const admin = await access.gate.recognise(root);
        await access.people.grant(admin, { whom: slackKey(user), role, scopes, until });
        return access.gate.recognise(onSlack(user));
      },
      close: async () => {
        for (const close of closing.splice(0)) await close();
      },
    };
  };
  return open(place?.config ?? { dataDir: ':memory:' });
};
