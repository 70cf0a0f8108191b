import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { readSentences } from '../sentences.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { lacking } from '../whole.ts';
import { type Base, baseOf } from './base.ts';
import { inParts } from './in-parts.ts';

const SAME = /\b(?:same|identical|that|this) \w+/;
const VALUE =
  /^(?:version|release|build|tag|number|amount|count|size|role|setting|settings|value|limit|limits|schedule|duration|threshold|level|variable|condition|period)$/;

/**
 * "now roll the same version out to the swift one", "deploy that version to harbor too": the verb of before said anew,
 * with a value that only what was said before tells.
 */
export const withSameValue = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = baseOf(ground.context);
  if (!base || Object.keys(base.args).length === 0 || !SAME.test(textOf(sheet))) return undefined;
  return inParts(sheet, ground, (part) => sameValue(part, base, ground));
};

const sameValue = (sheet: Sheet, base: Base, ground: Ground): Reading | undefined => {
  const rest = withoutValue(sheet);
  if (!rest || effectOf(ground.lexicon, base.intent) === 'read') return undefined;
  const fresh = readSentences(rest, ground);
  const about =
    fresh.kind === 'ambiguous'
      ? fresh.about
      : fresh.kind === 'intents' && fresh.steps.length === 1
        ? fresh.steps[0]
        : undefined;
  if (about?.intent !== base.intent || about.targets.length === 0) return undefined;
  const args = { ...base.args, ...about.args };
  const { language } = ground.lexicon.intents.find(({ name }) => name === base.intent) ?? {};
  if (!language || lacking(language, { args, names: about.targets }).length > 0) return undefined;
  const asked = fresh.kind === 'ambiguous' && (fresh.candidates !== undefined || fresh.whether !== undefined);
  if (asked) return undefined;
  const how = {
    targets: byReference(about.targets),
    verb: 'carried' as const,
  };
  const step = 'how' in about ? { ...about, args } : { intent: base.intent, targets: about.targets, args, how };
  return { kind: 'intents', steps: [step], explanation: fresh.explanation };
};

const withoutValue = (sheet: Sheet): Sheet | undefined => {
  const at = sheet.tokens.findIndex(
    ({ word }, place) =>
      /^(?:same|identical|that|this)$/.test(word) &&
      VALUE.test(wordAt(sheet, place + 1)) &&
      sheet.inName[place] !== true &&
      sheet.inName[place + 1] !== true,
  );
  if (at < 0) return undefined;
  let from = at;
  while (/^(?:the|very|exact|exactly|precisely)$/.test(wordAt(sheet, from - 1)) && sheet.inName[from - 1] !== true)
    from -= 1;
  const keep = <T>(list: readonly T[]): T[] => [...list.slice(0, from), ...list.slice(at + 2)];
  const moved = sheet.hits.map((hit, place) => (hit && place > at ? { ...hit, end: hit.end - (at + 2 - from) } : hit));
  return {
    ...sheet,
    tokens: keep(sheet.tokens),
    hits: keep(moved),
    inName: keep(sheet.inName),
    roles: keep(sheet.roles),
  };
};
