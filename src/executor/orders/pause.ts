import { type Carry, eventOf, outcome } from '../house.ts';

/** The bot keeps its memory and its place; it just gets no time. Probes and limits rest meanwhile. */
export const pauseBot: Carry = async (house, bot, order) => {
  const running = house.copies.of(bot.id).filter(({ phase }) => phase === 'running');
  if (running.length === 0)
    return outcome(house, bot, {
      ok: false,
      changed: false,
      says: `${bot.name} is not running, so there is nothing to pause.`,
    });
  if (running.every(({ paused }) => paused))
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} was already paused.` });
  await house.registry.move(
    bot.id,
    { desired: 'paused' },
    eventOf(bot, order, ['bot-pausing', `${bot.name} is being paused.`]),
  );
  await house.chronicle.during(bot.id, order.by, () =>
    Promise.all(running.map(({ key }) => house.runtime.pause(key, true))),
  );
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} is paused.` });
};

export const resumeBot: Carry = async (house, bot, order) => {
  const paused = house.copies.of(bot.id).filter((copy) => copy.paused);
  if (paused.length === 0) {
    const runs = bot.status === 'running';
    return outcome(house, bot, {
      ok: runs,
      changed: false,
      says: runs
        ? `${bot.name} is running; it was not paused.`
        : `${bot.name} is ${bot.status}, not paused. Start it instead.`,
    });
  }
  await house.registry.move(
    bot.id,
    { desired: 'running' },
    eventOf(bot, order, ['bot-resuming', `${bot.name} is being resumed.`]),
  );
  await house.chronicle.during(bot.id, order.by, () =>
    Promise.all(paused.map(({ key }) => house.runtime.pause(key, false))),
  );
  return outcome(house, bot, { ok: true, changed: true, says: `${bot.name} goes on.` });
};
