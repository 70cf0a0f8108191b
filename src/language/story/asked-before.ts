import { rereadClause } from '../clause/reread.ts';
import { cut } from '../clause/sheets.ts';
import { explain } from '../explain.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import type { Said } from './said.ts';
import { contextFor, push, type Story } from './story.ts';
import { taggedQuestion } from './tag-question.ts';

/** Asks for the answer to what was told right before, and says no more. */
const TELL_ME =
  /^(?:so |and |but |ok |well )*(?:(?:can|could|would|will) (?:you|someone|anyone|anybody|somebody) (?:please |kindly |quickly |perhaps )*(?:tell|show|enlighten|answer|help)(?: (?:me|us|them|him|her))?(?: (?:that|this|please|out))*|any (?:idea|clue|ideas)|(?:do|would) you (?:happen to )?know(?: that)?|please (?:tell|answer|enlighten)(?: (?:me|us|them))?)$/;

/** "the auditors keep asking how billing is doing, could you tell me?": the question that others were said to ask. */
export const asksForIt = ({ text, sheet, ended }: Said, story: Story): boolean => {
  if (story.told.length === 0 || story.steps.length > 0) return false;
  const question = TELL_ME.test(text)
    ? story.told
        .slice(-MOST_TOLD)
        .map(questionIn)
        .findLast((asked) => asked !== undefined)
    : taggedQuestion(text, ended, story.told.at(-1), sheet);
  // "that's a no, correct?"
  if (!question) return ended === '?' && text === 'correct';
  const ground = { lexicon: story.lexicon, context: contextFor(sheet, story), budget: story.budget };
  const candidates = rereadClause(question, ground, { ended: ended === '' ? '?' : ended, polite: story.polite });
  const [best] = candidates;
  if (best?.verdict.kind !== 'done' || best.binding.intent.effect !== 'read') return false;
  if (best.binding.intent.language.role !== undefined) return false;
  story.blocked = undefined;
  story.explanations.push(explain(candidates));
  push(best.binding, story);
  return true;
};

/** No more of what was told before is looked at. */
const MOST_TOLD = 3;
const questionIn = (told: Sheet): Sheet | undefined => {
  const start = told.tokens.findIndex(({ kind }, at) => kind === 'word' && at > 0 && ASKS.test(wordAt(told, at)));
  return start < 0 ? undefined : cut(told, start, told.tokens.length);
};
const ASKS = /^(?:how|what|which|why|who|where|whether)$/;
