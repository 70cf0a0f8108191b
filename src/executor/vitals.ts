import { join } from 'node:path';
import type { Bot } from '../registry/bot.ts';
import type { CopyStatus, MetricName, Series } from './executor.ts';
import { eventOf, type House } from './house.ts';
import { steadyNow } from './keeper/clock.ts';
import type { CopyState } from './keeper/wire.ts';
import { excessInWords, judgeUsage, noStrikes, type Strikes } from './limits/excess.ts';
import { type Reading, readUsage, type Usage, usageOf } from './limits/usage.ts';
import { Spaces } from './metrics/disk.ts';
import { Figures } from './metrics/figures.ts';
import { readReported } from './metrics/reported.ts';
import { placesOf } from './places.ts';
import { executorActor } from './telling.ts';

const units: Readonly<Record<MetricName, string>> = {
  cpu: '%',
  memory: 'MB',
  queue: 'waiting',
  latency: 'ms',
  throughput: '/s',
  errors: 'errors',
  disk: 'MB',
};

/** How much of the figures a service that is killed may lose, ms. */
const saveEvery = 60_000;

type StopBot = (bot: Bot) => Promise<unknown>;

/** Measures every running copy, keeps the history, and acts on excess where the kernel doesn't hold the limit. */
export class Vitals {
  readonly #house: House;
  readonly #stop: StopBot;
  readonly #figures: Figures;
  readonly #usage = new Map<string, Usage>();
  readonly #spaces = new Spaces();
  readonly #strikes = new Map<string, Strikes>();
  #readings: ReadonlyMap<number, Reading> = new Map();
  #timer: NodeJS.Timeout | undefined;

  constructor(house: House, stop: StopBot) {
    this.#house = house;
    this.#stop = stop;
    this.#figures = new Figures(join(house.dataDir, 'metrics'));
  }

  open(): void {
    let busy = false;
    let saved = steadyNow();
    this.#timer = setInterval(() => {
      if (busy) return;
      busy = true;
      this.measure()
        .then(async () => {
          if (steadyNow() - saved < saveEvery) return;
          saved = steadyNow();
          await this.#figures.save();
        })
        .catch((error: unknown) => this.#house.log.warn('The bots could not be measured', { error }))
        .finally(() => {
          busy = false;
        });
    }, this.#house.measureEvery);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#figures
      .save()
      .catch((error: unknown) => this.#house.log.warn('The last figures of bots were not saved', { error }));
  }

  /** Of a bot that is not registered any more. */
  forget(bot: string): Promise<void> {
    return this.#figures.forget(bot);
  }

  /** What a copy used at the last measuring. */
  of(key: string): Pick<CopyStatus, 'cpu' | 'memory'> {
    return this.#usage.get(key) ?? {};
  }

  async series(bot: Bot, metric: MetricName, since: number): Promise<Series | undefined> {
    const points = await this.#figures.since(bot.id, metric, since);
    return points.length === 0 ? undefined : { metric, unit: units[metric], points };
  }

  /** One round over all running copies. */
  async measure(): Promise<void> {
    const { copies, runtime, registry } = this.#house;
    const running = copies.bots.flatMap((bot) => copies.of(bot).filter(({ phase }) => phase === 'running'));
    if (running.length === 0) return;
    const members = await runtime.members(running.map(({ key }) => key));
    const now = await readUsage(Object.values(members).flat());
    for (const copy of running) this.#note(copy, usageOf(members[copy.key] ?? [], now, this.#readings));
    this.#readings = now;
    const bots = new Set(running.map(({ bot }) => bot));
    await Promise.all(
      [...bots].map(async (id) => {
        const bot = registry.get(id);
        if (bot) await this.#sum(bot);
      }),
    );
  }

  #note(copy: CopyState, usage: Usage | undefined): void {
    if (!usage) {
      this.#usage.delete(copy.key);
      // A new run begins with a clean record, or it would never be over the limit for the third time again.
      this.#strikes.delete(copy.key);
      return;
    }
    this.#usage.set(copy.key, usage);
    const bot = this.#house.registry.get(copy.bot);
    if (bot && !copy.limited && !copy.paused) this.#check(bot, copy, usage);
  }

  #check(bot: Bot, copy: CopyState, usage: Usage): void {
    const { limits, onLimit } = bot.deployment;
    const { strikes, excess } = judgeUsage(limits, usage, this.#strikes.get(copy.key) ?? noStrikes);
    this.#strikes.set(copy.key, strikes);
    if (excess === undefined) return;
    const says = excessInWords(excess, usage, limits);
    const event = eventOf(bot, { by: executorActor }, ['bot-over-limit', `${bot.name}: ${says}.`]);
    const { registry, runtime, log } = this.#house;
    const act = async (): Promise<void> => {
      await registry.record({ ...event, detail: { copy: copy.copy, limit: excess, ...usage } });
      if (onLimit === 'restart') await runtime.kill(copy.key, says);
      if (onLimit === 'stop') await this.#stop(bot);
    };
    act().catch((error: unknown) =>
      log.error('A bot over its limit could not be dealt with', { bot: bot.name, error }),
    );
  }

  async #sum(bot: Bot): Promise<void> {
    const { copies, registry, dataDir, now } = this.#house;
    const measured = copies.of(bot.id).flatMap(({ key }) => this.#usage.get(key) ?? []);
    if (measured.length === 0) return;
    const cpu = measured.reduce((sum, usage) => sum + usage.cpu, 0);
    const memory = measured.reduce((sum, usage) => sum + usage.memory, 0);
    registry.observe(bot.id, { cpu, memory });
    const told = await Promise.all(
      copies.of(bot.id).map(({ copy }) => readReported(placesOf(dataDir, bot.id, copy).metrics)),
    );
    const { home, logs } = placesOf(dataDir, bot.id, 1);
    const disk = (await this.#spaces.of(bot.id, [home, logs], steadyNow())) / 1e6;
    // A bot that tells its own figure of the disk knows of files that lie elsewhere.
    const own: readonly (readonly [MetricName, number])[] = [
      ['cpu', cpu * 100],
      ['memory', memory / 1e6],
    ];
    await this.#figures.add(bot.id, now(), new Map<MetricName, number>([['disk', disk], ...addUp(told), ...own]));
  }
}

/** Copies share a queue's work, so their figures add up; how long one thing takes does not, and there the worst counts. */
const addUp = (told: readonly ReadonlyMap<MetricName, number>[]): ReadonlyMap<MetricName, number> => {
  const sums = new Map<MetricName, number>();
  for (const [metric, value] of told.flatMap((one) => [...one])) {
    const before = sums.get(metric) ?? 0;
    sums.set(metric, metric === 'latency' ? Math.max(before, value) : before + value);
  }
  return sums;
};
