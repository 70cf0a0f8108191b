import { describe, expect, it } from 'vitest';
import { engines } from '../support/databases.ts';
import { ada, draft } from '../support/registry.ts';
import { event, registryBench } from '../support/registry-bench.ts';

describe.each(engines)('the registry on $engine', ({ place }) => {
  const bench = registryBench(place);

  it('remembers a bot with all defaults filled in, across a restart', async () => {
    const bot = await bench.registry.create(draft('ingest', { tags: ['nightly', 'nightly'], role: 'collector' }), ada);
    expect(bot).toMatchObject({ status: 'registered', desired: 'stopped', revision: 1, tags: ['nightly'] });
    await bench.reopen();
    expect(bench.registry.get(bot.id)).toEqual(bot);
    expect(bench.registry.named('ingest')?.id).toBe(bot.id);
  });

  it('keeps the order of registration across a restart and a change', async () => {
    for (const name of ['c', 'a', 'b']) await bench.registry.create(draft(name), ada);
    await bench.registry.update(bench.registry.named('c')?.id ?? '', { description: 'changed' }, ada);
    await bench.reopen();
    expect(bench.registry.find().map((bot) => bot.name)).toEqual(['c', 'a', 'b']);
  });

  it('refuses a name that is taken, also when two ask at once', async () => {
    const both = await Promise.allSettled([
      bench.registry.create(draft('twin'), ada),
      bench.registry.create(draft('twin'), ada),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(bench.registry.create(draft('twin'), ada)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(bench.registry.find({ name: 'twin' })).toHaveLength(1);
  });

  it('tells one of two writers who both started from the same revision', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    const both = await Promise.allSettled([
      bench.registry.update(id, { description: 'one' }, ada, 1),
      bench.registry.update(id, { description: 'two' }, ada, 1),
    ]);
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    expect(bench.registry.get(id)).toMatchObject({ description: 'one', revision: 2 });
  });

  it('changes only the keys of a deployment that were given', async () => {
    const { id } = await bench.registry.create(
      draft('ingest', { deployment: { grace: 9_000, variables: { A: '1' } } }),
      ada,
    );
    const bot = await bench.registry.update(id, { deployment: { replicas: 3 } }, ada);
    expect(bot.deployment).toMatchObject({ replicas: 3, grace: 9_000, variables: { A: '1' } });
  });

  it('tells which fields changed, but no value of a variable', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    await bench.registry.update(id, { deployment: { replicas: 2, variables: { PIN: 'swordfish' } } }, ada);
    const [last] = await bench.registry.history({ bot: id, limit: 1 });
    expect(last?.says).toBe('Ada changed ingest: replicas 1 → 2, variables.');
    expect(JSON.stringify(last)).not.toContain('swordfish');
  });

  it('carries a new name to the bots that depend on it', async () => {
    const base = await bench.registry.create(draft('base'), ada);
    await bench.registry.create(draft('top', { deployment: { dependsOn: [{ bot: 'base' }] } }), ada);
    await bench.registry.update(base.id, { name: 'ground' }, ada);
    await bench.reopen();
    expect(bench.registry.named('base')).toBeUndefined();
    expect(bench.registry.named('top')?.deployment.dependsOn).toEqual([{ bot: 'ground', until: 'started' }]);
  });

  it('refuses to forget a bot that runs, or that another depends on', async () => {
    const base = await bench.registry.create(draft('base'), ada);
    const top = await bench.registry.create(draft('top', { deployment: { dependsOn: [{ bot: 'base' }] } }), ada);
    await expect(bench.registry.remove(base.id, ada)).rejects.toMatchObject({ code: 'STILL_NEEDED' });
    await bench.registry.move(top.id, { status: 'deploying' }, event('bot-starting'));
    await expect(bench.registry.remove(top.id, ada)).rejects.toMatchObject({
      says: 'top is deploying. Stop it first.',
    });
    await expect(bench.registry.clear(ada)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    await bench.registry.move(top.id, { status: 'stopped' }, event('bot-stopped'));
    await bench.registry.remove(top.id, ada);
    await bench.registry.remove(base.id, ada);
    expect(bench.registry.find()).toEqual([]);
  });

  it('saves a move and its event together, and neither when the move is illegal', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    await bench.registry.move(id, { status: 'deploying', desired: 'running' }, event('bot-starting'));
    const count = (await bench.registry.history({})).length;
    await expect(bench.registry.move(id, { status: 'paused' }, event('bot-paused'))).rejects.toMatchObject({
      code: 'ILLEGAL_MOVE',
    });
    expect(await bench.registry.history({})).toHaveLength(count);
    await bench.reopen();
    expect(bench.registry.get(id)).toMatchObject({ status: 'deploying', desired: 'running', revision: 1 });
  });

  it('refuses one wrong change without harming the others of its batch', async () => {
    const { id } = await bench.registry.create(draft('ingest'), ada);
    const results = await Promise.allSettled([
      bench.registry.create(draft('one'), ada),
      bench.registry.update(id, { deployment: { dependsOn: [{ bot: 'ghost' }] } }, ada),
      bench.registry.create(draft('two'), ada),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await bench.reopen();
    expect(bench.registry.find().map((bot) => bot.name)).toEqual(['ingest', 'one', 'two']);
  });

  it('imports what it exported, all of it or nothing', async () => {
    await bench.registry.create(draft('base', { tags: ['x'] }), ada);
    await bench.registry.create(draft('top', { deployment: { dependsOn: [{ bot: 'base' }], replicas: 2 } }), ada);
    for (const format of ['json', 'yaml'] as const) {
      const text = await bench.registry.export(format);
      await expect(bench.registry.import(text, format, ada)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      await bench.registry.clear(ada);
      const broken = text.replace('replicas": 2', 'replicas": -2').replace('replicas: 2', 'replicas: -2');
      await expect(bench.registry.import(broken, format, ada)).rejects.toMatchObject({
        says: expect.stringContaining('entry 2 ("top")'),
      });
      expect(bench.registry.find()).toEqual([]);
      await bench.registry.import(text, format, ada);
      expect(bench.registry.named('top')).toMatchObject({ deployment: { replicas: 2, dependsOn: [{ bot: 'base' }] } });
    }
  });
});
