import type { Argument, Declared } from '../declaration.ts';
import { FUNCTION_WORDS, fillerTree } from '../lexicon/fillers.ts';
import type { Context } from '../reading.ts';
import { isFree, longestPhrase, matchWords, type PhraseTree, phraseTree, type Sheet, take, wordAt } from '../sheet.ts';
import { isEnvironment, traitsAt } from '../targets/traits.ts';
import { NOT, PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import type { Trigger } from '../triggers.ts';
import { readAmount } from './amount.ts';
import { readComparison } from './comparison.ts';
import { behindHalf, dayAt } from './days.ts';
import { durationAt } from './duration.ts';
import { findEvent, isEventWord } from './events.ts';
import { numberAt } from './number.ts';
import { findAccessRole, findPerson } from './people.ts';
import { findPeriod } from './period.ts';
import { readSettings } from './settings.ts';
import { readTime } from './time.ts';
import { untilAt } from './until.ts';
import { findVersion } from './version.ts';

/** What reading arguments needs beside the clause. */
export interface Reading {
  readonly sheet: Sheet;
  readonly intent: Declared;
  readonly trigger: Trigger;
  readonly context: Context;
  /** Any verb or noun of an intent that acts → its name. */
  readonly actions: ReadonlyMap<string, string>;
  /** Words that are arguments of some intent, so no name of a setting. */
  readonly reserved: ReadonlySet<string>;
}

type Values = Readonly<Record<string, unknown>>;
type Reader<K extends Argument['is']> = (reading: Reading, argument: Extract<Argument, { is: K }>) => Values;

/** Where the first of these announcing words ends, and what is there. */
const announced = (sheet: Sheet, after: readonly string[] | undefined): readonly number[] => {
  const tree = treeOf(after ?? []);
  const places: number[] = [];
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at) && !/^(?:verb|noun|phrase)/.test(sheet.roles[at] ?? '')) continue;
    const end = longestPhrase(sheet, at, tree);
    if (end !== undefined) places.push(end);
  }
  return places;
};

const trees = new Map<readonly string[], PhraseTree>();
const treeOf = (phrases: readonly string[]): PhraseTree => {
  const known = trees.get(phrases) ?? phraseTree(phrases);
  trees.set(phrases, known);
  return known;
};

const takeBack = (sheet: Sheet, from: number, to: number, role: string): void => {
  let start = from;
  while (start > 0 && isFree(sheet, start - 1) && FUNCTION_WORDS.has(wordAt(sheet, start - 1)) && start > from - 2)
    start -= 1;
  take(sheet, from, to, role);
};

const found = <T>(
  sheet: Sheet,
  name: string,
  hit: { readonly value: T; readonly start: number; readonly end: number } | undefined,
): Values => {
  if (!hit) return {};
  takeBack(sheet, hit.start, hit.end, name);
  return { [name]: hit.value };
};

const everyFree = (sheet: Sheet): readonly number[] => sheet.tokens.flatMap((_, at) => (isFree(sheet, at) ? [at] : []));

const number: Reader<'number'> = ({ sheet }, { name, units = [], after = [] }) => {
  const unitTree = treeOf(units);
  for (const at of everyFree(sheet)) {
    const value = numberAt(sheet, at);
    const flag = new RegExp(`^(?:--?)?(?:${name}|n|limit|lines)=?(\\d+)$`).exec(wordAt(sheet, at))?.[1];
    if (flag !== undefined) return found(sheet, name, { value: Number(flag), start: at, end: at + 1 });
    if (!value) continue;
    let place = value.end;
    while (
      /^(?:most|recent|latest|last|log|error|of|the|new|newest|past)$/.test(wordAt(sheet, place)) &&
      isFree(sheet, place) &&
      place < value.end + 3
    )
      place += 1;
    const unit = longestPhrase(sheet, place, unitTree);
    if (unit !== undefined)
      return found(sheet, name, { value: value.value, start: at, end: isLevel(sheet, place) ? value.end : unit });
  }
  for (const at of announced(sheet, after)) {
    const value = numberAt(sheet, at);
    if (value && isFree(sheet, at) && !durationAt(sheet, at))
      return found(sheet, name, { value: value.value, start: at, end: value.end });
  }
  if (sheet.manner !== 'slash' && sheet.tokens.length > 3) return {};
  const bare = everyFree(sheet).find((at) => /^\d+$/.test(wordAt(sheet, at)));
  return bare === undefined
    ? {}
    : found(sheet, name, { value: Number(wordAt(sheet, bare)), start: bare, end: bare + 1 });
};
/** "20 errors" is a count and a level. */
const isLevel = (sheet: Sheet, at: number): boolean => /^(?:errors?|warnings?)$/.test(wordAt(sheet, at));

