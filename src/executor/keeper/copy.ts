import { type Ending, type HealingHistory, heal, noHistory } from '../healing.ts';
import { steadyNow } from './clock.ts';
import type { Group } from './group.ts';
import { signal } from './identity.ts';
import type { Exit } from './record.ts';
import { Run } from './run.ts';
import { sweep } from './sweep.ts';
import type { CopyEvent, CopySpec, CopyState, KeptCopy, Phase } from './wire.ts';

type Hidden = Readonly<Record<string, string>>;
type Told = Pick<CopyEvent, 'type' | 'reason' | 'next'>;

/** What a copy needs of the keeper around it. */
export interface Surroundings {
  record(key: string): string;
  group(spec: CopySpec): Group;
  environment(spec: CopySpec, run: number, hidden: Hidden): Readonly<Record<string, string>>;
  /** Calls `launch` when a spawn may be made; `done` is called when it has become a process, or failed. */
  takeTurn(copy: Copy, launch: () => void): void;
  turnOver(copy: Copy): void;
  /** Writes down what is kept and, with it, an event; then tells the service. */
  keep(copy: Copy, told?: Told): void;
}

/** One copy of a bot: what is wanted of it, its present run, and what follows when that ends. */
export class Copy {
  spec: CopySpec;
  readonly #around: Surroundings;
  #group: Group;
  #hidden: Hidden = {};
  #want: 'up' | 'down' = 'down';
  #phase: Phase = 'stopped';
  #paused = false;
  #number = 0;
  #open = false;
  #run: Run | undefined;
  #startedAt: number | undefined;
  #startedSteady = 0;
  #nextStartAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #restarts = 0;
  #history: HealingHistory = noHistory;
  #lastExit: CopyState['lastExit'];
  /** Why we ended the run ourselves, while it ends. */
  #because: string | undefined;
  #memoryKills = 0;
  readonly #waiting = { start: [] as (() => void)[], stop: [] as (() => void)[] };

  constructor(spec: CopySpec, around: Surroundings) {
    this.spec = spec;
    this.#around = around;
    this.#group = around.group(spec);
  }

  get state(): CopyState {
    return {
      key: this.spec.key,
      bot: this.spec.bot,
      copy: this.spec.copy,
      phase: this.#phase,
      paused: this.#paused,
      run: this.#number,
      pid: this.#run?.identity?.pid,
      startedAt: this.#run && this.#startedAt,
      nextStartAt: this.#nextStartAt,
      restarts: this.#restarts,
      lastExit: this.#lastExit,
      limited: this.#group.limited,
    };
  }

  get kept(): KeptCopy {
    const resting =
      this.#phase === 'completed' || this.#phase === 'quarantined' || this.#phase === 'stopped'
        ? this.#phase
        : undefined;
    return {
      spec: this.spec,
      want: this.#want,
      paused: this.#paused,
      run: this.#number,
      open: this.#open,
      startedAt: this.#startedAt,
      restarts: this.#restarts,
      history: this.#history,
      resting,
      lastExit: this.#lastExit,
    };
  }

