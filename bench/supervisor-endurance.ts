import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeeperClient } from '../src/executor/keeper/client.ts';
import type { CopyEvent, CopySpec, CopyState, Hello } from '../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../src/registry/bot.ts';

/**
 * `npm run bench -- supervisor-endurance [CRASHES] [BOTS]`: many bots at once, every one killed and none missed, then many
 * crashes in a row, with the keeper's memory before and after. Goal: flat.
 */
export default async (words: readonly string[]): Promise<void> => {
  const [crashes = 20_000, bots = 1_000] = words.map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'codex32-endurance-'));
  const seen = { restarts: 0, wake: () => {} };
  const states = new Map<string, CopyState>();
  let keeper = 0;
  const client = new KeeperClient(join(folder, 'keeper'), {
    hello: ({ pid }: Hello) => {
      keeper = pid;
    },
    event: (event: CopyEvent) => {
      states.set(event.state.key, event.state);
      if (event.type === 'exited') seen.restarts += 1;
      if (event.seq % 50 === 0) client.call({ op: 'acknowledge', seq: event.seq }).catch(() => {});
      seen.wake();
    },
    state: () => {},
  });
  const until = async (test: () => boolean): Promise<void> => {
    while (!test()) await new Promise<void>((resolve) => (seen.wake = resolve));
  };
  try {
    await client.open();
    await manyBots();
    await manyCrashes();
  } finally {
    await Promise.all([...states.keys()].map((key) => client.call({ op: 'stop', key, grace: 100 })));
    await client.leave();
    client.close();
    rmSync(folder, { recursive: true, force: true });
  }

  async function manyBots(): Promise<void> {
    const specs = Array.from({ length: bots }, (_, index) => specOf(folder, `bot-${index}`, ['/bin/sleep', '100000']));
    const begun = performance.now();
    await Promise.all(specs.map((spec) => client.call({ op: 'start', spec, hidden: {} })));
    console.log(`${bots} bots run after ${Math.round(performance.now() - begun)} ms; keeper ${megabytes(keeper)} MB`);
    const killed = performance.now();
    const before = new Map([...states].map(([key, { pid = 0 }]) => [key, pid]));
    for (const pid of before.values()) process.kill(pid, 'SIGKILL');
    await until(() =>
      [...states.values()].every(({ key, phase, pid }) => phase === 'running' && pid !== before.get(key)),
    );
    console.log(`all ${bots} killed at once, all back after ${Math.round(performance.now() - killed)} ms, none missed`);
    await Promise.all(specs.map(({ key }) => client.call({ op: 'stop', key })));
    await Promise.all(specs.map(({ key }) => client.call({ op: 'forget', key })));
    states.clear();
  }

  async function manyCrashes(): Promise<void> {
    const specs = Array.from({ length: 8 }, (_, index) => specOf(folder, `crashing-${index}`, ['/bin/false']));
    await Promise.all(specs.map((spec) => client.call({ op: 'start', spec, hidden: {} })));
    seen.restarts = 0;
    const marks: string[] = [];
    for (let mark = 1; mark <= 5; mark++) {
      await until(() => seen.restarts >= (crashes * mark) / 5);
      marks.push(`${megabytes(keeper)} MB after ${seen.restarts}`);
    }
    const journal = statSync(join(folder, 'keeper', 'journal')).size;
    console.log(`crashes: ${marks.join(', ')}; journal ${Math.round(journal / 1_000)} kB`);
  }
};

const specOf = (folder: string, name: string, argv: readonly string[]): CopySpec => ({
  key: `${name}.1`,
  bot: name,
  name,
  copy: 1,
  argv,
  variables: { PATH: process.env.PATH ?? '' },
  secrets: [],
  directory: join(folder, 'work', name),
  out: '/dev/null',
  err: '/dev/null',
  restart: RestartPolicy.parse({ when: 'always', max: 1_000_000, backoff: 1, backoffMax: 1 }),
  stopSignal: 'SIGTERM',
  grace: 1_000,
  limits: {},
});

const megabytes = (pid: number): string =>
  (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000).toFixed(0);
