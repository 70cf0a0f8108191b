import { randomUUID } from 'node:crypto';
import { CodexError } from '../errors.ts';
import type { Bot, BotStatus, Observed } from './bot.ts';
import { assertDependencies, assertNotNeeded, directDependents } from './dependencies.ts';
import type { Draft } from './draft.ts';
import { describeChanges, differences, draftOf } from './draft.ts';
import { assertAtRest, assertMove } from './moves.ts';
import type { Actor, NewEvent } from './registry.ts';
import type { Stage } from './stage.ts';

/**
 * What each write does, as rules over a stage: no input or output, so a refused change has touched nothing. They run
 * when the writer holds the turn; what was true when the caller asked is looked at again here.
 */
interface When {
  readonly by: Actor;
  /** ms since the epoch. */
  readonly now: number;
}

export const find = (stage: Stage, id: string): Bot => {
  const bot = stage.get(id);
  if (!bot) throw new CodexError('NO_SUCH_BOT', { bot: id });
  return bot;
};

/** All or none: drafts may depend on each other in any order. */
export const createBots = (stage: Stage, drafts: readonly Draft[], { by, now }: When): readonly Bot[] => {
  const bots = drafts.map((draft) => {
    if (stage.named(draft.name)) throw new CodexError('NAME_TAKEN', { bot: draft.name });
    const bot: Bot = {
      ...draft,
      id: randomUUID(),
      status: 'registered',
      desired: 'stopped',
      observed: { pids: [], restarts: 0, errorCount: 0 },
      revision: 1,
      createdAt: now,
      updatedAt: now,
    };
    stage.put(bot);
    return bot;
  });
  for (const bot of bots) {
    assertDependencies(stage, bot);
    stage.tell(
      about(bot, 'bot-registered', by, `${by.name} registered ${bot.name}.`, { role: bot.role, version: bot.version }),
    );
  }
  return bots;
};

/** @param wish the draft that the caller would have, made from the bot as it is now. */
export const updateBot = (stage: Stage, bot: Bot, wish: Draft, { by, now }: When): Bot => {
  const changes = differences(draftOf(bot), wish);
  if (changes.length === 0) return bot;
  const taken = stage.named(wish.name);
  if (taken && taken.id !== bot.id) throw new CodexError('NAME_TAKEN', { bot: wish.name });
  const changed: Bot = { ...bot, ...wish, revision: bot.revision + 1, updatedAt: now };
  // A field taken away must not come back from the old bot.
  if (wish.owner === undefined) delete changed.owner;
  stage.put(changed);
  if (changed.name !== bot.name) renameInDependents(stage, bot.name, changed.name, { by, now });
  assertDependencies(stage, changed);
  const says = `${by.name} changed ${bot.name}: ${describeChanges(changes)}.`;
  stage.tell(about(changed, 'bot-changed', by, says, { changes, revision: changed.revision }));
  return changed;
};

const renameInDependents = (stage: Stage, from: string, to: string, { by, now }: When): void => {
  for (const dependent of directDependents(stage, from)) {
    const dependsOn = dependent.deployment.dependsOn.map((need) => (need.bot === from ? { ...need, bot: to } : need));
    const deployment = { ...dependent.deployment, dependsOn };
    const changed: Bot = { ...dependent, deployment, revision: dependent.revision + 1, updatedAt: now };
    stage.put(changed);
    const says = `${dependent.name} now depends on ${to}, which was called ${from}.`;
    stage.tell(
      about(changed, 'bot-changed', by, says, { changes: [{ field: 'dependsOn' }], revision: changed.revision }),
    );
  }
};

export const removeBot = (stage: Stage, bot: Bot, { by }: When): void => {
  assertAtRest(bot);
  assertNotNeeded(stage, bot);
  unregister(stage, bot, by);
};

export const clearBots = (stage: Stage, { by }: When): number => {
  const bots = [...stage.bots()];
  for (const bot of bots) assertAtRest(bot);
  for (const bot of bots) unregister(stage, bot, by);
  return bots.length;
};

const unregister = (stage: Stage, bot: Bot, by: Actor): void => {
  stage.remove(bot);
  stage.tell(about(bot, 'bot-unregistered', by, `${by.name} unregistered ${bot.name}.`, { version: bot.version }));
};

export interface Move {
  readonly status?: BotStatus;
  readonly desired?: Bot['desired'];
  /** Only with `desired: 'paused'`; every other wish forgets it. */
  readonly resumeAt?: number | undefined;
  readonly observed?: Partial<Observed>;
}

export const moveBot = (stage: Stage, bot: Bot, to: Move, { event, now }: { event: NewEvent; now: number }): Bot => {
  if (to.status !== undefined) assertMove(bot, to.status);
  const moved: Bot = {
    ...bot,
    status: to.status ?? bot.status,
    desired: to.desired ?? bot.desired,
    observed: { ...bot.observed, ...to.observed },
    updatedAt: now,
  };
  if (to.desired !== undefined) delete moved.resumeAt;
  if (to.desired === 'paused' && to.resumeAt !== undefined) moved.resumeAt = to.resumeAt;
  stage.put(moved);
  stage.tell(event);
  return moved;
};

const about = (bot: Bot, type: string, by: Actor, says: string, detail: NewEvent['detail']): NewEvent => ({
  type,
  bot: { id: bot.id, name: bot.name },
  by,
  says,
  detail,
});
