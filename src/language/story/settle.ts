import type { Binding } from '../clause/binding.ts';
import { ellipsis } from '../clause/ellipsis.ts';
import { GENERAL } from '../clause/judge/plausible.ts';
import { isThin } from '../clause/judge/thin.ts';
import type { Candidate } from '../clause/read.ts';
import { explain } from '../explain.ts';
import { ask } from '../questions.ts';
import type { Reading } from '../reading.ts';
import { namesIn, type Sheet, textOf } from '../sheet.ts';
import { lost } from './doubts.ts';
import { skipsOne } from './leave.ts';
import { spokenOf } from './named.ts';
import { saysMore } from './says-more.ts';
import { contextFor, push, type Story, shared } from './story.ts';
import { withToldVersion } from './told-version.ts';

/** Takes the best reading in, if it is one. */
export const settle = (
  best: Candidate,
  sheet: Sheet,
  { joint, ended }: { joint: string; ended: string },
  story: Story,
): boolean => {
  const { binding, verdict } = best;
  const split =
    verdict.kind === 'done' &&
    binding.unexplained.length === 0 &&
    !(Object.keys(binding.when).length > 0 && AT_ONCE.test(textOf(sheet)))
      ? undefined
      : ellipsis(
          sheet,
          {
            lexicon: story.lexicon,
            context: contextFor(sheet, story),
            budget: story.budget,
          },
          { ended, polite: story.polite },
        );
  if (split) {
    const told = split.map((one) => explain([{ binding: one, verdict: { kind: 'done' }, later: false }]));
    story.explanations.splice(-1, 1, ...told);
    for (const one of split) push(one, story);
    return true;
  }
  if (binding.intent.effect === 'read' && ended !== '?' && STATEMENT.test(textOf(sheet))) return false;
  const heads =
    ended === ':' && binding.intent.language.targets === 'filter' && binding.trigger.pattern.kind === 'noun';
  if (heads && Object.keys(binding.args).length > 0) return false;
  if (verdict.kind === 'done') {
    const whole = withToldVersion(binding, sheet, story);
    if (!whole) {
      story.question ??= lost(sheet);
      return true;
    }
    const meant = checksFocus(binding, story) ? { ...whole, targets: shared(story.focus ?? []) } : whole;
    if (!saysMore(meant, joint, story)) push(meant, story);
    return true;
  }
  const nothingDenied = binding.targets.names.length === 0 && Object.keys(binding.args).length === 0;
  // "start without me", "never stood on a podium before": nothing of ours is denied.
  if (
    verdict.kind === 'negated' &&
    nothingDenied &&
    (GENERAL.has(binding.trigger.verb) || !DENIES_US.test(textOf(sheet)))
  )
    return false;
  if (verdict.kind === 'negated') {
    const taken = story.steps.findIndex(
      ({ intent, targets }) => intent === binding.intent.name && binding.targets.names.join() === targets.join(),
    );
    if (taken >= 0) story.steps.splice(taken, 1);
    // "except for digest, do not restart billing"
    if (skipsOne(namesIn(sheet), binding.targets.names, story)) story.question ??= lost(sheet);
    story.denials.push({ intent: binding.intent.name, targets: binding.targets.names });
    // "can't get that jingle out of my head" denies nothing of the bot that is called so.
    const hidden = namesIn(sheet).length > namesIn(spokenOf(sheet)).length;
    if (binding.targets.names.length > 0 && !hidden) story.focus = binding.targets.names;
    return true;
  }
  const asked = askedOfFocus(binding, sheet, story);
  if (asked) {
    if (!saysMore(asked, joint, story)) push(asked, story);
    return true;
  }
  if (verdict.kind !== 'ask') return false;
  const waits =
    verdict.because === 'missing' && binding.missing.join() === 'targets' && binding.targets.terms.length === 0;
  if (waits && (ended === 'and' || ended === ',' || ended === 'then')) {
    story.waiting.push(binding);
    return true;
  }
  if (waits && !isThin(binding) && joint !== '' && story.steps.length > 0 && (story.focus?.length ?? 0) > 0) {
    const ofThose = { ...binding, targets: shared(story.focus ?? []) };
    if (!saysMore(ofThose, joint, story)) push(ofThose, story);
    return true;
  }
  if (
    binding.intent.effect !== 'read' ||
    verdict.because !== 'unexplained' ||
    sheet.manner === 'slash' ||
    sheet.tokens.some(({ word }) => /^[a-z]+(?:-[a-z0-9]+)+$/.test(word))
  )
    asks(ask(binding, verdict, explain([best])), { binding, because: verdict.because }, story);
  return binding.intent.effect !== 'read';
};

