import type { Bot } from '../registry/bot.ts';
import type { Intent } from './intent.ts';

/**
 * A sentence that would work here and now: an example of the intent with this fleet's bots in it. Undefined when every
 * example speaks of bots and there are too few of them.
 */
export const sentenceFor = (intent: Intent, bots: readonly Bot[]): string | undefined => {
  for (const example of intent.examples) {
    const spoken = fill(example.say, example.targets ?? [], bots);
    if (spoken !== undefined) return spoken;
  }
  return undefined;
};

const fill = (say: string, targets: readonly string[], bots: readonly Bot[]): string | undefined => {
  if (targets.length > bots.length) return undefined;
  let spoken = say;
  for (const [index, target] of targets.entries()) {
    const bot = bots[index];
    // An example that describes its bots ("the failed ones") may not be true of this fleet.
    if (bot === undefined || !spoken.includes(target)) return undefined;
    spoken = spoken.replace(target, bot.name);
  }
  return spoken;
};
