import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groups } from '../src/config/settings.ts';
import { loadConfig } from '../src/config.ts';
import { CodexError } from '../src/errors.ts';

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfig(environment, '/nowhere');
    return [];
  } catch (error) {
    return error instanceof CodexError ? error.says.split('\n') : [String(error)];
  }
};

describe('loadConfig', () => {
  it('keeps to this machine when nothing is set', () => {
    expect(loadConfig({}, '/srv/fleet')).toMatchObject({
      environment: 'development',
      dataDir: '/srv/fleet/data',
      http: { host: '127.0.0.1', port: 8000 },
      databaseUrl: undefined,
      redisUrl: undefined,
      slack: undefined,
      discord: undefined,
      speech: undefined,
    });
  });

  it('knows what Slack does without, and whether quick answers were decided on', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(loadConfig(slack, '/').slack).toMatchObject({ without: [] });
    expect(loadConfig(slack, '/').slack).not.toHaveProperty('quickAnswers');
    expect(loadConfig({ ...slack, SLACK_WITHOUT: 'voice, home', SLACK_QUICK_ANSWERS: 'off' }, '/').slack).toMatchObject(
      {
        without: ['voice', 'home'],
        quickAnswers: false,
      },
    );
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ CODEX32_PORT: '', REDIS_URL: ' ' }, '/')).toMatchObject({
      http: { port: 8000 },
      redisUrl: undefined,
    });
  });

  it('says everything that is wrong at once, a sentence each', () => {
    expect(
      problems({ CODEX32_PORT: '80000', CODEX32_ENV: 'prod', DATABASE_URL: 'mysql://x', CODEX32_FEATURE_HTTP: 'yes' }),
    ).toEqual([
      'CODEX32_ENV must be one of development, production, test.',
      'CODEX32_PORT must be a whole number from 0 to 65535.',
      'DATABASE_URL must be a URL that begins with postgres:// or postgresql://.',
      'CODEX32_FEATURE_HTTP must be on or off.',
    ]);
  });

  it('stops at a misspelt name of ours, which would leave a default in force', () => {
    expect(problems({ CODEX32_DEFUALT_ROLE: 'viewer' })).toEqual([
      'CODEX32_DEFUALT_ROLE is no setting; .env.template lists all there are.',
    ]);
    expect(problems({ CODEX32_BOT_NAME: 'given to a bot', PATH: '/bin' })).toEqual([]);
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is missing, and SLACK_BOT_TOKEN is not enough without it.',
    ],
    [
      { SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_BOT_TOKEN or SLACK_CLIENT_ID is missing, and SLACK_APP_TOKEN is not enough without it.',
    ],
    [
      { SLACK_CLIENT_ID: '1.2', SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_CLIENT_SECRET is missing, and SLACK_CLIENT_ID is not enough without it.',
    ],
    [
      { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'cs', SLACK_APP_TOKEN: 'xapp-1', CODEX32_DEFAULT_ROLE: 'viewer' },
      'SLACK_WORKSPACES is missing: else everybody who installs the Slack app would have what CODEX32_DEFAULT_ROLE gives.',
    ],
    [{ DISCORD_TOKEN: 'x' }, 'DISCORD_APPLICATION_ID is missing, and DISCORD_TOKEN is not enough without it.'],
    [
      { DISCORD_APPLICATION_ID: '12345678' },
      'DISCORD_TOKEN is missing, and DISCORD_APPLICATION_ID is not enough without it.',
    ],
    [{ STT_PROVIDER: 'vosk' }, 'VOSK_MODEL_PATH is missing, and STT_PROVIDER=vosk is not enough without it.'],
    [
      { STT_PROVIDER: 'azure', AZURE_SPEECH_KEY: 'k' },
      'AZURE_SPEECH_REGION or AZURE_SPEECH_ENDPOINT is missing, and STT_PROVIDER=azure is not enough without it.',
    ],
  ])('asks for the other half of %j', (environment, sentence) => {
    expect(problems(environment)).toEqual([sentence]);
  });

  it('does not ask for what another provider would need', () => {
    expect(problems({ STT_PROVIDER: 'vosk', VOSK_MODEL_PATH: '/m' })).toEqual([]);
  });

  const names = groups.flatMap(({ settings }) => Object.keys(settings));
  it.each(names)('never shows the value of %s', (name) => {
    const value = 'hunter2 \u0007 ://';
    expect(problems({ [name]: value }).join('\n')).toContain(`${name} must be`);
    expect(problems({ [name]: value }).join('\n')).not.toContain('hunter2');
  });

  it.each(['bob', 'slack:T1', 'slack:T1:U1;slack:T1:U2', 'slack::U1', 'slack:T1:U1,,x'])(
    'refuses %s as a list of administrators',
    (list) => {
      expect(problems({ CODEX32_ADMINS: list })).toHaveLength(1);
    },
  );

  it('refuses to make everybody an administrator', () => {
    expect(problems({ CODEX32_DEFAULT_ROLE: 'admin' })).toHaveLength(1);
  });

  it('collects everything that must never leave: secret settings, and passwords in URLs', () => {
    const { secrets } = loadConfig(
      {
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_APP_TOKEN: 'xapp-1',
        DATABASE_URL: 'postgres://u:p%40ss@db/x',
        REDIS_URL: 'redis://r',
      },
      '/',
    );
    expect(Object.fromEntries(secrets)).toEqual({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_URL: 'p@ss',
    });
  });

  it('resolves every folder, and splits the folders of bots', () => {
    const config = loadConfig({ CODEX32_DATA_DIR: 'd', CODEX32_BOT_ROOTS: '/a:b', CODEX32_LOG_DIR: 'l' }, '/x');
    expect(config).toMatchObject({ dataDir: '/x/d', botRoots: ['/a', '/x/b'], log: { folder: '/x/l' } });
  });
});

describe('.env', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-env-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is read from the working folder, and the real environment wins', async () => {
    await writeFile(join(folder, '.env'), 'CODEX32_PORT=9001\nREDIS_URL="redis://127.0.0.1:1" # ours\n');
    expect(loadConfig({}, folder)).toMatchObject({ http: { port: 9001 }, redisUrl: 'redis://127.0.0.1:1' });
    expect(loadConfig({ CODEX32_PORT: '9002' }, folder)).toMatchObject({ http: { port: 9002 } });
    expect(loadConfig({ CODEX32_PORT: '' }, folder)).toMatchObject({ http: { port: 9001 } });
  });

  it('leaves the environment of this process as it was', async () => {
    await writeFile(join(folder, '.env'), 'SLACK_API_URL=https://example.invalid\n');
    loadConfig({}, folder);
    expect(process.env.SLACK_API_URL).toBeUndefined();
  });

  it('stops the start when it cannot be read', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    expect(() => loadConfig({}, folder)).toThrow(CodexError);
  });
});
