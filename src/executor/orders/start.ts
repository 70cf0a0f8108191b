import type { Bot } from '../../registry/bot.ts';
import { assertMove } from '../../registry/moves.ts';
import { unmetInWords, unmetOf } from '../dependencies.ts';
import type { Order, Outcome } from '../executor.ts';
import { type Carry, eventOf, type House, outcome } from '../house.ts';
import type { CopyState } from '../keeper/wire.ts';
import { type Launch, prepare } from '../launch.ts';
import { keepVersion } from '../versions.ts';

export const copyNumbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

export const startBot: Carry = async (house, bot, order) => {
  const wanted = bot.deployment.replicas;
  if (wanted === 0)
    return outcome(house, bot, {
      ok: false,
      changed: false,
      says: `${bot.name} is scaled to 0 copies. Scale it to 1 first.`,
    });
  const running = house.copies.of(bot.id).filter(({ phase, copy }) => phase === 'running' && copy <= wanted);
  if (running.some(({ paused }) => paused) || (running.length === wanted && bot.desired === 'paused')) {
    return outcome(house, bot, { ok: false, changed: false, says: `${bot.name} is paused. Resume it instead.` });
  }
  if (running.length === wanted)
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} is already running${pids(running)}.` });
  const unmet = await waitForNeeded(house, bot, order);
  if (unmet !== undefined) return outcome(house, bot, { ok: false, changed: false, says: unmet });
  const numbers = copyNumbers(wanted);
  const states = await startCopies(house, bot, {
    order,
    numbers,
    announce: ['bot-starting', `${bot.name} is being started.`],
  });
  return started(house, bot, states);
};

interface Starting {
  readonly order: Order;
  readonly numbers: readonly number[];
  /** What is written down before the first process exists, once nothing speaks against starting. */
  readonly announce?: readonly [type: string, says: string];
}

/** Throws what speaks against starting this bot, before anything of it was touched. */
export const assertStartable = async (house: House, bot: Bot): Promise<void> => {
  await house.blueprints.verifyUnchanged(bot);
  await prepare(bot, 1, house);
};

/** Starts these copies side by side; what runs already is left alone. Watches them a moment before it believes them. */
export const startCopies = async (
  house: House,
  bot: Bot,
  { order, numbers, announce }: Starting,
): Promise<readonly CopyState[]> => {
  await house.blueprints.verifyUnchanged(bot);
  keepVersion(house.dataDir, bot).catch((error: unknown) =>
    house.log.warn('A version could not be kept', { bot: bot.name, error }),
  );
  const launches = await house.preparing.take('', () => Promise.all(numbers.map((copy) => prepare(bot, copy, house))));
  if (announce) assertMove(bot, 'deploying');
  const moved =
    announce && house.registry.move(bot.id, { status: 'deploying', desired: 'running' }, eventOf(bot, order, announce));
  if (moved) house.chronicle.after(bot.id, moved);
  const spawned = spawn(house, bot, { order, launches });
  await Promise.all([moved, spawned]).catch(async (error: unknown) => {
    // What is not on record must not run.
    if (announce) await Promise.all(launches.map(({ spec }) => house.runtime.stop(spec.key)));
    throw error;
  });
  const seen = await believe(house, bot, { begun: await spawned, order });
  await house.chronicle.settled(bot.id);
  return seen;
};

/**
 * Side by side with the registry's own write, since the keeper writes down the wish before it spawns: whichever of us
 * dies in between, the next service makes the two agree, and nothing was acknowledged yet.
 */
const spawn = (
  house: House,
  bot: Bot,
  { order, launches }: { order: Order; launches: readonly Launch[] },
): Promise<readonly CopyState[]> => {
  let done = 0;
  const text = `Starting ${bot.name}…`;
  order.report?.({ text, done, of: launches.length });
  return house.chronicle.during(bot.id, order.by, () =>
    Promise.all(
      launches.map(async ({ spec, hidden }) => {
        const begun = await house.runtime.start(spec, hidden);
        order.report?.({ text, done: ++done, of: launches.length });
        return begun;
      }),
    ),
  );
};

type Watched = { readonly begun: readonly CopyState[]; readonly order: Order };

/**
 * Waits until the copies are healthy, or one is not what a healthy copy is, or the time for it is over. A copy that ended
 * is told as one that did, also when its next run is under way or up by now: that one is as likely to end.
 */
const believe = async (house: House, bot: Bot, { begun, order }: Watched): Promise<readonly CopyState[]> => {
  const runs = new Map(begun.map(({ key, run }) => [key, run]));
  const now = (): readonly CopyState[] => house.copies.of(bot.id).filter(({ key }) => runs.has(key));
  const seen = (): readonly CopyState[] =>
    now().map((copy) =>
      copy.phase === 'running' && copy.run !== runs.get(copy.key) ? { ...copy, phase: 'starting' } : copy,
    );
  let fallen: readonly CopyState[] | undefined;
  const fell = (): boolean => {
    const states = seen();
    if (states.some(({ phase }) => phase !== 'running')) fallen ??= states;
    return fallen !== undefined;
  };
  const { startup, readiness } = bot.deployment.probes;
  if (!startup && !readiness) {
    await house.probing.until(fell, house.settle);
    return fallen ?? seen();
  }
  order.report?.({ text: `Waiting for ${bot.name} to be ready…` });
  const limit = [startup, readiness].reduce(
    (sum, probe) => sum + (probe ? probe.startPeriod + probe.interval * (probe.failures + 1) : 0),
    0,
  );
  await house.probing.until(() => fell() || now().every((copy) => house.probing.healthy(copy)), limit);
  return fallen ?? seen();
};

/** How long a bot that is needed is waited for while it is on its way, ms. */
const patience = 60_000;

/** Waits for what this bot depends on. Resolves with a sentence when it is not there and not coming either. */
const waitForNeeded = async (house: House, bot: Bot, order: Order): Promise<string | undefined> => {
  const healthy = (needed: Bot): boolean => house.copies.of(needed.id).every((copy) => house.probing.healthy(copy));
  const unmet = () => unmetOf(bot, { named: (name) => house.registry.named(name), healthy });
  const [first] = unmet();
  if (first === undefined) return undefined;
  if (first.coming) {
    order.report?.({ text: `${bot.name} waits for ${first.name}…` });
    await house.probing.until(() => unmet().every(({ coming }) => !coming), patience);
  }
  const [left] = unmet();
  return left && unmetInWords(bot, left);
};

/** Says how a start went, by what became of its copies. */
export const started = (house: House, bot: Bot, states: readonly CopyState[]): Outcome => {
  const bad = states.find(({ phase }) => phase !== 'running' && phase !== 'completed');
  if (bad) return outcome(house, bot, { ok: false, changed: true, says: trouble(bot, bad) });
  if (states.some((copy) => copy.phase === 'running' && !house.probing.healthy(copy))) {
    return outcome(house, bot, {
      ok: false,
      changed: true,
      says: `${bot.name} is running${pids(states)}, but its health check does not call it ready yet.`,
    });
  }
  if (states.every(({ phase }) => phase === 'completed')) {
    return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} ran and is done already.` });
  }
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} is running${pids(states)}.` });
};

/** Why a copy that was just started is none of a bot that works; `undefined` for one that is. */
export const endOf = (states: readonly CopyState[]): string | undefined =>
  states.find(({ phase }) => phase !== 'running' && phase !== 'completed')?.lastExit?.reason;

const trouble = (bot: Bot, copy: CopyState): string => {
  const why = copy.lastExit?.reason ?? 'nothing is known of its process';
  switch (copy.phase) {
    case 'waiting':
    case 'starting':
      return `${bot.name} started but ended at once: ${why}. I keep trying.`;
    case 'quarantined':
      return `${bot.name} started but ended at once: ${why}. I am not trying again.`;
    default:
      return `${bot.name} could not be started: ${why}.`;
  }
};

export const pids = (states: readonly CopyState[]): string => {
  const known = states.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  if (known.length === 0) return '';
  return known.length === 1 ? ` (pid ${known[0]})` : ` (${known.length} copies)`;
};