  /** A person's order, so what happened before doesn't count. Resolves when it is a process, or failed to become one. */
  start(spec: CopySpec, hidden: Hidden): Promise<void> {
    this.provide(spec, hidden);
    if (this.#phase === 'stopping') return Promise.reject(new Error('it is still ending'));
    if (this.#phase === 'running') return Promise.resolve();
    const started = new Promise<void>((resolve) => this.#waiting.start.push(resolve));
    if (this.#phase === 'starting') return started;
    this.#want = 'up';
    this.#paused = false;
    this.#history = noHistory;
    this.#launch();
    return started;
  }

  provide(spec: CopySpec, hidden: Hidden): void {
    this.spec = spec;
    this.#hidden = hidden;
    this.#group = this.#around.group(spec);
    if (this.#phase === 'needs-secrets') this.#launch();
  }

  /** Resolves when nothing of it is left. Cancels every pending restart. */
  stop(grace = this.spec.grace): Promise<void> {
    this.#want = 'down';
    clearTimeout(this.#timer);
    if (!this.#open) {
      if (this.#phase !== 'stopped') this.#rest('stopped', { type: 'stopped' });
      return Promise.resolve();
    }
    const gone = new Promise<void>((resolve) => this.#waiting.stop.push(resolve));
    if (this.#phase !== 'stopping') {
      this.#phase = 'stopping';
      this.#around.keep(this);
      this.#signalEnd(grace);
    }
    return gone;
  }

  /** Ends the run as a crash would, for a reason of ours; the policy decides what follows. */
  kill(reason: string): void {
    if (this.#phase !== 'running') return;
    this.#because = reason;
    this.#signalEnd(this.spec.grace);
  }

  pause(paused: boolean): void {
    if (this.#phase !== 'running' || this.#paused === paused) return;
    this.#group.freeze(paused);
    this.#paused = paused;
    this.#around.keep(this, { type: paused ? 'paused' : 'resumed' });
  }

  /** The record changed, or it is time to look. */
  look(): void {
    this.#run?.look();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#group.remove();
  }

  /** Goes on where an earlier keeper was killed. `holder`: one of its latest run that is alive. */
  resume(kept: KeptCopy, holder: number | undefined): void {
    this.#want = kept.want;
    this.#paused = kept.paused;
    this.#number = kept.run;
    this.#restarts = kept.restarts;
    this.#history = kept.history;
    this.#lastExit = kept.lastExit;
    this.#startedAt = kept.startedAt;
    this.#phase = kept.resting ?? 'starting';
    if (kept.open) {
      this.#open = true;
      this.#run = this.#newRun();
      if (this.#run.adopt(holder)) return;
      this.#run = undefined;
      this.#open = false;
    }
    if (this.#want === 'down' && kept.resting === undefined) this.#rest('stopped', { type: 'stopped' });
    else if (this.#want === 'up' && kept.resting === undefined) this.#launch();
  }

  #launch(): void {
    this.#nextStartAt = undefined;
    clearTimeout(this.#timer);
    if (this.spec.secrets.some((name) => !(name in this.#hidden))) {
      this.#phase = 'needs-secrets';
      return this.#around.keep(this);
    }
    this.#phase = 'starting';
    this.#open = true;
    this.#number += 1;
    this.#startedAt = undefined;
    this.#around.keep(this);
    this.#around.takeTurn(this, () => this.#spawn());
  }

  #spawn(): void {
    if (this.#want === 'down') return this.#ended({ code: undefined, signal: undefined, at: Date.now() });
    this.#group = this.#around.group(this.spec);
    this.#memoryKills = this.#group.memoryKills();
    this.#run = this.#newRun();
    const { argv, directory, out, err } = this.spec;
    const environment = this.#around.environment(this.spec, this.#number, this.#hidden);
    this.#run.launch({ argv, directory, out, err, environment, joins: this.#group.joins });
  }

  #newRun(): Run {
    return new Run(this.#number, this.#around.record(this.spec.key), {
      started: () => this.#started(),
      ended: (exit, complaint) => this.#ended(exit, complaint),
    });
  }

  #started(): void {
    const adopted = this.#startedAt !== undefined;
    this.#startedAt ??= Date.now();
    this.#startedSteady = steadyNow() - (Date.now() - this.#startedAt);
    this.#around.turnOver(this);
    const stopping = this.#want === 'down';
    this.#phase = stopping ? 'stopping' : 'running';
    this.#around.keep(this, { type: adopted ? 'adopted' : 'started' });
    for (const resolve of this.#waiting.start.splice(0)) resolve();
    if (stopping) this.#signalEnd(this.spec.grace);
  }

  #signalEnd(grace: number): void {
    const identity = this.#run?.identity;
    if (!identity) return;
    signal(identity, this.spec.stopSignal, 'group');
    if (this.#paused) this.#group.freeze(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => signal(identity, 'SIGKILL', 'group'), grace);
  }

  #ended(exit: Exit, complaint?: string): void {
    clearTimeout(this.#timer);
    this.#around.turnOver(this);
    const ranFor = this.#run?.identity ? steadyNow() - this.#startedSteady : 0;
    const starved = this.#group.memoryKills() > this.#memoryKills;
    const reason = this.#because ?? (starved ? 'it ran out of the memory it may use' : (complaint ?? inWords(exit)));
    this.#because = undefined;
    sweep(this.#group, () => {
      this.#run = undefined;
      this.#open = false;
      this.#paused = false;
      this.#lastExit = { ...exit, reason };
      this.#decide({ code: exit.code, ranFor }, reason);
      for (const resolve of this.#waiting.start.splice(0)) resolve();
    });
  }

  #decide(ending: Ending, reason: string): void {
    if (this.#want === 'down') return this.#rest('stopped', { type: 'stopped', reason });
    const healing = heal(this.spec.restart, this.#history, { ending, now: steadyNow(), chance: Math.random() });
    if (healing.next === 'complete') return this.#rest('completed', { type: 'completed', reason, next: 'complete' });
    if (healing.next === 'rest') return this.#rest('quarantined', { type: 'exited', reason, next: 'stop' });
    if (healing.next === 'give-up')
      return this.#rest('quarantined', {
        type: 'gave-up',
        reason: `${healing.reason}, at last with ${reason}`,
        next: 'give-up',
      });
    this.#history = healing.history;
    this.#restarts += 1;
    this.#phase = 'waiting';
    this.#nextStartAt = Date.now() + healing.delay;
    this.#around.keep(this, { type: 'exited', reason, next: 'restart' });
    if (healing.delay === 0) this.#launch();
    else this.#timer = setTimeout(() => this.#launch(), healing.delay);
  }

  #rest(phase: 'stopped' | 'completed' | 'quarantined', told: Told): void {
    this.#phase = phase;
    this.#want = phase === 'stopped' ? 'down' : this.#want;
    this.#nextStartAt = undefined;
    this.#group.remove();
    this.#around.keep(this, told);
    for (const resolve of this.#waiting.stop.splice(0)) resolve();
  }
}

const inWords = ({ code, signal: name }: Exit): string =>
  name !== undefined ? `killed by ${name}` : code !== undefined ? `exit code ${code}` : 'nobody saw how it ended';
