import { type Args, type Ask, type Bot, CodexError, type Reply, type Step } from '../src/kit.ts';
import { carryOut } from './_orders.ts';

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** How many copies are asked for: a number, more or fewer than now, or so many times as many. Throws INVALID. */
export const replicasOf = (bot: Bot, { replicas, delta, factor }: Args): number => {
  const now = bot.deployment.replicas;
  const wanted =
    number(replicas) ?? (number(delta) === undefined ? now * (number(factor) ?? 1) : now + (number(delta) ?? 0));
  const whole = Math.round(wanted);
  if (whole < 0)
    throw new CodexError('INVALID', { detail: `${bot.name} has only ${now} copies, so I can't take that many away.` });
  if (whole > 1000)
    throw new CodexError('INVALID', {
      detail: `${whole} copies of ${bot.name} are more than the 1000 I run of one bot.`,
    });
  return whole;
};

export const scale = (ask: Ask): Promise<Reply> => {
  // All numbers are worked out before anything is touched: one bad one and nothing is scaled.
  const wanted = new Map(ask.targets.map((bot) => [bot.id, replicasOf(bot, ask.args)]));
  return carryOut(ask, { done: 'scaled', doing: 'Scaling', needed: 'first' }, (executor, bot, order) =>
    executor.scale(bot.name, wanted.get(bot.id) ?? bot.deployment.replicas, order),
  );
};

export const unscale = ({ targets }: Pick<Ask, 'targets'>): readonly Step[] =>
  targets.map((bot) => ({
    intent: 'scale',
    targets: [bot.name],
    args: { replicas: bot.deployment.replicas },
    how: { targets: { [bot.name]: 'exact' }, verb: 'exact' },
  }));
