import type { Pixels } from './png.ts';

export type Colour = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];

/** Something to draw on, in pixels from the top left. Edges are smooth: a pixel takes as much colour as is covered of it. */
export class Canvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;

  /** White paper. */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8Array(width * height * 3).fill(255);
  }

  /** Lays a colour over one pixel; `share` 0 changes nothing, 1 replaces it. */
  blend(x: number, y: number, colour: Colour, share: number): void {
    if (share <= 0 || x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (y * this.width + x) * 3;
    const much = Math.min(1, share);
    for (let index = 0; index < 3; index += 1) {
      const from = this.data[at + index] ?? 0;
      this.data[at + index] = from + ((colour[index] ?? 0) - from) * much + 0.5;
    }
  }

  /** A line with round ends. */
  line(
    [fromX, fromY]: Point,
    [toX, toY]: Point,
    { colour, thick }: { readonly colour: Colour; readonly thick: number },
  ): void {
    const reach = thick / 2 + 1;
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const length = alongX ** 2 + alongY ** 2;
    for (let y = Math.floor(Math.min(fromY, toY) - reach); y <= Math.max(fromY, toY) + reach; y += 1) {
      for (let x = Math.floor(Math.min(fromX, toX) - reach); x <= Math.max(fromX, toX) + reach; x += 1) {
        const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
        const near = Math.max(0, Math.min(1, share));
        const distance = Math.hypot(x - fromX - near * alongX, y - fromY - near * alongY);
        this.blend(x, y, colour, thick / 2 + 0.5 - distance);
      }
    }
  }

  /** From `top` down to `bottom`, fading out: what lies below a curve. */
  fade(
    x: number,
    { top, bottom, colour }: { readonly top: number; readonly bottom: number; readonly colour: Colour },
  ): void {
    for (let y = Math.ceil(top); y < bottom; y += 1)
      this.blend(x, y, colour, 0.22 * (1 - (y - top) / (bottom - top + 1)));
  }
}
