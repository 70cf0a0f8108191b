/** Measuring and printing, shared by the benchmarks. */

/** The value below which `share` of the numbers lie; 0 for none. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`;

export const times = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`;

/**
 * How long the work took on the wall, in milliseconds. The thread's own time would be fairer on a shared machine, but
 * kernels count it in ticks of several milliseconds; so whoever looks for slow work tries again and takes the best.
 */
export const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** The same without a promise, whose own cost would show in work of a few microseconds. */
export const timedNow = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Rows of cells, aligned; the first column to the left, the others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
};

export const heading = (text: string): void => console.log(`\n## ${text}\n`);

/** Numbers from 0 to 1 that are the same in every run with this seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
