import type { Role } from '../declaration.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import type { Lexicon } from '../lexicon.ts';
import { inflect } from '../morphology.ts';
import { expand } from '../sayings.ts';
import { longestPhrase, type PhraseTree, phraseTree, type Sheet } from '../sheet.ts';

/** Too weak to decide beside a clear word: "ok, cancel". */
const WEAK = new Set([
  'ok',
  'okay',
  'k',
  'alright',
  'all right',
  'right',
  'well',
  'sure',
  'good',
  'great',
  'fine',
  'wait',
  'perfect',
  'cool',
  'correct',
  'y',
  'n',
  'go',
  'stop',
  'no',
  'that one',
  'hold on',
]);

export interface Said {
  readonly strong: boolean;
  readonly weak: boolean;
  /** Nothing but this, what belongs to it, and fillers. */
  readonly alone: boolean;
  /** One past its last word from the start on. */
  readonly end: number;
}

const trees = new WeakMap<Lexicon, Map<Role, { readonly sayings: PhraseTree; readonly words: PhraseTree }>>();

const treesOf = (lexicon: Lexicon, role: Role): { readonly sayings: PhraseTree; readonly words: PhraseTree } => {
  const known = trees.get(lexicon) ?? new Map();
  trees.set(lexicon, known);
  const made = known.get(role);
  if (made) return made;
  const language = lexicon.byRole.get(role)?.language;
  const sayings = [...(language?.verbs ?? []), ...(language?.phrases ?? []), ...(language?.nouns ?? [])].flatMap(
    (saying) => expand(typeof saying === 'string' ? saying : saying.say),
  );
  const decides = role === 'approve' || role === 'reject';
  const said = sayings.flatMap((words) =>
    decides && words.length === 1 ? inTheEnd(words[0] ?? '') : [words.join(' ')],
  );
  const fresh = {
    sayings: phraseTree(said),
    words: phraseTree(language?.words ?? []),
  };
  known.set(role, fresh);
  return fresh;
};

/** "approve", "approved": said of a request both decide it; "approving" and "approves" tell. */
const inTheEnd = (verb: string): readonly string[] =>
  [...inflect(verb)].flatMap(([word, forms]) =>
    forms.some((form) => form === 'base' || form === 'past' || form === 'participle') ? [word] : [],
  );

/** What may be said in one conversation only, such as by the name of who asks. */
export interface Extra {
  /** Says it as well: an approval is a yes. */
  readonly also: Role;
  readonly sayings: PhraseTree;
  readonly words: PhraseTree;
}

/** How much of a message says this: all of it, its beginning, or nothing. */
export const says = (sheet: Sheet, lexicon: Lexicon, role: Role, extra?: Extra): Said | undefined => {
  const { sayings, words } = treesOf(lexicon, role);
  let strong = false;
  let weak = false;
  let at = 0;
  while (at < sheet.tokens.length) {
    if (sheet.tokens[at]?.kind === 'mark') {
      at += 1;
      continue;
    }
    const said =
      sheet.inName[at] === true
        ? undefined
        : longest(sheet, at, [sayings, ...(extra ? [extra.sayings, treesOf(lexicon, extra.also).sayings] : [])]);
    if (said !== undefined) {
      const phrase = sheet.tokens
        .slice(at, said)
        .map(({ word }) => word)
        .join(' ');
      if (WEAK.has(phrase)) weak = true;
      else strong = true;
      at = said;
      continue;
    }
    // "lovely, go ahead": glad of it, which by itself is no yes.
    const glad =
      role !== 'yes' || strong || weak || sheet.inName[at] === true ? undefined : longestPhrase(sheet, at, GLAD);
    if (glad !== undefined) {
      at = glad;
      continue;
    }
    const started = strong || weak ? [words, ...(extra ? [treesOf(lexicon, extra.also).words] : [])] : [];
    const beside =
      sheet.inName[at] === true
        ? undefined
        : longest(sheet, at, [...started, ...(extra ? [extra.words] : []), fillerTree]);
    if (beside === undefined) break;
    at = beside;
  }
  return strong || weak ? { strong, weak, alone: at >= sheet.tokens.length, end: at } : undefined;
};

const GLAD = phraseTree(
  'super|top|lovely|splendid|brilliant|excellent|awesome|fantastic|wonderful|marvellous|magic|gladly|happily|sweet|nice|yay|hurray|hooray|wunderbar|klasse|bravo|from my side|from our side|from my end|for me|for us|no problem|no worries'.split(
    '|',
  ),
);

const longest = (sheet: Sheet, at: number, trees: readonly PhraseTree[]): number | undefined => {
  const ends = trees.flatMap((tree) => longestPhrase(sheet, at, tree) ?? []);
  return ends.length > 0 ? Math.max(...ends) : undefined;
};
