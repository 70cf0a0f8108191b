import type { Declared, Language } from './declaration.ts';
import type { FleetIndex } from './fleet/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Args, Reading, Step } from './reading.ts';

/** Obligatory parts of an intent that are not there: `targets`, or an argument's name. */
export const lacking = (
  { targets, required = [] }: Language,
  { args, names }: { readonly args: Args; readonly names: readonly string[] },
): readonly string[] => {
  const missing = targets === 'required' && names.length === 0 ? ['targets'] : [];
  const there = (part: string): boolean => (part === 'targets' ? names.length > 0 : args[part] !== undefined);
  for (const need of required) {
    const parts = need.split('|');
    if (!parts.some(there)) missing.push(parts[0] ?? need);
  }
  return missing;
};

/**
 * The last look at what would be done, whichever way it was read: an order leaves the parser only with every part that its
 * intent declares obligatory, and on bots that exist. What a dialogue carried over, completed or amended passes here too,
 * so that no path has to be trusted to have asked for itself.
 */
export const onlyWhole = (reading: Reading, lexicon: Lexicon, index: FleetIndex): Reading => {
  if (reading.kind !== 'intents') return reading;
  for (const step of reading.steps) {
    const missing = missingIn(step, lexicon) ?? (isTwoTimes(step) ? 'at' : undefined);
    const known = step.targets.filter((name) => index.bots.has(name));
    if (missing === undefined && known.length === step.targets.length) continue;
    const { intent, args } = step;
    const about = { intent, targets: known, args, missing: missing ?? 'targets' };
    return { kind: 'ambiguous', question: question(about), about, explanation: reading.explanation };
  }
  return reading;
};

/** "an hour later: 22:00": one of the two is meant. */
const isTwoTimes = ({ args }: Step): boolean =>
  typeof args.in === 'string' && /^\d+[smh]$/.test(args.in) && args.at !== undefined;

const question = ({ intent, missing }: { readonly intent: string; readonly missing: string }): string =>
  missing === 'targets'
    ? `Which bot shall I ${intent}?`
    : `I would ${intent}, but the ${missing} is missing. What is it?`;

const missingIn = ({ intent: name, targets: names, args }: Step, { byName, byRole }: Lexicon): string | undefined => {
  const declared = (wanted: unknown): Declared | undefined => byName.get(wanted);
  const intent = declared(name);
  if (!intent) return 'targets';
  const inner = byRole.get('later') === intent ? declared(args.action) : undefined;
  return [intent, inner].flatMap((one) => (one ? lacking(one.language, { args, names }) : []))[0];
};
