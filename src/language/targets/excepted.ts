import { type Sheet, take, wordAt } from '../sheet.ts';
import { flush, type Work } from './work.ts';

const EXCEPTED = new Set(['excepted', 'excluded', 'exempted', 'exempt', 'aside', 'apart']);
const UNWANTED = /^(?:needed|included|wanted|required|necessary)$/;

/** "…, lobby being the exception" */
const isException = (sheet: Sheet, at: number): number | undefined => {
  const words = [0, 1, 2, 3].map((k) => wordAt(sheet, at + k));
  const [end] = [3, 4].filter((count) =>
    /^(?:being|as|is) (?:the|an|my|our)(?: only| one| sole)? exception$/.test(words.slice(0, count).join(' ')),
  );
  return end === undefined ? undefined : at + end;
};

/** "…, lobby and butler excepted", "…, lobby not needed": all that was named since what it is left out of. */
export const exceptedBefore = (work: Work, at: number): number | undefined => {
  const { sheet, terms, except, phrase } = work;
  const word = wordAt(sheet, at);
  const unwanted =
    word === 'not' && UNWANTED.test(wordAt(sheet, at + 1)) && terms.length > 0 && phrase.names.length > 0;
  const exception = phrase.names.length > 0 && terms.length > 0 ? isException(sheet, at) : undefined;
  // "apart from" leads to what is left out.
  if (!unwanted && exception === undefined && (!EXCEPTED.has(word) || wordAt(sheet, at + 1) === 'from'))
    return undefined;
  flush(work);
  for (let spared = terms.pop(); spared; spared = terms.pop()) {
    except.push(spared);
    if (terms.length < 2 || terms.at(-1)?.via === 'set' || spared.via === 'set') break;
  }
  const end = exception ?? (unwanted ? at + 2 : at + 1);
  take(sheet, at, end, 'except');
  return end;
};

/** "I'd prefer harbor not to be restarted", "harbor should under no circumstances be deleted": nothing of it is left out. */
export const denies = (sheet: Sheet, at: number, end: number): boolean => {
  const isVerb = (place: number): boolean => sheet.roles[place]?.startsWith('verb') === true;
  if (wordAt(sheet, at) === 'under' || wordAt(sheet, at) === 'by') return isVerb(end) || isVerb(end + 1);
  if (sheet.inName[at - 1] !== true || wordAt(sheet, at) !== 'not') return false;
  const first = wordAt(sheet, end) === 'to' ? end + 1 : end;
  return /^(?:be|get)$/.test(wordAt(sheet, first)) ? isVerb(first + 1) : first === end && isVerb(end);
};
