import type { Bot } from '../registry/bot.ts';

/** Names of bots that depend on this one, directly or not. Cycles can't be registered, and would end here anyway. */
export const dependentsOf = (bots: readonly Bot[], name: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (needed: string): void => {
    for (const bot of bots) {
      if (bot.name === name || found.has(bot.name) || !bot.deployment.dependsOn.some((one) => one.bot === needed))
        continue;
      found.add(bot.name);
      visit(bot.name);
    }
  };
  visit(name);
  return [...found];
};

export interface Unmet {
  readonly name: string;
  /** What it would have to be, a clause: "is not running". */
  readonly says: string;
  /** It is on its way, so waiting may help. */
  readonly coming: boolean;
}

/** What this bot waits for and has not got yet. */
export const unmetOf = (bot: Bot, named: (name: string) => Bot | undefined): readonly Unmet[] =>
  bot.deployment.dependsOn.flatMap(({ bot: name, until }) => {
    const needed = named(name);
    const status = needed?.status;
    const met = until === 'completed' ? completed(needed) : status === 'running';
    if (met) return [];
    const says = until === 'completed' ? 'has not done its work yet' : `is ${status ?? 'not registered'}`;
    const coming = status === 'deploying' || status === 'error' || (until === 'completed' && status === 'running');
    return [{ name, says, coming }];
  });

/** It ran, and ended by itself in order. */
const completed = (bot: Bot | undefined): boolean =>
  bot?.status === 'stopped' && bot.observed.startedAt !== undefined && bot.observed.lastError === undefined;
