import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import { GAP } from '../sayings.ts';
import { longestPhrase, type Sheet, wordAt, writtenAt } from '../sheet.ts';
import { SINGLE_BOT } from '../targets/words.ts';
import type { Trigger } from '../triggers.ts';
import { ENDS_NAME, MOST_ANNOUNCED, newNameAt } from './new-name.ts';
import { announced, everyFree, firstAt, found, type Reader, type Stretch } from './reader.ts';

/** "rename relay to conveyor", "register a bot called parcel tracker", "register scout". */
export const slug: Reader<'slug'> = ({ sheet, intent, trigger }, { name, after }) => {
  const strange = () => firstStrange(sheet, trigger, intent.language.targets !== 'none');
  return found(sheet, name, behindAnnouncement(sheet, trigger, after) ?? strange());
};

/** Between the announcement and the name: "call it conveyor", "its name is to be conveyor". */
const BEFORE_NAME = /^(?:the|a|it|is|be|to)$/;

/** The new name stands behind the verb, unless the bot may stand before it: "a bot called scout is to be registered". */
const behindAnnouncement = (
  sheet: Sheet,
  trigger: Trigger,
  after: readonly string[] | undefined,
): Stretch<string> | undefined => {
  const first = trigger.loose || trigger.forms.includes('participle') ? 0 : lastOf(trigger);
  return firstAt(announced(sheet, after), (at) => {
    const start = BEFORE_NAME.test(wordAt(sheet, at)) && wordAt(sheet, at + 1) !== '' ? at + 1 : at;
    return start < first ? undefined : newNameAt(sheet, start, MOST_ANNOUNCED);
  });
};

const lastOf = ({ at }: Trigger): number => Math.max(...at);

/** Command lines have one word for one thing. */
const MOST_TYPED = 1;
const MOST_SAID = 3;
/** "add this external command" names nothing new; in "call this conveyor" the word is a bot, if the order is about one. */
const POINTS = /^(?:this|these|those)$/;

/** Where nothing announces it: what is quoted, or else the first word behind the verb that could be a name. */
const firstStrange = (sheet: Sheet, trigger: Trigger, hasTarget: boolean): Stretch<string> | undefined => {
  const quoted = sheet.tokens.findIndex(({ kind }, at) => kind === 'foreign' && sheet.roles[at] === undefined);
  const start = quoted >= 0 ? quoted : everyFree(sheet).find((at) => mayBeName(sheet, at, trigger));
  if (start === undefined || (!hasTarget && POINTS.test(wordAt(sheet, start - 1)))) return undefined;
  if (quoted < 0 && trigger.pattern.kind === 'noun' && isToldOf(sheet, start, trigger)) return undefined;
  const name = newNameAt(sheet, start, sheet.manner === 'slash' ? MOST_TYPED : MOST_SAID);
  return name && DOES.test(` ${writtenAt(sheet, name.start, name.end)} `) ? undefined : name;
};

/**
 * "the new bot died", "a new bot joins us", "new bot wanted": what it does or how it is, and no name. Without a mark before
 * it a name is one word that means nothing else.
 */
const isToldOf = (sheet: Sheet, at: number, { at: places }: Trigger): boolean => {
  if (wordAt(sheet, (places[0] ?? 0) - 1) === 'the') return true;
  if (sheet.tokens[at - 1]?.kind === 'mark') return false;
  const word = wordAt(sheet, at);
  const next = sheet.tokens[at + 1];
  const goesOn =
    next?.kind === 'word' && !ENDS_NAME.has(next.word) && longestPhrase(sheet, at + 1, fillerTree) === undefined;
  return sheet.known.has(word) || /[a-z]{2}(?:ed|ing)$/.test(word) || (goesOn && sheet.roles[at + 1] === undefined);
};

/** "make a bot restart every night": what it is to do, and not what it is called. */
const DOES = / (?:every|each|itself|themselves|automatically|regularly|whenever|when|if|by) /i;

/** What a new bot is called before it has a name, and where it comes. */
const NO_NAME =
  /^(?:fleet|registry|catalog|catalogue|roster|more|one|another|new|brand|fresh|newcomer|newbie|rookie|recruit|addition|member|colleague|bot|worker|service|job)$/;

const mayBeName = (sheet: Sheet, at: number, trigger: Trigger): boolean => {
  const word = wordAt(sheet, at);
  if (sheet.tokens[at]?.kind !== 'word' || FUNCTION_WORDS.has(word)) return false;
  // "new bot: scout, collector, staging": what bots are and where is no name.
  if (sheet.index.traits.has(word) || NO_NAME.test(word) || ENDS_NAME.has(word)) return false;
  if (longestPhrase(sheet, at, fillerTree) !== undefined) return false;
  // "a new bot, called …": what the order is about may stand before it, and then this is no name yet.
  return trigger.loose ? !SINGLE_BOT.has(word) : at > startOf(trigger);
};

/** "add scout to the fleet": where the saying has a gap, the name may stand in it. */
const startOf = (trigger: Trigger): number =>
  trigger.pattern.elements.includes(GAP) ? Math.min(...trigger.at) : lastOf(trigger);
