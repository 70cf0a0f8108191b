import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/channels/chart.ts';
import { axisOf, timesOf } from '../../../src/channels/picture/axis.ts';
import { chartPicture } from '../../../src/channels/picture/charts.ts';

const NOON = Date.UTC(2026, 10, 25, 12);
const chart = (values: readonly number[], more: Partial<Chart> = {}): Chart => ({
  ...{ kind: 'chart', title: 'CPU of billing', unit: '%' },
  points: values.map((value, index) => [NOON + index * 60_000, value] as const),
  ...more,
});

/** Width, height and the colour of a pixel, read from the file as any reader of PNG would. */
const read = (png: Uint8Array) => {
  const file = Buffer.from(png);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  expect(rows).toHaveLength((width * 3 + 1) * height);
  const pixel = (x: number, y: number) => [...rows.subarray(y * (width * 3 + 1) + 1 + x * 3).subarray(0, 3)];
  return { width, height, pixel };
};

describe('a picture of charts', () => {
  it('shows the curve where its values are, and says all of it in words', async () => {
    const { png, says } = (await chartPicture([chart([0, 100])])) ?? expect.unreachable();
    const { width, height, pixel } = read(png);
    expect([width, height]).toEqual([1_200, 420]);
    // From the lower left to the upper right, half-way in the middle; paper above it, a tint below.
    expect(pixel(640, 238)).toEqual([18, 100, 163]);
    expect(pixel(640, 150)).toEqual([255, 255, 255]);
    expect(pixel(640, 270)).not.toEqual([255, 255, 255]);
    expect(says).toBe('CPU of billing: now 100 %, lowest 0 %, highest 100 %, over 1 min.');
  });

  it('puts several below each other, and leaves out what was measured once', async () => {
    const picture = await chartPicture([chart([1, 2]), chart([3]), chart([4, 5], { title: 'memory of billing' })]);
    expect(read(picture?.png ?? expect.unreachable()).height).toBe(840);
    expect(picture?.says).toContain('memory of billing: now 5 %');
    expect(await chartPicture([chart([3]), chart([])])).toBeUndefined();
  });

  it.each([
    ['nothing but zero', [0, 0, 0]],
    ['the same all the time', [7, 7, 7]],
    ['below zero', [-5, 3, -2]],
    ['huge', [1e12, 3e15]],
    ['tiny', [1e-9, 3e-9]],
    ['a hundred thousand points', Array.from({ length: 100_000 }, (_, index) => index % 97)],
  ])('is drawn of what is %s', async (_, values) => {
    expect(await chartPicture([chart(values)])).toMatchObject({ says: expect.stringContaining('lowest') });
  });

  it('takes any title: letters it does not know, and one that is too long', async () => {
    for (const title of ['выставление счетов 请求', 'x'.repeat(5_000), '', '😀'])
      expect(await chartPicture([chart([1, 2], { title })])).toBeDefined();
  });
});

describe('an axis', () => {
  it.each([
    [
      [0.67, 79.98],
      ['0', '20', '40', '60', '80'],
    ],
    [
      [180, 380],
      ['0', '100', '200', '300', '400'],
    ],
    [
      [0, 0],
      ['0', '0.5'],
    ],
    [
      [1e6, 3e6],
      ['0', '1M', '2M', '3M'],
    ],
  ])('has round numbers around %j', (values, labels) => {
    expect(axisOf(values).steps.map(({ label }) => label)).toEqual(labels);
  });

  it('tells seconds, times or days, by how long it is', () => {
    const labels = (span: number) => timesOf(NOON, NOON + span).map(({ label }) => label);
    expect(labels(60_000)).toEqual(['12:00:00', '12:00:15', '12:00:30', '12:00:45', '12:01:00 UTC']);
    expect(labels(3_600_000).at(-1)).toBe('13:00 UTC');
    expect(labels(8 * 86_400_000)).toEqual(['11-25', '11-27', '11-29', '12-01', '12-03']);
  });
});
