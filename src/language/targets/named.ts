import { partsOf } from '../fleet/index.ts';
import { byParts } from '../fleet/names.ts';
import type { Trait } from '../fleet/vocabulary.ts';
import type { KnownBot } from '../reading.ts';
import { type Hit, isFree, take, wordAt, writtenAt } from '../sheet.ts';
import { linkedTo } from './ahead.ts';
import { traitsAt } from './traits.ts';
import { add, flush, flushUnlessAdjective, mark, type Work } from './work.ts';

/** A name that is written out. */
export const named = (work: Work, at: number, hit: Hit): number => {
  const { sheet, phrase } = work;
  const fuller = fullerName(work, at, hit.name);
  if (fuller !== undefined) {
    work.phrase.content.length = 0;
    work.phrase.names.push({ name: fuller, via: 'part', at, end: hit.end });
    return mark(work, at, hit.end, 'bot');
  }
  const linked = linkedTo(sheet, at);
  if (linked !== undefined) {
    flush(work);
    add(work, { names: [], via: 'part', text: writtenAt(sheet, linked, hit.end), open: 'unclear', tokens: [at] });
    take(sheet, at, hit.end, 'bot');
    return hit.end;
  }
  if (phrase.content.length > 0 || phrase.names.length > 0) flushUnlessAdjective(work);
  if (hit.either !== undefined) {
    flush(work);
    const text = writtenAt(sheet, at, hit.end);
    add(work, { names: [hit.either, hit.name], via: 'sound', text, open: 'several', tokens: [at] });
    take(sheet, at, hit.end, 'bot');
    return hit.end;
  }
  work.phrase.names.push({
    name: hit.name,
    via: hit.learned ? 'learned' : hit.heard ? 'sound' : hit.misspelt ? 'typo' : 'exact',
    at,
    end: hit.end,
  });
  return withPlace(work, mark(work, at, hit.end, 'bot'), hit.name);
};

/** "the beta herd tracker" where there is a herd-tracker-beta: the word before belongs to the longer name. */
const fullerName = ({ sheet, phrase }: Work, at: number, name: string): string | undefined => {
  const last = phrase.content.at(-1);
  if (!last || last.end !== at || phrase.names.length > 0 || last.traits.length > 0) return undefined;
  const found = byParts([...phrase.content.flatMap(({ words }) => words), ...partsOf(name)], sheet.index);
  for (const content of found.length === 1 ? phrase.content : []) take(sheet, content.at, content.end, 'bot');
  return found.length === 1 ? found[0] : undefined;
};

/**
 * "harbor in prod" is harbor if that is where it is; if not, the words stay unexplained and somebody must be asked. "harbor in
 * europe" is never harbor and whatever is tagged europe.
 */
const withPlace = (work: Work, at: number, name: string): number => {
  const { sheet } = work;
  if (!/^(?:in|on|from|within)$/.test(wordAt(sheet, at)) || !isFree(sheet, at)) return at;
  const start = /^(?:the|our)$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1;
  const found = traitsAt(sheet, start);
  const bot = sheet.index.bots.get(name);
  if (!found || !bot) return at;
  if (found.traits.some((trait) => has(bot, trait)))
    return mark(work, at, /^(?:env|environment)$/.test(wordAt(sheet, found.end)) ? found.end + 1 : found.end, 'join');
  if (found.traits.some(({ dimension }) => dimension !== 'tag')) return at;
  const text = `${name} ${writtenAt(sheet, at, found.end)}`;
  add(work, { names: [], via: 'set', text, open: 'none', tokens: [start] });
  return mark(work, at, found.end, 'description');
};

const has = (bot: KnownBot, { dimension, value }: Trait): boolean =>
  dimension === 'env' ? bot.env === value : dimension === 'tag' && bot.tags.includes(value);
