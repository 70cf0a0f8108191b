import { isUnit } from '../entities/duration.ts';
import { readTime } from '../entities/time.ts';
import { unmakes } from '../lexicon/afterthoughts.ts';
import { fillerTree } from '../lexicon/fillers.ts';
import type { Lexicon } from '../lexicon.ts';
import { GAP, type Pattern } from '../sayings.ts';
import { longestPhrase, type Sheet, wordAt } from '../sheet.ts';
import { EXCEPT, PLURAL_BOTS } from '../targets/words.ts';
import { cut } from './sheets.ts';
import { softPlaces } from './split.ts';

export interface Segment {
  readonly sheet: Sheet;
  /** What stands between it and the one before: ",", ":", "and", "then", "" for none. */
  readonly joint: string;
  readonly start: number;
}

const OPENERS =
  /^(?:(?:can|could|would|will|may|might) (?:you|u|we|i|someone|somebody|anyone|it)|please|kindly|let us|let me|i (?:need|want|would)|go ahead|make sure|do not|never|you (?:can|need|should|must|have)|do|how|what|why|who|which|where|is|are|was|were|does|did|has|have you|any|if|unless|when|once|whenever|after|while|because|as soon|in case|suppose|imagine|assuming)\b/;
const SUBJECT =
  /^half (?:of )?(?:the|my|our) \S+ (?:is|are|was|were)\b|^(?:the|my|our|its) \S+ (?:froze|hung|hangs|died|crashed|jammed|jams|lags|beeps|smells|shows|says)\b|^(?:i|we|they|he|she|it|that|this|there|you|nobody|somebody|someone|everybody|everyone|everything|nothing|customers|users|people|finance|marketing|legal|support|sales|which|who|whoever|the|my|our|their|his|her|a|an|one|all) (?:\S+ ){0,3}?(?:is|are|was|were|am|has|have|had|will|would|can|could|do|does|did|need|needs|keep|keeps|look|looks|seem|seems|want|wants|say|says|said|got|went|goes|thinks?|know|knows|signed|gave|approved|took|takes|should|might|may|owes?|started|starts|stays?|works?|failed|broke|just|told|asked|made|makes|gets?|hate|love|feel|feels|promise|swear|guess|mean|meant|think|came|comes|happened|happens|sounds?|dropped|drops)\b/;
const CORRECTIONS =
  /^(?:no|nope|wait|sorry|oops|actually|rather|scratch|correction|i mean|i meant|make that|make it|not|instead|hang on|hold on|my bad|or rather|my mistake|whoops|er|err|erm|strike that)\b/;
const NEGATED = /^(?:whatever (?:you do|happens) )?(?:leave|keep|hands off|spare|except|but|not|skip|just not)\b/;

/** Cuts a sentence where a new thing is said; lists of names, times and tags stay whole. */
export const segment = (sheet: Sheet, lexicon: Lexicon): readonly Segment[] => {
  const cuts: number[] = [];
  for (const place of softPlaces(sheet.tokens)) {
    if (place <= (cuts.at(-1) ?? 0)) continue;
    if (begins(sheet, place, lexicon, cuts.at(-1) ?? 0)) cuts.push(place);
  }
  for (const place of unmarked(sheet, lexicon).filter(
    (one) => !isTemporal(sheet, 0, one) && wordAt(sheet, one - 1) !== 'whatever',
  ))
    if (!cuts.some((other) => Math.abs(other - place) < 3)) cuts.push(place);
  const edges = [0, ...cuts.toSorted((a, b) => a - b), sheet.tokens.length];
  return edges.slice(0, -1).flatMap((from, k) => {
    const to = edges[k + 1] ?? from;
    const start = k === 0 ? from : skipJoint(sheet, from);
    if (start >= to) return [];
    return [{ sheet: cut(sheet, start, to), joint: k === 0 ? '' : jointOf(sheet, from, start), start }];
  });
};

const skipJoint = (sheet: Sheet, at: number): number => {
  let start = at;
  while (
    sheet.tokens[start]?.kind === 'mark' ||
    /^(?:and|but|then|plus|also|so|yet|afterwards|thereafter|subsequently|finally)$/.test(wordAt(sheet, start))
  )
    start += 1;
  return start;
};

