import type { Bot } from '../registry/bot.ts';
import { levelsOf } from './dependencies.ts';
import { eventOf, type House } from './house.ts';
import type { CopyState } from './keeper/wire.ts';
import { prepare } from './launch.ts';
import { copyNumbers, startCopies } from './orders/start.ts';
import { live, stopCopies } from './orders/stop.ts';
import { observedOf, statusOf } from './status.ts';
import { executorActor } from './telling.ts';
import type { Turns } from './turns.ts';

const order = { by: executorActor };

/**
 * Makes what runs agree with what the registry says should: after our own death in the middle of an order, after the
 * machine's, and after bots were changed elsewhere. What agrees is left alone, with its processes.
 */
export const reconcile = async (house: House): Promise<void> => {
  const known = new Set(house.registry.find().map(({ id }) => id));
  const orphans = house.copies.bots.filter((id) => !known.has(id));
  await Promise.all(orphans.map((id) => forgetBot(house, id)));
  for (const level of levelsOf(house.registry.find())) await Promise.all(level.map((bot) => agree(house, bot)));
};

/** After somebody changed a bot: whoever starts it next, the keeper after a crash too, starts it as it is described now. */
export const provideAnew = async (house: House, id: string): Promise<void> => {
  const bot = house.registry.get(id);
  for (const copy of house.copies.of(id).filter(live)) {
    if (!bot || copy.copy > bot.deployment.replicas) continue;
    const { spec, hidden } = await prepare(bot, copy.copy, house);
    await house.runtime.provide(spec, hidden);
  }
};

/**
 * The same after a keeper was lost together with its journal while we went on: what runs is told what it is, so that it
 * is supervised again, and what should run and doesn't is started. A keeper that still knows everything leaves nothing to
 * do here. Each bot in its turn, since somebody's order may be under way.
 */
export const reconcileLost = async (house: House, turns: Turns, strays: readonly CopyState[]): Promise<void> => {
  const stray = new Set(strays.map(({ bot }) => bot));
  const orphans = [...stray].filter((id) => !house.registry.get(id));
  const lost = (bot: Bot): boolean =>
    stray.has(bot.id) || (bot.desired === 'running' && missingOf(house, bot).length > 0);
  const again = async (id: string): Promise<void> => {
    const bot = house.registry.get(id);
    if (bot) await agree(house, bot);
  };
  await Promise.all(orphans.map((id) => forgetBot(house, id))).catch((error: unknown) =>
    house.log.warn('A bot could not be forgotten', { error }),
  );
  for (const level of levelsOf(house.registry.find()))
    await Promise.all(level.filter(lost).map(({ id }) => turns.take(id, () => again(id))));
};

/** Of a bot that is not registered any more nothing goes on. */
export const forgetBot = async (house: House, id: string): Promise<void> => {
  for (const copy of house.copies.of(id)) {
    await house.runtime.stop(copy.key);
    await house.runtime.forget(copy.key);
    house.copies.delete(copy);
  }
};

const agree = async (house: House, bot: Bot): Promise<void> => {
  try {
    const copies = house.copies.of(bot.id);
    if (bot.desired === 'stopped') {
      if (copies.some(live)) await stopCopies(house, bot, { order, numbers: copies.map(({ copy }) => copy) });
    } else {
      await bringUp(house, bot);
    }
    await tellTruth(house, bot.id);
  } catch (error) {
    house.log.error('A bot could not be brought to what it should be', { bot: bot.name, error });
  }
};

/** It runs or will, or rests by a judgement that stands. */
const settled = (copy: CopyState): boolean => live(copy) || copy.phase === 'quarantined' || copy.phase === 'completed';

const missingOf = (house: House, bot: Bot): readonly number[] => {
  const there = new Set(
    house.copies
      .of(bot.id)
      .filter(settled)
      .map(({ copy }) => copy),
  );
  return copyNumbers(bot.deployment.replicas).filter((copy) => !there.has(copy));
};

const bringUp = async (house: House, bot: Bot): Promise<void> => {
  const copies = house.copies.of(bot.id);
  const missing = missingOf(house, bot);
  for (const { copy } of copies.filter(settled)) {
    // The keeper may have lost the secrets with its memory; what runs goes on with what it has.
    const { spec, hidden } = await prepare(bot, copy, house);
    await house.runtime.provide(spec, hidden);
  }
  // The wish is written down before the deed, and we may have died between the two.
  const held = bot.desired === 'paused';
  for (const { key, phase, paused } of copies)
    if (phase === 'running' && paused !== held) await house.runtime.pause(key, held);
  const surplus = copies.filter((copy) => copy.copy > bot.deployment.replicas && live(copy));
  if (surplus.length > 0) await stopCopies(house, bot, { order, numbers: surplus.map(({ copy }) => copy) });
  // A paused bot that ended with the machine is not started to be held at once; whoever resumes it starts it.
  if (missing.length === 0 || !house.revive || bot.desired === 'paused') return;
  await house.registry.move(
    bot.id,
    { status: 'deploying' },
    eventOf(bot, order, ['bot-starting', `${bot.name} should be running and is started again.`]),
  );
  await startCopies({ ...house, settle: 0 }, bot, { order, numbers: missing });
};

/** The status as it is, where events alone did not lead to it. */
const tellTruth = async (house: House, id: string): Promise<void> => {
  await house.chronicle.settled(id);
  const bot = house.registry.get(id);
  if (!bot) return;
  const copies = house.copies.of(id);
  const status = statusOf(bot, copies);
  if (status === bot.status) {
    // Most bots of a large fleet rest, and of those there is nothing new to save.
    if (copies.length > 0 || bot.observed.pids.length > 0) house.registry.observe(id, observedOf(bot, copies));
    return;
  }
  const event = eventOf(bot, order, ['bot-changed', `${bot.name} is ${status}.`]);
  await house.registry.move(id, { status, observed: observedOf(bot, copies) }, event).catch(() => {});
};
