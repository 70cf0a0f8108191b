import { isFree, type Sheet, wordAt, writtenAt } from '../sheet.ts';
import type { Trigger } from '../triggers.ts';
import {
  type ArgumentOf,
  announced,
  everyFree,
  firstAt,
  found,
  isQuoted,
  oneWord,
  type Reader,
  type Stretch,
} from './reader.ts';

type Declared = ArgumentOf<'text'>;

/** "the lines that mention a broken pipe", 'grep "no route" in the relay', "grep=timeout". */
export const text: Reader<'text'> = ({ sheet, trigger }, argument) =>
  found(
    sheet,
    argument.name,
    behindAnnouncement(sheet, trigger, argument) ?? quoted(sheet, trigger) ?? assigned(sheet, argument),
  );

/** Stands between the announcement and the words themselves: "containing the word timeout". */
const BEFORE_TEXT = /^(?:for|the|word|words|string|text|a|an|lines|with|phrase|term)$/;
/** Words that lead on to something else, most of all where and when to look. */
const BEHIND_TEXT =
  /^(?:in|from|of|on|since|for|the|and|over|during|within|between|at|to|out|please|last|today|yesterday|only|logs?)$/;
const MOST_WORDS = 5;

const behindAnnouncement = (sheet: Sheet, trigger: Trigger, { after }: Declared): Stretch<string> | undefined =>
  firstAt([...announced(sheet, after), ...behindFor(sheet, trigger)], (at) => textAt(sheet, at));

/** A quotation, or the words up to the next little word or name. */
const textAt = (sheet: Sheet, at: number): Stretch<string> | undefined => {
  let start = at;
  while (BEFORE_TEXT.test(wordAt(sheet, start))) start += 1;
  if (isQuoted(sheet, start)) return oneWord(start, sheet.tokens[start]?.text);
  const end = textEnd(sheet, start);
  return end > start ? { value: writtenAt(sheet, start, end), start: at, end } : undefined;
};

const textEnd = (sheet: Sheet, start: number): number => {
  let end = start;
  while (end < start + MOST_WORDS && isFree(sheet, end) && isOfText(wordAt(sheet, end))) end += 1;
  return end;
};
const isOfText = (word: string): boolean => word !== '' && !BEHIND_TEXT.test(word);

/** Verbs behind which "for" announces it as well. */
const SEARCHES = /^(?:search|grep|look|filter)$/;
const FOR = ['for', 'search for', 'look for'];

/** "search the logs for timeouts", and neither "for the last hour" nor "for ingest". */
const behindFor = (sheet: Sheet, { verb }: Trigger): readonly number[] =>
  SEARCHES.test(verb) ? announced(sheet, FOR).filter((at) => sheet.inName[at] !== true && !isPeriod(sheet, at)) : [];

/** "for the last hour", and not "for the word timeout". */
const isPeriod = (sheet: Sheet, at: number): boolean =>
  /^(?:the|last|past)$/.test(wordAt(sheet, at)) &&
  !/^(?:word|words|string|text|phrase|term)$/.test(wordAt(sheet, at + 1));

/** Verbs and nouns beside which a quotation is what is looked for, wherever it stands. */
const LOOKS =
  /^(?:find|spot|search|look|hunt|scan|grep|comb|trawl|sift|dig|check|anything|filter|log|logs|lines|line)$/;

/** "every line where it says …", "what it has logged" */
const OF_LINES = /\b(?:logs?|logged|lines?|entries|entry|printed|written|wrote)\b/;

const quoted = (sheet: Sheet, { verb, pattern }: Trigger): Stretch<string> | undefined => {
  const at =
    LOOKS.test(verb) || OF_LINES.test(pattern.say)
      ? everyFree(sheet).find((place) => isQuoted(sheet, place))
      : undefined;
  return at === undefined ? undefined : oneWord(at, sheet.tokens[at]?.text);
};

const assigned = (sheet: Sheet, { name }: Declared): Stretch<string> | undefined => {
  const lead = `${name}=`;
  const at = everyFree(sheet).find((place) => wordAt(sheet, place).startsWith(lead) && wordAt(sheet, place) !== lead);
  return at === undefined ? undefined : oneWord(at, sheet.tokens[at]?.text.slice(lead.length));
};
