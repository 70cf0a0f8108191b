import type { Fleet, KnownBot, Step } from '../../src/language/reading.ts';
import { heading, table } from '../_figures.ts';
import { loadParser } from '../_parser.ts';
import { fleets } from '../_sentences.ts';

interface Said {
  readonly kind: string;
  readonly words: string;
  readonly targets: readonly string[];
}

interface Order {
  readonly kind: string;
  readonly text: string;
  readonly step: Pick<Step, 'intent' | 'targets' | 'args'>;
}

/** `@` is where the bots stand. */
const VERBS: readonly (readonly [say: string, intent: string, args: Step['args']])[] = [
  ['restart @', 'restart', {}],
  ['bounce @', 'restart', {}],
  ['stop @', 'stop', {}],
  ['kill @', 'stop', {}],
  ['start @', 'start', {}],
  ['pause @', 'pause', {}],
  ['resume @', 'resume', {}],
  ['delete @', 'unregister', {}],
  ['scale @ to 3', 'scale', { replicas: 3 }],
  ['scale @ down by 1', 'scale', { delta: -1 }],
  ['deploy version 2.4 to @', 'deploy', { version: '2.4' }],
  ['roll back @', 'rollback', {}],
  ['set LOG_LEVEL=debug on @', 'configure', { env: { LOG_LEVEL: 'debug' } }],
  ['limit @ to 512mb', 'configure', { limits: { memory: '512MB' } }],
  ['mute @ for 2 hours', 'mute', { for: '2h' }],
  ['show the logs of @', 'logs', {}],
  ['status of @', 'status', {}],
];
const TIMES: readonly (readonly [words: string, args: Step['args']])[] = [
  ['at 5pm', { at: '17:00' }],
  ['tomorrow at noon', { date: 'tomorrow', at: '12:00' }],
  ['in 20 minutes', { in: '20m' }],
  ['every night at 2', { every: 'day', at: '02:00' }],
  ['every 6 hours', { every: '6h' }],
  ['on friday at 8 in the evening', { date: 'friday', at: '20:00' }],
];
/** What may be put off. */
const POSTPONED = new Set(['restart', 'start', 'pause', 'resume', 'scale', 'deploy', 'rollback', 'configure']);
/** Any bot is one of these, whatever its role (UNDERSTANDING.md). */
const ANY_BOT = /^(?:bot|worker|service|job|process|task)$/;

/**
 * Orders built from parts whose meaning is known, for every fleet: a verb, bots that are named or described, and now and
 * then a time. What the parser does not understand it may ask about; what it does must be just that. Their grammar is
 * plain, so the share that is understood says less than the one that is wrong. Goal: none is wrong.
 */
export const built = async (each: number): Promise<void> => {
  heading(`Orders built from known parts, ${each} for each fleet`);
  const parser = await loadParser();
  const rows = new Map<string, { right: number; asked: number; wrong: number }>();
  const wrong: string[] = [];
  for (const [letter, fleet] of fleets())
    for (const { kind, text, step } of ordersFor(fleet, each)) {
      const row = rows.get(kind) ?? { right: 0, asked: 0, wrong: 0 };
      rows.set(kind, row);
      const reading = parser.parse({ text, channel: 'text' }, fleet);
      if (reading.kind !== 'intents') row.asked += 1;
      else if (sameOrders(reading.steps, step, fleet)) row.right += 1;
      else {
        row.wrong += 1;
        wrong.push(`${letter}: ${text}`);
      }
    }
  const counted = [...rows].map(([kind, { right, asked, wrong: others }]) => [kind, right, asked, others].map(String));
  console.log(table([['bots are said by', 'right', 'asked back', 'wrong'], ...counted]));
  for (const line of wrong.slice(0, 20)) console.log(line);
};

/** The same numbers in every run. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
};

const ordersFor = (fleet: Fleet, count: number): readonly Order[] => {
  const roll = dice(fleet.bots.length);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return Array.from({ length: count }, () => {
    const { kind, words, targets } = pick(saidOf(fleet, () => pick(fleet.bots)));
    const [say, intent, args] = pick(VERBS);
    const order = say.replace('@', words);
    const [time, when] = pick(TIMES);
    const later = POSTPONED.has(intent) && roll(3) === 0;
    return {
      kind,
      text: later
        ? pick([`${order} ${time}`, `${time} ${order}`, `${time}, ${order}`])
        : pick([order, `please ${order}`, `can you ${order}?`]),
      step: later
        ? { intent: 'schedule', targets, args: { action: intent, ...args, ...when } }
        : { intent, targets, args },
    };
  }).filter(({ step }) => step.targets.length > 0);
};

const saidOf = ({ bots }: Fleet, any: () => KnownBot): readonly Said[] => {
  const [one, two, three] = [any(), any(), any()];
  const { role, env, tags, status } = any();
  const fitting = (fits: (bot: KnownBot) => boolean): readonly string[] => bots.filter(fits).map(({ name }) => name);
  const spoken = ({ name }: KnownBot): string => name.replaceAll('-', ' ');
  const roles = pluralOf(role);
  const [tag] = tags;
  return [
    { kind: 'a name', words: one.name, targets: [one.name] },
    { kind: 'a name as it is spoken', words: spoken(one), targets: [one.name] },
    { kind: 'two names', words: `${one.name} and ${spoken(two)}`, targets: [one.name, two.name] },
    {
      kind: 'three names',
      words: `${spoken(one)}, ${two.name} and ${spoken(three)}`,
      targets: [one.name, two.name, three.name],
    },
    { kind: 'state', words: `all ${status} bots`, targets: fitting((bot) => bot.status === status) },
    { kind: 'place', words: `everything in ${env}`, targets: fitting((bot) => bot.env === env) },
    { kind: 'another place', words: `every bot that is not in ${env}`, targets: fitting((bot) => bot.env !== env) },
    ...(tag === undefined
      ? []
      : [{ kind: 'tag', words: `all bots tagged ${tag}`, targets: fitting((bot) => bot.tags.includes(tag)) }]),
    ...(ANY_BOT.test(role)
      ? []
      : [
          {
            kind: 'role and place',
            words: `the ${roles} in ${env}`,
            targets: fitting((bot) => bot.role === role && bot.env === env),
          },
          {
            kind: 'role with an exception',
            words: `all ${roles} except ${spoken(one)}`,
            targets: fitting((bot) => bot.role === role && bot.name !== one.name),
          },
        ]),
    {
      kind: 'all but two',
      words: `all bots but ${spoken(one)} and ${two.name}`,
      targets: fitting(({ name }) => name !== one.name && name !== two.name),
    },
  ];
};

const pluralOf = (word: string): string =>
  /(?:[sx]|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Said once or bot by bot, in whichever order: what is done must be the same. */
const sameOrders = (steps: readonly Step[], { intent, targets, args }: Order['step'], { bots }: Fleet): boolean => {
  const wanted = new Set(targets);
  const done = new Set(steps.flatMap((step) => step.targets));
  return (
    steps.every((step) => step.intent === intent && sortedText(step.args) === sortedText(args)) &&
    bots.every(({ name }) => wanted.has(name) === done.has(name))
  );
};

const sortedText = (args: Step['args']): string => JSON.stringify(Object.entries(args).sort());
