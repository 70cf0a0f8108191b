import type { Candidate } from '../clause/read.ts';
import type { Said } from './said.ts';
import type { Story } from './story.ts';

const TAKES =
  /^(?:(?:please|now|then|ok|just|so) )*(?:take|grab|choose|select)\b(?! (?:down|off|out|offline|it|them)\b)/;

/** "take the first two and restart them": whom first, and then what; "them" are those and no others. */
export const takesWhom = (best: Candidate | undefined, { sheet, ended, text }: Said, story: Story): boolean => {
  if (!best || !/^(?:and|then)$/.test(ended) || !TAKES.test(text)) return false;
  const { verdict, binding } = best;
  const { names, open, choice } = binding.targets;
  const whom = verdict.kind === 'ask' && verdict.because === 'missing' && binding.unexplained.length === 0;
  if (!whom || names.length === 0 || open.length > 0 || choice) return false;
  story.told.push(sheet);
  story.focus = names;
  return true;
};
