import type { Binding } from '../clause/bind.ts';
import { ellipsis } from '../clause/ellipsis.ts';
import { GENERAL, isThin } from '../clause/judge.ts';
import type { Candidate } from '../clause/read.ts';
import { rereadClause } from '../clause/reread.ts';
import type { Segment } from '../clause/segment.ts';
import { amend, isCorrection } from '../dialogue/correct.ts';
import { explain, joinExplanations } from '../explain.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import { actOf, STOPPED, speaksFor, TAKEN_BACK } from '../lexicon/speech.ts';
import { ask } from '../questions.ts';
import type { Reading } from '../reading.ts';
import { longestPhrase, type Sheet } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { borrow, gather, tellsMore } from './gather.ts';
import { restates } from './restate.ts';
import { isChatter, push, remember, type Story, shared } from './story.ts';
import { readTurned, readTurnedWithin } from './turned.ts';

/** "weekdays at ten to seven, …" */
const LEADING_TIME =
  /^(?:and |so |ok |please )*(?:on )?(?:weekdays|weekends|(?:every|each) (?:day|night|morning|evening|week|weekday|weekend|month|hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)|daily|nightly|hourly|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days|at (?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\S*)\b(?: \S+){0,5}$/;

/** "ravi, can you …" is said to ravi. */
const isVocative = (sheet: Sheet): boolean => {
  const words = sheet.tokens.filter(
    ({ kind, word }) =>
      kind === 'word' && !/^(?:hey|hi|hello|yo|ok|dear|morning|please|thanks|oi|um|so|and)$/.test(word),
  );
  const [only] = words;
  return words.length === 1 && only !== undefined && sheet.index.people.has(only.word.replace(/^@/, ''));
};

const onlyFillers = (sheet: Sheet): boolean => {
  if (sheet.manner === 'slash') return false;
  let at = 0;
  while (at < sheet.tokens.length) {
    const end =
      sheet.tokens[at]?.kind === 'mark'
        ? at + 1
        : sheet.inName[at] === true
          ? undefined
          : longestPhrase(sheet, at, fillerTree);
    if (end === undefined) return false;
    at = end;
  }
  return true;
};

const ASKS_US = /^(?:please|can you|could you|would you|will you)\b/;

const textOf = (sheet: Sheet): string =>
  sheet.tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join(' ');

/** Reads one thing that is said, and notes what it adds to the story. */
export const readSegment = ({ sheet, joint }: Segment, ended: string, story: Story): void => {
  const text = textOf(sheet);
  if (text === '' || (sheet.tokens.length < story.length && onlyFillers(sheet))) return;
  if (STOPPED.test(text) && (story.steps.length > 0 || story.question)) {
    story.takenBack = true;
    story.steps.length = 0;
    story.waiting = [];
    story.question = undefined;
    return;
  }
  if (isVocative(sheet)) {
    story.blocked ??= 'to somebody else';
    return;
  }
  if (
    TAKEN_BACK.test(text) &&
    (story.steps.some((step) => !isChatter(step, story)) || story.question) &&
    !isCorrection(text)
  ) {
    story.takenBack = true;
    return;
  }
  if (story.correcting || (isCorrection(text) && story.steps.length > 0)) {
    const announced = story.correcting;
    if (correct(sheet, ended, story)) return;
    // "actually no, just show me its logs": the no was for what was ordered before.
    if (announced) story.steps.pop();
  }
  // "…, so could you": what somebody said is its reason, and the wish the speaker's own.
  if (story.blocked === 'reported' && joint === 'so' && ASKS_US.test(text)) story.blocked = undefined;
  const turned =
    story.blocked === 'conditional' && story.told.length > 0
      ? readTurned(story.told.at(-1) ?? sheet, sheet, story)
      : undefined;
  if (turned) {
    story.blocked = undefined;
    story.explanations.push(explain([turned]));
    push(turned.binding, story);
    return;
  }
  if (story.blocked !== undefined) {
    story.explanations.push({
      words: [{ text: sheet.tokens.map((token) => token.text).join(' '), role: story.blocked }],
      rejected: [],
    });
    story.reason = story.blocked;
    return;
  }
  if (leave(sheet, text, story)) return;
  const condition =
    /^(?:but |and |so )?(?:only )?(?:if|unless|in case|the (?:moment|minute|second|instant|day)|(?:every|each|any|next) ?time|by the time|provided|assuming|as soon as|once|when|whenever|after|until|as long as|while|should(?! (?:i|we|you|one)\b))\b/.exec(
      text,
    );
  const candidates = candidatesFor(sheet, story, ended);
  const [best] = candidates;
  story.explanations.push(
    best && best.verdict.kind !== 'no'
      ? explain(candidates)
      : {
          words: [{ text: sheet.tokens.map((token) => token.text).join(' '), role: 'chatter' }],
          rejected: explain(candidates).rejected,
        },
  );
  const within = best?.verdict.kind === 'done' ? undefined : readTurnedWithin(sheet, story);
  if (within) {
    push(within.binding, story);
    return;
  }
  if (best && restates(candidates, { joint, text }, story)) return;
  const gathered = gather(candidates, story) ?? borrow(candidates, story);
  if (gathered) {
    story.question = undefined;
    push(gathered, story);
    return;
  }
  const steps = story.steps.length;
  if (best && settle(best, sheet, { joint, ended }, story)) {
    if (story.steps.length === steps && best.verdict.kind === 'ask') story.told.push(sheet);
    return;
  }
  if (tellsMore(sheet, story)) return;
  story.told.push(sheet);
  // "…, or rather after the batch?" leaves open which.
  if (/^or\b/.test(text) && story.steps.some(({ intent }) => !showsOnly(intent, story)))
    story.question ??= conditionQuestion(story);
  // A second order that is not understood must not be lost while the first is done.
  if (/^(?:and|then)$/.test(joint) && story.steps.length > 0 && ordersMore(sheet, story))
    story.question ??= lost(sheet);
  const ordered = new Set(story.steps.flatMap(({ targets }) => targets));
  const more =
    /^(?:and|plus)$/.test(joint) && story.steps.some(({ intent }) => !showsOnly(intent, story)) && !TELLS.test(text);
  if (more && sheet.hits.some((hit) => hit !== undefined && !ordered.has(hit.name))) story.question ??= lost(sheet);
  if (LIMITS.test(text) && sheet.hits.some((hit) => hit !== undefined && ordered.has(hit.name)))
    story.question ??= lost(sheet);
  if (LEADING_TIME.test(text)) story.untimed = true;
  if (
    condition &&
    !/^(?:if|when|whenever) (?:you|possible|it is possible|there is time|it is ok|it is not|that is|i may|convenient)\b/.test(
      text,
    )
  ) {
    if (story.steps.length > 0 && ended !== ':') story.question ??= conditionQuestion(story);
    else if (ended === ',' || ended === 'then' || ended === ':' || ended === '') story.blocked = 'conditional';
  }
  const act = actOf(text);
  if (act !== undefined && act !== 'how-to' && story.steps.length > 0 && /^(?:and|or|but|,|-)$/.test(joint))
    story.question ??= conditionQuestion(story);
  if (act !== undefined && story.steps.length === 0 && /^(?:,|and|then|or|-|but|so|:)$/.test(ended))
    story.blocked ??= act;
  story.blocked = speaksFor(text, ended) ?? story.blocked;
  remember(sheet, story, candidates);
};

const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|would|keeps?|looks?|seems?|needs?|does|did|do|can|could|'s)\b|\b[a-z]{2,}(?:ed|ing)\b/;

/** Nobody was named, and the verb is one of everyday talk: hardly an order. */
const asks = (question: Reading, { targets, trigger, args }: Binding, story: Story): void => {
  const faint =
    targets.names.length === 0 &&
    Object.keys(args).length === 0 &&
    (GENERAL.has(trigger.verb) || trigger.pattern.kind !== 'verb');
  if (faint) story.faint ??= question;
  else story.question ??= question;
};

/** What would have narrowed what was just ordered. */
const LIMITS = /^(?:and |but )?(?:not|except|without|minus|excluding|only|just)\b/;

const showsOnly = (name: string, { lexicon }: Story): boolean =>
  lexicon.intents.some((intent) => intent.name === name && intent.effect === 'read');

/** "…, and from mateus please withdraw dispatcher": a wish, whatever it says. */
const ordersMore = (sheet: Sheet, { lexicon }: Story): boolean =>
  sheet.tokens.some(({ word }) => word === 'please') &&
  sheet.tokens.some(({ word }, at) => lexicon.verbs.has(word) && sheet.inName[at] !== true);

const lost = (sheet: Sheet): Reading => ({
  kind: 'ambiguous',
  question: `I did not understand "${sheet.tokens
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ')}". Could you say it in other words?`,
  explanation: { words: [], rejected: [] },
});

const candidatesFor = (sheet: Sheet, story: Story, ended: string): readonly Candidate[] => {
  const context = story.focus ? { ...story.context, lastBots: story.focus } : story.context;
  const ground = { lexicon: story.lexicon, context, budget: story.budget };
  const around = { ended, polite: story.polite };
  const candidates = rereadClause(sheet, ground, around).filter(
    ({ binding }) => binding.intent.language.role !== 'yes' && binding.intent.language.role !== 'no',
  );
  return candidates;
};

/** Takes the best reading in, if it is one. */
const settle = (
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
            context: story.focus ? { ...story.context, lastBots: story.focus } : story.context,
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
    push(binding, story);
    return true;
  }
  const nothingDenied = binding.targets.names.length === 0 && Object.keys(binding.args).length === 0;
  if (verdict.kind === 'negated' && nothingDenied && GENERAL.has(binding.trigger.verb)) return false;
  if (verdict.kind === 'negated') {
    const taken = story.steps.findIndex(
      ({ intent, targets }) => intent === binding.intent.name && binding.targets.names.join() === targets.join(),
    );
    if (taken >= 0) story.steps.splice(taken, 1);
    story.negated = { intent: binding.intent.name, targets: binding.targets.names };
    if (binding.targets.names.length > 0) story.focus = binding.targets.names;
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
    push({ ...binding, targets: shared(story.focus ?? []) }, story);
    return true;
  }
  if (
    binding.intent.effect !== 'read' ||
    verdict.because !== 'unexplained' ||
    sheet.manner === 'slash' ||
    sheet.tokens.some(({ word }) => /^[a-z]+(?:-[a-z0-9]+)+$/.test(word))
  )
    asks(ask(binding, verdict, explain([best])), binding, story);
  return binding.intent.effect !== 'read';
};

