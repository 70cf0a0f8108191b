import { CodexError } from '../errors.ts';
import type { Bot } from './bot.ts';
import type { View } from './fleet.ts';

const needs = (bot: Bot): readonly string[] => bot.deployment.dependsOn.map((dependency) => dependency.bot);

/**
 * Every bot this one waits for is known, and none of them waits for it in the end.
 * @throws CodexError UNKNOWN_DEPENDENCY, DEPENDENCY_LOOP (naming the loop)
 */
export const assertDependencies = (view: View, bot: Bot): void => {
  const unknown = needs(bot).find((name) => !view.named(name));
  if (unknown !== undefined) throw new CodexError('UNKNOWN_DEPENDENCY', { bot: bot.name, dependency: unknown });
  const loop = pathTo(view, bot, bot.name, new Set());
  if (loop) throw new CodexError('DEPENDENCY_LOOP', { loop: loop.join(' → ') });
};

/** Names from `bot` along what it needs to `goal`; undefined when no way leads there. Each bot is entered once. */
const pathTo = (view: View, bot: Bot, goal: string, seen: Set<string>): readonly string[] | undefined => {
  for (const name of needs(bot)) {
    if (name === goal) return [bot.name, goal];
    const next = view.named(name);
    if (!next || seen.has(name)) continue;
    seen.add(name);
    const rest = pathTo(view, next, goal, seen);
    if (rest) return [bot.name, ...rest];
  }
  return undefined;
};

/** Bots that name this one in their `dependsOn`. */
export const directDependents = (view: View, name: string): readonly Bot[] =>
  [...view.bots()].filter((bot) => needs(bot).includes(name));

/** @throws CodexError STILL_NEEDED */
export const assertNotNeeded = (view: View, bot: Bot): void => {
  const others = directDependents(view, bot.name).map((dependent) => dependent.name);
  if (others.length > 0) throw new CodexError('STILL_NEEDED', { bot: bot.name, others: shortList(others) });
};

const shortList = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
