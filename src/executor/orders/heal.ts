import { type Carry, outcome } from '../house.ts';
import { copyNumbers, startCopies, started } from './start.ts';

/** Brings it back to what it should be; what was counted against it is forgotten. */
export const healBot: Carry = async (house, bot, order) => {
  const copies = house.copies.of(bot.id);
  const well = copies.filter(({ phase, copy }) => phase === 'running' && copy <= bot.deployment.replicas);
  if (bot.desired === 'stopped' && bot.status !== 'failed') {
    return outcome(house, bot, {
      ok: true,
      changed: false,
      says: `${bot.name} is ${bot.status} because somebody wanted it so; there is nothing to heal.`,
    });
  }
  if (well.length === bot.deployment.replicas) {
    return outcome(house, bot, {
      ok: true,
      changed: false,
      says: `${bot.name} is ${bot.status}; there is nothing to heal.`,
    });
  }
  const states = await startCopies(house, bot, {
    order,
    numbers: copyNumbers(bot.deployment.replicas),
    announce: ['bot-healing', `${bot.name} is being healed.`],
  });
  return started(house, bot, states);
};
