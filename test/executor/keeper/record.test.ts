import { closeSync, mkdtempSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bootId } from '../../../src/executor/keeper/identity.ts';
import { openRecord, parseRecord, readRecord } from '../../../src/executor/keeper/record.ts';

const stat = '4711 (sh) R 4710 4710 4710 0 -1 4194560 98 0 0 0 0 0 0 0 20 0 1 0 216044 2650112 200';
const record = (...lines: string[]) => parseRecord(`run 3 ${bootId}\n${lines.join('\n')}\n`, 1_000);

describe("a run's record", () => {
  it('tells the identity of the bot and of its holder, also as keepers of old wrote it, in one line', () => {
    const told = { run: 3, bot: { boot: bootId, pid: 4711, start: '216044' }, holder: 4710 };
    expect(record(`child ${stat}`, 'bot')).toMatchObject(told);
    expect(record(`bot ${stat}`)).toMatchObject(told);
  });

  it('has no bot while the one that shall be it only waits', () => {
    expect(record(`child ${stat}`)?.bot).toBeUndefined();
    expect(record(`child ${stat}`, 'bot')).toMatchObject({ bot: { pid: 4711, start: '216044' }, complaint: undefined });
  });

  it('tells an exit code above 128 from a signal by what the shell said', () => {
    expect(record(`bot ${stat}`, 'exit 137')?.exit).toEqual({ code: 137, signal: undefined, at: 1_000 });
    expect(record(`bot ${stat}`, 'Killed', 'exit 137')?.exit).toEqual({
      code: undefined,
      signal: 'SIGKILL',
      at: 1_000,
    });
    expect(record(`bot ${stat}`, 'exit 130')?.exit?.signal).toBe('SIGINT');
  });

  it('has no exit while the line is not whole', () => {
    expect(record(`bot ${stat}`, 'exit ')?.exit).toBeUndefined();
  });

  it('reads a name with brackets and blanks as one', () => {
    const odd = stat.replace('(sh)', '(a) b (c)');
    expect(record(`bot ${odd}`)?.bot).toMatchObject({ pid: 4711, start: '216044' });
  });

  it('is written over in place by the next run, so that no byte of the last one is taken for this one', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-record-')), 'a.1');
    const first = openRecord(path, 1);
    writeSync(first, `bot ${stat}\nexit 7\n`);
    closeSync(first);
    expect(readRecord(path)).toMatchObject({ run: 1, exit: { code: 7 } });
    const second = openRecord(path, 2);
    expect(readRecord(path)).toMatchObject({ run: 2, bot: undefined, exit: undefined });
    writeSync(second, 'exit 8\n');
    closeSync(second);
    expect(readRecord(path)?.exit?.code).toBe(8);
  });
});
