/** When something shall happen: `at` HH:MM, `in` and `every` durations or units, `date` a day word, `day` of the month. */
export type When = Readonly<Record<string, string | number>>;

const TIMES = new Set(['at', 'in', 'every', 'date', 'day']);

/** Those arguments that say when. */
export const whenOf = (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(args).filter(([name]) => TIMES.has(name)));
