import type { Bot } from '../../registry/bot.ts';
import { assertMove } from '../../registry/moves.ts';
import type { Order } from '../executor.ts';
import { type Carry, eventOf, fresh, type House, outcome } from '../house.ts';
import type { CopyState } from '../keeper/wire.ts';

/** Not yet ended: it runs, or would be started again. */
export const live = ({ phase }: CopyState): boolean =>
  phase !== 'stopped' && phase !== 'completed' && phase !== 'quarantined';

export const stopBot: Carry = async (house, bot, order) => {
  const copies = house.copies.of(bot.id);
  if (!copies.some(live) && bot.desired === 'stopped') {
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} was already stopped.` });
  }
  assertMove(bot, 'stopping');
  // Side by side: a stop that nobody was told of yet may be lost with us, and the bot is then what it was meant to be.
  const moved = house.registry.move(
    bot.id,
    { status: 'stopping', desired: 'stopped' },
    eventOf(bot, order, ['bot-stopping', `${bot.name} is being stopped.`]),
  );
  house.chronicle.after(bot.id, moved);
  await Promise.all([moved, stopCopies(house, bot, { order, numbers: copies.map(({ copy }) => copy) })]);
  const now = fresh(house, bot);
  if (now.status !== 'stopped') {
    await house.registry.move(
      bot.id,
      { status: 'stopped' },
      eventOf(bot, order, ['bot-stopped', `${bot.name} stopped.`]),
    );
  }
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} is stopped.` });
};

/** After this long it is worth saying that something is being waited for, ms. */
const patience = 1_000;

/** Resolves when nothing of these copies is left. */
export const stopCopies = async (
  house: House,
  bot: Bot,
  { order, numbers }: { readonly order: Order; readonly numbers: readonly number[] },
): Promise<void> => {
  const waiting = setTimeout(() => {
    const seconds = Math.round(bot.deployment.grace / 1_000);
    order.report?.({ text: `Waiting for ${bot.name} to end; it has ${seconds} s before it is killed…` });
  }, patience);
  try {
    await house.chronicle.during(bot.id, order.by, async () => {
      const keys = house.copies.of(bot.id).filter(({ copy }) => numbers.includes(copy));
      await Promise.all(keys.map(({ key }) => house.runtime.stop(key)));
    });
  } finally {
    clearTimeout(waiting);
  }
};
