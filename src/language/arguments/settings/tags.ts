import { fillerTree } from '../../lexicon/fillers.ts';
import { isFree, longestPhrase, range, type Sheet, take, wordAt, writtenAt } from '../../sheet.ts';
import { isContent, isGlue, isPlain } from './words.ts';

const TAGS = new Set(['tag', 'tags', 'label', 'labels']);
/** "mark them all as read": ticked off, and nothing to do with tags. */
const TICKED_OFF = /^(?:read|unread|done|complete|completed|finished|resolved|fixed|spam|favou?rite|safe|paid)$/;
const TAG_VERB = /^(?:tag|label|mark|untag|unlabel)$/;

/** The tags that an order gives or takes away (`less`); `verb` is its first word. */
export const readTags = (sheet: Sheet, verb: string, less: boolean): readonly string[] => {
  const byVerb = TAG_VERB.test(verb);
  const noun = nounAt(sheet, byVerb);
  if (noun < 0 && !byVerb) return [];
  // "delete all bots with the tag nightly": it says which.
  if (less && !byVerb && noun > 0 && CARRIES.test(before(sheet, noun))) return [];
  const tags =
    beforeNoun(sheet, noun) ??
    behind(sheet, [
      ...(noun < 0 ? [] : [noun + 1]),
      ...(byVerb ? [...behindLeads(sheet), ...behindColon(sheet)] : []),
    ]) ??
    (less ? takenOff(sheet, noun) : undefined) ??
    (byVerb ? lastWord(sheet, verb) : undefined);
  if (tags === undefined || (verb === 'mark' && tags.some((tag) => TICKED_OFF.test(tag)))) return [];
  if (noun >= 0) take(sheet, noun, noun + 1, 'tag');
  return tags;
};

const before = (sheet: Sheet, noun: number): string => `${wordAt(sheet, noun - 2)} ${wordAt(sheet, noun - 1)}`;
const CARRIES = /(?:^| )(?:with|having|carrying|bearing|wearing)(?: (?:the|a|an))?$/;

/** "take critical off ledger": a tag of the fleet needs no noun to be known as one, right before where it is taken off. */
export const readKnownTags = (sheet: Sheet): readonly string[] => {
  const off = sheet.tokens.findIndex(({ word }, at) => at > 0 && OFF.test(word) && isKnownTag(sheet, at - 1));
  if (off < 0) return [];
  take(sheet, off - 1, off, 'tag');
  return [tagAt(sheet, off - 1)];
};
const OFF = /^(?:off|out|from)$/;
const isKnownTag = (sheet: Sheet, at: number): boolean =>
  isFree(sheet, at) && sheet.index.traits.get(wordAt(sheet, at))?.some(({ dimension }) => dimension === 'tag') === true;

/** The noun itself, and no tag of the fleet that is called "labels". */
const isNoun = (sheet: Sheet, at: number): boolean =>
  TAGS.has(wordAt(sheet, at)) && !sheet.index.traits.has(wordAt(sheet, at));

/** The noun "tag", or -1. Where the verb is "tag" itself, it takes a second one: "tag it with the label eu". */
const nounAt = (sheet: Sheet, byVerb: boolean): number => {
  const said = sheet.tokens.findIndex(
    ({ word }, at) =>
      TAGS.has(word) &&
      // "all bots tagged labels": a tag that is called so.
      !/^(?:tagged|labell?ed|marked|flagged)$/.test(wordAt(sheet, at - 1)) &&
      (isFree(sheet, at) || sheet.roles[at]?.startsWith('verb') === true),
  );
  return byVerb && !isFree(sheet, said) ? -1 : said;
};

/** "add the nightly and critical tags to ledger" */
const beforeNoun = (sheet: Sheet, noun: number): readonly string[] | undefined => {
  if (!isContent(sheet, noun - 1)) return undefined;
  let from = noun - 1;
  while (from > 1 && /^(?:and|or|,|&)$/.test(sheet.tokens[from - 1]?.word ?? '') && isContent(sheet, from - 2))
    from -= 2;
  const tags = range(from, noun).filter((at) => isContent(sheet, at));
  // "delete all collectors with no tags"
  if (/^(?:no|any|more|fewer)$/.test(wordAt(sheet, noun - 1))) return undefined;
  take(sheet, from, noun, 'tag');
  return tags.map((at) => tagAt(sheet, at));
};

/** "tag ledger with eu", "mark ledger as critical" */
const behindLeads = (sheet: Sheet): readonly number[] =>
  sheet.tokens.flatMap(({ word }, at) => (/^(?:with|as|from)$/.test(word) && isFree(sheet, at) ? [at + 1] : []));

/** "untag ledger: legacy" */
const behindColon = (sheet: Sheet): readonly number[] =>
  sheet.tokens.flatMap(({ word }, at) => (word === ':' && sheet.inName[at - 1] === true ? [at + 1] : []));

