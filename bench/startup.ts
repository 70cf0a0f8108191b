import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './_figures.ts';
import { type Figures, type Launch, measureOnTerminal } from './_terminal.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const idle = 3_000;

/**
 * Time to the first prompt and memory when idle, of our embedded service (database, executor, HTTP server, all) beside
 * a bare hubot 14 with its Shell adapter, on terminals, in turns. The compile cache is warm, as it is from the second
 * start on; `--cold` measures without. Goals: at most twice its time, at most 1.7 times its memory.
 */
export default async (words: readonly string[]): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'codex32-startup-'));
  try {
    const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 7);
    const ours = codex(folder, words.includes('--cold'));
    const theirs = await hubot(folder);
    await measureOnTerminal(ours, 500);
    const figures: { ours: Figures; theirs: Figures }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      figures.push({ theirs: await measureOnTerminal(theirs, idle), ours: await measureOnTerminal(ours, idle) });
    }
    report(figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const codex = (folder: string, cold: boolean): Launch => ({
  command: `${process.execPath} ${join(root, 'bin/codex32.js')}`,
  folder,
  environment: {
    CODEX32_DATA_DIR: join(folder, 'data'),
    CODEX32_PORT: '0',
    XDG_CACHE_HOME: join(folder, 'cache'),
    ...(cold ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}),
  },
  ready: /›/,
});

const hubot = async (folder: string): Promise<Launch> => {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--silent', '--no-audit', '--no-fund', 'hubot@14'], { cwd: folder });
  return {
    command: `${process.execPath} node_modules/hubot/bin/Hubot.mjs --adapter Shell`,
    folder,
    environment: { HUBOT_LOG_LEVEL: 'fatal', EXPRESS_PORT: '0', PORT: '0' },
    ready: /> /,
  };
};

const report = (figures: readonly { ours: Figures; theirs: Figures }[]): void => {
  const of = (who: 'ours' | 'theirs', what: keyof Figures): number => median(figures.map((round) => round[who][what]));
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
  const line = (name: string, unit: string, [mine, other, goal]: readonly [number, number, number]): void => {
    const ratio = mine / other;
    console.log(
      `${name}: ours ${mine.toFixed(0)} ${unit}, hubot ${other.toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)} (goal ${goal}) ${ratio <= goal ? 'met' : 'NOT MET'}`,
    );
  };
  line('first prompt', 'ms', [of('ours', 'ready'), of('theirs', 'ready'), 2]);
  line('idle memory', 'MB', [Number(megabytes(of('ours', 'memory'))), Number(megabytes(of('theirs', 'memory'))), 1.7]);
  console.log(`medians of ${figures.length} rounds each, memory after ${idle / 1_000} s`);
};
