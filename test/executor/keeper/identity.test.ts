import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { identify, isAlive, parseStat, signal } from '../../../src/executor/keeper/identity.ts';

describe('the identity of a process', () => {
  it('is alive as long as the very process is, and a zombie is not', async () => {
    const child = spawn('/bin/sleep', ['100']);
    const identity = identify(child.pid ?? 0);
    if (!identity) throw new Error('no identity');
    expect(isAlive(identity)).toBe(true);
    expect(signal(identity, 'SIGKILL')).toBe(true);
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
    expect(signal(identity, 'SIGKILL')).toBe(false);
  });

  it('never signals another program that was given the same process id, nor one of an earlier boot', async () => {
    const child = spawn('/bin/sleep', ['100']);
    const own = identify(child.pid ?? 0);
    if (!own) throw new Error('no identity');
    expect(signal({ ...own, start: String(Number(own.start) - 1) }, 'SIGKILL')).toBe(false);
    expect(signal({ ...own, boot: 'an earlier one' }, 'SIGKILL')).toBe(false);
    expect(isAlive(own)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('makes nothing of a line that is none', () => {
    expect(parseStat('')).toBeUndefined();
    expect(parseStat('12 (sh')).toBeUndefined();
    expect(parseStat('12 (sh) S 1 2')).toBeUndefined();
  });
});
