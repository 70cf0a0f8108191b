import type { Ask, Bot, Button, LogLine, LogQuery, Reply } from '../src/kit.ts';
import { momentOf } from './_moment.ts';

const usual = 20;
const most = 500;
const levels = ['debug', 'info', 'warn', 'error', 'critical'] as const;

const queryOf = ({ args, world }: Ask): LogQuery => {
  const { tail, level, grep, since, until } = args;
  const known = levels.find((one) => one === level);
  return {
    tail: Math.min(most, typeof tail === 'number' ? tail : usual),
    ...(known && { level: known }),
    ...(typeof grep === 'string' && { grep }),
    ...(typeof since === 'string' && { since: momentOf(since, world.now()) }),
    ...(typeof until === 'string' && { until: momentOf(until, world.now()) }),
  };
};

/** What bots wrote, as they wrote it; followed until the person has seen enough. */
export const showLogs = async (ask: Ask): Promise<Reply> => {
  const { targets, args, world } = ask;
  const query = queryOf(ask);
  if (args.follow === true) return follow(ask, query);
  const read = await Promise.all(targets.map((bot) => world.executor.logs(bot.name, query)));
  const lines = read.flat().sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const shown = targets.length === 1 ? (read[0] ?? []) : lines.slice(-(query.tail ?? usual));
  if (shown.length === 0) return { text: nothing(targets, query), tone: 'answer' };
  const told = shown.map((line) => said(line, targets));
  return {
    text: [heading(targets, shown.length), ...told].join('\n'),
    tone: 'answer',
    parts: [{ kind: 'lines', lines: told }],
    buttons: nextLooks(targets, query),
  };
};

/** Of one bot; with several the sentence would say again which. */
const nextLooks = ([bot, ...others]: readonly Bot[], { level }: LogQuery): readonly Button[] =>
  bot === undefined || others.length > 0
    ? []
    : [
        { label: 'Follow', say: `follow the log of ${bot.name}` },
        ...(level === undefined ? [{ label: 'Errors only', say: `logs ${bot.name} errors only` }] : []),
      ];

const follow = ({ targets, world, signal }: Ask, query: LogQuery): Reply => ({
  text: `Following the log of ${targets.map(({ name }) => name).join(', ')}.`,
  tone: 'answer',
  stream: merged(
    targets.map(({ name }) => world.executor.follow(name, query, signal)),
    (line) => said(line, targets),
  ),
});

/** Several streams as one, each line when it comes. */
async function* merged(
  streams: readonly AsyncIterable<LogLine>[],
  say: (line: LogLine) => string,
): AsyncGenerator<string> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]());
  const next = (iterator: AsyncIterator<LogLine>) => iterator.next().then((result) => ({ iterator, result }));
  const waiting = new Map(iterators.map((iterator) => [iterator, next(iterator)]));
  try {
    while (waiting.size > 0) {
      const { iterator, result } = await Promise.race(waiting.values());
      if (result.done === true) waiting.delete(iterator);
      else {
        waiting.set(iterator, next(iterator));
        yield say(result.value);
      }
    }
  } finally {
    await Promise.all(iterators.map((iterator) => iterator.return?.()));
  }
}

const said = ({ bot, copy, stream, text }: LogLine, targets: readonly Bot[]): string => {
  const many = targets.length > 1 || (targets[0]?.deployment.replicas ?? 1) > 1;
  return `${many ? `${bot}${copy > 1 ? `/${copy}` : ''} ` : ''}${stream === 'err' ? '! ' : ''}${text}`;
};

const heading = (targets: readonly Bot[], count: number): string => {
  const whose = targets.map(({ name }) => name).join(', ');
  return count === 1 ? `The last line of ${whose}:` : `The last ${count} lines of ${whose}:`;
};

const nothing = (targets: readonly Bot[], { level, grep, since }: LogQuery): string => {
  const whose = targets.map(({ name }) => name).join(', ');
  const filtered = level !== undefined || grep !== undefined || since !== undefined;
  return filtered ? `Nothing in the log of ${whose} fits that.` : `The log of ${whose} is empty.`;
};
