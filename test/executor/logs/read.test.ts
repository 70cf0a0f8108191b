import { appendFileSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesBackwards } from '../../../src/executor/logs/backwards.ts';
import { followLogs } from '../../../src/executor/logs/follow.ts';
import { levelOf, timeOf } from '../../../src/executor/logs/line.ts';
import { type LogSource, readLogs } from '../../../src/executor/logs/read.ts';
import { noteTime } from '../../../src/executor/logs/times.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'codex32-logs-'));
const source = (path: string, stream: 'out' | 'err' = 'out', copy = 1): LogSource => ({
  bot: 'ingest',
  copy,
  stream,
  path,
});
const texts = async (sources: readonly LogSource[], query: Parameters<typeof readLogs>[1]) =>
  (await readLogs(sources, query)).map(({ text }) => text);

describe('reading logs', () => {
  it('gives the last lines, oldest first, also without a last line end', async () => {
    const path = join(folder(), 'a');
    writeFileSync(path, 'one\ntwo\nthree\nfour');
    expect(await texts([source(path)], { tail: 3 })).toEqual(['two', 'three', 'four']);
    expect(await texts([source(join(folder(), 'missing'))], {})).toEqual([]);
  });

  it('reads any file backwards into exactly its lines, wherever the chunks fall', async () => {
    const path = join(folder(), 'a');
    const line = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.nat(2_000), async (lines, repeat) => {
        const many = Array.from(
          { length: Math.min(3_000, repeat + lines.length) },
          (_, index) => lines[index % lines.length] ?? '',
        );
        writeFileSync(path, `${many.join('\n')}\n`);
        const read: string[] = [];
        for await (const { text } of linesBackwards(path)) read.push(text);
        expect(read.reverse()).toEqual(many);
      }),
      { numRuns: 30 },
    );
  });

  it('filters by level, text, stream, copy and time', async () => {
    const [out, err, second] = [join(folder(), 'a'), join(folder(), 'b'), join(folder(), 'c')];
    writeFileSync(
      out,
      '2026-11-22T10:00:00Z INFO up\n2026-11-22T11:00:00Z ERROR queue full\n2026-11-22T12:00:00Z INFO Queue fine\n',
    );
    writeFileSync(err, 'Traceback (most recent call last):\n');
    writeFileSync(second, '{"level":50,"time":1795345200000,"msg":"broken"}\n');
    const sources = [source(out), source(err, 'err'), source(second, 'out', 2)];
    expect(await texts(sources, { level: 'error', stream: 'out', copy: 1 })).toEqual([
      '2026-11-22T11:00:00Z ERROR queue full',
    ]);
    expect(await texts(sources, { stream: 'err' })).toEqual(['Traceback (most recent call last):']);
    expect(await texts(sources, { copy: 2, level: 'warn' })).toHaveLength(1);
    expect(await texts(sources, { grep: 'QUEUE', copy: 1 })).toHaveLength(2);
    const [since, until] = [Date.parse('2026-11-22T10:30:00Z'), Date.parse('2026-11-22T11:30:00Z')];
    expect(await texts([source(out)], { since, until })).toEqual(['2026-11-22T11:00:00Z ERROR queue full']);
  });

  it('finds lines by time also where the bot writes none, from when the log had grown so far', async () => {
    const path = join(folder(), 'a');
    writeFileSync(path, '');
    let size = 0;
    for (const hour of [10, 11, 12]) {
      appendFileSync(path, `written at ${hour}\n`);
      size = noteTime(path, size, Date.parse(`2026-11-22T${hour}:00:00Z`)) ?? 0;
    }
    appendFileSync(path, 'written just now\n');
    const since = Date.parse('2026-11-22T10:30:00Z');
    expect(await texts([source(path)], { since })).toEqual(['written at 11', 'written at 12', 'written just now']);
    expect(await texts([source(path)], { since, until: since + 3_600_000 })).toContain('written at 11');
  });

  it('puts the streams of a bot in order of time', async () => {
    const [out, err] = [join(folder(), 'a'), join(folder(), 'b')];
    writeFileSync(out, '2026-11-22T10:00:00Z a\n2026-11-22T10:00:02Z c\n');
    writeFileSync(err, '2026-11-22T10:00:01Z b\n  at somewhere\n');
    const lines = await texts([source(out), source(err, 'err')], {});
    expect(lines.map((text) => text.trim().at(-1))).toEqual(['a', 'b', 'e', 'c']);
  });

  it('knows levels and times as common loggers write them', () => {
    expect(levelOf('{"level":30,"msg":"x"}')).toBe('info');
    expect(levelOf('{"severity":"WARNING"}')).toBe('warn');
    expect(levelOf('2026-11-22 10:00:00,123 [CRITICAL] x')).toBe('critical');
    expect(levelOf('ValueError: no')).toBe('error');
    expect(levelOf('all is well')).toBeUndefined();
    // A word that every object has an answer to.
    expect(levelOf('{"level":"constructor"}')).toBeUndefined();
    expect(timeOf('2026-11-22T10:00:00.5Z x')).toBe(Date.parse('2026-11-22T10:00:00.500Z'));
    expect(timeOf('{"ts":1795345200.25}')).toBe(1_795_345_200_250);
    expect(timeOf('nothing')).toBeUndefined();
  });

  it('reads the end of a gigabyte without reading the rest', async () => {
    const path = join(folder(), 'big');
    const { openSync, writeSync, closeSync } = await import('node:fs');
    const file = openSync(path, 'w');
    writeSync(file, '\nlast\n', 1_000_000_000);
    closeSync(file);
    const begun = performance.now();
    for await (const { text } of linesBackwards(path)) {
      expect(text).toBe('last');
      break;
    }
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('is not held up by a line that never ends', async () => {
    const path = join(folder(), 'endless');
    writeFileSync(path, 'x'.repeat(40_000_000));
    const begun = performance.now();
    for await (const { text } of linesBackwards(path)) expect(text.length).toBeLessThan(2_000_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('puts what was written last at the end, also of bots that write no times', async () => {
    const [out, err] = [join(folder(), 'out'), join(folder(), 'err')];
    writeFileSync(err, 'old complaint\n');
    writeFileSync(out, 'news\n');
    utimesSync(err, 1_000, 1_000);
    utimesSync(out, 2_000, 2_000);
    const both = [source(out), source(err, 'err')];
    expect(await texts(both, { tail: 1 })).toEqual(['news']);
    expect(await texts(both, { until: 1_500_000 })).toEqual(['old complaint']);
    expect(await texts(both, { since: 1_500_000 })).toEqual(['news']);
  });

  it('follows what is written from now on, until it is told to stop', async () => {
    const where = folder();
    const path = join(where, 'a');
    writeFileSync(path, 'old\n');
    const stop = new AbortController();
    const lines = followLogs(where, { sources: [source(path)], query: { grep: 'new' }, signal: stop.signal })[
      Symbol.asyncIterator
    ]();
    const first = lines.next();
    appendFileSync(path, 'other\nnew 1\nne');
    expect((await first).value?.text).toBe('new 1');
    const second = lines.next();
    appendFileSync(path, 'w 2\n');
    expect((await second).value?.text).toBe('new 2');
    const third = lines.next();
    stop.abort();
    expect((await third).done).toBe(true);
  });
});
