import type { Bot } from '../../registry/bot.ts';
import type { Order, Outcome } from '../executor.ts';
import { eventOf, fresh, type House, outcome } from '../house.ts';
import { copyNumbers, startCopies, started } from './start.ts';
import { stopCopies } from './stop.ts';

const inCopies = (count: number): string => (count === 1 ? '1 copy' : `${count} copies`);

/** The surplus ends from the highest number down, so that what stays keeps its place and its logs. */
export const scaleBot = async (
  house: House,
  bot: Bot,
  { replicas, order }: { replicas: number; order: Order },
): Promise<Outcome> => {
  const before = bot.deployment.replicas;
  if (replicas === before)
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} already has ${inCopies(before)}.` });
  const scaled = await house.registry.update(bot.id, { deployment: { replicas } }, order.by);
  if (bot.desired === 'stopped') {
    return outcome(house, bot, {
      ok: true,
      changed: true,
      says: `${bot.name} will run ${inCopies(replicas)} when it is started.`,
    });
  }
  if (replicas > before && bot.desired === 'paused') {
    return outcome(house, bot, {
      ok: true,
      changed: true,
      says: `${bot.name} will run ${inCopies(replicas)} when it is resumed.`,
    });
  }
  if (replicas > before) return grow(house, scaled, { order, before });
  const surplus = house.copies.of(bot.id).filter(({ copy }) => copy > replicas);
  await stopCopies(house, scaled, { order, numbers: surplus.map(({ copy }) => copy) });
  for (const { key } of surplus) await house.runtime.forget(key);
  for (const copy of surplus) house.copies.delete(copy);
  if (replicas === 0)
    await house.registry.move(
      bot.id,
      { status: 'stopped', desired: 'stopped' },
      eventOf(bot, order, ['bot-stopped', `${bot.name} stopped.`]),
    );
  return outcome(house, bot, {
    ok: true,
    changed: true,
    says: `${bot.name} now runs ${inCopies(replicas)}, down from ${before}.`,
  });
};

const grow = async (house: House, bot: Bot, { order, before }: { order: Order; before: number }): Promise<Outcome> => {
  const added = copyNumbers(bot.deployment.replicas).slice(before);
  const states = await startCopies(house, fresh(house, bot), { order, numbers: added });
  const result = started(house, bot, states);
  if (!result.ok) return result;
  return { ...result, says: `${bot.name} now runs ${inCopies(bot.deployment.replicas)}, up from ${before}.` };
};
