import { describe, expect, it } from 'vitest';
import { LateLines } from '../../../src/channels/service-socket/late-lines.ts';

describe('lines that come late', () => {
  it('are read in order, those before and those after the reader began, until their end', async () => {
    const lines = new LateLines();
    lines.add('before');
    const read: string[] = [];
    const reading = (async () => {
      for await (const line of lines) read.push(line);
    })();
    await new Promise((resolve) => setImmediate(resolve));
    lines.add('after');
    lines.add('last');
    lines.end();
    await reading;
    expect(read).toEqual(['before', 'after', 'last']);
  });

  it('are left out and counted when nobody reads them in time', async () => {
    const lines = new LateLines();
    for (let line = 1; line <= 50_000; line += 1) lines.add(`line ${line}`);
    lines.end();
    const read: string[] = [];
    for await (const line of lines) read.push(line);
    expect(read.length).toBeLessThanOrEqual(20_001);
    expect(read[0]).toBe(`… ${50_001 - read.length} lines left out: they came faster than they could be shown.`);
    expect(read.at(-1)).toBe('line 50000');
  });
});
