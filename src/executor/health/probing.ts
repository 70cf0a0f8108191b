import type { Bot } from '../../registry/bot.ts';
import type { Registry } from '../../registry/registry.ts';
import { steadyNow } from '../keeper/clock.ts';
import type { CopyState } from '../keeper/wire.ts';
import { inheritedVariables } from '../launch.ts';
import { placesOf } from '../places.ts';
import type { Runtime } from '../runtime.ts';
import { check, type ProbePlace } from './check.ts';
import { Heartbeat } from './heartbeat.ts';
import { duePhases, type HealthStanding, judgeProbe, newStanding, type ProbeName } from './standing.ts';

interface Around {
  readonly registry: Registry;
  readonly dataDir: string;
  readonly runtime: Runtime;
}

interface Watched {
  readonly copy: CopyState;
  readonly place: ProbePlace;
  readonly timers: Map<ProbeName, NodeJS.Timeout>;
  /** What is probed, as JSON. */
  readonly probes: string;
  /** By the steady clock, ms: its age counts, and no clock change moves that. */
  readonly begunAt: number;
  standing: HealthStanding;
}

/** Probes every running copy that has probes: kept apart, resting while it is paused, beginning anew with every run. */
export class Probing {
  readonly #house: Around;
  readonly #watched = new Map<string, Watched>();
  #waiting: (() => void)[] = [];

  constructor(house: Around) {
    this.#house = house;
  }

  /** Whenever anything is known anew of a copy. */
  note(copy: CopyState): void {
    const known = this.#watched.get(copy.key);
    const bot = this.#house.registry.get(copy.bot);
    const due = copy.phase === 'running' && !copy.paused && bot !== undefined && hasProbes(bot);
    if (known && (!due || known.copy.run !== copy.run)) this.#end(known);
    if (due && known?.copy.run !== copy.run) this.#begin(bot, copy);
    this.#wake();
  }

  /** Whenever somebody changed a bot: its probes count from now on, and what the old ones said is past. */
  changed(copies: readonly CopyState[]): void {
    for (const copy of copies) {
      const known = this.#watched.get(copy.key);
      const bot = this.#house.registry.get(copy.bot);
      if (!bot || (known?.probes ?? '{}') === JSON.stringify(bot.deployment.probes)) continue;
      if (known) this.#end(known);
      this.note(copy);
    }
  }

  /** `undefined` for a copy without probes. */
  of(key: string): HealthStanding | undefined {
    return this.#watched.get(key)?.standing;
  }

  /** Healthy as far as anybody can tell: it runs, and its probes, if any, say so. */
  healthy(copy: CopyState | undefined): boolean {
    return copy?.phase === 'running' && (this.of(copy.key)?.ready ?? true);
  }

  /** Resolves when `test` holds or the time is over, and says which; looks again whenever anything changes. */
  async until(test: () => boolean, limit: number): Promise<boolean> {
    const deadline = performance.now() + limit;
    while (!test()) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return true;
  }

  close(): void {
    for (const watched of this.#watched.values()) this.#end(watched);
    this.#wake();
  }

  #begin(bot: Bot, copy: CopyState): void {
    const { heartbeat, directory } = placesOf(this.#house.dataDir, bot.id, copy.copy);
    const plain = Object.entries(bot.deployment.variables).filter(([, value]) => typeof value === 'string');
    const environment = {
      ...inheritedVariables(),
      ...(Object.fromEntries(plain) as Record<string, string>),
      CODEX32_HEARTBEAT: heartbeat,
    };
    const watched: Watched = {
      copy,
      place: { heartbeat: new Heartbeat(heartbeat), directory, environment },
      // It may have run for days before it was taken over.
      begunAt: copy.begunAt ?? steadyNow(),
      timers: new Map(),
      probes: JSON.stringify(bot.deployment.probes),
      standing: newStanding(bot.deployment.probes),
    };
    this.#watched.set(copy.key, watched);
    this.#plan(watched, bot);
  }

  #end(watched: Watched): void {
    for (const timer of watched.timers.values()) clearTimeout(timer);
    if (this.#watched.get(watched.copy.key) === watched) this.#watched.delete(watched.copy.key);
  }

  #plan(watched: Watched, bot: Bot): void {
    for (const name of duePhases(watched.standing)) {
      const probe = bot.deployment.probes[name];
      if (!probe || watched.timers.has(name)) continue;
      // The first look is soon, so that a bot that is quick to be ready is soon called so.
      const soon = watched.standing.failures[name] === 0 && !watched.standing.ready;
      const wait = soon ? Math.min(probe.interval, 200) : probe.interval;
      watched.timers.set(
        name,
        setTimeout(() => this.#probe(watched, name).catch(() => {}), wait),
      );
    }
  }

  async #probe(watched: Watched, name: ProbeName): Promise<void> {
    const bot = this.#house.registry.get(watched.copy.bot);
    const probe = bot?.deployment.probes[name];
    if (!bot || !probe) return;
    const wrong = await check(probe, watched.place);
    if (this.#watched.get(watched.copy.key) !== watched) return;
    watched.timers.delete(name);
    const age = steadyNow() - watched.begunAt;
    const { standing, end } = judgeProbe(watched.standing, name, { probe, wrong, age, probes: bot.deployment.probes });
    watched.standing = standing;
    this.#wake();
    if (end === undefined) this.#plan(watched, bot);
    else await this.#house.runtime.kill(watched.copy.key, end);
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

const hasProbes = ({ deployment: { probes } }: Bot): boolean =>
  probes.startup !== undefined || probes.liveness !== undefined || probes.readiness !== undefined;
