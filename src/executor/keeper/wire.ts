import type { Socket } from 'node:net';
import type { HealingHistory } from '../healing.ts';
import type { RestartPolicy, StopSignal } from '../policy.ts';
import type { Exit } from './record.ts';

/** What the service and the keeper say to each other: JSON, a line each, over a socket that only their user can open. */

/** One copy of a bot, as the keeper needs to know it to run it again and again without the service. */
export interface CopySpec {
  /** `<bot id>.<copy>`: the name of its record and its group. */
  readonly key: string;
  readonly bot: string;
  readonly name: string;
  /** From 1. */
  readonly copy: number;
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables whose values are secret: they come with the order and are never written down. */
  readonly secrets: readonly string[];
  readonly directory: string;
  readonly out: string;
  readonly err: string;
  readonly restart: RestartPolicy;
  readonly stopSignal: StopSignal;
  readonly grace: number;
  readonly limits: { readonly cpu?: number | undefined; readonly memory?: number | undefined };
}

export type Phase =
  /** Its spawn waits for its turn, or was made and the process is not known yet. */
  | 'starting'
  | 'running'
  | 'stopping'
  /** Backing off before the next start. */
  | 'waiting'
  /** It needs secrets that only the service has. */
  | 'needs-secrets'
  | 'stopped'
  | 'completed'
  | 'quarantined';

/** All that is known of one copy; sent with every event. Times are ms since the epoch. */
export interface CopyState {
  readonly key: string;
  readonly bot: string;
  readonly copy: number;
  readonly phase: Phase;
  readonly paused: boolean;
  readonly run: number;
  readonly pid: number | undefined;
  readonly startedAt: number | undefined;
  /** The same moment in steady ms (see `clock.ts`), which no change of the clock moves. */
  readonly begunAt: number | undefined;
  readonly nextStartAt: number | undefined;
  readonly restarts: number;
  readonly lastExit: (Exit & { readonly reason: string }) | undefined;
  /** Whether the kernel holds the limits. */
  readonly limited: boolean;
}

export type CopyEventType =
  | 'started'
  | 'exited'
  | 'stopped'
  | 'completed'
  | 'gave-up'
  | 'paused'
  | 'resumed'
  | 'adopted';

/** Durable until the service says it has it. `seq` grows for ever on one data directory. */
export interface CopyEvent {
  readonly seq: number;
  readonly at: number;
  readonly type: CopyEventType;
  readonly state: CopyState;
  /** Why, a clause: "exit code 1", "killed by SIGKILL", "memory limit". */
  readonly reason?: string | undefined;
  /** Where its error log ended when the run did: what was written before belongs to this run or an earlier one. */
  readonly errorsEnd?: number | undefined;
  /** After `exited`: what happens next. */
  readonly next?: 'restart' | 'stop' | 'complete' | 'give-up' | undefined;
}

export type Command =
  | { readonly op: 'hello' }
  | { readonly op: 'start'; readonly spec: CopySpec; readonly hidden: Readonly<Record<string, string>> }
  /** New settings and secrets for the next start; what runs goes on. */
  | { readonly op: 'provide'; readonly spec: CopySpec; readonly hidden: Readonly<Record<string, string>> }
  | { readonly op: 'stop'; readonly key: string; readonly grace?: number | undefined }
  /** Ends the run as a crash would; the restart policy decides what follows. */
  | { readonly op: 'kill'; readonly key: string; readonly reason: string }
  | { readonly op: 'pause' | 'resume' | 'forget'; readonly key: string }
  /** Answered with the processes of each. */
  | { readonly op: 'members'; readonly keys: readonly string[] }
  | { readonly op: 'acknowledge'; readonly seq: number }
  /** Ends the keeper; the bots go on unless they are stopped first. */
  | { readonly op: 'leave' };
export type Request = Command & { readonly id: number };

export interface Hello {
  /** Of the package it was started from; another one's is sent away and followed by ours. */
  readonly version: string;
  readonly pid: number;
  readonly grouping: string;
  /** Without `spec`: it runs, and nothing else is known of it. It is supervised once it was provided with one. */
  readonly copies: readonly { readonly spec?: CopySpec; readonly state: CopyState }[];
  /** Not yet acknowledged, oldest first. */
  readonly events: readonly CopyEvent[];
}
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly says: string };
export type FromKeeper = Answer | { readonly event: CopyEvent } | { readonly state: CopyState };

/** Kept over a keeper's death. */
export interface KeptCopy {
  readonly spec: CopySpec;
  readonly want: 'up' | 'down';
  readonly paused: boolean;
  readonly run: number;
  /** The latest run was not seen to end. */
  readonly open: boolean;
  readonly startedAt: number | undefined;
  readonly restarts: number;
  readonly history: HealingHistory;
  readonly resting: 'stopped' | 'completed' | 'quarantined' | undefined;
  readonly lastExit: CopyState['lastExit'];
  /** Why the keeper is ending the run itself. */
  readonly because: string | undefined;
}

/** A greeting with thousands of copies and events, with room to spare. */
const longest = 64_000_000;

/** Calls `take` with each line that arrives, parsed; a line that is not JSON or too long ends the connection. */
export const readLines = (socket: Socket, take: (message: unknown) => void): void => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    try {
      for (const line of lines) take(JSON.parse(line));
    } catch (error) {
      socket.destroy(error instanceof Error ? error : undefined);
    }
    if (rest.length > longest) socket.destroy(new Error('a line was too long'));
  });
};
