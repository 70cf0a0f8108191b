import type { Reply } from '../message.ts';
import { type PlannedStep, sayPlanned } from './plan.ts';
import { sentence } from './wording.ts';

export const wentWell = (reply: Reply | undefined): boolean => reply?.tone === 'done' || reply?.tone === 'answer';

/** One reply for all steps; after a failure it ends with what was not done. */
export const together = (steps: readonly PlannedStep[], replies: readonly Reply[]): Reply => {
  const last = replies.at(-1);
  const [only] = replies;
  if (last === undefined || only === undefined) return { text: 'There was nothing to do.', tone: 'answer' };
  if (steps.length === 1) return only;
  const left = steps.slice(replies.length).map(sayPlanned);
  const lines = replies.map(({ text }) => text);
  if (left.length > 0) lines.push(sentence(`so I did not ${left.join(', and not ')}`));
  return {
    // Without parts: those stand for all lines below the first, and here each step has a first line of its own.
    text: lines.join('\n'),
    tone: wentWell(last) && replies.some(({ tone }) => tone === 'done') ? 'done' : last.tone,
    buttons: replies.flatMap((reply) => reply.buttons ?? []),
    ...(last.stream && { stream: last.stream }),
    ...(replies.some((reply) => reply.private === true) && { private: true }),
  };
};