const amount: Reader<'amount'> = ({ sheet, trigger }, { units }) => {
  if (['factor', 'delta', 'replicas'].some((name) => name in trigger.pattern.means)) return {};
  return { ...readAmount(sheet, new Set(units), trigger.pattern.amount) };
};

const period: Reader<'period'> = ({ sheet }, { week = '1w' }) => {
  const hit = findPeriod(sheet, { week });
  if (!hit) return {};
  take(sheet, hit.start, hit.end, 'period');
  return { ...hit.value };
};

const duration: Reader<'duration'> = ({ sheet }, { name, after }) => {
  for (const at of announced(sheet, after)) {
    const start = /^(?:the|about|another|around|at|like|roughly|some|say)$/.test(wordAt(sheet, at))
      ? at + (/^(?:least|next|coming|following|upcoming)$/.test(wordAt(sheet, at + 1)) ? 2 : 1)
      : at;
    const hit = durationAt(sheet, start);
    if (hit) return found(sheet, name, { ...hit, start: at });
  }
  let from = 0;
  for (const at of everyFree(sheet)) {
    // "once a day" says how often.
    const often = /^(?:once|twice|thrice|times|time)$/.test(wordAt(sheet, at - 1));
    const hit = at < from || often ? undefined : durationAt(sheet, at);
    if (!hit) continue;
    // Of "in twenty five minutes" no end is a duration of its own.
    from = hit.end;
    if (
      !/^(?:in|every|each|after|within)$/.test(wordAt(sheet, at - 1)) &&
      !/^(?:from|later|ago)$/.test(wordAt(sheet, hit.end))
    )
      return found(sheet, name, { ...hit, start: at });
  }
  return {};
};

const day: Reader<'day'> = ({ sheet }, { name, after, announced: strict }) => {
  for (const at of announced(sheet, after)) {
    const hit = strict ? untilAt(sheet, at) : dayAt(sheet, at);
    if (hit) return found(sheet, name, { ...hit, start: at - 1, end: strict ? hit.end : behindHalf(sheet, hit.end) });
  }
  if (strict) return {};
  for (const at of everyFree(sheet)) {
    const hit = dayAt(sheet, at);
    if (hit && hit.value !== 'yesterday') return found(sheet, name, { ...hit, start: at });
  }
  return {};
};

const choice: Reader<'choice'> = ({ sheet }, { name, of }) => {
  let best: { value: string; start: number; end: number } | undefined;
  for (const [value, words] of Object.entries(of)) {
    for (const phrase of words) {
      const parts = phrase.split(' ');
      for (const at of openOrSaid(sheet)) {
        const flag = wordAt(sheet, at) === `${name}=${phrase}` ? at + 1 : undefined;
        const end = flag ?? matchWords(sheet, at, parts);
        if (end === undefined || !range(at, end).every((place) => isFree(sheet, place) || isSaid(sheet, place)))
          continue;
        if (!best || end - at > best.end - best.start || (end - at === best.end - best.start && at < best.start))
          best = { value, start: at, end };
      }
    }
  }
  return found(sheet, name, best);
};
/** A word of the saying itself may be the value: "errors of …", "show its errors", "cpu of …". */
const isSaid = (sheet: Sheet, at: number): boolean => /^(?:verb|noun|phrase)/.test(sheet.roles[at] ?? '');
const openOrSaid = (sheet: Sheet): readonly number[] =>
  sheet.tokens.flatMap((_, at) => (isFree(sheet, at) || isSaid(sheet, at) ? [at] : []));
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** Words to look for: quoted, or up to the next little word or name. */
const SEARCH_FOR = ['for', 'search for', 'look for'];
/** Verbs beside which quoted words are what is looked for. */
const SEARCHING =
  /^(?:find|spot|search|look|hunt|scan|grep|comb|trawl|sift|dig|check|anything|filter|log|logs|lines|line)$/;
