import type { Ground } from '../clause/binding.ts';
import { isReport } from '../clause/judge/reports.ts';
import { readClause } from '../clause/read.ts';
import { cut } from '../clause/sheets.ts';
import { whenOf } from '../entities/when.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { byReference } from '../steps.ts';
import type { Base } from './base.ts';
import { withoutDenied } from './denied.ts';
import { edgesOf } from './edges.ts';

/** "i said restart, not stop", "restart was what i said": another verb for the same bots. */
export const otherVerb = (sheet: Sheet, ground: Ground, base: Base, corrects: boolean): Reading | undefined => {
  const denied = withoutDenied(sheet, base, ground.lexicon);
  const edges = edgesOf(denied ?? sheet);
  const other =
    edges.kinds.has('correct') || (ground.context.pending?.kind === 'confirm' && JUST_A.test(textOf(sheet)));
  if (!denied && !corrects && !other) return undefined;
  const left = between(sheet, edges.roles);
  const piece = left && asWish(asOrder(left, ground));
  if (!piece) return undefined;
  const context = { ...ground.context, lastBots: base.targets };
  const best = readClause(piece, { ...ground, context }, { ended: '', polite: true }).find(
    ({ binding }) => binding.intent.language.role === undefined || binding.intent.language.role === 'later',
  );
  if (!best || isReport(best.binding)) return undefined;
  const { binding, verdict } = best;
  const only =
    verdict.kind === 'done' ||
    (verdict.kind === 'ask' && verdict.because === 'missing' && binding.missing.every((name) => name === 'targets'));
  const none = binding.intent.language.targets === 'none';
  if (!none && isForbidden(sheet, edges.roles)) return undefined;
  const names = none ? [] : binding.targets.names.length > 0 ? binding.targets.names : base.targets;
  // "I'd rather pause" may be about the speaker.
  if (!ground.context.pending && binding.targets.terms.length === 0 && /\bi would rather\b/.test(textOf(sheet)))
    return undefined;
  if (!only || binding.intent.effect === 'read' || binding.trigger.at.length === 0) return undefined;
  if (binding.unexplained.length > 0 || binding.targets.open.length > 0 || (names.length === 0 && !none))
    return undefined;
  const put = ground.lexicon.byRole.get('later')?.name;
  const timed = Object.keys(binding.when).length > 0;
  // "start at noon instead", where lines were shown from some hour on: of the lines, or of the bot?
  if (timed && (put === undefined || effectOf(ground.lexicon, base.intent) === 'read')) return undefined;
  // "stop, not restart", where it is to be done later: at the same time. "restart at noon instead" says when itself.
  const later =
    timed || (!MAKES_IT.test(textOf(sheet)) && put === base.intent && binding.intent.language.postponable === true);
  return corrected(sheet, base, {
    intent: later ? (put ?? base.intent) : binding.intent.name,
    targets: names,
    args: later
      ? { action: binding.intent.name, ...binding.args, ...whenOf(base.args), ...binding.when }
      : binding.args,
    how: { targets: byReference(names), verb: 'carried' },
  });
};

/** "pausing is enough": the verb alone, as it would be ordered. */
const asOrder = (piece: Sheet, { lexicon }: Ground): Sheet => {
  const [verb, ...more] = piece.tokens;
  if (!verb?.word.endsWith('ing') || more.length > 1) return piece;
  const base = lexicon.patterns
    .get(verb.word)
    ?.find(({ pattern, forms }) => pattern.kind === 'verb' && forms.includes('ing'))?.base;
  return base === undefined ? piece : { ...piece, tokens: [{ ...verb, text: base, word: base }, ...more] };
};

/** "i wanted it paused, not restarted": wished for, so that it is no report. */
const asWish = (piece: Sheet): Sheet => {
  const [it, verb] = piece.tokens;
  if (
    piece.tokens.length !== 2 ||
    !it ||
    !verb ||
    !/^(?:it|them|that|this)$/.test(it.word) ||
    !/(?:ed|n|t)$/.test(verb.word)
  )
    return piece;
  const want = { ...it, text: 'have', word: 'have' };
  return {
    ...piece,
    tokens: [want, it, verb],
    hits: [undefined, ...piece.hits],
    inName: [false, ...piece.inName],
    roles: [undefined, ...piece.roles],
  };
};

/** "make it stop" is to be done now. */
const MAKES_IT = /\bmake (?:it|that|them|this) [a-z]+$/;

/** "a pause will do", "just a pause please", where something more was proposed */
const JUST_A =
  /^(?:(?:no|oh|hm|well|ok|then|just|only|rather) )*\w+ing (?:them |it |those )?(?:(?:will|would|should) (?:do|be (?:enough|better|fine|plenty))|is (?:enough|plenty|better)|suffices)(?: (?:please|thanks|for now|too|really))*$|^(?:(?:no|oh|hm|well|ok|then|just|only|rather) )*(?:a|an) \w+ (?:(?:will|would|should) (?:do|be (?:enough|better|fine|plenty))|is (?:enough|plenty|better))(?: (?:please|thanks|for now|too|really))*$|^(?:(?:no|oh|hm|well|ok|then) )*(?:just|only) (?:a|an) \w+(?: (?:please|thanks|for now))*$/;

/** "no restart for X" forbids one; "no, restart X" orders it. */
const isForbidden = (sheet: Sheet, roles: readonly (string | undefined)[]): boolean => {
  const first = sheet.tokens.findIndex(({ kind }, at) => kind === 'word' && roles[at] === undefined);
  const pointed = /^(?:it|them|that|this)$/.test(wordAt(sheet, first + 1));
  return !pointed && /^(?:no|nope|nah)$/.test(wordAt(sheet, first - 1));
};

/** What is left between the edges, when it is one stretch. */
const between = (sheet: Sheet, roles: readonly (string | undefined)[]): Sheet | undefined => {
  const says = (at: number): boolean => roles[at] === undefined && sheet.tokens[at]?.kind !== 'mark';
  const places = sheet.tokens.flatMap((_, at) => (says(at) ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return roles.slice(first, last).includes('denied') ? undefined : cut(sheet, first, last + 1);
};

const corrected = (sheet: Sheet, base: Base, step: Step): Reading => ({
  kind: 'intents',
  steps: [step],
  explanation: {
    words: [{ text: sheet.tokens.map(({ word }) => word).join(' '), role: `corrects ${base.intent}` }],
    rejected: [],
  },
});
