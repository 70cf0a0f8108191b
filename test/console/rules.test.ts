import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../adapters/console/capabilities.ts';
import { complete } from '../../adapters/console/completion.ts';
import { defuse, defuseLine } from '../../adapters/console/defuse.ts';
import { worthKeeping } from '../../adapters/console/history.ts';
import { paintFor } from '../../adapters/console/paint.ts';
import { render, renderProgress } from '../../adapters/console/render.ts';
import { widthOf } from '../../src/channels/width.ts';

describe('what a terminal can do', () => {
  const tty = { input: { isTTY: true }, output: { isTTY: true } };
  const pipe = { input: {}, output: {} };

  it('is colour on a terminal, unless NO_COLOR or TERM=dumb says otherwise, and FORCE_COLOR has the last word', () => {
    expect(capabilities(tty, {}).colour).toBe(true);
    expect(capabilities(tty, { NO_COLOR: '1' }).colour).toBe(false);
    expect(capabilities(tty, { NO_COLOR: '' }).colour).toBe(true);
    expect(capabilities(tty, { TERM: 'dumb' }).colour).toBe(false);
    expect(capabilities(pipe, {}).colour).toBe(false);
    expect(capabilities(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }).colour).toBe(true);
    expect(capabilities(tty, { FORCE_COLOR: '0' }).colour).toBe(false);
  });

  it('is a prompt only where both ends are a terminal that moves its cursor', () => {
    expect(capabilities(tty, {}).interactive).toBe(true);
    expect(capabilities({ ...tty, input: {} }, {}).interactive).toBe(false);
    expect(capabilities({ ...tty, output: {} }, {}).interactive).toBe(false);
    expect(capabilities(tty, { TERM: 'dumb' }).interactive).toBe(false);
  });

  it('is signs beyond ASCII, unless the locale or the console rules them out', () => {
    expect(capabilities(tty, {}).unicode).toBe(true);
    expect(capabilities(tty, { LANG: 'C.UTF-8' }).unicode).toBe(true);
    expect(capabilities(tty, { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }).unicode).toBe(false);
    expect(capabilities(tty, { TERM: 'linux' }).unicode).toBe(false);
  });
});

describe('a text for a terminal', () => {
  it('keeps its words, newlines and glyphs', () => {
    for (const text of ['plain', 'two\nlines', 'größe 負荷 👨‍👩‍👧', 'a [31m b']) expect(defuse(text)).toBe(text);
  });

  it('loses titles, cursor movements, bells, colours and marks that turn it around', () => {
    expect(defuse('a\x1b]0;title\x07b\x1b[2Jc\x1b[1;31md\x07e\u202ef\x9b5Ag\x1bch')).toBe('abcdefgh');
    expect(defuse('a\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\b')).toBe('alinkb');
    expect(defuse('overwritten\rby this')).toBe('overwritten\nby this');
    expect(defuseLine('a\n\nb')).toBe('a b');
  });

  it('holds nothing that steers a terminal, whatever it was', () => {
    const nasty = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\x1b', '\x1b[', '\x1b]', '\x9b', '\x9d', '\u202e', '\r'),
      ),
    );
    fc.assert(
      fc.property(nasty, (pieces) => {
        expect(defuse(pieces.join(''))).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('never breaks out of its line in a table, whatever a cell holds', () => {
    const paint = paintFor({ colour: false, unicode: true });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const rows = [[{ text, mark: 'good' as const }, { text: 'end' }]];
        const lines = render(
          { tone: 'answer', text: 'Head.', parts: [{ kind: 'table', columns: ['a', 'b'], rows }] },
          paint,
          60,
        );
        expect(lines).toHaveLength(3);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('progress', () => {
  it('stays on its line however long it is', () => {
    const paint = paintFor({ colour: true, unicode: true });
    for (const columns of [20, 40, 80]) {
      const line = renderProgress(
        { text: `Restarting ${'負荷'.repeat(60)}`, done: 2, of: 10 },
        { paint, frame: 3, columns },
      );
      expect(widthOf(line)).toBeLessThan(columns);
      expect(line).toContain('(2 of 10)');
    }
  });
});

describe('completion', () => {
  const known = {
    bots: ['load-collector', 'load-balancer', 'disk-analyzer'],
    sentences: ['status', 'start load-collector', 'help'],
  };

  it('begins a sentence', () => {
    expect(complete('st', known)).toEqual([['status', 'start load-collector'], 'st']);
  });

  it('finishes the name of a bot, with its hyphens or spoken without them', () => {
    expect(complete('restart disk', known)).toEqual([['disk-analyzer'], 'disk']);
    expect(complete('restart the load c', known)).toEqual([['load-collector'], 'load c']);
    expect(complete('stop load', known)).toEqual([['load-collector', 'load-balancer'], 'load']);
  });

  it('offers every name after a space, while they are few', () => {
    expect(complete('stop ', known)).toEqual([known.bots, '']);
    const many = { bots: Array.from({ length: 500 }, (_, index) => `bot-${index}`), sentences: [] };
    expect(complete('stop ', many)).toEqual([[], 'stop ']);
  });

  it('offers nothing for what begins nothing', () => {
    expect(complete('restart zzz', known)).toEqual([[], 'restart zzz']);
  });
});

describe('history', () => {
  it.each([
    'restart billing',
    'show me its last 5 log lines',
    'scale ingest to 4',
    'deploy version 2.4.1 of load-collector',
  ])('keeps %j', (line) => {
    expect(worthKeeping(line)).toBe(true);
  });

  it.each([
    '',
    ' begins with a space',
    'set DB_PASSWORD hunter2 — password is hunter2',
    'configure billing with xoxb-1234-abcd',
    'use postgres://ada:hunter2@db/fleet',
    'key AKIAIOSFODNN7EXAMPLE',
    'use 0f3c9a7be2d14f60b1a98c7d6e5f4a3b2c1d0e9f',
    'x'.repeat(1001),
    'with\x00control',
  ])('does not keep %j', (line) => {
    expect(worthKeeping(line)).toBe(false);
  });
});
