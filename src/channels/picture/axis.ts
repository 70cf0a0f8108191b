export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly steps: readonly { readonly value: number; readonly label: string }[];
}

/** Round numbers that hold all values, from zero where that does not flatten them. */
export const axisOf = (values: readonly number[]): Axis => {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  // All zero is a flat line at the bottom of something, not of nothing.
  const step = roundStep((most === least ? 1 : most - least) / 4);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step), Math.floor(low / step) + 1) * step;
  const count = Math.round((high - low) / step);
  const steps = Array.from({ length: count + 1 }, (_, index) => low + index * step);
  return { low, high, steps: steps.map((value) => ({ value, label: labelOf(value) })) };
};

/** 1, 2 or 5 of some power of ten, at least as large. */
const roundStep = (wished: number): number => {
  const power = 10 ** Math.floor(Math.log10(wished));
  const factor = [1, 2, 5, 10].find((one) => one * power >= wished * 0.999) ?? 10;
  return factor * power;
};

const labelOf = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e9) return `${Number((value / 1e9).toPrecision(3))}G`;
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (size >= 10_000) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(4)));
};

const DAY = 86_400_000;

/** Five moments from first to last (ms since the epoch), in UTC as everywhere: times of day, or days where it is long. */
export const timesOf = (first: number, last: number): readonly { readonly at: number; readonly label: string }[] => {
  const span = last - first;
  const written = (at: number): string => {
    const text = new Date(at).toISOString();
    if (span >= 3 * DAY) return text.slice(5, 10);
    return span < 10 * 60_000 ? text.slice(11, 19) : text.slice(11, 16);
  };
  const moments = span <= 0 ? [first] : [0, 1, 2, 3, 4].map((index) => first + (span * index) / 4);
  return moments.map((at, index) => ({
    at,
    label: `${written(at)}${index === moments.length - 1 && span < 3 * DAY ? ' UTC' : ''}`,
  }));
};
