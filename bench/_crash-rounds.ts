import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const service = fileURLToPath(new URL('./_crashing-service.ts', import.meta.url));

type Told = Readonly<Record<string, unknown>>;

export interface CrashReport {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly pending: number;
  /** What was found wrong, a sentence each. */
  readonly wrong: readonly string[];
}

/** Kills the service, the keeper or both at random moments, and looks each time whether anything is not as it was said. */
export const crashRounds = async (rounds: number, note: (says: string) => void = () => {}): Promise<CrashReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-crash-'));
  const wrong: string[] = [];
  let acknowledged = 0;
  let pending = 0;
  try {
    for (let round = 1; round <= rounds; round++) {
      const victim = (['service', 'keeper', 'both'] as const)[round % 3] ?? 'both';
      const told = await workUntilKilled(folder, victim);
      const bots = await look(folder);
      for (const bot of bots) {
        const last = told.findLast((one) => one.bot === bot.bot);
        const open = last?.begun !== undefined;
        if (open) pending += 1;
        else if (last) acknowledged += 1;
        const fault = faultOf(bot, open ? undefined : last);
        if (fault) wrong.push(`round ${round}, ${victim} killed: ${fault}`);
      }
      note(`round ${round} of ${rounds}, ${victim} killed: ${wrong.length} wrong`);
    }
    return { rounds, acknowledged, pending, wrong };
  } finally {
    endAll(folder);
    rmSync(folder, { recursive: true, force: true });
  }
};

const workUntilKilled = async (folder: string, victim: 'service' | 'keeper' | 'both'): Promise<readonly Told[]> => {
  const child = spawn(process.execPath, [service, folder, 'work'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: Told[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => told.push(JSON.parse(line) as Told));
  while (!told.some(({ done }) => done !== undefined)) await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
  if (victim !== 'service') killAll(keepersOf(folder));
  // Killed alone, the keeper is followed by another while orders go on; the service goes down a little later.
  if (victim === 'keeper') await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
  const closed = once(lines, 'close');
  child.kill('SIGKILL');
  await closed;
  return told;
};

const look = async (folder: string): Promise<readonly Told[]> => {
  const child = spawn(process.execPath, [service, folder, 'look'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: Told[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => told.push(JSON.parse(line) as Told));
  await once(lines, 'close');
  const bots = told.filter(({ bot }) => bot !== undefined);
  return bots.length === 0 ? [{ bot: 'all', status: 'the service did not open', pids: [] }] : bots;
};

/** Compares what the registry says, what was acknowledged and what really runs. */
const faultOf = ({ bot, id, status, desired, pids }: Told, last: Told | undefined): string | undefined => {
  const real = processesWith(`CODEX32_BOT_ID=${id}\0`);
  const said = pids as readonly number[];
  const of = `${bot} is ${status}, meant to be ${desired}, with ${JSON.stringify(said)} on record and ${JSON.stringify(real)} running`;
  if (real.length > 1) return `${of}: doubled`;
  if (JSON.stringify(real) !== JSON.stringify(said)) return `${of}: unrecorded`;
  if ((desired === 'running') !== (real.length === 1)) return `${of}: not what is meant`;
  if (last?.ok === false) return `${of}: ${last.order} failed (${last.says})`;
  const up = last && last.order !== 'stop' && last.order !== 'deploy';
  if (up && real.length !== 1) return `${of}: lost, although ${last.order} was acknowledged`;
  if (last?.order === 'stop' && real.length !== 0) return `${of}: runs, although stop was acknowledged`;
  return undefined;
};

const processesWith = (mark: string): readonly number[] =>
  processes().filter(
    (pid) =>
      read(pid, 'environ').includes(mark) &&
      !read(pid, 'cmdline').includes('codex32-holder') &&
      !/\) [ZX] /.test(read(pid, 'stat')),
  );

const keepersOf = (folder: string): readonly number[] =>
  processes().filter((pid) => read(pid, 'cmdline').includes('keeper/main') && read(pid, 'cmdline').includes(folder));

const endAll = (folder: string): void => {
  killAll([...keepersOf(folder), ...processes().filter((pid) => read(pid, 'environ').includes(`=${folder}/`))]);
};

const killAll = (pids: readonly number[]): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
};

const processes = (): readonly number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
};
