import { createHash } from 'node:crypto';
import { type FSWatcher, mkdirSync, realpathSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.ts';
import { chooseGroups } from './choose-groups.ts';
import { Copy } from './copy.ts';
import { resting } from './facts.ts';
import type { Groups } from './group.ts';
import { leaderAmong, tagged, tagVariable } from './group-session.ts';
import { holders } from './holder.ts';
import { Journal } from './journal.ts';
import { Launcher } from './launcher.ts';
import { Nursery } from './nursery.ts';
import { rehearse } from './rehearsal.ts';
import type { Standing, Surroundings } from './surroundings.ts';
import { LogTender } from './tender.ts';
import type { CopyEvent, CopySpec, CopyState, Hello } from './wire.ts';

/** How often adopted copies are looked at besides the record's own notice (a holder may have been killed), and logs. */
const lookInterval = 5_000;

export interface Listener {
  event(event: CopyEvent): void;
  state(state: CopyState): void;
}

/** All copies of one data directory. */
export class Keeper {
  readonly #folder: string;
  readonly #tag: string;
  readonly #journal: Journal;
  readonly #groups: Groups;
  readonly #launcher = new Launcher<Standing>();
  readonly #copies = new Map<string, Copy>();
  readonly #nursery: Nursery;
  readonly #adopted = new Map<Standing, Copy>();
  readonly #listener: Listener;
  readonly #watcher: FSWatcher;
  readonly #timer: NodeJS.Timeout;
  readonly #tender = new LogTender();

  /** @param folder the keeper's own, inside the data directory */
  constructor(folder: string, listener: Listener) {
    // As the kernel calls it, so that a record can be compared with the one a holder has open.
    this.#folder = realpathSync(folder);
    this.#listener = listener;
    this.#tag = createHash('sha256').update(this.#folder).digest('hex').slice(0, 12);
    mkdirSync(join(folder, 'runs'), { recursive: true, mode: 0o700 });
    this.#groups = chooseGroups(`codex32-${this.#tag}`);
    this.#nursery = new Nursery(join(this.#folder, 'idle'), {
      ready: () => this.#rehearse(),
      others: () => this.#adopted.size,
    });
    this.#journal = new Journal(join(folder, 'journal'));
    // What a holder writes is a change; that a record was put there is our own doing and says nothing yet.
    this.#watcher = watch(join(folder, 'runs'), (type, name) => {
      if (type === 'change') this.#copies.get(name ?? '')?.look();
    });
    this.#takeOver();
    this.#timer = setInterval(() => {
      for (const copy of this.#adopted.values()) copy.look();
      this.#tender.look(this.#logs());
      this.#journal.retry();
    }, lookInterval);
  }

  hello(): Hello {
    return {
      version,
      pid: process.pid,
      grouping: this.#groups.kind,
      copies: [...this.#copies.values()].map(({ spec, state }) => ({ spec, state })),
      events: [...this.#journal.memory.events.values()],
    };
  }

  /** Nothing runs, and nothing will by itself. */
  get idle(): boolean {
    return [...this.#copies.values()].every(({ state }) => resting(state.phase) !== undefined);
  }

  copy(key: string): Copy | undefined {
    return this.#copies.get(key);
  }

  /** The copy of this specification, made when it is new. */
  admit(spec: CopySpec): Copy {
    const known = this.#copies.get(spec.key);
    if (known) return known;
    const copy = new Copy(spec, this.#surroundings);
    this.#copies.set(spec.key, copy);
    return copy;
  }

  forget(key: string): void {
    const copy = this.#copies.get(key);
    if (copy && copy.state.pid === undefined) {
      void copy.stop();
      this.#copies.delete(key);
      this.#journal.append({ forgotten: key });
    }
  }

  acknowledge(seq: number): void {
    this.#journal.append({ acknowledged: seq });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watcher.close();
    this.#journal.close();
    this.#nursery.close();
    this.#groups.close();
  }

  /** Of every copy that may be writing. */
  #logs(): readonly string[] {
    return [...this.#copies.values()].flatMap(({ state, spec }) =>
      state.pid === undefined ? [] : [spec.out, spec.err],
    );
  }

  readonly #surroundings: Surroundings = {
    record: (key) => join(this.#folder, 'runs', key),
    holder: (record, run) => this.#nursery.take(record, run),
    group: (spec) => this.#groups.group(spec.key, spec.limits, `${this.#tag}:${spec.key}`),
    environment: (spec, run, hidden) => ({
      ...spec.variables,
      ...hidden,
      [tagVariable]: `${this.#tag}:${spec.key}:${run}`,
    }),
    takeTurn: (copy, launch) => this.#launcher.ask(copy, launch),
    turnOver: (copy) => this.#launcher.over(copy),
    keep: (copy, told) => {
      const { state } = copy;
      if (state.pid === undefined) this.#adopted.delete(copy);
      const errorsEnd = told?.next === undefined ? undefined : sizeOf(copy.kept.spec.err);
      const event = told && { seq: this.#journal.memory.seq + 1, at: Date.now(), state, errorsEnd, ...told };
      this.#journal.append({ copy: copy.kept, event });
      if (event) this.#listener.event(event);
      else this.#listener.state(state);
    },
  };

  #rehearse(): void {
    rehearse({
      ...this.#surroundings,
      record: (key) => join(this.#folder, 'idle', key),
      keep: ({ kept, state }) => {
        this.#journal.append({ forgotten: kept.spec.key });
        JSON.stringify(state);
      },
    });
  }

  /** Everything an earlier keeper began: what runs is taken over, what is nobody's is ended. */
  #takeOver(): void {
    const found = tagged(`${this.#tag}:`);
    const held = holders();
    const kept = [...this.#journal.memory.copies.values()];
    for (const { spec } of kept) this.admit(spec);
    for (const one of kept) {
      const copy = this.admit(one.spec);
      copy.resume(one, {
        holder: held.get(this.#surroundings.record(one.spec.key)),
        leader: leaderAmong(found, `${this.#tag}:${one.spec.key}:${one.run}`),
      });
      if (copy.state.phase === 'running' || copy.state.phase === 'starting') this.#adopted.set(copy, copy);
    }
    const runs = new Set(kept.map(({ spec, run, open }) => (open ? `${this.#tag}:${spec.key}:${run}` : '')));
    for (const { pid, tag } of found) if (!runs.has(tag)) end(pid);
  }
}

const sizeOf = (path: string): number | undefined => {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
};

/** Left over from a run that is past: nothing owns it, and a new run must not meet it. */
const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
};