const jointOf = (sheet: Sheet, from: number, to: number): string => {
  const words = sheet.tokens.slice(from, to).map(({ word }) => word);
  return (
    words.find((word) => /^(?:but|then|or|:)$/.test(word)) ?? words.find((word) => word === 'and') ?? words[0] ?? ''
  );
};

const textFrom = (sheet: Sheet, at: number, count = 8): string => {
  const words: string[] = [];
  for (let k = at; k < Math.min(sheet.tokens.length, at + count); k += 1) {
    if (sheet.tokens[k]?.kind === 'mark') break;
    words.push(sheet.inName[k] === true ? '@' : wordAt(sheet, k));
  }
  return words.join(' ');
};

/** "apart from A and B, pause all …": what stands in front is left out of what follows, not said by itself. */
const spares = (sheet: Sheet, from: number, place: number): boolean => {
  const start = skipJoint(sheet, from);
  if (!/^(?:apart|aside|except|excepting|excluding|with|besides|barring)$/.test(wordAt(sheet, start))) return false;
  const end = longestPhrase(sheet, start, EXCEPT);
  if (end === undefined || end > place) return false;
  for (let at = end; at < place; at += 1) if (sheet.tokens[at]?.kind !== 'mark' && !isNominal(sheet, at)) return false;
  return true;
};

/** "three hours from now, …", "every four hours: …", "wait 10 minutes, then …": the time of what follows. */
const isTemporal = (sheet: Sheet, from: number, place: number): boolean => {
  const start = skipJoint(sheet, from);
  if (place - start < 1 || place - start > 10) return false;
  const piece = cut(sheet, start, place);
  if (piece.hits.some((hit) => hit !== undefined)) return false;
  const when = readTime(piece);
  return (
    Object.keys(when).length > 0 &&
    piece.tokens.every(
      ({ kind, word }, at) =>
        kind === 'mark' ||
        piece.roles[at] !== undefined ||
        /^(?:on|at|the|in|and|so|ok|please|hey|then|of|from|for)$/.test(word),
    )
  );
};

/** "and at 22:45 deploy …": where the words behind a time begin. */
const behindTime = (sheet: Sheet, start: number): number => {
  if (!/^(?:at|on|in|every|each|tomorrow|tonight|today|then)$/.test(wordAt(sheet, start))) return start;
  const piece = cut(sheet, start, Math.min(sheet.tokens.length, start + 8));
  if (Object.keys(readTime(piece)).length === 0 || piece.roles[0] !== 'time') return start;
  const end = piece.roles.findIndex((role) => role !== 'time');
  return end < 0 ? start : start + end;
};

const ordersBefore = (sheet: Sheet, from: number, place: number, lexicon: Lexicon): boolean => {
  for (let at = from; at < place; at += 1) if (lexicon.patterns.has(wordAt(sheet, at))) return true;
  return false;
};

