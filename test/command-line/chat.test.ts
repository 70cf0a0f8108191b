import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callService } from '../../src/channels/service-socket/client.ts';
import { socketPath } from '../../src/channels/service-socket/path.ts';
import { packageRoot } from '../../src/package.ts';

/** The real command, with real bots, as a person or a script uses it. */
const main = fileURLToPath(new URL('src/main.ts', packageRoot));
let folder: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codex32-chat-'));
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, maxRetries: 5 });
});

const launch = (words: readonly string[], dataDir: string): ChildProcess => {
  const environment = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, CODEX32_DATA_DIR: dataDir, CODEX32_FEATURE_HTTP: 'off' },
    CODEX32_LOG_TO: 'file',
  };
  const child = spawn(process.execPath, [main, ...words], { cwd: folder, env: environment, stdio: 'pipe' });
  children.push(child);
  return child;
};

const codex32 = async (words: readonly string[], { input = '', dataDir = join(folder, 'data') } = {}) => {
  const child = launch(words, dataDir);
  const said = { output: '', errors: '' };
  child.stdout?.on('data', (chunk) => (said.output += chunk));
  child.stderr?.on('data', (chunk) => (said.errors += chunk));
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, ...said };
};

describe('codex32 chat', { timeout: 60_000 }, () => {
  it.each(['first', 'second'])('starts, shows and stops a real bot by piped sentences, the %s time too', async () => {
    const input = 'start the load collector\nstatus\nstop the load collector\n';
    const { code, output, errors } = await codex32(['start'], { input });
    expect(errors).toBe('');
    const lines = output.split('\n');
    expect(lines[0]).toMatch(/^load-collector is running \(pid \d+\)\.$/i);
    expect(output).toMatch(/load-collector +running/);
    expect(output).toMatch(/load-collector is stopped\.\n$/i);
    expect(output).not.toContain('\x1b');
    expect(code).toBe(0);
  });

  it('goes back to what ran before when a file that was overwritten does not come up, and again when told to', {
    timeout: 120_000,
  }, async () => {
    const dataDir = join(folder, 'overwritten');
    const script = join(dataDir, 'bots', 'worker.sh');
    const say = async (...sentences: readonly string[]): Promise<string> =>
      (await codex32(['start', '--keep-bots'], { dataDir, input: `${sentences.join('\n')}\n` })).output;
    mkdirSync(join(dataDir, 'bots'), { recursive: true });
    writeFileSync(script, '#!/bin/sh\necho I am one\nexec sleep 1000\n');
    expect(await say('register a bot called worker from worker.sh', 'start worker')).toContain('worker is running');
    writeFileSync(script, '#!/bin/sh\necho I am two\nsleep 0.2\nexit 5\n');
    const deployed = await say('deploy version 2 to worker', 'status worker');
    expect(deployed).toContain(
      'Version 2 of worker did not come up, so it is back at version 1. It ended at once: exit',
    );
    expect(deployed).toContain('worker is running');
    writeFileSync(script, '#!/bin/sh\necho I am three\nexec sleep 1000\n');
    expect(await say('deploy version 3 to worker')).toContain('worker is now version 3.');
    writeFileSync(script, '#!/bin/sh\necho I am nobody\nexec sleep 1000\n');
    const input = 'roll back worker\nroll back worker to version 3\nshow the last line of worker\n';
    const { output } = await codex32(['start'], { dataDir, input });
    expect(output).toContain('worker is now version 1.');
    expect(output).toContain('worker is now version 3.');
    expect(output).toContain('I am three');
  });

  it('answers without a service, and tells by its exit code how it went', async () => {
    expect(await codex32(['chat', 'status'])).toMatchObject({ code: 0, errors: '' });
    expect(await codex32(['chat', 'rename load-collector to disk-analyzer'])).toMatchObject({ code: 1 });
    expect(await codex32(['chat', 'flurb the wibble'])).toMatchObject({ code: 2 });
  });

  it('says that a bot stops with it where no service is left to watch it', async () => {
    const { code, errors } = await codex32(['chat', 'start the load collector']);
    expect(code).toBe(0);
    expect(errors).toContain('No service is left to watch load-collector');
  });

  it('talks to the service that already runs, which goes on afterwards', async () => {
    const dataDir = join(folder, 'served');
    const service = launch(['start', '--no-examples'], dataDir);
    const call = async () => {
      while (service.exitCode === null) {
        const client = await callService(socketPath(dataDir));
        if (client !== undefined) return client;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the service ended');
    };
    await (await call()).close();
    const { code, output } = await codex32(['chat', '--json', 'status'], { dataDir });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ tone: 'answer' });
    const piped = await codex32(['chat'], { dataDir, input: 'status\nflurb the wibble\n' });
    expect(piped).toMatchObject({ code: 0, errors: '' });
    expect(service.exitCode).toBeNull();
    const ended = once(service, 'exit');
    service.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });

  it('says in a sentence what is wrong with its options', async () => {
    expect(await codex32(['chat', '--nonsense'])).toMatchObject({ code: 2, output: '' });
  });
});
