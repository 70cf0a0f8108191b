import type { Ground } from '../clause/bind.ts';
import { cut } from '../clause/sheets.ts';
import type { Lexicon } from '../lexicon.ts';
import { ask } from '../questions.ts';
import type { Args, Context, Pending, Reading, Step } from '../reading.ts';
import { longestPhrase, phraseTree, type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { EXCEPT } from '../targets/words.ts';
import { complete } from './complete.ts';
import { edgesOf } from './edges.ts';
import { says } from './sayings.ts';

/** What the message means as an answer to the open question; nothing when it is something new. */
export const answer = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading | undefined => {
  const { pending } = context;
  if (!pending) return undefined;
  const decided = decide(sheet, lexicon, pending);
  if (decided) return decided;
  if (pending.kind === 'confirm') return onlySome(sheet, lexicon, context, pending);
  return undefined;
};

const words = (sheet: Sheet, role: string): { text: string; role: string }[] => [
  { text: sheet.tokens.map(({ text }) => text).join(' '), role },
];

const plain = (intent: string, args: Args, sheet: Sheet): Reading => ({
  kind: 'intents',
  steps: [{ intent, targets: [], args, how: { targets: {}, verb: 'exact' } }],
  explanation: { words: words(sheet, `answer ${intent}`), rejected: [] },
});

const decide = (sheet: Sheet, lexicon: Lexicon, pending: Pending): Reading | undefined => {
  const yes = says(sheet, lexicon, 'yes');
  const no = says(sheet, lexicon, 'no');
  const approval = pending.kind === 'approval';
  const request = pending.request === undefined ? {} : { request: pending.request };
  if (no?.alone && (!yes?.alone || !yes.strong || no.strong)) {
    const intent = lexicon.byRole.get(approval ? 'reject' : 'no');
    return intent && plain(intent.name, approval ? request : {}, sheet);
  }
  if (!yes?.alone || pending.kind === 'slot') {
    const bare = approval ? (lone(sheet, lexicon, 'approve') ?? lone(sheet, lexicon, 'reject')) : undefined;
    return bare === undefined ? undefined : plain(bare, request, sheet);
  }
  if (sheet.tokens.some(({ kind, word }) => kind === 'mark' && word === '?'))
    return {
      kind: 'ambiguous',
      question: 'Is that a yes?',
      explanation: { words: words(sheet, 'yes?'), rejected: [] },
    };
  const intent = lexicon.byRole.get(approval ? 'approve' : 'yes');
  return intent && plain(intent.name, approval ? request : {}, sheet);
};

/** "approved", "deny" and nothing else. */
const lone = (sheet: Sheet, lexicon: Lexicon, role: 'approve' | 'reject'): string | undefined => {
  const intent = lexicon.byRole.get(role);
  const own = sheet.tokens.filter(
    ({ kind, word }) => kind === 'word' && !/^(?:please|it|that|this|request|ok|the|yes|no|i|thanks|pls)$/.test(word),
  );
  const [first] = own;
  if (own.length !== 1 || !first || !intent) return undefined;
  return (lexicon.patterns.get(first.word) ?? []).some(
    ({ pattern }) => pattern.intent === intent && pattern.elements.length === 1,
  )
    ? intent.name
    : undefined;
};

const ONLY = phraseTree([
  'only',
  'just',
  'only for',
  'just for',
  'but only',
  'but just',
  'only do',
  'just do',
  'but only do',
  'but just do',
]);
const BUT = phraseTree([
  'but leave',
  'but keep',
  'but spare',
  'but skip',
  'but without',
  'all but',
  'everything but',
  'leave',
  'skip',
  'but do not touch',
  'but do not stop',
  'but do not',
  'but leave out',
  'do not include',
  'but exclude',
  'all except',
  'everything except',
  'both but',
  'but',
]);

/** "yes, but not X", "only Y", "all but Z": the pending action again, on fewer bots. */
const onlySome = (sheet: Sheet, lexicon: Lexicon, context: Context, pending: Pending): Reading | undefined => {
  const targets = (pending.targets ?? []).filter((name) => name !== '?');
  if (pending.intent === undefined || targets.length < 2) return undefined;
  let at = says(sheet, lexicon, 'yes')?.end ?? 0;
  while (
    at < sheet.tokens.length &&
    (sheet.tokens[at]?.kind === 'mark' || /^(?:and|ok|do|it|them|all|go|ahead|please)$/.test(wordAt(sheet, at)))
  )
    at += 1;
  const except = longestPhrase(sheet, at, EXCEPT) ?? longestPhrase(sheet, at, BUT);
  const only = longestPhrase(sheet, at, ONLY);
  const start = Math.max(except ?? 0, only ?? 0);
  if (start === 0) return undefined;
  const rest = cut(sheet, start, sheet.tokens.length);
  const { names, terms, open } = findTargets(rest, { ...context, bots: targets, lastBots: targets });
  const strange = rest.tokens.some(
    (token, k) =>
      token.kind === 'word' &&
      rest.roles[k] === undefined &&
      !/^(?:the|please|one|alone|out|for|now|though|thanks|it|is|be|off|this|time)$/.test(token.word),
  );
  if (
    strange ||
    open.length > 0 ||
    names.length === 0 ||
    terms.length === 0 ||
    !names.every((name) => targets.includes(name))
  )
    return undefined;
  const left =
    only !== undefined && only >= (except ?? 0) && !(except !== undefined && except > only)
      ? targets.filter((name) => names.includes(name))
      : targets.filter((name) => !names.includes(name));
  const kept = only !== undefined && only === start && except !== start ? names : left;
  if (kept.length === 0) return undefined;
  return again({ intent: pending.intent, targets: kept, args: pending.args ?? {} }, sheet);
};

const again = (step: Pick<Step, 'intent' | 'targets' | 'args'>, sheet: Sheet): Reading => ({
  kind: 'intents',
  steps: [
    {
      ...step,
      how: { targets: Object.fromEntries(step.targets.map((name) => [name, 'reference' as const])), verb: 'carried' },
    },
  ],
  explanation: { words: words(sheet, `completes ${step.intent}`), rejected: [] },
});

/** What was missing is said, and nothing else. */
export const fill = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const { pending } = ground.context;
  if (pending?.kind !== 'slot' || pending.intent === undefined) return undefined;
  const known = (pending.targets ?? []).filter((name) => name !== '?');
  const done = complete(sheet, pending.intent, ground, {
    targets: known,
    args: pending.args ?? {},
    missing: pending.missing ?? 'targets',
  });
  if (!done || (done.kind === 'step' && done.named && edgesOf(sheet).kinds.has('value'))) return undefined;
  if (done.kind === 'step') return { kind: 'intents', steps: [done.step], explanation: done.explanation };
  return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
};