const begins = (sheet: Sheet, place: number, lexicon: Lexicon, from: number): boolean => {
  if (spares(sheet, from, place)) return false;
  const bare =
    sheet.tokens.slice(from, place).every((token, k) => token.kind === 'mark' || isNominal(sheet, from + k)) &&
    wordAt(sheet, skipJoint(sheet, from)) !== 'not' &&
    !startsTrigger(sheet, skipJoint(sheet, from), lexicon);
  if (isTemporal(sheet, from, place)) return false;
  let start = skipJoint(sheet, place);
  const word = wordAt(sheet, place);
  const text = textFrom(sheet, start);
  // "morning, …" greets; by the time of day nobody orders in one word.
  if (place === 1 && sheet.tokens[1]?.word === ',' && /^(?:morning|afternoon|evening)$/.test(wordAt(sheet, 0)))
    return true;
  // "…, pending approval", "…, maybe" are about the whole order, and no more of its words.
  if (sheet.tokens[place]?.kind === 'mark' && unmakes(text) && ordersBefore(sheet, from, place, lexicon)) return true;
  const but = sheet.tokens.slice(place, start).some((token) => token.word === 'but');
  const except = longestPhrase(sheet, start, EXCEPT);
  if (except !== undefined && except > start + 1 && wordAt(sheet, start) === 'not') return false;
  if (
    !but &&
    CORRECTIONS.test(text) &&
    !/^(?:not|no) (?:in|on|the failed|running|later)\b/.test(text) &&
    sheet.tokens[place]?.kind === 'mark'
  )
    return true;
  if (
    longestPhrase(sheet, start, EXCEPT) !== undefined &&
    !/^(?:not|leave|skip|ignoring) (?:\S+ )?(?:restart|stop|start|touch|alone)/.test(text) &&
    !/^(?:leave|skip)\b/.test(text)
  )
    return false;
  if (but && /^(?:everything|all|anything|everyone|everybody|nothing|every)$/.test(wordAt(sheet, place - 1)))
    return false;
  if (but && NEGATED.test(text) && !/^(?:not|except|just not|keep the|leave the)\b/.test(text))
    return /^(?:whatever (?:you do|happens) )?(?:leave|keep|spare|hands off|skip)\b/.test(text);
  if (word === 'or' && !OPENERS.test(text)) return false;
  // "…, anyway: ingest to 12 replicas"
  if (
    word === ':' &&
    !bare &&
    sheet.hits.slice(from, place).every((hit) => hit === undefined) &&
    !ordersBefore(sheet, from, place, lexicon)
  )
    return true;
  // "256 MB and half a cpu": an amount, and no order to halve.
  if (/^(?:back )?(?:on|off|up|down)\b|^half an? /.test(text)) return false;
  // "shut it down and bring it back up" is one thing to do.
  if (
    /^(?:bring|turn|switch|power|put|get) (?:it|them) (?:right |straight )?(?:back )?(?:up|on|online)(?: again)?(?: please)?$/.test(
      text,
    ) &&
    /^(?:\S+ ){0,4}?(?:shut|turn|switch|take|bring|power|knock)\b.* (?:down|off|offline)$/.test(
      textFrom(sheet, from, place - from),
    )
  )
    return false;
  if (
    /^(?:name|call|tag|label|run) it\b/.test(text) &&
    /\b(?:register|add|create|onboard|new)\b/.test(textFrom(sheet, from, 14))
  )
    return false;
  if (sheet.tokens[place]?.word === ',' && NEGATED.test(text) && /^(?:leave|keep|hands off|spare)\b/.test(text))
    return true;
  for (let step = 0; step < 3; step += 1) {
    const filler = longestPhrase(sheet, start, fillerTree);
    if (filler === undefined || sheet.inName[start] === true || OPENERS.test(textFrom(sheet, start))) break;
    start = filler;
    while (sheet.tokens[start]?.kind === 'mark') start += 1;
  }
  const told = sheet.tokens.some(
    ({ word: said }, at) => at > from && at < place && /^(?:is|are)$/.test(said) && sheet.inName[at - 1] === true,
  );
  if (told && OPENERS.test(textFrom(sheet, start))) return true;
  if (bare && !told && !SUBJECT.test(textFrom(sheet, start)) && !/^(?:if|when|unless|once)\b/.test(text)) return false;
  start = behindTime(sheet, start);
  const rest = textFrom(sheet, start);
  if (
    OPENERS.test(rest) &&
    !(
      word === 'and' &&
      /^(?:is|are|was|have|has|do)\b/.test(rest) &&
      sheet.tokens[place]?.kind !== 'mark' &&
      !isQuestion(rest)
    )
  )
    return true;
  if ((sheet.tokens[place]?.kind === 'mark' || word === 'but' || word === 'so' || word === 'and') && SUBJECT.test(rest))
    return true;
  if (sheet.tokens[place]?.kind === 'mark' && /^(?:i|we|he|she|they) [a-z]+ [a-z]/.test(rest)) return true;
  return (
    startsTrigger(sheet, start, lexicon) || (sheet.tokens[place]?.kind === 'mark' && isRemark(sheet, start, lexicon))
  );
};

const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|keeps|looks|seems|wants|needs|says|said|got|went|gave|took|stays|works|failed|broke|told|asked|made|gets|came|comes|happened|happens|dropped|owes|starts|started|starting|coming|waiting|complaining|did|does|'s)$/;

