import { isDeepStrictEqual } from 'node:util';
import { carry } from '../dialogue/carry.ts';
import { doesSo } from '../dialogue/may-carry.ts';
import type { Context, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { Story } from './story.ts';

const SAME = /^(?:and |then |the )*(?:same|likewise|ditto|similarly)\b/;
/** Said of one more time, not of the one before. */
const MORE = /\b(?:again|too|also|as well|once more|another)\b/;

/**
 * "restart ingest and do it again at noon", "stop ingest and do the same to billing": what was ordered before, at another time
 * or of others. Says whether the words were understood; an order that only gets its time stays one order.
 */
export const onceMore = (sheet: Sheet, story: Story): boolean => {
  const last = story.steps.at(-1);
  const text = textOf(sheet);
  if (!last || !(doesSo(text) || SAME.test(text))) return false;
  const { lexicon, budget } = story;
  const carried = carry(sheet, { lexicon, budget, context: asContext(last, story) });
  const [step, ...more] = carried?.kind === 'intents' ? carried.steps : [];
  if (!step || more.length > 0) return false;
  const timed = step.intent === later(story);
  if (!timed && (step.intent !== last.intent || isDeepStrictEqual(step.targets, last.targets))) return false;
  if (timed && !MORE.test(text) && isTimeOf(last, step)) story.steps.splice(-1, 1, step);
  else story.steps.push(step);
  return true;
};

const later = ({ lexicon }: Story): string | undefined => lexicon.byRole.get('later')?.name;

/** What was done last, as a next message would find it; of a schedule that was taken away, what it did. */
const asContext = ({ intent, targets, args }: Step, story: Story): Context => {
  const { action } = args;
  const schedule = later(story);
  return typeof action === 'string' && schedule !== undefined && intent !== schedule
    ? { lastIntent: schedule, lastBots: targets, lastArgs: { action } }
    : { lastIntent: intent, lastBots: targets, lastArgs: args };
};

/** "scale it to 3 and do it at noon", "… at noon, and do it every day": the very order, and nothing of it is said anew. */
const isTimeOf = ({ intent, targets, args }: Step, step: Step): boolean =>
  isDeepStrictEqual(targets, step.targets) &&
  (intent === step.intent || intent === step.args.action) &&
  Object.entries(args).every(([name, value]) => step.args[name] === value);
