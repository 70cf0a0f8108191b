import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MetricName } from '../../../src/executor/executor.ts';
import { Figures } from '../../../src/executor/metrics/figures.ts';
import { ada, eventually, openFleet } from '../../support/bots.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'codex32-figures-')), 'metrics');
/** Where a step of every fineness begins. */
const first = 1_200_000;
const values = (cpu: number) => new Map<MetricName, number>([['cpu', cpu]]);

describe("a bot's figures", () => {
  it('are there for the next service, which goes on with them', async () => {
    const where = folder();
    const before = new Figures(where);
    await before.add('bot', first, values(1));
    await before.add('bot', first + 10_000, new Map<MetricName, number>([...values(2), ['queue', 7]]));
    await before.save();
    const second = new Figures(where);
    await second.add('bot', first + 20_000, values(3));
    expect(await second.since('bot', 'cpu', 0)).toEqual([
      [first, 1],
      [first + 10_000, 2],
      [first + 20_000, 3],
    ]);
    expect(await second.since('bot', 'queue', 0)).toEqual([[first + 10_000, 7]]);
    expect(await second.since('bot', 'cpu', first + 15_000)).toEqual([[first + 20_000, 3]]);
  });

  it('are not spoilt by a line that a crash tore, or by what else was written there', async () => {
    const where = folder();
    mkdirSync(where, { recursive: true });
    writeFileSync(
      join(where, 'bot.jsonl'),
      `null\n[1]\n["x",{}]\n[${first},{"cpu":1,"secret":"x"}]\n[${first + 10000},{"cp`,
    );
    const figures = new Figures(where);
    await figures.add('bot', first + 20_000, values(3));
    await figures.save();
    expect(await new Figures(where).since('bot', 'cpu', 0)).toEqual([
      [first, 1],
      [first + 20_000, 3],
    ]);
  });

  it('take a bounded file, however long a bot runs, and keep a week', async () => {
    const where = folder();
    let largest = 0;
    const figures = new Figures(where);
    const week = 7 * 86_400_000;
    for (let at = 0; at <= week; at += 10_000) {
      await figures.add('bot', at, values(at / week));
      if (at % 600_000 !== 0) continue;
      await figures.save();
      largest = Math.max(largest, statSync(join(where, 'bot.jsonl')).size);
    }
    await figures.save();
    expect(largest).toBeLessThan(520_000);
    const points = await new Figures(where).since('bot', 'cpu', 0);
    expect(points[0]?.[0]).toBeLessThan(1_300_000);
    expect(points.at(-1)).toEqual([week, 1]);
    expect(points.every(([at], index) => at > (points[index - 1]?.[0] ?? -1))).toBe(true);
  });

  it('go with the bot', async () => {
    const where = folder();
    const figures = new Figures(where);
    await figures.add('bot', 10_000, values(1));
    await figures.save();
    await figures.forget('bot');
    expect(readdirSync(where)).toEqual([]);
    expect(await figures.since('bot', 'cpu', 0)).toEqual([]);
  });

  it('of a real bot outlive the service that measured them', async () => {
    const fleet = await openFleet({ measureEvery: 50 });
    await fleet.add('worker', 'exec sleep 1000');
    await fleet.executor.start('worker', ada);
    const memory = () => fleet.executor.metrics('worker', 'memory', 0);
    await expect.poll(memory).toBeDefined();
    await fleet.executor.stop('worker', ada);
    await fleet.reopen({ keepBots: false });
    expect((await memory())?.points[0]?.[1]).toBeGreaterThan(0);
    const path = join(fleet.dataDir, 'metrics', `${fleet.registry.named('worker')?.id}.jsonl`);
    expect(readFileSync(path, 'utf8')).toContain('"memory"');
    await fleet.empty();
    await eventually(fleet.registry, () =>
      readdirSync(join(fleet.dataDir, 'metrics')).length === 0 ? true : undefined,
    );
  });
});
