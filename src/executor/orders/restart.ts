import type { Bot } from '../../registry/bot.ts';
import type { Order, Outcome } from '../executor.ts';
import { type Carry, eventOf, fresh, type House } from '../house.ts';
import type { CopyState } from '../keeper/wire.ts';
import { assertStartable, copyNumbers, startCopies, started } from './start.ts';
import { stopCopies } from './stop.ts';

/** Copies of a bot that works are restarted one after the other, and no further than the first that doesn't come back. */
export const restartBot: Carry = async (house, bot, order) => {
  await assertStartable(house, bot);
  const says = `${bot.name} is being restarted.`;
  await house.registry.move(
    bot.id,
    { status: 'deploying', desired: 'running' },
    eventOf(bot, order, ['bot-restarting', says]),
  );
  return renew(house, fresh(house, bot), order);
};

const renew = async (house: House, bot: Bot, order: Order): Promise<Outcome> =>
  started(house, bot, await renewCopies(house, bot, order));

/** Ends every copy and starts it as the bot is described now. */
export const renewCopies = async (house: House, bot: Bot, order: Order): Promise<readonly CopyState[]> => {
  const numbers = copyNumbers(bot.deployment.replicas);
  const works = house.copies.of(bot.id).filter(({ phase }) => phase === 'running').length === numbers.length;
  const rounds = works ? numbers.map((number) => [number]) : [numbers];
  const states: CopyState[] = [];
  for (const round of rounds) {
    await stopCopies(house, bot, { order, numbers: round });
    states.push(...(await startCopies(house, bot, { order, numbers: round })));
    order.report?.({ text: `Restarting ${bot.name}…`, done: states.length, of: numbers.length });
    if (states.some(({ phase }) => phase !== 'running' && phase !== 'completed')) break;
  }
  return states;
};
