import type { Ask, Reply } from '../src/kit.ts';
import { endOf } from './_moment.ts';
import { carryOut } from './_orders.ts';

/** The moment is told in the reply, since people say "until monday" and mean different hours. */
export const pause = async (ask: Ask): Promise<Reply> => {
  const said = ask.args.for ?? ask.args.until;
  const until = typeof said === 'string' ? endOf(said, ask.world.now()) : undefined;
  return carryOut(ask, { done: 'paused', doing: 'Pausing', needed: 'last' }, (executor, bot, order) =>
    executor.pause(bot.name, order, until),
  );
};
