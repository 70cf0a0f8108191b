import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { KeeperClient } from '../../../src/executor/keeper/client.ts';
import type { Hello } from '../../../src/executor/keeper/wire.ts';
import { runs } from '../../support/bots.ts';

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket.end() !== undefined));
    socket.once('error', () => resolve(false));
  });

it('a keeper of another version is sent away, and the next one takes its bots over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-update-'));
  // A copy without node_modules: the keeper needs nothing but Node itself.
  cpSync(fileURLToPath(new URL('../../../src', import.meta.url)), join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.0.0-old", "type": "module" }');
  mkdirSync(join(folder, 'keeper'));
  const old = spawn(process.execPath, [join(folder, 'src/executor/keeper/main.ts'), join(folder, 'keeper')], {
    stdio: 'inherit',
  });
  while (!(await answers(join(folder, 'keeper', 'socket')))) await new Promise((resolve) => setTimeout(resolve, 20));
  const greetings: Hello[] = [];
  const client = new KeeperClient(join(folder, 'keeper'), {
    hello: (hello) => greetings.push(hello),
    event: () => {},
    state: () => {},
  });
  onTestFinished(async () => {
    await client.leave();
    client.close();
  });
  await client.open();
  expect(greetings).toHaveLength(1);
  expect(greetings[0]?.pid).not.toBe(old.pid);
  expect(runs(old.pid ?? 0)).toBe(false);
});
