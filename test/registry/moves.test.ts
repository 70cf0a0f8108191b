import { describe, expect, it } from 'vitest';
import type { Bot, BotStatus } from '../../src/registry/bot.ts';
import { botStatuses } from '../../src/registry/bot.ts';
import { assertAtRest, assertMove, moves, wayTo } from '../../src/registry/moves.ts';
import { savedBot } from '../support/registry.ts';

/** The table once more, as a person would draw it: a dot for a move that must be refused. */
const drawn = `
             registered deploying running paused stopping stopped terminated failed error
registered       =          x        .       .       .       x        x         x      x
deploying        .          =        x       .       x       x        x         x      x
running          .          x        =       x       x       x        x         x      x
paused           .          x        x       =       x       x        x         x      x
stopping         .          .        .       .       =       x        x         x      x
stopped          .          x        .       .       .       =        x         x      x
terminated       .          x        .       .       .       x        =         x      x
failed           .          x        .       .       x       x        x         =      x
error            .          x        x       .       x       x        x         x      =
`;
const [header = [], ...rows] = drawn
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cases = rows.flatMap(([from = '', ...marks]) =>
  marks.map((mark, index) => ({ from, to: header[index] ?? '', mark })),
);

const bot = (status: string, pids: number[] = []): Bot => savedBot('ingest', { status, observed: { pids } });

describe('the moves between statuses', () => {
  it('are drawn for every pair', () => {
    expect(cases).toHaveLength(botStatuses.length ** 2);
    expect(Object.keys(moves).sort()).toEqual([...botStatuses].sort());
  });

  it.each(cases)('$from → $to: $mark', ({ from, to, mark }) => {
    const move = (): void => assertMove(bot(from), to as BotStatus);
    if (mark === '.') expect(move).toThrow(`ingest is ${from}, so it cannot become ${to}.`);
    else expect(move).not.toThrow();
  });

  it('never leave a bot without a way on', () => {
    for (const from of botStatuses) expect(moves[from].length).toBeGreaterThan(0);
  });
});

describe('the way to a status that is already there', () => {
  it.each(cases)('from $from to $to is legal at every step', ({ from, to }) => {
    const way = wayTo(from as BotStatus, to as BotStatus);
    if (way.length === 0) return expect(['registered']).toContain(to);
    expect(way.at(-1)).toBe(to);
    way.reduce((before, next) => {
      expect(before === next || moves[before].includes(next)).toBe(true);
      return next;
    }, from as BotStatus);
  });
});

describe('forgetting a bot', () => {
  it.each(['deploying', 'running', 'paused', 'stopping'])('waits while it is %s', (status) => {
    expect(() => assertAtRest(bot(status))).toThrow(`ingest is ${status}. Stop it first.`);
  });
  it('waits while a process of it is left, whatever the status says', () => {
    expect(() => assertAtRest(bot('error', [4711]))).toThrow('ingest is still running. Stop it first.');
    expect(() => assertAtRest(bot('error'))).not.toThrow();
  });
});
