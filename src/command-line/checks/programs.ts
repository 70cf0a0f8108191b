import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Check, Finding } from '../../health.ts';

const execute = promisify(execFile);

/** What runs bots that are scripts. */
export const programChecks: readonly Check[] = [
  { name: 'node', run: async () => ({ ok: true, says: `Node and TypeScript bots run with Node ${process.version}.` }) },
  { name: 'python3', run: () => checkProgram('python3', 'Python bots cannot run.') },
  { name: 'sh', run: () => checkShell() },
];

const checkProgram = async (program: string, without: string): Promise<Finding> => {
  try {
    const { stdout } = await execute(program, ['--version'], { timeout: 5_000, maxBuffer: 10_000 });
    return { ok: true, says: `${stdout.trim()} is on the PATH.` };
  } catch {
    return {
      ok: false,
      says: `There is no working ${program} on the PATH. ${without}`,
      mend: `Install it: apt-get install ${program}`,
    };
  }
};

/** A POSIX shell has no `--version`; that it answers is all there is to know. */
const checkShell = async (): Promise<Finding> => {
  try {
    await execute('sh', ['-c', 'exit 0'], { timeout: 5_000 });
    return { ok: true, says: 'Shell bots run with sh.' };
  } catch {
    return {
      ok: false,
      says: 'sh does not work. Shell bots cannot run.',
      mend: 'Install a POSIX shell: apt-get install dash',
    };
  }
};
