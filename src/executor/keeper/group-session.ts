import { readdirSync } from 'node:fs';
import type { Group, Groups } from './group.ts';
import { isHolder, statOf, variableOf } from './identity.ts';

/** Every variable of ours that a bot's descendants inherit; see `launch.ts`. */
export const tagVariable = 'CODEX32_RUN';

export interface Tagged {
  readonly pid: number;
  readonly tag: string;
}

/** One sweep over /proc: all living processes whose environment carries a tag that starts so. */
export const tagged = (prefix: string): readonly Tagged[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: Number(entry), tag: variableOf(Number(entry), tagVariable) ?? '' }))
    .filter(({ pid, tag }) => tag.startsWith(prefix) && statOf(pid)?.state !== 'Z');

/** The bot itself among what carries its tag: the child of a holder, else whoever leads a session. */
export const leaderAmong = (found: readonly Tagged[], wanted: string): number | undefined => {
  const stats = found.flatMap(({ pid, tag }) => (tag === wanted ? (statOf(pid) ?? []) : []));
  return (stats.find(({ parent }) => isHolder(parent)) ?? stats.find(({ pid, session }) => pid === session))?.pid;
};

/**
 * Without control groups: what carries the copy's tag in its environment belongs to it, whatever session or parent it
 * has moved to. A process that wipes its
 * environment and leaves its session escapes; only a control group holds that one.
 */
export const sessionGroups = (): Groups => ({
  kind: 'session',
  group: (_key, _limits, tag) => sessionGroup(tag),
  close: () => {},
});

const sessionGroup = (tag: string): Group => {
  const members = (): readonly number[] =>
    tagged(`${tag}:`)
      .map(({ pid }) => pid)
      .filter((pid) => !isHolder(pid));
  return {
    joins: [],
    limited: false,
    members,
    freeze: (frozen) => {
      for (const pid of members()) send(pid, frozen ? 'SIGSTOP' : 'SIGCONT');
    },
    frozen: () => members().some((pid) => statOf(pid)?.state === 'T'),
    memoryKills: () => 0,
    remove: () => {},
  };
};

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {}
};
