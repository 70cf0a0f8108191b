import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package.ts';

const main = fileURLToPath(new URL('src/main.ts', packageRoot));

/** The service as a service manager starts it: no input, its log on standard error. */
describe('codex32 start without any input', { timeout: 60_000 }, () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-start-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const launch = (port = '0'): ChildProcess => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [main, 'start', '--no-examples'], {
      cwd: folder,
      env: { PATH, HOME, CODEX32_PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return child;
  };

  /** The facts of the log line that says this. */
  const logged = async (child: ChildProcess, says: string): Promise<Record<string, unknown>> => {
    for await (const line of createInterface({ input: child.stderr ?? process.stdin })) {
      const facts = JSON.parse(line) as Record<string, unknown>;
      if (facts.says === says) return facts;
    }
    throw new Error(`It never said: ${says}`);
  };

  it('goes on until it is told to stop, answers for its health, and ends cleanly', async () => {
    const child = launch();
    const { http } = await logged(child, 'Codex-32 is at work.');
    const ready = await fetch(`${http}/readyz`);
    expect(await ready.json()).toEqual({
      ok: true,
      parts: [
        { name: 'database', ok: true },
        { name: 'memory', ok: true },
      ],
    });
    expect(await (await fetch(`${http}/metrics`)).text()).toContain('codex32_uptime_seconds');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('refuses a data folder that another service works on, and a port that another program holds', async () => {
    const first = launch();
    const { http } = await logged(first, 'Codex-32 is at work.');
    const second = launch();
    expect(await complaint(second)).toMatch(/process \d+/);
    expect(second.exitCode).toBe(1);
    const { port } = new URL(String(http));
    const elsewhere = spawn(process.execPath, [main], {
      cwd: folder,
      env: { ...process.env, CODEX32_PORT: port, CODEX32_DATA_DIR: 'other', CODEX32_LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(elsewhere);
    expect(await complaint(elsewhere)).toContain(`port ${port}: another program is there already`);
    expect(elsewhere.exitCode).toBe(1);
  });

  const complaint = async (child: ChildProcess): Promise<string> => {
    let text = '';
    child.stderr?.on('data', (chunk) => (text += chunk));
    await once(child, 'close');
    return text;
  };
});
