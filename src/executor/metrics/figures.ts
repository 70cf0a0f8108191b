import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, OWNER_FILE, writeSafely } from '../../files/write.ts';
import { type MetricName, metricNames } from '../executor.ts';
import { MetricHistory, type Point } from './history.ts';

export type Values = ReadonlyMap<MetricName, number>;

/** A file that has grown to so many bytes is written anew with what the history still holds of it, some 150 kB. */
const largest = 500_000;
/** Lines that a full disk refused and that wait for room; older ones give way. */
const mostWaiting = 360;

interface Kept {
  readonly histories: Map<MetricName, MetricHistory>;
  waiting: string[];
  size: number;
}

/**
 * The history of every bot's figures: in memory for whoever asks, and in a file a bot for the next service. A line is a
 * round of measuring, `[at, {"cpu": 3, "memory": 41}]`. Lines are added now and then, unflushed: a service that is killed
 * loses the last minute, and no line that is torn spoils another.
 */
export class Figures {
  readonly #folder: string;
  readonly #bots = new Map<string, Promise<Kept>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(bot: string, at: number, values: Values): Promise<void> {
    const kept = await this.#of(bot);
    note(kept, at, values);
    kept.waiting.push(
      JSON.stringify([at, Object.fromEntries([...values].map(([name, value]) => [name, short(value)]))]),
    );
    if (kept.waiting.length > mostWaiting) kept.waiting.shift();
  }

  /** Oldest first. */
  async since(bot: string, metric: MetricName, from: number): Promise<readonly Point[]> {
    return (await this.#of(bot)).histories.get(metric)?.since(from) ?? [];
  }

  /** Writes down what is new. Rejects with the first failure when all had their try; nothing is lost by that. */
  async save(): Promise<void> {
    await makeFolder(this.#folder);
    const saved = await Promise.allSettled([...this.#bots.keys()].map((bot) => this.#saveOne(bot)));
    for (const one of saved) if (one.status === 'rejected') throw one.reason;
  }

  async forget(bot: string): Promise<void> {
    this.#bots.delete(bot);
    await rm(this.#path(bot), { force: true });
  }

  #path(bot: string): string {
    return join(this.#folder, `${bot}.jsonl`);
  }

  #of(bot: string): Promise<Kept> {
    const known = this.#bots.get(bot) ?? read(this.#path(bot));
    this.#bots.set(bot, known);
    return known;
  }

  async #saveOne(bot: string): Promise<void> {
    const kept = await this.#of(bot);
    if (kept.waiting.length === 0) return;
    if (kept.size > largest) {
      const whole = linesOf(kept.histories);
      await writeSafely(this.#path(bot), whole, OWNER_FILE);
      Object.assign(kept, { size: whole.length, waiting: [] });
      return;
    }
    // An empty line first: what was torn there by a crash ends with it.
    const text = `\n${kept.waiting.join('\n')}\n`;
    const { length } = kept.waiting;
    await appendFile(this.#path(bot), text, { mode: OWNER_FILE });
    kept.waiting.splice(0, length);
    kept.size += text.length;
  }
}

/** Four digits say all there is to say of a measurement. */
const short = (value: number): number => Number(value.toPrecision(4));

const note = ({ histories }: Pick<Kept, 'histories'>, at: number, values: Values): void => {
  for (const [metric, value] of values) {
    const history = histories.get(metric) ?? new MetricHistory();
    histories.set(metric, history.add(at, value));
  }
};

const read = async (path: string): Promise<Kept> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  const kept: Kept = { histories: new Map(), waiting: [], size: text.length };
  for (const line of text.split('\n')) {
    const round = parsed(line);
    if (round) note(kept, round.at, round.values);
  }
  return kept;
};

const parsed = (line: string): { readonly at: number; readonly values: Values } | undefined => {
  try {
    const [at, told]: [unknown, Record<string, unknown>] = JSON.parse(line);
    const values = new Map(
      metricNames.flatMap((name) => (typeof told[name] === 'number' ? [[name, told[name]] as const] : [])),
    );
    return typeof at === 'number' ? { at, values } : undefined;
  } catch {
    return undefined;
  }
};

/** All that is still known, each moment on a line. */
const linesOf = (histories: ReadonlyMap<MetricName, MetricHistory>): string => {
  const rounds = new Map<number, Record<string, number>>();
  for (const [metric, history] of histories) {
    for (const [at, value] of history.since(0)) rounds.set(at, { ...rounds.get(at), [metric]: short(value) });
  }
  const lines = [...rounds].sort(([one], [other]) => one - other).map((round) => JSON.stringify(round));
  return `${lines.join('\n')}\n`;
};
