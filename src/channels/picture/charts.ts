import { type Chart, chartFacts } from '../chart.ts';
import { axisOf, timesOf } from './axis.ts';
import { Canvas, type Colour, type Point } from './canvas.ts';
import { textWidth, write } from './letters.ts';
import { encodePng } from './png.ts';

const WIDTH = 1_200;
/** Of one chart; several stand below each other in one picture. */
const HEIGHT = 420;
const MOST = 6;
const INSIDE = { left: 130, right: WIDTH - 50, top: 118, bottom: HEIGHT - 62 } as const;

const ink: Colour = [29, 28, 29];
const pale: Colour = [97, 96, 97];
const grid: Colour = [225, 226, 229];
const curve: Colour = [18, 100, 163];

export interface Picture {
  readonly png: Uint8Array;
  /** All of it in words. */
  readonly says: string;
}

/** Charts as one PNG, and the same in words for whoever does not see it. `undefined` where nothing was measured. */
export const chartPicture = async (charts: readonly Chart[]): Promise<Picture | undefined> => {
  const drawn = charts.filter(({ points }) => points.length > 1).slice(0, MOST);
  if (drawn.length === 0) return undefined;
  const canvas = new Canvas(WIDTH, HEIGHT * drawn.length);
  for (const [index, chart] of drawn.entries()) draw(canvas, chart, index * HEIGHT);
  return {
    png: await encodePng(canvas),
    says: drawn.map((chart) => `${chart.title}: ${chartFacts(chart)}.`).join(' '),
  };
};

const draw = (canvas: Canvas, chart: Chart, down: number): void => {
  const { points } = chart;
  const axis = axisOf(points.map(([, value]) => value));
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  const x = (at: number): number =>
    INSIDE.left + ((INSIDE.right - INSIDE.left) * (at - first)) / Math.max(1, last - first);
  const y = (value: number): number =>
    down + INSIDE.bottom - ((INSIDE.bottom - INSIDE.top) * (value - axis.low)) / (axis.high - axis.low);
  heading(canvas, chart, down);
  for (const { value, label } of axis.steps) {
    canvas.line([INSIDE.left, y(value)], [INSIDE.right, y(value)], { colour: grid, thick: 2 });
    const at: Point = [INSIDE.left - 16 - textWidth(label, 3), y(value) + 9];
    write(canvas, label, { at, size: 3, colour: pale });
  }
  for (const { at, label } of timesOf(first, last)) {
    const width = textWidth(label, 3);
    const from = Math.min(x(at) - width / 2, WIDTH - 20 - width);
    write(canvas, label, { at: [from, down + INSIDE.bottom + 40], size: 3, colour: pale });
  }
  trace(
    canvas,
    thinned(points).map(([at, value]): Point => [x(at), y(value)]),
    down + INSIDE.bottom,
  );
};

const heading = (canvas: Canvas, chart: Chart, down: number): void => {
  write(canvas, fitting(chart.title, WIDTH - 60), { at: [30, down + 44], size: 4, colour: ink, thick: 3.6 });
  write(canvas, chartFacts(chart), { at: [30, down + 84], size: 3, colour: pale });
};

const fitting = (text: string, room: number): string => {
  let kept = [...text].slice(0, 200);
  if (textWidth(kept.join(''), 4) <= room) return kept.join('');
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, 4) > room) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
};

const trace = (canvas: Canvas, curvePoints: readonly Point[], bottom: number): void => {
  for (const [index, to] of curvePoints.entries()) {
    const from = curvePoints[index - 1] ?? to;
    for (let x = Math.ceil(from[0]); x < to[0]; x += 1) {
      const share = (x - from[0]) / (to[0] - from[0]);
      canvas.fade(x, { top: from[1] + (to[1] - from[1]) * share, bottom, colour: curve });
    }
  }
  for (const [index, to] of curvePoints.entries())
    canvas.line(curvePoints[index - 1] ?? to, to, { colour: curve, thick: 4 });
};

/** No more points than there are pixels: of each slice its lowest and its highest, so that no peak is lost. */
const thinned = (points: Chart['points']): Chart['points'] => {
  const slices = 400;
  if (points.length <= slices * 2) return points;
  return Array.from({ length: slices }, (_, index) => {
    const slice = points.slice((index * points.length) / slices, ((index + 1) * points.length) / slices);
    const sorted = slice.toSorted(([, one], [, other]) => one - other);
    return [sorted[0], sorted.at(-1)].filter((point) => point !== undefined).toSorted(([one], [other]) => one - other);
  }).flat();
};
