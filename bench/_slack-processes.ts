import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Running {
  readonly url: string;
  readonly pid?: number | undefined;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts a process and takes its address from the first line that tells one. */
const start = (words: readonly string[], environment: Environment, pattern: RegExp): Promise<Running> => {
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment } });
  return new Promise((resolve, reject) => {
    let said = '';
    const look = (line: string): void => {
      said += `${line}\n`;
      const url = pattern.exec(line)?.[1];
      if (url !== undefined) resolve({ url, pid: child.pid, close: () => end(child) });
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', look);
    child.once('exit', () => reject(new Error(`It did not start:\n${said}`)));
  });
};

const end = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
};

/** `answers`: where it answers to, and as whom; without, it only acknowledges. */
export const startBolt = (secret: string, answers?: Pick<Service, 'api' | 'token'>): Promise<Running> =>
  start(
    ['bench/_bare-bolt.ts'],
    {
      ...{ PATH: process.env.PATH, SLACK_SIGNING_SECRET: secret },
      ...(answers && { SLACK_API_URL: answers.api, SLACK_BOT_TOKEN: answers.token }),
    },
    /^(http:\S+)$/,
  );

export interface Service {
  readonly secret: string;
  readonly token: string;
  readonly dataDir: string;
  readonly api: string;
}

/** The whole service over its data folder: database, executor, rights, audit, all. */
export const startService = ({ secret, token, dataDir, api }: Service): Promise<Running> =>
  start(
    [...(process.env.BENCH_NODE ?? '').split(' ').filter(Boolean), 'src/main.ts', 'start'],
    {
      ...{ PATH: process.env.PATH, HOME: dataDir, CODEX32_DATA_DIR: dataDir, CODEX32_PORT: '0' },
      ...{ CODEX32_DEFAULT_ROLE: 'viewer', CODEX32_LOG_TO: 'console', CODEX32_LOG_FORMAT: 'json' },
      ...{ SLACK_QUICK_ANSWERS: 'on', SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: api },
    },
    /"http":"(http:[^"]+)"/,
  );
