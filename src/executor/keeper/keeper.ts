import { createHash } from 'node:crypto';
import { type FSWatcher, mkdirSync, realpathSync, watch } from 'node:fs';
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
import type { Left } from './run.ts';
import { end, keptOfStray, type Stray, straysAmong, unknown } from './strays.ts';
import type { Standing, Surroundings } from './surroundings.ts';
import { LogTender, sizeOf } from './tender.ts';
import type { CopyEvent, CopySpec, CopyState, Hello, KeptCopy } from './wire.ts';

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
  readonly #strays = new Map<string, Stray>();
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
      copies: [
        ...[...this.#copies.values()].map(({ spec, state }) => ({ spec, state })),
        ...[...this.#strays.values()].map(({ state }) => ({ state })),
      ],
      events: [...this.#journal.memory.events.values()],
    };
  }

  /** Nothing runs, and nothing will by itself. */
  get idle(): boolean {
    return (
      this.#strays.size === 0 && [...this.#copies.values()].every(({ state }) => resting(state.phase) !== undefined)
    );
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
    const stray = this.#strays.get(spec.key);
    if (stray && this.#strays.delete(spec.key)) this.#resume(copy, keptOfStray(spec, stray), stray);
    return copy;
  }

  /** The copy that is to be ended, also when nobody said yet what it is. */
  condemned(key: string): Copy | undefined {
    return this.#strays.has(key) ? this.admit(unknown(key)) : this.#copies.get(key);
  }

  forget(key: string): void {
    const copy = this.#copies.get(key);
    // One that is on its way would go on with nobody to look after it.
    if (copy && !copy.begun) {
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
      const { key } = one.spec;
      const leader = leaderAmong(found, `${this.#tag}:${key}:${one.run}`);
      this.#resume(this.admit(one.spec), one, { holder: held.get(this.#surroundings.record(key)), leader });
    }
    const known = new Set(kept.map(({ spec }) => spec.key));
    const runs = join(this.#folder, 'runs');
    const strays = straysAmong(found, { tag: this.#tag, runs, groups: this.#groups, known });
    for (const [key, stray] of strays) this.#strays.set(key, stray);
    const going = new Set(kept.map(({ spec, run, open }) => (open ? `${this.#tag}:${spec.key}:${run}` : '')));
    for (const { tag } of strays.values()) going.add(tag);
    for (const { pid, tag } of found) if (!going.has(tag)) end(pid);
  }

  #resume(copy: Copy, kept: KeptCopy, left: Partial<Left>): void {
    copy.resume(kept, { holder: left.holder, leader: left.leader });
    if (copy.state.phase === 'running' || copy.state.phase === 'starting') this.#adopted.set(copy, copy);
  }
}
