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
export const unmetOf = (
  bot: Bot,
  fleet: { readonly named: (name: string) => Bot | undefined; readonly healthy: (bot: Bot) => boolean },
): readonly Unmet[] =>
  bot.deployment.dependsOn.flatMap(({ bot: name, until }) => {
    const needed = fleet.named(name);
    const runs = needed?.status === 'running';
    const healthy = needed !== undefined && runs && (until === 'started' || fleet.healthy(needed));
    if (until === 'completed' ? completed(needed) : healthy) return [];
    const coming = needed?.status === 'deploying' || needed?.status === 'error' || runs;
    const says =
      until === 'completed'
        ? 'has not done its work yet'
        : runs
          ? 'is not healthy yet'
          : `is ${needed?.status ?? 'not registered'}`;
    return [{ name, says, coming }];
  });

/** Why the bot was not started, and what helps. */
export const unmetInWords = (bot: Bot, { name, says, coming }: Unmet): string => {
  const what = coming ? `I waited for it and did not start ${bot.name}.` : `Start ${name} first.`;
  return `${bot.name} needs ${name}, which ${says}. ${what}`;
};

/** It ran, and ended by itself in order. */
const completed = (bot: Bot | undefined): boolean =>
  bot?.status === 'stopped' &&
  bot.observed.startedAt !== undefined &&
  (bot.observed.lastErrorAt ?? 0) < bot.observed.startedAt;

/** Bots in groups that may go side by side: each after those it depends on. */
export const levelsOf = (bots: readonly Bot[]): readonly (readonly Bot[])[] => {
  const here = new Map(bots.map((bot) => [bot.name, bot]));
  const depths = new Map<Bot, number>();
  const depthOf = (bot: Bot): number => {
    const known = depths.get(bot);
    if (known !== undefined) return known;
    depths.set(bot, 0);
    const below = bot.deployment.dependsOn.flatMap((one) => here.get(one.bot) ?? []).map(depthOf);
    const depth = Math.max(-1, ...below) + 1;
    depths.set(bot, depth);
    return depth;
  };
  return Map.groupBy(bots, depthOf)
    .entries()
    .toArray()
    .sort(([a], [b]) => a - b)
    .map(([, level]) => level);
};
