import type { Reply, Report } from '../message.ts';
import type { Turn } from './house.ts';
import { demandAll, type PlannedStep, sayPlanned, toProposed } from './plan.ts';
import { record, understoodAs } from './record.ts';
import { changesFleet, remember } from './remember.ts';
import { runStep } from './run-step.ts';
import { together, wentWell } from './together.ts';
import { traceOf } from './trace.ts';
import { plannedUndo, undoable } from './undoable.ts';

export interface Acting {
  /** What was said, when the order was given before this message. */
  readonly said?: string;
  /** A second person has agreed already. */
  readonly agreed?: boolean;
}

/** Runs the steps in order and stops at the first that fails. The rights are asked once more, and the audit told first. */
export const act = async (turn: Turn, steps: readonly PlannedStep[], acting: Acting = {}): Promise<Reply> => {
  await demandAll(turn.house.gate, turn.person, steps);
  const about = { understood: understoodAs(steps), ...(acting.said !== undefined && { said: acting.said }) };
  const changing = steps.some(({ intent }) => changesFleet(intent));
  if (changing) {
    const waiting = acting.agreed === true ? undefined : await approval(turn, steps);
    if (waiting !== undefined) {
      await record(turn, { decision: 'approval-asked', ...about, result: waiting.text });
      return waiting;
    }
    const trace = traceOf(turn, steps);
    await record(turn, { decision: 'allowed', ...about, result: 'begun', ...(trace && { traced: true }) });
    if (trace !== undefined) turn.trace = trace;
  }
  const back = plannedUndo(steps);
  const replies: Reply[] = [];
  for (const [index, step] of steps.entries()) {
    replies.push(await runStep(turn, step, reportOf(turn.report, steps, index)));
    if (!wentWell(replies.at(-1))) break;
  }
  const reply = together(steps, replies);
  // What was done is done, and the reply says so; what can't be noted afterwards must not make it sound undone.
  await note(turn, { steps, replies, back }).catch((error) => turn.house.log.error('a deed was not noted', { error }));
  // What was said privately (a code) is not for the readers of the audit either.
  const result = changing && reply.private !== true ? `${reply.tone}: ${reply.text}` : reply.tone;
  await record(turn, { decision: 'allowed', ...about, result }).catch((error) =>
    turn.house.log.error('the end of a deed is not in the audit', { error }),
  );
  return reply;
};

interface Deed {
  readonly steps: readonly PlannedStep[];
  readonly replies: readonly Reply[];
  readonly back: ReturnType<typeof plannedUndo>;
}

/** Keeps what the next sentence may refer to, and how to take the deed back. */
const note = async (turn: Turn, { steps, replies, back }: Deed): Promise<void> => {
  const done = steps.slice(0, replies.filter(wentWell).length);
  turn.state = remember(turn.state, done, turn.house.clock());
  // A step that failed may have done a part of it, and a part has no way back; one that was refused did nothing.
  const begun = steps.slice(0, replies.filter((reply) => wentWell(reply) || reply.tone === 'failed').length);
  if (!begun.some(({ intent }) => changesFleet(intent))) return;
  const ways = back.map((way, index) => (wentWell(replies[index]) ? way : undefined));
  turn.state = { ...turn.state, undo: await undoable(turn, begun, ways) };
};

const approval = async (turn: Turn, steps: readonly PlannedStep[]): Promise<Reply | undefined> =>
  turn.house.approvals?.approvalNeeded({
    person: turn.person,
    message: turn.message,
    steps: steps.map(toProposed),
    says: steps.map(sayPlanned).join(', then '),
  });

/** One progress for the whole order. */
const reportOf = (report: Report, steps: readonly PlannedStep[], index: number): Report =>
  steps.length === 1
    ? report
    : (progress) => report({ ...progress, text: `${index + 1} of ${steps.length}: ${progress.text}` });
