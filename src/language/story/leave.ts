import type { Sheet } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { lost } from './doubts.ts';
import type { Story } from './story.ts';

/** "leave X alone", "hands off X", "keep X as it is". */
const LEAVE =
  /^(?:but |and |please |just |now |so |can you |could you |would you )*(?:let (?:\S+ ){1,3}be$|leave|hands off|keep (?:your )?(?:hands|mitts|paws|fingers)(?: well)? off|keep off|spare|do not (?:touch|bother|mess with|change)|never touch|lay off|stay away from|keep away from|no need to (?:touch|bother)|keep (?=.*\b(?:running|as is|as it is|up|alive|going)\b))\b/;

/** "only card-vault stays as it is" */
const STAYS =
  /^(?:only |just |but )?(?:\S+ ){1,4}(?:stays?|remains?|(?:can|should|must|may) (?:stay|remain)) (?:as (?:it is|they are|is)|up|on|running|untouched|alone|put|where it is|the way it is)\b/;

export const leave = (sheet: Sheet, text: string, story: Story): boolean => {
  if (!LEAVE.test(text) && !STAYS.test(text)) return false;
  // "heal the first, leave the rest": the rest of what was just spoken of.
  const context = story.focus ? { ...story.context, lastBots: story.focus } : story.context;
  const { names, open } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  // What is to be spared must be known, else too much would be done.
  if (names.length > 0 && open.some(({ open: why }) => why !== 'unknown')) {
    story.question ??= lost(sheet);
    return true;
  }
  if (names.length === 0 && !/\b(?:it|them|alone|touch)\b/.test(text)) return false;
  story.negated = { targets: names };
  story.explanations.push({
    words: [{ text: sheet.tokens.map((token) => token.text).join(' '), role: 'left alone' }],
    rejected: [],
  });
  return true;
};
