import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFolder, readOwner, startTicks } from '../../src/files/claim.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codex32-claim-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const CLAIM = new URL('../../src/files/claim.ts', import.meta.url).href;
const claimInChild = async (): Promise<{ pid: number | undefined; kill(): Promise<void> }> => {
  const program = `const { claimFolder } = await import(${JSON.stringify(CLAIM)});
    await claimFolder(${JSON.stringify(folder)}); console.log('claimed'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

it('belongs to one process, which is named, until that is killed', async () => {
  const owner = await claimInChild();
  await expect(claimFolder(folder)).rejects.toMatchObject({
    code: 'DATA_DIR_IN_USE',
    says: expect.stringContaining(`process ${owner.pid}`),
  });
  expect(await readOwner(folder)).toMatchObject({ pid: owner.pid });
  await owner.kill();
  expect(await readOwner(folder)).toBeUndefined();
  const claim = await claimFolder(folder);
  expect(await readOwner(folder)).toEqual({ pid: process.pid, startTicks: startTicks(process.pid) });
  await claim.release();
  await claim.release();
  expect(await readOwner(folder)).toBeUndefined();
});

it('is won by one of many that ask at once', async () => {
  const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimFolder(folder)));
  const won = claims.filter((claim) => claim.status === 'fulfilled');
  expect(won).toHaveLength(1);
  await won[0]?.value.release();
});

it('does not take a stranger with a reused pid, or a damaged note, for the owner', async () => {
  await writeFile(join(folder, 'service.json'), JSON.stringify({ pid: process.pid, startTicks: 1 }));
  expect(await readOwner(folder)).toBeUndefined();
  await writeFile(join(folder, 'service.json'), '{"pid"');
  expect(await readOwner(folder)).toBeUndefined();
  await (await claimFolder(folder)).release();
});

it('says so when the folder cannot be written', async () => {
  const file = join(folder, 'no-folder');
  await writeFile(file, '');
  await expect(claimFolder(file)).rejects.toMatchObject({
    code: 'STORAGE_UNREADABLE',
    says: expect.stringContaining(file),
  });
});
