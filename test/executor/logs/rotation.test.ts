import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putAway } from '../../../src/executor/logs/archive.ts';
import { archivesOf } from '../../../src/executor/logs/archives.ts';
import { readLogs } from '../../../src/executor/logs/read.ts';

const retention = { size: 200_000, count: 1_000, age: 86_400_000 };
const all = (path: string) =>
  readLogs([{ bot: 'flood', copy: 1, stream: 'out', path }], { tail: Number.POSITIVE_INFINITY });

describe('rotation', () => {
  it('loses no line and doubles none, although the bot holds the file open and never stops writing', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-rotation-')), '1.out.log');
    const out = openSync(path, 'a');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the bot's own template
    const script = 'for (let i = 0; i < 40000; i++) require("fs").writeSync(1, `line ${i} ${"x".repeat(80)}\\n`)';
    const bot = spawn(process.execPath, ['-e', script], { stdio: ['ignore', out, 'inherit'] });
    closeSync(out);
    let running = true;
    const ended = once(bot, 'exit').then(() => {
      running = false;
    });
    while (running) {
      await putAway(path, retention);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
    await putAway(path, retention);
    expect((await archivesOf(path)).length).toBeGreaterThan(3);
    const lines = await all(path);
    expect(lines.map(({ text }) => Number(text.split(' ')[1]))).toEqual(
      Array.from({ length: 40_000 }, (_, index) => index),
    );
    expect(statSync(path).blocks * 512).toBeLessThan(retention.size * 2);
  });

  it('keeps the newest archives only', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-rotation-')), '1.out.log');
    const { appendFileSync } = await import('node:fs');
    for (let round = 0; round < 6; round++) {
      appendFileSync(path, `${`round ${round}`.padEnd(99)}\n`.repeat(2_000));
      await putAway(path, { ...retention, count: 2 });
    }
    expect(await archivesOf(path)).toHaveLength(2);
    const lines = await all(path);
    expect(lines.at(0)?.text.trim()).toBe('round 4');
    expect(lines.at(-1)?.text.trim()).toBe('round 5');
  });

  it('leaves a log without a single line end whole', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'codex32-rotation-')), '1.out.log');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, 'x'.repeat(500_000));
    await putAway(path, retention);
    expect(await archivesOf(path)).toEqual([]);
    expect(statSync(path).size).toBe(500_000);
  });
});
