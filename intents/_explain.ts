import { type Ask, ago, type Bot, type DeploymentRecord, type FleetEvent, type Reply, span } from '../src/kit.ts';
import { happenedAt } from './_chronicle.ts';

/** Why bots are as they are: what happened last, who or what did it, and what they wrote themselves. */
export const explain = async (ask: Ask): Promise<Reply> => {
  const told = await Promise.all(ask.targets.map((bot) => one(bot, ask)));
  const [bot] = ask.targets;
  const down = bot !== undefined && ask.targets.length === 1 && (bot.status === 'failed' || bot.status === 'error');
  return {
    text: told.join('\n\n'),
    tone: 'answer',
    ...(bot !== undefined &&
      ask.targets.length === 1 && {
        buttons: [
          ...(down ? [{ label: 'Heal it', say: `heal ${bot.name}`, style: 'primary' } as const] : []),
          { label: 'Logs', say: `logs ${bot.name}` },
        ],
      }),
  };
};

const one = async (bot: Bot, { world }: Ask): Promise<string> => {
  const now = world.now();
  const [events, [deployment]] = await Promise.all([
    world.registry.history({ bot: bot.name, limit: 50 }),
    world.registry.deployments(bot.id),
  ]);
  const cause = causeOf(bot, events);
  const live = world.executor.status(bot.name);
  const next = live.copies.find(({ nextStartAt }) => nextStartAt !== undefined && nextStartAt > now);
  const crashes = events.filter((event) => event.type === 'bot-exited' && now - happenedAt(event) < 86_400_000).length;
  const lines = [
    `${bot.name} is ${bot.status}${next?.nextStartAt ? `; the next try is in ${span(next.nextStartAt - now)}` : ''}.`,
    ...(cause
      ? [`${cause.says} That was ${ago(happenedAt(cause), now)}${doerOf(cause)}.`]
      : ['Nothing is on record that would explain it.']),
    ...(crashes > 1 ? [`It ended by itself ${crashes} times in the last day.`] : []),
    ...failedDeployment(deployment, now),
    ...lastWords(events),
  ];
  return lines.join('\n');
};

/** A bot that ended did so by itself; that we were the ones to see it would read as if we had ended it. */
const doerOf = ({ type, by }: FleetEvent): string => (troubles.includes(type) ? '' : `, by ${by.name}`);

const troubles: readonly string[] = ['bot-gave-up', 'bot-exited', 'bot-over-limit'];

/** What led to the present state: a failure for a bot in trouble, otherwise the last thing that changed its state. */
const causeOf = (bot: Bot, events: readonly FleetEvent[]): FleetEvent | undefined => {
  const troubled = bot.status === 'failed' || bot.status === 'error';
  const moves = [
    'bot-started',
    'bot-restarted',
    'bot-stopped',
    'bot-paused',
    'bot-resumed',
    'bot-completed',
    'bot-adopted',
    'bot-registered',
    ...troubles,
  ];
  return (
    (troubled ? events.find(({ type }) => troubles.includes(type)) : undefined) ??
    events.find(({ type }) => moves.includes(type))
  );
};

/** A version that did not come up went back by itself, so nothing in the bot's state tells of it. */
const failedDeployment = (newest: DeploymentRecord | undefined, now: number): readonly string[] => {
  if (newest?.result !== 'failed') return [];
  const { version, reason, by, endedAt = newest.startedAt } = newest;
  return [
    `Its last deployment, of version ${version} by ${by.name}, failed ${ago(endedAt, now)}. ${reason ?? ''}`.trim(),
  ];
};

const lastWords = (events: readonly FleetEvent[]): readonly string[] => {
  const crash = events.find(({ detail }) => Array.isArray(detail.lastLines));
  const lines: unknown = crash?.detail.lastLines;
  if (!Array.isArray(lines)) return [];
  return ['The last it wrote to its error log:', ...lines.map((line) => `  ${String(line).slice(0, 300)}`)];
};
