import { CodexError } from '../errors.ts';
import type { Bot } from '../registry/bot.ts';
import { dependentsOf } from './dependencies.ts';
import type {
  Executor,
  LiveStatus,
  LogLine,
  LogQuery,
  MetricName,
  Order,
  Outcome,
  Release,
  Series,
} from './executor.ts';
import { furnish } from './furnish.ts';
import { type Carry, fresh, type House, type Options } from './house.ts';
import type { CopyState } from './keeper/wire.ts';
import { followLogs } from './logs/follow.ts';
import { type LogSource, readLogs } from './logs/read.ts';
import { sourcesOf } from './logs/sources.ts';
import { deployBot } from './orders/deploy.ts';
import { healBot } from './orders/heal.ts';
import { pauseBot, resumeBot } from './orders/pause.ts';
import { restartBot } from './orders/restart.ts';
import { rollBack } from './orders/rollback.ts';
import { scaleBot } from './orders/scale.ts';
import { startBot } from './orders/start.ts';
import { stopBot } from './orders/stop.ts';
import { Pauses } from './pauses.ts';
import { placesOf } from './places.ts';
import { reconcile, reconcileLost } from './reconcile.ts';
import { followRegistrations } from './registrations.ts';
import { rehearseAtLeisure } from './rehearsal.ts';
import { ProcessRuntime } from './runtimes/process.ts';
import { endAll } from './shutdown.ts';
import { copyStatusOf } from './status.ts';
import { executorActor } from './telling.ts';
import { Turns } from './turns.ts';
import { Vitals } from './vitals.ts';

/** Starts, watches, heals and ends bots as local processes, and tells the registry the truth about them. */
export class AdaptiveExecutor implements Executor {
  readonly #house: House;
  readonly #runtime: ProcessRuntime;
  readonly #turns = new Turns();
  readonly #vitals: Vitals;
  readonly #pauses: Pauses;
  readonly #chores: (() => void)[] = [];
  #reconciled = false;

  /** Takes over what runs, brings the fleet to what the registry says, and then takes orders. */
  static async open(options: Options): Promise<AdaptiveExecutor> {
    const executor = new AdaptiveExecutor(options);
    return executor.#open().then(() => executor);
  }

  constructor(options: Options) {
    this.#runtime = new ProcessRuntime(options.dataDir);
    this.#house = furnish(this.#runtime, options);
    this.#vitals = new Vitals(this.#house, (bot) => this.stop(bot.id, { by: executorActor }));
    this.#pauses = new Pauses({ ...this.#house, resume: (bot) => this.resume(bot.id, { by: executorActor }) });
  }

  start = (bot: string, order: Order): Promise<Outcome> => this.#carry(startBot, bot, order);
  stop = (bot: string, order: Order): Promise<Outcome> => this.#carry(stopBot, bot, order);
  restart = (bot: string, order: Order): Promise<Outcome> => this.#carry(restartBot, bot, order);
  resume = (bot: string, order: Order): Promise<Outcome> => this.#carry(resumeBot, bot, order);
  heal = (bot: string, order: Order): Promise<Outcome> => this.#carry(healBot, bot, order);

  pause(bot: string, order: Order, until?: number): Promise<Outcome> {
    return this.#carry((house, found, given) => pauseBot(house, found, { until, order: given }), bot, order);
  }

  scale(bot: string, replicas: number, order: Order): Promise<Outcome> {
    return this.#carry((house, found, given) => scaleBot(house, found, { replicas, order: given }), bot, order);
  }

  deploy(bot: string, release: Release, order: Order): Promise<Outcome> {
    return this.#carry((house, found, given) => deployBot(house, found, { release, order: given }), bot, order);
  }

  rollback(bot: string, to: string | undefined, order: Order): Promise<Outcome> {
    return this.#carry((house, found, given) => rollBack(house, found, { to, order: given }), bot, order);
  }