/** "restart A now and B at 2": said once, done at two times. */
const AT_ONCE = /\b(?:now|immediately|right away|straight away|at once)\b.* (?:and|then|but) /;

/** "it is leaking memory" tells and does not ask. */
const STATEMENT =
  /^(?:it|he|she|they|this|that|there|we|everything|everyone|nobody|somebody|something|customers|users) (?:is|are|was|were|has|have|had|keeps|keep|looks|look|seems|seem|will|got|hangs|went|does not|do not|can not|just|still)\b/;

/** "leave X alone", "hands off X", "keep X as it is". */
const LEAVE =
  /^(?:but |and |please |just |now |so |can you |could you |would you )*(?:let (?:\S+ ){1,3}be$|leave|hands off|keep (?:your )?(?:hands|mitts|paws|fingers)(?: well)? off|keep off|spare|do not (?:touch|bother|mess with|change)|never touch|lay off|stay away from|keep away from|no need to (?:touch|bother)|keep (?=.*\b(?:running|as is|as it is|up|alive|going)\b))\b/;

/** "only card-vault stays as it is" */
const STAYS =
  /^(?:only |just |but )?(?:\S+ ){1,4}(?:stays?|remains?|(?:can|should|must|may) (?:stay|remain)) (?:as (?:it is|they are|is)|up|on|running|untouched|alone|put|where it is|the way it is)\b/;

