import { CodexError } from '../errors.ts';
import type { Executor } from '../executor/executor.ts';
import type { Gate, Permission, Person, Target } from '../people/person.ts';
import { targetOf } from '../people/target.ts';
import type { Registry } from '../registry/registry.ts';
import type { Dialogue } from './dialogue.ts';
import { guardedExecutor } from './guarded-executor.ts';
import { guardedRegistry } from './guarded-registry.ts';
import type { Intent, World } from './intent.ts';
import type { Touch } from './touch.ts';
import type { VisibleFleet } from './visible-fleet.ts';

export interface WorldParts {
  readonly person: Person;
  readonly gate: Gate;
  readonly registry: Registry;
  readonly executor: Executor;
  readonly intents: readonly Intent[];
  readonly dialogue: Dialogue;
  readonly look: () => Promise<VisibleFleet>;
  readonly now: () => number;
  readonly desks: Pick<World, 'people' | 'requests'>;
  /** Told before a bot is touched and after, where that is to be kept. */
  readonly trace?: Touch | undefined;
}

/** The world bound to one person. The raw registry and executor are reachable through nothing that an intent is given. */
export const boundWorld = async (parts: WorldParts): Promise<World> => {
  const { person, gate, intents, dialogue, now, look, desks } = parts;
  let fleet = await look();
  const visible = async (): Promise<VisibleFleet> => {
    fleet = await look();
    return fleet;
  };
  const seen = (): VisibleFleet => fleet;
  const demand = async (permission: Permission, targets: readonly Target[]): Promise<void> => {
    const decision = await gate.allow(person, permission, targets);
    if (!decision.allowed) throw new CodexError('REFUSED', { reason: decision.says });
  };
  const sift = (permission: Permission, targets: readonly Target[]) => gate.sift(person, permission, targets);
  const find = (asked: string) => {
    const bot = fleet.byId(asked) ?? fleet.byName(asked);
    if (bot === undefined) throw new CodexError('NO_SUCH_BOT', { bot: asked });
    return bot;
  };
  const touch: Touch = (asked, work) => {
    const bot = parts.registry.get(asked) ?? parts.registry.named(asked);
    return parts.trace === undefined ? work() : parts.trace(bot?.name ?? asked, work);
  };
  return {
    registry: guardedRegistry(parts.registry, { person, visible, seen, demand, sift, touch }),
    executor: guardedExecutor(parts.executor, {
      check: async (permission, asked) => {
        // As it is at this moment, and without looking through the whole fleet for each of many bots.
        const bot = parts.registry.get(asked) ?? parts.registry.named(asked);
        if (bot === undefined) throw new CodexError('NO_SUCH_BOT', { bot: asked });
        const targets = [targetOf(bot)];
        const decision = await gate.allow(person, permission, targets);
        if (decision.allowed) return;
        const seen = (await visible()).byId(bot.id) !== undefined;
        if (!seen) throw new CodexError('NO_SUCH_BOT', { bot: asked });
        throw new CodexError('REFUSED', { reason: decision.says });
      },
      seen: find,
      touch,
      order: (order) => ({ ...order, by: { id: person.id, name: person.name } }),
    }),
    intents,
    dialogue,
    ...desks,
    may: async (permission) => (await gate.allow(person, permission)).allowed,
    now,
  };
};
