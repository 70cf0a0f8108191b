import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noHistory } from '../../../src/executor/healing.ts';
import { spawnHolder } from '../../../src/executor/keeper/holder.ts';
import { inShell, type Job } from '../../../src/executor/keeper/job.ts';
import { Journal } from '../../../src/executor/keeper/journal.ts';
import { Keeper } from '../../../src/executor/keeper/keeper.ts';
import { openRecord, readRecord } from '../../../src/executor/keeper/record.ts';
import type { CopyEvent, CopySpec, KeptCopy } from '../../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../../src/registry/bot.ts';
import { ada, eventually, openFleet, runs, textOf } from '../../support/bots.ts';

const home = (): string => mkdtempSync(join(tmpdir(), 'codex32-nursery-'));

const jobIn = (folder: string, job: Partial<Job>): Job => ({
  argv: ['/bin/true'],
  environment: {},
  directory: folder,
  joins: [],
  out: join(folder, 'out'),
  err: join(folder, 'err'),
  ...job,
});

const holderFor = (record: string, run: number) => {
  const file = openRecord(record, run);
  const child = spawnHolder(file);
  closeSync(file);
  onTestFinished(() => void child.stdin?.destroy());
  return child;
};

describe('a holder that waits', () => {
  it('becomes a bot that is given every argument and variable byte by byte', async () => {
    const folder = home();
    // Everything but NUL, which no argument can hold; as bytes, since they need not be text.
    const odd = `'\\"$(touch harm)\`touch harm\`\n\r\t*?~#;&|<>(){}[]!%= é 漢 \u0001\u0081\u0088 ''`;
    const child = holderFor(join(folder, 'record'), 1);
    const script = 'const { argv, env } = process; console.log(JSON.stringify([argv[1], env]))';
    const job = jobIn(folder, {
      argv: [process.execPath, '-e', script, odd],
      environment: { ODD: odd, 'no-name': 'x', LATER: '', PATH: '/bin' },
    });
    child.stdin?.end(inShell(job));
    await once(child, 'exit');
    const [argument, environment] = JSON.parse(readFileSync(job.out, 'utf8'));
    expect(argument).toBe(odd);
    // Every shell adds where it is; bash also how deep it is.
    const { SHLVL: _depth, _: _self, ...given } = environment;
    expect(given).toEqual({ ODD: odd, LATER: '', PATH: '/bin', PWD: folder });
    expect(readdirSync(folder)).not.toContain('harm');
  });

  it('takes half of a job for none', async () => {
    const folder = home();
    const child = holderFor(join(folder, 'record'), 1);
    child.stdin?.end(inShell(jobIn(folder, { argv: ['/usr/bin/touch', join(folder, 'harm')] })).slice(0, -3));
    await once(child, 'exit');
    expect(readdirSync(folder)).not.toContain('harm');
    expect(readRecord(join(folder, 'record'))).toMatchObject({ run: 1, bot: undefined });
  });

  it('ends with the keeper it waited for', async () => {
    const fleet = await openFleet();
    await fleet.executor.connect();
    const keeper = fleet.executor.keeperPid ?? 0;
    const children = () => textOf(`/proc/${keeper}/task/${keeper}/children`).trim().split(' ').filter(Boolean);
    await eventually(fleet.registry, () => (children().length > 10 ? true : undefined));
    const waiting = children().map(Number);
    process.kill(keeper, 'SIGKILL');
    await eventually(fleet.registry, () => (waiting.some(runs) ? undefined : true));
  });

  it('has said who its bot will be before there is a bot', async () => {
    const folder = home();
    const record = join(folder, 'record');
    const child = holderFor(record, 1);
    await expect.poll(() => textOf(record)).toContain('\nchild ');
    expect(readRecord(record)?.bot).toBeUndefined();
    child.stdin?.end(inShell(jobIn(folder, { argv: ['/bin/sh', '-c', 'echo $$'] })));
    await once(child, 'exit');
    expect(readRecord(record)).toMatchObject({ bot: { pid: Number(textOf(join(folder, 'out'))) }, exit: { code: 0 } });
  });

  it('makes room for those that have a bot', async () => {
    const fleet = await openFleet({ settle: 0 });
    await fleet.executor.connect();
    const keeper = fleet.executor.keeperPid ?? 0;
    const holders = () => textOf(`/proc/${keeper}/task/${keeper}/children`).trim().split(' ').filter(Boolean).length;
    await expect.poll(holders, { timeout: 20_000 }).toBe(100);
    await Promise.all(
      Array.from({ length: 5 }, async (_, index) => {
        await fleet.add(`worker-${index}`, 'exec sleep 1000');
        await fleet.executor.start(`worker-${index}`, ada);
      }),
    );
    // Longer than the keeper waits before it makes more.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(holders()).toBe(100);
    await fleet.executor.stop('worker-1', ada);
    await expect.poll(holders, { timeout: 20_000 }).toBe(100);
  });

  it('is missed by nobody when it is killed: the next bot starts with another', async () => {
    const fleet = await openFleet({ settle: 0 });
    await fleet.executor.connect();
    const keeper = fleet.executor.keeperPid ?? 0;
    const children = () => textOf(`/proc/${keeper}/task/${keeper}/children`).trim().split(' ').filter(Boolean);
    await eventually(fleet.registry, () => (children().length > 10 ? true : undefined));
    for (const pid of children()) process.kill(Number(pid), 'SIGKILL');
    await fleet.add('worker', 'exec sleep 1000');
    expect(await fleet.executor.start('worker', ada)).toMatchObject({ ok: true, bot: { status: 'running' } });
  });

  it('lends its bot no age: one that crashes at once is not taken for healthy because its process waited', async () => {
    const fleet = await openFleet();
    await fleet.executor.connect();
    // Longer than a run must last to count as healthy.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await fleet.add('crasher', 'exit 3', { restart: { backoff: 60_000 } });
    await fleet.executor.start('crasher', ada);
    const waiting = () => fleet.executor.status('crasher').copies[0]?.state === 'waiting' || undefined;
    await eventually(fleet.registry, waiting);
    expect(fleet.executor.status('crasher').copies[0]).toMatchObject({ restarts: 2 });
  });
});

