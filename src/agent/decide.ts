import { CodexError } from '../errors.ts';
import type { Reply } from '../message.ts';
import { act } from './act.ts';
import type { Turn } from './house.ts';
import { demandAll, replan } from './plan.ts';
import { record } from './record.ts';
import type { Proposal, Question, State } from './state.ts';
import { joined, sayStep } from './wording.ts';

/** Longer than any proposal lives, so that none can be answered twice. */
const decidedFor = 10 * 60_000;

/** The answer to a proposal, by word or button. `id` is what a button is bound to; words mean the open one. */
export const confirm = async (turn: Turn, id?: string): Promise<Reply> => {
  const { house, person } = turn;
  const proposal = open(turn, id);
  if (proposal === undefined) return nothingOpen(id);
  const steps = replan(proposal.steps, house.intents, turn.fleet);
  // Before the answer counts as given: a right that comes back in time makes the same "yes" good.
  await demandAll(house.gate, person, steps);
  turn.state = without(turn.state, 'proposal');
  if (!(await claim(turn, proposal))) return decided;
  return act(turn, steps, { said: proposal.said });
};

/** "no": the proposal is dropped; with none open, the question we asked is. */
export const cancel = async (turn: Turn, id?: string): Promise<Reply> => {
  const proposal = open(turn, id);
  const { question } = turn.state;
  if (proposal === undefined && (id !== undefined || question === undefined)) return nothingOpen(id);
  turn.state = without(turn.state, proposal === undefined ? 'question' : 'proposal');
  if (proposal !== undefined && !(await claim(turn, proposal))) return decided;
  await record(turn, { decision: 'cancelled', ...(proposal && { understood: proposal.steps, said: proposal.said }) });
  return { text: `All right, I won't ${dropped(proposal, question)}.`, tone: 'answer' };
};

/** "yes, but not ingest": the proposal's steps, for the bots that are left. Undefined when these are not some of its bots. */
export const confirmPart = async (turn: Turn, names: readonly string[]): Promise<Reply | undefined> => {
  const { proposal } = turn.state;
  const all = new Set(proposal?.steps.flatMap(({ bots }) => bots.map(({ name }) => name)));
  if (proposal === undefined || names.length === 0 || !names.every((name) => all.has(name))) return undefined;
  const steps = proposal.steps
    .map((step) => ({ ...step, bots: step.bots.filter(({ name }) => names.includes(name)) }))
    .filter(({ bots }) => bots.length > 0);
  turn.state = { ...turn.state, proposal: { ...proposal, steps } };
  return confirm(turn);
};

const open = ({ state }: Turn, id: string | undefined): Proposal | undefined =>
  id === undefined || state.proposal?.id === id ? state.proposal : undefined;

/** Single use, also when two replicas hear the answer at once. */
const claim = ({ house }: Turn, { id }: Proposal): Promise<boolean> => house.memory.once(`decided/${id}`, decidedFor);

const decided: Reply = { text: 'That was answered already, so I did nothing more.', tone: 'refused' };

const nothingOpen = (id: string | undefined): Reply =>
  id === undefined
    ? { text: 'There is nothing open to answer, so I did nothing.', tone: 'not-understood' }
    : {
        text: 'That question is not open to you any more, so I did nothing. Say it again if you still want it.',
        tone: 'refused',
      };

const dropped = (proposal: Proposal | undefined, question: Question | undefined): string => {
  if (proposal === undefined)
    return question === undefined ? 'do that' : sayStep(question.intent, question.targets, {});
  return joined(
    proposal.steps.map(({ intent, bots, args }) =>
      sayStep(
        intent,
        bots.map(({ name }) => name),
        args,
      ),
    ),
  );
};

const without = (state: State, name: keyof State): State =>
  Object.fromEntries(Object.entries(state).filter(([key]) => key !== name));

/** Takes the last action back, while nobody but the house itself has touched its bots since. */
export const undo = async (turn: Turn): Promise<Reply> => {
  const { house } = turn;
  const { undo: last } = turn.state;
  if (last === undefined) return { text: 'There is nothing of yours here that I could undo.', tone: 'refused' };
  if (last.steps === undefined) return { text: `I can't undo "${last.did}".`, tone: 'refused' };
  for (const [id, seq] of Object.entries(last.seen)) {
    const later = await house.registry.history({ bot: id, after: seq, limit: 20 });
    const other = later.find(({ by }) => by.id !== 'executor' && by.id !== 'service');
    if (other !== undefined) {
      const detail = `I did not undo "${last.did}", because of what happened since: ${other.says}`;
      throw new CodexError('INVALID', { detail });
    }
  }
  const steps = replan(last.steps, house.intents, await house.fleets.of(turn.person));
  turn.state = without(turn.state, 'undo');
  return act(turn, steps, { said: `undo: ${last.did}` });
};
