import type { Groups } from './group.ts';
import { cgroupOneGroups } from './group-cgroup-one.ts';
import { cgroupTwoGroups } from './group-cgroup-two.ts';
import { sessionGroups } from './group-session.ts';

/**
 * The best that works here. The freezer of cgroup v1 comes first where there is one: a process joins it at once, while
 * joining a v2 group waits 5–20 ms for the kernel's readers (measured, see the decision note of 2026-11-22).
 */
export const chooseGroups = (name: string): Groups => cgroupOneGroups(name) ?? cgroupTwoGroups(name) ?? sessionGroups();
