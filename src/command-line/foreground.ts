import { readFileSync } from 'node:fs';

/**
 * Whether this process may read from its terminal: a job in the background would be stopped by the kernel at the first
 * try. From `/proc/self/stat`: its process group (field 5) against the terminal's (field 8). True where nobody can tell.
 */
export const inForeground = (): boolean => {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const [, , group, , , terminalGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return terminalGroup === '-1' || terminalGroup === group;
  } catch {
    return true;
  }
};