const isQuoted = (sheet: Sheet, at: number): boolean => {
  const token = sheet.tokens[at];
  return token?.kind === 'foreign' && token.foreign !== 'comment' && isFree(sheet, at);
};
const text: Reader<'text'> = ({ sheet, trigger }, { name, after }) => {
  const searched = /^(?:search|grep|look|filter)$/.test(trigger.verb)
    ? announced(sheet, SEARCH_FOR).filter(
        (at) => sheet.inName[at] !== true && !/^(?:the|last|past)$/.test(wordAt(sheet, at)),
      )
    : [];
  for (const at of [...announced(sheet, after), ...searched]) {
    let start = at;
    while (/^(?:for|the|word|words|string|text|a|an|lines|with|phrase)$/.test(wordAt(sheet, start))) start += 1;
    const token = sheet.tokens[start];
    if (token?.kind === 'foreign' && token.foreign !== 'comment')
      return found(sheet, name, { value: token.text, start, end: start + 1 });
    let end = start;
    while (
      isFree(sheet, end) &&
      wordAt(sheet, end) !== '' &&
      !/^(?:in|from|of|on|since|for|the|and|over|during|within|between|at|to|out|please|last|today|yesterday|only|logs?)$/.test(
        wordAt(sheet, end),
      ) &&
      end < start + 5
    )
      end += 1;
    if (end > start) {
      const value = sheet.tokens
        .slice(start, end)
        .map((one) => one.text)
        .join(' ');
      take(sheet, at, start, name);
      return found(sheet, name, { value, start, end });
    }
  }
  const quoted = SEARCHING.test(trigger.verb) ? sheet.tokens.findIndex((_, at) => isQuoted(sheet, at)) : -1;
  if (quoted >= 0) return found(sheet, name, { value: sheet.tokens[quoted]?.text, start: quoted, end: quoted + 1 });
  const assigned = everyFree(sheet).find((at) => new RegExp(`^${name}=.`).test(wordAt(sheet, at)));
  if (assigned !== undefined)
    return found(sheet, name, {
      value: sheet.tokens[assigned]?.text.slice(name.length + 1),
      start: assigned,
      end: assigned + 1,
    });
  return {};
};

const flag: Reader<'flag'> = ({ sheet, trigger }, { name, words }) => {
  const tree = treeOf(words);
  if (name in trigger.pattern.means) return {};
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const said = isFree(sheet, at) && !isPlace(sheet, at) ? longestPhrase(sheet, at, tree) : undefined;
    if (said !== undefined) return found(sheet, name, { value: true, start: at, end: said });
  }
  return {};
};

/** "the logs of everything in live", where that is an environment. */
const isPlace = (sheet: Sheet, at: number): boolean =>
  /^(?:in|on|from|of|within)$/.test(wordAt(sheet, at - 1)) && isEnvironment(sheet, at);

const person: Reader<'person'> = ({ sheet }, { name }) => {
  const hit = findPerson(sheet, false);
  if (hit && wordAt(sheet, hit.end) === "'s") take(sheet, hit.end, hit.end + 1, name);
  return found(sheet, name, hit);
};

const accessRole: Reader<'access-role'> = ({ sheet }, { name }) => found(sheet, name, findAccessRole(sheet));

const version: Reader<'version'> = ({ sheet }, { name, after = [] }) => {
  const hit = findVersion(sheet, new Set(after));
  if (!hit) return {};
  if (/^(?:version|release|build|ver)$/.test(wordAt(sheet, hit.start - 1))) take(sheet, hit.start - 1, hit.start, name);
  return found(sheet, name, hit);
};

