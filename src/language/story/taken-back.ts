import { amend, isCorrection } from '../dialogue/correct.ts';
import { STOPPED, TAKEN_BACK } from '../lexicon/speech.ts';
import type { Sheet } from '../sheet.ts';
import { isVocative } from './asides.ts';
import type { Said } from './said.ts';
import { isChatter, type Story } from './story.ts';

/** "no wait", "just kidding", "ravi, …", "make that 5": what is about the order before, or about somebody else. */
export const takesBack = ({ sheet, text, ended }: Said, story: Story): boolean => {
  if ((story.steps.length > 0 || story.question) && STOPPED.test(text)) {
    story.takenBack = true;
    story.steps.length = 0;
    story.waiting = [];
    story.question = undefined;
    return true;
  }
  if (isVocative(sheet)) {
    story.blocked ??= 'to somebody else';
    return true;
  }
  const ordered = story.steps.some((step) => !isChatter(step, story)) || story.question;
  if (ordered && TAKEN_BACK.test(text) && !isCorrection(text)) {
    story.takenBack = true;
    return true;
  }
  // "stop, no wait, pause ingest": what had no bot yet is taken back.
  if (story.waiting.length > 0 && /^(?:no|nope|wait|hold on|sorry|scratch that|actually|i mean)\b/.test(text))
    story.waiting = [];
  if (!story.correcting && !(isCorrection(text) && story.steps.length > 0)) return false;
  const announced = story.correcting;
  if (correct(sheet, ended, story)) return true;
  // "actually no, just show me its logs": the no was for what was ordered before.
  if (announced) story.steps.pop();
  return false;
};

const correct = (sheet: Sheet, ended: string, story: Story): boolean => {
  const last = story.steps.at(-1);
  if (!last) return false;
  const amended = amend(sheet, last, { lexicon: story.lexicon, context: story.context, budget: story.budget }, ended);
  story.correcting = amended === 'more';
  if (amended === 'more') return true;
  if (amended === undefined) return false;
  if ('kind' in amended) story.question = amended;
  else story.steps.splice(-1, 1, amended);
  return true;
};
