import { cut } from '../clause/sheets.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { piecesOf } from './pieces.ts';

const SAME_THERE =
  /^(?:so |and |please |then |just |now |ok )*(?:(?:do|take|try|fix) (?:that one|this one|it|that|them|those|the same)|(?:the )?same (?:there|again|thing|treatment|procedure|medicine|with (?:it|that|that one|them)|for (?:it|that|that one|them))|(?:that|this) one|give it the same(?: treatment)?)(?: (?:there|too|as well|also|please|next|again|with (?:it|that one)|for (?:it|that one|them)|treatment))*$/;
const TELLS =
  /\b(?:is|are|has|have|had|was|were|does|did|looks?|seems?|shows?|needs?|acts?|hangs?|crashe[sd]|fail(?:s|ed)|keeps?|suffers?)\b/;

/**
 * "the loudness meter has the same problem, do that one as well": what is told of another, and then only that the same is
 * to be done there. What is left is the other's name.
 */
export const toldOf = (sheet: Sheet): Sheet | undefined => {
  const pieces = piecesOf(sheet);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || pieces.length !== 2 || sheet.tokens[last.end]?.word === '?') return undefined;
  if (!SAME_THERE.test(textOf(cut(sheet, last.start, last.end)))) return undefined;
  const told = cut(sheet, first.start, first.end);
  if (!TELLS.test(textOf(told))) return undefined;
  const { terms } = findTargets({ ...told, roles: [...told.roles] }, {});
  const known = terms.filter(({ names, open }) => names.length > 0 && open === undefined);
  const [only] = known;
  if (!only || known.length > 1 || only.via === 'typo') return undefined;
  const start = Math.min(...only.tokens);
  const end = told.hits[start]?.end ?? Math.max(...only.tokens) + 1;
  return start > MOST_IN_FRONT ? undefined : cut(told, start, end);
};

/** "the", "our", "and the": whoever is told of is named first. */
const MOST_IN_FRONT = 3;