  status(name: string): LiveStatus {
    const bot = this.#find(name);
    const copies = this.#house.copies.of(bot.id);
    const limits = bot.deployment.limits;
    const limited = limits.cpu !== undefined || limits.memory !== undefined;
    return {
      bot,
      copies: copies.map((copy) => ({
        ...copyStatusOf(copy, this.#house.probing.of(copy.key)),
        ...this.#vitals.of(copy.key),
      })),
      limitsHeldBy: !limited ? 'nothing' : copies.some((copy) => copy.limited) ? 'kernel' : 'sampling',
    };
  }

  logs(name: string, query: LogQuery): Promise<readonly LogLine[]> {
    return readLogs(this.#sources(this.#find(name)), query);
  }

  follow(name: string, query: LogQuery, signal: AbortSignal): AsyncIterable<LogLine> {
    const bot = this.#find(name);
    return followLogs(placesOf(this.#house.dataDir, bot.id, 1).logs, { sources: this.#sources(bot), query, signal });
  }

  async metrics(name: string, metric: MetricName, since: number): Promise<Series | undefined> {
    return this.#vitals.series(this.#find(name), metric, since);
  }

  dependents(name: string): readonly string[] {
    return dependentsOf(this.#house.registry.find(), this.#find(name).name);
  }

  /**
   * @param keepBots whether they go on without us; the next service takes them over. Otherwise all are ended, and the
   * keeper with them.
   */
  async close({ keepBots }: { readonly keepBots: boolean }): Promise<void> {
    for (const stop of this.#chores.splice(0)) stop();
    this.#pauses.close();
    await this.#vitals.close();
    this.#house.probing.close();
    await this.#turns.idle();
    if (!keepBots) {
      await endAll(this.#house);
      await this.#runtime.leave();
    }
    this.#house.chronicle.close();
    await this.#runtime.close();
  }

  /** Makes sure that a keeper runs. */
  connect(): Promise<void> {
    return this.#runtime.connect();
  }

  /** The process that watches the bots, while we are connected to it. */
  get keeperPid(): number | undefined {
    return this.#runtime.keeperPid;
  }

  async #open(): Promise<void> {
    const { chronicle, copies, probing, registry } = this.#house;
    const note = (state: CopyState): void => {
      copies.set(state);
      probing.note(state);
    };
    await chronicle.open();
    await this.#runtime.open({
      refreshed: (states, unsettled, strays) => {
        copies.replace(states);
        for (const state of states) probing.note(state);
        for (const event of unsettled) chronicle.take(event);
        if (this.#reconciled) void reconcileLost(this.#house, this.#turns, strays);
      },
      happened: (event) => {
        note(event.state);
        chronicle.take(event);
      },
      changed: note,
    });
    if (registry.find().some(({ desired }) => desired !== 'stopped')) await this.#runtime.connect();
    await reconcile(this.#house);
    this.#reconciled = true;
    this.#vitals.open();
    this.#pauses.open();
    this.#chores.push(
      followRegistrations(this.#house, { vitals: this.#vitals, turns: this.#turns }),
      rehearseAtLeisure(this.#house.dataDir),
    );
  }

  #carry(carry: Carry, name: string, order: Order): Promise<Outcome> {
    const { id } = this.#find(name);
    return this.#turns.take(id, async () => {
      const bot = fresh(this.#house, this.#find(id));
      try {
        return await carry(this.#house, bot, order);
      } catch (error) {
        if (!(error instanceof CodexError)) throw error;
        return { bot: this.#house.registry.get(id) ?? bot, ok: false, changed: false, says: error.says };
      }
    });
  }

  #find(nameOrId: string): Bot {
    const bot = this.#house.registry.named(nameOrId) ?? this.#house.registry.get(nameOrId);
    if (!bot) throw new CodexError('NO_SUCH_BOT', { bot: nameOrId });
    return bot;
  }

  #sources(bot: Bot): readonly LogSource[] {
    const copies = Math.max(bot.deployment.replicas, ...this.#house.copies.of(bot.id).map(({ copy }) => copy));
    return sourcesOf(this.#house.dataDir, bot, copies);
  }
}
