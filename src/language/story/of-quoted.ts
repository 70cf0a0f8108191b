import { isBareVerb } from '../lexicon.ts';
import { namesIn } from '../sheet.ts';
import type { Said } from './said.ts';
import type { Story } from './story.ts';

const ASKS = /^(?:and |so |but |well )*(?:who|whose|where|when|which|what|does|did|is|are|was|were|has|do)\b/;
const POINTS =
  /\b(?:it|that|this|they|those|these|them)\b|\b(?:anybody|anyone|somebody|someone)\b(?! (?:down|up|failed|paused|stopped|running))/;

/**
 * "the readme says `stop harbor` before the backup, who maintains it?": behind an order that is only quoted, a question that
 * names no bot is about the page it stands on.
 */
export const asksOfQuoted = ({ sheet, text, ended }: Said, story: Story): boolean =>
  ended === '?' &&
  story.told.length > 0 &&
  story.steps.length === 0 &&
  ASKS.test(text) &&
  POINTS.test(text) &&
  namesIn(sheet).length === 0 &&
  story.told.some(({ tokens }) =>
    tokens.some(
      ({ kind, word }) =>
        kind === 'foreign' &&
        word.includes(' ') &&
        isBareVerb(story.lexicon, word.toLowerCase().split(/[\s"'`]+/)[0] ?? ''),
    ),
  );
