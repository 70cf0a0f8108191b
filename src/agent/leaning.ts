import type { Bot } from '../registry/bot.ts';

/** Names of bots, directly or not, that depend on any of these and are none of them. One pass, whatever their number. */
export type Leaning = (names: readonly string[]) => readonly string[];

/** @param all the whole fleet: a chain may lead through a bot that the person may not see; `tell` says which may be named */
export const leaningIn =
  (all: readonly Bot[], tell: (name: string) => boolean): Leaning =>
  (names) => {
    const own = new Set(names);
    const users = new Map<string, string[]>();
    for (const { name, deployment } of all) {
      for (const { bot } of deployment.dependsOn) users.set(bot, [...(users.get(bot) ?? []), name]);
    }
    const found = new Set<string>();
    const open = [...own];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const user of users.get(name) ?? []) {
        if (own.has(user) || found.has(user)) continue;
        found.add(user);
        open.push(user);
      }
    }
    return all.map(({ name }) => name).filter((name) => found.has(name) && tell(name));
  };
