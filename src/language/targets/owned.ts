import { longestPhrase, phraseTree, type Sheet, wordAt } from '../sheet.ts';
import { mark, type Work } from './work.ts';

const DOES = [
  'own',
  'run',
  'have',
  'have got',
  'got',
  'operate',
  'host',
  'keep',
  'use',
  'manage',
  'look after',
  'maintain',
  'know',
  'know of',
  'know about',
  'can see',
  'have going',
  'have got going',
  'got going',
];
const OWNED = phraseTree([
  ...['', 'that ', 'which '].flatMap((joint) =>
    ['we', 'you'].flatMap((who) => DOES.map((does) => `${joint}${who} ${does}`)),
  ),
  // "all the bots there are", "every bot that exists"
  ...['there is', 'there are', 'that there is', 'that there are', 'that exist', 'that exists', 'in existence'],
]);

/** What may stand behind it: the end, an exception, or more about the same bots. */
const GOES_ON =
  /^(?:|and|but|except|excluding|bar|barring|save|apart|minus|besides|please|pls|in|on|at|tagged|with|across|right|now|today|for|here|there|from|until|till|by|after|before|when|once|if|as|to|tonight|tomorrow|later|every|each|next|this|within|around|currently|running|going|should|must|shall|has|have|needs?|can|could|is|are|off|up|down|back|out|offline)$/;

/** "every last bot we own", "all the crawlers that we run": ours are all there are, so it says no more than the words before it. What I own are some of them. */
export const owned = (work: Work, at: number): number | undefined => {
  const { sheet, phrase } = work;
  if (!OWNED.has(wordAt(sheet, at))) return undefined;
  const described =
    phrase.content.some(({ traits }) => traits.some(({ plural }) => plural)) || phrase.quantity !== undefined;
  if (phrase.head === undefined && !phrase.everything && !described) return undefined;
  const end = longestPhrase(sheet, at, OWNED);
  return end !== undefined && endsThere(sheet, end) ? mark(work, at, end, 'join') : undefined;
};

const endsThere = (sheet: Sheet, at: number): boolean => GOES_ON.test(wordAt(sheet, at)) && sheet.inName[at] !== true;
