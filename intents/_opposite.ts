import type { Bot, BotStatus, Step } from '../src/kit.ts';

const up: readonly BotStatus[] = ['running', 'deploying', 'paused', 'error', 'stopping'];

/** Whether an order could change this bot at all: taking back what was so before would be a change of its own. */
const changes: Readonly<Record<'start' | 'stop' | 'pause' | 'resume', (bot: Bot) => boolean>> = {
  start: ({ status }) => !up.includes(status),
  stop: ({ status }) => up.includes(status),
  pause: ({ status }) => status === 'running',
  resume: ({ status }) => status === 'paused',
};

/** The order that takes `done` back, for those of its targets that it will change; undefined when there are none. */
export const opposite = (
  done: keyof typeof changes,
  intent: keyof typeof changes,
  targets: readonly Bot[],
): Step | undefined => {
  const names = targets.filter(changes[done]).map(({ name }) => name);
  if (names.length === 0) return undefined;
  const how = { targets: Object.fromEntries(names.map((name) => [name, 'exact' as const])), verb: 'exact' as const };
  return { intent, targets: names, args: {}, how };
};
