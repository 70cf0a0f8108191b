import type { Usage } from './usage.ts';

/** Samples in a row over a limit before anything is done: a short peak is no excess. */
export const samplesBeforeActing = 3;

export interface Limits {
  readonly cpu?: number | undefined;
  readonly memory?: number | undefined;
}

/** How many samples in a row were over each limit. */
export interface Strikes {
  readonly cpu: number;
  readonly memory: number;
}
export const noStrikes: Strikes = { cpu: 0, memory: 0 };

/** Counts a sample. `excess` is set on the very sample that makes it one, and again only after it was well between. */
export const judgeUsage = (
  limits: Limits,
  usage: Usage,
  before: Strikes,
): { readonly strikes: Strikes; readonly excess: 'cpu' | 'memory' | undefined } => {
  const over = (value: number, limit: number | undefined, count: number): number =>
    limit !== undefined && value > limit ? count + 1 : 0;
  const strikes = {
    cpu: over(usage.cpu, limits.cpu, before.cpu),
    memory: over(usage.memory, limits.memory, before.memory),
  };
  const excess =
    strikes.memory === samplesBeforeActing ? 'memory' : strikes.cpu === samplesBeforeActing ? 'cpu' : undefined;
  return { strikes, excess };
};

/** "it used 212 MB of the 100 MB it may": a clause for people and events. */
export const excessInWords = (what: 'cpu' | 'memory', usage: Usage, limits: Limits): string =>
  what === 'memory'
    ? `it used ${megabytes(usage.memory)} of the ${megabytes(limits.memory ?? 0)} of memory it may`
    : `it used ${usage.cpu.toFixed(1)} of the ${limits.cpu ?? 0} processor cores it may`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
