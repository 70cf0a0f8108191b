import { readFile } from 'node:fs/promises';
import { CodexError } from '../errors.ts';
import type { Bot } from '../registry/bot.ts';
import type { CopySpec } from './keeper/wire.ts';
import { layOut, placesOf } from './places.ts';

/** What a bot gets of our own environment: where to find programs, and how people here write and count time. */
const inherited = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR'];

/** Undefined when there is none of that name, or this bot may not have it. */
export type Secrets = (name: string, bot: Bot) => Promise<string | undefined>;

export interface Launch {
  readonly spec: CopySpec;
  /** Values of the secret variables; never written down. */
  readonly hidden: Readonly<Record<string, string>>;
}

export const copyKey = (bot: string, copy: number): string => `${bot}.${copy}`;

/** Everything the keeper needs to run this copy again and again. Writes the files whose paths the bot is given. */
export const prepare = async (
  bot: Bot,
  copy: number,
  { dataDir, secrets }: { dataDir: string; secrets: Secrets },
): Promise<Launch> => {
  const places = placesOf(dataDir, bot.id, copy);
  const { deployment } = bot;
  layOut(bot, places);
  const { plain, hidden } = await variablesOf(bot, secrets);
  return {
    hidden,
    spec: {
      key: copyKey(bot.id, copy),
      bot: bot.id,
      name: bot.name,
      copy,
      argv: await argvOf(bot),
      variables: {
        ...inheritedVariables(),
        PYTHONUNBUFFERED: '1',
        ...plain,
        CODEX32_BOT_ID: bot.id,
        CODEX32_BOT_NAME: bot.name,
        CODEX32_COPY: String(copy),
        CODEX32_LIMITS: places.limits,
        CODEX32_SETTINGS: places.settings,
        CODEX32_HEARTBEAT: places.heartbeat,
        CODEX32_METRICS: places.metrics,
      },
      secrets: Object.keys(bot.deployment.variables).filter(
        (name) => typeof bot.deployment.variables[name] !== 'string',
      ),
      directory: places.directory,
      out: places.out,
      err: places.err,
      restart: deployment.restart,
      stopSignal: deployment.stopSignal,
      grace: deployment.grace,
      limits: deployment.limits,
    },
  };
};

/** A clean environment: nothing of ours that could be a secret. */
export const inheritedVariables = (): Record<string, string> =>
  Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** @throws CodexError SECRET_MISSING: a bot that runs with an empty password fails later, and less clearly */
const variablesOf = async (bot: Bot, secrets: Secrets) => {
  const plain: Record<string, string> = {};
  const hidden: Record<string, string> = {};
  for (const [name, value] of Object.entries(bot.deployment.variables)) {
    if (typeof value === 'string') plain[name] = value;
    else hidden[name] = (await secrets(value.secret, bot)) ?? missing(bot, value.secret);
  }
  return { plain, hidden };
};

const missing = (bot: Bot, secret: string): never => {
  throw new CodexError('SECRET_MISSING', { bot: bot.name, secret });
};

/** Scripts run by the interpreter of their language; Node and TypeScript by the very Node that runs us. */
const argvOf = async ({ blueprint }: Bot): Promise<readonly string[]> => {
  if (blueprint.kind === 'command') return [blueprint.command, ...blueprint.args];
  if (blueprint.kind === 'image') throw new CodexError('UNSUPPORTED', { detail: 'an image runs on Kubernetes only.' });
  const { path, language, args } = blueprint;
  if (language === 'python') return ['python3', path, ...args];
  if (language === 'shell') return [await shellOf(path), path, ...args];
  return [process.execPath, path, ...args];
};

const shellOf = async (path: string): Promise<string> => {
  const first = (await readFile(path, 'utf8')).split('\n', 1)[0] ?? '';
  return /^#!.*\bbash\b/.test(first) ? 'bash' : 'sh';
};
