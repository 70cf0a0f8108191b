import { noHistory } from '../healing.ts';
import { steadyNow } from './clock.ts';
import { exitInWords, type Facts, judge, keptOf, newFacts, recalled, stateOf, type Told } from './facts.ts';
import { Grace } from './grace.ts';
import type { Group } from './group.ts';
import { type Exit, unseen } from './record.ts';
import { type Left, Run } from './run.ts';
import type { Hidden, Surroundings } from './surroundings.ts';
import { sweep } from './sweep.ts';
import { Waits } from './waits.ts';
import type { CopySpec, CopyState, KeptCopy } from './wire.ts';

/** One copy of a bot: what is wanted of it, its present run, and what follows when that ends. */
export class Copy {
  spec: CopySpec;
  readonly #around: Surroundings;
  #facts: Facts = newFacts();
  #group: Group | undefined;
  #hidden: Hidden = {};
  #run: Run | undefined;
  #timer: NodeJS.Timeout | undefined;
  #memoryKills = 0;
  readonly #grace = new Grace();
  readonly #startWaits = new Waits();
  readonly #stopWaits = new Waits();

  constructor(spec: CopySpec, around: Surroundings) {
    this.spec = spec;
    this.#around = around;
  }

  get state(): CopyState {
    return stateOf(this.spec, this.#facts, { ...this.#run?.process, limited: this.#group?.limited ?? false });
  }

  get kept(): KeptCopy {
    return keptOf(this.spec, this.#facts);
  }

  /** A run of it was begun and is not seen to have ended. */
  get begun(): boolean {
    return this.#facts.open;
  }

  get members(): readonly number[] {
    return this.#group?.members() ?? [];
  }

  /** A person's order, so what happened before doesn't count. Resolves when it is a process, or failed to become one. */
  start(spec: CopySpec, hidden: Hidden): Promise<void> {
    if (this.#facts.phase === 'stopping') return Promise.reject(new Error('It is still ending.'));
    this.provide(spec, hidden);
    if (this.#facts.phase === 'running') return Promise.resolve();
    const started = this.#startWaits.next();
    if (this.#facts.phase === 'starting') return started;
    this.#facts = { ...this.#facts, want: 'up', paused: false, history: noHistory };
    this.#launch();
    return started;
  }

  /** For the next start; what runs goes on as it is. */
  provide(spec: CopySpec, hidden: Hidden): void {
    this.spec = spec;
    this.#hidden = hidden;
    if (this.#facts.phase === 'needs-secrets') this.#launch();
  }

  /** Resolves when nothing of it is left. Cancels every pending restart. */
  stop(grace = this.spec.grace): Promise<void> {
    this.#facts.want = 'down';
    if (!this.#facts.open) {
      clearTimeout(this.#timer);
      if (this.#facts.phase !== 'stopped') this.#rest('stopped', { type: 'stopped' });
      return Promise.resolve();
    }
    const gone = this.#stopWaits.next();
    if (this.#facts.phase !== 'stopping') {
      this.#facts.phase = 'stopping';
      this.#around.keep(this);
      this.#signalEnd(grace);
    }
    return gone;
  }

  /** Ends the run as a crash would, for a reason of ours; the policy decides what follows. */
  kill(reason: string): void {
    if (this.#facts.phase !== 'running' || this.#facts.because !== undefined) return;
    this.#facts.because = reason;
    this.#around.keep(this);
    this.#signalEnd(this.spec.grace);
  }

  pause(paused: boolean): void {
    if (this.#facts.phase !== 'running' || this.#facts.paused === paused) return;
    this.#group?.freeze(paused);
    this.#facts.paused = paused;
    this.#around.keep(this, { type: paused ? 'paused' : 'resumed' });
  }

  /** The record changed, or it is time to look. */
  look = (): void => this.#run?.look();

  /** Goes on where an earlier keeper was killed. */
  resume(kept: KeptCopy, left: Left): void {
    this.#facts = recalled(kept);
    if (this.#facts.open) {
      this.#run = this.#newRun();
      if (this.#run.adopt(left)) return;
    } else if (kept.resting !== undefined) return;
    this.#unborn();
  }

  /** No run of it is open: what an earlier keeper wrote down never began, or waited to begin. */
  #unborn(): void {
    this.#run = undefined;
    this.#facts.open = false;
    if (this.#facts.want === 'down') this.#rest('stopped', { type: 'stopped' });
    else this.#launch();
  }

  #launch(): void {
    clearTimeout(this.#timer);
    const ready = this.spec.secrets.every((name) => name in this.#hidden);
    this.#facts = { ...this.#facts, nextStartAt: undefined, phase: ready ? 'starting' : 'needs-secrets' };
    if (ready) this.#facts = { ...this.#facts, open: true, run: this.#facts.run + 1, startedAt: undefined };
    this.#around.keep(this);
    if (ready) this.#around.takeTurn(this, () => (this.#facts.want === 'up' ? this.#spawn() : this.#ended(unseen())));
    else this.#startWaits.over();
  }

  #spawn(): void {
    this.#run = this.#newRun();
    const environment = this.#around.environment(this.spec, this.#facts.run, this.#hidden);
    this.#run.launch({ ...this.spec, environment, joins: this.#group?.joins ?? [] }, this.#around.holder);
  }

  #newRun(): Run {
    this.#group = this.#around.group(this.spec);
    this.#memoryKills = this.#group.memoryKills();
    return new Run(this.#facts.run, this.#around.record(this.spec.key), {
      started: (over) => this.#started(over),
      unborn: () => this.#unborn(),
      ended: (exit, complaint) => this.#ended(exit, complaint),
    });
  }

  #started(over: boolean): void {
    const adopted = this.#facts.startedAt !== undefined;
    if (adopted && over) return;
    this.#facts.startedAt ??= Date.now();
    this.#around.turnOver(this);
    this.#facts.phase = this.#facts.want === 'down' ? 'stopping' : 'running';
    this.#around.keep(this, { type: adopted ? 'adopted' : 'started' });
    this.#startWaits.over();
    if (this.#facts.want === 'down') this.#signalEnd(this.spec.grace);
  }

  #signalEnd(grace: number): void {
    const identity = this.#run?.identity;
    if (!identity) return;
    this.#grace.begin(identity, this.spec.stopSignal, grace);
    if (this.#facts.paused) this.#group?.freeze(false);
  }

  #ended(exit: Exit, complaint?: string): void {
    this.#grace.over();
    this.#around.turnOver(this);
    const ranFor = this.#run?.ranFor ?? 0;
    const starved = (this.#group?.memoryKills() ?? 0) > this.#memoryKills;
    const reason = this.#facts.because ?? complaint ?? exitInWords(exit, starved);
    sweep(this.#group, () => {
      this.#run = undefined;
      const end = { ending: { code: exit.code, ranFor }, reason, now: steadyNow(), chance: Math.random() };
      const verdict = judge(this.spec, this.#facts, end);
      this.#facts = { ...this.#facts, open: false, paused: false, because: undefined, lastExit: { ...exit, reason } };
      if (verdict.phase === 'waiting') this.#wait(verdict);
      else this.#rest(verdict.phase, verdict.told);
      this.#startWaits.over();
    });
  }

  #wait({ history, delay, told }: Extract<ReturnType<typeof judge>, { readonly phase: 'waiting' }>): void {
    const { restarts } = this.#facts;
    const later = { phase: 'waiting', restarts: restarts + 1, nextStartAt: Date.now() + delay } as const;
    this.#facts = { ...this.#facts, ...later, history };
    this.#around.keep(this, told);
    if (delay === 0) this.#launch();
    else this.#timer = setTimeout(() => this.#launch(), delay);
  }

  #rest(phase: 'stopped' | 'completed' | 'quarantined', told: Told): void {
    this.#facts = { ...this.#facts, phase, nextStartAt: undefined };
    this.#group?.remove();
    this.#group = undefined;
    this.#around.keep(this, told);
    this.#stopWaits.over();
  }
}
