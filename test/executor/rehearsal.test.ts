import { mkdtempSync, readdirSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rehearseAtLeisure } from '../../src/executor/rehearsal.ts';

const home = (): string => mkdtempSync(join(tmpdir(), 'codex32-rehearsal-'));

it('a start that is only rehearsed leaves nothing behind', async () => {
  const folder = home();
  const seen: (string | null)[] = [];
  const watcher = watch(folder, (_type, name) => void seen.push(name));
  onTestFinished(() => watcher.close());
  onTestFinished(rehearseAtLeisure(folder));
  await expect.poll(() => seen, { timeout: 20_000 }).toContain('rehearsal');
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toEqual([]);
});

it('a rehearsal that was called off never begins', async () => {
  const folder = home();
  rehearseAtLeisure(folder)();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(readdirSync(folder)).toEqual([]);
});
