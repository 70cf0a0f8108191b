import type { Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { startsTrigger } from './triggers.ts';
import { isNominal, skipJoint } from './words.ts';

/** A mark or a joining word inside a sentence. */
export interface Joint {
  readonly sheet: Sheet;
  readonly at: number;
  /** Where the clause began that goes on up to here. */
  readonly from: number;
  readonly lexicon: Lexicon;
}

/** A joint, and what stands behind it. */
export interface Place extends Joint {
  /** Its own word, "" for a mark. */
  readonly word: string;
  readonly marked: boolean;
  readonly but: boolean;
  /** Where the words behind it begin, and the next of them. */
  readonly start: number;
  readonly text: string;
}

/** Something that shows whether a new thing begins there; `undefined` leaves it to the next. */
export type Sign = (place: Place) => boolean | undefined;

/** What a clause of its own begins with. */
export const OPENERS =
  /^(?:(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|it)|please|kindly|let us|let me|i (?:need|want|would|ask|beg|urge)|go ahead|make sure|do not|never|you (?:can|need|should|must|have)|do|how|what|why|who|which|where|is|are|was|were|does|did|has|have you|any|if|unless|when|once|whenever|after|while|because|as soon|in case|suppose|imagine|assuming|(?:the )?same (?:for|to|with|goes|thing)|likewise|ditto)\b/;

/** Nothing but bots and what describes them so far: "the till, …". */
export const isBare = ({ sheet, from, at, lexicon }: Place): boolean => {
  const first = skipJoint(sheet, from);
  return (
    sheet.tokens.slice(from, at).every(({ kind }, k) => kind === 'mark' || isNominal(sheet, from + k)) &&
    wordAt(sheet, first) !== 'not' &&
    !startsTrigger(sheet, first, lexicon)
  );
};
