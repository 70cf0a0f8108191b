import { byWord } from '../../by-word.ts';
import type { Ground } from '../clause/binding.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Args, Reading } from '../reading.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { type Base, baseOf, MOST_TOKENS } from './base.ts';
import { complete } from './complete.ts';
import { inParts } from './in-parts.ts';

/** What leads up to it: "that very …", "this exact …", "the same …", "such an …"; a bare "the" only after something was shown. */
const POINTS =
  /\b(?:(?:exactly |precisely |just )?(?:(?:that|this|those|these)(?: (?:very|same|exact|identical|one|particular))*|the(?: (?:very|same|exact|identical|selfsame))+|such(?: an?)?)) ([a-z]+)\b/;
const SHOWN = /\b(?:and|also|now) the ([a-z]+)\b/;

const THING = new RegExp(`${POINTS.source}|${SHOWN.source}`);

const OF_TAGS = /^(?:tags?|labels?)$/;
/** Things that orders make or set, by the argument that must be all there is to them. */
const MADE = byWord<RegExp>({
  addTags: OF_TAGS,
  removeTags: OF_TAGS,
  limits: /^(?:limits?|caps?)$/,
  settings: /^(?:settings?|timeouts?|intervals?|config|configuration)$/,
  env: /^(?:variables?|vars?|settings?|config|configuration)$/,
  replicas: /^(?:number|count|size)$/,
  role: /^(?:roles?|rights?)$/,
  version: /^(?:versions?|releases?|builds?)$/,
  event: /^(?:notifications?|notices?|alerts?|subscriptions?)$/,
  op: /^(?:alerts?|alarms?|thresholds?|rules?|warnings?|limits?)$/,
  action: /^(?:schedules?|timers?|timetable|rhythm|routine|cron|slot|plan|rota)$/,
});
const OF_MEASURES = /^(?:numbers?|figures?|values?|graphs?|charts?|metrics?|readings?|stats|measurements?)$/;
const OF_LINES = /^(?:logs?|lines|entries|output|errors|warnings)$/;

/** Around it stand only words that give it to somebody, or ask to see it. */
const GIVES =
  /^(?:set|up|put|add|create|make|copy|apply|use|give|have|get|gets|getting|needs?|should|must|shall|wants?|deserves?|on|onto|for|to|with|over|be|across|extend|repeat|i|we|would|like|let|us|can|could|you|also|too|please|kindly|and|now|as|well|then|ok|the|same|too)$/;
const SHOWS =
  /^(?:pull|show|give|get|fetch|see|check|read|run|refresh|rerun|reload|repeat|update|bring|up|me|us|can|could|may|i|we|you|let|want|to|would|like|the|same|for|of|from|on|what|are|is|how|do|does|look|now|please|and|ok|then|too|also|as|well|again|once|more|one|time|another|latest|out)$/;
const ASKS =
  /^(?:(?:and|so|but|ok|hey) )*(?:did|does|do|has|have (?:we|you|they)|is|are|was|were|who|when|why|where|which|should|maybe|perhaps|possibly)\b/;
const TAKES =
  /^(?:take|remove|strip|drop|delete|pull|off|from|away|of|again|also|too|please|kindly|and|now|as|well|then|ok|can|could|you)$/;
const TAKES_OFF =
  /^(?:(?:and|now|please|ok|then|also|can you|could you) )*(?:take|remove|strip|drop|delete|pull)\b(?!.*\b(?:not|never|if|unless|when|without)\b)/;
const DENIES =
  /\b(?:takes?|taken|took|off|away|removed?|drop|strip|delete|loses?|from|out|without|no|not|never|cancel|stop|undo|if|unless|when)\b/;
/** "we put that tag on harbor too" tells; "can we put", "I want" do not. */
const TELLS =
  /(?<!\b(?:can|could|will|would|shall|may|might|must|let) )\b(?:i|we|you|they|people|everyone|everybody|somebody|someone|folks|guys) (?:(?:also|already|just|now) )*(?:put|set|have|get|use|make|add|copy|apply|give|create|extend|repeat)\b|\bby now\b|\bso far\b|\band (?:nightly|daily|hourly|weekly|monthly)\b|\b(?:maybe|perhaps|possibly)$/;
