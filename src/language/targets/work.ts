import type { Context } from '../reading.ts';
import { type Sheet, take } from '../sheet.ts';
import { interpret } from './interpret.ts';
import { emptyPhrase, type Phrase, type Term } from './phrase.ts';
import { namesThatFit } from './predicates.ts';
import { AND, ARTICLES } from './words.ts';

export interface Work {
  readonly sheet: Sheet;
  readonly context: Context;
  /** Words of the intent itself: beside it they are no parts of names. */
  readonly own: ReadonlySet<string>;
  phrase: Phrase;
  excluding: boolean;
  choice: boolean;
  exceptions: number;
  readonly terms: Term[];
  readonly except: Term[];
}

export const add = ({ excluding, except, terms }: Work, term: Term): void => {
  (excluding ? except : terms).push(term);
};

export const mark = (work: Work, from: number, to: number, role: string): number => {
  take(work.sheet, from, to, role);
  for (let at = from; at < to; at += 1) work.phrase.tokens.push(at);
  return to;
};

/** "everything except production", "all but the failed": a place, a state or a tag is left out with all that it fits. */
const isKind = ({ content, head, names }: Phrase): boolean =>
  head === undefined &&
  names.length === 0 &&
  content.length > 0 &&
  content.every(({ traits, part }) => !part && traits.some(({ dimension, plural }) => dimension !== 'role' && !plural));

export const flush = (work: Work): void => {
  const { phrase, sheet } = work;
  if (work.excluding && isKind(phrase)) phrase.head = 'many';
  if (phrase.tokens.length > 0 || phrase.article) {
    const list = work.excluding ? work.except : work.terms;
    const found = interpret(phrase, sheet, work.context);
    const last = list.at(-1);
    if (last && found.length === 1 && shares(phrase, last, sheet)) list.splice(-1, 1, shared(last, phrase, sheet));
    for (const term of found) {
      add(work, term);
      if (term.open !== 'unknown' && phrase.names.length === 0)
        for (const content of phrase.content) take(sheet, content.at, content.end, 'bot');
    }
  }
  work.phrase = emptyPhrase();
};

/** "collectors and analyzers in staging": what stands behind the second describes the first as well. */
const shares = (
  { predicates, tokens }: Phrase,
  { predicates: own = [], via, tokens: before, behind }: Term,
  sheet: Sheet,
): boolean => {
  const between = sheet.tokens.slice(Math.max(...before) + 1, Math.min(...tokens));
  return (
    predicates.length > 0 &&
    own.length > 0 &&
    via === 'set' &&
    behind !== true &&
    between.some(({ word }) => AND.has(word)) &&
    between.every(({ kind, word }) => kind === 'mark' || AND.has(word) || ARTICLES.has(word))
  );
};

/** Said anew for the second ("all collectors and all analyzers in staging"), it must be asked. */
const shared = (term: Term, { predicates, quantity, article }: Phrase, { index }: Sheet): Term =>
  quantity !== undefined || article
    ? { ...term, open: 'unclear' }
    : { ...term, names: namesThatFit([...(term.predicates ?? []), ...predicates], index) };

/** "the failed ingest": an adjective before a name stays with it. */
export const flushUnlessAdjective = (work: Work): void => {
  const { names, behind, head, content } = work.phrase;
  if (names.length > 0 || behind || head || content.some(({ traits }) => traits.length === 0)) flush(work);
};
