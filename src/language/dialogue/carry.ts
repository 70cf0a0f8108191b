import type { Ground } from '../clause/bind.ts';
import { readClause } from '../clause/read.ts';
import { cut } from '../clause/sheets.ts';
import { splitHard } from '../clause/split.ts';
import type { Lexicon } from '../lexicon.ts';
import { ask } from '../questions.ts';
import type { Context, Reading, Step } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import { complete, type Known } from './complete.ts';

const MARKERS =
  /^(?:(?:ok|okay|and|now|also|then|so|well|hey|oh|um|uh|hmm|please|actually|but|exactly) )*(?:same|the same|do the same|ditto|likewise|again|once more|once again|one more time|repeat|what about|how about|what of|and|also|now|make (?:it|that|them)|no|nope|not|sorry|wait|i meant|i mean|i said|meant|actually|rather|only|just|for|in|since|do (?:it|that|the same)|that for|oops|whoops|change (?:it|that)|it should|should|instead|correction|hold on|hang on|my bad|with|but|or rather|try|scratch that|run (?:it|that)|apply|last|on|from|until|till|set it|to|show me)\b/;
const AGAIN =
  /^(?:(?:ok|okay|and|now|please|do (?:it|that)|try|try it|try that|run (?:it|that)|just|hey|so|well|uh|um|yeah|yes|let us) ?)*(?:again|once more|once again|one more time|repeat|repeat that|same again|another time|another round|do it again|do that again|the same again|redo|redo that|redo it|encore|more of the same|same thing again|do over)\b/;

/** Nothing but "again". */
export const isAgain = (sheet: Sheet): boolean => {
  const text = sheet.tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join(' ');
  return new RegExp(`${AGAIN.source}(?: (?:please|now|thanks|for me|quickly|asap))*$`).test(text);
};

interface Base extends Known {
  readonly intent: string;
}

/** What is open, else what was done last: the thing that "same", "again" and "I meant" speak of. */
const baseOf = ({ pending, lastIntent, lastBots, lastArgs }: Context): Base | undefined => {
  if (pending?.intent !== undefined && pending.kind !== 'approval')
    return {
      intent: pending.intent,
      targets: (pending.targets ?? []).filter((name) => name !== '?'),
      args: pending.args ?? {},
    };
  return lastIntent === undefined ? undefined : { intent: lastIntent, targets: lastBots ?? [], args: lastArgs ?? {} };
};

/** A message that only what was said before completes. */
export const carry = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const { lexicon, context } = ground;
  const base = baseOf(context);
  if (!base) return undefined;
  const text = sheet.tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join(' ');
  const short = sheet.tokens.length <= 26;
  if (!short) return undefined;
  const bare = fewWords(sheet);
  if (!MARKERS.test(text) && !AGAIN.test(text) && !bare) return undefined;
  const acting = lexicon.intents.find(({ name }) => name === base.intent)?.effect !== 'read';
  if (
    acting &&
    !context.pending &&
    !MARKERS.test(text) &&
    !AGAIN.test(text) &&
    !/\b(?:other|rest|others|too|as well)\b|\b(?:likewise|ditto)$/.test(text)
  )
    return undefined;
  const other = otherVerb(sheet, ground, base);
  if (other) return other;
  const [last] = splitHard(sheet.tokens).slice(-1);
  const pieces = [
    sheet,
    ...(last && last.tokens.length < sheet.tokens.length
      ? [cut(sheet, last.start, last.start + last.tokens.length)]
      : []),
  ];
  for (const piece of pieces) {
    const denied = withoutDenied(piece, base);
    const done = complete(denied ?? piece, base.intent, ground, base);
    if (!done) continue;
    if (done.kind === 'unclear') return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
    if (!done.named && !done.changed && !AGAIN.test(text)) continue;
    // Any word could be a new name or a text: talk after a rename must not become one.
    if (!MARKERS.test(text) && !done.named && takesAnyWord(lexicon, base.intent)) continue;
    // "what about tomorrow?" wonders; only words of doing put something off.
    const putOff =
      done.step.intent !== base.intent && !/\b(?:do|again|same|repeat|every|each|schedule|make)\b/.test(text);
    if (putOff && !context.pending) return undefined;
    return { kind: 'intents', steps: [done.step], explanation: done.explanation };
  }
  return undefined;
};

