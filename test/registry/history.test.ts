import { describe, expect, it } from 'vitest';
import type { FleetEvent } from '../../src/registry/registry.ts';
import { engines } from '../support/databases.ts';
import { ada, draft } from '../support/registry.ts';
import { event, registryBench } from '../support/registry-bench.ts';

describe.each(engines)('the past of a fleet on $engine', ({ place }) => {
  const bench = registryBench(place);

  it('tells listeners each event once, in order, after it is saved, whatever another listener does', async () => {
    const heard: FleetEvent[] = [];
    const stopBad = bench.registry.onEvent(() => {
      throw new Error('a bad listener');
    });
    const stop = bench.registry.onEvent((one) => heard.push(one));
    await Promise.all(['a', 'b', 'c'].map((name) => bench.registry.create(draft(name), ada)));
    stop();
    stopBad();
    await bench.registry.create(draft('d'), ada);
    expect(heard.map((one) => one.says)).toEqual(['a', 'b', 'c'].map((name) => `Ada registered ${name}.`));
    const kept = await bench.registry.history({ after: (heard[0]?.seq ?? 0) - 1, limit: 3 });
    expect(kept).toEqual(heard);
  });

  it('finds history by bot under any of its names, by person, by time and by kind', async () => {
    const { id } = await bench.registry.create(draft('old'), ada);
    await bench.registry.update(id, { name: 'new' }, ada);
    bench.now = 5_000;
    await bench.registry.record({
      type: 'bot-noted',
      bot: { id, name: 'new' },
      by: { id: 'executor', name: 'executor' },
      says: 'x',
      detail: {},
    });
    expect(await bench.registry.history({ bot: 'new' })).toHaveLength(3);
    expect((await bench.registry.history({ bot: 'old' })).at(-1)?.type).toBe('bot-registered');
    expect(await bench.registry.history({ bot: id, since: 5_000 })).toHaveLength(1);
    expect((await bench.registry.history({ bot: id, by: 'executor' })).map((one) => one.type)).toEqual(['bot-noted']);
    expect((await bench.registry.history({ bot: id, type: 'bot-changed' }))[0]?.by).toEqual(ada);
  });

  it('keeps figures in memory at once, and on disk when it is closed, without an event or a revision', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    const events = (await bench.registry.history({})).length;
    bench.registry.observe(id, { cpu: 0.5, memory: 1_000 });
    expect(bench.registry.stats({ role: 'worker' })).toMatchObject({ total: 1, cpu: 0.5, memory: 1_000 });
    await bench.reopen();
    expect(bench.registry.get(id)).toMatchObject({ observed: { cpu: 0.5 }, revision: 1 });
    expect(await bench.registry.history({})).toHaveLength(events);
  });

  it('does not set figures back when a write was under way as they came', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    const moving = bench.registry.move(id, { status: 'deploying' }, event('bot-starting'));
    bench.registry.observe(id, { cpu: 0.9 });
    await moving;
    expect(bench.registry.get(id)).toMatchObject({ status: 'deploying', observed: { cpu: 0.9 } });
  });

  it('keeps deployments, newest first, with how they ended', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    const blueprint = { kind: 'command' as const, command: '/bin/true', args: [] };
    const add = (version: string) =>
      bench.registry.addDeployment({ bot: id, version, blueprint, by: ada, startedAt: bench.now, result: 'under-way' });
    const one = await add('1');
    await bench.registry.endDeployment(one.id, 'failed', 'it ended at once');
    await add('2');
    const found = await bench.registry.deployments(id);
    expect(found.map((record) => record.version)).toEqual(['2', '1']);
    expect(found[1]).toMatchObject({ result: 'failed', reason: 'it ended at once', endedAt: bench.now });
  });
});
