import type { Binding, Ground } from './clause/bind.ts';
import { ellipsis } from './clause/ellipsis.ts';
import { isThin } from './clause/judge.ts';
import { type Candidate, readClause } from './clause/read.ts';
import { type Segment, segment } from './clause/segment.ts';
import { cut } from './clause/sheets.ts';
import type { Clause } from './clause/split.ts';
import { splitHard } from './clause/split.ts';
import { amend, isCorrection } from './dialogue/correct.ts';
import { explain, joinExplanations } from './explain.ts';
import { fillerTree } from './lexicon/fillers.ts';
import { actOf, QUOTES, STOPPED, TAKEN_BACK } from './lexicon/speech.ts';
import type { Lexicon } from './lexicon.ts';
import { ask, nothing } from './questions.ts';
import type { Context, Explanation, Reading, Step } from './reading.ts';
import { longestPhrase, type Sheet } from './sheet.ts';
import { stepOf } from './steps.ts';
import { findTargets } from './targets/targets.ts';

/** What is known while the clauses of a message are read one after the other. */
interface Story {
  readonly lexicon: Lexicon;
  readonly budget: { left: number };
  /** Of the whole message, in tokens. */
  readonly length: number;
  readonly context: Context;
  readonly polite: boolean;
  readonly steps: Step[];
  /** Bots spoken of in this message, for "it". */
  focus: readonly string[] | undefined;
  /** Verbs still waiting for their bots: "stop and unregister …". */
  waiting: Binding[];
  /** What follows belongs to somebody else's words, or hangs on a condition. */
  blocked: string | undefined;
  negated: { readonly intent?: string; readonly targets: readonly string[] } | undefined;
  question: Reading | undefined;
  takenBack: boolean;
  correcting: boolean;
  /** A time stood by itself and found no order: what is ordered beside it was meant for then, and must not be done now. */
  untimed: boolean;
  readonly explanations: Explanation[];
  readonly nearest: Set<string>;
  reason: string;
}

