import type { Canvas, Colour, Point } from './canvas.ts';

/**
 * Letters as strokes: each stroke is pairs of digits, x from the left and y from the top; 0 is the top of a capital, 2 of
 * a small letter, 6 the line they stand on, 8 how far they hang below. Our own, because a font is a file with a licence
 * and needs a reader of its own, and a chart has few words.
 */
const strokes: Readonly<Record<string, string>> = {
  0: '103041453616050110',
  1: '012026 0646',
  2: '01103041420646',
  3: '01103041423323 334445361605',
  4: '36300444',
  5: '4000033344453606',
  6: '3010010516364544331304',
  7: '004016',
  8: '13020110304142331304051636454433',
  9: '1636454130100102133342',
  A: '062046 1434',
  B: '06003041423303 3344453606',
  C: '4130100105163645',
  D: '00062644422000',
  E: '40000646 0333',
  F: '400006 0333',
  G: '41301001051636454424',
  H: '0006 4046 0343',
  I: '0040 2026 0646',
  J: '4045361605',
  K: '0006 400346',
  L: '000646',
  M: '0600234046',
  N: '06004640',
  O: '103041453616050110',
  P: '06003041423303',
  Q: '103041453616050110 3446',
  R: '06003041423303 2346',
  S: '413010010213334445361605',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  X: '0046 4006',
  Y: '002340 2326',
  Z: '00400646',
  a: '4246 4332120305163645',
  b: '0006 0312324345361605',
  c: '4332120305163645',
  d: '4046 4332120305163645',
  e: '04444332120305163645',
  f: '3020112126 0232',
  g: '4247381807 4332120305163645',
  h: '0006 0312324346',
  i: '0206 0000',
  j: '121708 1010',
  k: '0006 320436',
  l: '0006',
  m: '0206 03122326 23324346',
  n: '0206 0312324346',
  o: '123243453616050312',
  p: '0208 0312324345361605',
  q: '4248 4332120305163645',
  r: '0206 031232',
  s: '433212031434453616 05'.replaceAll(' ', ''),
  t: '10152636 0232',
  u: '0205163645 4246',
  v: '022642',
  w: '0216243642',
  x: '0246 4206',
  y: '0226 4208',
  z: '02420646',
  '%': '1650 0020220200 4464664644',
  '.': '0606',
  ',': '0607',
  ':': '0303 0606',
  '-': '0333',
  '+': '0343 2125',
  '/': '0640',
  '(': '20111526',
  ')': '00111506',
  _: '0646',
  "'": '0001',
  '"': '0001 1011',
  '!': '0004 0606',
  '?': '01103041422324 2626',
  '=': '0242 0444',
  '<': '310335',
  '>': '013305',
  '#': '1016 3036 0242 0444',
  '&': '4613021030310305163642',
  '*': '2125 0244 0442',
  '@': '3333 4332121323343343 41300105164 6'.replaceAll(' ', ''),
  '[': '20000626',
  ']': '00202606',
  '|': '0007',
  '~': '0312233443'.slice(0, 10),
  '…': '0606 2626 4646',
  '·': '0404',
  '°': '1021120110',
  µ: '0208 02051636 4246',
};

/** For what is in no alphabet of ours. */
const UNKNOWN = '0040460600';
const GAP = 2;
const SPACE = 3;

export interface Writing {
  /** Pixels of one step of the grid: a capital is six of them high. */
  readonly size: number;
  readonly colour: Colour;
  readonly thick?: number;
}

/** Steps of the grid that a text takes. */
const widthOf = (sign: string): number =>
  sign === ' '
    ? SPACE
    : Math.max(
        ...pointsOf(sign)
          .flat()
          .map(([x]) => x),
      ) + GAP;

export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0) * size;

/** Stands on `y` of `at`, and begins at its `x`. */
export const write = (
  canvas: Canvas,
  text: string,
  { at, size, colour, thick = size * 0.75 }: Writing & { at: Point },
): void => {
  let [x] = at;
  const y = at[1] - 6 * size;
  for (const sign of text) {
    for (const stroke of sign === ' ' ? [] : pointsOf(sign)) {
      const placed = stroke.map(([dx, dy]): Point => [x + dx * size, y + dy * size]);
      for (const [index, to] of placed.entries()) canvas.line(placed[index - 1] ?? to, to, { colour, thick });
    }
    x += widthOf(sign) * size;
  }
};

const pointsOf = (sign: string): readonly (readonly Point[])[] =>
  (strokes[sign] ?? UNKNOWN)
    .split(' ')
    .map((stroke) =>
      Array.from(
        { length: Math.floor(stroke.length / 2) },
        (_, index): Point => [Number(stroke[index * 2]), Number(stroke[index * 2 + 1])],
      ),
    );
