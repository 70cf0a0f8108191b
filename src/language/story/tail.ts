import { segment } from '../clause/segment.ts';
import { cut } from '../clause/sheets.ts';
import { softPlaces } from '../clause/split.ts';
import { SAID } from '../lexicon/speech.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { readSegment } from './segment.ts';
import type { Story } from './story.ts';

/** More places than this no preamble is searched for its end; longer than this nobody leads up to an order. */
const MOST_PLACES = 10;
const LONGEST = 90;

/**
 * A long preamble whose end no grammar of ours finds: "nobody asked us of course, anyway: ingest up to 12 copies". Where the
 * sentence gave nothing, the longest end of it is taken that is an order and nothing else, provided that the words before
 * it only tell. Read with the same care as any other sentence: coverage and frames are those of `readSegment`.
 */
export const readTail = (sheet: Sheet, ended: string, story: Story): boolean => {
  if (sheet.tokens.length > LONGEST) return false;
  for (const place of endings(sheet)) {
    if (story.budget.left <= 0) return false;
    const start = behindJoint(sheet, place);
    if (start >= sheet.tokens.length || !onlyTells(sheet, place)) continue;
    const trial: Story = {
      ...story,
      steps: [],
      waiting: [],
      explanations: [],
      blocked: undefined,
      negated: undefined,
      question: undefined,
    };
    const segments = segment(cut(sheet, start, sheet.tokens.length), story.lexicon);
    const [first] = segments;
    if (!first) continue;
    segments.forEach((part, at) => {
      if (at > 0 && trial.steps.length === 0) return;
      readSegment(part, at === segments.length - 1 ? ended : (segments[at + 1]?.joint ?? ''), trial);
    });
    if (trial.steps.length === 0 || trial.question || trial.negated || trial.waiting.length > 0 || trial.takenBack)
      continue;
    story.steps.push(...trial.steps);
    story.focus = trial.focus;
    story.blocked = trial.blocked;
    story.explanations.push(...trial.explanations);
    return true;
  }
  return false;
};

/** Where the last thing that is said may begin, longest ending first. */
const endings = (sheet: Sheet): readonly number[] =>
  softPlaces(sheet.tokens)
    .filter((place) => sheet.inName[place] !== true)
    .slice(0, MOST_PLACES);

const JOINT =
  /^(?:and|but|then|so|hence|thus|therefore|anyway|anyhow|anyways|right|ok|okay|well|basically|long story short)$/;

const behindJoint = (sheet: Sheet, place: number): number => {
  let at = place;
  while (sheet.tokens[at]?.kind === 'mark' || JOINT.test(wordAt(sheet, at))) at += 1;
  return at;
};

/** What may change the meaning of all that follows it: conditions, suppositions, denials, other people's words. */
const BENDS =
  /^(?:if|unless|when|whenever|once|until|till|suppose|supposing|imagine|assuming|assume|pretend|should|would|could|in case|as soon as|provided|before|after|while|what if|let us say|say)$/;

const onlyTells = (sheet: Sheet, place: number): boolean => {
  const words = sheet.tokens
    .slice(0, place)
    .map(({ kind, word }) => (kind === 'word' ? word : kind === 'mark' ? ',' : '?'));
  const last = words.slice(words.findLastIndex((word, at) => word === ',' && at < words.length - 1) + 1);
  const clause = last.filter((word) => word !== ',').join(' ');
  return (
    words.length >= 2 &&
    !words.some(
      (word, at) => BENDS.test(word) && (at === 0 || /^(?:,|and|or|but|so|then)$/.test(words[at - 1] ?? '')),
    ) &&
    !SAID.test(clause) &&
    !/\b(?:not|never|no|without|do not|to|that|like|you|please|we|i|or|even|just|is|are|was|were|be)$/.test(clause)
  );
};
