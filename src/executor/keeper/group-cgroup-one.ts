import { join } from 'node:path';
import {
  controlGroupMounts,
  makeFolder,
  ownPlace,
  processesIn,
  readKernel,
  removeFolder,
  writeKernel,
} from './cgroup-files.ts';
import type { Group, Groups, KernelLimits } from './group.ts';

const period = 100_000;

/** Where groups of ours go in one hierarchy, or nothing where we may not write. */
const folderFor = (controller: string, name: string): string | undefined => {
  const mount = controlGroupMounts().find(({ type, options }) => type === 'cgroup' && options.includes(controller));
  if (!mount) return undefined;
  const folder = join(mount.path, ownPlace(controller), name);
  return makeFolder(folder) && writable(folder) ? folder : undefined;
};

/** Making a folder is not enough: some sandboxes allow that and refuse every write in it. */
const writable = (folder: string): boolean =>
  writeKernel(join(folder, 'notify_on_release'), '0') && readKernel(join(folder, 'tasks')) !== undefined;

/** cgroup v1: the freezer lists and freezes; `memory` and `cpu` are joined only by copies that have such a limit. */
export const cgroupOneGroups = (name: string): Groups | undefined => {
  const freezer = folderFor('freezer', name);
  if (freezer === undefined) return undefined;
  const memory = folderFor('memory', name);
  const cpu = folderFor('cpu', name);
  return {
    kind: 'cgroup-v1',
    group: (key, limits) =>
      openGroup(join(freezer, key), limits, { memory: memory && join(memory, key), cpu: cpu && join(cpu, key) }),
    close: () => {
      for (const folder of [freezer, memory, cpu]) if (folder !== undefined) removeFolder(folder);
    },
  };
};

interface Hierarchies {
  readonly memory: string | undefined;
  readonly cpu: string | undefined;
}

const openGroup = (freezer: string, limits: KernelLimits, { memory, cpu }: Hierarchies): Group => {
  makeFolder(freezer);
  const heldMemory = holdMemory(memory, limits.memory);
  const held = [heldMemory, holdCpu(cpu, limits.cpu)].filter((folder) => folder !== undefined);
  const wanted = [limits.memory, limits.cpu].filter((limit) => limit !== undefined).length;
  return {
    joins: [freezer, ...held].map((folder) => join(folder, 'tasks')),
    limited: wanted > 0 && held.length === wanted,
    members: () => processesIn(join(freezer, 'cgroup.procs')),
    freeze: (frozen) => void writeKernel(join(freezer, 'freezer.state'), frozen ? 'FROZEN' : 'THAWED'),
    frozen: () => ['FROZEN', 'FREEZING'].includes(readKernel(join(freezer, 'freezer.state')) ?? ''),
    memoryKills: () => (heldMemory === undefined ? 0 : killsIn(heldMemory)),
    remove: () => {
      for (const folder of [freezer, memory, cpu]) if (folder !== undefined) removeFolder(folder);
    },
  };
};

const killsIn = (memory: string): number =>
  Number(/oom_kill (\d+)/.exec(readKernel(join(memory, 'memory.oom_control')) ?? '')?.[1] ?? 0);

const holdMemory = (folder: string | undefined, bytes: number | undefined): string | undefined => {
  if (folder === undefined || bytes === undefined || !makeFolder(folder)) return undefined;
  return writeKernel(join(folder, 'memory.limit_in_bytes'), String(bytes)) ? folder : undefined;
};

const holdCpu = (folder: string | undefined, cores: number | undefined): string | undefined => {
  if (folder === undefined || cores === undefined || !makeFolder(folder)) return undefined;
  const quota = Math.max(1_000, Math.round(cores * period));
  const held =
    writeKernel(join(folder, 'cpu.cfs_period_us'), String(period)) &&
    writeKernel(join(folder, 'cpu.cfs_quota_us'), String(quota));
  return held ? folder : undefined;
};
