import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MetricHistory } from '../../../src/executor/metrics/history.ts';
import { readReported } from '../../../src/executor/metrics/reported.ts';

describe('the history of a figure', () => {
  it('is fine for the last hour and coarse for a week, in order and bounded', () => {
    const history = new MetricHistory();
    const week = 7 * 86_400_000;
    for (let at = 0; at <= week; at += 10_000) history.add(at, at / week);
    const points = history.since(0);
    expect(points.length).toBeLessThan(1_600);
    expect(points.every(([at], index) => at > (points[index - 1]?.[0] ?? -1))).toBe(true);
    expect(points[0]?.[0]).toBeLessThan(1_300_000);
    expect(points.at(-1)).toEqual([week, 1]);
    const hour = history.since(week - 3_600_000);
    expect(hour.length).toBeGreaterThan(300);
  });

  it('shows a first sample at once', () => {
    const history = new MetricHistory();
    history.add(5_000, 7);
    expect(history.since(0)).toEqual([[0, 7]]);
  });
});

describe('figures that a bot reports', () => {
  it('are numbers of names we know, and nothing else', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-metrics-')), 'metrics.json');
    expect(await readReported(path)).toEqual(new Map());
    writeFileSync(path, '{"queue": 4, "latency": "fast", "secret": 1, "errors": null, "__proto__": {"disk": 3}}');
    expect([...(await readReported(path))]).toEqual([['queue', 4]]);
    writeFileSync(path, 'not json');
    expect(await readReported(path)).toEqual(new Map());
  });
});
