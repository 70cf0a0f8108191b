import { type Permission, permissions } from './person.ts';

/** From the weakest to the strongest; each has all that the ones before it have, which a test holds true. */
export const roles = ['user', 'viewer', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may do what, in one place; `roles` prints it. A right that is not written here does not exist, and leaving one out
 * does not compile. `user` sees the fleet; `viewer` reads what bots say; `operator` runs them; `admin` decides who may.
 * Whoever can register or configure chooses what runs on the machine, so an operator is somebody trusted with that.
 */
// biome-ignore format: a table
export const matrix: Readonly<Record<Permission, readonly Role[]>> = {
  'fleet.read':      ['user', 'viewer', 'operator', 'admin'],
  subscribe:         ['user', 'viewer', 'operator', 'admin'],
  'bot.logs':        [        'viewer', 'operator', 'admin'],
  'bot.history':     [        'viewer', 'operator', 'admin'],
  'schedule.read':   [        'viewer', 'operator', 'admin'],
  'bot.start':       [                  'operator', 'admin'],
  'bot.stop':        [                  'operator', 'admin'],
  'bot.restart':     [                  'operator', 'admin'],
  'bot.pause':       [                  'operator', 'admin'],
  'bot.scale':       [                  'operator', 'admin'],
  'bot.heal':        [                  'operator', 'admin'],
  'bot.configure':   [                  'operator', 'admin'],
  'bot.deploy':      [                  'operator', 'admin'],
  'bot.register':    [                  'operator', 'admin'],
  'bot.unregister':  [                  'operator', 'admin'],
  'schedule.write':  [                  'operator', 'admin'],
  'alert.write':     [                  'operator', 'admin'],
  'fleet.export':    [                  'operator', 'admin'],
  'access.read':     [                  'operator', 'admin'],
  'approval.decide': [                  'operator', 'admin'],
  'fleet.import':    [                              'admin'],
  'access.write':    [                              'admin'],
  'audit.read':      [                              'admin'],
  'secret.write':    [                              'admin'],
};

/**
 * Rights over the fleet as such. A grant that is limited to some bots never carries them, for there is no bot to
 * compare with: an admin of staging does not become an admin of people.
 */
export const fleetWide: ReadonlySet<Permission> = new Set<Permission>([
  'fleet.export',
  'fleet.import',
  'access.read',
  'access.write',
  'audit.read',
  'secret.write',
]);

/** What the owner of a bot may do to it whatever their role: all that concerns the one bot and nobody else. */
export const ownerMay: ReadonlySet<Permission> = new Set<Permission>([
  'fleet.read',
  'subscribe',
  'bot.logs',
  'bot.history',
  'bot.start',
  'bot.stop',
  'bot.restart',
  'bot.pause',
  'bot.scale',
  'bot.heal',
]);

export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);
export const isPermission = (word: string): word is Permission => (permissions as readonly string[]).includes(word);

/** Closed for whatever the matrix does not name, even if a caller got past the types. */
export const permits = (role: Role, permission: Permission): boolean =>
  Object.hasOwn(matrix, permission) && matrix[permission].includes(role);

/** The weakest role that has the right: what to ask for when it is missing. */
export const weakestWith = (permission: Permission): Role => matrix[permission][0] ?? 'admin';

export const rightsOf = (role: Role): readonly Permission[] => permissions.filter((name) => permits(role, name));
