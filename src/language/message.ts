import type { Ground } from './clause/bind.ts';
import { BUDGET } from './clause/read.ts';
import { answer, dropped, fill, isAnswer, restated } from './dialogue/answer.ts';
import { carry, repeat, saysSame, withLast } from './dialogue/carry.ts';
import type { Lexicon } from './lexicon.ts';
import { nothing } from './questions.ts';
import type { Context, Reading, Step } from './reading.ts';
import { readSentences } from './sentences.ts';
import type { Sheet } from './sheet.ts';

/**
 * The meaning of a whole message: first as the answer to an open question, then as something new, then as something
 * that only what was said before completes ("same for ingest", "no, I meant the other one").
 */
export const readMessage = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading => {
  if (!sheet.tokens.some(({ kind }) => kind !== 'mark')) return nothing('empty');
  const ground: Ground = { lexicon, context, budget: { left: BUDGET } };
  const said = answer(sheet, lexicon, context) ?? repeat(sheet, ground);
  if (said) return said;
  const filled = fill(sheet, ground);
  // "the backup" as an answer is the bot, whatever else the word means; what asks or orders is no answer.
  if (filled?.kind === 'intents' && isAnswer(sheet)) return filled;
  const same = saysSame(sheet) ? carry(sheet, ground) : undefined;
  if (same?.kind === 'intents') return same;
  const fresh = readSentences(sheet, ground);
  if (fresh.kind === 'intents' && !isTalk(fresh.steps, lexicon))
    return restated(sheet, lexicon, context, fresh.steps) ?? { ...fresh, steps: withLast(sheet, fresh.steps, ground) };
  if (fresh.kind === 'negated' && !onlyCorrects(sheet)) return fresh;
  const completed = filled ?? carry(sheet, ground);
  // A question about what was just said is better than one about what was said before.
  if (fresh.kind !== 'outOfScope' && completed?.kind !== 'intents') return fresh;
  return completed ?? dropped(sheet, lexicon, context) ?? fresh;
};

/** A greeting, or "that helped": what else the message says counts more. */
const isTalk = (steps: readonly Step[], { byRole }: Lexicon): boolean =>
  steps.every(
    ({ intent, args }) =>
      intent === byRole.get('chatter')?.name ||
      (intent === byRole.get('names')?.name && Object.keys(args).length === 0),
  );

/** "no, make it 11" denies no order: its no takes back what was understood, and nothing behind it is denied. */
const onlyCorrects = (sheet: Sheet): boolean => {
  const [first, ...rest] = sheet.tokens.flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
  return (
    /^(?:no|nope|nah)$/.test(first ?? '') && !rest.some((word) => /^(?:not|never|no|without|leave|keep)$/.test(word))
  );
};
