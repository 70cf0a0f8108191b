import { CodexError } from '../errors.ts';
import { type Identity, identityKey } from '../message.ts';
import { isRole, type Role } from './roles.ts';
import { parseScope, type Scope, wholeFleet } from './scope.ts';

/** Who has which rights by the operator's own settings, before anybody was granted anything. */
export interface AccessSettings {
  /** Identity keys; always administrators, and no chat can revoke them. */
  readonly admins: ReadonlySet<string>;
  /** What people have whom nobody granted anything; absent = nothing. */
  readonly defaultRole?: Role | undefined;
  /** Keys of groups that a platform vouches for (`slack:T1:S2`, `discord:G1:R2`) and what their members may do. */
  readonly groupRoles: ReadonlyMap<string, readonly GroupRole[]>;
  /**
   * The console is reached by the machine's own user alone (its socket is owner-only), so whoever sits there is the
   * local administrator.
   */
  readonly localAdministrator: boolean;
}
export interface GroupRole {
  readonly role: Role;
  readonly scope: Scope;
}

export const closedSettings: AccessSettings = { admins: new Set(), groupRoles: new Map(), localAdministrator: false };

/** `slack:T1:U2`, as `whoami` shows it. Undefined when it is no identity. */
export const parseIdentity = (text: string): Identity | undefined => {
  const parts = text.trim().split(':');
  const [provider, workspace, user] = parts.map(decoded);
  return parts.length === 3 && provider && workspace && user ? { provider, workspace, user } : undefined;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

export interface AccessVariables {
  readonly CODEX32_ADMINS?: string | undefined;
  readonly CODEX32_DEFAULT_ROLE?: string | undefined;
  readonly CODEX32_GROUP_ROLES?: string | undefined;
}

/**
 * From the settings' text: CODEX32_ADMINS `slack:T1:U2,discord:G1:U3`, CODEX32_DEFAULT_ROLE `viewer`,
 * CODEX32_GROUP_ROLES `slack:T1:S2=operator@environment:staging,discord:G1:R2=viewer`. Throws BAD_CONFIG with one
 * sentence for the first that does not fit, never with its value: a half-read list of administrators is none.
 */
export const readAccessSettings = (variables: AccessVariables): AccessSettings => {
  const defaultRole = variables.CODEX32_DEFAULT_ROLE?.trim().toLowerCase() || undefined;
  if (defaultRole !== undefined && (!isRole(defaultRole) || defaultRole === 'admin')) {
    throw new CodexError('BAD_CONFIG', {
      detail: 'CODEX32_DEFAULT_ROLE must be user, viewer or operator, or not set.',
    });
  }
  return {
    admins: new Set(items(variables.CODEX32_ADMINS).map(adminKey)),
    defaultRole,
    groupRoles: groupRoles(items(variables.CODEX32_GROUP_ROLES)),
    localAdministrator: true,
  };
};

const items = (list = ''): readonly string[] =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const adminKey = (item: string): string => {
  const identity = parseIdentity(item);
  if (identity === undefined) {
    throw new CodexError('BAD_CONFIG', {
      detail: 'CODEX32_ADMINS must be identities such as slack:T0123:U0456, separated by commas.',
    });
  }
  return identityKey(identity);
};

const groupRoles = (list: readonly string[]): ReadonlyMap<string, readonly GroupRole[]> => {
  const found = new Map<string, readonly GroupRole[]>();
  for (const item of list) {
    const [, group = '', role = '', where = ''] = /^([^=]+)=([a-z]+)(?:@(.+))?$/.exec(item) ?? [];
    const identity = parseIdentity(group);
    const scope = where === '' ? wholeFleet : parseScope(where);
    if (identity === undefined || !isRole(role) || scope === undefined) {
      throw new CodexError('BAD_CONFIG', {
        detail:
          'CODEX32_GROUP_ROLES must be pairs such as slack:T0123:S0456=operator@environment:staging, separated by commas.',
      });
    }
    const key = identityKey(identity);
    found.set(key, [...(found.get(key) ?? []), { role, scope }]);
  }
  return found;
};

/** A group is named by the platform and workspace of the identity that it was vouched for, never by another's. */
export const groupKey = (identity: Identity, group: string): string => identityKey({ ...identity, user: group });