const leave = (sheet: Sheet, text: string, story: Story): boolean => {
  if (!LEAVE.test(text) && !STAYS.test(text)) return false;
  // "heal the first, leave the rest": the rest of what was just spoken of.
  const context = story.focus ? { ...story.context, lastBots: story.focus } : story.context;
  const { names, open } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  // What is to be spared must be known, else too much would be done.
  if (names.length > 0 && open.some(({ open: why }) => why !== 'unknown')) {
    story.question ??= lost(sheet);
    return true;
  }
  if (names.length === 0 && !/\b(?:it|them|alone|touch)\b/.test(text)) return false;
  story.negated = { targets: names };
  story.explanations.push({
    words: [{ text: sheet.tokens.map((token) => token.text).join(' '), role: 'left alone' }],
    rejected: [],
  });
  return true;
};

const correct = (sheet: Sheet, ended: string, story: Story): boolean => {
  const last = story.steps.at(-1);
  if (!last) return false;
  const amended = amend(sheet, last, { lexicon: story.lexicon, context: story.context, budget: story.budget }, ended);
  story.correcting = amended === 'more';
  if (amended === 'more') return true;
  if (amended === undefined) return false;
  if ('kind' in amended) story.question = amended;
  else story.steps.splice(-1, 1, amended);
  return true;
};

const conditionQuestion = (story: Story): Reading => {
  const step = story.steps.at(-1);
  return {
    kind: 'ambiguous',
    question: `I can't wait for a condition. Shall I ${step?.intent ?? 'do it'} now?`,
    explanation: joinExplanations(story.explanations),
    ...(step ? { about: { intent: step.intent, targets: step.targets, args: step.args, missing: 'targets' } } : {}),
  };
};
