import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of so many bytes. `end` takes it away again. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  free(): void;
  end(): void;
}

/** `undefined` where nothing may be mounted; says so. */
export const mountSmallDisk = (bytes: number): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'codex32-test', folder]);
  if (status !== 0) {
    console.warn('No disk may be mounted here, so a full one is not tested.');
    rmdirSync(folder);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    end: () => {
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
};

const fillUp = (path: string): void => {
  const file = openSync(path, 'a');
  const page = Buffer.alloc(4_096);
  try {
    for (;;) writeSync(file, page);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
};
