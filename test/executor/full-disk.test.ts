import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptOf, newFacts } from '../../src/executor/keeper/facts.ts';
import { Journal } from '../../src/executor/keeper/journal.ts';
import type { CopySpec } from '../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../src/registry/bot.ts';
import { ada, eventually, openFleet, runs, textOf } from '../support/bots.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

const disk = mountSmallDisk(24_000_000);
afterAll(() => disk?.end());

/** Enough that the database finds no room any more in what it has already. */
const crashes = 6;

const spec = (key: string): CopySpec => ({
  ...{ key, bot: 'b', name: 'b', copy: 1, argv: ['/bin/true'], variables: {}, secrets: [], directory: '/' },
  ...{ out: '/dev/null', err: '/dev/null', restart: RestartPolicy.parse({}), stopSignal: 'SIGTERM', grace: 1 },
  limits: {},
});

describe.skipIf(!disk)('a full disk', () => {
  if (!disk) return;

  it("loses nothing of the keeper's journal, not even the line it cut short", () => {
    const where = join(disk.folder, 'journal');
    const journal = new Journal(where);
    disk.fill();
    const keys = Array.from({ length: 100 }, (_, index) => `copy-${index}`);
    for (const key of keys) journal.append({ copy: keptOf(spec(key), newFacts()) });
    expect(new Journal(where).memory.copies.size).toBeLessThan(100);
    disk.free();
    journal.retry();
    journal.close();
    expect([...new Journal(where).memory.copies.keys()]).toEqual(keys);
  });

  it('ends no bot, starts crashed ones again, and what happened is on record when there is room', async () => {
    const fleet = await openFleet({ dataDir: join(disk.folder, 'data') });
    await fleet.add('talker', 'while :; do echo "a line of some length, again and again"; sleep 0.01; done', {
      restart: { max: 50, backoff: 1, backoffMax: 1 },
    });
    await fleet.executor.start('talker', ada);
    const { id } = fleet.registry.named('talker') ?? { id: '' };
    const pidNow = (): number => fleet.executor.status('talker').copies[0]?.pid ?? 0;
    const log = join(fleet.dataDir, 'logs', id, '1.out.log');
    await eventually(fleet.registry, () => (textOf(log) === '' ? undefined : true));
    const first = pidNow();
    disk.fill();
    const full = textOf(log).length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(runs(first)).toBe(true);
    let last = first;
    for (let crash = 0; crash < crashes; crash++) {
      const before = last;
      process.kill(before, 'SIGKILL');
      last = await eventually(fleet.registry, () => {
        const pid = pidNow();
        return pid !== 0 && pid !== before && runs(pid) ? pid : undefined;
      });
    }
    expect(fleet.executor.status('talker').copies[0]?.lastExit).toMatchObject({ signal: 'SIGKILL' });
    const exits = () => fleet.events.filter(({ type }) => type === 'bot-exited');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(exits().length).toBeLessThan(crashes);
    disk.free();
    await eventually(fleet.registry, () => (exits().length === crashes ? true : undefined));
    await eventually(fleet.registry, () => (textOf(log).length > full + 5_000 ? true : undefined));
    const keeper = fleet.executor.keeperPid ?? 0;
    process.kill(keeper, 'SIGKILL');
    await eventually(fleet.registry, () =>
      fleet.executor.keeperPid === keeper ? undefined : fleet.executor.keeperPid,
    );
    expect(pidNow()).toBe(last);
    const tagged = readdirSync('/proc').filter(
      (pid) =>
        /^\d+$/.test(pid) && runs(Number(pid)) && textOf(`/proc/${pid}/cmdline`).includes('a line of some length'),
    );
    // The bot's shell and its holder, whose arguments hold the bot's.
    expect(tagged.filter((pid) => !textOf(`/proc/${pid}/cmdline`).includes('codex32-holder'))).toEqual([String(last)]);
  });
});
