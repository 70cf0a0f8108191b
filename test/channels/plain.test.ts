import { describe, expect, it } from 'vitest';
import { bare, type Look } from '../../src/channels/look.ts';
import { inWords, plain, sayable } from '../../src/channels/plain.ts';
import { shrink } from '../../src/channels/table.ts';
import { cut, widthOf, wrap } from '../../src/channels/width.ts';
import type { Part, Reply } from '../../src/message.ts';

const at = (width: number): Look => ({ ...bare, width });
const reply = (text: string, ...parts: Part[]): Reply => ({ tone: 'answer', text, parts });
const table: Part = {
  kind: 'table',
  columns: ['bot', 'status', 'note'],
  rows: [
    [
      { text: 'load-collector' },
      { text: 'running', mark: 'good' },
      { text: 'samples the load of this machine, 負荷 📈' },
    ],
    [{ text: 'billing' }, { text: 'failed', mark: 'bad' }, { text: '' }],
  ],
};

describe('a reply as text', () => {
  it('is its words, whole, when it has no parts', () => {
    expect(plain({ tone: 'answer', text: 'One.\nTwo.\n' })).toBe('One.\nTwo.');
  });

  it('shows the first line above its parts, and leaves out the words that the parts show', () => {
    const text = plain(reply('2 bots.\nload-collector is running.', table));
    expect(text.split('\n')[0]).toBe('2 bots.');
    expect(text).not.toContain('is running.');
    expect(text).toContain('load-collector  running  samples the load');
  });

  it('keeps the words where the only part is a file', () => {
    const file: Part = { kind: 'file', name: 'fleet.json', type: 'application/json', content: '{}\n' };
    expect(plain(reply('Here.\nThere are 2.', file))).toBe('Here.\nThere are 2.\nfleet.json:\n{}');
  });

  it.each([30, 40, 60, 80, 200])('fits %i columns, wide glyphs included', (width) => {
    const facts: Part = {
      kind: 'facts',
      facts: [['path', { text: '/a/very/long/path/without/any/space/in/it/at/all.js' }]],
    };
    for (const line of plain(reply('2 bots 📈.', table, facts), at(width)).split('\n')) {
      expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it('stacks the rows of a table where columns would be too narrow, and loses no cell', () => {
    const text = plain(reply('2 bots.', table), at(24));
    expect(text).toContain('bot     load-collector');
    for (const word of ['running', 'billing', 'failed', '負荷']) expect(text).toContain(word);
  });

  it('cuts nothing where there is no width', () => {
    const long = 'x'.repeat(5000);
    expect(plain(reply('a', { kind: 'facts', facts: [['b', { text: long }]] }))).toContain(long);
  });

  it('draws a chart with its lowest, highest and newest value', () => {
    const points = [1, 2, 3, 4, 5, 6, 7, 8].map((value, index) => [index * 60_000, value] as const);
    const chart = plain(reply('CPU.', { kind: 'chart', title: 'cpu', unit: '%', points }));
    expect(chart).toContain('now 8 %, lowest 1 %, highest 8 %, over 7 min');
    expect(chart).toContain('▁▂▃▄▅▆▇█');
  });

  it('draws what never moved as a flat line, and says when nothing was measured', () => {
    expect(
      plain(
        reply('m', {
          kind: 'chart',
          title: 'm',
          unit: 'MB',
          points: [
            [0, 5],
            [1, 5],
          ],
        }),
      ),
    ).toContain('▁▁');
    expect(plain(reply('m', { kind: 'chart', title: 'm', unit: 'MB', points: [] }))).toContain('nothing measured yet');
  });

  it('asks for the answer to a proposal, once', () => {
    const proposal: Part = {
      kind: 'proposal',
      proposal: 'p',
      title: 'Stop billing?',
      consequences: ['Two copies end.'],
      expires: 0,
    };
    expect(plain(reply('Stop billing?\nTwo copies end.', proposal))).toBe(
      'Stop billing?\n• Two copies end.\nSay yes or no.',
    );
    expect(plain(reply('Sure?', { ...proposal, typeToConfirm: 'billing' }))).toContain('To go ahead, type billing.');
  });

  it('can be said in words alone', () => {
    expect(inWords(reply('2 bots.\nload-collector is running.', table))).toBe('2 bots.\nload-collector is running.');
  });

  it('turns buttons into what can be said, each once', () => {
    const press = { proposal: 'p', choice: 'yes' } as const;
    const buttons = [
      { label: 'Go', press },
      { label: 'Logs', say: 'logs' },
      { label: 'L', say: 'logs' },
    ];
    expect(sayable({ buttons })).toEqual(['yes', 'logs']);
  });

  it('says the name instead of yes where the name has to be typed', () => {
    const press = { proposal: 'p', choice: 'yes' } as const;
    const parts: Part[] = [
      { kind: 'proposal', proposal: 'p', title: 'Sure?', consequences: [], expires: 0, typeToConfirm: 'billing' },
    ];
    expect(
      sayable({
        parts,
        buttons: [
          { label: 'Yes', press },
          { label: 'No', press: { ...press, choice: 'no' } },
        ],
      }),
    ).toEqual(['billing', 'no']);
  });
});

describe('columns', () => {
  it('are taken from the widest first', () => {
    expect(shrink([30, 10, 5], 35)).toEqual([20, 10, 5]);
    expect(shrink([30, 30, 5], 36)).toEqual([16, 15, 5]);
    expect(shrink([3, 3], 10)).toEqual([3, 3]);
  });

  it('are given up when they would be too narrow to read', () => {
    expect(shrink([30, 30, 30], 20)).toBeUndefined();
  });
});

describe('a line', () => {
  it('is never cut through a glyph', () => {
    expect(cut('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    expect(cut('負荷負荷', 4)).toBe('負…');
  });

  it('is broken at spaces and keeps its indentation', () => {
    expect(wrap('  one two three', 9)).toEqual(['  one two', '  three']);
    expect(wrap('a     b', 20)).toEqual(['a     b']);
  });
});
