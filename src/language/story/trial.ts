import { segment } from '../clause/segment/segment.ts';
import type { Sheet } from '../sheet.ts';
import { readSegment } from './segment.ts';
import type { Story } from './story.ts';

/** What a stretch of a sentence says by itself, if it is an order or a question, and nothing in it is open, denied or taken back. */
export const readApart = (sheet: Sheet, ended: string, story: Story): Story | undefined => {
  const trial: Story = {
    ...story,
    steps: [],
    waiting: [],
    told: [],
    explanations: [],
    blocked: undefined,
    denials: [],
    ahead: [],
    question: undefined,
  };
  const segments = segment(sheet, story.lexicon);
  segments.forEach((part, at) => {
    if (at > 0 && trial.steps.length === 0) return;
    readSegment(part, at === segments.length - 1 ? ended : (segments[at + 1]?.joint ?? ''), trial);
  });
  const whole =
    trial.steps.length > 0 &&
    !trial.question &&
    trial.denials.length === 0 &&
    trial.waiting.length === 0 &&
    !trial.takenBack;
  return whole ? trial : undefined;
};