/** "marketing dropped 400 clips", "month end is coming": tells something and orders nothing. */
const isRemark = (sheet: Sheet, start: number, lexicon: Lexicon): boolean => {
  const second = wordAt(sheet, start + 1);
  if (/^(?:excepted|excluded|exempted|exempt)$/.test(second)) return false;
  const subject = !lexicon.patterns.has(wordAt(sheet, start)) || sheet.inName[start] === true;
  if (
    /^(?:nobody|somebody|someone|everyone|everybody|nothing|something|it|he|she|boss)$/.test(wordAt(sheet, start)) &&
    /[a-z]{2}s$/.test(second)
  )
    return true;
  if (
    subject &&
    // "restart card-vault, fx rates and …": a name, and nothing that rates.
    sheet.inName[start + 1] !== true &&
    /[a-z]{2}s$/.test(second) &&
    !sheet.index.traits.has(second) &&
    !PLURAL_BOTS.has(second) &&
    !lexicon.patterns.has(second) &&
    !isUnit(second) &&
    !/^(?:always|less|plus|minus|this|its|times|lines|copies|replicas|instances|cores|gigs|megs)$/.test(second)
  )
    return true;
  const noun = wordAt(sheet, start + 1);
  if (
    /^(?:the|our|my|their|his|her|some|a|an|these|those)$/.test(wordAt(sheet, start)) &&
    sheet.inName[start + 1] !== true &&
    !sheet.index.traits.has(noun) &&
    !sheet.index.byPart.has(noun) &&
    !sheet.known.has(noun) &&
    /[a-z]{2}ed$/.test(wordAt(sheet, start + 2))
  )
    return true;
  for (let at = start + 1; at < Math.min(start + 6, sheet.tokens.length); at += 1) {
    const word = wordAt(sheet, at);
    if (sheet.inName[at] === true) continue;
    if (word === '' || sheet.tokens[at]?.kind === 'mark' || /^(?:that|which|who|and|or|if|when|to|not)$/.test(word))
      return false;
    if (/^(?:excepted|excluded|exempted|exempt|aside|apart)$/.test(word)) return false;
    if (AUXILIARY.test(word)) return true;
    const known = lexicon.known.has(word) || sheet.index.traits.has(word);
    if (!known && /(?:ed|ing)$/.test(word)) return true;
    if (sheet.inName[at - 1] === true && /[a-z]s$/.test(word) && !known) return true;
  }
  return false;
};

const isQuestion = (text: string): boolean =>
  /^(?:is|are|does|did|has|have) (?:@|the|it|they|you|we|all|any)\b/.test(text);

