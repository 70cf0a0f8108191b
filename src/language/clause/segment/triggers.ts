import { isVague, type Lexicon } from '../../lexicon.ts';
import { GAP, type Pattern } from '../../sayings.ts';
import { type Sheet, wordAt } from '../../sheet.ts';

/** Whether any word of an order stands between these places. */
export const ordersBefore = (sheet: Sheet, from: number, place: number, lexicon: Lexicon): boolean => {
  for (let at = from; at < place; at += 1) if (lexicon.patterns.has(wordAt(sheet, at))) return true;
  return false;
};

/** A verb in its base form, or a thing to be shown. */
export const startsTrigger = (sheet: Sheet, at: number, lexicon: Lexicon): boolean => {
  if (sheet.inName[at] === true) return false;
  let start = at;
  while (/^(?:the|its|their|a|me)$/.test(wordAt(sheet, start)) && start < at + 2) start += 1;
  if (showsMeasure(sheet, at)) return true;
  // "and its last ten log lines"
  if (start > at && /^(?:last|latest|recent|newest)$/.test(wordAt(sheet, start)))
    for (let next = start + 1; next < start + 4; next += 1)
      if (/^(?:logs?|lines?|errors?|entries|warnings?)$/.test(wordAt(sheet, next))) return true;
  const entries = lexicon.patterns.get(wordAt(sheet, start)) ?? [];
  const verb =
    start === at &&
    entries.some(
      ({ pattern, forms }) =>
        pattern.kind === 'verb' && forms.includes('base') && !isVague(pattern) && goesOn(sheet, start, pattern),
    );
  const noun = entries.some(
    ({ pattern }) =>
      pattern.kind === 'noun' &&
      pattern.intent.effect === 'read' &&
      !/^(?:scheduled|planned|upcoming)$/.test(pattern.say),
  );
  if (!verb && !noun) return false;
  const words = wordAt(sheet, start);
  if (noun && !verb)
    return /^(?:logs?|status|metrics|history|stats|statistics|details|config|schedules?|health|state)$/.test(words);
  return !sheet.index.traits.has(words) || sheet.inName[start + 1] === true;
};

/** "cpu of ingest and its latency" */
const showsMeasure = (sheet: Sheet, at: number): boolean =>
  /^(?:its|their)$/.test(wordAt(sheet, at)) &&
  /^(?:cpu|memory|mem|ram|latency|throughput|queue|backlog|disk|load)$/.test(wordAt(sheet, at + 1));

/** A verb of several words needs the next of them right here, unless names may stand between. */
const goesOn = (sheet: Sheet, at: number, { elements }: Pattern): boolean => {
  const next = elements[1];
  if (next === undefined || next === GAP || next.some((run) => run.length === 0)) return true;
  return (
    next.some(([word]) => wordAt(sheet, at + 1) === word) ||
    (elements[0] !== GAP && (elements[0]?.some((run) => run.length > 1 && wordAt(sheet, at + 1) === run[1]) ?? false))
  );
};
