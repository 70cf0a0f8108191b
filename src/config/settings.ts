import {
  choice,
  flag,
  optionalChoice,
  path,
  type SettingGroup,
  secret,
  text,
  url,
  wholeNumber,
  withFallback,
} from './setting.ts';
import { slack } from './slack-settings.ts';

/**
 * Every setting there is, by group. `.env.template` is written from this table and the environment is read by it, so
 * a setting that is not here does not exist.
 */
const house = {
  title: 'The house',
  settings: {
    CODEX32_ENV: choice(
      'What this installation is for. It decides nothing but defaults: production logs as JSON, test logs errors alone.',
      ['development', 'production', 'test'],
      'development',
    ),
    CODEX32_DATA_DIR: withFallback(
      path('Folder for the database, logs and the work of bots. One service at a time may own it.'),
      './data',
    ),
    CODEX32_BOT_ROOTS: text(
      'Folders that bots may be started from, separated by ":". Not set: the example bots and the folder "bots" of the data folder.',
    ),
  },
} as const satisfies SettingGroup;

const http = {
  title: 'HTTP server: health, metrics, and what is mounted on it',
  settings: {
    CODEX32_HOST: withFallback(
      text('Address it listens on. Only this machine can reach 127.0.0.1.', 'an address or a host name', /^[\w.:-]+$/),
      '127.0.0.1',
    ),
    CODEX32_PORT: wholeNumber('Port it listens on; 0 picks a free one.', [0, 65_535], 8000),
  },
} as const satisfies SettingGroup;

const storage = {
  title: 'Storage: a file and this process, unless told otherwise',
  settings: {
    DATABASE_URL: url('PostgreSQL instead of the embedded database.', 'postgres', 'postgresql'),
    REDIS_URL: url('Redis for conversations, so that several replicas can share them.', 'redis', 'rediss'),
  },
} as const satisfies SettingGroup;

const identityList = /^\s*[a-z0-9-]+:[^\s:,]+:[^\s:,]+(\s*,\s*[a-z0-9-]+:[^\s:,]+:[^\s:,]+)*\s*,?\s*$/;
const groupList = /^[^=,]+=[a-z]+(@[^,]+)?(,[^=,]+=[a-z]+(@[^,]+)?)*,?$/;
const access = {
  title: 'Who may do what',
  settings: {
    CODEX32_ADMINS: text(
      'Administrators, as whoami shows them, separated by commas: slack:T0123:U0456,discord:890:123.',
      'identities such as slack:T0123:U0456, separated by commas',
      identityList,
    ),
    CODEX32_DEFAULT_ROLE: optionalChoice('What people may do whom nobody granted anything. Not set: nothing.', [
      'user',
      'viewer',
      'operator',
    ]),
    CODEX32_GROUP_ROLES: text(
      'What members of a Slack user group or a Discord role may do: slack:T0123:S0456=operator@environment:staging.',
      'pairs such as slack:T0123:S0456=operator@environment:staging, separated by commas',
      groupList,
    ),
    CODEX32_APPROVALS: text(
      'What needs the word of a second person (=2: of two more): destructive@environment:production,disruptive@tag:critical=2.',
      'rules such as destructive@environment:production=1, separated by commas',
      /^\s*[a-z]+(@[^=,]+)?(=\d)?(\s*,\s*[a-z]+(@[^=,]+)?(=\d)?)*\s*,?\s*$/,
    ),
    CODEX32_SECRET_KEY: secret(
      'Seals the secrets of bots and the audit. Not set: the file secret.key of the data folder, made by the first start.',
      '32 bytes as 64 hexadecimal digits or as base64, as "openssl rand -hex 32" makes them',
      /^([0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=?)$/,
    ),
  },
} as const satisfies SettingGroup;

const logs = {
  title: "The service's own log",
  settings: {
    CODEX32_LOG_LEVEL: optionalChoice('What is worth writing down. Not set: info, and error in test.', [
      'debug',
      'info',
      'warn',
      'error',
      'silent',
    ]),
    CODEX32_LOG_TO: choice(
      'console: standard error. file: rotating files. auto: files while somebody talks on the terminal, else the console.',
      ['auto', 'console', 'file'],
      'auto',
    ),
    CODEX32_LOG_FORMAT: optionalChoice(
      'Not set: text on a terminal in development, else json. Files are always json.',
      ['json', 'text'],
    ),
    CODEX32_LOG_DIR: path('Folder of the log files. Not set: the folder "logs" of the data folder.'),
  },
} as const satisfies SettingGroup;

const features = {
  title: 'Features that can be switched off',
  settings: {
    CODEX32_FEATURE_HTTP: flag(
      'The HTTP server. Without it there is no health check from outside, and no webhook.',
      true,
    ),
    CODEX32_FEATURE_METRICS: flag('/metrics, for Prometheus.', true),
    CODEX32_FEATURE_EXAMPLES: flag('The first start registers the example bots.', true),
  },
} as const satisfies SettingGroup;

const discord = {
  title: 'Discord',
  settings: {
    DISCORD_TOKEN: secret("The bot's token."),
    DISCORD_APPLICATION_ID: text("The application's id.", 'a number', /^\d{5,25}$/),
    DISCORD_API_URL: url('Another server of the same protocol.', 'https', 'http'),
  },
  rules: [
    { when: ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID'], needs: [['DISCORD_TOKEN'], ['DISCORD_APPLICATION_ID']] },
  ],
} as const satisfies SettingGroup;

const speech = {
  title: 'Speech to text',
  settings: {
    STT_PROVIDER: optionalChoice('Who turns voice notes into text. Not set: nobody.', ['vosk', 'google', 'azure']),
    VOSK_MODEL_PATH: path('Folder of the Vosk model; Vosk runs on this machine and sends nothing anywhere.'),
    GOOGLE_APPLICATION_CREDENTIALS: path("File with the Google service account's key."),
    GOOGLE_SPEECH_ENDPOINT: url('Another server of the same protocol.', 'https', 'http'),
    AZURE_SPEECH_KEY: secret('Key of the Azure Speech resource.'),
    AZURE_SPEECH_REGION: text('Its region.', 'a region such as westeurope', /^[a-z0-9-]+$/),
    AZURE_SPEECH_ENDPOINT: url('Another server of the same protocol.', 'https', 'http'),
  },
  rules: [
    { when: ['STT_PROVIDER'], is: 'vosk', needs: [['VOSK_MODEL_PATH']] },
    { when: ['STT_PROVIDER'], is: 'google', needs: [['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_SPEECH_ENDPOINT']] },
    {
      when: ['STT_PROVIDER'],
      is: 'azure',
      needs: [['AZURE_SPEECH_KEY'], ['AZURE_SPEECH_REGION', 'AZURE_SPEECH_ENDPOINT']],
    },
  ],
} as const satisfies SettingGroup;

const kubernetes = {
  title: 'Kubernetes',
  settings: { KUBECONFIG: path('Cluster and account for bots that run as images.') },
} as const satisfies SettingGroup;

export const groups = [house, http, storage, access, logs, features, slack, discord, speech, kubernetes] as const;
