import { numberAt } from '../entities/number.ts';
import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { isPlural, traitsAt } from './traits.ts';
import { PLURAL_BOTS } from './words.ts';
import { flush, mark, type Work } from './work.ts';

/** "show failed bots": what asks to be shown them is no part of their description. */
const SHOWS = /^(?:show|display|print|view|list|give|tell)$/;

/** "the two degraded bots", "the three paused dev crawlers" */
const describesSeveral = (sheet: Sheet, from: number): boolean => {
  let at = from;
  for (let found = traitsAt(sheet, at); found && at < from + MOST_TRAITS; found = traitsAt(sheet, at)) at = found.end;
  return at > from && (PLURAL_BOTS.has(wordAt(sheet, at)) || isPlural(sheet, at - 1));
};
const MOST_TRAITS = 4;

export const unknown = (work: Work, at: number): number => {
  const { sheet, phrase } = work;
  const word = wordAt(sheet, at);
  // "I want to frame them": a doing, and no part of a name.
  if (
    wordAt(sheet, at - 1) === 'to' &&
    /^(?:it|them|that|this|me|us)$/.test(wordAt(sheet, at + 1)) &&
    isFree(sheet, at)
  ) {
    flush(work);
    return at + 1;
  }
  const count =
    phrase.content.length === 0 && (phrase.quantity !== undefined || phrase.article) ? numberAt(sheet, at) : undefined;
  if (
    count &&
    (phrase.quantity !== undefined ||
      PLURAL_BOTS.has(wordAt(sheet, count.end)) ||
      /s$/.test(wordAt(sheet, count.end)) ||
      // "the two van trackers"
      (sheet.index.byPart.has(wordAt(sheet, count.end)) && /s$/.test(wordAt(sheet, count.end + 1))) ||
      describesSeveral(sheet, count.end))
  ) {
    phrase.count = count.value;
    return mark(work, at, count.end, 'quantity');
  }
  if (work.own.has(word) || (SHOWS.test(word) && phrase.content.length === 0 && !sheet.index.byPart.has(word))) {
    flush(work);
    return at + 1;
  }
  // A number names nothing by itself.
  if (
    phrase.content.length === 0 &&
    (numberAt(sheet, at) !== undefined || /^\d/.test(word)) &&
    !/[a-z]{3}/.test(
      word.replace(
        /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/,
        '',
      ),
    )
  ) {
    flush(work);
    return at + 1;
  }
  if (phrase.head !== undefined && phrase.content.length === 0 && phrase.quantity === undefined) flush(work);
  if (work.phrase.names.length > 0) flush(work);
  const pieces = word.split('-').filter((piece) => piece !== '');
  const split =
    pieces.length > 1 &&
    pieces.every((piece) => sheet.index.byPart.has(piece) || sheet.index.byPart.has(piece.replace(/s$/, '')));
  work.phrase.content.push({
    at,
    end: at + 1,
    words: split ? pieces : [word],
    traits: [],
    part: split || sheet.index.byPart.has(word),
  });
  work.phrase.tokens.push(at);
  return at + 1;
};
