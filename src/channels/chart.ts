import type { Part } from '../message.ts';
import type { Look } from './look.ts';

export type Chart = Extract<Part, { kind: 'chart' }>;

const MOST_COLUMNS = 60;

/** A sparkline with its span and its lowest, highest and newest value, in two lines of text. */
export const chartLines = (chart: Chart, look: Look): readonly string[] => {
  const { title } = chart;
  const values = chart.points.map(([, value]) => value);
  const facts = chartFacts(chart);
  if (values.length === 0) return [`${look.strong(title)}  ${look.quiet(facts)}`];
  const { low, high } = rangeOf(values);
  const columns = Math.max(8, Math.min(MOST_COLUMNS, look.width));
  return [
    `${look.strong(title)}  ${look.quiet(facts)}`,
    bucketed(values, columns)
      .map((value) => step(value, { low, high }, look))
      .join(''),
  ];
};

/** What a chart shows, in words: for whoever does not see it, and as the line beside its title. */
export const chartFacts = ({ unit, points }: Chart): string => {
  const newest = points.at(-1);
  const oldest = points[0];
  if (newest === undefined || oldest === undefined) return 'nothing measured yet';
  const { low, high } = rangeOf(points.map(([, value]) => value));
  const over = newest[0] > oldest[0] ? `, over ${span(newest[0] - oldest[0])}` : '';
  return `now ${figure(newest[1], unit)}, lowest ${figure(low, unit)}, highest ${figure(high, unit)}${over}`;
};

const rangeOf = (values: readonly number[]): { readonly low: number; readonly high: number } => ({
  low: values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  high: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
});

/** Means of equal slices, so that a long series fits its columns; a short one is shown as it is. */
const bucketed = (values: readonly number[], columns: number): readonly number[] => {
  if (values.length <= columns) return values;
  return Array.from({ length: columns }, (_, index) => {
    const from = Math.floor((index * values.length) / columns);
    const slice = values.slice(from, Math.floor(((index + 1) * values.length) / columns));
    return slice.reduce((sum, value) => sum + value, 0) / slice.length;
  });
};

/** A flat line sits at the bottom: nothing moves, so nothing should look as if it did. */
const step = (value: number, range: { readonly low: number; readonly high: number }, look: Look): string => {
  const share = range.high === range.low ? 0 : (value - range.low) / (range.high - range.low);
  return look.steps[Math.min(look.steps.length - 1, Math.floor(share * look.steps.length))] ?? '';
};

const figure = (value: number, unit: string): string => {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2));
  return unit === '' ? String(rounded) : `${rounded} ${unit}`;
};

const span = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `${Math.round(ms / 1000)} s`;
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
};