/** "add the tags eu and nightly", "tag ledger with the label eu": the list at the first of these places that has one. */
const behind = (sheet: Sheet, starts: readonly number[]): readonly string[] | undefined => {
  for (const start of starts) {
    const lead = wordAt(sheet, start);
    const noun = /^(?:the|a|an)$/.test(lead) || isNoun(sheet, start) ? start + 1 : start;
    const { words, end } = listFrom(sheet, isNoun(sheet, noun) ? noun + 1 : noun);
    if (words.length === 0) continue;
    take(sheet, start, end, 'tag');
    return words;
  }
  return undefined;
};

/** The words of a list "a, b and c" from here on. */
const listFrom = (sheet: Sheet, start: number): { readonly words: readonly string[]; readonly end: number } => {
  const words: string[] = [];
  let end = start;
  for (let at = start; isListed(sheet, at); at = behindJoint(sheet, end)) {
    words.push(tagAt(sheet, at));
    end = at + 1;
    if (!JOINT.test(sheet.tokens[end]?.word ?? '')) break;
  }
  return { words, end };
};

const JOINT = /^(?:and|,|&)$/;

/** "a, b, and c": a comma and an "and" join once. */
const behindJoint = (sheet: Sheet, at: number): number =>
  sheet.tokens[at]?.word === ',' && JOINT.test(sheet.tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;

/** In lower case, as tags are kept: as it was written, or the tag that was meant by a slip ("the fragikle tag"). */
const tagAt = (sheet: Sheet, at: number): string => {
  const { mended, word = '' } = sheet.tokens[at] ?? {};
  const meant = mended ? sheet.index.traits.get(word)?.find(({ dimension }) => dimension === 'tag') : undefined;
  return meant?.value ?? writtenAt(sheet, at, at + 1).toLowerCase();
};

const isListed = (sheet: Sheet, at: number): boolean => {
  const word = sheet.tokens[at]?.word ?? '';
  // "tag it as critical, thank you"
  return isPlain(sheet, at) && !isGlue(word) && !isNoun(sheet, at) && !NO_TAG.test(word);
};

/** "…, thank you", "tag it that way" */
const NO_TAG =
  /^(?:no|any|more|all|thanks?|thanking|cheers|way|accordingly|so|such|likewise|like|correctly|properly|right|too|also|again|later|soon|anyway|instead|first|next|then|now|today|tonight|tomorrow|yet|though|off|out|away|on|back|up|down)$/;

/** "strip delivery off the checker's tags" */
const takenOff = (sheet: Sheet, noun: number): readonly string[] | undefined => {
  if (wordAt(sheet, noun - 1) !== "'s") return undefined;
  const off = sheet.tokens.findIndex(({ word }, at) => /^(?:off|from|out)$/.test(word) && isFree(sheet, at));
  const tags = range(1, off).filter((at) => isContent(sheet, at));
  if (tags.length === 0) return undefined;
  for (const at of [...tags, off]) take(sheet, at, at + 1, 'tag');
  return tags.map((at) => tagAt(sheet, at));
};

/** "tag scout inventory", "tag it seasonal while you're there": behind the bot or the verb a word is left for the tag, and only fillers behind it. */
const lastWord = (sheet: Sheet, verb: string): readonly string[] | undefined => {
  const last = range(2, sheet.tokens.length).find(
    (at) =>
      isContent(sheet, at) && stands(sheet, at - 1) && (at === sheet.tokens.length - 1 || onlyFillers(sheet, at + 1)),
  );
  // "tag harbor in the photo": where it is seen.
  const led = `${wordAt(sheet, (last ?? 0) - 2)} ${wordAt(sheet, (last ?? 0) - 1)}`;
  if (last === undefined || NO_TAG.test(wordAt(sheet, last)) || PLACED.test(led)) return undefined;
  // "Mark Twain, on whiskey": what is marked so is marked with a tag that there is.
  if (verb === 'mark' && !isKnownTag(sheet, last)) return undefined;
  take(sheet, last, last + 1, 'tag');
  return [tagAt(sheet, last)];
};

const PLACED = /(?:^| )(?:in|on|at|by)(?: (?:the|a|an|my|our|his|her|their|your|this|that))?$/;

const stands = (sheet: Sheet, at: number): boolean =>
  sheet.inName[at] === true || isGlue(wordAt(sheet, at)) || sheet.roles[at]?.startsWith('verb') === true;

const onlyFillers = (sheet: Sheet, from: number): boolean => {
  for (let at = from; at < sheet.tokens.length; ) {
    const end = sheet.tokens[at]?.kind === 'mark' ? at + 1 : longestPhrase(sheet, at, fillerTree);
    if (end === undefined || sheet.inName[at] === true) return false;
    at = end;
  }
  return true;
};
