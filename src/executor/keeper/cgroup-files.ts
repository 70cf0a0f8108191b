import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';

/** Small reads and writes of the kernel's own files, where "it isn't there" is an answer and not an error. */
export const readKernel = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return undefined;
  }
};

export const writeKernel = (path: string, value: string): boolean => {
  try {
    writeFileSync(path, value);
    return true;
  } catch {
    return false;
  }
};

export const makeFolder = (path: string): boolean => {
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
};

/** A control group goes only when its last process has gone; a later keeper removes what stays. */
export const removeFolder = (path: string): void => {
  try {
    rmdirSync(path);
  } catch {}
};

export const processesIn = (path: string): readonly number[] =>
  (readKernel(path) ?? '').split('\n').filter(Boolean).map(Number);

interface Mount {
  readonly path: string;
  readonly type: string;
  readonly options: readonly string[];
}

export const controlGroupMounts = (): readonly Mount[] =>
  (readKernel('/proc/mounts') ?? '')
    .split('\n')
    .map((line) => line.split(' '))
    .filter((fields) => fields[2]?.startsWith('cgroup'))
    .map(([, path = '', type = '', options = '']) => ({
      path: path.replaceAll('\\040', ' '),
      type,
      options: options.split(','),
    }));

/** Where we ourselves are in a hierarchy: "" names v2. */
export const ownPlace = (controller: string): string => {
  const lines = (readKernel('/proc/self/cgroup') ?? '').split('\n').map((line) => line.split(':'));
  return lines.find(([, names]) => names?.split(',').includes(controller))?.[2] ?? '/';
};
