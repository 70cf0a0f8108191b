import { CodexError } from '../errors.ts';
import { type Log, silentLog } from '../log.ts';
import type { Bot } from '../registry/bot.ts';
import { Chronicle } from './chronicle.ts';
import { Copies } from './copies.ts';
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
import { type Carry, fresh, type House } from './house.ts';
import type { CopyState } from './keeper/wire.ts';
import { placesOf, type Secrets } from './launch.ts';
import { followLogs } from './logs/follow.ts';
import { type LogSource, readLogs } from './logs/read.ts';
import { sourcesOf } from './logs/sources.ts';
import { healBot } from './orders/heal.ts';
import { pauseBot, resumeBot } from './orders/pause.ts';
import { restartBot } from './orders/restart.ts';
import { scaleBot } from './orders/scale.ts';
import { startBot } from './orders/start.ts';
import { live, stopBot } from './orders/stop.ts';
import { reconcile } from './reconcile.ts';
import { ProcessRuntime } from './runtimes/process.ts';
import { copyStatusOf } from './status.ts';
import { Turns } from './turns.ts';

export interface ExecutorOptions {
  readonly registry: House['registry'];
  readonly blueprints: House['blueprints'];
  readonly dataDir: string;
  readonly secrets?: Secrets;
  readonly log?: Log;
  readonly now?: () => number;
  /** How long a start is watched before it is called one, ms. */
  readonly settle?: number;
}

/** Starts, watches, heals and ends bots as local processes, and tells the registry the truth about them. */
export class AdaptiveExecutor implements Executor {
  readonly #house: House;
  readonly #runtime: ProcessRuntime;
  readonly #turns = new Turns();

  /** Takes over what runs, brings the fleet to what the registry says, and then takes orders. */
  static async open(options: ExecutorOptions): Promise<AdaptiveExecutor> {
    const executor = new AdaptiveExecutor(options);
    await executor.#open();
    return executor;
  }

  constructor({
    registry,
    blueprints,
    dataDir,
    secrets = async () => undefined,
    log = silentLog,
    now = Date.now,
    settle = 150,
  }: ExecutorOptions) {
    const copies = new Copies();
    this.#runtime = new ProcessRuntime(dataDir);
    const chronicle = new Chronicle({
      registry,
      copies,
      log,
      lastErrors: (bot, copy) => this.#lastErrors(bot, copy),
      settle: (seq) => this.#runtime.settle(seq),
    });
    this.#house = {
      registry,
      blueprints,
      runtime: this.#runtime,
      copies,
      chronicle,
      dataDir,
      secrets,
      log,
      now,
      settle,
    };
  }

  start = (bot: string, order: Order): Promise<Outcome> => this.#carry(startBot, bot, order);
  stop = (bot: string, order: Order): Promise<Outcome> => this.#carry(stopBot, bot, order);
  restart = (bot: string, order: Order): Promise<Outcome> => this.#carry(restartBot, bot, order);
  pause = (bot: string, order: Order): Promise<Outcome> => this.#carry(pauseBot, bot, order);
  resume = (bot: string, order: Order): Promise<Outcome> => this.#carry(resumeBot, bot, order);
  heal = (bot: string, order: Order): Promise<Outcome> => this.#carry(healBot, bot, order);

  scale(bot: string, replicas: number, order: Order): Promise<Outcome> {
    return this.#carry((house, found, given) => scaleBot(house, found, { replicas, order: given }), bot, order);
  }

  deploy(_bot: string, _release: Release, _order: Order): Promise<Outcome> {
    return Promise.reject(new CodexError('UNSUPPORTED', { detail: 'deployments are not there yet.' }));
  }

  rollback(_bot: string, _to: string | undefined, _order: Order): Promise<Outcome> {
    return Promise.reject(new CodexError('UNSUPPORTED', { detail: 'rolling back is not there yet.' }));
  }

  status(name: string): LiveStatus {
    const bot = this.#find(name);
    const copies = this.#house.copies.of(bot.id);
    const limits = bot.deployment.limits;
    const limited = limits.cpu !== undefined || limits.memory !== undefined;
    return {
      bot,
      copies: copies.map(copyStatusOf),
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

  async metrics(_bot: string, _metric: MetricName, _since: number): Promise<Series | undefined> {
    return undefined;
  }

  dependents(name: string): readonly string[] {
    return dependentsOf(this.#house.registry.find(), this.#find(name).name);
  }

  /** Ends every bot, what depends on others first; what each should be stays as it was, so the next service starts them again. */
  async #endAll(): Promise<void> {
    const { copies, runtime } = this.#house;
    await Promise.all(
      copies.bots.flatMap((bot) =>
        copies
          .of(bot)
          .filter(live)
          .map(({ key }) => runtime.stop(key)),
      ),
    );
    await Promise.all(copies.bots.map((bot) => this.#house.chronicle.settled(bot)));
  }

  /**
   * @param keepBots whether they go on without us; the next service takes them over. Otherwise all are ended, and the
   * keeper with them.
   */
  async close({ keepBots }: { readonly keepBots: boolean }): Promise<void> {
    await this.#turns.idle();
    if (!keepBots) {
      await this.#endAll();
      await this.#runtime.leave();
    }
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
    const { chronicle, copies, registry } = this.#house;
    await chronicle.open();
    await this.#runtime.open({
      refreshed: (states, unsettled) => {
        copies.replace(states);
        for (const event of unsettled) chronicle.take(event);
      },
      happened: (event) => {
        copies.set(event.state);
        chronicle.take(event);
      },
      changed: (state: CopyState) => copies.set(state),
    });
    if (registry.find().some(({ desired }) => desired !== 'stopped')) await this.#runtime.connect();
    await reconcile(this.#house);
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

  async #lastErrors(bot: Bot, copy: number): Promise<readonly string[]> {
    const lines = await readLogs(this.#sources(bot), { copy, stream: 'err', tail: 3 });
    return lines.map(({ text }) => text.slice(0, 500));
  }
}