const environment: Reader<'environment'> = ({ sheet }, { name, after = [] }) => {
  const before = new Set(after);
  for (const at of everyFree(sheet)) {
    const assigned = /^env(?:ironment)?=(\w+)$/.exec(wordAt(sheet, at))?.[1];
    const trait =
      assigned === undefined
        ? traitsAt(sheet, at)?.traits.find(({ dimension }) => dimension === 'env')
        : sheet.index.traits.get(assigned)?.[0];
    const lead = /^(?:the|our)$/.test(wordAt(sheet, at - 1)) ? wordAt(sheet, at - 2) : wordAt(sheet, at - 1);
    const place = /^(?:the|our)$/.test(wordAt(sheet, at - 1)) ? at - 3 : at - 2;
    // "not in production" says where not.
    if (/^(?:not|never|except|outside|but|excluding)$/.test(wordAt(sheet, place)) || NOT.has(lead)) continue;
    if (/^(?:in|on|from|of)$/.test(lead) && endsSet(sheet, place)) continue;
    if (!trait || !(before.has(lead) || assigned !== undefined || sheet.manner === 'slash')) continue;
    const lastWord = /^(?:env|environment)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
    return found(sheet, name, { value: trait.value, start: at, end: lastWord });
  }
  return {};
};

/** "roll back everything in dev", "all collectors in staging": the place belongs to the set that ends there. */
const endsSet = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  if (sheet.inName[at] === true) return false;
  if (PLURAL_BOTS.has(word) || /^(?:everything|all|anything|everyone|ones|whatever)$/.test(word)) return true;
  const traits = sheet.index.traits.get(word) ?? [];
  const each = SINGLE_BOT.has(word) || traits.length > 0;
  return (
    traits.some(({ plural, dimension }) => plural || dimension === 'status') ||
    (each && [1, 2].some((back) => /^(?:every|each|any)$/.test(wordAt(sheet, at - back))))
  );
};

const STOP_SLUG = new Set(
  'having bearing carrying registered added created onboarded must should shall become becomes be will has needs with role in env environment on tagged tags tag as image from using please and for to is it its runs running at , called named which that now instead'.split(
    ' ',
  ),
);
const slugFrom = (
  sheet: Sheet,
  start: number,
  most: number,
): { readonly value: string; readonly start: number; readonly end: number } | undefined => {
  const token = sheet.tokens[start];
  if (token?.kind === 'foreign' && token.foreign !== 'comment' && sheet.roles[start] === undefined)
    return slugged([token.text], start, start + 1);
  const words: string[] = [];
  let end = start;
  while (/^(?:called|named|known|as)$/.test(wordAt(sheet, end))) end += 1;
  if (sheet.manner !== 'slash' && /^(?:please|thanks|now|ok|thx|cheers)$/.test(wordAt(sheet, end))) return undefined;
  while (end < sheet.tokens.length && words.length < most) {
    const word = wordAt(sheet, end);
    if (
      word === '' ||
      sheet.roles[end] !== undefined ||
      (words.length > 0 &&
        !isNameAnd(sheet, end, most) &&
        (STOP_SLUG.has(word) || (!NAMES.test(word) && longestPhrase(sheet, end, fillerTree) !== undefined)))
    )
      break;
    if (
      words.length === 0 &&
      (FUNCTION_WORDS.has(word) || /^(?:must|should|shall|become|becomes|be|having|bearing|carrying)$/.test(word))
    )
      break;
    // As it was written: a new name is nobody's misspelling.
    words.push(sheet.tokens[end]?.text ?? word);
    end += 1;
  }
  return slugged(words, start, end);
};
/** Said to somebody these address him; without a comma before them they end a name as well: "mail man", "night boss". */
const NAMES = /^(?:man|boss|chief|friend|team|people|computer|assistant|robot|pal|dude)$/;
/** "salt and pepper": an "and" with one last word behind it belongs to the name. */
const isNameAnd = (sheet: Sheet, at: number, most: number): boolean =>
  most > 3 &&
  wordAt(sheet, at) === 'and' &&
  wordAt(sheet, at + 1) !== '' &&
  sheet.tokens.slice(at + 2).every(({ kind }) => kind === 'mark');

const slugged = (
  words: readonly string[],
  start: number,
  end: number,
): { readonly value: string; readonly start: number; readonly end: number } | undefined => {
  const value = words
    .join(' ')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(/[^a-z0-9.-]/g, '');
  return value === '' || end === start ? undefined : { value, start, end };
};

