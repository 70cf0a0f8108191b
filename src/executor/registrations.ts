import type { House } from './house.ts';
import { layOutAhead } from './places.ts';
import { forgetBot, provideAnew } from './reconcile.ts';
import type { Turns } from './turns.ts';
import type { Vitals } from './vitals.ts';

/** Gets ready for what is being registered, probes what was changed as it is now, and forgets what was unregistered. Returns how to stop. */
export const followRegistrations = (
  house: House,
  { vitals, turns }: { readonly vitals: Pick<Vitals, 'forget'>; readonly turns: Turns },
): (() => void) => {
  const { registry, dataDir, log } = house;
  const stopForeseeing = registry.onRegistering((bots) => layOutAhead(dataDir, bots));
  const stopListening = registry.onEvent(({ type, bot, detail }) => {
    if (type === 'bot-changed' && bot) house.probing.changed(house.copies.of(bot.id));
    // After the order that is under way, which may be what changed it and goes back on it.
    if (type === 'bot-changed' && bot && detail.revision !== undefined)
      turns
        .take(bot.id, () => provideAnew(house, bot.id))
        .catch((error: unknown) => log.warn('What was changed is not with the keeper', { bot: bot.name, error }));
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
