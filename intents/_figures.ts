import { type Ask, bytes, type Cell, counted, type FleetStats, type Reply } from '../src/kit.ts';
import { described, filterOf } from './_fleet.ts';
import { momentOf } from './_moment.ts';

type Fact = readonly [label: string, value: Cell];

/** Counts and sums: how many, in which state, where, and what they use. */
export const countFleet = async ({ args, world }: Ask): Promise<Reply> => {
  const filter = filterOf(args);
  const stats = world.registry.stats(filter);
  const facts = [...factsOf(stats), ...(await since(args.since, world))];
  const total = described(stats.total, filter);
  return {
    text: [`${total}.`, ...facts.map(([label, { text }]) => `${label}: ${text}`)].join('\n'),
    tone: 'answer',
    ...(facts.length > 0 && { parts: [{ kind: 'facts', facts }] }),
  };
};

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ');

const factsOf = (stats: FleetStats): readonly Fact[] => {
  if (stats.total === 0) return [];
  const facts: readonly (readonly [string, string])[] = [
    ['By status', counts(stats.byStatus as Record<string, number>)],
    ['By role', counts(stats.byRole)],
    ['By environment', counts(stats.byEnvironment)],
    ['Tags', counts(stats.byTag)],
    ['Together', used(stats)],
    ['Restarts', stats.restarts > 0 ? String(stats.restarts) : ''],
    ['Errors', stats.errors > 0 ? String(stats.errors) : ''],
  ];
  return facts.filter(([, text]) => text !== '').map(([label, text]): Fact => [label, { text }]);
};

const used = ({ cpu, memory }: FleetStats): string =>
  memory > 0 || cpu > 0 ? `${counted(Math.round(cpu * 100) / 100, 'core')}, ${bytes(memory)} of memory` : '';

/** What happened since then, by kind of event. */
const since = async (words: unknown, world: Ask['world']): Promise<readonly Fact[]> => {
  if (typeof words !== 'string') return [];
  if (!(await world.may('bot.history'))) return [];
  const events = await world.registry.history({ since: momentOf(words, world.now()), limit: 1_000 });
  const kinds: Record<string, number> = Object.create(null);
  for (const { type } of events) kinds[type.replace(/^bot-/, '')] = (kinds[type.replace(/^bot-/, '')] ?? 0) + 1;
  const label = words === 'week' ? 'In the last week' : `Since ${words}`;
  return [[label, { text: events.length === 0 ? 'nothing happened' : counts(kinds) }]];
};
