import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { greeting, registerExamples } from '../src/first-run.ts';
import { silentLog } from '../src/log.ts';
import { packageRoot } from '../src/package.ts';
import { openBlueprints } from '../src/registry/blueprint.ts';
import { ada, draft, openTestRegistry } from './support/registry.ts';

const roots = [fileURLToPath(new URL('examples/bots', packageRoot))];
const names = ['load-collector', 'disk-analyzer', 'sample-aggregator'];

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'codex32-first-run-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe('the first run', () => {
  const blueprints = openBlueprints({ roots, searchPath: process.env.PATH ?? '' });

  it('registers the example bots with their real files, checked, and starts none', async () => {
    const { registry, close } = await openTestRegistry({ blueprints });
    expect(await registerExamples(registry, { dataDir, log: silentLog })).toEqual(names);
    expect(registry.find().map(({ status }) => status)).toEqual(['registered', 'registered', 'registered']);
    expect(registry.find().map(({ role }) => role)).toEqual(['collector', 'analyzer', 'aggregator']);
    await close();
  });

  it('names a bot in the greeting, so that the first sentence does something', async () => {
    const { registry, close } = await openTestRegistry({ blueprints });
    const registered = await registerExamples(registry, { dataDir, log: silentLog });
    const { text, buttons } = greeting(registry, registered);
    for (const name of names) expect(text).toContain(name);
    expect(buttons?.map(({ say }) => say)).toEqual(['start the load collector', 'status', 'help']);
    await close();
  });

  it('does not bring back what was removed', async () => {
    const { registry, close } = await openTestRegistry({ blueprints });
    await registerExamples(registry, { dataDir, log: silentLog });
    await registry.clear(ada);
    expect(await registerExamples(registry, { dataDir, log: silentLog })).toEqual([]);
    expect(registry.find()).toEqual([]);
    await close();
  });

  it('leaves a fleet alone that has a bot', async () => {
    const { registry, close } = await openTestRegistry();
    await registry.create(draft('ingest'), ada);
    expect(await registerExamples(registry, { dataDir, log: silentLog })).toEqual([]);
    expect(registry.find()).toHaveLength(1);
    await close();
  });

  it('goes on without an example that is refused', async () => {
    const refusing = { ...blueprints, accept: () => Promise.reject(new Error('no python here')) };
    const { registry, close } = await openTestRegistry({ blueprints: refusing });
    expect(await registerExamples(registry, { dataDir, log: silentLog })).toEqual([]);
    expect(greeting(registry).text).toContain('no bots yet');
    await close();
  });
});

describe('the greeting', () => {
  it('says how the fleet is', async () => {
    const { registry, close } = await openTestRegistry();
    await registry.create(draft('ingest'), ada);
    await registry.create(draft('billing'), ada);
    expect(greeting(registry).text).toBe('Codex-32 here, with 2 bots: none running.');
    await close();
  });
});

describe('an example bot', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  const quick = { SAMPLE_SECONDS: '0.2', ANALYZE_SECONDS: '0.2', AGGREGATE_SECONDS: '0.2' };
  const run = (file: string, variables: Record<string, string> = {}): ChildProcess => {
    const environment = { PATH: process.env.PATH ?? '', SAMPLES_FOLDER: dataDir, ...quick, ...variables };
    const child = spawn(join(roots[0] ?? '', file), [], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };
  const line = async (child: ChildProcess, pattern: RegExp): Promise<string> => {
    if (child.stdout === null) throw new Error('no output');
    for await (const text of createInterface({ input: child.stdout })) if (pattern.test(text)) return text;
    throw new Error(`it ended without saying ${pattern}`);
  };
  const stop = async (child: ChildProcess): Promise<unknown> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return (await ended)[0];
  };

  it('collects the load of this machine, and ends cleanly', async () => {
    const child = run('load-collector.js');
    expect(await line(child, /load \d/)).toMatch(/^\S+Z (INFO|WARN) load/);
    expect(await stop(child)).toBe(0);
    const file = join(dataDir, `load-${new Date().toISOString().slice(0, 10)}.jsonl`);
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')).toMatchObject({ load: expect.any(Number) });
  });

  it('analyzes the disk, and ends cleanly', async () => {
    const child = run('disk-analyzer.py');
    expect(await line(child, /full/)).toMatch(/^\S+Z (INFO|WARN) disk \d+% full/);
    expect(await stop(child)).toBe(0);
    expect(JSON.parse(readFileSync(join(dataDir, 'disk.jsonl'), 'utf8').split('\n')[0] ?? '')).toMatchObject({
      total: expect.any(Number),
    });
  });

  it('sums up what was collected, and ends cleanly', async () => {
    const collector = run('load-collector.js');
    await line(collector, /load \d/);
    await stop(collector);
    const child = run('sample-aggregator.sh');
    expect(await line(child, /mean load/)).toMatch(/\d+ samples: mean load \d/);
    expect(await stop(child)).toBe(0);
    expect(existsSync(join(dataDir, 'summary.txt'))).toBe(true);
  });

  it.each([
    ['load-collector.js', { SAMPLE_SECONDS: 'often' }],
    ['disk-analyzer.py', { ANALYZE_SECONDS: 'often' }],
    ['sample-aggregator.sh', { AGGREGATE_SECONDS: 'often' }],
  ])('refuses settings that make no sense: %s', async (file, variables) => {
    const [code] = await once(run(file, variables), 'exit');
    expect(code).toBe(2);
  });
});
