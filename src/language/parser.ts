import { findHits, makeSheet } from './clause/sheets.ts';
import type { Declared } from './declaration.ts';
import { indexOf } from './fleet/index.ts';
import { joined } from './fleet/vocabulary.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { readMessage } from './message.ts';
import { nothing } from './questions.ts';
import type { Context, Fleet, Parser, Reading, Utterance } from './reading.ts';
import { mend } from './text/mend.ts';
import { normalise } from './text/normalise.ts';
import { protect } from './text/protect.ts';
import { MOST_TOKENS, tokenise } from './text/tokens.ts';

/** Longer than this nothing is read; what a platform lets through is mostly shorter. */
const LONGEST = 100_000;

export const createParser = (intents: readonly Declared[]): Parser => {
  const lexicon = compileLexicon(intents);
  return { parse: (utterance, fleet) => parse(lexicon, utterance, fleet) };
};

/** Text → own words → tokens → names → clauses → readings of each → what is meant by the whole. */
const parse = (lexicon: Lexicon, { text, channel, context }: Utterance, fleet: Fleet): Reading => {
  if (text.length > LONGEST) return nothing('too long');
  const index = indexOf(fleet);
  const raw = tokenise(protect(normalise(text)));
  if (raw.length > MOST_TOKENS) return nothing('too long');
  const known: Context = context ?? {};
  const nicknames = new Map(
    Object.entries(known.nicknames ?? {}).map(([said, name]) => [joined(said.replace(/^the /i, '')), name]),
  );
  const tokens = channel === 'slash' ? slashed(raw) : raw;
  const early = makeSheet(tokens, findHits(tokens, index, nicknames), { index, manner: channel });
  const mended = mend(tokens, early.inName, lexicon, index);
  const sheet = makeSheet(mended, early.hits, { index, manner: channel });
  return readMessage(sheet, lexicon, known);
};

/** "/bot restart ingest" and "/restart ingest" without the slash command's own name. */
const slashed = (tokens: ReturnType<typeof tokenise>): ReturnType<typeof tokenise> => {
  const [first] = tokens;
  if (!first?.text.startsWith('/') || first.text.length < 2) return tokens;
  if (/^\/(?:bot|bots|codex|codex32|codex-32|c32|ops|fleet)$/i.test(first.text)) return tokens.slice(1);
  return [{ ...first, text: first.text.slice(1), word: first.word.slice(1) }, ...tokens.slice(1)];
};
