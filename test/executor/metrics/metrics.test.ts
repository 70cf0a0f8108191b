import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Spaces, spaceOf } from '../../../src/executor/metrics/disk.ts';
import { MetricHistory } from '../../../src/executor/metrics/history.ts';
import { readReported } from '../../../src/executor/metrics/reported.ts';
import { ada, openFleet } from '../../support/bots.ts';

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

describe('the disk a bot takes up', () => {
  it('is what its folders hold in blocks, without what links lead to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'codex32-space-'));
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'deeper', 'file'), Buffer.alloc(300_000, 1));
    symlinkSync('/usr', join(folder, 'elsewhere'));
    const holed = openSync(join(folder, 'holed'), 'w');
    ftruncateSync(holed, 50_000_000);
    closeSync(holed);
    const bytes = await spaceOf([folder, join(folder, 'missing')]);
    expect(bytes).toBeGreaterThanOrEqual(300_000);
    expect(bytes).toBeLessThan(400_000);
  });

  it('is measured anew only now and then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'codex32-space-'));
    const spaces = new Spaces();
    expect(await spaces.of('bot', [folder], 1_000)).toBe(0);
    writeFileSync(join(folder, 'file'), Buffer.alloc(300_000, 1));
    expect(await spaces.of('bot', [folder], 500_000)).toBe(0);
    expect(await spaces.of('bot', [folder], 700_000)).toBeGreaterThanOrEqual(300_000);
  });

  it('is a figure like any other of a running bot', async () => {
    const fleet = await openFleet({ measureEvery: 50 });
    await fleet.add('hoarder', 'exec sleep 1000');
    const home = join(fleet.dataDir, 'work', fleet.registry.named('hoarder')?.id ?? '', '1');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'hoard'), Buffer.alloc(2_000_000, 1));
    await fleet.executor.start('hoarder', ada);
    await expect.poll(() => fleet.executor.metrics('hoarder', 'disk', 0)).toMatchObject({ metric: 'disk', unit: 'MB' });
    const series = await fleet.executor.metrics('hoarder', 'disk', 0);
    expect(series?.points.at(-1)?.[1]).toBeCloseTo(2, 0);
  });
});