const slug: Reader<'slug'> = ({ sheet, trigger }, { name, after }) => {
  const last = Math.max(...trigger.at);
  for (const at of announced(sheet, after)) {
    const start = /^(?:the|a|it|be|to)$/.test(wordAt(sheet, at)) && wordAt(sheet, at + 1) !== '' ? at + 1 : at;
    const hit = slugFrom(sheet, start, 4);
    if (hit && (hit.start > last - 1 || trigger.loose || trigger.forms.includes('participle')))
      return found(sheet, name, hit);
  }
  const quoted = sheet.tokens.findIndex((token, at) => token.kind === 'foreign' && sheet.roles[at] === undefined);
  const from =
    quoted >= 0
      ? quoted
      : everyFree(sheet).find(
          (at) =>
            (at > last || trigger.loose === true) &&
            !FUNCTION_WORDS.has(wordAt(sheet, at)) &&
            !(
              trigger.loose &&
              (SINGLE_BOT.has(wordAt(sheet, at)) || /^(?:new|another|brand|fresh)$/.test(wordAt(sheet, at)))
            ) &&
            longestPhrase(sheet, at, fillerTree) === undefined &&
            sheet.tokens[at]?.kind === 'word',
        );
  return from === undefined ? {} : found(sheet, name, slugFrom(sheet, from, sheet.manner === 'slash' ? 1 : 3));
};

/** "as a collector" in a fleet that has none yet. */
const isNewRole = (sheet: Sheet, at: number): boolean => {
  const lead = /^an?$/.test(wordAt(sheet, at - 1)) ? wordAt(sheet, at - 2) : wordAt(sheet, at - 1);
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  return (
    lead === 'as' &&
    word.length > 3 &&
    !SINGLE_BOT.has(word) &&
    (next === '' || STOP_SLUG.has(next) || next === 'with' || next === 'and')
  );
};

const botRole: Reader<'bot-role'> = ({ sheet }, { name, after = [] }) => {
  for (const at of announced(sheet, after)) {
    const known = traitsAt(sheet, at)?.traits.find(({ dimension }) => dimension === 'role');
    const said =
      /(?:role|type|kind)$/.test(`${wordAt(sheet, at - 1)}`) ||
      (wordAt(sheet, at - 1) === 'is' && wordAt(sheet, at - 2) === 'role') ||
      isNewRole(sheet, at);
    if (isFree(sheet, at) && (known || (said && /^[a-z][a-z-]+$/.test(wordAt(sheet, at)))))
      return found(sheet, name, {
        value: known?.value ?? wordAt(sheet, at),
        start: at,
        end: wordAt(sheet, at + 1) === 'role' ? at + 2 : at + 1,
      });
  }
  for (const at of everyFree(sheet)) {
    const assigned = /^role=(.+)$/.exec(wordAt(sheet, at))?.[1];
    const known = traitsAt(sheet, at)?.traits.find(({ dimension, plural }) => dimension === 'role' && !plural);
    if (assigned !== undefined || known)
      return found(sheet, name, { value: assigned ?? known?.value, start: at, end: at + 1 });
  }
  return {};
};

const tags: Reader<'tags'> = ({ sheet }, { name, after }) => {
  for (const at of announced(sheet, after)) {
    const values: string[] = [];
    let end = at;
    for (let place = at; place < sheet.tokens.length; place += 1) {
      const word = sheet.tokens[place]?.word ?? '';
      if (
        values.length > 0 &&
        /^(?:and|,|&|\+|\/)$/.test(word) &&
        isFree(sheet, place + 1) &&
        !STOP_SLUG.has(wordAt(sheet, place + 1))
      )
        continue;
      if (
        !isFree(sheet, place) ||
        STOP_SLUG.has(word) ||
        !/^[a-z0-9][\w-]*$/.test(word) ||
        (values.length > 0 && end === place)
      )
        break;
      values.push(word);
      end = place + 1;
    }
    if (values.length > 0) return found(sheet, name, { value: values, start: at, end });
  }
  const assigned = everyFree(sheet).find((at) => /^tags?=./.test(wordAt(sheet, at)));
  return assigned === undefined
    ? {}
    : found(sheet, name, {
        value: wordAt(sheet, assigned)
          .replace(/^tags?=/, '')
          .split(','),
        start: assigned,
        end: assigned + 1,
      });
};

