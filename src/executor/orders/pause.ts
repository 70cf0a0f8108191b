import type { Bot } from '../../registry/bot.ts';
import type { Order, Outcome } from '../executor.ts';
import { type Carry, eventOf, fresh, type House, outcome } from '../house.ts';
import { momentInWords } from '../moment.ts';
import { executorActor } from '../telling.ts';
import { copyNumbers, startCopies, started } from './start.ts';
import { live } from './stop.ts';

/**
 * The bot keeps its memory and its place; it just gets no time. Probes and limits rest meanwhile.
 * @param until ms since the epoch when it goes on by itself; absent: when somebody resumes it
 */
export const pauseBot = async (
  house: House,
  bot: Bot,
  { until, order }: { until: number | undefined; order: Order },
): Promise<Outcome> => {
  const running = house.copies.of(bot.id).filter(({ phase }) => phase === 'running');
  if (running.length === 0)
    return outcome(house, bot, {
      ok: false,
      changed: false,
      says: `${bot.name} is not running, so there is nothing to pause.`,
    });
  const end = until === undefined ? '' : ` until ${momentInWords(until, house.now())}`;
  const already = running.every(({ paused }) => paused);
  if (already && bot.resumeAt === until)
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} was already paused${end}.` });
  await house.registry.move(
    bot.id,
    { desired: 'paused', resumeAt: until },
    eventOf(bot, order, ['bot-pausing', `${bot.name} is being paused${end}.`]),
  );
  // A copy between two runs would come up while the others are held; it is started when the bot is resumed.
  const between = house.copies.of(bot.id).filter((copy) => live(copy) && copy.phase !== 'running');
  await house.chronicle.during(bot.id, order.by, () =>
    Promise.all([
      ...running.map(({ key }) => house.runtime.pause(key, true)),
      ...between.map(({ key }) => house.runtime.stop(key)),
    ]),
  );
  const how = already && until === undefined ? 'stays paused until somebody resumes it' : `is paused${end}`;
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} ${how}.` });
};

/** Lets it go on where it was held. A copy that ended meanwhile, with the machine perhaps, is started. */
export const resumeBot: Carry = async (house, bot, order) => {
  const copies = house.copies.of(bot.id);
  const paused = copies.filter((copy) => copy.paused);
  if (paused.length === 0 && bot.desired !== 'paused') {
    const runs = bot.status === 'running';
    return outcome(house, bot, {
      ok: runs,
      changed: false,
      says: runs
        ? `${bot.name} is running; it was not paused.`
        : `${bot.name} is ${bot.status}, not paused. Start it instead.`,
    });
  }
  const says =
    order.by === executorActor
      ? `The time ${bot.name} was paused for is over, so it is being resumed.`
      : `${bot.name} is being resumed.`;
  await house.registry.move(bot.id, { desired: 'running' }, eventOf(bot, order, ['bot-resuming', says]));
  await house.chronicle.during(bot.id, order.by, () =>
    Promise.all(paused.map(({ key }) => house.runtime.pause(key, false))),
  );
  const there = new Set(copies.filter(live).map(({ copy }) => copy));
  const numbers = copyNumbers(bot.deployment.replicas).filter((copy) => !there.has(copy));
  if (numbers.length === 0) return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} goes on.` });
  const announce = ['bot-starting', `${bot.name} is being started.`] as const;
  return started(house, bot, await startCopies(house, fresh(house, bot), { order, numbers, announce }));
};
