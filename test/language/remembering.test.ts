import { expect, it } from 'vitest';
import type { Fleet, Parser, Utterance } from '../../src/language/reading.ts';
import { remembering } from '../../src/language/remembering.ts';

const fleet = (): Fleet => ({ bots: [], users: [], accessRoles: [], environments: [] });

it('reads the same words once, and anew where the words, their context or the fleet is another', () => {
  const read: string[] = [];
  const parser: Parser = {
    parse: ({ text }) => {
      read.push(text);
      return { kind: 'outOfScope', because: text, nearest: [], explanation: { words: [], rejected: [] } };
    },
  };
  const { parse } = remembering(parser);
  const here = fleet();
  const status: Utterance = { text: 'status', channel: 'text' };
  expect(parse(status, here)).toBe(parse({ ...status }, here));
  expect(read).toHaveLength(1);
  parse({ ...status, channel: 'slash' }, here);
  parse({ ...status, context: { lastBots: ['billing'] } }, here);
  parse({ ...status, context: { lastBots: ['mailer'] } }, here);
  parse({ ...status, text: 'list' }, here);
  parse(status, fleet());
  expect(read).toHaveLength(6);
});

it('forgets what is too much to keep', () => {
  let read = 0;
  const parser: Parser = {
    parse: () => {
      read += 1;
      return { kind: 'outOfScope', because: '', nearest: [], explanation: { words: [], rejected: [] } };
    },
  };
  const { parse } = remembering(parser);
  const here = fleet();
  for (let index = 0; index < 2_000; index += 1) parse({ text: `say ${index}`, channel: 'text' }, here);
  parse({ text: 'say 0', channel: 'text' }, here);
  expect(read).toBe(2_001);
  const long = 'a'.repeat(300);
  for (let index = 0; index < 2; index += 1) parse({ text: long, channel: 'text' }, here);
  expect(read).toBe(2_003);
});
