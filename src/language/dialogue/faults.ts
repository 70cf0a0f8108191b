import { cut } from '../clause/sheets.ts';
import { numberAt } from '../entities/number.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { Base } from './base.ts';
import { isKnown, isMeant } from './denied.ts';
import type { Piece } from './pieces.ts';

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
    (!piece.inName.includes(false) || (piece.tokens.length === 1 && (isKnown(piece, base) || isCount(piece, base)))) &&
    sheet.tokens.slice(end).some(({ kind }) => kind === 'word');
  if (/^\?+$/.test(sheet.tokens[end]?.word ?? ''))
    return (said || doubted) && (isMeant(piece, base) || isKnown(piece, base) || isCount(piece, base));
  if (isWrongKind(piece, text, base) || (base.targets.length > 1 && NOT_ALL.test(text))) return true;
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

/** "delete?? no, I wanted it paused": the verb that was understood is wondered at, and something else follows. */
export const wondersAtVerb = (sheet: Sheet, { start, end }: Piece, { intent }: Base, { patterns }: Lexicon): boolean =>
  end === start + 1 &&
  /^[?!]*\?[?!]*$/.test(sheet.tokens[end]?.word ?? '') &&
  sheet.tokens.slice(end).some(({ kind }) => kind === 'word') &&
  (patterns.get(sheet.tokens[start]?.word ?? '') ?? []).some(
    ({ pattern }) => pattern.intent.name === intent && pattern.kind === 'verb' && pattern.elements.length === 1,
  );

/** "three?? I said harbor", where three are proposed */
const isCount = (piece: Sheet, { targets }: Base): boolean =>
  targets.length > 1 && numberAt(piece, 0)?.value === targets.length;

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

/** "not all three, just harbor" */
const NOT_ALL =
  /^(?:(?:oh|no|wait|argh|sorry) )*not (?:all|both|every one|the lot|the whole lot)(?: (?:of (?:them|those|these)|two|three|four|five|bots))*$/;
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
