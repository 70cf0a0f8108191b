import { cut } from '../clause/sheets.ts';
import { clockAt } from '../entities/clock.ts';
import { durationAt, unitLetter } from '../entities/duration.ts';
import { numberAt } from '../entities/number.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';
import type { Base } from './base.ts';
import { placeAt } from './other-place.ts';
import type { Piece } from './pieces.ts';

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
const isMeant = (said: Sheet, base: Base): boolean => {
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
  { manner, tokens }: Sheet,
  at: number,
  says: (word: string) => boolean,
  patterns: Lexicon['patterns'],
): number | undefined =>
  manner === 'voice' && says(tokens[at]?.word ?? '') && isVerb(tokens[at + 1]?.word ?? '', patterns)
    ? at + 1
    : undefined;
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
const isKnown = (said: Sheet, { intent, args }: Base): boolean =>
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

const FAULT =
  /^(?:no |oh |and |but |because |as )*(?:the )?(?<what>\S+(?: \S+){0,3}?) (?:is|was|are|were|would be|will be|seems|looks|sounds|feels|seems like|looks like|sounds like|feels like) (?:a bit |way |far |much |clearly |obviously |just |a |my |the |not |quite |rather |really |an? awful )*(?:lot|lot to ask|more than (?:we|it|i) (?:need|needs|want|asked for)|too (?:much|many|long|late|early|short|high|low|little|few|big|small|soon|old|new|fresh|risky|slow|expensive)|much|many|wrong|right|broken|typo|mistake|slip|overkill|mad|madness|crazy|insane|silly|nonsense|excessive|it|pulled|withdrawn|buggy|retired|(?:wrong|broken|bad|old|other|last|buggy|faulty) (?:one|number|version|release|build|name|bot|person|role|time|day))$|^(?:no |oh |and |but |because |as )*(?:the )?(?<falls>\S+(?: \S+){0,3}?) (?:(?:is|are) not enough|(?:will|would) not (?:be enough|do|suffice|cut it|be needed)|(?:has|have) (?:a|some|that|this) (?:\w+ )?(?:bug|bugs|leak|flaw|problem|issue|regression)|does not (?:exist|work)|is not (?:out|there|released|ready|built|enough)|got (?:pulled|withdrawn))(?: (?:yet|any more|anymore|either|then))?$/;
const NEVER_MEANT =
  /^(?:no |oh |and |but )*(?:(?:scratch|scrap|strike|forget|ditch|never mind|skip|drop)(?: about)?(?: the| that)?|(?:i|we) (?:should not have (?:said|written|typed|picked|taken)|(?:do|did) not (?:mean|want|say|write|ask for))|not(?: the| a| to)?) (?<what>\S+(?: \S+){0,3})$/;

/**
 * Whether a piece of a message only finds fault with what was understood, and so announces what is to stand in its place:
 * "50 is too much, …", "2.8.1 is the broken one. …", "…, I shouldn't have said thursday", "not season, …".
 */
export const findsFault = (sheet: Sheet, { start, end }: Piece, base: Base): boolean => {
  const piece = cut(sheet, start, end);
  const text = textOf(piece);
  // "did I say harbor? I meant geo-lookup"
  const said = /^(?:oh |no |wait )*did (?:i|we) say (?:the )?\S+(?: \S+)?$/.test(text);
  // "harbor?? I said geo-lookup"
  const doubted =
    (!piece.inName.includes(false) || (piece.tokens.length === 1 && isKnown(piece, base))) &&
    sheet.tokens.slice(end).some(({ kind }) => kind === 'word');
  if (/^\?+$/.test(sheet.tokens[end]?.word ?? ''))
    return (said || doubted) && (isMeant(piece, base) || isKnown(piece, base));
  if (isWrongKind(piece, text, base)) return true;
  const fault = FAULT.exec(text);
  // "50 is right", "that is it" find none.
  if (
    fault?.groups?.what !== undefined &&
    (/ (?:right|it)$/.test(text) ? !/ not (?:\w+ )?(?:right|it)$/.test(text) : / not /.test(text))
  )
    return false;
  const never = fault ? null : NEVER_MEANT.exec(text);
  const what = fault?.groups?.what ?? fault?.groups?.falls ?? never?.groups?.what;
  if (what === undefined) return false;
  if (/^(?:that|it|this|those|they)$/.test(what)) return fault !== null;
  // "drop harbor" of several leaves it out; a value that is dropped makes room for another.
  return isKnown(piece, base) || (isMeant(piece, base) && !(never && DROPS.test(text)));
};

/** "wrong checker!": one of those that were understood is what it is called. */
const isWrongKind = ({ index }: Sheet, text: string, { targets }: Base): boolean => {
  const kind = WRONG.exec(text)?.[1];
  if (kind === undefined) return false;
  const parts = index.byPart.get(kind) ?? [];
  const roles = (index.traits.get(kind) ?? []).flatMap(({ dimension, value }) => (dimension === 'role' ? [value] : []));
  return targets.some((name) => parts.includes(name) || roles.includes(index.bots.get(name)?.role ?? ''));
};
const WRONG =
  /^(?:(?:oh|no|argh|ugh|ah|oops|sorry|that is|that was|it is) )*(?:the )?wrong (\w+)(?: (?:one|bot|worker|service|job))?$/;

const DROPS = /^(?:no |oh |and |but )*(?:skip|drop|ditch|never mind)\b/;

/** "the other twin I meant, ad-inserter-2": which it is, before it is named. */
export const announcesName = (sheet: Sheet, { start, end }: Piece): boolean => {
  if (!ANNOUNCES.test(textOf(cut(sheet, start, end))) || sheet.inName.slice(start, end).includes(true)) return false;
  const rest = sheet.tokens.flatMap(({ kind, word }, at) =>
    at >= end && kind !== 'mark' && sheet.inName[at] !== true ? [word] : [],
  );
  // "…: X is what I meant"
  return sheet.inName.slice(end).includes(true) && MEANT.test(rest.join(' '));
};

const ANNOUNCES =
  /^(?:(?:argh|ugh|no|oh|sorry|oops|ah|damn) )*the (?:other|second|first|right|next|last|-?\d+)(?: \w+)? i (?:meant|mean|wanted)$|^(?:(?:argh|ugh|no|oh|sorry) )*the (?:other|second|first|right) (?:one|twin|bot|name|sibling|sister)$/;
const MEANT =
  /^ ?(?:(?:that )?(?:is|was) (?:what|the one|who) (?:i|we) (?:meant|mean|wanted|want|needed|was after)|(?:i|we) (?:meant|mean|wanted)|please|sorry)?$/;
