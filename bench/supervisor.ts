import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Figure, printTable } from './_supervisor-table.ts';

const run = promisify(execFile);
const suite = fileURLToPath(new URL('../../shared/supervisor-bench/bench.mjs', import.meta.url));
const ours = fileURLToPath(new URL('./supervisor-adapter.mjs', import.meta.url));
const tests = ['start', 'crash', 'storm', 'stop', 'tree', 'daemonkill', 'idle', 'logs'] as const;

/**
 * Codex-32 beside PM2, supervisord and a minimal floor, measured from outside by the same tests, test by test in turns
 * so that a busy minute of the machine meets them all; with `--rounds=5` that often, and told by the median.
 * `npm run bench -- supervisor [TEST…] [--rounds=5] [--n=1,20] [--kind=sh]`; the suite lies beside this repository. PM2 is
 * installed into a temporary folder, supervisord is Debian's.
 */
export default async (words: readonly string[]): Promise<void> => {
  if (!existsSync(suite)) {
    console.error(`The suite is not there: ${suite}`);
    process.exitCode = 2;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'codex32-supervisors-'));
  try {
    const rivals = [...(await pm2(folder)), ...supervisord()];
    const chosen = tests.filter((test) => words.includes(test));
    const options = words.filter((word) => word.startsWith('--') && !word.startsWith('--rounds='));
    const rounds = Number(words.find((word) => word.startsWith('--rounds='))?.slice(9) ?? 1);
    const figures: Figure[] = [];
    for (const test of (chosen.length > 0 ? chosen : tests).flatMap((one) => Array<typeof one>(rounds).fill(one))) {
      for (const [name, adapter] of [['codex32', ours], ['floor', 'floor'], ...rivals] as const) {
        console.error(`${test}: ${name} …`);
        figures.push(...(await measure(name, [adapter, test, ...options], folder)));
      }
    }
    printTable(figures);
    await writeFile(join(tmpdir(), 'codex32-supervisors.json'), JSON.stringify(figures));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const measure = async (name: string, words: readonly string[], folder: string): Promise<readonly Figure[]> => {
  const environment = {
    ...process.env,
    BENCH_MODULES: folder,
    BENCH_RUN: join(folder, 'run'),
    BENCH_RESULTS: join(folder, 'results'),
  };
  const child = spawn(process.execPath, [suite, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const figures: Figure[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    try {
      figures.push({ ...(JSON.parse(line) as Figure), sup: name });
    } catch {
      // Rivals say things of their own there.
    }
  }
  return figures;
};

const pm2 = async (folder: string): Promise<readonly (readonly [string, string])[]> => {
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  try {
    await run('npm', ['install', '--silent', '--no-audit', '--no-fund', 'pm2@7.0.4'], { cwd: folder });
    const { version } = JSON.parse(await readFile(join(folder, 'node_modules/pm2/package.json'), 'utf8')) as {
      version: string;
    };
    return [[`pm2 ${version}`, 'pm2']];
  } catch {
    console.error('PM2 could not be installed by npm, so it is not in the table.');
    return [];
  }
};

const supervisord = (): readonly (readonly [string, string])[] => {
  if (existsSync('/usr/bin/supervisord')) return [['supervisord', 'supervisord']];
  console.error('supervisord is not here (apt-get install supervisor), so it is not in the table.');
  return [];
};
