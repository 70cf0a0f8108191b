import type { Args } from '../language/reading.ts';
import { parseScope, sayScope } from '../people/scope.ts';
import type { Bot } from '../registry/bot.ts';

/** How the house puts things into words. Pure, and shared with the intents through the guest door. */

/** "a", "a and b", "a, b and c"; from `most` on "a, b, c and 4 more". */
export const joined = (words: readonly string[], most = 12): string => {
  if (words.length > most) return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
};

/** "1 copy", "3 copies". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "a worker", "an analyzer". */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

export const copies = (bot: Bot): string => counted(bot.deployment.replicas, 'copy', 'copies');

const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
] as const;

/** A span in its largest unit: "3 minutes". Milliseconds in. */
export const span = (ms: number): string => {
  for (const [size, name] of units) if (ms >= size) return counted(Math.floor(ms / size), name);
  return 'a moment';
};

export const ago = (at: number, now: number): string => (now - at < 1_000 ? 'just now' : `${span(now - at)} ago`);

/** "412 MB". Bytes in. */
export const bytes = (n: number): string => {
  const [size, unit] = n >= 1e9 ? [1e9, 'GB'] : n >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
  const value = n / size;
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
};

export const sentence = (words: string): string => {
  const text = words.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
};

/** Names of variables whose values are nobody's business in a room. */
const looksSecret = /secret|token|passw|private|credential|api_?key|_key$/i;

const sayValue = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return joined(value.map(String));
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}=${name === 'env' && looksSecret.test(key) ? '(not shown)' : String(inner)}`)
    .join(', ');
};

/** How an argument stands in a sentence; what is not listed is said by its name. */
const phrases: Readonly<Record<string, (value: string) => string>> = {
  replicas: (value) => `to ${counted(Number(value), 'copy', 'copies')}`,
  delta: (value) => `by ${Number(value) > 0 ? '+' : ''}${value}`,
  factor: (value) => `to ${value} times as many copies`,
  version: (value) => `version ${value}`,
  to: (value) => `to ${value}`,
  for: (value) => `for ${value}`,
  until: (value) => `until ${value}`,
  at: (value) => `at ${value}`,
  in: (value) => `in ${value}`,
  every: (value) => `every ${value}`,
  source: (value) => `from ${value}`,
  addTags: (value) => `add the tag ${value}`,
  removeTags: (value) => `remove the tag ${value}`,
  unsetEnv: (value) => `unset ${value}`,
};

/** Arguments as words behind the verb: "to 5 copies", "version 1.4.2". */
export const sayArgs = (args: Args): string =>
  Object.entries(args)
    .map(([name, value]) => {
      const said = sayValue(name, value);
      return phrases[name]?.(said) ?? (typeof value === 'object' ? said : `${name} ${said}`);
    })
    .join(', ');

const sayOver = (args: Args, who: string): string => {
  const { until, for: length, scope } = args;
  const said = typeof scope === 'string' ? parseScope(scope.toLowerCase()) : undefined;
  const where = said ? sayScope(said) : who === '' ? 'on the whole fleet' : `on ${who}`;
  return [where, until !== undefined && `until ${until}`, length !== undefined && `for ${length}`]
    .filter((part) => part !== false)
    .join(' ');
};

/** Both are known; while they are still asked for, the verb alone is said. */
const told = ({ user, role }: Args): boolean => user !== undefined && role !== undefined;

/** What is about people is said as people say it: "give bob the operator role in staging until friday". */
const aboutPeople: Readonly<Record<string, (args: Args, who: string) => string | undefined>> = {
  grant: (args, who) => (told(args) ? `give ${args.user} the ${args.role} role ${sayOver(args, who)}` : undefined),
  revoke: (args, who) => {
    if (!told(args)) return undefined;
    const everywhere = who === '' && args.scope === undefined;
    return `take the ${args.role} role ${everywhere ? '' : `${sayOver(args, who)} `}away from ${args.user}`;
  },
  unlink: ({ user }) => `part ${user ?? 'this account'} from the person it is linked with`,
  approve: (args) => decision('approve', args),
  reject: (args) => decision('reject', args),
};
const decision = (verb: string, { request, user, breakGlass }: Args): string => {
  const which = request === 'last' ? 'the last request' : request === undefined ? 'the request' : `request ${request}`;
  const whose = user === undefined ? '' : ` of ${user}`;
  return `${verb} ${which}${whose}${breakGlass === undefined ? '' : `, breaking the glass: ${breakGlass}`}`;
};

/** A step in words: "scale ingest to 5 copies", "schedule a restart of ingest every day, at 02:00". */
export const sayStep = (intent: string, names: readonly string[], args: Args): string => {
  const { action, ...others } = args;
  const who = joined(names);
  const said = aboutPeople[intent]?.(args, who);
  if (said !== undefined) return said;
  const inner = typeof action === 'string' ? [withArticle(action), who && `of ${who}`] : [who];
  return [intent, ...inner, sayArgs(others)].filter((part) => part !== '').join(' ');
};