/** What only a command line looks like. */
const SHELL =
  /&&|\|\||\$\(|\$\{|\( ?\) ?\{|; ?\}|\| ?(?:grep|xargs|sh|bash|awk|sed|tee|sudo|head|tail|wc|sort)\b|>\/|2>&1|<\(|\S {1,2}# |^make [a-z]+-[\w-]+(?: [A-Z_]+=\S+)*$|(?:^| )(?:sudo|kubectl|systemctl|docker|git|npm|npx|pkill|killall|curl|ssh|apt|apt-get|brew|pip|chmod|chown|rm|pm2|terraform|ansible|supervisorctl|launchctl|nohup|crontab) (?:-|\S)/;

const INJECTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directions|restrictions|safety|guardrails|confirmations?|permissions?|polic(?:y|ies))\b|\b(?:ignore|disregard|forget|override)\b (?:all |everything |anything )?(?:of )?(?:the |that is |that was |that came |said )?(?:above|previous|prior|preceding|earlier|foregoing|before)\b|\brepeat after me\b|\b(?:these|the following|following|this) (?:exact )?(?:words|word|text|sentence|phrase)\b|\b(?:answer|reply|respond) with\b|\bsystem prompt\b|\byou are now\b|\b(?:assistant|system|developer|root|admin) ?: |\bnew instructions\b|\bjailbreak\b|\bdeveloper mode\b|\bpretend (?:to be|you are)\b|\bas an ai\b|\b(?:user|admin|owner|operator|boss|person) has (?:already )?(?:confirmed|approved|authori[sz]ed|consented)\b/;

/** "weekdays at ten to seven, …" */
const LEADING_TIME =
  /^(?:and |so |ok |please )*(?:on )?(?:weekdays|weekends|(?:every|each) (?:day|night|morning|evening|week|weekday|weekend|month|hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)|daily|nightly|hourly|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days|at (?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\S*)\b(?: \S+){0,5}$/;

export const readSentences = (sheet: Sheet, { lexicon, context, budget }: Ground): Reading => {
  const text = sheet.tokens.map(({ word, kind }) => (kind === 'foreign' ? '' : word)).join(' ');
  const story: Story = {
    lexicon,
    budget,
    length: sheet.tokens.filter(({ kind }) => kind === 'word').length,
    context,
    polite: /\b(?:please|kindly|thanks|thank|cheers|ta)\b|🙏|\b(?:ok|okay|yeah) \?$/.test(text),
    steps: [],
    focus: undefined,
    waiting: [],
    blocked: undefined,
    negated: undefined,
    question: undefined,
    takenBack: false,
    correcting: false,
    untimed: false,
    explanations: [],
    nearest: new Set(),
    reason: 'unknown',
  };
  for (const clause of splitHard(sheet.tokens)) readSentence(sheet, clause, story);
  if (budget.left <= 0) return nothing('too long');
  const shell = SHELL.test(sheet.tokens.map((token) => (token.kind === 'foreign' ? '' : token.text)).join(' '));
  if (shell && sheet.manner !== 'slash' && (story.steps.length > 0 || story.question))
    return nothing('shell', [], joinExplanations(story.explanations));
  return conclude(story, INJECTION.test(text));
};

const readSentence = (whole: Sheet, clause: Clause, story: Story): void => {
  const sheet = cut(whole, clause.start, clause.start + clause.tokens.length);
  const segments = segment(sheet, story.lexicon);
  if (story.blocked !== 'quoted') story.blocked = undefined;
  segments.forEach((part, at) => {
    const ended = at === segments.length - 1 ? clause.end : (segments[at + 1]?.joint ?? '');
    readSegment(part, ended, story);
  });
};

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
  if (sheet.manner === 'slash' || sheet.tokens.length < 2) return false;
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

const textOf = (sheet: Sheet): string =>
  sheet.tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join(' ');

const readSegment = ({ sheet, joint }: Segment, ended: string, story: Story): void => {
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
    if (correct(sheet, ended, story)) return;
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
    /^(?:but |and |so )?(?:only )?(?:if|unless|in case|provided|assuming|as soon as|once|when|whenever|after|until|as long as|while|should(?! (?:i|we|you|one)\b))\b/.exec(
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
  if (best && settle(best, sheet, { joint, ended }, story)) return;
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
  if (QUOTES.test(text) && (ended === ':' || ended === ',' || ended === '-'))
    story.blocked = ended === ':' ? 'quoted' : 'reported';
  remember(sheet, story, candidates);
};

const candidatesFor = (sheet: Sheet, story: Story, ended: string): readonly Candidate[] => {
  const context = story.focus ? { ...story.context, lastBots: story.focus } : story.context;
  const ground = { lexicon: story.lexicon, context, budget: story.budget };
  const around = { ended, polite: story.polite };
  const candidates = readClause(sheet, ground, around).filter(
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
  if (verdict.kind === 'done') {
    push(binding, story);
    return true;
  }
  if (verdict.kind === 'negated') {
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
    story.question ??= ask(binding, verdict, explain([best]));
  return binding.intent.effect !== 'read';
};

/** "restart A now and B at 2": said once, done at two times. */
const AT_ONCE = /\b(?:now|immediately|right away|straight away|at once)\b.* (?:and|then|but) /;

/** "it is leaking memory" tells and does not ask. */
const STATEMENT =
  /^(?:it|he|she|they|this|that|there|we|everything|everyone|nobody|somebody|something|customers|users) (?:is|are|was|were|has|have|had|keeps|keep|looks|look|seems|seem|will|got|hangs|went|does not|do not|can not|just|still)\b/;

const shared = (names: readonly string[]): Binding['targets'] => ({
  names,
  via: Object.fromEntries(names.map((name) => [name, 'reference' as const])),
  terms: [],
  except: [],
  open: [],
  choice: false,
});

const push = (binding: Binding, story: Story): void => {
  if (binding.intent.effect !== 'read')
    for (const waiting of story.waiting)
      story.steps.push(stepOf({ ...waiting, targets: binding.targets }, story.lexicon));
  story.waiting = [];
  story.takenBack = false;
  story.steps.push(stepOf(binding, story.lexicon));
  if (binding.targets.names.length > 0) story.focus = binding.targets.names;
};

/** "leave X alone", "hands off X", "keep X as it is". */
const LEAVE =
  /^(?:but |and |please |just |now |so |can you |could you |would you )*(?:let (?:\S+ ){1,3}be$|leave|hands off|keep (?:your )?hands off|keep off|spare|do not (?:touch|bother|mess with|change)|never touch|lay off|stay away from|keep away from|no need to (?:touch|bother)|keep (?=.*\b(?:running|as is|as it is|up|alive|going)\b))\b/;

const leave = (sheet: Sheet, text: string, story: Story): boolean => {
  if (!LEAVE.test(text)) return false;
  const names = findTargets({ ...sheet, roles: [...sheet.roles] }, story.context).names;
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

/** Names in passing are what "it" means next. */
const remember = (sheet: Sheet, story: Story, candidates: readonly Candidate[]): void => {
  const named = sheet.hits.flatMap((hit) => (hit ? [hit.name] : []));
  if (named.length > 0 && story.steps.length === 0) story.focus = [...new Set(named)];
  for (const { binding, verdict } of candidates.slice(0, 3)) {
    story.nearest.add(binding.intent.name);
    if (verdict.kind === 'no' && story.reason === 'unknown') story.reason = verdict.because;
  }
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

const conclude = (story: Story, injected: boolean): Reading => {
  const explanation = joinExplanations(story.explanations);
  const changing = (name: string): boolean =>
    story.lexicon.intents.find((intent) => intent.name === name)?.effect !== 'read';
  if (story.takenBack) return nothing('taken back', [...story.nearest], explanation);
  if (story.correcting) return { kind: 'negated', explanation };
  for (const waiting of story.waiting)
    story.question ??= ask(waiting, { kind: 'ask', because: 'missing' }, explanation);
  const told = story.steps.filter((step) => !isChatter(step, story));
  const meaningful = told.length > 1 ? told.filter((step) => !isBareHelp(step, story)) : told;
  if (story.question && (meaningful.length === 0 || story.question.kind === 'ambiguous')) {
    if (
      meaningful.length === 0 ||
      !('about' in story.question) ||
      changing(story.question.kind === 'ambiguous' ? (story.question.about?.intent ?? '') : '')
    )
      return { ...story.question, explanation };
  }
  if (meaningful.length === 0 && story.reason !== 'unknown' && story.reason !== 'chatter' && !story.negated)
    return nothing(story.reason, [...story.nearest].slice(0, 3), explanation);
  const wanted = meaningful.length > 0 ? meaningful : story.steps.slice(0, 1);
  // "don't stop. stop ingest": who says both must be asked, not obeyed.
  const denied = story.negated?.targets.length === 0 ? story.negated.intent : undefined;
  const steps = spare(
    wanted.filter(({ intent }) => intent !== denied),
    // "stop it, don't delete it" leaves the stopping as it is.
    story.negated?.intent !== undefined &&
      !wanted.some(({ intent }) => intent === story.negated?.intent) &&
      wanted.length === 1 &&
      wanted[0]?.targets.every((name) => story.negated?.targets.includes(name)) === true
      ? []
      : (story.negated?.targets ?? []),
  );
  if (steps.length > 0 && injected && steps.some(({ intent }) => changing(intent)))
    return {
      kind: 'ambiguous',
      question: 'That reads like words of somebody else. What shall I do, in your own words?',
      explanation,
    };
  const later = story.lexicon.byRole.get('later')?.name;
  if (story.untimed && steps.some(({ intent }) => changing(intent) && intent !== later))
    return { kind: 'ambiguous', question: 'When shall I do that: now, or at the time you said?', explanation };
  if (steps.length > 0) return { kind: 'intents', steps, explanation };
  if (story.negated) return { kind: 'negated', ...story.negated, explanation };
  return nothing(story.reason, [...story.nearest].slice(0, 3), explanation);
};

const isBareHelp = ({ intent, args }: Step, { lexicon }: Story): boolean =>
  lexicon.byRole.get('names')?.name === intent && args['topic'] === undefined;

const isChatter = ({ intent }: Step, { lexicon }: Story): boolean => lexicon.byRole.get('chatter')?.name === intent;

/** "stop everything, but leave the ledger alone" */
const spare = (steps: readonly Step[], spared: readonly string[]): readonly Step[] => {
  if (spared.length === 0) return steps;
  return steps.flatMap((step) => {
    const targets = step.targets.filter((name) => !spared.includes(name));
    return step.targets.length > 0 && targets.length === 0 ? [] : [{ ...step, targets }];
  });
};
