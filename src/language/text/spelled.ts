import { byWord } from '../../by-word.ts';
import { digitOf } from '../entities/number.ts';
import type { FleetIndex } from '../fleet/index.ts';
import type { Token } from './tokens.ts';

const LETTERS = byWord<string>(
  Object.fromEntries(
    'ay a|bee b|be b|see c|sea c|dee d|ee e|eff f|gee g|jee g|aitch h|eye i|jay j|kay k|el l|ell l|em m|en n|oh o|owe o|pee p|pea p|cue q|queue q|are r|ar r|ess s|tea t|tee t|you u|yew u|vee v|ex x|why y|wye y|zee z|zed z'
      .split('|')
      .map((entry) => entry.split(' ')),
  ),
);
/** A letter is one however it is used elsewhere: "n" is mostly an "and", "em" is "them". */
const letterOf = ({ kind, word, text }: Token): string | undefined => {
  if (kind !== 'word') return undefined;
  const own = text.toLowerCase();
  return /^[a-z]$/.test(own) ? own : (LETTERS[own] ?? LETTERS[word] ?? (/^[a-z]$/.test(word) ? word : undefined));
};
const SPELLED = /^(?:cpu|gpu|json|yaml|csv)$/;
/** "two c p us" */
const SPELLED_MANY = byWord<string>({ cp: 'cpus', gp: 'gpus' });
const MANY = /^(?:us|use|you's|u's|use's|yous|ewes)$/;
const MOST_LETTERS = 4;

/** "see pee you" and "c p u" are the cpu, "en pee see" is what a bot is called; other words that sound like letters stay. */
export const spelledOut = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  const done: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = spelledAt(tokens, at, index);
    const token = tokens[at];
    if (!token) break;
    if (end === undefined) done.push(token);
    else {
      const letters = tokens.slice(at, end).map(letterOf).join('');
      const text = SPELLED_MANY[letters] ?? letters;
      done.push({ ...token, text, word: text });
      at = end - 1;
    }
  }
  return done;
};

const spelledAt = (tokens: readonly Token[], at: number, index: FleetIndex): number | undefined => {
  let text = '';
  let end: number | undefined;
  for (let k = at; k < at + MOST_LETTERS; k += 1) {
    const letter = tokens[k] && letterOf(tokens[k] as Token);
    // The last of "c p us" counts as spelt, and is no letter.
    if (letter === undefined) return MANY.test(tokens[k]?.word ?? '') && SPELLED_MANY[text] ? k + 1 : end;
    text += letter;
    if (text.length > 2 && (SPELLED.test(text) || index.byPart.has(text) || index.traits.has(text))) end = k + 1;
  }
  return end;
};

/** Words of ours that are heard as two of others. */
const APART = byWord<string>({
  'threw put': 'throughput',
  'thru put': 'throughput',
  'true put': 'throughput',
  'through putt': 'throughput',
  'off line': 'offline',
  'of line': 'offline',
  'on line': 'online',
  'o clock': "o'clock",
  'oh clock': "o'clock",
  'pee em': 'pm',
  'pea em': 'pm',
  'pee m': 'pm',
  'ay em': 'am',
  'ay m': 'am',
});
const LAST = /^(?:put|putt|line|of|clock|em|them|m|am)$/;

/** "what is the threw put of …", "take it off line"; but "log on line fourteen", where a bot is called so. */
export const runTogether = (tokens: readonly Token[], index: FleetIndex): readonly Token[] => {
  if (!tokens.some(({ word }) => LAST.test(word))) return tokens;
  const wholeAt = (at: number): string | undefined => {
    const [first, last, next = ''] = tokens.slice(at, at + 3).map(({ text }) => text.toLowerCase());
    // "pill sorta", which was written out as "sort of"
    if (first === 'sort' && last === 'of') return isSorter(tokens[at - 1]?.word ?? '', index) ? 'sorter' : undefined;
    const whole = APART[`${first} ${last}`];
    const named = last !== undefined && (index.byPart.has(last) || digitOf(next) !== undefined || /^\d/.test(next));
    return named ? undefined : whole;
  };
  return tokens.flatMap((token, at) => {
    if (at > 0 && wholeAt(at - 1) !== undefined) return [];
    const whole = wholeAt(at);
    return [whole === undefined ? token : { ...token, text: whole, word: whole }];
  });
};

const isSorter = (before: string, { byPart }: FleetIndex): boolean =>
  byPart.get('sorter')?.some((name) => byPart.get(before)?.includes(name)) === true;
