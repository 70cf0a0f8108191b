import { FUNCTION_WORDS } from '../lexicon/fillers.ts';
import type { Context } from '../reading.ts';
import { namesAsSigns, type Sheet, textOf, wordAt } from '../sheet.ts';
import { findTargets } from '../targets/targets.ts';

/** Whoever only points says no more. */
const MOST_POINTING = 14;

export const pointedIn = (sheet: Sheet, context: Context): readonly string[] => {
  if (!context.bots?.length || sheet.tokens.length > MOST_POINTING) return [];
  const { terms, open, names } = findTargets({ ...sheet, roles: [...sheet.roles] }, { bots: context.bots });
  const pointed = terms.filter(({ via }) => via === 'reference');
  const sure =
    pointed.length > 0 &&
    pointed.every((term) => term.open === undefined) &&
    open.every((term) => term.open === 'unknown');
  return sure ? names : [];
};

/** "the hunter is choking": a part that only one name has, said with its article. */
export const partsNamed = (sheet: Sheet): readonly string[] => {
  const found = sheet.tokens.flatMap(({ word }, at) => {
    const opens = at === 0 && /^(?:'s|is|has|keeps|looks|seems|got|went|needs)$/.test(sheet.tokens[1]?.word ?? '');
    const part = word === 'the' ? sheet.tokens[at + 1]?.word : opens ? word : undefined;
    const names = part === undefined || isOfThing(sheet, at + 1) ? [] : (sheet.index.byPart.get(part) ?? []);
    return names.length === 1 ? names : [];
  });
  return new Set(found).size === 1 ? found.slice(0, 1) : [];
};

const OF_THESE = /\b(?:from|of|by|with|about|for) (?:all |every |any of |all of )?(?:the|our|those|these|all|every)\b/;

/** "all the solvers should rest, pause them": a set that is spoken of by a determiner. */
export const setNamed = (sheet: Sheet, context: Context): readonly string[] => {
  const opens = /^(?:all|every|both|the|those|these|whatever|whichever|any|everything|each)$/.test(
    sheet.tokens[0]?.word ?? '',
  );
  const first = sheet.index.traits.get(sheet.tokens[0]?.word ?? '') !== undefined;
  // "a bit of peace from the mailers, mute them"
  const within = OF_THESE.test(textOf(sheet)) && sheet.tokens.length <= MOST_POINTING;
  if (!opens && !first && !within) return [];
  const { terms, names } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  const [term] = terms;
  return term?.via === 'set' && term.open === undefined && (term.predicates?.length ?? 0) > 0 ? names : [];
};

const LEFT_OUT =
  /\b(?:except|excepting|excluding|excluded|minus|apart from|aside from|other than|bar|(?<!\bdo )without|but not)\b|\b(?:all|everything|every|everyone|both|anything)\b.* but\b/;
/** "everything came back except ingest", "everything but ingest is up": told that the others are well, it is ingest that is spoken of. */
const APART = new RegExp(
  [
    '\\b(?:all|everything|every|everyone|both|rest|others?)\\b.* (?:is|are|was|were|has|have|had|came|comes|went|looks?|seems?|works?|runs?|recovered|restarted|started|survived|behaves?|responds?|answers?|made) (?:.* )?(?:except(?: for)?|excepting|excluding|minus|apart from|aside from|other than|bar|but)(?: (?:for|one|two|thing|things|the|our|my|poor|:))* @(?: @)*(?:(?: ,)?(?: and)?(?: the)? @)*$',
    '\\b(?:except|except for|but|apart from|save|bar) (?:for )?(?:one|one thing|one bot|a single one|just one)(?: ,| :| -)? (?:the )?\\S+(?: \\S+){0,3}$',
    '^(?:and |but |so |well )*(?:everything|everybody|everyone|all(?: of (?:them|it))?|all (?:the )?bots|every bot) (?:but|except|except for|apart from|besides|other than) (?:the )?@(?: @)* (?:is|are|looks?|seems?|works?|runs?|came|has come|is back)(?: (?:now|all|again|just|doing|up and|back))* ?(?:up|fine|ok|okay|good|well|running|back|healthy|alive|working|green|happy|online|great)?$',
  ].join('|'),
);

/** Whether only the bots beside those that it leaves out are spoken of. */
export const leavesOut = (sheet: Sheet): boolean => {
  const text = namesAsSigns(sheet);
  return LEFT_OUT.test(text) && !APART.test(text);
};

/** "all stopped bots minus the demurrage one: …": what is left is spoken of, if it is clear what is left out. */
export const remaining = (sheet: Sheet, context: Context): readonly string[] => {
  const { names, open, except } = findTargets({ ...sheet, roles: [...sheet.roles] }, context);
  return open.length === 0 && except.length > 0 ? names : [];
};

/** Without "that jingle", "a kiosk", "the centrifuge room": so a common word is a thing, and hardly the bot that is called so. */
export const spokenOf = (sheet: Sheet): Sheet => ({
  ...sheet,
  hits: sheet.hits.map((hit, at) =>
    hit?.end === at + 1 &&
    !hit.name.includes('-') &&
    ((THINGS.test(wordAt(sheet, at - 1)) && !isToldThat(sheet, at)) || isOfThing(sheet, at))
      ? undefined
      : hit,
  ),
});
/** "they promised that lantern would stop": no lantern that is pointed at. */
const isToldThat = ({ tokens }: Sheet, at: number): boolean =>
  tokens[at - 1]?.word === 'that' &&
  /^(?:is|was|has|had|will|would|should|must|can|could|may|might|does|did|keeps|needs)$/.test(
    tokens[at + 1]?.word ?? '',
  ) &&
  tokens.slice(0, at - 1).some(({ word }) => TELLS.test(word));
const TELLS =
  /^(?:promised?|said|say|says|told|tells?|heard|hear|think|thinks|thought|know|knows|knew|sure|see|saw|noticed?|means?|hope|agreed|decided|swears?|swore|complains?|complained|reports?|reported|afraid|glad|claims?)$/;
const THINGS = /^(?:a|an|that|some|my|his|her|their)$/;

/** "the centrifuge room": an article before it and a noun behind it that nobody here knows. */
const isOfThing = (sheet: Sheet, at: number): boolean => {
  const next = wordAt(sheet, at + 1);
  return (
    wordAt(sheet, at - 1) === 'the' &&
    /^[a-z]{3,}$/.test(next) &&
    !/(?:ed|ing|s|ly)$/.test(next) &&
    !sheet.inName[at + 1] &&
    !sheet.known.has(next) &&
    !sheet.index.traits.has(next) &&
    !FUNCTION_WORDS.has(next)
  );
};
