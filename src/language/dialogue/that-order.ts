import type { Lexicon } from '../lexicon.ts';
import type { Context, Reading } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';

/** "cancel that schedule", "scrap that restart": what was ordered last, of the bots it was ordered for. */
export const ofThatOrder = (
  sheet: Sheet,
  fresh: Reading,
  { pending, lastIntent, lastArgs, lastBots = [] }: Context,
  { intents }: Lexicon,
): Reading | undefined => {
  if (fresh.kind !== 'ambiguous' || pending || lastIntent === undefined || lastBots.length === 0) return undefined;
  const { about } = fresh;
  if (about?.missing !== 'targets' || about.targets.length > 0 || fresh.candidates) return undefined;
  const [, noun] = THAT.exec(textOf(sheet)) ?? [];
  const own = noun !== undefined && (noun === lastIntent || noun === lastArgs?.action);
  // "that broke things, roll back", right behind a deploy
  const back = intents.find(({ name }) => name === about.intent)?.language.takesBack === lastIntent;
  if (!own && !(back && lastBots.length === 1 && TAKES_BACK.test(textOf(sheet)))) return undefined;
  if (intents.find(({ name }) => name === about.intent)?.language.targets === 'none') return undefined;
  const how = {
    targets: byReference(lastBots),
    verb: 'exact' as const,
  };
  const step = { intent: about.intent, targets: lastBots, args: about.args, how };
  return { kind: 'intents', steps: [step], explanation: fresh.explanation };
};

const TAKES_BACK =
  /(?:^|\b(?:things?|wrong|bad|broken|worse|crashing|that|it|ugh|argh|no|nope|please|now) )(?:(?:roll(?:ed)?|go|going|get|move|step) ?back(?: please| now| then| at once)*|(?:a |the )?roll ?back(?: please| now| then)*|(?:go |get |move |step )?back to (?:the )?(?:old|previous|last|earlier|former) (?:one|version|release|build)(?: please| now)*|unsubscribe(?: me)?(?: again| please| then)*|unschedule(?: again| please| then)*)$/;
const THAT = /\b(?:that|this) (?:scheduled |planned |last )?(\w+)$/;
