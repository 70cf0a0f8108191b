import { explain } from '../explain.ts';
import type { Reading } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { stepNow } from '../steps.ts';
import { unsaid } from '../triggers.ts';
import { bind } from './bind.ts';
import type { Binding, Ground } from './binding.ts';
import { cut } from './sheets.ts';
import { type Clause, splitHard } from './split.ts';

/** A description is short; what is longer tells a story. */
const MOST_WORDS = 14;
/** Said of all of them, it asks even without its question mark: "everything that is not running". */
const ALL = /^(?:everything|everyone|everybody|anything|anyone|anybody|whatever|all|any)$/;
const KINDLY = /^(?:please|pls|plz)$/;
const LEADS_UP = /^(?:ok|okay|hey|hi|hello|so|well|um|uh|hm|just|only|and|quickly|right|now)$/;
const ROLES = /^(?:description|bots|bot|join|quantity|everything|and|filler|noun list|except|said)$/;
const LITTLE = /^(?:the|a|an|of|our|my|all|any|currently|at|in|on|is|are|that|which|'s|from)$/;

/**
 * "paused ones?", "everything tagged edge", "failed crawlers in staging please": bots that are only described. Whoever asks
 * no more than that wants to know which they are, where nothing else was understood and no question of ours is open.
 */
export const readBare = (whole: Sheet, fresh: Reading, ground: Ground): Reading | undefined => {
  if (fresh.kind !== 'outOfScope' || ground.context.pending || ground.budget.left <= 0) return undefined;
  const intent = ground.lexicon.intents.find(({ language }) => language.bare === true);
  const last = splitHard(whole.tokens).at(-1);
  if (!intent || !last) return undefined;
  const told = behindStory(last, fresh);
  if (last.tokens.length - told > MOST_WORDS) return undefined;
  const sheet = cut(whole, last.start + told, last.start + last.tokens.length);
  if (sheet.inName.includes(true) || !asks(sheet, last.end, told > 0)) return undefined;
  const binding = bind(sheet, unsaid(intent, 'noun'), ground);
  if (!isDescription(binding)) return undefined;
  return {
    kind: 'intents',
    steps: [stepNow(binding)],
    explanation: explain([{ binding, verdict: { kind: 'done' }, later: false }]),
  };
};

/** "I write the handover, so everything that is not running please": where what is wanted begins behind what was told. */
const behindStory = ({ tokens }: Clause, { because }: Extract<Reading, { kind: 'outOfScope' }>): number => {
  if (/^(?:quoted|reported|hypothetical|how-to|advice|plan|negation|taken back|shell)$/.test(because)) return 0;
  if (/^(?:if|when|whenever|unless|once|until|in|should)$/.test(tokens[0]?.word ?? '')) return 0;
  const at = tokens.findLastIndex(
    ({ word, kind }, place) =>
      (kind === 'mark' && word === ':') || (word === 'so' && tokens[place - 1]?.kind === 'mark'),
  );
  return at + 1;
};

const asks = (sheet: Sheet, end: string, told: boolean): boolean => {
  if (end === '?') return true;
  const first = sheet.tokens.findIndex(
    ({ kind, word }) => kind === 'word' && !LEADS_UP.test(word) && !KINDLY.test(word),
  );
  return (!told && ALL.test(wordAt(sheet, first))) || sheet.tokens.some(({ word }) => KINDLY.test(word));
};

const isDescription = ({ sheet, args, unexplained, missing, targets, negation, condition }: Binding): boolean =>
  unexplained.length === 0 &&
  missing.length === 0 &&
  targets.open.length === 0 &&
  !negation &&
  condition === undefined &&
  Object.keys(args).length > 0 &&
  sheet.tokens.every(({ kind, word }, at) => kind === 'mark' || LITTLE.test(word) || ROLES.test(sheet.roles[at] ?? ''));
