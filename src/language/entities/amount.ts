import { isFree, range, type Sheet, take, wordAt } from '../sheet.ts';
import { isMinutesTo } from './clock.ts';
import { type Amount, type Rule, unitEnd, whole } from './counting.ts';
import { factorAt, isBound, ofWhatItHas, thanNow } from './factor.ts';
import { isLikeThat } from './named-one.ts';
import { numberAt, pairAt } from './number.ts';

/**
 * How many copies: "to 5", "by 2", "two more", "one fewer", "a replica" with a direction from the verb, "5 replicas".
 * A number without any of these after "scale up" could be either, so it is not taken.
 */
export const readAmount = (
  sheet: Sheet,
  units: ReadonlySet<string>,
  direction: 'more' | 'fewer' | undefined,
): Amount | undefined => {
  for (const rule of [toThat, byFactor, toNumber, byNumber, moreOrFewer, counted, bare]) {
    for (let at = 0; at < sheet.tokens.length; at += 1) {
      if (!isFree(sheet, at)) continue;
      const found = rule(sheet, at, { units, direction });
      if (!found) continue;
      take(sheet, at, found.end, 'amount');
      return found.value;
    }
  }
  return undefined;
};

/** "two copies are plenty, cut it to that": the one number that was told before. */
const toThat: Rule = (sheet, at, how) => {
  if (wordAt(sheet, at) !== 'to' || !/^(?:that|this)$/.test(wordAt(sheet, at + 1))) return undefined;
  const end = /^(?:many|number|count|amount|figure|much)$/.test(wordAt(sheet, at + 2)) ? at + 3 : at + 2;
  if (sheet.tokens[end]?.kind === 'word' && !/^(?:please|then|again|now|asap)$/.test(wordAt(sheet, end)))
    return undefined;
  const told = range(0, at).filter((place) => isFree(sheet, place) && whole(sheet, place) !== undefined);
  const [only = -1, ...others] = told;
  const number = others.length === 0 ? whole(sheet, only) : undefined;
  if (!number) return undefined;
  take(sheet, only, unitEnd(sheet, number.end, how), 'amount');
  return { value: { replicas: number.value }, end };
};

const byFactor: Rule = (sheet, at, { direction }) => {
  const much = factorAt(sheet, at);
  if (much) return much;
  const word = wordAt(sheet, at);
  const times = /^x(\d{1,2})$|^(\d{1,2})x$/.exec(word);
  if (times) return { value: { factor: Number(times[1] ?? times[2]) }, end: at + 1 };
  const number = numberAt(sheet, at);
  if (number && /^(?:times|fold)$/.test(wordAt(sheet, number.end)) && number.value > 0)
    return { value: { factor: number.value }, end: number.end + 1 };
  // "by half", "by a half"; but what grows by half is not halved.
  const half = word === 'by' ? (/^an?$/.test(wordAt(sheet, at + 1)) ? at + 2 : at + 1) : at;
  if (half > at && wordAt(sheet, half) === 'half')
    return direction === 'more' ? undefined : { value: { factor: 0.5 }, end: half + 1 };
  if ((word === 'in' || word === 'to') && wordAt(sheet, at + 1) === 'half')
    return { value: { factor: 0.5 }, end: at + 2 };
  if (word === 'twice' && /^(?:the|as)$/.test(wordAt(sheet, at + 1))) return { value: { factor: 2 }, end: at + 2 };
  return undefined;
};

const toNumber: Rule = (sheet, at, how) => {
  const word = wordAt(sheet, at);
  if (word === 'from') {
    const from = whole(sheet, at + 1);
    const way = from && /^(?:up|down)$/.test(wordAt(sheet, from.end)) ? from.end + 1 : (from?.end ?? at);
    const to = from && wordAt(sheet, way) === 'to' ? whole(sheet, way + 1) : undefined;
    return to ? { value: { replicas: to.value }, end: unitEnd(sheet, to.end, how) } : undefined;
  }
  const equals = /^(?:replicas|copies|instances|count|n)=(\d{1,6})$/.exec(word)?.[1];
  if (equals !== undefined) return { value: { replicas: Number(equals) }, end: at + 1 };
  if (word === 'at' && !how.units.has(wordAt(sheet, at + 2))) return undefined;
  if (word === 'to' && isMinutesTo(sheet, at)) return undefined;
  if (!/^(?:to|at|into|with|on|of|=|=>|->|using|exactly|a-total-of)$/.test(word) && !how.units.has(word))
    return undefined;
  let start = at + 1;
  while (
    /^(?:a|total|of|exactly|just|only|about|be|the|have|up|to|number|around|like)$/.test(wordAt(sheet, start)) &&
    !whole(sheet, start)
  )
    start += 1;
  const none =
    word === 'to' && /^(?:nothing|nil|none)$/.test(wordAt(sheet, start)) ? { value: 0, end: start + 1 } : undefined;
  const number =
    none ??
    whole(sheet, start) ??
    (how.units.has(wordAt(sheet, start + 1)) && /^(?:one|a|single)$/.test(wordAt(sheet, start))
      ? { value: 1, end: start + 1 }
      : undefined);
  if (!number || /^(?:more|fewer|less|extra|additional)$/.test(wordAt(sheet, number.end))) return undefined;
  return { value: { replicas: number.value }, end: unitEnd(sheet, number.end, how) };
};

