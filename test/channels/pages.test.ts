import { describe, expect, it } from 'vitest';
import { filtered, pagesOf } from '../../src/channels/pages.ts';
import type { Reply } from '../../src/message.ts';

const size = { words: 100, rows: 10 };
const log = (lines: readonly string[]): Reply => ({
  ...{ tone: 'answer', text: ['The last lines of billing:', ...lines].join('\n') },
  parts: [{ kind: 'lines', lines }],
});
const lines = Array.from({ length: 35 }, (_, index) => `line ${index + 1}`);
const bots = Array.from({ length: 25 }, (_, index) => `bot-${index}`);
const table: Reply = {
  ...{ tone: 'answer', text: '25 bots.' },
  parts: [{ kind: 'table', columns: ['Bot'], rows: bots.map((text) => [{ text }]) }],
};

describe('pages', () => {
  it('together are the list, each with its words, and begin with the newest lines of a log', () => {
    const paged = pagesOf(log(lines), size) ?? expect.unreachable();
    expect(
      paged.pages.flatMap(({ reply }) => reply.parts?.flatMap((part) => (part.kind === 'lines' ? part.lines : []))),
    ).toEqual(lines);
    expect(paged.pages.map(({ from, to }) => [from, to])).toEqual([
      [1, 5],
      [6, 15],
      [16, 25],
      [26, 35],
    ]);
    expect(paged).toMatchObject({ of: 35, first: 3, kind: 'line' });
    expect(paged.pages[0]?.reply.text).toBe('The last lines of billing:\nline 1\nline 2\nline 3\nline 4\nline 5');
  });

  it('of a table begin at its top, and keep its columns', () => {
    const paged = pagesOf(table, size) ?? expect.unreachable();
    expect(paged).toMatchObject({ of: 25, first: 0, kind: 'row' });
    expect(paged.pages[2]?.reply.parts?.[0]).toMatchObject({
      columns: ['Bot'],
      rows: [20, 21, 22, 23, 24].map((n) => [{ text: `bot-${n}` }]),
    });
  });

  it('break a line that is longer than one of them, and lose nothing of it', () => {
    const long = 'x'.repeat(1_000);
    const paged = pagesOf(log([long, 'end']), size) ?? expect.unreachable();
    expect(paged.pages.flatMap(({ reply }) => reply.text.split('\n').slice(1)).join('')).toBe(`${long}end`);
  });

  it('are not made of what fits one, or is no list', () => {
    expect(pagesOf(log(['one']), size)).toBeUndefined();
    expect(pagesOf({ tone: 'answer', text: 'x'.repeat(5_000) }, size)).toBeUndefined();
  });
});

describe('a filter', () => {
  it('keeps what holds the words, whichever letters are capital, and says how many', () => {
    expect(filtered(log(['an Error', 'fine', 'error 2']), 'ERROR').text).toBe(
      '2 of 3 lines with "ERROR":\nan Error\nerror 2',
    );
    expect(filtered(table, 'bot-24').text).toBe('1 of 25 rows with "bot-24":\nbot-24');
    expect(filtered(table, 'none of them').text).toBe('None of 25 rows with "none of them":');
  });

  it('of no words keeps all', () => {
    expect(filtered(table, '')).toBe(table);
  });
});
