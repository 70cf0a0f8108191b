import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import type { Step } from '../reading.ts';
import { stepOf } from '../steps.ts';
import { acts, type Story } from './story.ts';

const IN_OTHER_WORDS =
  /^(?:that is|meaning|which means|in other words|literally|basically|in short|so to speak|just)\b/;

/** "stop everything. yes, all the bots": no list is asked for. */
const ALL_OF_THEM =
  /^(?:(?:yes|yeah|yep|i mean|really) )*(?:(?:everything|(?:all|every one|every single one)(?: of (?:it|them))?|(?:all|all of|the whole of) (?:the |our |my )?(?:bots|workers|services|jobs|processes|fleet)|every(?: single)? (?:bot|one|worker|service)|the (?:whole )?(?:lot|fleet))(?: |$))+$/;

/**
 * What was just ordered, said once more: "could use 3 more copies, please add them" adds nothing, and "close it down for
 * good: unregister it" or "put it to sleep, that is, pause it" says better what was meant. It is done once.
 */
export const restates = (
  candidates: readonly Candidate[],
  { joint, text }: { readonly joint: string; readonly text: string },
  story: Story,
): boolean => {
  const last = story.steps.at(-1);
  const [best] = candidates;
  if (!last || !best || last.targets.length + Object.keys(last.args).length === 0) return false;
  if (acts(last, story) && last.targets.length > 1 && ALL_OF_THEM.test(text)) return true;
  const same = candidates.find(({ binding }) => binding.intent.name === last.intent && binding.trigger.at.length > 0);
  if (same && best.verdict.kind === 'ask' && isOnlyPointing(best) && addsNothing(same.binding, last)) return true;
  // "petra should lose the steward role, remove it"
  if (same && last.args.role !== undefined && last.args.user !== undefined && TAKES_IT_OFF.test(text)) return true;
  if (best.verdict.kind !== 'done') return false;
  // "… must lose its nightly tag, remove it": the tag, and not the bot.
  const tookOff = last.args.removeTags !== undefined || last.args.unsetEnv !== undefined;
  if (
    tookOff &&
    same &&
    /^[,:-]?$/.test(joint) &&
    best.binding.intent.effect === 'destructive' &&
    pointsAt(best.binding, last)
  )
    return true;
  if (best.binding.intent.name === last.intent && addsNothing(best.binding, last)) return true;
  // "both could use another copy, give them one each": one more, and not one in all.
  if (GIVES.test(text) && last.args.delta !== undefined && pointsAt(best.binding, last))
    return best.binding.args.replicas === last.args.delta;
  if (best.binding.intent.effect === 'read') return false;
  // "it may continue, please resume it in ten minutes": then, and not now as well
  if (postpones(best.binding, last, joint, story)) return true;
  const better =
    joint === ':' || IN_OTHER_WORDS.test(text) || (joint === ',' && best.binding.intent.name === last.intent);
  if (!better || !pointsAt(best.binding, last)) return false;
  const step = stepOf(best.binding, story.lexicon);
  const kept = Object.entries(last.args).filter(([name]) => takes(best.binding, name));
  story.steps.splice(-1, 1, { ...step, targets: last.targets, args: { ...Object.fromEntries(kept), ...step.args } });
  return true;
};

const GIVES =
  /^(?:(?:please|so|and|then|ok|just|now) )*(?:give|grant|hand|get) .*\b(?:an?|one|two|three|four|five|\d+)(?: each)?(?: please| then)*$/;

const postpones = (binding: Binding, last: Step, joint: string, story: Story): boolean => {
  if (Object.keys(binding.when).length === 0 || !/^[,:-]?$/.test(joint) || !pointsAt(binding, last)) return false;
  const step = stepOf(binding, story.lexicon);
  const same = step.args.action === last.intent && !binding.sheet.tokens.some(({ word }) => AGAIN.test(word));
  if (same) story.steps.splice(-1, 1, { ...step, targets: last.targets, args: { ...last.args, ...step.args } });
  return same;
};
const AGAIN = /^(?:again|too|also|another|more)$/;

/** "…, grant him that": lacks what was said just before, or points at it. */
const isOnlyPointing = ({ verdict, binding }: Candidate): boolean =>
  verdict.kind === 'ask' &&
  (verdict.because === 'missing' ||
    (verdict.because === 'unclear' && binding.targets.open.every(({ text }) => /^(?:it|that|this|them)$/.test(text))));

const TAKES_IT_OFF =
  /^(?:please |so |just |now )*(?:remove|take|revoke|drop|strip|withdraw|pull) (?:it|that|this)(?: (?:away|off|back))?(?: (?:from|off))?(?: (?:her|him|them))?(?: please| now)*$/;

/** No bots but those already ordered, none of them by name. */
const pointsAt = ({ targets }: Binding, { targets: names }: Step): boolean =>
  targets.open.length === 0 && targets.names.every((name) => names.includes(name) && targets.via[name] === 'reference');

const addsNothing = (binding: Binding, last: Step): boolean =>
  pointsAt({ ...binding, targets: { ...binding.targets, open: [] } }, last) &&
  binding.unexplained.length === 0 &&
  Object.keys(binding.when).length === 0 &&
  Object.entries(binding.args).every(([name, value]) => JSON.stringify(last.args[name]) === JSON.stringify(value));

const takes = ({ intent }: Binding, name: string): boolean =>
  intent.language.args?.some((argument) => argument.name === name) === true;
