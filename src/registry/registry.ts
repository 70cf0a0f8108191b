import type { Bot, BotDraft, BotStatus, Observed } from './bot.ts';

/** Who caused something: a person's id, or `executor`, `schedule:<id>`, `service`. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Every given field must fit. */
export interface BotFilter {
  readonly name?: string;
  /** A name with stars for any letters: "ingest-*". */
  readonly like?: string;
  readonly status?: BotStatus;
  readonly notStatus?: BotStatus;
  readonly role?: string;
  readonly tag?: string;
  readonly environment?: string;
}

/** A durable fact: written first, then told. `seq` grows without gaps being a promise. */
export interface FleetEvent {
  readonly seq: number;
  readonly at: number;
  /** Noun-verb: `bot-registered`, `bot-changed`, `bot-started`, `bot-exited`, `bot-restarted`, `bot-gave-up`, `bot-recovered` … */
  readonly type: string;
  /** Id and name at that time; absent for events of the whole fleet. */
  readonly bot?: { readonly id: string; readonly name: string };
  readonly by: Actor;
  /** A sentence for people. */
  readonly says: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
export type NewEvent = Omit<FleetEvent, 'seq' | 'at'>;

export interface HistoryQuery {
  /** A bot's id, or the name it has or had. */
  readonly bot?: string;
  /** An actor's id or name. */
  readonly by?: string;
  /** ms since the epoch. */
  readonly since?: number;
  readonly type?: string;
  /** At most 1,000; 100 unless told. */
  readonly limit?: number;
  /** Only events after this `seq`, oldest first (a reader's cursor); otherwise newest first. */
  readonly after?: number;
}

export interface DeploymentRecord {
  readonly id: string;
  readonly bot: string;
  readonly version: string;
  readonly blueprint: Bot['blueprint'];
  readonly by: Actor;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly result: 'under-way' | 'live' | 'failed' | 'rolled-back' | 'superseded';
  readonly reason?: string;
}

export interface FleetStats {
  readonly total: number;
  readonly byStatus: Readonly<Partial<Record<BotStatus, number>>>;
  readonly byRole: Readonly<Record<string, number>>;
  readonly byEnvironment: Readonly<Record<string, number>>;
  readonly byTag: Readonly<Record<string, number>>;
  readonly cpu: number;
  readonly memory: number;
  readonly restarts: number;
  readonly errors: number;
}

/**
 * The durable catalogue of bots. Reads are answered from memory and cost nothing; writes resolve when they are on disk
 * (writes asked for together may share one transaction). Every change is an event with who and when.
 */
export interface Registry {
  get(id: string): Bot | undefined;
  named(name: string): Bot | undefined;
  /** In the order they were registered. */
  find(filter?: BotFilter): readonly Bot[];
  stats(filter?: BotFilter): FleetStats;
  /** Throws NAME_TAKEN, INVALID, UNKNOWN_DEPENDENCY, DEPENDENCY_LOOP and what blueprints throw. */
  create(draft: BotDraft, by: Actor): Promise<Bot>;
  /**
   * Replaces the given fields; `deployment` key by key, so `{ deployment: { replicas: 3 } }` leaves the rest of it. A new
   * name is carried into the `dependsOn` of others. Throws as `create`, NO_SUCH_BOT, and VERSION_CONFLICT when
   * `revision` is given and is no longer the newest.
   */
  update(id: string, change: Partial<BotDraft>, by: Actor, revision?: number): Promise<Bot>;
  /** Throws NO_SUCH_BOT, STILL_RUNNING, and STILL_NEEDED while another bot depends on it. */
  remove(id: string, by: Actor): Promise<void>;
  /** Status and what should be; throws ILLEGAL_MOVE for moves that the table does not have. Writes `event` in the same transaction. */
  move(
    id: string,
    to: { status?: BotStatus; desired?: Bot['desired']; resumeAt?: number | undefined; observed?: Partial<Observed> },
    event: NewEvent,
  ): Promise<Bot>;
  /** Figures that change all the time (CPU, memory): in memory at once, saved now and then, no event. */
  observe(id: string, observed: Partial<Observed>): void;
  record(event: NewEvent): Promise<FleetEvent>;
  history(query: HistoryQuery): Promise<readonly FleetEvent[]>;
  /** Called after the event is durable. Returns how to stop listening. */
  onEvent(listener: (event: FleetEvent) => void): () => void;
  /**
   * Called with bots that are registered as far as we are concerned, while the disk still takes that in: time to get
   * ready, not to tell anybody, since a failure of the machine may yet undo it. Returns how to stop.
   */
  onRegistering(listener: (bots: readonly Bot[]) => void): () => void;
  addDeployment(record: Omit<DeploymentRecord, 'id'>): Promise<DeploymentRecord>;
  endDeployment(id: string, result: DeploymentRecord['result'], reason?: string): Promise<void>;
  /** By the bot's id, newest first. */
  deployments(bot: string): Promise<readonly DeploymentRecord[]>;
  export(format: 'json' | 'yaml' | 'csv'): Promise<string>;
  /** Validated whole before anything is written: one bad entry and nothing is imported. */
  import(text: string, format: 'json' | 'yaml', by: Actor): Promise<readonly Bot[]>;
  /** Removes all, or throws STILL_RUNNING and removes none. Returns how many there were. */
  clear(by: Actor): Promise<number>;
}
