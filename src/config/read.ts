import type { z } from 'zod';
import { CodexError } from '../errors.ts';
import type { Rule, Setting, SettingGroup } from './setting.ts';
import { groups } from './settings.ts';

/** The environment as text, as `process.env` and `util.parseEnv` give it. */
export type Environment = Readonly<Record<string, string | undefined>>;

type All<Group> = Group extends { readonly settings: infer Settings } ? Settings : never;
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Table = Both<All<(typeof groups)[number]>>;
/** Each variable by its name, checked; absent ones are `undefined` or their default. */
export type Values = { readonly [Name in keyof Table]: Table[Name] extends Setting<infer Value> ? Value : never };

/** Given to bots and used between our own processes: no settings, so no misspelt ones either. */
const ours = /^CODEX32_(BOT_|HEARTBEAT$|LIMITS$|KEEPER|TEST_)/;

/**
 * Checks every variable and says everything that is wrong at once, one sentence each, naming the variable and never its
 * value. Throws BAD_CONFIG with those sentences as lines.
 */
export const readValues = (environment: Environment): Values => {
  const values: Record<string, unknown> = {};
  const problems: string[] = misspelt(environment);
  for (const { settings, rules = [] } of groups as readonly SettingGroup[]) {
    for (const [name, setting] of Object.entries(settings)) {
      const result: z.ZodSafeParseResult<unknown> = setting.schema.safeParse(given(environment, name));
      if (result.success) values[name] = result.data;
      else problems.push(`${name} must be ${setting.must}.`);
    }
    problems.push(...rules.flatMap((rule) => missing(environment, rule)));
  }
  if (problems.length > 0) throw new CodexError('BAD_CONFIG', { detail: problems.join('\n') });
  return values as Values;
};

/** One of them, whatever the others are. Throws BAD_CONFIG. */
export const readValue = <Name extends keyof Values>(environment: Environment, name: Name): Values[Name] => {
  const setting = (groups as readonly SettingGroup[]).find(({ settings }) => name in settings)?.settings[name];
  const result = setting?.schema.safeParse(given(environment, name));
  if (result?.success !== true) throw new CodexError('BAD_CONFIG', { detail: `${name} must be ${setting?.must}.` });
  return result.data as Values[Name];
};

/** An empty variable is an unset one: `NAME=` is how templates and compose files leave something out. */
const given = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

const missing = (environment: Environment, { when, is, beside, because, needs }: Rule): readonly string[] => {
  const isSet = (name: string): boolean => given(environment, name) !== undefined;
  const cause = when.find((name) => (is === undefined ? isSet(name) : given(environment, name) === is));
  if (cause === undefined || (beside !== undefined && !isSet(beside))) return [];
  return needs
    .filter((names) => !names.some(isSet))
    .map((names) => {
      const what = `${names.join(' or ')} is missing`;
      if (because !== undefined) return `${what}: ${because}`;
      return `${what}, and ${cause}${is === undefined ? '' : `=${is}`} is not enough without it.`;
    });
};

/** A misspelt name of ours would silently leave a default in force, and the default may be the less careful one. */
const misspelt = (environment: Environment): string[] => {
  const known = new Set(groups.flatMap(({ settings }) => Object.keys(settings)));
  return Object.keys(environment)
    .filter((name) => name.startsWith('CODEX32_') && !ours.test(name) && !known.has(name))
    .map((name) => `${name.slice(0, 80)} is no setting; .env.template lists all there are.`);
};

export const isSecret = (name: string): boolean =>
  (groups as readonly SettingGroup[]).some(({ settings }) => settings[name]?.secret === true);
