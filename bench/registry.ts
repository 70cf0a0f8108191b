import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../src/database/database.ts';
import { openDatabase } from '../src/database/database.ts';
import type { BotDraft } from '../src/registry/bot.ts';
import type { DurableRegistry } from '../src/registry/durable-registry.ts';
import { openRegistry } from '../src/registry/durable-registry.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { ada, draft, trustingBlueprints } from '../test/support/registry.ts';

/**
 * `npm run bench -- registry [small] [large]`: what a fleet of 10,000 bots costs beside one of 100, on SQLite and
 * PostgreSQL. Times are ms, the median of several; `memory` is what the catalogue holds.
 */
export default async ([small = '100', large = '10000']: readonly string[]): Promise<void> => {
  const postgres = await startPostgres();
  try {
    for (const url of [undefined, postgres.url]) {
      const few = await measure(Number(small), url);
      const many = await measure(Number(large), url);
      console.log(`\n${url ? 'PostgreSQL' : 'SQLite'}: ${small} bots, ${large} bots, ratio`);
      for (const [what, time] of Object.entries(few)) {
        const other = many[what] ?? Number.NaN;
        console.log(`  ${what.padEnd(34)}${show(time)}${show(other)}${(other / time).toFixed(1).padStart(9)}`);
      }
    }
  } finally {
    await postgres.stop();
  }
};

type Figures = Readonly<Record<string, number>>;

const roles = ['worker', 'collector', 'analyzer', 'aggregator'];
const fleet = (count: number): readonly BotDraft[] =>
  Array.from({ length: count }, (_, index) =>
    draft(`bot-${index}`, {
      role: roles[index % roles.length] ?? 'worker',
      environment: index % 3 ? 'production' : 'staging',
      tags: [`team-${index % 20}`, 'nightly'],
      description: `The bot that does the work of number ${index}.`,
      deployment: { variables: { NUMBER: String(index), MODE: 'fast' }, limits: { cpu: 1, memory: 256_000_000 } },
    }),
  );

const measure = async (count: number, url: string | undefined): Promise<Figures> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'codex32-bench-'));
  const config = { dataDir, url };
  const open = async (): Promise<{ database: Database; registry: DurableRegistry }> => {
    const database = await openDatabase(config);
    return { database, registry: await openRegistry(database, { blueprints: trustingBlueprints }) };
  };
  const close = async ({ database, registry }: Awaited<ReturnType<typeof open>>): Promise<void> => {
    await registry.close();
    await database.close();
  };
  const first = await open();
  await first.registry.import(JSON.stringify(fleet(count)), 'json', ada);
  await close(first);
  const opening = await times(3, async () => close(await open()));
  const house = await open();
  const figures = { 'open, read everything, close': opening, ...(await use(house.registry)) };
  await house.registry.clear(ada);
  await close(house);
  await rm(dataDir, { recursive: true, force: true });
  return figures;
};

const use = async (registry: DurableRegistry): Promise<Figures> => {
  let made = 0;
  const create = () => registry.create(draft(`new-${made++}`), ada);
  const id = registry.named('bot-42')?.id ?? '';
  return {
    'find by role, status, environment': await times(200, () =>
      registry.find({ role: 'collector', status: 'registered', environment: 'staging' }),
    ),
    'find by tag': await times(200, () => registry.find({ tag: 'team-7' })),
    'one by name': await times(1_000, () => registry.named('bot-42')),
    statistics: await times(50, () => registry.stats()),
    'register one': await times(30, create),
    'register a hundred at once': await times(5, () => Promise.all(Array.from({ length: 100 }, create))),
    'change one': await times(30, () => registry.update(id, { description: String(made++) }, ada)),
    'history of one': await times(30, () => registry.history({ bot: id })),
  };
};

/** The median of several, ms. */
const times = async (count: number, work: () => unknown): Promise<number> => {
  const taken: number[] = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(count / 2)] ?? Number.NaN;
};

const show = (time: number): string => time.toFixed(time < 1 ? 4 : 1).padStart(12);
