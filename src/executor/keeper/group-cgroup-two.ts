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

/**
 * cgroup v2, under our own group. Limits need its controllers handed down to us (`Delegate=yes` for a systemd unit);
 * listing and freezing need nothing.
 */
export const cgroupTwoGroups = (name: string): Groups | undefined => {
  const mount = controlGroupMounts().find(({ type }) => type === 'cgroup2');
  if (!mount) return undefined;
  const own = join(mount.path, ownPlace(''));
  const folder = join(own, name);
  if (!makeFolder(folder) || !writeKernel(join(folder, 'cgroup.freeze'), '0')) return undefined;
  for (const controller of ['+memory', '+cpu']) {
    writeKernel(join(own, 'cgroup.subtree_control'), controller);
    writeKernel(join(folder, 'cgroup.subtree_control'), controller);
  }
  return {
    kind: 'cgroup-v2',
    group: (key, limits) => openGroup(join(folder, key), limits),
    close: () => removeFolder(folder),
  };
};

const openGroup = (folder: string, limits: KernelLimits): Group => {
  makeFolder(folder);
  return {
    joins: [join(folder, 'cgroup.procs')],
    limited: (limits.memory !== undefined || limits.cpu !== undefined) && hold(folder, limits),
    members: () => processesIn(join(folder, 'cgroup.procs')),
    freeze: (frozen) => void writeKernel(join(folder, 'cgroup.freeze'), frozen ? '1' : '0'),
    frozen: () => readKernel(join(folder, 'cgroup.freeze')) === '1',
    memoryKills: () => Number(/oom_kill (\d+)/.exec(readKernel(join(folder, 'memory.events')) ?? '')?.[1] ?? 0),
    remove: () => removeFolder(folder),
  };
};

const hold = (folder: string, { memory, cpu }: KernelLimits): boolean => {
  const quota = cpu === undefined ? 'max' : String(Math.max(1_000, Math.round(cpu * period)));
  const memoryHeld = memory === undefined || writeKernel(join(folder, 'memory.max'), String(memory));
  const cpuHeld = cpu === undefined || writeKernel(join(folder, 'cpu.max'), `${quota} ${period}`);
  return memoryHeld && cpuHeld;
};
