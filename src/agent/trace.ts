import type { Outcome } from '../executor/executor.ts';
import type { Turn } from './house.ts';
import type { PlannedStep } from './plan.ts';
import { record } from './record.ts';
import { ORDERED, type Touch } from './touch.ts';

/**
 * An order about several bots may end between two of them. So that it can be told afterwards which were reached, each is
 * in the audit before it is touched, and how it ended after. `undefined` for an order about one bot, whose beginning
 * says as much, and where more is changed than bots.
 */
export const traceOf = (turn: Turn, steps: readonly PlannedStep[]): Touch | undefined => {
  const several = steps.reduce((sum, { bots }) => sum + bots.length, 0) > 1;
  const botsAlone = steps.every(({ intent }) => intent.effect === 'read' || intent.permission.startsWith('bot.'));
  if (!several || !botsAlone) return undefined;
  return async (bot, work) => {
    const note = (result: string): Promise<void> => record(turn, { decision: 'step', understood: { bot }, result });
    await note(ORDERED);
    const ended = await work();
    // What is done is done: that it cannot be noted must not make it sound undone.
    await note(endOf(bot, ended)).catch((error) =>
      turn.house.log.error('the end of a step is not in the audit', { error }),
    );
    return ended;
  };
};

const endOf = (bot: string, ended: unknown): string => (isOutcome(ended) ? ended.says : `${bot}: done.`);

const isOutcome = (ended: unknown): ended is Outcome =>
  typeof ended === 'object' && ended !== null && 'says' in ended && typeof ended.says === 'string';
