import { type Ask, Blueprint, type Bot, CodexError, joined, type Reply, type Step } from '../src/kit.ts';
import { isCut, runnable } from './_command-line.ts';
import { carryOut } from './_orders.ts';

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A version is meant for one environment; a bot of another one must not get it by mistake. */
const assertEnvironment = (bots: readonly Bot[], environment: string | undefined): void => {
  const wrong = bots.filter((bot) => environment !== undefined && bot.environment !== environment);
  const [first] = wrong;
  if (!first) return;
  const whose = joined(wrong.map(({ name }) => name));
  throw new CodexError('INVALID', {
    detail: `${whose} ${wrong.length === 1 ? 'belongs' : 'belong'} to ${first.environment}, not to ${environment}, so I did nothing.`,
  });
};

export const deploy = async (ask: Ask): Promise<Reply> => {
  const version = word(ask.args.version);
  if (version === undefined) throw new CodexError('INVALID', { detail: 'Which version?' });
  assertEnvironment(ask.targets, word(ask.args.env));
  const path = word(ask.args.path);
  if (path !== undefined && isCut(ask.message.text, path))
    throw new CodexError('INVALID', { detail: `I could not read the whole of the path that begins with ${path}.` });
  return carryOut(
    ask,
    { done: `brought to version ${version}:`, doing: 'Deploying to', needed: 'first' },
    (executor, bot, order) => {
      const blueprint = path === undefined ? undefined : Blueprint.parse(runnable(bot.name, path));
      return executor.deploy(bot.name, { version, ...(blueprint && { blueprint }) }, order);
    },
  );
};

export const rollback = async (ask: Ask): Promise<Reply> => {
  assertEnvironment(ask.targets, word(ask.args.env));
  return carryOut(ask, { done: 'went back with', doing: 'Rolling back', needed: 'first' }, (executor, bot, order) =>
    executor.rollback(bot.name, word(ask.args.version), order),
  );
};

/** Each bot back to the version it has now. */
export const backToPresent = ({ targets }: Pick<Ask, 'targets'>): readonly Step[] =>
  targets.map((bot) => ({
    intent: 'rollback',
    targets: [bot.name],
    args: { version: bot.version },
    how: { targets: { [bot.name]: 'exact' }, verb: 'exact' },
  }));
