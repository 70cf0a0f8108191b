import type { Intent } from './intent.ts';
import type { PlannedStep } from './plan.ts';
import type { State } from './state.ts';

/** More than this nobody counts through with "the third one". */
export const mostShown = 50;

/**
 * What a done order leaves behind for the next sentence. An order that changed something closes what was open: a "yes"
 * after it could mean either. Looking something up first does not.
 */
export const remember = (state: State, done: readonly PlannedStep[], at: number): State => {
  const last = done.findLast(({ intent }) => !isAboutConversation(intent));
  if (last === undefined) return state;
  const bots = last.bots.map(({ id }) => id).slice(0, mostShown);
  const changed = done.some(({ intent }) => changesFleet(intent));
  const answered = done.some(({ intent }) => intent.name === state.question?.intent);
  const { proposal: _proposal, question: _question, ...rest } = state;
  return {
    ...(changed ? rest : answered ? { ...rest, ...kept(state) } : state),
    last: { intent: last.intent.name, args: last.args, at },
    ...(bots.length > 0 && { focus: { bots, at } }),
    ...(bots.length > 1 && { shown: { bots, at } }),
  };
};

/** "It" means what was spoken of last, also when nothing came of it: after a refusal it must not be another bot. */
export const spokenOf = (state: State, steps: readonly PlannedStep[], at: number): State => {
  const bots = steps.findLast((step) => step.bots.length > 0)?.bots.map(({ id }) => id);
  return bots === undefined ? state : { ...state, focus: { bots: bots.slice(0, mostShown), at } };
};

const kept = ({ proposal }: State): Pick<State, 'proposal'> => (proposal === undefined ? {} : { proposal });

/** Words of the dialogue itself ("yes", "undo", "help", "thanks"): no order, no right needed, and nothing "it" refers to. */
export const isAboutConversation = ({ permission, language }: Intent): boolean =>
  permission === 'anyone' && language.targets === 'none';

export const changesFleet = (intent: Intent): boolean => intent.effect !== 'read' && !isAboutConversation(intent);
