import { type Sheet, wordAt } from '../sheet.ts';
import { SINGLE_BOT } from '../targets/words.ts';
import type { Binding } from './binding.ts';

/** Longer than this nobody asks for something that names no bot at all. */
const LONGEST_WITHOUT_BOT = 20;
/** Jobs, processes and services are created and registered everywhere; only these words mean ours beside a new name. */
const OURS = /^(?:bot|bots|worker|agent|daemon|fleet|registry|roster)$/;
const ANNOUNCED = /^(?:called|named|name|call)$/;
/** A name as fleets have them, and no word of a sentence: "parcel-tracker", "feed_2". */
const NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$|^[a-z]+\d+$/i;

/**
 * Whether the sentence shows that it is said to us. An order on bots shows it by their names; what needs no bot ("create a
 * table", "undo that by hand if …") is everyday English, so it needs other evidence: a short clause, and for a new name that
 * it is announced, looks like one, or stands beside a word for a bot or what only a bot has.
 */
export const isMeant = ({ sheet, intent, args }: Binding): boolean => {
  const { targets, args: known = [], required = [], role } = intent.language;
  if (targets === 'required' || sheet.manner === 'slash') return true;
  const words = sheet.tokens.filter(({ kind }) => kind === 'word').length;
  const fresh = targets === 'none' && role === undefined;
  const slug = fresh ? known.find(({ is, name }) => is === 'slug' && required.includes(name)) : undefined;
  if (slug === undefined) return words <= LONGEST_WITHOUT_BOT;
  return Object.keys(args).length > 1 || namesBot(sheet, String(args[slug.name] ?? ''));
};

const namesBot = (sheet: Sheet, name: string): boolean =>
  sheet.tokens.some(
    ({ text, kind }, at) =>
      OURS.test(wordAt(sheet, at)) ||
      (ANNOUNCED.test(wordAt(sheet, at)) && SINGLE_BOT.has(wordAt(sheet, at - 1))) ||
      (kind === 'word' && NAME.test(text) && text.toLowerCase().replaceAll('_', '-') === name),
  );