/** "not sure if harbor is up, can you check?": that one, and not the whole fleet. */
const checksFocus = ({ trigger, targets, intent, args, sheet }: Binding, { focus, steps }: Story): boolean =>
  intent.language.targets === 'optional' &&
  trigger.pattern.kind === 'verb' &&
  /^(?:check|look|verify|confirm|see)$/.test(trigger.verb) &&
  focus !== undefined &&
  steps.length === 0 &&
  targets.terms.length === 0 &&
  Object.keys(args).length === 0 &&
  !sheet.roles.includes('everything');

const DENIES_US =
  /^(?:(?:please|and|but|so|just|no|oh|ok|hey|whatever \w+ \w+|under no circumstances|actually|then) )*(?:do|you|i|we|never|nobody|no|not|please|let|it|there|hold|refrain|avoid|keep|abstain|must|should|try|make|on no account|in no case)\b.*\b(?:not|never|no|nothing|nobody|from|avoid|off)\b|^(?:please |but |and )?not\b|^never (?:ever )?(?:touch|stop|restart|delete|kill|start|do)\b/;

/** "why?", "ingest is down, why?", "… and i don't get why" */
const askedOfFocus = (binding: Binding, sheet: Sheet, story: Story): Binding | undefined => {
  const { intent, missing, unexplained, targets } = binding;
  const focus = contextFor(sheet, story).lastBots ?? [];
  const bare = intent.language.ofFocus && missing.join() === 'targets' && unexplained.length === 0;
  const most = SHORT + Math.max(0, binding.trigger.at.length - 1);
  if (!bare || targets.terms.length > 0 || focus.length === 0 || sheet.tokens.length > most) return undefined;
  return { ...binding, missing: [], targets: shared(focus) };
};
const SHORT = 5;

/** "restart A now and B at 2": said once, done at two times. */
const AT_ONCE = /\b(?:now|immediately|right away|straight away|at once)\b.* (?:and|then|but) /;

/** "it is leaking memory" tells and does not ask. */
const STATEMENT =
  /^(?!(?:it|there) (?:is|are) (?:needed|required|necessary|need|want|a need) (?:(?:for|by|to) (?:me|us)|of|the|to (?:see|have))\b(?!.*\bmore\b)|we are (?:wanting|wishing|needing|hoping|asking|requesting|interested|curious|keen|eager)\b)(?:(?:it|he|she) (?!is\b|was\b|wants\b|needs\b|likes\b|asks\b)[a-z]{2,}s\b|(?:it|he|she|they|this|that|there|we|everything|everyone|nobody|somebody|something|customers|users) (?:is|are|was|were|has|have|had|keeps|keep|looks|look|seems|seem|will|got|hangs|went|does not|do not|can not|just|still)\b)/;

/** "so give her that one": something of what was spoken of is to be given to somebody. */
const GIVES_IT = /\b(?:her|him|them) (?:that|this|it)\b/;

/** Nobody was named, and the verb is one of everyday talk: hardly an order. */
const asks = (
  question: Reading,
  { binding, because }: { readonly binding: Binding; readonly because: string },
  story: Story,
): void => {
  const { targets, trigger, args } = binding;
  if (because === 'missing') story.asked = binding;
  const faint =
    !GIVES_IT.test(textOf(binding.sheet)) &&
    targets.names.length === 0 &&
    // "stop A, then put both routers on hold": of all routers, which two?
    targets.open.every(({ open, predicates }) => open !== 'several' || predicates === undefined) &&
    Object.keys(args).length === 0 &&
    (GENERAL.has(trigger.verb) || trigger.pattern.kind !== 'verb');
  if (faint) story.faint ??= question;
  else story.question ??= question;
};
