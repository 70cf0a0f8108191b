import type { Bot, Probe } from '../../registry/bot.ts';

export type ProbeName = 'startup' | 'liveness' | 'readiness';

/** What probes found of one run so far. Pure data; `judgeProbe` is the whole rule. */
export interface HealthStanding {
  readonly begun: boolean;
  readonly ready: boolean;
  /** Failures in a row, by probe. */
  readonly failures: Readonly<Record<ProbeName, number>>;
}

type Probes = Bot['deployment']['probes'];

export const newStanding = (probes: Probes): HealthStanding => ({
  begun: probes.startup === undefined,
  ready: probes.startup === undefined && probes.readiness === undefined,
  failures: { startup: 0, liveness: 0, readiness: 0 },
});

/** Which probes are made now: nothing but `startup` until that was well once. */
export const duePhases = (standing: HealthStanding): readonly ProbeName[] =>
  standing.begun ? ['liveness', 'readiness'] : ['startup'];

/**
 * Takes in one result. A failing startup or liveness probe ends the run after its number of failures; readiness only
 * says that it should not be counted on just now.
 * @param age how long the run has lasted, ms: failures within the start period don't count
 */
export const judgeProbe = (
  before: HealthStanding,
  name: ProbeName,
  {
    probe,
    wrong,
    age,
    probes,
  }: { readonly probe: Probe; readonly wrong: string | undefined; readonly age: number; readonly probes: Probes },
): { readonly standing: HealthStanding; readonly end: string | undefined } => {
  const excused = wrong !== undefined && age < probe.startPeriod && name !== 'readiness';
  const count = wrong === undefined || excused ? 0 : before.failures[name] + 1;
  const standing = { ...before, failures: { ...before.failures, [name]: count } };
  const failed = count >= probe.failures;
  if (name === 'readiness')
    return { standing: { ...standing, ready: wrong === undefined || (before.ready && !failed) }, end: undefined };
  if (failed) return { standing, end: wrong };
  if (name === 'startup' && wrong === undefined) {
    return { standing: { ...standing, begun: true, ready: probes.readiness === undefined }, end: undefined };
  }
  return { standing, end: undefined };
};
