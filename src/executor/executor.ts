import type { Report } from '../message.ts';
import type { Bot } from '../registry/bot.ts';
import type { Actor } from '../registry/registry.ts';

export type { Actor };

export interface Order {
  readonly by: Actor;
  /** Progress while it takes time. */
  readonly report?: Report;
  readonly signal?: AbortSignal;
}

/** How an order on one bot ended. Orders never reject for reasons that lie in the bot; they say so. */
export interface Outcome {
  readonly bot: Bot;
  readonly ok: boolean;
  /** A sentence about this bot: "ingest is running (pid 4711).", "ingest was already stopped." */
  readonly says: string;
  /** False when nothing had to be done. */
  readonly changed: boolean;
}

export interface CopyStatus {
  readonly copy: number;
  readonly pid?: number;
  /** ms since the epoch. */
  readonly startedAt?: number;
  readonly state:
    | 'starting'
    | 'running'
    | 'ready'
    | 'unready'
    | 'paused'
    | 'stopping'
    | 'waiting'
    | 'exited'
    | 'quarantined';
  readonly restarts: number;
  /** Cores. */
  readonly cpu?: number;
  /** Bytes. */
  readonly memory?: number;
  readonly lastExit?: {
    readonly at: number;
    readonly code: number | null;
    readonly signal: string | null;
    readonly reason: string;
  };
  /** ms since the epoch when the next start is due, while backing off. */
  readonly nextStartAt?: number;
}

export interface LiveStatus {
  readonly bot: Bot;
  readonly copies: readonly CopyStatus[];
  /** Which of the two holds the limits: the kernel, or our sampling. */
  readonly limitsHeldBy: 'kernel' | 'sampling' | 'nothing';
}

export interface LogQuery {
  /** The last N lines that fit (default 20). */
  readonly tail?: number;
  /** ms since the epoch. */
  readonly since?: number;
  readonly until?: number;
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'critical';
  readonly grep?: string;
  readonly stream?: 'out' | 'err';
  readonly copy?: number;
}
export interface LogLine {
  readonly bot: string;
  readonly copy: number;
  readonly stream: 'out' | 'err';
  /** When we know it, ms since the epoch. */
  readonly at?: number;
  readonly text: string;
}

export const metricNames = ['cpu', 'memory', 'queue', 'latency', 'throughput', 'errors', 'disk'] as const;
export type MetricName = (typeof metricNames)[number];
export interface Series {
  readonly metric: MetricName;
  readonly unit: string;
  readonly points: readonly (readonly [at: number, value: number])[];
}

export interface Release {
  readonly version: string;
  /** Replaces the blueprint; absent = the same path or command, read anew. */
  readonly blueprint?: Bot['blueprint'];
  /** What the script says from now on, for whoever can't put a file here; the hash shows that all of it arrived. */
  readonly content?: { readonly bytes: Uint8Array; readonly sha256: string };
}

/**
 * What intents ask of the Adaptive Executor. One order at a time per bot; orders on different bots run side by side.
 * "stopped" is said only when every process of the bot is gone.
 */
export interface Executor {
  start(bot: string, order: Order): Promise<Outcome>;
  stop(bot: string, order: Order): Promise<Outcome>;
  restart(bot: string, order: Order): Promise<Outcome>;
  /** @param until ms since the epoch when it goes on by itself, also after a restart of ours; absent: when it is resumed */
  pause(bot: string, order: Order, until?: number): Promise<Outcome>;
  resume(bot: string, order: Order): Promise<Outcome>;
  scale(bot: string, replicas: number, order: Order): Promise<Outcome>;
  /** Clears a quarantine and brings it back to what it should be. */
  heal(bot: string, order: Order): Promise<Outcome>;
  deploy(bot: string, release: Release, order: Order): Promise<Outcome>;
  rollback(bot: string, to: string | undefined, order: Order): Promise<Outcome>;
  status(bot: string): LiveStatus;
  logs(bot: string, query: LogQuery): Promise<readonly LogLine[]>;
  follow(bot: string, query: LogQuery, signal: AbortSignal): AsyncIterable<LogLine>;
  metrics(bot: string, metric: MetricName, since: number): Promise<Series | undefined>;
  /** Names of bots that depend on this one, directly or not. */
  dependents(bot: string): readonly string[];
}
