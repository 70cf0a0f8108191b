import type { Ground } from '../clause/binding.ts';
import { cut } from '../clause/sheets.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { baseOf, MOST_TOKENS } from './base.ts';
import { complete } from './complete.ts';

const LEAD =
  '(?:and|but|now|also|ok|okay|then|please|kindly|so|hey|well|great|good|perfect|nice|yes|hm|just|actually|next|can you|could you|will you|would you|let us)';
const THAT =
  '(?:(?:exactly|precisely|just|all of) )?(?:(?:this|that|it|these|those)(?: (?:one|thing|very thing|exact thing))?|one of (?:those|these|them)|(?:one|another|another one|one more)|(?:the )?(?:very |exact |exactly the |precisely the |just the )?same(?: thing)?|what (?:i|we|you) (?:have )?just (?:did|made|set up|set|created|ordered|asked for|added|put (?:up|in|on)))';
const TO = '(?:on|onto|for|to|over to|across to|over on|in place for|in place on|there for)';
const WISH =
  '(?:(?:i|we) (?:want|need|would like|would love)(?: to (?:have|get|see|set|put|copy))?|(?:can|could|may|shall) (?:i|we) (?:please )?(?:have|get|see|put|set|copy)|(?:give|get|make)(?: me| us)?|have|set|set up|put|place|use|apply|create|add|do|copy|clone|duplicate|mirror|replicate|repeat|extend|transfer|carry)';
const SHIP = '(?:roll|ship|push|install|bring|send|put|deploy|release)';

/** What was looked at, by any name: "run that query for …". */
const LOOK = '(?:query|search|lookup|request|question|command|check|report|view|numbers|figures|values|one)';
/** After a look at one bot. */
const LOOK_FOR = new RegExp(
  `^(?:${LEAD} )*(?:(?:run|do|repeat|rerun|try|show|show me|get me|give me|let me see|i want|i need|i would like|can i (?:see|have)) )?(?:(?:that|this|the same|those|these) ${LOOK} (?:again )?(?:for|on|with|from|of)|(?:compare|contrast) (?:(?:it|that|this|them|those) )?(?:with|to|against)|(?:how|what) (?:is|was) (?:it|that) (?:for|on|by|at|with|over at)) (?=\\S)`,
);

/** "i want exactly this on …", "could we have that for …", "clone that for …", "exactly this, but on …", "one for … as well" */
const FOR_OTHER = new RegExp(`^(?:${LEAD} )*(?:${WISH} )?${THAT}(?: (?:set )?up| please)?(?: but)? ${TO} (?=\\S)`);
/** "roll it out to … as well", where it was a version */
const SHIP_TO = new RegExp(
  `^(?:${LEAD} )*${SHIP} (?:it|that|this|that one|this one)(?: out| over| live)? (?:on|onto|to|over to) (?=\\S)`,
);
/** "and by … how is it?" */
const HOW_IS_IT = new RegExp(
  `^(?:${LEAD} )*(?:(?:by|at|on|for|with|over at) )?(.+?) how is (?:it|that)(?: there| then| now)*$`,
);
/** "let … have that as well" */
const LET_HAVE = new RegExp(`^(?:${LEAD} )*let (.+?) (?:have|get) ${THAT}(?: (?:too|as well|also|please|then))*$`);
/** "… wants one of those too" */
const WANTS_ONE =
  /^(.+?) (?:wants?|needs?|gets?|deserves?|should (?:have|get)|could (?:use|do with)) one of (?:those|these|them)(?: (?:too|as well|also|please|then))*$/;
/** "i want it on again", "i need that for tomorrow": a state, a time. */
const NO_BOT =
  /^(?:again|now|please|too|in|at|by|until|till|before|after|from|for|tonight|today|tomorrow|every|each (?:day|night|morning|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|me|us|my|our own|it|that|this|them|\d)\b/;
const SEVERAL = /\b(?:all|every|each|both|ones|bots|others?|rest|everything|everyone)\b/;
const ASKS =
  /\b(?:(?<!just )did|does|is|are|was|were|has|who|when|why|where|whether|if|unless|not|never|no|without|wanted|needed|already|maybe|perhaps)\b/;

/**
 * "i want exactly this on geo-lookup", "clone that for the swift one": what was made, done or shown last, for another bot. The
 * pronoun is that order and no bot, whatever "want it on" means of one.
 */
export const forOthers = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = ground.context.pending ? undefined : baseOf(ground.context);
  if (!base || sheet.tokens.length > MOST_TOKENS) return undefined;
  const text = textOf(sheet);
  const reads = effectOf(ground.lexicon, base.intent) === 'read';
  if (!reads && sheet.tokens.some(({ word }) => word === '?')) return undefined;
  const span = spanOf(text, [...(reads ? [LOOK_FOR] : []), ...(base.args.version === undefined ? [] : [SHIP_TO])]);
  if (!span || ASKS.test(reads ? text.replace(IS_IT, '') : text)) return undefined;
  const [from, to] = span.map((word) => placeOf(sheet, word)) as [number, number];
  const rest = cut(sheet, from, to);
  if (NO_BOT.test(textOf(rest)) && rest.inName[0] !== true) return undefined;
  const done = complete(rest, base.intent, ground, base);
  if (done?.kind !== 'step' || !done.named || pointsBack(done.step)) return undefined;
  // "one for geo-lookup as well" needs something that was made; "and one for all" after a restart is talk.
  if (ONE.test(text) && !MADE.some((name) => base.args[name] !== undefined)) return undefined;
  // "can i see that on geo-lookup", after a restart, is nothing to be done.
  if (!reads && SEES.test(text)) return undefined;
  // "i want exactly this on staging": there, or on all that is there?
  if (isPlaceAlone(done.step) && !SEVERAL.test(textOf(rest))) return undefined;
  return { kind: 'intents', steps: [done.step], explanation: done.explanation };
};

const IS_IT = /\b(?:how|what) (?:is|was) (?:it|that)\b/;
const MADE = ['op', 'event', 'action'];
const SEES = /\b(?:see|show|look)\b/;
const ONE = /(?<!\b(?:that|this) )\b(?:one|another)\b/;

/** Which of the words name the others: `[from, to)`. */
const spanOf = (text: string, more: readonly RegExp[]): readonly [number, number] | undefined => {
  const length = countOf(text);
  const before = [FOR_OTHER, ...more].flatMap((way) => way.exec(text)?.[0] ?? [])[0];
  if (before !== undefined) return [countOf(before), length];
  const named = [LET_HAVE, WANTS_ONE, ...(more.includes(LOOK_FOR) ? [HOW_IS_IT] : [])].flatMap(
    (way) => way.exec(text)?.[1] ?? [],
  )[0];
  if (named === undefined) return undefined;
  const start = countOf(text.slice(0, text.indexOf(named)));
  return [start, start + countOf(named)];
};

const countOf = (text: string): number => text.split(' ').filter((word) => word !== '').length;

/** Where the word of this number stands among the tokens. */
const placeOf = (sheet: Sheet, number: number): number => {
  let left = number;
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (wordAt(sheet, at) === '') continue;
    if (left === 0) return at;
    left -= 1;
  }
  return sheet.tokens.length;
};

const pointsBack = ({ targets, how }: Step): boolean => targets.some((name) => how.targets[name] === 'reference');

const isPlaceAlone = ({ targets, how }: Step): boolean => targets.every((name) => how.targets[name] === 'set');
