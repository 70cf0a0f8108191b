import { type Args, type Ask, type Bot, type BotDraft, CodexError, joined, type Reply, type Step } from '../src/kit.ts';
import { bytesOf, coresOf, sizeOf } from './_sizes.ts';
import { unwire, type Wiring, wire } from './_wiring.ts';

type Words = Readonly<Record<string, string>>;

const record = (value: unknown): Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, String(inner)]))
    : {};
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Changes variables, limits, tags and settings; a bot that runs takes them at its next start. */
export const configure = async ({ targets, args, person, world }: Ask): Promise<Reply> => {
  const by = { id: person.id, name: person.name };
  // All are looked at before the first is changed: a refusal must not leave half of it done.
  const changes = targets.map((bot) => [bot, changeOf(bot, args)] as const);
  const done: string[] = [];
  for (const [bot, change] of changes) {
    await world.registry.update(bot.id, change, by, bot.revision);
    done.push(bot.name);
  }
  const running = targets.filter(
    (bot) => (bot.status === 'running' || bot.status === 'paused') && hasDeployment(bot, args),
  );
  const needsStart = running.length > 0;
  const later = needsStart ? ` ${joined(running.map(({ name }) => name))} will take it at the next start.` : '';
  return {
    text: `${joined(done)}: ${said(args)}.${later}`,
    tone: 'done',
    ...(needsStart && {
      buttons: running.slice(0, 1).map(({ name }) => ({ label: `Restart ${name}`, say: `restart ${name}` })),
    }),
  };
};

/** Whether it matters to the bot's process. Probes are ours and change at once; what it waits for is over for this run. */
const hasDeployment = (bot: Bot, { env, unsetEnv, limits, settings }: Args): boolean =>
  [env, unsetEnv, limits].some((value) => value !== undefined) || Object.keys(apart(bot, settings).own).length > 0;

/** Settings that are the bot's own, and what the others say of its health and of what it waits for. */
const apart = (bot: Bot, settings: unknown): { readonly own: Words; readonly wiring: Wiring } => {
  const { probes, dependsOn } = bot.deployment;
  let wiring: Wiring = { probes, dependsOn };
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(record(settings))) {
    const wired = wire(bot, wiring, [name, value]);
    if (wired) wiring = wired;
    else own[name] = value;
  }
  return { own, wiring };
};

const changeOf = (bot: Bot, { env, unsetEnv, limits, settings, addTags, removeTags }: Args): Partial<BotDraft> => {
  const { memory, cpu, ...unknown } = record(limits);
  const [odd] = Object.keys(unknown);
  if (odd !== undefined) throw new CodexError('INVALID', { detail: `I can limit memory and cpu, but not ${odd}.` });
  const { own, wiring } = apart(bot, settings);
  const unset = new Set(list(unsetEnv));
  const variables = Object.fromEntries(
    Object.entries({ ...bot.deployment.variables, ...record(env) }).filter(([name]) => !unset.has(name)),
  );
  const dropped = new Set(list(removeTags));
  const tags = [...new Set([...bot.tags, ...list(addTags)])].filter((tag) => !dropped.has(tag));
  const held = {
    ...bot.deployment.limits,
    ...(memory !== undefined && { memory: bytesOf(memory) }),
    ...(cpu !== undefined && { cpu: coresOf(cpu) }),
  };
  return {
    ...((addTags !== undefined || removeTags !== undefined) && { tags }),
    ...((env !== undefined || unsetEnv !== undefined || limits !== undefined || settings !== undefined) && {
      deployment: { variables, limits: held, settings: { ...bot.deployment.settings, ...own }, ...wiring },
    }),
  };
};

/** What was changed, by name; values of variables stay out of a room. */
const said = ({ env, unsetEnv, limits, settings, addTags, removeTags }: Args): string =>
  [
    ['set', joined(Object.keys(record(env)))],
    ['removed', joined(list(unsetEnv))],
    ['limited', joined(Object.entries(record(limits)).map(([name, value]) => `${name} to ${value}`))],
    ['set', joined(Object.entries(record(settings)).map(([name, value]) => `${name} to ${value}`))],
    ['added the tag', joined(list(addTags))],
    ['took away the tag', joined(list(removeTags))],
  ]
    .filter(([, what]) => what !== '')
    .map((words) => words.join(' '))
    .join(', ');

/** What was there before, bot by bot; undefined where a limit or setting was not there and so can't be said back. */
export const inverseOf = (targets: readonly Bot[], args: Args): readonly Step[] | undefined => {
  const steps = targets.map((bot) => ({ bot, before: before(bot, args) }));
  return steps.every(({ before: found }) => found !== undefined)
    ? steps.map(({ bot, before: found }) => ({
        ...{ intent: 'configure', targets: [bot.name], args: found ?? {} },
        how: { targets: { [bot.name]: 'exact' as const }, verb: 'exact' as const },
      }))
    : undefined;
};

const before = (bot: Bot, { env, unsetEnv, limits, settings, addTags, removeTags }: Args): Args | undefined => {
  const { variables, limits: held, settings: had } = bot.deployment;
  const touched = [...Object.keys(record(env)), ...list(unsetEnv)];
  const old = touched.filter((name) => variables[name] !== undefined);
  // A reference to a secret has no words that would bring it back.
  if (old.some((name) => typeof variables[name] !== 'string')) return undefined;
  const { memory, cpu } = record(limits);
  if ((memory !== undefined && held.memory === undefined) || (cpu !== undefined && held.cpu === undefined))
    return undefined;
  const words = Object.entries(record(settings)).map((one) => [one[0], had[one[0]] ?? unwire(bot, one)] as const);
  if (words.some(([, value]) => value === undefined)) return undefined;
  const fresh = touched.filter((name) => variables[name] === undefined);
  return {
    ...(old.length > 0 && { env: Object.fromEntries(old.map((name) => [name, variables[name]])) }),
    ...(fresh.length > 0 && { unsetEnv: fresh }),
    ...(limits !== undefined && {
      limits: {
        ...(memory !== undefined && held.memory !== undefined && { memory: sizeOf(held.memory) }),
        ...(cpu !== undefined && { cpu: String(held.cpu) }),
      },
    }),
    ...(settings !== undefined && { settings: Object.fromEntries(words) }),
    ...(addTags !== undefined && { removeTags: list(addTags).filter((tag) => !bot.tags.includes(tag)) }),
    ...(removeTags !== undefined && { addTags: list(removeTags).filter((tag) => bot.tags.includes(tag)) }),
  };
};
