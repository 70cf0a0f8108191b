import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { type Environment, isSecret, readValue, readValues, type Values } from './config/read.ts';
import { CodexError } from './errors.ts';
import { packageRoot } from './package.ts';

export type { Environment } from './config/read.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What the parts are given. Absent parts are `undefined`; every path is absolute. Holds secrets: never log it whole. */
export type Config = ReturnType<typeof toConfig>;

/**
 * Reads `.env` of the working folder, then the environment, which wins. Throws BAD_CONFIG: one line for everything that
 * is wrong, naming variables and never values.
 */
export const loadConfig = (environment: Environment = process.env, folder: string = process.cwd()): Config =>
  toConfig(readValues({ ...readEnvFile(join(folder, '.env')), ...withoutEmpty(environment) }), folder);

/** One setting by itself, where the others need not be there yet. Throws BAD_CONFIG as `loadConfig`. */
export const loadSetting = <Name extends keyof Values>(
  name: Name,
  environment: Environment,
  folder: string,
): Values[Name] => readValue({ ...readEnvFile(join(folder, '.env')), ...withoutEmpty(environment) }, name);

const readEnvFile = (file: string): Environment => {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new CodexError('BAD_CONFIG', { detail: `${file} cannot be read.` }, { cause });
  }
};

const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));

const toConfig = (values: Values, folder: string) => {
  const dataDir = resolve(folder, values.CODEX32_DATA_DIR);
  return {
    environment: values.CODEX32_ENV,
    dataDir,
    botRoots: botRoots(values.CODEX32_BOT_ROOTS, { dataDir, folder }),
    http: { host: values.CODEX32_HOST, port: values.CODEX32_PORT },
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    /** Text; `people` reads it. */
    access: {
      CODEX32_ADMINS: values.CODEX32_ADMINS,
      CODEX32_DEFAULT_ROLE: values.CODEX32_DEFAULT_ROLE,
      CODEX32_GROUP_ROLES: values.CODEX32_GROUP_ROLES,
      CODEX32_APPROVALS: values.CODEX32_APPROVALS,
    },
    secretKey: values.CODEX32_SECRET_KEY,
    /** Everything that must never leave, by the name of its variable. */
    secrets: secretsOf(values),
    log: {
      level: values.CODEX32_LOG_LEVEL ?? (values.CODEX32_ENV === 'test' ? 'error' : 'info'),
      to: values.CODEX32_LOG_TO,
      format: values.CODEX32_LOG_FORMAT,
      folder: resolve(folder, values.CODEX32_LOG_DIR ?? join(dataDir, 'logs')),
    },
    features: {
      http: values.CODEX32_FEATURE_HTTP,
      metrics: values.CODEX32_FEATURE_METRICS,
      examples: values.CODEX32_FEATURE_EXAMPLES,
    },
    slack: slack(values),
    discord: discord(values),
    speech: speech(values),
    kubernetes: values.KUBECONFIG === undefined ? undefined : { config: values.KUBECONFIG },
  } as const;
};

/** Values of secret settings, and passwords inside URLs. */
const secretsOf = (values: Values): readonly (readonly [name: string, value: string])[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [];
    if (isSecret(name)) return [[name, value] as const];
    const { password = '' } = URL.parse(value) ?? {};
    return [...new Set([password, decoded(password)])]
      .filter((word) => word !== '')
      .map((word) => [name, word] as const);
  });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const botRoots = (
  list: string | undefined,
  { dataDir, folder }: { dataDir: string; folder: string },
): readonly string[] =>
  list === undefined
    ? [fileURLToPath(new URL('examples/bots', packageRoot)), join(dataDir, 'bots')]
    : list
        .split(delimiter)
        .filter((root) => root !== '')
        .map((root) => resolve(folder, root));

const slack = (values: Values) =>
  values.SLACK_BOT_TOKEN === undefined && values.SLACK_CLIENT_ID === undefined
    ? undefined
    : {
        botToken: values.SLACK_BOT_TOKEN,
        client: slackClient(values),
        signingSecret: values.SLACK_SIGNING_SECRET,
        appToken: values.SLACK_APP_TOKEN,
        apiUrl: values.SLACK_API_URL,
        ...(values.SLACK_QUICK_ANSWERS && { quickAnswers: values.SLACK_QUICK_ANSWERS === 'on' }),
        without: listed(values.SLACK_WITHOUT),
        newsChannels: listed(values.SLACK_NEWS_CHANNEL),
      };

/** Who the app is when a workspace installs it by itself. */
const slackClient = (values: Values) =>
  values.SLACK_CLIENT_ID === undefined || values.SLACK_CLIENT_SECRET === undefined
    ? undefined
    : {
        id: values.SLACK_CLIENT_ID,
        secret: values.SLACK_CLIENT_SECRET,
        workspaces: values.SLACK_WORKSPACES === undefined ? undefined : listed(values.SLACK_WORKSPACES),
      };

/** What a list separated by commas names, each once. */
export const listed = (text = ''): readonly string[] =>
  [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean);

const discord = (values: Values) =>
  values.DISCORD_TOKEN === undefined || values.DISCORD_APPLICATION_ID === undefined
    ? undefined
    : { token: values.DISCORD_TOKEN, applicationId: values.DISCORD_APPLICATION_ID, apiUrl: values.DISCORD_API_URL };

const speech = (values: Values) =>
  values.STT_PROVIDER === undefined
    ? undefined
    : {
        provider: values.STT_PROVIDER,
        vosk: { modelPath: values.VOSK_MODEL_PATH },
        google: { credentials: values.GOOGLE_APPLICATION_CREDENTIALS, endpoint: values.GOOGLE_SPEECH_ENDPOINT },
        azure: {
          key: values.AZURE_SPEECH_KEY,
          region: values.AZURE_SPEECH_REGION,
          endpoint: values.AZURE_SPEECH_ENDPOINT,
        },
      };
