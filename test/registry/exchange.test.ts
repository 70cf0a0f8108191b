import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/registry/bot.ts';
import { exportFleet, parseFleet } from '../../src/registry/exchange.ts';
import { draft, savedBot } from '../support/registry.ts';

const bot = (more: Partial<Bot>): Bot => savedBot('ingest', more);

describe('a fleet as a file', () => {
  it('holds decisions and no state, and no hash of a file that is elsewhere another', async () => {
    const blueprint = { kind: 'script' as const, path: 'a.js', language: 'node' as const, args: [], sha256: 'x' };
    const text = await exportFleet(
      [bot({ blueprint, observed: { pids: [4711], restarts: 0, errorCount: 0 } })],
      'json',
    );
    expect(text).not.toMatch(/4711|sha256|revision|observed/);
    expect((await parseFleet(text, 'json'))[0]).toMatchObject({ name: 'ingest', blueprint: { path: 'a.js' } });
  });

  it('is a table for spreadsheets in which nothing is a formula', async () => {
    const text = await exportFleet(
      [bot({ description: '=cmd|"/C calc"!A0', tags: ['a', 'b'] }), bot({ description: 'x\r\ny' })],
      'csv',
    );
    expect(text).toContain(`,"'=cmd|""/C calc""!A0",`);
    expect(text).toContain(',"x\r\ny",');
    expect(text).toContain(',a b,');
  });

  it.each([
    ['no JSON', '{', 'json', 'That is not JSON I can read.'],
    ['no YAML', 'a: [', 'yaml', 'That is not YAML I can read.'],
    ['no list', '{"a":1}', 'json', 'That is not a list of bots.'],
    ['another version', '{"version":9,"bots":[]}', 'json', 'That was written in version 9 of the format; I read 1.'],
    ['one entry without a blueprint', '[{"name":"ok"}]', 'json', 'Nothing was imported: entry 1 ("ok"), blueprint: '],
    [
      'an unknown field',
      JSON.stringify([{ ...draft('a'), rolle: 'x' }]),
      'json',
      'Nothing was imported: entry 1 ("a"), ',
    ],
    ['no entry at all', '[7]', 'json', 'Nothing was imported: entry 1, '],
    [
      'one bot twice',
      JSON.stringify([draft('a'), draft('a')]),
      'json',
      '"a" is in there twice, so I imported nothing.',
    ],
  ] as const)('is refused in one sentence when it is %s', async (_, text, format, says) => {
    await expect(parseFleet(text, format)).rejects.toMatchObject({
      code: 'INVALID',
      says: expect.stringContaining(says),
    });
  });

  it('does not grow without end by references to itself', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replaceAll(/./g, (letter) => {
      const before = String.fromCharCode(letter.charCodeAt(0) - 1);
      return `${letter}: &${letter} [${Array(9).fill(`*${before}`).join(',')}]\n`;
    })}bots: *i\n`;
    await expect(parseFleet(bomb, 'yaml')).rejects.toMatchObject({ code: 'INVALID' });
  });
});
