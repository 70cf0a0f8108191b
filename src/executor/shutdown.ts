import { levelsOf } from './dependencies.ts';
import type { House } from './house.ts';
import { live } from './orders/stop.ts';

/**
 * Ends every bot, those that depend on others before them. What each should be stays as it was, so the next service
 * starts them again.
 */
export const endAll = async ({ registry, copies, runtime, chronicle }: House): Promise<void> => {
  for (const level of levelsOf(registry.find()).toReversed()) {
    const running = level.flatMap(({ id }) => copies.of(id).filter(live));
    await Promise.all(running.map(({ key }) => runtime.stop(key)));
  }
  await Promise.all(copies.bots.map((bot) => chronicle.settled(bot)));
};
