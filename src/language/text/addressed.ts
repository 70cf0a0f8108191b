import { isBareVerb, type Lexicon } from '../lexicon.ts';
import type { Token } from './tokens.ts';

const MENTION = /^(?:<@[!&]?[\w-]+>|@[\w.-]+)$/;
/** Names that bots like us go by; adapters take our own mention out, and never leave one of these to mean somebody else. */
const US = /^(?:@|<@[!&]?)(?:[\w-]*bot\d*|\w*codex[\w-]*|c32|ops|fleet|assistant)>?$/i;
const GREETS = /^(?:hey|hi|hello|hiya|yo|oi|ok|okay|dear|morning|please|thanks|thx|cc|fyi|so|and|well|,|!)$/;
/** Behind a mention these speak to whom it names; "@rob gets …" and "@rob the reader role" speak of him. */
const SPEAKS_TO =
  /^(?:can|could|would|will|please|pls|kindly|do|did|does|are|have|mind|when|whenever|if|once|you|your|let|i|we|what|why|how|where|who|any|sorry|thanks|remember)$/;
const SPEAKS_OF = /^(?:should|must|needs?|wants?|gets?|has|is|was|joins?|left|leaves|may|shall|to|as)$/;

/**
 * Whom a message is said to: "@codex restart ingest" to us, and then the mention says nothing; "@mike can you restart it" to
 * mike, and then his name stands apart like in "mike, …".
 */
export const addressed = (tokens: readonly Token[], lexicon: Lexicon): readonly Token[] => {
  const spoken = tokens.some(({ text }) => US.test(text))
    ? tokens.filter(({ text }, at) => !(US.test(text) && isEdge(tokens, at)))
    : tokens;
  const at = spoken.findIndex(({ word, kind }) => kind === 'foreign' || !GREETS.test(word));
  const name = spoken[at];
  const next = spoken[at + 1];
  if (!name || !next || !MENTION.test(name.text) || next.kind === 'mark') return spoken;
  if (SPEAKS_OF.test(next.word) || !(isBareVerb(lexicon, next.word) || SPEAKS_TO.test(next.word))) return spoken;
  return [...spoken.slice(0, at + 1), { ...name, kind: 'mark', text: ',', word: ',' }, ...spoken.slice(at + 1)];
};

/** At the beginning, behind a greeting, or at the very end. */
const isEdge = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).every(({ word }) => GREETS.test(word)) ||
  tokens.slice(at + 1).every(({ kind }) => kind === 'mark');