const AGAIN = /\b(?:again|once more|one more time|another time|now|refresh|rerun|reload|repeat)\b/;

/**
 * "give harbor that schedule too", "set up that very alert for harbor", "those numbers once again": the thing that was just
 * made or shown, for another bot or once more, whatever a thing of that name would be by itself.
 */
export const ofThatThing = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = ground.context.pending ? undefined : baseOf(ground.context);
  return base && sheet.tokens.length <= MOST_TOKENS && THING.test(textOf(sheet))
    ? inParts(sheet, ground, (part) => thatThing(part, base, ground))
    : undefined;
};

const thatThing = (sheet: Sheet, base: Base, ground: Ground): Reading | undefined => {
  const reads = effectOf(ground.lexicon, base.intent) === 'read';
  const text = textOf(sheet);
  const [said, noun = ''] = POINTS.exec(text) ?? (reads ? SHOWN.exec(text) : undefined) ?? [];
  if (said === undefined || !isThing(noun, base, ground.lexicon, reads)) return undefined;
  if (!reads && (ASKS.test(text) || sheet.tokens.some(({ word }) => word === '?'))) return undefined;
  const off = !reads && TAKES_OFF.test(text) && OF_TAGS.test(noun);
  if (!reads && !off && (DENIES.test(text) || TELLS.test(text))) return undefined;
  const roles = taken(sheet, said, reads ? SHOWS : off ? TAKES : GIVES);
  const done = complete({ ...sheet, roles }, base.intent, ground, { ...base, args: tagged(base.args, off) });
  if (done?.kind !== 'step') return undefined;
  if (done.named) return { kind: 'intents', steps: [done.step], explanation: done.explanation };
  if (!reads || done.changed || !AGAIN.test(text)) return undefined;
  const how = { targets: byReference(base.targets), verb: 'carried' as const };
  const { intent, targets, args } = base;
  return { kind: 'intents', steps: [{ intent, targets, args, how }], explanation: done.explanation };
};

const isThing = (noun: string, { intent, args }: Base, { patterns }: Lexicon, reads: boolean): boolean => {
  if (reads)
    return (
      (patterns.get(noun) ?? []).some(
        ({ pattern }) => pattern.kind === 'noun' && pattern.elements.length === 1 && pattern.intent.name === intent,
      ) ||
      (args.metric !== undefined && OF_MEASURES.test(noun)) ||
      (intent === 'logs' && OF_LINES.test(noun))
    );
  const names = Object.keys(args);
  return Object.entries(MADE).some(
    ([name, things]) =>
      things.test(noun) &&
      names.includes(name) &&
      (names.length === 1 || !/^(?:addTags|removeTags|limits|settings|env|replicas)$/.test(name)),
  );
};

/** "take that tag off harbor", after it was given to another: it is taken away, and given where it was taken away before. */
const tagged = (args: Args, off: boolean): Args => {
  const tags = Object.keys(args).length === 1 ? (args.addTags ?? args.removeTags) : undefined;
  return tags === undefined ? args : { [off ? 'removeTags' : 'addTags']: tags };
};

/** The thing itself and the words around it that only give or show it, as they explain nothing else. */
const taken = (sheet: Sheet, said: string, around: RegExp): (string | undefined)[] => {
  const roles = [...sheet.roles];
  const length = said.split(' ').length;
  const places = sheet.tokens.flatMap(({ kind }, at) => (kind === 'word' ? [at] : []));
  const words = places.map((at) => wordAt(sheet, at));
  const first = words.findIndex((_, at) => words.slice(at, at + length).join(' ') === said);
  for (const [step, at] of places.entries()) {
    const own = step >= first && step < first + length;
    if (own || (sheet.inName[at] !== true && around.test(words[step] ?? '') && !leadsToValue(words, step)))
      roles[at] = 'lead';
  }
  return roles;
};

/** "but at 5", "to 3": what is other than before. */
const leadsToValue = (words: readonly string[], at: number): boolean => /^\d/.test(words[at + 1] ?? '');
