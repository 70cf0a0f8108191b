import type { Step } from '../language/reading.ts';
import type { Turn } from './house.ts';
import { type PlannedStep, sayPlanned } from './plan.ts';
import type { ProposedStep, Undoable } from './state.ts';

/** The way back of each step, worked out before anything runs; undefined where there is none. */
export const plannedUndo = (steps: readonly PlannedStep[]): readonly (readonly Step[] | undefined)[] =>
  steps.map(({ intent, bots, args }) => {
    const inverse = intent.inverse?.({ targets: bots, args });
    return inverse === undefined ? undefined : [inverse].flat();
  });

/** What to keep of a done order so that it can be taken back: last step first, by the ids of the bots as they are now. */
export const undoable = async (
  turn: Turn,
  done: readonly PlannedStep[],
  back: readonly (readonly Step[] | undefined)[],
): Promise<Undoable> => {
  const { house } = turn;
  const fleet = await house.fleets.of(turn.person);
  const steps = back
    .slice(0, done.length)
    .reverse()
    .flatMap((own) => (own === undefined ? [undefined] : own.map((step) => proposedOf(step, fleet.byName))));
  const ids = new Set(done.flatMap(({ bots }) => bots.map(({ id }) => id)));
  const seen: [string, number][] = [];
  for (const id of ids) {
    const [newest] = await house.registry.history({ bot: id, limit: 1 });
    seen.push([id, newest?.seq ?? 0]);
  }
  const whole = steps.filter((step) => step !== undefined);
  return {
    at: house.clock(),
    did: done.map(sayPlanned).join(', then '),
    ...(whole.length === steps.length && whole.length > 0 && { steps: whole }),
    seen: Object.fromEntries(seen),
  };
};

const proposedOf = ({ intent, args, how, targets }: Step, named: Turn['fleet']['byName']): ProposedStep | undefined => {
  const bots = targets.map(named).filter((bot) => bot !== undefined);
  if (bots.length < targets.length) return undefined;
  return { intent, args, how, bots: bots.map(({ id, name, environment }) => ({ id, name, environment })) };
};
