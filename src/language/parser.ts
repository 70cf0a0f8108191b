import { findHits } from './clause/hits.ts';
import { makeSheet } from './clause/sheets.ts';
import type { Declared } from './declaration.ts';
import { digitOf } from './entities/number.ts';
import { indexOf } from './fleet/index.ts';
import { joined } from './fleet/vocabulary.ts';
import { compileLexicon, isBareVerb, type Lexicon } from './lexicon.ts';
import { readMessage } from './message.ts';
import { nothing } from './questions.ts';
import type { Context, Fleet, Parser, Reading, Utterance } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { addressed } from './text/addressed.ts';
import { asWished } from './text/as-wished.ts';
import { withoutBracketed } from './text/bracketed.ts';
import { withoutClefts } from './text/clefts.ts';
import { withG, withIs } from './text/contracted.ts';
import { cronInWords } from './text/cron.ts';
import { downAsNotRunning } from './text/down.ts';
import { withoutFalseStart } from './text/false-starts.ts';
import { slashed } from './text/flags.ts';
import { withFronted } from './text/fronted.ts';
import { withoutGaps } from './text/gaps.ts';
import { asSpoken } from './text/homophones.ts';
import { inOrder } from './text/in-order.ts';
import { withJoins } from './text/joins.ts';
import { unlisted } from './text/lists.ts';
import { mend } from './text/mend.ts';
import { repairNames } from './text/name-for-name.ts';
import { normalise } from './text/normalise.ts';
import { ofPerson } from './text/of-person.ts';
import { plainWords } from './text/paraphrase.ts';
import { protect } from './text/protect.ts';
import { repair } from './text/repair.ts';
import { withStatePairs } from './text/state-pairs.ts';
import { withThatTag } from './text/that-tag.ts';
import { withThere } from './text/there.ts';
import { MOST_TOKENS, tokenise } from './text/tokens.ts';
import { withSpaces } from './text/torn.ts';
import { withUnits } from './text/units.ts';
import { withValuePairs } from './text/value-pairs.ts';
import { onlyWhole } from './whole.ts';

/** Longer than this nothing is read: Slack's own limit, the widest of the platforms. */
const LONGEST = 40_000;

export const createParser = (intents: readonly Declared[]): Parser => {
  const lexicon = compileLexicon(intents);
  return { parse: (utterance, fleet) => parse(lexicon, utterance, fleet) };
};

/** Text → own words → tokens → names → clauses → readings of each → what is meant by the whole. */
const parse = (lexicon: Lexicon, { text, channel, context }: Utterance, fleet: Fleet): Reading => {
  if (text.length > LONGEST) return nothing('too long');
  const index = indexOf(fleet);
  const said = repair(unsignalled(tokenise(unlisted(protect(cronInWords(normalise(text)))))));
  const raw = channel === 'slash' ? said : withoutBracketed(said, lexicon, index);
  if (raw.length > MOST_TOKENS) return nothing('too long');
  const known: Context = context ?? {};
  const nicknames = new Map(
    Object.entries(known.nicknames ?? {}).map(([said, name]) => [joined(said.replace(/^the /i, '')), name]),
  );
  const typed = channel === 'slash' ? slashed(raw) : addressed(raw, lexicon);
  const spoken = channel === 'voice' ? asSpoken(withoutFalseStart(typed, lexicon), lexicon, index) : typed;
  const tokens = ofPerson(
    withSpaces(prefixed(unhyphened(inOrder(spoken, lexicon), lexicon, index), lexicon), lexicon, index),
    index.people,
    index.accessRoles,
  );
  const plain = withIs(withFronted(versioned(withG(tokens, lexicon, index), index), lexicon, index), index);
  const asked = downAsNotRunning(withThatTag(plain, index), index);
  const isVerb = (word: string): boolean => isBareVerb(lexicon, word);
  const names = {
    index,
    nicknames,
    known: lexicon.known,
    isVerb,
    opens: known.lastIntent === undefined,
    manner: channel,
  };
  const ground = { index, manner: channel, known: lexicon.known };
  const hitsOf = once((own: typeof asked) => findHits(own, names));
  const sheetOf = (own: typeof asked): Sheet => makeSheet(own, hitsOf(own), ground);
  const wished = asWished(asked, hitsOf(asked), lexicon);
  const placed = withThere(wished, hitsOf(wished), index);
  const listed = withJoins(placed, hitsOf(placed), index.byJoined);
  const stated = withStatePairs(listed, hitsOf(listed));
  const paired = withValuePairs(stated, hitsOf(stated), lexicon);
  const whole = plainWords(sheetOf, withUnits(sheetOf, repairNames(paired, hitsOf(paired))));
  const unwound = withoutClefts(sheetOf, withoutGaps(sheetOf, whole, lexicon), lexicon);
  const early = sheetOf(unwound);
  const mended = mend(unwound, early.inName, lexicon, ground);
  const sheet = makeSheet(mended, early.hits, ground);
  return onlyWhole(readMessage(sheet, lexicon, known), lexicon, index);
};

