import { type Ask, joined, type Reply } from '../src/kit.ts';
import { carryOut } from './_orders.ts';

/** A pause that should end by itself is not begun: one that silently lasted for ever would be worse than none. */
export const pause = async (ask: Ask): Promise<Reply> => {
  if (ask.args.for !== undefined || ask.args.until !== undefined) {
    const whom = joined(ask.targets.map(({ name }) => name));
    return {
      text: `I can pause ${whom} now, but I can't wake it by myself later yet. Say "pause ${whom}", and "resume ${whom}" when it is time.`,
      tone: 'refused',
      buttons: ask.targets.slice(0, 1).map(({ name }) => ({ label: `Pause ${name}`, say: `pause ${name}` })),
    };
  }
  return carryOut(ask, { done: 'paused', doing: 'Pausing', needed: 'last' }, (executor, bot, order) =>
    executor.pause(bot.name, order),
  );
};
