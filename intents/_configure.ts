import { type Args, type Ask, type Bot, type BotDraft, CodexError, joined, type Reply, type Step } from '../src/kit.ts';
import { bytesOf, coresOf, sizeOf } from './_sizes.ts';

type Words = Readonly<Record<string, string>>;

const record = (value: unknown): Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, String(inner)]))
    : {};
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Changes variables, limits, tags and settings; a bot that runs takes them at its next start. */
export const configure = async ({ targets, args, person, world }: Ask): Promise<Reply> => {
  const by = { id: person.id, name: person.name };
  const done: string[] = [];
  for (const bot of targets) {
    await world.registry.update(bot.id, changeOf(bot, args), by, bot.revision);
    done.push(bot.name);
  }
  const running = targets.filter(({ status }) => status === 'running' || status === 'paused');
  const needsStart = running.length > 0 && hasDeployment(args);
  const later = needsStart ? ` ${joined(running.map(({ name }) => name))} will take it at the next start.` : '';
  return {
    text: `${joined(done)}: ${said(args)}.${later}`,
    tone: 'done',
    ...(needsStart && {
      buttons: running.slice(0, 1).map(({ name }) => ({ label: `Restart ${name}`, say: `restart ${name}` })),
    }),
  };
};

const hasDeployment = ({ env, unsetEnv, limits, settings }: Args): boolean =>
  [env, unsetEnv, limits, settings].some((value) => value !== undefined);

const changeOf = (bot: Bot, { env, unsetEnv, limits, settings, addTags, removeTags }: Args): Partial<BotDraft> => {
  const { memory, cpu, ...unknown } = record(limits);
  const [odd] = Object.keys(unknown);
  if (odd !== undefined) throw new CodexError('INVALID', { detail: `I can limit memory and cpu, but not ${odd}.` });
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
      deployment: { variables, limits: held, settings: { ...bot.deployment.settings, ...record(settings) } },
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
  if (Object.keys(record(settings)).some((name) => had[name] === undefined)) return undefined;
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
    ...(settings !== undefined && {
      settings: Object.fromEntries(Object.keys(record(settings)).map((name) => [name, had[name]])),
    }),
    ...(addTags !== undefined && { removeTags: list(addTags).filter((tag) => !bot.tags.includes(tag)) }),
    ...(removeTags !== undefined && { addTags: list(removeTags).filter((tag) => bot.tags.includes(tag)) }),
  };
};