/** Most sentences have nothing to mend, and hand on the very same words: what is found in them is found once. */
const once = <From extends object, To>(find: (from: From) => To): ((from: From) => To) => {
  const found = new WeakMap<From, To>();
  return (from) => {
    const known = found.get(from) ?? find(from);
    found.set(from, known);
    return known;
  };
};

const SIGNAL = /^-(?:9|15|(?:sig)?(?:kill|term|int))$/;

/** "kill -9 ingest": whoever ends a bot tries kindly first and then by force anyway. */
const unsignalled = (tokens: ReturnType<typeof tokenise>): ReturnType<typeof tokenise> =>
  tokens.filter(({ kind, word }, at) => tokens[at - 1]?.word !== 'kill' || kind !== 'word' || !SIGNAL.test(word));

/** "ingest@1.4.2", "ingest:1.4.2": a bot and its version. */
const versioned = (
  tokens: ReturnType<typeof tokenise>,
  { byJoined }: ReturnType<typeof indexOf>,
): ReturnType<typeof tokenise> =>
  tokens.flatMap((token) => {
    if (!/[@:=]/.test(token.text)) return [token];
    const [, name, version] = token.kind === 'word' ? (VERSIONED.exec(token.text) ?? []) : [];
    return name !== undefined && version !== undefined && byJoined.has(joined(name))
      ? [name, version].map((text) => ({ ...token, text, word: text.toLowerCase() }))
      : [token];
  });

const VERSIONED = /^([\w.-]+?)[@:=](v?\d[\w.+-]*)$/i;

const LEVEL = /^(?:warn|warning|error|info)$/;
const SPAN = /^(?:second|minute|min|hour|day|week)$/;
const ASKS = /^(?:what|how|which|who|show|give|is)$/;

/** "rubber-stamp", "green-light", "non-critical": two words, written as one. */
const unhyphened = (
  tokens: ReturnType<typeof tokenise>,
  lexicon: Lexicon,
  { byJoined, traits }: ReturnType<typeof indexOf>,
): ReturnType<typeof tokenise> =>
  tokens.flatMap((token) => {
    if (!token.word.includes('-')) return [token];
    const [first = '', second = '', ...more] = token.kind === 'word' ? token.word.split('-') : [];
    const verb =
      second !== '' &&
      more.length === 0 &&
      !byJoined.has(first + second) &&
      !lexicon.patterns.has(token.word) &&
      lexicon.patterns
        .get(first)
        ?.some(({ pattern }) => pattern.kind === 'verb' && pattern.say.includes(`${first} ${second}`)) === true;
    if (token.word === 'brand-new') return [first, second].map((word) => ({ ...token, text: word, word }));
    // "the warning-level logs"
    if (second === 'level' && more.length === 0 && LEVEL.test(first)) return [{ ...token, text: first, word: first }];
    // "how is harbor doing, cpu-wise?"
    if (second === 'wise' && more.length === 0 && tokens.some(({ word }) => ASKS.test(word)))
      return [first, second].map((word) => ({ ...token, text: word, word }));
    // "a two-hour break", "a 90-second interval"
    const spans = SPAN.test(second) && more.length === 0 && (/^\d+$/.test(first) || digitOf(first) !== undefined);
    if (spans && !byJoined.has(first + second)) return [first, second].map((word) => ({ ...token, text: word, word }));
    // "the nightly-tagged ones"
    if (/^(?:tagged|labelled|labeled)$/.test(second) && more.length === 0 && traits.has(first))
      return [second, first].map((word) => ({ ...token, text: word, word }));
    // "non-critical"
    const denied = first === 'non' && more.length === 0 && traits.has(second) && !byJoined.has(first + second);
    return verb || denied ? [first, second].map((word) => ({ ...token, text: word, word })) : [token];
  });

/** Speech splits what is one word: "un pause", "re start". */
const prefixed = (tokens: ReturnType<typeof tokenise>, lexicon: Lexicon): ReturnType<typeof tokenise> => {
  if (!tokens.some(({ word }) => PREFIXES.has(word))) return tokens;
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (next && PREFIXES.has(token.word) && lexicon.patterns.has(token.word + next.word))
      return [{ ...next, text: `${token.text}${next.text}`, word: token.word + next.word }];
    return before && PREFIXES.has(before.word) && lexicon.patterns.has(before.word + token.word) ? [] : [token];
  });
};
const PREFIXES = new Set(['un', 're', 'de']);
