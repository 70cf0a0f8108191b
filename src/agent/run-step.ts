import type { Reply, Report } from '../message.ts';
import { failure } from './failure.ts';
import type { Turn } from './house.ts';
import type { World } from './intent.ts';
import type { PlannedStep } from './plan.ts';
import { boundWorld } from './world.ts';

/** Made anew for each step: with the rights and the bots of now. */
export const worldOf = (turn: Turn): Promise<World> => {
  const { house, person } = turn;
  const { gate, registry, executor, clock: now, people, requests } = house;
  return boundWorld({
    ...{ person, gate, registry, executor, now, dialogue: turn.dialogue, trace: turn.trace },
    intents: [...house.intents.values()],
    look: () => house.fleets.of(person),
    desks: { ...(people && { people }), ...(requests && { requests }) },
  });
};

/** What an intent throws ends that step only, as a sentence: steps before it were done, and that must be said. */
export const runStep = async (turn: Turn, step: PlannedStep, report: Report): Promise<Reply> => {
  const { intent, args, bots } = step;
  const { person, message, signal } = turn;
  try {
    const world = await worldOf(turn);
    // As they are now: the step before may have changed them.
    const targets = bots.map(({ id }) => world.registry.get(id)).filter((bot) => bot !== undefined);
    if (intent.run === undefined || targets.length < bots.length) return gone(step);
    return await intent.run({ targets, args, person, message, context: contextOf(turn), world, report, signal });
  } catch (thrown) {
    return failure(thrown, turn.house.log);
  }
};

const gone = ({ bots }: PlannedStep): Reply => ({
  text: `${bots.map(({ name }) => name).join(', ')}: gone meanwhile, so I did nothing.`,
  tone: 'failed',
});

const contextOf = ({ before, fleet }: Turn) => {
  const names = (ids: readonly string[] = []): string[] => ids.flatMap((id) => fleet.byId(id)?.name ?? []);
  return { bots: names(before.shown?.bots), lastBots: names(before.focus?.bots) };
};
