import {
  type Args,
  ago,
  type Bot,
  type BotFilter,
  type BotStatus,
  type Cell,
  CodexError,
  counted,
  joined,
  type Mark,
  type Part,
} from '../src/kit.ts';

/** Words for sets of bots, and the tables that show them. */

const marks: Readonly<Record<BotStatus, Mark>> = {
  running: 'good',
  deploying: 'busy',
  stopping: 'busy',
  registered: 'idle',
  paused: 'idle',
  stopped: 'idle',
  terminated: 'idle',
  failed: 'bad',
  error: 'bad',
};
export const markOf = (bot: Bot): Mark => marks[bot.status];

/** Bad news first, then what is under way; otherwise as registered. */
const urgency: Readonly<Record<Mark, number>> = { bad: 0, busy: 1, good: 2, idle: 3 };
export const byUrgency = (bots: readonly Bot[]): readonly Bot[] =>
  bots.toSorted((a, b) => urgency[markOf(a)] - urgency[markOf(b)]);

const statuses: ReadonlySet<string> = new Set(Object.keys(marks));
const isStatus = (word: unknown): word is BotStatus => typeof word === 'string' && statuses.has(word);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a description asks for, in the registry's terms. Throws INVALID for a status that no bot can have. */
export const filterOf = ({ name, status, notStatus, role, tag, env }: Args): BotFilter => {
  for (const word of [status, notStatus]) {
    if (word === undefined || isStatus(word)) continue;
    throw new CodexError('INVALID', {
      detail: `"${String(word)}" is no status that a bot can have here: ${joined([...statuses])}.`,
    });
  }
  return {
    ...(text(name) && { like: text(name) }),
    ...(isStatus(status) && { status }),
    ...(isStatus(notStatus) && { notStatus }),
    ...(text(role) && { role: text(role) }),
    ...(text(tag) && { tag: text(tag) }),
    ...(text(env) && { environment: text(env) }),
  } as BotFilter;
};

/** "2 failed collectors in production tagged news" */
export const described = (n: number, { like, status, notStatus, role, tag, environment }: BotFilter): string => {
  const noun = counted(n, role ?? 'bot').replace(/^\d+ /, '');
  const what = [String(n), status, noun].filter((word) => word !== undefined).join(' ');
  const where = environment === undefined ? '' : ` in ${environment}`;
  const tagged = tag === undefined ? '' : ` tagged ${tag}`;
  const named = like === undefined ? '' : ` called ${like}`;
  return `${what}${named}${where}${tagged}${notStatus === undefined ? '' : ` that ${n === 1 ? 'is' : 'are'} not ${notStatus}`}`;
};

/** A line about a bot: "ingest: running, collector, production, 2 copies". */
export const lineOf = (bot: Bot, now: number): string =>
  `${bot.name}: ${[
    bot.status,
    bot.role,
    bot.environment,
    counted(bot.deployment.replicas, 'copy', 'copies'),
    since(bot, now),
  ]
    .filter((word) => word !== '')
    .join(', ')}`;

/** Since when it runs, or when it last went wrong. */
const since = ({ status, observed }: Bot, now: number): string => {
  if (status === 'running' && observed.startedAt !== undefined) return `started ${ago(observed.startedAt, now)}`;
  if (markOfStatus(status) === 'bad' && observed.lastErrorAt !== undefined)
    return `since ${ago(observed.lastErrorAt, now)}`;
  return '';
};
const markOfStatus = (status: BotStatus): Mark => marks[status];

/** One row a bot. */
export const tableOf = (bots: readonly Bot[], now: number): Part => ({
  kind: 'table',
  columns: ['Bot', 'Status', 'Role', 'Environment', 'Copies', ''],
  rows: bots.map((bot): readonly Cell[] => [
    { text: bot.name },
    { text: bot.status, mark: markOf(bot) },
    { text: bot.role },
    { text: bot.environment },
    { text: String(bot.deployment.replicas) },
    { text: since(bot, now) },
  ]),
});

/** So many bots stand in one answer; the rest is counted. */
export const mostRows = 50;

/** "7 running, 2 failed", the worst first. */
export const tally = (bots: readonly Bot[]): string => {
  const counts = new Map<BotStatus, number>();
  for (const { status } of byUrgency(bots)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, n]) => `${n} ${status}`).join(', ');
};
