import { readFileSync, readlinkSync } from 'node:fs';

/**
 * One process for good: a pid alone is reused, a pid with its start time within one boot is not. Checked before every
 * signal.
 */
export interface Identity {
  readonly boot: string;
  readonly pid: number;
  /** Clock ticks since boot, field 22 of /proc/pid/stat; unchanged by exec. */
  readonly start: string;
}

export interface ProcessStat {
  readonly pid: number;
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly start: string;
}

/** Of this boot of the machine; identities of an earlier one are all dead. */
export const bootId: string = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/** A line of /proc/pid/stat. The name in brackets may hold anything, brackets too, so fields count from the last one. */
export const parseStat = (line: string): ProcessStat | undefined => {
  const end = line.lastIndexOf(')');
  const pid = Number.parseInt(line, 10);
  const [state, parent, group, session, ...rest] = line.slice(end + 2).split(' ');
  const start = rest[15];
  if (end < 0 || !Number.isInteger(pid) || state === undefined || start === undefined) return undefined;
  return { pid, state, parent: Number(parent), group: Number(group), session: Number(session), start };
};

export const statOf = (pid: number): ProcessStat | undefined => {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return undefined;
  }
};

/** Zombies are dead: they run nothing and only wait to be read. */
const dead = (state: string): boolean => state === 'Z' || state === 'X';

export const identify = (pid: number): Identity | undefined => {
  const stat = statOf(pid);
  return stat && !dead(stat.state) ? { boot: bootId, pid, start: stat.start } : undefined;
};

export const isAlive = ({ boot, pid, start }: Identity): boolean => {
  if (boot !== bootId) return false;
  const stat = statOf(pid);
  return stat !== undefined && stat.start === start && !dead(stat.state);
};

/**
 * Signals this very process, or the group it leads. False when it is gone. Between the check and the signal lie some
 * microseconds in which the pid would have to be reused; Node has no pidfd to close even that.
 */
export const signal = (identity: Identity, name: NodeJS.Signals, whole: 'process' | 'group' = 'process'): boolean => {
  if (!isAlive(identity)) return false;
  try {
    return process.kill(whole === 'group' ? -identity.pid : identity.pid, name);
  } catch {
    return whole === 'group' ? signal(identity, name) : false;
  }
};

/** A variable of the environment a process was started with; needs to be our own user's process. */
export const variableOf = (pid: number, name: string): string | undefined => {
  try {
    const entries = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
    return entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
  } catch {
    return undefined;
  }
};

/** Whether this is the parent that writes down a bot's end, see `holder.ts`. */
export const isHolder = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')[3] === 'codex32-holder';
  } catch {
    return false;
  }
};

/** The record that a holder writes; a process id that was given to anybody else, another holder too, has another one. */
export const recordOf = (pid: number): string | undefined => {
  try {
    return isHolder(pid) ? readlinkSync(`/proc/${pid}/fd/3`) : undefined;
  } catch {
    return undefined;
  }
};
