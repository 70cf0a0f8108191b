import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptOf, newFacts } from '../../../src/executor/keeper/facts.ts';
import { Journal } from '../../../src/executor/keeper/journal.ts';
import type { CopyEvent, CopySpec } from '../../../src/executor/keeper/wire.ts';
import { RestartPolicy } from '../../../src/registry/bot.ts';

const path = (): string => join(mkdtempSync(join(tmpdir(), 'codex32-journal-')), 'journal');
const spec = (key: string): CopySpec => ({
  key,
  ...{
    bot: 'b',
    name: 'b',
    copy: 1,
    argv: ['/bin/true'],
    variables: {},
    secrets: [],
    directory: '/',
    out: '/dev/null',
    err: '/dev/null',
  },
  ...{ restart: RestartPolicy.parse({}), stopSignal: 'SIGTERM', grace: 1, limits: {} },
});
const kept = (key: string, run = 1) => keptOf(spec(key), { ...newFacts(), run, want: 'up', open: true });
const event = (seq: number): CopyEvent => ({ seq, at: 0, type: 'started', state: { key: 'a' } as CopyEvent['state'] });

describe("the keeper's journal", () => {
  it('remembers copies, and events until they are acknowledged', () => {
    const where = path();
    const first = new Journal(where);
    const { seq } = first.memory;
    first.append({ copy: kept('a'), event: event(seq + 1) });
    first.append({ copy: kept('a', 2), event: event(seq + 2) });
    first.append({ copy: kept('b') });
    first.append({ forgotten: 'b' });
    first.append({ acknowledged: seq + 1 });
    first.close();
    const { memory } = new Journal(where);
    expect([...memory.copies.values()]).toEqual([JSON.parse(JSON.stringify(kept('a', 2)))]);
    expect([...memory.events.keys()]).toEqual([seq + 2]);
    expect(memory.seq).toBe(seq + 2);
  });

  it('skips a line that death cut short, and whatever else is no entry', () => {
    const where = path();
    const first = new Journal(where);
    first.append({ copy: kept('a') });
    first.close();
    appendFileSync(where, '{"copy":{"spec":{"key":"half');
    expect([...new Journal(where).memory.copies.keys()]).toEqual(['a']);
    writeFileSync(where, 'not json\n\0\0\n');
    expect(new Journal(where).memory.copies.size).toBe(0);
  });

  it('never gives a number twice, even when it was lost', () => {
    const before = new Journal(path()).memory.seq;
    expect(new Journal(path()).memory.seq).toBeGreaterThanOrEqual(before);
    expect(before).toBeGreaterThan(1e15);
  });

  it('stays small over a great many runs', () => {
    const where = path();
    const journal = new Journal(where);
    for (let run = 1; run <= 20_000; run++) {
      const seq = journal.memory.seq + 1;
      journal.append({ copy: kept('a', run), event: event(seq) });
      journal.append({ acknowledged: seq });
    }
    journal.close();
    expect(statSync(where).size).toBeLessThan(2_500_000);
    expect(new Journal(where).memory.copies.get('a')?.run).toBe(20_000);
    expect(readFileSync(where, 'utf8').split('\n').length).toBeLessThan(5);
  });
});