const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|\.{0,2}\/|~\/|[\w.-]+\/[\w./-]+|.+\.(?:ya?ml|json|csv|toml|xml|txt|py|js|ts|mjs|sh|tar|gz|zip|bak)$)/;
/** A path may have arguments of its own behind it: "/bin/sleep 60", "bots/scrape.py --fast". */
const image: Reader<'image'> = ({ sheet }, { name }) => {
  const read = address(sheet, name);
  const value = read[name];
  if (typeof value !== 'string' || !/^[.~]{0,2}\/|\.(?:[cm]?[jt]s|py|sh)$/.test(value)) return read;
  const path = sheet.tokens.findIndex(({ text }, at) => sheet.roles[at] === name && text.endsWith(value));
  let end = path + 1;
  while (path >= 0 && looksLikeData(sheet, end)) end += 1;
  const words = sheet.tokens.slice(path + 1, end).map(({ text }) => text);
  return words.length === 0 ? read : found(sheet, name, { value: [value, ...words].join(' '), start: path + 1, end });
};
const looksLikeData = (sheet: Sheet, at: number): boolean =>
  sheet.roles[at] === undefined && /^(?:--?[\w-]+(?:=.*)?|\d.*|.*[./=].+)$/.test(sheet.tokens[at]?.text ?? '');
const source: Reader<'source'> = ({ sheet }, { name }) => address(sheet, name);
const address = (sheet: Sheet, name: string): Values => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    if (!token || sheet.roles[at] !== undefined || token.kind === 'mark') continue;
    const value = token.text.replace(new RegExp(`^${name}=`), '');
    if (ADDRESS.test(value) || value !== token.text) return found(sheet, name, { value, start: at, end: at + 1 });
  }
  return {};
};

const request: Reader<'request'> = ({ sheet, context }, { name }) => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (sheet.roles[at] !== undefined) continue;
    const hash = /^#?(\d{1,9})$/.exec(wordAt(sheet, at))?.[1];
    if (hash !== undefined) return found(sheet, name, { value: hash, start: at, end: at + 1 });
    const spelt = numberAt(sheet, at);
    if (spelt && Number.isInteger(spelt.value) && wordAt(sheet, at) !== 'a')
      return found(sheet, name, { value: String(spelt.value), start: at, end: spelt.end });
    if (/^(?:last|latest|newest|most-recent)$/.test(wordAt(sheet, at)))
      return found(sheet, name, { value: 'last', start: at, end: at + 1 });
  }
  const pointed = everyFree(sheet).find((at) => /^(?:it|that|this)$/.test(wordAt(sheet, at)));
  if (pointed !== undefined && context.pending?.kind === 'approval' && context.pending.request !== undefined)
    return found(sheet, name, { value: context.pending.request, start: pointed, end: pointed + 1 });
  return {};
};

const event: Reader<'event'> = ({ sheet }, { name }) => found(sheet, name, findEvent(sheet));

const action: Reader<'intent'> = ({ sheet, actions, intent }, { name }) => {
  const first = sheet.tokens.findIndex((_, at) => longestPhrase(sheet, at, fillerTree) === undefined);
  for (const at of everyFree(sheet)) {
    // An order at the very beginning is no topic.
    if (at === first && intent.effect === 'read' && intent.language.role === undefined) continue;
    const two = actions.get(`${wordAt(sheet, at)} ${wordAt(sheet, at + 1)}`);
    const value = two ?? actions.get(wordAt(sheet, at));
    if (value !== undefined && value !== intent.name)
      return found(sheet, name, { value, start: at, end: two === undefined ? at + 1 : at + 2 });
  }
  return {};
};

const readers: { readonly [K in Argument['is']]: Reader<K> } = {
  number,
  amount,
  period,
  duration,
  day,
  choice,
  text,
  flag,
  person,
  'access-role': accessRole,
  slug,
  version,
  environment,
  'bot-role': botRole,
  tags,
  image,
  source,
  request,
  event,
  settings: ({ sheet, trigger, reserved }) => readSettings(sheet, trigger.verb, reserved),
  comparison: ({ sheet }) => readComparison(sheet) ?? {},
  intent: action,
  time: ({ sheet }) => readTime(sheet),
  filter: () => ({}),
};

/** Reads one argument off the clause; takes the words it understood. */
export const readArgument = (reading: Reading, argument: Argument): Values => {
  const reader = readers[argument.is] as Reader<Argument['is']>;
  return reader(reading, argument as never);
};
export { isEventWord };
