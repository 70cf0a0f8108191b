import { byWord } from '../../by-word.ts';
import { digitOf } from '../entities/number.ts';
import { joined } from './vocabulary.ts';

/** Numbers as they are misheard. */
const NUMBERS = byWord<string>({ nein: '9', won: '1', ate: '8', sicks: '6', fife: '5', tree: '3' });

/** "packs forty two": tens and ones together. */
export const inDigits = (words: readonly string[]): readonly string[] => {
  const done: string[] = [];
  for (const word of words) {
    const number = NUMBERS[word] ?? digitOf(word);
    const tens = done.at(-1);
    if (number?.length === 1 && tens !== undefined && /^[2-9]0$/.test(tens))
      done[done.length - 1] = `${tens[0]}${number}`;
    else done.push(number ?? joined(word));
  }
  return done;
};
