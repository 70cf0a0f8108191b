import { cut } from '../clause/sheets.ts';
import { clockAt } from '../entities/clock.ts';
import { durationAt, unitLetter } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import type { Base } from './base.ts';
import { placeAt } from './other-place.ts';

/** Where words begin that deny what stands behind them, and where that begins: "not", "rather than", "instead of". */
const denialAt = (
  sheet: Sheet,
  isOwn: (word: string) => boolean = () => false,
): { readonly at: number; readonly from: number } | undefined => {
  for (const [at, { kind, word }] of sheet.tokens.entries()) {
    if (kind !== 'word' || sheet.inName[at] === true) continue;
    // "do not stop it" orders; only what was understood wrongly is denied.
    if (word === 'not') {
      const before = wordAt(sheet, at - 1);
      // "pause it don't stop it", where it was to be stopped
      if (before === 'do' && at > 1 && isOwn(wordAt(sheet, at + 1))) return { at: at - 1, from: at + 1 };
      return AUXILIARY.test(before) ? undefined : { at, from: at + 1 };
    }
    const next = wordAt(sheet, at + 1);
    if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than')) return { at, from: at + 2 };
    // "rather pause it than stop it"
    if (word === 'than' && sheet.tokens.slice(0, at).some((token) => /^(?:rather|better|sooner)$/.test(token.word)))
      return { at, from: at + 1 };
  }
  return undefined;
};

const AUXILIARY = /^(?:do|does|did|can|could|would|should|must|is|was|are|were|will|have|has)$/;

/** "harbor instead of geo-lookup": what is put in the place of another, whatever that is, is not meant together with it. */
export const isInstead = (sheet: Sheet): boolean => {
  const denial = denialAt(sheet);
  return denial !== undefined && wordAt(sheet, denial.at) !== 'not';
};

/** "not harbor, geo-lookup", "geo-lookup, not harbor": what is denied is taken out, if it is what was meant before. */
export const withoutDenied = (sheet: Sheet, base: Base, { patterns }: Lexicon): Sheet | undefined => {
  const says = (word: string): boolean =>
    (patterns.get(word) ?? []).some(
      ({ pattern }) =>
        pattern.intent.name === base.intent && pattern.kind !== 'phrase' && pattern.elements.length === 1,
    );
  const denial = denialAt(sheet, says);
  if (!denial) return undefined;
  const { at: not, from } = denial;
  const after = sheet.tokens.findIndex(
    (token, at) => at >= from && (token.kind === 'mark' || /^(?:but|rather)$/.test(token.word)),
  );
  const end =
    behindValue(sheet, from, base) ??
    behindName(sheet, from, base) ??
    behindVerb(sheet, from, says, patterns) ??
    (after < 0 ? sheet.tokens.length : after);
  const said = cut(sheet, from, end);
  // "harbor instead of geo-lookup is what we use" tells.
  if (wordAt(sheet, not) !== 'not' && said.inName.filter((name) => !name).length > MOST_BESIDE) return undefined;
  if (
    !isMeant(said, base) &&
    !isKnown(said, base) &&
    !(said.tokens.length <= MOST_DENIED && said.tokens.slice(0, 2).some(({ word }) => says(word)))
  )
    return undefined;
  const roles = [...sheet.roles];
  for (let at = not; at < end; at += 1) roles[at] = 'denied';
  return { ...sheet, roles, hits: sheet.hits.map((hit, at) => (at >= not && at < end ? undefined : hit)) };
};

/** The very bots that were understood, or some of them. */
export const isMeant = (said: Sheet, base: Base): boolean => {
  const { names } = findTargets({ ...said, roles: [...said.roles] }, {});
  return names.length > 0 && names.every((name) => base.targets.includes(name));
};

/** "not six sixteen": speech sets no mark between the value that was understood and the one that was meant. */
const behindValue = (sheet: Sheet, at: number, { args }: Base): number | undefined => {
  const denied = sheet.manner === 'voice' ? numberAt(sheet, at) : undefined;
  const meant = denied && numberAt(sheet, denied.end);
  return meant && Object.values(args).includes(denied.value) ? denied.end : undefined;
};

/** "not the basket basket-2": two names with nothing between them, of which the first is what was understood. */
const behindName = (sheet: Sheet, from: number, { targets }: Base): number | undefined => {
  const at = wordAt(sheet, from) === 'the' ? from + 1 : from;
  const denied = sheet.hits[at];
  if (!denied || !targets.includes(denied.name)) return undefined;
  const next = wordAt(sheet, denied.end) === 'the' ? denied.end + 1 : denied.end;
  return sheet.hits[next] === undefined ? undefined : denied.end;
};

/** "not restart pause it": speech sets no mark between the verb that was understood and the one that was meant. */
const behindVerb = (
  { tokens }: Sheet,
  at: number,
  says: (word: string) => boolean,
  patterns: Lexicon['patterns'],
): number | undefined => {
  if (!says(tokens[at]?.word ?? '') || tokens.slice(at).some(({ kind }) => kind === 'mark')) return undefined;
  const next = /^(?:it|that|them)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const wishes = tokens[next]?.word === 'i' && /^(?:want(?:ed)?|mean|meant|said)$/.test(tokens[next + 1]?.word ?? '');
  return wishes || isVerb(tokens[next]?.word ?? '', patterns) ? next : undefined;
};
const isVerb = (word: string, patterns: Lexicon['patterns']): boolean =>
  (patterns.get(word) ?? []).some(
    ({ pattern, forms }) =>
      pattern.kind === 'verb' &&
      pattern.elements.length === 1 &&
      pattern.intent.effect !== 'read' &&
      forms.includes('base'),
  );

/** "not a stop", "not to stop it": more words than that deny something else. */
const MOST_DENIED = 4;
/** "instead of the geo-lookup": hardly a word beside the name. */
const MOST_BESIDE = 3;

/** The verb that was understood, or a value of it: "not stop", "not thirty", "not two" where it was two hours. */
export const isKnown = (said: Sheet, { intent, args }: Base): boolean =>
  said.tokens.some(({ word }, at) => {
    if (word === intent || (args.env !== undefined && placeAt(said, at) === args.env)) return true;
    const number = numberAt(said, at)?.value;
    const length = durationAt(said, at)?.value ?? clockAt(said, at)?.value;
    // "days, not hours"
    const unit = numberAt(said, at - 1) ? undefined : unitLetter(word);
    return Object.values(args).some(
      (known) =>
        String(known) === word ||
        (length !== undefined && length === known) ||
        (unit !== undefined && typeof known === 'string' && /^\d+[smhdw]$/.test(known) && known.endsWith(unit)) ||
        (number !== undefined && Number.parseFloat(String(known).replace(/^v/, '')) === number),
    );
  });
