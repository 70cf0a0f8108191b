import type { Bot } from '../../registry/bot.ts';
import type { Order, Outcome } from '../executor.ts';
import { type Carry, eventOf, fresh, type House, outcome } from '../house.ts';
import type { CopyState } from '../keeper/wire.ts';
import { prepare } from '../launch.ts';

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
  if (running.length === wanted && bot.desired === 'paused') {
    return outcome(house, bot, { ok: false, changed: false, says: `${bot.name} is paused. Resume it instead.` });
  }
  if (running.length === wanted)
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} is already running${pids(running)}.` });
  await house.registry.move(
    bot.id,
    { status: 'deploying', desired: 'running' },
    eventOf(bot, order, ['bot-starting', `${bot.name} is being started.`]),
  );
  const states = await startCopies(house, fresh(house, bot), { order, numbers: copyNumbers(wanted) });
  return started(house, bot, states);
};

/** Starts these copies side by side; what runs already is left alone. Watches them a moment before it believes them. */
export const startCopies = async (
  house: House,
  bot: Bot,
  { order, numbers }: { readonly order: Order; readonly numbers: readonly number[] },
): Promise<readonly CopyState[]> => {
  await house.blueprints.verifyUnchanged(bot);
  const launches = await Promise.all(numbers.map((copy) => prepare(bot, copy, house)));
  let done = 0;
  order.report?.({ text: `Starting ${bot.name}…`, done, of: numbers.length });
  await house.chronicle.during(bot.id, order.by, async () => {
    await Promise.all(
      launches.map(async ({ spec, hidden }) => {
        await house.runtime.start(spec, hidden);
        order.report?.({ text: `Starting ${bot.name}…`, done: ++done, of: numbers.length });
      }),
    );
  });
  await new Promise((resolve) => setTimeout(resolve, house.settle));
  await house.chronicle.settled(bot.id);
  return house.copies.of(bot.id).filter(({ copy }) => numbers.includes(copy));
};

/** Says how a start went, by what became of its copies. */
export const started = (house: House, bot: Bot, states: readonly CopyState[]): Outcome => {
  const bad = states.find(({ phase }) => phase !== 'running' && phase !== 'completed');
  if (bad) return outcome(house, bot, { ok: false, changed: true, says: trouble(bot, bad) });
  if (states.every(({ phase }) => phase === 'completed')) {
    return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} ran and is done already.` });
  }
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} is running${pids(states)}.` });
};

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
