import { ENDING, REPORT, unmakes } from '../lexicon/afterthoughts.ts';
import type { Sheet } from '../sheet.ts';
import { type Story, textOf } from './story.ts';

/** Words behind an order that unmake it, put it off or leave it open: to be asked about, and nothing that may be passed over. */
export const isAfterthought = (sheet: Sheet, story: Story): boolean => unmakes(textOf(sheet)) && changes(story);

/** Whether an order itself ends in such words. */
export const endsInDoubt = (sheet: Sheet, story: Story): boolean => {
  const at = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  if (sheet.inName[at] === true || !acts(story.steps.at(-1)?.intent, story)) return false;
  return ENDING.test(textOf(sheet)) || (REPORT.test(sheet.tokens[at]?.word ?? '') && sheet.inName[at - 1] === true);
};

/** Whether something was ordered that changes anything, from that step on. */
export const changes = (story: Story, from = 0): boolean =>
  story.steps.slice(from).some(({ intent }) => acts(intent, story));

const acts = (name: string | undefined, { lexicon }: Story): boolean =>
  lexicon.intents.some((intent) => intent.name === name && intent.effect !== 'read');
