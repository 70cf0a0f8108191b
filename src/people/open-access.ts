import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Memory } from '../memory/memory.ts';
import type { Approvals } from './approvals/approvals.ts';
import { openApprovals } from './approvals/open.ts';
import { approvalStore } from './approvals/store.ts';
import { AuditLog, type AuditParts } from './audit/audit-log.ts';
import { withoutCodes } from './codes.ts';
import { databaseDirectory } from './directory.ts';
import type { Egress } from './egress/egress.ts';
import { type GateParts, type LookingGate, openGate } from './gate.ts';
import { grantingOf } from './granting.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { linkingOf } from './linking.ts';
import { listingOf } from './listing.ts';
import type { People, PeopleParts } from './people.ts';
import { readApprovalPolicy } from './policy.ts';
import { deriveKey, type MasterKey, masterKey } from './secrets/key.ts';
import { type Sealing, sealingWith } from './secrets/sealing.ts';
import { openSecrets, type Secrets } from './secrets/secrets.ts';
import { type AccessVariables, readAccessSettings } from './settings.ts';
import { type ApiKeys, openApiKeys } from './tokens/api-keys.ts';
import { type Logins, openLogins } from './tokens/logins.ts';
import { openSessions, type Sessions } from './tokens/sessions.ts';
import { unlinkingOf } from './unlinking.ts';

/** Everything about who may do what, made of one database. */
export interface Access {
  readonly gate: LookingGate;
  readonly people: People;
  /** Names that sentences may speak of; see `knownNames`. */
  readonly names: () => readonly string[];
  readonly approvals: Approvals;
  readonly audit: AuditLog;
  readonly secrets: Secrets;
  /** For tokens of our own that the database keeps; what it opens is kept out of replies and logs from then on. */
  readonly sealing: Sealing;
  readonly logins: Logins;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
}

export interface AccessParts extends Pick<GateParts, 'askPlatform' | 'ownsSome'>, Pick<AuditParts, 'witness'> {
  readonly database: Database;
  readonly memory: Memory;
  /** Already keeps the secrets of the settings; learns those of the bots here. */
  readonly egress: Egress;
  /** Holds `secret.key`, where no key is set. */
  readonly dataDir: string;
  /** CODEX32_SECRET_KEY, where it is set. */
  readonly secretKey?: string | undefined;
  readonly variables: AccessVariables & { readonly CODEX32_APPROVALS?: string | undefined };
  /** ms since the epoch. */
  readonly clock: () => number;
}

/**
 * Reads the settings, the key and the secrets, so that a service that cannot keep them does not start.
 * @throws CodexError BAD_CONFIG, SECRET_KEY
 */
export const openAccess = async (parts: AccessParts): Promise<Access> => {
  const { database, memory, egress, clock, variables } = parts;
  const { sql } = database;
  const settings = readAccessSettings(variables);
  const policy = readApprovalPolicy(variables.CODEX32_APPROVALS);
  const master = masterOf(parts);

  const secrets = openSecrets({ sql, key: deriveKey(master, 'secrets'), clock, egress });
  await secrets.registerAll();

  const directory = databaseDirectory(database, clock);
  const gate = openGate({ ...optional(parts), directory, settings, clock });
  const names = await knownNames(sql, clock);
  const logins = openLogins(sql, clock);
  return {
    gate,
    secrets,
    sealing: sealingWith(deriveKey(master, 'installations'), egress),
    logins,
    names: names.list,
    people: openPeople({ sql, names, memory, gate, settings, clock, codeKey: deriveKey(master, 'codes') }),
    approvals: openApprovals({ store: approvalStore(database), gate, policy, clock }),
    audit: new AuditLog({
      ...(parts.witness && { witness: parts.witness }),
      database,
      key: deriveKey(master, 'audit'),
      clock,
      redact: (text) => withoutCodes(egress.clean(text)),
    }),
    sessions: openSessions({ sql, logins, key: deriveKey(master, 'access-tokens'), clock }),
    apiKeys: openApiKeys({ sql, logins, clock }),
  };
};

const masterOf = ({ dataDir, secretKey }: Pick<AccessParts, 'dataDir' | 'secretKey'>): MasterKey =>
  masterKey({ setting: secretKey, file: join(dataDir, 'secret.key') });

/** What `verifyAudit` needs. @throws CodexError SECRET_KEY */
export const auditKey = (parts: Pick<AccessParts, 'dataDir' | 'secretKey'>): Uint8Array =>
  deriveKey(masterOf(parts), 'audit');

const openPeople = ({ names, ...parts }: PeopleParts & { readonly names: KnownNames }): People => {
  const { grant, revoke } = grantingOf(parts);
  const { link, ...linking } = linkingOf(parts);
  const renamed = async <T>(change: Promise<T>): Promise<T> => {
    const changed = await change;
    await names.refresh();
    return changed;
  };
  return {
    ...listingOf(parts),
    ...unlinkingOf(parts),
    ...linking,
    revoke,
    grant: (by, order) => renamed(grant(by, order)),
    link: (by, code) => renamed(link(by, code)),
  };
};

const optional = ({ askPlatform, ownsSome }: AccessParts): Pick<GateParts, 'askPlatform' | 'ownsSome'> => ({
  ...(askPlatform && { askPlatform }),
  ...(ownsSome && { ownsSome }),
});
