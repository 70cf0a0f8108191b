import type { Reply, Report } from '../message.ts';
import { failure } from './failure.ts';
import type { Turn } from './house.ts';
import type { World } from './intent.ts';
import { demandAll, type PlannedStep, toProposed } from './plan.ts';
import { record, understoodAs } from './record.ts';
import { changesFleet, remember } from './remember.ts';
import { plannedUndo, undoable } from './undoable.ts';
import { sayStep, sentence } from './wording.ts';
import { boundWorld } from './world.ts';

export interface Acting {
  /** What was said, when the order was given before this message. */
  readonly said?: string;
  /** A second person has agreed already. */
  readonly agreed?: boolean;
}

/** Runs the steps in order and stops at the first that fails. The rights are asked once more, and the audit told first. */
export const act = async (turn: Turn, steps: readonly PlannedStep[], acting: Acting = {}): Promise<Reply> => {
  const { house, person } = turn;
  await demandAll(house.gate, person, steps);
  const waiting = acting.agreed === true ? undefined : await approval(turn, steps, acting);
  if (waiting !== undefined) return waiting;
  const about = { understood: understoodAs(steps), ...(acting.said !== undefined && { said: acting.said }) };
  const changing = steps.some(({ intent }) => changesFleet(intent));
  if (changing) await record(turn, { decision: 'allowed', ...about, result: 'begun' });

  const world = await worldOf(turn);
  const back = plannedUndo(steps);
  const replies: Reply[] = [];
  for (const [index, step] of steps.entries()) {
    replies.push(await runStep(turn, step, { world, report: reportOf(turn.report, steps, index) }));
    if (!wentWell(replies.at(-1))) break;
  }
  const done = steps.slice(0, replies.filter(wentWell).length);
  const reply = together(steps, replies);
  turn.state = remember(turn.state, done, house.clock());
  if (changing && done.length > 0) turn.state = { ...turn.state, undo: await undoable(turn, done, back) };
  await record(turn, { decision: 'allowed', ...about, result: `${reply.tone}: ${reply.text}` });
  return reply;
};

const wentWell = (reply: Reply | undefined): boolean => reply?.tone === 'done' || reply?.tone === 'answer';

const approval = async (turn: Turn, steps: readonly PlannedStep[], { said }: Acting): Promise<Reply | undefined> => {
  const { approvals } = turn.house;
  if (approvals === undefined || steps.every(({ intent }) => intent.effect === 'read')) return undefined;
  const says = steps.map(({ intent, bots, args }) =>
    sayStep(
      intent.name,
      bots.map(({ name }) => name),
      args,
    ),
  );
  const reply = await approvals.approvalNeeded({
    person: turn.person,
    message: turn.message,
    steps: steps.map(toProposed),
    says: says.join(', then '),
  });
  if (reply !== undefined) {
    const result = { decision: 'approval-asked', understood: understoodAs(steps), result: reply.text } as const;
    await record(turn, { ...result, ...(said !== undefined && { said }) });
  }
  return reply;
};

/** Made anew for each order, so that "yes" has the rights of now. */
export const worldOf = (turn: Turn): Promise<World> => {
  const { house, person } = turn;
  return boundWorld({
    person,
    gate: house.gate,
    registry: house.registry,
    executor: house.executor,
    intents: [...house.intents.values()],
    dialogue: turn.dialogue,
    look: () => house.fleets.of(person),
    now: house.clock,
    desks: { ...(house.people && { people: house.people }), ...(house.requests && { requests: house.requests }) },
  });
};

interface Running {
  readonly world: World;
  readonly report: Report;
}

/** What an intent throws ends that step only, as a sentence: steps before it were done, and that must be said. */
const runStep = async (turn: Turn, step: PlannedStep, { world, report }: Running): Promise<Reply> => {
  const { intent, args, bots } = step;
  try {
    // Renamed or changed by the step before: look again.
    const targets = bots.map(({ id, name }) => world.registry.get(id) ?? world.registry.named(name)).filter(isThere);
    if (intent.run === undefined || targets.length < bots.length) return gone(step);
    const { person, message, signal, before } = turn;
    return await intent.run({
      targets,
      args,
      person,
      message,
      context: contextFor(before, turn),
      world,
      report,
      signal,
    });
  } catch (thrown) {
    return failure(thrown, turn.house.log);
  }
};

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

const gone = ({ bots }: PlannedStep): Reply => ({
  text: `${bots.map(({ name }) => name).join(', ')}: gone meanwhile, so I did nothing.`,
  tone: 'failed',
});

const contextFor = (state: Turn['before'], { fleet }: Turn) => {
  const names = (ids: readonly string[] = []): string[] => ids.flatMap((id) => fleet.byId(id)?.name ?? []);
  return { bots: names(state.shown?.bots), lastBots: names(state.focus?.bots) };
};

/** One progress for the whole order. */
const reportOf = (report: Report, steps: readonly PlannedStep[], index: number): Report =>
  steps.length === 1
    ? report
    : (progress) => report({ ...progress, text: `${index + 1} of ${steps.length}: ${progress.text}` });

/** One reply for all steps; after a failure it ends with what was not done. */
const together = (steps: readonly PlannedStep[], replies: readonly Reply[]): Reply => {
  const last = replies.at(-1);
  const [only] = replies;
  if (last === undefined || only === undefined) return { text: 'There was nothing to do.', tone: 'answer' };
  if (steps.length === 1) return only;
  const left = steps.slice(replies.length).map(({ intent, bots, args }) =>
    sayStep(
      intent.name,
      bots.map(({ name }) => name),
      args,
    ),
  );
  const lines = replies.map(({ text }) => text);
  if (left.length > 0) lines.push(sentence(`so I did not ${left.join(', and not ')}`));
  const parts = replies.flatMap((reply) => reply.parts ?? []);
  return {
    text: lines.join('\n'),
    tone: wentWell(last) && replies.some(({ tone }) => tone === 'done') ? 'done' : last.tone,
    // Parts stand for the lines below the first; with several replies only all of the words say everything.
    ...(parts.length > 0 && replies.every(({ parts: own }) => own !== undefined) && { parts }),
    buttons: replies.flatMap((reply) => reply.buttons ?? []),
    ...(last.stream && { stream: last.stream }),
    ...(replies.some((reply) => reply.private === true) && { private: true }),
  };
};
