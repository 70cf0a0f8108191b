import type { House } from './house.ts';
import { layOutAhead } from './places.ts';
import { forgetBot } from './reconcile.ts';
import type { Vitals } from './vitals.ts';

/** Gets ready for what is being registered, probes what was changed as it is now, and forgets what was unregistered. Returns how to stop. */
export const followRegistrations = (house: House, vitals: Pick<Vitals, 'forget'>): (() => void) => {
  const { registry, dataDir, log } = house;
  const stopForeseeing = registry.onRegistering((bots) => layOutAhead(dataDir, bots));
  const stopListening = registry.onEvent(({ type, bot }) => {
    if (type === 'bot-changed' && bot) house.probing.changed(house.copies.of(bot.id));
    if (type !== 'bot-unregistered' || !bot) return;
    Promise.all([forgetBot(house, bot.id), vitals.forget(bot.id)]).catch((error: unknown) =>
      log.warn('A bot could not be forgotten', { error }),
    );
  });
  return () => {
    stopForeseeing();
    stopListening();
  };
};
