import { joinExplanations } from '../explain.ts';
import { effectOf } from '../lexicon.ts';
import { ask, nothing } from '../questions.ts';
import type { Reading, Step } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { isSameStep } from '../steps.ts';
import { conditionQuestion } from './doubts.ts';
import { removesCopies, removesTheThing, takesOffTheBot } from './part-of-bot.ts';
import { acts, isBareHelp, isChatter, type Story } from './story.ts';
import { saidBeside } from './timely.ts';
import { aboutUndone } from './undone.ts';

/** What is meant by the whole, once every clause was read. */
export const conclude = (sheet: Sheet, story: Story, injected: boolean): Reading => {
  const explanation = joinExplanations(story.explanations);
  if (story.takenBack) return nothing('taken back', [...story.nearest], explanation);
  if (story.correcting) return { kind: 'negated', explanation };
  if (story.steps.every((step) => isChatter(step, story))) story.question ??= story.faint;
  for (const waiting of story.waiting)
    story.question ??= ask(waiting, { kind: 'ask', because: 'missing' }, explanation);
  story.question ??= aboutUndone(story);
  const ordered = story.steps.some((step) => acts(step, story));
  const told = story.steps.filter((step) => !isChatter(step, story) && !(ordered && story.beheld.has(step)));
  const meaningful = told.length > 1 ? told.filter((step) => !isBareHelp(step, story)) : told;
  if (story.question && (meaningful.length === 0 || story.question.kind === 'ambiguous')) {
    if (
      meaningful.length === 0 ||
      !('about' in story.question) ||
      story.question.kind !== 'ambiguous' ||
      effectOf(story.lexicon, story.question.about?.intent) !== 'read'
    )
      return { ...onlyAsked(story.question, story), explanation };
  }
  if (meaningful.length === 0 && story.reason !== 'unknown' && story.reason !== 'chatter' && story.denials.length === 0)
    return nothing(story.reason, [...story.nearest].slice(0, 3), explanation);
  const wanted = meaningful.length > 0 ? onceShown(meaningful, story) : story.steps.slice(0, 1);
  // "don't stop. stop ingest": who says both must be asked, not obeyed.
  const denied = story.denials.flatMap(({ intent, targets }) => (targets.length === 0 ? [intent] : []));
  const steps = spare(
    wanted.filter(({ intent }) => !denied.includes(intent)),
    [
      ...story.denials.flatMap((denial) => (isOfAnother(denial, wanted) ? [] : denial.targets)),
      ...sparedAhead(wanted, story),
    ],
  );
  if (steps.length > 0 && injected && steps.some((step) => acts(step, story)))
    return {
      kind: 'ambiguous',
      question: 'That reads like words of somebody else. What shall I do, in your own words?',
      explanation,
    };
  if (decidesBothWays(steps, story))
    return { kind: 'ambiguous', question: 'Which of the two requests do you mean by that?', explanation };
  if (takesOffTheBot(steps, story))
    return { kind: 'ambiguous', question: 'Shall that be taken off the schedule, or the bot be removed?', explanation };
  if (removesCopies(sheet, steps, story))
    return { kind: 'ambiguous', question: 'Shall there be fewer copies, or shall the bot be gone?', explanation };
  if (removesTheThing(sheet, steps, story))
    return { kind: 'ambiguous', question: 'Shall that be taken off the bot, or the bot be removed?', explanation };
  const later = story.lexicon.byRole.get('later')?.name;
  const acting = steps.filter((step) => acts(step, story));
  const atOnce = acting.length > 0 && acting.every((step) => step.intent !== later && !lasts(step));
  const beside = atOnce ? saidBeside(sheet, (story.context.bots?.length ?? 0) > 0) : undefined;
  if (beside?.hangs) return { ...conditionQuestion(story), explanation };
  if (beside?.moment || (story.untimed && acting.some(({ intent }) => intent !== later)))
    return { kind: 'ambiguous', question: 'When shall I do that: now, or at the time you said?', explanation };
  if (steps.length > 0) return { kind: 'intents', steps, explanation };
  const last = story.denials.at(-1);
  if (last) return { kind: 'negated', ...last, explanation };
  return nothing(story.reason, [...story.nearest].slice(0, 3), explanation);
};

/** "mute it until tomorrow": the time that was said is how long. */
const lasts = ({ args }: Step): boolean => args.for !== undefined || args.until !== undefined;

/** Only of several: "ignore ingest. restart it" changes its mind. */
const sparedAhead = (steps: readonly Step[], story: Story): readonly string[] =>
  story.ahead.filter((name) =>
    steps.some((step) => acts(step, story) && step.targets.length > 1 && step.targets.includes(name)),
  );

/** "stop it, don't delete it" leaves the stopping as it is. */
const isOfAnother = ({ intent, targets }: Story['denials'][number], [only, ...others]: readonly Step[]): boolean =>
  intent !== undefined &&
  only !== undefined &&
  others.length === 0 &&
  intent !== only.intent &&
  only.targets.every((name) => targets.includes(name));

/** "who am I? as in, which account is this": asked twice in other words, it is shown once. */
const onceShown = (steps: readonly Step[], story: Story): readonly Step[] =>
  steps.filter((step, at) => acts(step, story) || !steps.slice(0, at).some((before) => isSameStep(before, step)));

/** "reject 33, approve that one": nobody means both of the same request. */
const decidesBothWays = (steps: readonly Step[], { lexicon }: Story): boolean => {
  const decided = (role: 'approve' | 'reject'): readonly unknown[] =>
    steps.flatMap(({ intent, args }) => (intent === lexicon.byRole.get(role)?.name ? [args.request ?? args.user] : []));
  const approved = decided('approve');
  return decided('reject').some((request) => request !== undefined && approved.includes(request));
};

/** "stop everything, but leave the ledger alone" */
const spare = (steps: readonly Step[], spared: readonly string[]): readonly Step[] => {
  if (spared.length === 0) return steps;
  return steps.flatMap((step) => {
    const targets = step.targets.filter((name) => !spared.includes(name));
    return step.targets.length > 0 && targets.length === 0 ? [] : [{ ...step, targets }];
  });
};

/** A yes is to all that was said, and a question that leaves something of it out is answered by no yes. */
const onlyAsked = (question: Reading, story: Story): Reading => {
  const { steps, denials, waiting } = story;
  if (question.kind !== 'ambiguous' || question.whether === undefined) return question;
  const { whether, ...open } = question;
  if (denials.length > 0 || waiting.length > 0) return open;
  if (steps.length === 0) return question;
  const all = steps.filter((step) => !isChatter(step, story));
  return whether.steps.every((step) => steps.includes(step)) ? { ...open, whether: { ...whether, steps: all } } : open;
};
