import {
  type Ask,
  CodexError,
  type Grant,
  type Holder,
  isRole,
  joined,
  type People,
  parseScope,
  type Role,
  type RoleOrder,
  type Scope,
  sayScope,
} from '../src/kit.ts';
import { spanOf, endOf as timeOf } from './_moment.ts';

/** Where nobody is managed (a test, a library), these intents say so. */
export const peopleOf = ({ world }: Ask): People => {
  if (world.people === undefined) throw new CodexError('UNSUPPORTED', { detail: 'people are not managed here.' });
  return world.people;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What grant and revoke were told: whom, which role, over what, until when. */
export const orderOf = (ask: Ask): RoleOrder => {
  const { args, world } = ask;
  const whom = text(args.user);
  if (whom === undefined) throw new CodexError('INVALID', { detail: 'I need to know whom.' });
  return { whom, role: roleOf(text(args.role)), scopes: scopesOf(ask), until: endOf(args, world.now()) };
};

const roleOf = (word = ''): Role => {
  const role = word.toLowerCase();
  if (!isRole(role)) throw new CodexError('INVALID', { detail: 'The roles are user, viewer, operator and admin.' });
  return role;
};

/**
 * The bots named, each by its id: a bot that joins the set later was not part of what was said. "scope=environment:staging" says that
 * later ones are.
 */
const scopesOf = ({ targets, args }: Ask): readonly Scope[] | undefined => {
  const said = text(args.scope);
  const scope = said === undefined ? undefined : parseScope(said.toLowerCase());
  if (said !== undefined && scope === undefined) {
    throw new CodexError('INVALID', { detail: 'A scope is environment:staging, tag:money or role:worker.' });
  }
  if (scope !== undefined) return [scope];
  return targets.length === 0 ? undefined : targets.map(({ id }) => ({ kind: 'bot', value: id }));
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** "for 2h" from now; "until friday" with all of friday, "until friday 17:00" to the minute, in the time of this machine. */
const endOf = (args: Ask['args'], now: number): number | undefined => {
  const length = text(args.for);
  if (length !== undefined) {
    const ms = spanOf(length);
    if (ms === undefined) throw new CodexError('INVALID', { detail: `I can't tell how long "${length}" is.` });
    return now + ms;
  }
  const day = text(args.until)?.toLowerCase();
  if (day === undefined) return undefined;
  if (day.includes(':')) return timeOf(day, now);
  const at = new Date(now);
  const ahead = day === 'today' ? 0 : day === 'tomorrow' ? 1 : weekdays.indexOf(day);
  if (ahead < 0) throw new CodexError('INVALID', { detail: `I can't tell which day "${day}" is.` });
  const days = weekdays.includes(day) ? (ahead - at.getDay() + 7) % 7 : ahead;
  at.setDate(at.getDate() + days);
  at.setHours(23, 59, 59, 999);
  return at.getTime();
};

/** "operator in staging until 2026-05-15 23:59". */
export const sayGrants = (grants: readonly Grant[], ask: Ask): string =>
  grants.length === 0 ? 'no role' : joined(merged(grants).map((same) => sayGrant(same, ask)));

const sayGrant = (same: readonly [Grant, ...Grant[]], { world }: Ask): string => {
  const [{ role, until, source }] = same;
  const bots = same.flatMap(({ scope }) => (scope.kind === 'bot' ? (world.registry.get(scope.value)?.name ?? []) : []));
  const where = same[0].scope.kind === 'bot' ? `on ${joined(bots) || 'bots that are gone'}` : sayScope(same[0].scope);
  const end = until === undefined ? '' : ` until ${sayDate(until)}`;
  return `${role} ${where}${end}${reasons[source]}`;
};

const reasons: Readonly<Record<Grant['source'], string>> = {
  granted: '',
  settings: ' (by the settings)',
  group: ' (by a group)',
  default: ' (as everybody)',
  local: ' (at this machine)',
};

/** The same role on several bots is said once. */
const merged = (grants: readonly Grant[]): readonly (readonly [Grant, ...Grant[]])[] => {
  const groups = new Map<string, [Grant, ...Grant[]]>();
  for (const grant of grants) {
    const { role, scope, until, source } = grant;
    const key = [role, until, source, scope.kind, scope.kind === 'bot' ? '' : scope.value].join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [grant]);
    else group.push(grant);
  }
  return [...groups.values()];
};

const sayDate = (at: number): string => {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** "bob (slack:T1:U2)": whom it is about, beyond doubt. */
export const sayPerson = ({ person: { name, identities } }: Pick<Holder, 'person'>): string =>
  identities.length === 0 ? name : `${name} (${joined(identities)})`;
