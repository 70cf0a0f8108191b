import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { isAsked } from './doubt.ts';

const ASKS =
  /^(?:(?:and|so|but|ok|oh|well|hm|hmm|wait|actually|first|please|hey|hang on|hold on|one sec|one second|just a sec|sorry|before that) )*(?:how|what|who|whom|whose|why|where|when|which|is|are|was|were|does|do|did|has|have|can|could|would|will|should|show|list|tell|give|check|see|describe|explain)\b/;

const WONDERS =
  /^(?:(?:and|so|but|ok|well|hm|hmm|wait|actually|first|please|hey|um|uh|oh|hang on|hold on|one sec|one second|just a sec|sorry|before that) )*(?:how|what|who|whom|whose|why|where|when|which)\b(?! (?:ever|about)\b)/;

/** "which ones are failed?" asks something itself, and "four, like harbor" likens: no bot in it answers our question. */
export const wondersOf = (sheet: Sheet): boolean => {
  const text = textOf(sheet);
  return WONDERS.test(text) || WANTS_TO_KNOW.test(text) || isLikened(sheet) || isDenied(sheet);
};

/** "harbor? no" */
const isDenied = ({ tokens }: Sheet): boolean =>
  /^(?:no|nope|nah)$/.test(tokens.findLast(({ kind }) => kind === 'word')?.word ?? '') &&
  tokens.some(({ word }, at) => word === '?' && at < tokens.length - 1);

const isLikened = (sheet: Sheet): boolean =>
  sheet.hits.some((hit, at) => hit !== undefined && /^(?:like|unlike)$/.test(wordAt(sheet, at - 1)));

/** "first I need to see which collectors we have": wants to know something before the answer, and chooses none of them. */
const WANTS_TO_KNOW =
  /\b(?:i|we|me|us) (?:(?:just|first|really|still|only) )*(?:(?:need|want|have|got|ought|like|love|wish|prefer) )?(?:to )?(?:(?:just|first|quickly) )?(?:see|know|check|look|look up|look at|find out|ask|remember|forget|forgot|recall|wonder|learn|hear|understand)(?: (?:first|again|exactly|up))? (?:which|what|who|how|where|whether|if|when)\b/;

/** No question and no order by its form, so that it can be the answer to ours. */
export const isAnswer = (sheet: Sheet): boolean => {
  const text = textOf(sheet);
  return !isAsked(sheet) && !ASKS.test(text) && !WANTS_TO_KNOW.test(text);
};
