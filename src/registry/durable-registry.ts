import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import { silentLog } from '../log.ts';
import type { Blueprints } from './blueprint.ts';
import type { Bot, BotDraft, Observed } from './bot.ts';
import type { Move } from './changes.ts';
import { clearBots, createBots, find, moveBot, removeBot, updateBot } from './changes.ts';
import type { Draft } from './draft.ts';
import { mergeDraft, parseDraft } from './draft.ts';
import { exportFleet, parseFleet } from './exchange.ts';
import { Figures } from './figures.ts';
import { search, statistics } from './fleet.ts';
import { readDeployments, readHistory } from './history.ts';
import { Ledger } from './ledger.ts';
import { atLeisure } from './leisure.ts';
import type {
  Actor,
  BotFilter,
  DeploymentRecord,
  FleetEvent,
  FleetStats,
  HistoryQuery,
  NewEvent,
  Registry,
} from './registry.ts';
import { rehearse } from './rehearsal.ts';
import { repeatedly } from './repeatedly.ts';
import { Writer } from './writer.ts';

export interface RegistryOptions {
  /** Accepts what bots are to run, or refuses it. */
  readonly blueprints: Blueprints;
  /** ms since the epoch; a parameter so that tests can move it. */
  readonly now?: () => number;
  readonly log?: Log;
  /** ms between looks for what another replica wrote; only PostgreSQL has other replicas. 0 = never. */
  readonly lookEvery?: number;
  /** ms that figures of bots may be lost by a crash. */
  readonly saveFiguresEvery?: number;
}

/** Reads the whole catalogue into memory. @throws CodexError STORAGE_UNREADABLE */
export const openRegistry = async (database: Database, options: RegistryOptions): Promise<DurableRegistry> => {
  const registry = new DurableRegistry(database, options);
  await registry.open();
  return registry;
};

/** The registry over SQLite or PostgreSQL. Closed before its database is. */
export class DurableRegistry implements Registry {
  readonly #database: Database;
  readonly #writer: Writer;
  readonly #ledger: Ledger;
  readonly #figures: Figures;
  readonly #blueprints: Blueprints;
  readonly #now: () => number;
  readonly #log: Log;
  readonly #intervals: { readonly look: number; readonly save: number };
  readonly #chores: (() => void)[] = [];
  #rehearsal: Promise<void> | undefined;

  constructor(database: Database, options: RegistryOptions) {
    this.#database = database;
    this.#blueprints = options.blueprints;
    this.#now = options.now ?? Date.now;
    this.#log = options.log ?? silentLog;
    this.#writer = new Writer(database.sql);
    this.#ledger = new Ledger(database, { writer: this.#writer, now: this.#now, log: this.#log });
    this.#figures = new Figures(this.#ledger);
    this.#intervals = { look: options.lookEvery ?? 250, save: options.saveFiguresEvery ?? 10_000 };
  }

  async open(): Promise<void> {
    await this.#ledger.open();
    const onError = (error: unknown): void =>
      this.#log.warn('The registry could not look after itself; it tries again.', { error });
    this.#chores.push(repeatedly(this.#intervals.save, () => this.#figures.save(), onError));
    // Asking beats LISTEN here: it survives a dropped connection and a pooler between, and nothing can be missed.
    const look = this.#database.kind === 'postgres' ? this.#intervals.look : 0;
    this.#chores.push(repeatedly(look, () => this.#ledger.catchUp(), onError));
    this.#chores.push(atLeisure(() => this.#rehearse()));
  }

