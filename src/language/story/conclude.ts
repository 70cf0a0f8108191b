import { joinExplanations } from '../explain.ts';
import { effectOf } from '../lexicon.ts';
import { ask, nothing } from '../questions.ts';
import type { Reading, Step } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { isSameStep } from '../steps.ts';
import { conditionQuestion } from './doubts.ts';
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

/** "the stop of ingest that is scheduled, you can remove it": what is removed after an action was only spoken of is not the bot. */
const takesOffTheBot = (steps: readonly Step[], story: Story): boolean =>
  steps.some((step, at) => {
    const before = steps[at - 1];
    return (
      before !== undefined &&
      typeof before.args.action === 'string' &&
      !acts(before, story) &&
      effectOf(story.lexicon, step.intent) === 'destructive' &&
      Object.values(step.how.targets).every((via) => via === 'reference')
    );
  });

/** "the variable X has nothing to do on ingest, delete it": the variable, and not the bot it is on. */
const removesTheThing = ({ tokens, inName }: Sheet, steps: readonly Step[], story: Story): boolean => {
  const text = tokens.map(({ word }) => word).join(' ');
  const byReference = steps.some(
    ({ intent, targets, how }) =>
      effectOf(story.lexicon, intent) === 'destructive' &&
      targets.length > 0 &&
      (REMOVES_IT.test(text) || Object.values(how.targets).every((via) => via === 'reference')),
  );
  return (
    byReference && tokens.some((token, at) => inName[at] !== true && (isThing(token) || isOnBot(tokens, inName, at)))
  );
};
/** "ingest has three replicas too many, remove them": those, and not the bot. */
const removesCopies = ({ tokens }: Sheet, steps: readonly Step[], { lexicon }: Story): boolean =>
  tokens.some(({ word }) => COPIES.test(word)) &&
  REMOVES_IT.test(tokens.map(({ word }) => word).join(' ')) &&
  steps.some(
    ({ intent, targets, how }) =>
      (effectOf(lexicon, intent) === 'destructive' || effectOf(lexicon, intent) === 'disruptive') &&
      targets.length === 1 &&
      Object.values(how.targets).every((via) => via === 'reference'),
  );
const COPIES = /^(?:replicas?|cop(?:y|ies)|instances?|pods?)$/;

/** "that file has no business on ingest, delete it": what is on a bot is not the bot. */
const isOnBot = (tokens: Sheet['tokens'], inName: Sheet['inName'], at: number): boolean =>
  /^(?:on|inside|within)$/.test(tokens[at]?.word ?? '') &&
  inName[/^(?:the|our|my)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1] === true &&
  at > 1 &&
  !RELIES.test(tokens[at - 1]?.word ?? '');
const RELIES =
  /^(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|work(?:s|ed|ing)?|count(?:s|ed|ing)?|based|built|anymore|more|longer)$/;
const isThing = ({ text, word }: Sheet['tokens'][number]): boolean =>
  VARIABLE.test(text) || THING.test(word) || (CAPITALS.test(text) && !SHOUTED.test(word));
const REMOVES_IT =
  /\b(?:delete|remove|drop|erase|wipe|nuke|purge|scrap|ditch|kill|bin|axe|zap|lose|unregister|(?:get rid|dispose) of) (?:it|that|this|them|those|these)\b/;
/** "ingest needs no DEBUG any more, remove it"; but "delete it NOW" only shouts. */
const CAPITALS = /^[A-Z][A-Z0-9]{2,}$/;
const SHOUTED =
  /^(?:now|asap|please|pls|plz|all|the|not|and|yes|stop|start|restart|delete|remove|drop|kill|nuke|must|only|never|ever|again|this|that|still|every|everything|immediately|today|very|really|one|you|for|it|omg|wtf|fyi|eod|ffs|lol|rip|aws|gcp|cpu|ram|api|prod|qa|dev|uat|ceo|cto|hr|vpn|dns|ssl|tls|sql|etl|erp|crm|pos|sla|gdpr)$/;
const VARIABLE = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
const THING = /^(?:variables?|tags?|labels?|schedules?|timers?|alerts?|limits?|settings?|rules?|subscriptions?)$/;

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
