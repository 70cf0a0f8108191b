import type { Group } from './group.ts';

/**
 * Kills whatever is left of a group and goes on when nothing is. Most groups are empty by now, and then it goes on at
 * once. Killing is done again and again, since a process may fork while it is being killed.
 */
export const sweep = (group: Group | undefined, then: () => void): void => {
  let pause = 1;
  const round = (): void => {
    const left = group?.members() ?? [];
    if (left.length === 0) {
      then();
      return;
    }
    for (const pid of left) kill(pid);
    group?.freeze(false);
    setTimeout(round, pause);
    pause = Math.min(50, pause * 2);
  };
  round();
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
};
