import type { Binding } from './clause/binding.ts';
import type { Verdict } from './clause/judge/verdict.ts';
import type { Declared } from './declaration.ts';
import type { Explanation, Reading } from './reading.ts';
import { wordAt } from './sheet.ts';
import { isTimed, stepNow } from './steps.ts';
import type { Term } from './targets/phrase.ts';

export const NO_EXPLANATION: Explanation = { words: [], rejected: [] };

export const nothing = (because: string, nearest: readonly string[] = [], explanation = NO_EXPLANATION): Reading => ({
  kind: 'outOfScope',
  because,
  nearest,
  explanation,
});

/** "a, b or c"; of many the first few. */
const choices = (names: readonly string[]): string => {
  const shown = names.slice(0, 6);
  const more = names.length - shown.length;
  const last = more > 0 ? `one of ${more} more` : shown.at(-1);
  const rest = more > 0 ? shown : shown.slice(0, -1);
  return rest.length === 0 ? `${last}` : `${rest.join(', ')} or ${last}`;
};

const calledIn = ({ name, language }: Declared): string => language.called ?? name;

/** "…, and every tuesday", where a time was understood before. */
const IS_TIME =
  /^(?:(?:and|on|at) )*(?:(?:every|each) \w+|\w{2,6}days?|weekly|monthly|daily|hourly|noon|midnight|tonight|tomorrow|\d{1,2}(?::\d\d)?(?: ?[ap]m)?)$/i;

const aboutTerm = (term: Term, verb: string, planned: boolean): string => {
  if (term.open === 'unknown' && planned && IS_TIME.test(term.text))
    return `I can plan one time in a sentence, and "${term.text}" is one more. Please say them one after the other.`;
  if (term.open === 'several' && term.names.length > 0) return `Which one: ${choices(term.names)}?`;
  if (term.open === 'none') return `No bot fits "${term.text}". Which one shall I ${verb}?`;
  if (term.open === 'unknown') return `I know no bot called "${term.text}". Which one shall I ${verb}?`;
  return `Which bot do you mean by "${term.text}"?`;
};

const aboutSpared = ({ text, open, names }: Term): string =>
  open === 'several' && names.length > 0
    ? `Which one shall I leave out: ${choices(names)}? Please say it all again.`
    : `I know no bot called "${text}" to leave out, so I do nothing. Please say it all again.`;

const missingQuestion = ({ intent, targets }: Binding, missing: string): string => {
  const argument =
    intent.language.args?.find(({ name }) => name === missing) ??
    intent.language.args?.find(
      (one) => (one.is === 'settings' || one.is === 'time' || one.is === 'comparison') && one.ask !== undefined,
    );
  if (missing === 'targets') return `Which bot shall I ${calledIn(intent)}?`;
  const whom = targets.names.length > 0 ? ` (${targets.names.join(', ')})` : '';
  return argument?.ask ? `${argument.ask.replace(/\?$/, '')}${whom}?` : `What is the ${missing}${whom}?`;
};

const quoted = (binding: Binding): string =>
  binding.unexplained
    .slice(0, 6)
    .map((at) => binding.sheet.tokens[at]?.text ?? '')
    .join(' ');

/** "stop ingest if billing fails": billing is no bot to be stopped. */
const withoutCondition = (binding: Binding): Binding => {
  const { sheet, condition, unexplained, targets } = binding;
  const start = unexplained.find((at) => wordAt(sheet, at) === condition) ?? sheet.tokens.length;
  const terms = targets.terms.filter(({ tokens }) => tokens.some((at) => at < start));
  const names = targets.names.filter((name) => terms.some((term) => term.names.includes(name)));
  return names.length === 0 ? binding : { ...binding, targets: { ...targets, terms, names } };
};

/** What to ask back about the best reading. */
export const ask = (read: Binding, verdict: Extract<Verdict, { kind: 'ask' }>, explanation: Explanation): Reading => {
  const binding = verdict.because === 'condition' ? withoutCondition(read) : read;
  const { intent, targets, args } = binding;
  const open = targets.open[0];
  const weak = targets.terms.find((term) => term.weak === true);
  const [missing] = binding.missing;
  const one = intent.language.single === true && targets.names.length > 1;
  // "half the collectors", "a or b": not all of those that are named.
  const some = targets.choice && targets.names.length > 1;
  // "everything you know about me": surely not all there is.
  const all = verdict.because === 'unclear' && targets.terms.some(({ everything }) => everything === true);
  const because =
    verdict.because === 'condition' ? `I can't wait for a condition ("${binding.condition}").` : undefined;
  const question = ((): string => {
    if (because !== undefined) return `${because} Shall I ${calledIn(intent)} ${targets.names.join(', ') || 'it'} now?`;
    if (open && verdict.because === 'unclear') return aboutTerm(open, calledIn(intent), isTimed(binding));
    if (verdict.because === 'unexplained')
      return open
        ? aboutTerm(open, calledIn(intent), isTimed(binding))
        : `I understood "${intent.name}", but not "${quoted(binding)}". Could you say it in other words?`;
    if (verdict.because === 'weak' && weak) return `Do you mean the bot ${weak.names.join(', ')}?`;
    if (verdict.because === 'missing' && missing !== undefined) return missingQuestion(binding, missing);
    if (one) return `Which one shall I ${calledIn(intent)}: ${choices(targets.names)}?`;
    if (all) return `Which bots shall I ${calledIn(intent)}?`;
    if (some) return `Which of them shall I ${calledIn(intent)}: ${choices(targets.names)}?`;
    return `Shall I ${calledIn(intent)} ${targets.names.join(', ') || 'it'}?`;
  })();
  // What is to be left out is no bot to act on, so no bare name may answer this.
  const spared = targets.except.find((term) => term.open !== undefined);
  if (spared) return { kind: 'ambiguous', question: aboutSpared(spared), explanation };
  const candidates = open?.names.length ? open.names : weak ? weak.names : one || some ? targets.names : undefined;
  const wanted = open || weak || one || some ? 'targets' : (missing ?? 'targets');
  const whole = /^(?:condition|question|guess)$/.test(verdict.because) && !open && !weak && missing === undefined;
  return {
    kind: 'ambiguous',
    question,
    about: { intent: intent.name, targets: one || some || all ? [] : targets.names, args, missing: wanted },
    ...(candidates ? { candidates } : {}),
    ...(whole && intent.effect !== 'read' && !isTimed(binding)
      ? { whether: { steps: [stepNow(binding)], ...(because !== undefined && { because }) } }
      : {}),
    explanation,
  };
};
