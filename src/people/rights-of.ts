import { identityKey } from '../message.ts';
import type { Person } from './person.ts';
import type { Grant, Rights } from './rights.ts';
import { wholeFleet } from './scope.ts';
import { type AccessSettings, groupKey } from './settings.ts';

/** What the catalogue of people knows of an identity at this moment. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** Keys of every identity of the person. */
  readonly identities: readonly string[];
  /** One of them was switched off by its platform: leaving through one door closes the others too. */
  readonly suspended: boolean;
  readonly grants: readonly Grant[];
}

/** Puts together what was granted, what settings say and what the platform vouches for. Pure, and closed by default. */
export const rightsOf = (person: Person, known: Known | undefined, settings: AccessSettings): Rights => {
  const key = identityKey(person.identity);
  const keys = known === undefined ? [key] : [known.id, ...known.identities];
  const grants = [
    ...(known?.grants ?? []),
    ...configured(keys, settings),
    ...local(person, known, settings),
    ...vouched(person, settings),
  ];
  const suspended = person.deactivated === true || known?.suspended === true;
  return {
    standing: suspended ? 'suspended' : known !== undefined || grants.length > 0 ? 'known' : 'unknown',
    keys,
    grants: suspended ? [] : [...grants, ...byDefault(settings)],
    limitedTo: person.limitedTo,
  };
};

const configured = (keys: readonly string[], { admins }: AccessSettings): readonly Grant[] =>
  keys.some((key) => admins.has(key)) ? [{ role: 'admin', scope: wholeFleet, source: 'settings' }] : [];

/** Linking another account from the console gives that account the console's rights: that is how the first admin is made. */
const local = (person: Person, known: Known | undefined, { localAdministrator }: AccessSettings): readonly Grant[] => {
  const here = person.identity.provider === 'console' || known?.identities.some((key) => key.startsWith('console:'));
  return localAdministrator && here === true ? [{ role: 'admin', scope: wholeFleet, source: 'local' }] : [];
};

/** No answer from the platform is no group. */
const vouched = ({ identity, groups = [] }: Person, { groupRoles }: AccessSettings): readonly Grant[] =>
  groups
    .flatMap((group) => groupRoles.get(groupKey(identity, group)) ?? [])
    .map(({ role, scope }) => ({ role, scope, source: 'group' }));

const byDefault = ({ defaultRole }: AccessSettings): readonly Grant[] =>
  defaultRole === undefined ? [] : [{ role: defaultRole, scope: wholeFleet, source: 'default' }];
