import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { CodexError } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import type { Target } from '../person.ts';
import { covers, parseScope, type Scope, wholeFleet } from '../scope.ts';
import { seal, unseal } from './seal.ts';

/** As bots' variables refer to it. */
const NAME = /^[A-Z][A-Z0-9_]{0,62}$/;
/** Shorter ones cannot be kept out of replies without mangling ordinary words. */
const SHORTEST = 8;
const LONGEST = 32_768;

/** All that is ever shown of a secret. */
export interface SecretFacts {
  readonly name: string;
  /** Which bots may be given it. */
  readonly scope: Scope;
  readonly changedAt: number;
  readonly changedBy: string;
}

export interface NewSecret {
  readonly name: string;
  readonly value: string;
  readonly scope?: Scope | undefined;
  readonly by: Actor;
}

/**
 * The store of bots' secrets. Values go in, and come out only for a bot that declares them; no method shows one to a
 * person. Rights are checked at the doors that people reach (`codex32 secret` is the machine's own user).
 */
export interface Secrets {
  /** @throws CodexError INVALID */
  set(secret: NewSecret): Promise<void>;
  /** False when there was none. */
  remove(name: string): Promise<boolean>;
  list(): Promise<readonly SecretFacts[]>;
  /** For the environment of a bot that declares it; undefined when there is none or its scope leaves this bot out. */
  resolve(name: string, bot: Target): Promise<string | undefined>;
  /** So that replies and logs are kept clean of all of them from the first moment. */
  registerAll(): Promise<void>;
}

export interface SecretParts {
  readonly sql: Kysely<Schema>;
  readonly key: Uint8Array;
  readonly clock: () => number;
  /** Told each value before anybody else is, and when it may be forgotten. */
  readonly egress: { register(name: string, value: string): void };
}

export const openSecrets = ({ sql, key, clock, egress }: SecretParts): Secrets => {
  const open = (row: { name: string; sealed: string }): string => {
    const value = unseal(key, row.name, row.sealed);
    egress.register(row.name, value);
    return value;
  };
  return {
    set: async ({ name, value, scope = wholeFleet, by }) => {
      check(name, value);
      egress.register(name, value);
      const row = { sealed: seal(key, name, value), scope: written(scope), changed_at: clock(), changed_by: by.name };
      await sql
        .insertInto('secrets')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
    remove: async (name) => {
      const result = await sql.deleteFrom('secrets').where('name', '=', name).executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    },
    list: async () => {
      const rows = await sql.selectFrom('secrets').selectAll().orderBy('name').execute();
      return rows.map((row) => ({
        name: row.name,
        scope: parseScope(row.scope) ?? nowhere,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
      }));
    },
    resolve: async (name, bot) => {
      const row = await sql.selectFrom('secrets').selectAll().where('name', '=', name).executeTakeFirst();
      if (row === undefined || !covers(parseScope(row.scope) ?? nowhere, bot)) return undefined;
      return open(row);
    },
    registerAll: async () => {
      for (const row of await sql.selectFrom('secrets').select(['name', 'sealed']).execute()) open(row);
    },
  };
};

/** A scope that cannot be read reaches no bot. */
const nowhere: Scope = { kind: 'bot', value: '' };

const written = (scope: Scope): string => (scope.kind === 'fleet' ? '' : `${scope.kind}:${scope.value}`);

const check = (name: string, value: string): void => {
  if (!NAME.test(name))
    throw new CodexError('INVALID', {
      detail: "A secret's name has capital letters, digits and underscores, such as DB_PASSWORD.",
    });
  if (value.length < SHORTEST || value.length > LONGEST || value.includes('\0')) {
    throw new CodexError('INVALID', {
      detail: `A secret has ${SHORTEST} to ${LONGEST} characters: a shorter one could not be kept out of replies.`,
    });
  }
};
