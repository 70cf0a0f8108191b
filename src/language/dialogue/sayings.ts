import type { Role } from '../declaration.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import type { Lexicon } from '../lexicon.ts';
import { expand } from '../sayings.ts';
import { longestPhrase, type PhraseTree, phraseTree, type Sheet, take, wordAt } from '../sheet.ts';

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

interface Said {
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
  const sayings = [...(language?.verbs ?? []), ...(language?.phrases ?? [])].flatMap((saying) =>
    expand(typeof saying === 'string' ? saying : saying.say),
  );
  const fresh = {
    sayings: phraseTree(sayings.map((words) => words.join(' '))),
    words: phraseTree(language?.words ?? []),
  };
  known.set(role, fresh);
  return fresh;
};

/** How much of a message says this: all of it, its beginning, or nothing. */
export const says = (sheet: Sheet, lexicon: Lexicon, role: Role): Said | undefined => {
  const { sayings, words } = treesOf(lexicon, role);
  let strong = false;
  let weak = false;
  let at = 0;
  while (at < sheet.tokens.length) {
    if (sheet.tokens[at]?.kind === 'mark') {
      at += 1;
      continue;
    }
    const said = sheet.inName[at] === true ? undefined : longestPhrase(sheet, at, sayings);
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
    const beside =
      sheet.inName[at] === true
        ? undefined
        : Math.max(
            strong || weak ? (longestPhrase(sheet, at, words) ?? 0) : 0,
            longestPhrase(sheet, at, fillerTree) ?? 0,
          );
    if (!beside) break;
    at = beside;
  }
  return strong || weak ? { strong, weak, alone: at >= sheet.tokens.length, end: at } : undefined;
};
export { take, wordAt };