  /** One that fails takes nothing from anybody; what is wrong shows when somebody means it. */
  #rehearse(): void {
    this.#rehearsal = rehearse(this.#database, this.#writer, this.#now()).catch(() => undefined);
  }

  /** Saves what is left to save. The database stays open. */
  async close(): Promise<void> {
    for (const stop of this.#chores.splice(0)) stop();
    // Figures are not worth a failed stop when the database went first.
    await this.#figures.save().catch((error: unknown) => this.#log.warn('The last figures were not saved.', { error }));
    await this.#ledger.idle();
    await this.#rehearsal;
  }

  get(id: string): Bot | undefined {
    return this.#ledger.fleet.get(id);
  }

  named(name: string): Bot | undefined {
    return this.#ledger.fleet.named(name);
  }

  find(filter?: BotFilter): readonly Bot[] {
    return search(this.#ledger.fleet, filter);
  }

  stats(filter?: BotFilter): FleetStats {
    return statistics(this.find(filter));
  }

  async create(draft: BotDraft, by: Actor): Promise<Bot> {
    const [bot] = await this.#create([parseDraft(draft)], by);
    if (!bot) throw new RangeError(`The draft of ${draft.name} made no bot.`);
    return bot;
  }

  async update(id: string, change: Partial<BotDraft>, by: Actor, revision?: number): Promise<Bot> {
    // Reading a script takes time, so it is done before the turn is taken; the rest of the draft is merged within it.
    const blueprint = change.blueprint === undefined ? undefined : await this.#accepted(id, change);
    const checked = blueprint ? { ...change, blueprint } : change;
    return this.#ledger.write((stage) => {
      const bot = find(stage, id);
      if (revision !== undefined && revision !== bot.revision)
        throw new CodexError('VERSION_CONFLICT', { bot: bot.name });
      return updateBot(stage, bot, mergeDraft(bot, checked), { by, now: this.#now() });
    });
  }

  async #create(drafts: readonly Draft[], by: Actor): Promise<readonly Bot[]> {
    // Looked at again within the turn; here it spares reading a script for a name that is taken.
    const taken = drafts.find((draft) => this.named(draft.name));
    if (taken) throw new CodexError('NAME_TAKEN', { bot: taken.name });
    const checked: Draft[] = [];
    for (const draft of drafts) checked.push({ ...draft, blueprint: await this.#blueprints.accept(draft.blueprint) });
    return this.#ledger.write((stage) => createBots(stage, checked, { by, now: this.#now() }));
  }

  async #accepted(id: string, change: Partial<BotDraft>): Promise<Bot['blueprint']> {
    const bot = this.get(id);
    if (!bot) throw new CodexError('NO_SUCH_BOT', { bot: id });
    return this.#blueprints.accept(mergeDraft(bot, change).blueprint);
  }

  remove(id: string, by: Actor): Promise<void> {
    return this.#ledger.write((stage) => removeBot(stage, find(stage, id), { by, now: this.#now() }));
  }

  move(id: string, to: Move, event: NewEvent): Promise<Bot> {
    return this.#ledger.write((stage) => moveBot(stage, find(stage, id), to, { event, now: this.#now() }));
  }

  observe(id: string, observed: Partial<Observed>): void {
    this.#figures.observe(id, observed);
  }

  record(event: NewEvent): Promise<FleetEvent> {
    return this.#ledger.write((stage) => stage.tell(event));
  }

  history(query: HistoryQuery): Promise<readonly FleetEvent[]> {
    const bot = query.bot === undefined ? undefined : (this.get(query.bot) ?? this.named(query.bot));
    return readHistory(this.#database, query, bot?.id);
  }

  onEvent: Registry['onEvent'] = (listener) => this.#ledger.events.add(listener);
  onRegistering: Registry['onRegistering'] = (listener) => this.#ledger.registering.add(listener);

  async addDeployment(record: Omit<DeploymentRecord, 'id'>): Promise<DeploymentRecord> {
    const added = { ...record, id: randomUUID() };
    await this.#ledger.write((stage) => stage.deploymentsAdded.push(added));
    return added;
  }

  async endDeployment(id: string, result: DeploymentRecord['result'], reason?: string): Promise<void> {
    const ended = { id, result, endedAt: this.#now(), ...(reason === undefined ? {} : { reason }) };
    await this.#ledger.write((stage) => stage.deploymentsEnded.push(ended));
  }

  deployments(bot: string): Promise<readonly DeploymentRecord[]> {
    return readDeployments(this.#database, bot);
  }

  export(format: 'json' | 'yaml' | 'csv'): Promise<string> {
    return exportFleet(this.find(), format);
  }

  async import(text: string, format: 'json' | 'yaml', by: Actor): Promise<readonly Bot[]> {
    return this.#create(await parseFleet(text, format), by);
  }

  clear(by: Actor): Promise<number> {
    return this.#ledger.write((stage) => clearBots(stage, { by, now: this.#now() }));
  }
}
