import { type Ending, type HealingHistory, heal, noHistory } from '../healing.ts';
import type { Exit } from './record.ts';
import type { CopyEvent, CopySpec, CopyState, KeptCopy, Phase } from './wire.ts';

/** What changes about a copy while it lives; everything but the phase of the moment outlives the keeper. */
export interface Facts {
  want: 'up' | 'down';
  phase: Phase;
  paused: boolean;
  /** Of the latest run, from 1. */
  run: number;
  /** The latest run was begun and not seen to end. */
  open: boolean;
  /** ms since the epoch. */
  startedAt: number | undefined;
  nextStartAt: number | undefined;
  restarts: number;
  history: HealingHistory;
  lastExit: CopyState['lastExit'];
  /** Why we end the run ourselves, while it ends. */
  because: string | undefined;
}

export const newFacts = (): Facts => ({
  want: 'down',
  phase: 'stopped',
  paused: false,
  run: 0,
  open: false,
  startedAt: undefined,
  nextStartAt: undefined,
  restarts: 0,
  history: noHistory,
  lastExit: undefined,
  because: undefined,
});

export const stateOf = (
  spec: CopySpec,
  facts: Facts,
  now: Partial<Pick<CopyState, 'pid' | 'begunAt'>> & Pick<CopyState, 'limited'>,
): CopyState => ({
  key: spec.key,
  bot: spec.bot,
  copy: spec.copy,
  phase: facts.phase,
  paused: facts.paused,
  run: facts.run,
  pid: now.pid,
  begunAt: now.begunAt,
  startedAt: now.pid === undefined ? undefined : facts.startedAt,
  nextStartAt: facts.nextStartAt,
  restarts: facts.restarts,
  lastExit: facts.lastExit,
  limited: now.limited,
});

/** How it rests; `undefined` when it runs or will. */
export const resting = (phase: Phase): KeptCopy['resting'] =>
  phase === 'completed' || phase === 'quarantined' || phase === 'stopped' ? phase : undefined;

export const keptOf = (spec: CopySpec, { phase, nextStartAt: _, ...facts }: Facts): KeptCopy => ({
  ...facts,
  spec,
  resting: resting(phase),
});

export const recalled = ({ spec: _, resting: phase, ...facts }: KeptCopy): Facts => ({
  ...newFacts(),
  ...facts,
  phase: phase ?? 'starting',
});

export type Told = Pick<CopyEvent, 'type' | 'reason' | 'next'>;
export type Verdict =
  | { readonly phase: 'stopped' | 'completed' | 'quarantined'; readonly told: Told }
  | { readonly phase: 'waiting'; readonly told: Told; readonly delay: number; readonly history: HealingHistory };

/** What follows from the end of a run: rest, in one of three ways, or another start. */
export const judge = (
  spec: CopySpec,
  facts: Facts,
  end: { readonly ending: Ending; readonly reason: string; readonly now: number; readonly chance: number },
): Verdict => {
  const { reason } = end;
  if (facts.want === 'down') return { phase: 'stopped', told: { type: 'stopped', reason } };
  // Started again it would run, and somebody wished it not to. Whoever resumes it starts it.
  if (facts.paused)
    return { phase: 'stopped', told: { type: 'exited', reason: `${reason} while it was paused`, next: 'stop' } };
  const healing = heal(spec.restart, facts.history, end);
  switch (healing.next) {
    case 'restart':
      return {
        phase: 'waiting',
        told: { type: 'exited', reason, next: 'restart' },
        delay: healing.delay,
        history: healing.history,
      };
    case 'complete':
      return { phase: 'completed', told: { type: 'completed', reason, next: 'complete' } };
    case 'rest':
      return {
        phase: 'quarantined',
        told: { type: 'exited', reason: `${reason}, and ${healing.reason}`, next: 'stop' },
      };
    case 'give-up':
      return {
        phase: 'quarantined',
        told: { type: 'gave-up', reason: `${healing.reason}, at last with ${reason}`, next: 'give-up' },
      };
  }
};

/** @param starved the kernel killed something of it for want of memory meanwhile */
export const exitInWords = ({ code, signal }: Exit, starved: boolean): string =>
  starved
    ? 'it used more memory than it may'
    : signal !== undefined
      ? `killed by ${signal}`
      : code !== undefined
        ? `exit code ${code}`
        : 'nobody saw how it ended';
