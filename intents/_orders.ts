import {
  type Ask,
  type Bot,
  CodexError,
  counted,
  type Executor,
  joined,
  levelsOf,
  type Order,
  type Outcome,
  type Reply,
} from '../src/kit.ts';

type Carry = (executor: Executor, bot: Bot, order: Order) => Promise<Outcome>;

interface Words {
  /** "restarted": what was done to each. */
  readonly done: string;
  /** "Restarting": what is being done, while it takes time. */
  readonly doing: string;
  /** Bots that others need go first, or last. */
  readonly needed: 'first' | 'last';
}

/** Carries an order out on every target, side by side as far as their dependencies let them, and says how it went. */
export const carryOut = async (ask: Ask, words: Words, carry: Carry): Promise<Reply> => {
  const { targets, person, world, report, signal } = ask;
  const by = { id: person.id, name: person.name };
  const outcomes: Outcome[] = [];
  const single = targets.length === 1;
  const levels = levelsOf(targets);
  for (const wave of words.needed === 'first' ? levels : levels.toReversed()) {
    const order: Order = { by, signal, ...(single ? { report } : {}) };
    const ended = wave.map(async (bot) => {
      outcomes.push(await attempt(world.executor, bot, { carry, order }));
      if (!single)
        report({
          text: `${words.doing} ${counted(targets.length, 'bot')} …`,
          done: outcomes.length,
          of: targets.length,
        });
    });
    await Promise.all(ended);
    if (words.needed === 'first' && outcomes.some(({ ok }) => !ok)) break;
  }
  return single && outcomes[0] ? about(outcomes[0]) : together(targets, asAsked(targets, outcomes), words);
};

/** In the order in which the bots were named, whichever was quickest. */
const asAsked = (targets: readonly Bot[], outcomes: readonly Outcome[]): readonly Outcome[] => {
  const places = new Map(targets.map(({ id }, place) => [id, place]));
  return outcomes.toSorted((one, other) => (places.get(one.bot.id) ?? 0) - (places.get(other.bot.id) ?? 0));
};

/** An order that was refused ends that bot's part only; the others go on, and the reply says which is which. */
const attempt = async (
  executor: Executor,
  bot: Bot,
  { carry, order }: { carry: Carry; order: Order },
): Promise<Outcome> => {
  try {
    return await carry(executor, bot, order);
  } catch (error) {
    if (!(error instanceof CodexError)) throw error;
    return { bot, ok: false, changed: false, says: error.says };
  }
};

const about = ({ bot, ok, says }: Outcome): Reply => ({
  text: says,
  tone: ok ? 'done' : 'failed',
  buttons: [...(ok ? [] : [{ label: 'Why?', say: `explain ${bot.name}` }]), { label: 'Logs', say: `logs ${bot.name}` }],
});

const names = (outcomes: readonly Outcome[]): string => joined(outcomes.map(({ bot }) => bot.name));

const together = (targets: readonly Bot[], outcomes: readonly Outcome[], { done }: Words): Reply => {
  const bad = outcomes.filter(({ ok }) => !ok);
  const changed = outcomes.filter(({ ok, changed: is }) => ok && is);
  const left = outcomes.filter(({ ok, changed: is }) => ok && !is);
  const reached = new Set(outcomes.map(({ bot }) => bot.id));
  const never = targets.filter(({ id }) => !reached.has(id));
  const lines = [
    ...(changed.length > 0 ? [`${done.charAt(0).toUpperCase()}${done.slice(1)} ${names(changed)}.`] : []),
    ...left.slice(0, 6).map(({ says }) => says),
    ...(left.length > 6 ? [`Nothing had to be done for ${left.length - 6} more.`] : []),
    ...bad.map(({ says }) => says),
    ...(never.length > 0 ? [`I did not go on to ${joined(never.map(({ name }) => name))}.`] : []),
  ];
  return {
    text: lines.join('\n'),
    tone: bad.length > 0 ? 'failed' : 'done',
    buttons: bad.slice(0, 3).map(({ bot }) => ({ label: `Why is ${bot.name} failing?`, say: `explain ${bot.name}` })),
  };
};
