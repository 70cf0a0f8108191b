import type { Candidate } from '../clause/read.ts';
import { rereadClause } from '../clause/reread.ts';
import { bringsAbout } from '../dialogue/particles.ts';
import type { Context } from '../reading.ts';
import { meantQuestion } from './doubts.ts';
import type { Said } from './said.ts';
import { contextFor, type Story } from './story.ts';

/** Every reading of what is said, best first, as something that is told or ordered, and no answer. */
export const candidatesFor = ({ sheet, ended }: Said, story: Story): readonly Candidate[] => {
  const { lexicon, budget, polite } = story;
  const read = (context: Context): readonly Candidate[] =>
    rereadClause(sheet, { lexicon, context, budget }, { ended, polite }).filter(
      ({ binding }) => binding.intent.language.role !== 'yes' && binding.intent.language.role !== 'no',
    );
  const candidates = read(contextFor(sheet, story));
  return story.partial && liftsLast(candidates, story) ? read(story.context) : candidates;
};

/**
 * "ok, the line is fixed. get it running again" right after another bot was stopped: a bot of which only a part was named, which
 * may be a thing by itself, is not what is to run again. Where it could be started as well, it must be asked.
 */
const liftsLast = ([best]: readonly Candidate[], story: Story): boolean => {
  const { lastIntent, lastBots = [] } = story.context;
  const { intent, targets } = best?.binding ?? {};
  const { focus = [], steps, lexicon } = story;
  const [name = ''] = focus;
  if (!best || !intent || !targets || steps.length > 0 || lastBots.length !== 1 || lastBots.includes(name))
    return false;
  if (lastIntent === undefined || intent.language.lifts !== lastIntent) return false;
  const pointed = targets.names.length > 0 && targets.names.every((other) => targets.via[other] === 'reference');
  if (!pointed || focus.length !== 1 || targets.names[0] !== name) return false;
  const status = best.binding.sheet.index.bots.get(name)?.status ?? '';
  if (status !== 'running' && !bringsAbout(lexicon, intent.name, status)) story.question ??= meantQuestion(story);
  return true;
};
