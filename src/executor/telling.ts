import type { Bot } from '../registry/bot.ts';
import type { NewEvent } from '../registry/registry.ts';
import type { Actor } from './executor.ts';
import type { CopyEvent } from './keeper/wire.ts';

/** Who did what nobody ordered. */
export const executorActor: Actor = { id: 'executor', name: 'Codex-32' };

/** What happened to a copy, as the registry's history tells it to people and programs. */
export const toEvent = (
  bot: Bot,
  event: CopyEvent,
  told: { readonly by: Actor; readonly lines: readonly string[] },
): NewEvent => {
  const { state } = event;
  const [type, says] = inWords(bot, event, told.by);
  return {
    type,
    bot: { id: bot.id, name: bot.name },
    by: told.by,
    says,
    detail: {
      keeperSeq: event.seq,
      happenedAt: momentOf(event),
      copy: state.copy,
      pid: state.pid,
      run: state.run,
      reason: event.reason,
      next: event.next,
      code: state.lastExit?.code,
      signal: state.lastExit?.signal,
      ...(told.lines.length > 0 ? { lastLines: told.lines } : {}),
    },
  };
};

/** An end may have been found out about later, by the next keeper. */
const momentOf = ({ type, at, state }: CopyEvent): number =>
  type === 'exited' || type === 'completed' || type === 'gave-up' ? Math.min(at, state.lastExit?.at ?? at) : at;

const inWords = (bot: Bot, { type, state, reason }: CopyEvent, by: Actor): readonly [type: string, says: string] => {
  const who = bot.deployment.replicas > 1 ? `Copy ${state.copy} of ${bot.name}` : bot.name;
  switch (type) {
    case 'started':
      return by === executorActor && state.restarts > 0
        ? ['bot-restarted', `${who} is running again (pid ${state.pid}).`]
        : ['bot-started', `${who} started (pid ${state.pid}).`];
    case 'adopted':
      return ['bot-adopted', `${who} went on running and was taken over (pid ${state.pid}).`];
    case 'exited':
      return ['bot-exited', `${who} ended: ${reason}.`];
    case 'gave-up':
      return ['bot-gave-up', `${who} is not started any more: ${reason}.`];
    case 'completed':
      return ['bot-completed', `${who} has done its work.`];
    case 'stopped':
      return ['bot-stopped', `${who} stopped.`];
    case 'paused':
      return ['bot-paused', `${who} is paused.`];
    case 'resumed':
      return ['bot-resumed', `${who} goes on.`];
  }
};