describe('the rehearsal of a start', () => {
  it('leaves nothing: no copy, no event, no record', async () => {
    const folder = home();
    const heard: unknown[] = [];
    const listen = (what: unknown): void => void heard.push(what);
    const keeper = new Keeper(folder, { event: listen, state: listen });
    onTestFinished(() => keeper.close());
    const journal = () => textOf(join(folder, 'journal')).split('\n');
    const rehearsed = (): number => journal().filter((line) => line === '{"forgotten":"rehearsal"}').length;
    // The wish, the process and its end.
    await expect.poll(rehearsed, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect(keeper.hello()).toMatchObject({ copies: [], events: [] });
    expect(heard).toEqual([]);
    expect(keeper.idle).toBe(true);
    expect(readdirSync(join(folder, 'runs'))).toEqual([]);
  });
});

describe('a keeper that was killed between writing down a run and handing it over', () => {
  /** What it left behind: a journal that speaks of run 1, and perhaps its holder. */
  const left = () => {
    const folder = home();
    const spec: CopySpec = {
      key: 'bot.1',
      bot: 'bot',
      name: 'bot',
      copy: 1,
      argv: ['/bin/sh', '-c', 'echo $$ >>begun; exec sleep 1000'],
      variables: { PATH: process.env.PATH ?? '' },
      secrets: [],
      directory: join(folder, 'work'),
      out: join(folder, 'out'),
      err: join(folder, 'err'),
      restart: RestartPolicy.parse({ when: 'never' }),
      stopSignal: 'SIGTERM',
      grace: 1_000,
      limits: {},
    };
    const kept: KeptCopy = {
      ...{ spec, want: 'up', paused: false, run: 1, open: true, startedAt: undefined, restarts: 0 },
      ...{ history: noHistory, resting: undefined, lastExit: undefined, because: undefined },
    };
    const journal = new Journal(join(folder, 'journal'));
    journal.append({ copy: kept });
    journal.close();
    mkdirSync(join(folder, 'runs'));
    mkdirSync(spec.directory);
    writeFileSync(spec.out, '');
    return { folder, spec, record: join(folder, 'runs', spec.key) };
  };

  const next = (folder: string) => {
    const events: CopyEvent[] = [];
    let wake = (): void => {};
    const keeper = new Keeper(folder, {
      event: (event) => {
        events.push(event);
        wake();
      },
      state: () => {},
    });
    onTestFinished(async () => {
      await keeper.copy('bot.1')?.stop(0);
      keeper.close();
    });
    const happened = async (type: CopyEvent['type']): Promise<CopyEvent> => {
      for (;;) {
        const found = events.find((event) => event.type === type);
        if (found) return found;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };
    return { happened, events };
  };
  const begun = (spec: CopySpec): number => textOf(join(spec.directory, 'begun')).trim().split('\n').length;

  it('is followed by one that starts it, and counts no crash of it', async () => {
    const { folder, spec, record } = left();
    const child = holderFor(record, 1);
    child.stdin?.destroy();
    await once(child, 'exit');
    const { happened, events } = next(folder);
    const { state } = await happened('started');
    expect(state).toMatchObject({ run: 2, restarts: 0, lastExit: undefined });
    expect(events.map(({ type }) => type)).toEqual(['started']);
    await expect.poll(() => begun(spec)).toBe(1);
  });

  it('is followed by one that waits for what is under way, and starts no second one', async () => {
    const { folder, spec, record } = left();
    const child = holderFor(record, 1);
    const { happened } = next(folder);
    child.stdin?.end(inShell({ ...spec, environment: spec.variables, joins: [] }));
    expect((await happened('started')).state).toMatchObject({ run: 1, restarts: 0 });
    await expect.poll(() => begun(spec)).toBe(1);
  });

  it('is followed by one that starts it when what was under way comes to nothing', async () => {
    const { folder, spec, record } = left();
    const child = holderFor(record, 1);
    const { happened } = next(folder);
    child.stdin?.destroy();
    expect((await happened('started')).state).toMatchObject({ run: 2, restarts: 0, lastExit: undefined });
    await expect.poll(() => begun(spec)).toBe(1);
  });
});
