import { isDeepStrictEqual } from 'node:util';
import type { Binding } from '../clause/binding.ts';
import type { Step } from '../reading.ts';
import { stepOf, together } from '../steps.ts';
import { acts, type Story } from './story.ts';

const MARK = /^[,:-]?$/;

const isOfSame = (last: Step, { targets, intent }: Binding): boolean =>
  last.intent !== intent.name && isDeepStrictEqual(targets.names, last.targets);

/**
 * What is to be shown, told in two pieces: "names only: who is failed", "errors of ingest, last hour's worth of logs",
 * "audit trail for billing, bob's actions only". The second says no more than of what, or narrows the first.
 */
export const saysMore = (binding: Binding, joint: string, story: Story): boolean => {
  const last = story.steps.at(-1);
  const { intent, targets, args } = binding;
  // "what is up with ingest, why is it so slow": the reason is asked for, which tells how it is as well.
  if (!last || intent.effect !== 'read') return false;
  const reason = intent.language.ofFocus === true && Object.keys(last.args).length === 0 && last.targets.length > 0;
  if (reason && MARK.test(joint) && isOfSame(last, binding) && !acts(last, story)) {
    story.steps.splice(-1, 1, stepOf(binding, story.lexicon));
    return true;
  }
  if (last.intent !== intent.name) return false;
  // "how is ingest, and is billing any better?": the same of both is shown at once.
  const both = last.targets.length > 0 && targets.names.length > 0 && isDeepStrictEqual(last.args, args);
  if (both) {
    story.steps.splice(-1, 1, together(last, stepOf(binding, story.lexicon), binding.sheet.index));
    story.focus = targets.names;
    return true;
  }
  const bare = last.targets.length === 0 && Object.keys(last.args).length === 0;
  // "open the log of ingest and keep it rolling": a flag says how, and asks for nothing of its own.
  const flags = joint === 'and' && Object.values(args).every((value) => value === true);
  const narrows =
    (MARK.test(joint) || flags) &&
    intent.language.targets !== 'filter' &&
    Object.keys(args).length > 0 &&
    (targets.names.length === 0 || isDeepStrictEqual(targets.names, last.targets)) &&
    Object.entries(args).every(([name, value]) => isDeepStrictEqual(last.args[name] ?? value, value));
  // The whole fleet and one of its bots are two questions: "how is everything, and how is ingest?".
  if (!narrows && !(bare && intent.language.targets !== 'optional')) return false;
  const step = stepOf(binding, story.lexicon);
  story.steps.splice(-1, 1, narrows ? { ...last, args: { ...last.args, ...step.args } } : step);
  if (targets.names.length > 0) story.focus = targets.names;
  return true;
};