/** A verb in its base form, or a thing to be shown. */
const startsTrigger = (sheet: Sheet, at: number, lexicon: Lexicon): boolean => {
  if (sheet.inName[at] === true) return false;
  let start = at;
  while (/^(?:the|its|their|a|me)$/.test(wordAt(sheet, start)) && start < at + 2) start += 1;
  // "and its last ten log lines"
  if (start > at && /^(?:last|latest|recent|newest)$/.test(wordAt(sheet, start)))
    for (let next = start + 1; next < start + 4; next += 1)
      if (/^(?:logs?|lines?|errors?|entries|warnings?)$/.test(wordAt(sheet, next))) return true;
  const entries = lexicon.patterns.get(wordAt(sheet, start)) ?? [];
  const verb =
    start === at &&
    entries.some(
      ({ pattern, forms }) => pattern.kind === 'verb' && forms.includes('base') && goesOn(sheet, start, pattern),
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

/** A verb of several words needs the next of them right here, unless names may stand between. */
const goesOn = (sheet: Sheet, at: number, { elements }: Pattern): boolean => {
  const next = elements[1];
  if (next === undefined || next === GAP || next.some((run) => run.length === 0)) return true;
  return (
    next.some(([word]) => wordAt(sheet, at + 1) === word) ||
    (elements[0] !== GAP && (elements[0]?.some((run) => run.length > 1 && wordAt(sheet, at + 1) === run[1]) ?? false))
  );
};

const isNominal = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  return (
    sheet.inName[at] === true ||
    sheet.index.traits.has(word) ||
    sheet.index.byPart.has(word) ||
    (word.endsWith('s') && sheet.index.byPart.has(word.slice(0, -1))) ||
    /^(?:the|a|all|every|each|both|any|bots?|ones?|things?|workers?|services?|jobs?|in|on|at|of|and|or|exception|except|for|but|not|tagged|with|tag|everything|anything|from|first|second|third|last|two|three|\d+\S*|minutes?|hours?|seconds?|days?|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|noon|midnight|[ap]m|an|half|quarter|past|night|morning|evening|one|other|that|are|is|which|role|env|running|hey|hi|ok|please|well|so|right|codex|bot)$/.test(
      word,
    )
  );
};

const CORRECTED =
  /^(?:no i said|no no i said|no wait|wait no|no sorry|sorry no|sorry i meant|no i (?:meant|mean)|i meant|scratch that|strike that|oops no|oops i|actually no|no actually|or rather|no make that|no not that|hang on no|correction|no (?:\d+|one|two|three|four|five|six|ten|twenty|thirty))\b/;

/** Speech and haste leave out marks: an order or a remark that begins in the middle of a sentence. */
const unmarked = (sheet: Sheet, lexicon: Lexicon): readonly number[] => {
  const places: number[] = [];
  const asks = /^(?:which|what|who|whom|whose|how|why|when|where)$/.test(wordAt(sheet, 0));
  for (let at = 2; at < sheet.tokens.length - 1; at += 1) {
    if (sheet.inName[at] === true || sheet.tokens[at - 1]?.kind === 'mark') continue;
    const before = wordAt(sheet, at - 1);
    const text = textFrom(sheet, at, 4);
    const opener =
      /^(?:(?:can|could|would|will) (?:you|someone|somebody|we)(?: |$)|please (?!do$|be\b)\w+|i need you to|i want you to|go ahead and|let us )/.test(
        text,
      );
    const blocked =
      /^(?:if|when|that|what|which|who|because|why|how|whether|while|as|like|and|but|or|so|say|said|says|told|asked|think|reckon|believe|suppose|figure|wonder|wondering|know|until|unless|once|since|chance|way|possibility|sure|than|where|whenever|after|before|moment|case|time|second|grateful|great|nice|good|appreciate|hoping|you|someone|somebody|anyone|anybody|we)$/.test(
        before,
      );
    if (isInstead(sheet, at, lexicon) || (ENDS.test(before) && TELLS_WHY.test(text))) places.push(at);
    else if (CORRECTED.test(text) && !/^(?:is|are|was|were|have|has|with|by|in|and)$/.test(before)) places.push(at);
    else if (opener && !asks && !blocked && before !== 'to' && hasObject(sheet, at)) places.push(at);
    else if (
      !blocked &&
      !/^(?:we|they|you|i) (?:have|had) (?:in|on|at|tagged|with|there|here|$)/.test(text) &&
      /^(?:nobody|everyone|everybody|someone|somebody|people) (?!and\b|or\b|to\b)[a-z]+ |^(?:it|he|she|they|we|i|there|this) (?:is|are|has|have|keeps|looks|seems|was|were|am|just|keep|do not|does not|can not|got|needs|think|been|hangs|crashes|fails|leaks|dies|stinks|sucks|eats|uses|breaks|flaps|lags)\b/.test(
        text,
      ) &&
      before !== '' &&
      !/^(?:is|are|was|do|does|did|can|could|will|would|has|have|should|may|might|let|make|of|for|to|with|about|on|in|did|see|show|me|tell|check)$/.test(
        before,
      )
    )
      places.push(at);
  }
  return places;
};

/** "don't stop the till just stop basket two" */
const isInstead = (sheet: Sheet, at: number, { patterns }: Lexicon): boolean =>
  wordAt(sheet, at) === 'just' &&
  /^(?:please )?(?:do not|never)\b/.test(textFrom(sheet, 0, 3)) &&
  patterns
    .get(wordAt(sheet, at + 1))
    ?.some(({ pattern, forms }) => pattern.kind === 'verb' && forms.includes('base')) === true;

/** "stop it again the paper is the wrong size": behind these an order is over, and its reason begins. */
const ENDS = /^(?:again|now|please|asap|immediately|too)$/;
const TELLS_WHY = /^(?:the|my|our|his|her|their) [a-z]+ (?:is|are|was|were|has|have|keeps?|looks?|seems?)\b/;

const hasObject = (sheet: Sheet, at: number): boolean => sheet.tokens.length - at > 3;
