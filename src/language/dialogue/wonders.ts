import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { isAsked } from './doubt.ts';

const ASKS =
  /^(?:(?:and|so|but|ok|well|hm|hmm|wait|actually|first|please|hey) )*(?:how|what|who|whom|whose|why|where|when|which|is|are|was|were|does|do|did|has|have|can|could|would|will|should|show|list|tell|give|check|see|describe|explain)\b/;

const WONDERS =
  /^(?:(?:and|so|but|ok|well|hm|hmm|wait|actually|first|please|hey|um|uh) )*(?:how|what|who|whom|whose|why|where|when|which)\b(?! (?:ever|about)\b)/;

/** "which ones are failed?" asks something itself, and "four, like harbor" likens: no bot in it answers our question. */
export const wondersOf = (sheet: Sheet): boolean => WONDERS.test(textOf(sheet)) || isLikened(sheet);

const isLikened = (sheet: Sheet): boolean =>
  sheet.hits.some((hit, at) => hit !== undefined && /^(?:like|unlike)$/.test(wordAt(sheet, at - 1)));

/** No question and no order by its form, so that it can be the answer to ours. */
export const isAnswer = (sheet: Sheet): boolean => !isAsked(sheet) && !ASKS.test(textOf(sheet));