const byNumber: Rule = (sheet, at, { direction, units }) => {
  // "the -2" is the bot of that number.
  const signed = wordAt(sheet, at - 1) === 'the' ? null : /^([+-])(\d{1,5})$/.exec(wordAt(sheet, at));
  // "kill -9 ingest" names a signal.
  if (signed && /^(?:to|at|kill)$/.test(wordAt(sheet, at - 1))) return undefined;
  if (signed)
    return { value: { delta: Number(`${signed[1]}${signed[2]}`) }, end: unitEnd(sheet, at + 1, { direction, units }) };
  if (wordAt(sheet, at) !== 'by') return undefined;
  const number =
    whole(sheet, at + 1) ?? (/^(?:an?|one)$/.test(wordAt(sheet, at + 1)) ? { value: 1, end: at + 2 } : undefined);
  return number
    ? {
        value: { delta: direction === 'fewer' ? -number.value : number.value },
        end: unitEnd(sheet, number.end, { direction, units }),
      }
    : undefined;
};

const MORE = /^(?:more|extra|additional|further|another|new|bigger|up)$/;
const FEWER = /^(?:fewer|less|down)$/;

const moreOrFewer: Rule = (sheet, at, how) => {
  const word = wordAt(sheet, at);
  const extra = /^(?:an|one)$/.test(word) && /^(?:extra|additional|more)$/.test(wordAt(sheet, at + 1));
  if ((word === 'another' || (extra && !whole(sheet, at))) && !isLikeThat(sheet, at)) {
    const start = word === 'another' ? at + 1 : at + 2;
    const number = whole(sheet, start) ?? pairAt(sheet, start);
    return { value: { delta: number?.value ?? 1 }, end: unitEnd(sheet, number?.end ?? start, how) };
  }
  const number =
    whole(sheet, at) ??
    (/^(?:an?|one)$/.test(word) && how.units.has(wordAt(sheet, at + 1)) && FEWER.test(wordAt(sheet, at + 2))
      ? { value: 1, end: at + 1 }
      : undefined);
  if (!number) return undefined;
  const unit = unitEnd(sheet, number.end, how);
  // "plus two"
  // "minus one", "add two", to the question how many
  const alone =
    at === 1 && sheet.tokens.slice(unit).every(({ word }) => /^(?:please|then|thanks|now|[.!])$/.test(word));
  if (wordAt(sheet, at - 1) === 'minus' && alone) return { value: { delta: -number.value }, end: unit };
  if (wordAt(sheet, at - 1) === 'plus' || (wordAt(sheet, at - 1) === 'add' && alone))
    return { value: { delta: number.value }, end: unit };
  for (const place of [number.end, unit]) {
    const next = wordAt(sheet, place);
    const sign = MORE.test(next) && next !== 'up' ? 1 : FEWER.test(next) && next !== 'down' ? -1 : 0;
    if (next === 'on' && /^(?:top|top-of)$/.test(wordAt(sheet, place + 1)))
      return { value: { delta: number.value }, end: ofWhatItHas(sheet, place + 2) };
    if (sign !== 0)
      return { value: { delta: sign * number.value }, end: thanNow(sheet, unitEnd(sheet, place + 1, how)) };
  }
  return undefined;
};

/** "add 2 replicas" is a difference, "give it 4 replicas" a total. */
const counted: Rule = (sheet, at, how) => {
  const number =
    whole(sheet, at) ??
    (/^(?:an?|one|single)$/.test(wordAt(sheet, at)) && how.units.has(wordAt(sheet, at + 1))
      ? { value: 1, end: at + 1 }
      : undefined);
  if (!number || isBound(sheet, at) || !how.units.has(wordAt(sheet, number.end))) return undefined;
  const end = unitEnd(sheet, number.end, how);
  if (how.direction === undefined) return { value: { replicas: number.value }, end };
  return { value: { delta: how.direction === 'more' ? number.value : -number.value }, end };
};

const bare: Rule = (sheet, at, how) => {
  const number = whole(sheet, at);
  // "take one off the courier"
  if (number && how.direction === 'fewer' && /^(?:off|away)$/.test(wordAt(sheet, number.end)))
    return { value: { delta: -number.value }, end: number.end };
  if (
    !number ||
    isBound(sheet, at) ||
    how.direction !== undefined ||
    // "scale the two degraded ones" says which, and not to how many.
    (/^(?:the|those|these|our|my|all)$/.test(wordAt(sheet, at - 1)) && wordAt(sheet, number.end) !== '') ||
    // "run it at 5" says when.
    (wordAt(sheet, at - 1) === 'at' && isFree(sheet, at - 1)) ||
    // "no 3" is a place in a list; "no, 3" and "make that 3" lead up to the number.
    (/^(?:by|no)$/.test(wordAt(sheet, at - 1)) && sheet.roles[at - 1] !== 'lead')
  )
    return undefined;
  return { value: { replicas: number.value }, end: unitEnd(sheet, number.end, how) };
};