const takesAnyWord = ({ intents }: Lexicon, name: string): boolean =>
  intents
    .find((intent) => intent.name === name)
    ?.language.args?.some(({ is }) => is === 'slug' || is === 'text' || is === 'image' || is === 'source') === true;

/** "the other one", "in staging", "last 500": hardly more than a name or a value. */
const fewWords = (sheet: Sheet): boolean => sheet.tokens.filter(({ kind }) => kind !== 'mark').length <= 7;

/** "not harbor, geo-lookup", "geo-lookup, not harbor": what is denied is taken out, if it is what was meant before. */
const withoutDenied = (sheet: Sheet, base: Base): Sheet | undefined => {
  const not = sheet.tokens.findIndex(({ word }) => word === 'not');
  if (not < 0) return undefined;
  const comma = sheet.tokens.findIndex(
    (token, at) => at > not && (token.kind === 'mark' || /^(?:but|rather)$/.test(token.word)),
  );
  const end = comma < 0 ? sheet.tokens.length : comma;
  const denied = findTargets(cut(sheet, not + 1, end), {});
  const verb = sheet.tokens.slice(not + 1, end).some(({ word }) => word === base.intent);
  const value = sheet.tokens
    .slice(not + 1, end)
    .some(({ word }) => Object.values(base.args).some((known) => String(known) === word));
  if (!verb && !value && !(denied.names.length > 0 && denied.names.every((name) => base.targets.includes(name))))
    return undefined;
  const roles = [...sheet.roles];
  for (let at = not; at < end; at += 1) roles[at] = 'denied';
  return { ...sheet, roles, hits: sheet.hits.map((hit, at) => (at >= not && at < end ? undefined : hit)) };
};

/** "i said restart, not stop": another verb for the same bots. */
const otherVerb = (sheet: Sheet, ground: Ground, base: Base): Reading | undefined => {
  const text = sheet.tokens.map(({ word }) => word).join(' ');
  if (!/\b(?:i said|i meant|i mean|meant|rather|instead|actually|no|not|wait|sorry|make (?:it|that))\b/.test(text))
    return undefined;
  const denied = withoutDenied(sheet, base) ?? sheet;
  let start = 0;
  while (
    start < denied.tokens.length &&
    (denied.tokens[start]?.kind === 'mark' ||
      /^(?:i|said|meant|mean|no|nope|wait|sorry|actually|rather|make|it|that|to|a|please|oops|just|well|ok|should|have|been|the)$/.test(
        wordAt(denied, start),
      ) ||
      denied.roles[start] === 'denied')
  )
    start += 1;
  if (start >= denied.tokens.length) return undefined;
  const end = denied.roles.findIndex((role, at) => at > start && role === 'denied');
  const piece = cut({ ...denied }, start, end < 0 ? denied.tokens.length : end);
  const [best] = readClause(
    piece,
    { ...ground, context: { ...ground.context, lastBots: base.targets } },
    { ended: '', polite: true },
  );
  if (
    !best ||
    best.binding.unexplained.length > 0 ||
    best.binding.trigger.at.length === 0 ||
    best.binding.intent.effect === 'read'
  )
    return undefined;
  const names = best.binding.targets.names.length > 0 ? best.binding.targets.names : base.targets;
  const only =
    best.verdict.kind === 'done' ||
    (best.verdict.kind === 'ask' &&
      best.verdict.because === 'missing' &&
      best.binding.missing.every((name) => name === 'targets'));
  if (!only || names.length === 0 || best.binding.targets.open.length > 0) return undefined;
  const step: Step = {
    intent: best.binding.intent.name,
    targets: names,
    args: best.binding.args,
    how: { targets: Object.fromEntries(names.map((name) => [name, 'reference' as const])), verb: 'carried' },
  };
  return {
    kind: 'intents',
    steps: [step],
    explanation: { words: [{ text, role: `corrects ${base.intent}` }], rejected: [] },
  };
};
