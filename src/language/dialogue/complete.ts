import { byWord } from '../../by-word.ts';
import { bind } from '../clause/bind.ts';
import type { Binding, Ground } from '../clause/binding.ts';
import { withoutNumber } from '../clause/sheets.ts';
import type { Declared } from '../declaration.ts';
import { isBareVerb } from '../lexicon.ts';
import type { Args, Explanation, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference, stepOf } from '../steps.ts';
import type { Term } from '../targets/phrase.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import { findTriggers, type Trigger, unsaid } from '../triggers.ts';
import { lacking } from '../whole.ts';
import { bareValue } from './bare-value.ts';
import type { Known } from './base.ts';
import { edgesOf } from './edges.ts';
import { takePlace } from './other-place.ts';
import { asLines, takeThose } from './shown-lines.ts';
import { tellsSomething } from './tells.ts';

export type Completed =
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly explanation: Explanation;
      readonly named: boolean;
      readonly changed: boolean;
    }
  | { readonly kind: 'unclear'; readonly binding: Binding; readonly explanation: Explanation };

/** Arguments of which one replaces the other. */
const GROUPS = [
  ['replicas', 'delta', 'factor'],
  ['for', 'until'],
  ['request', 'user'],
];

const merge = (known: Args, said: Args, when: Args): Args => {
  const names = [...Object.keys(said), ...Object.keys(when)];
  const replaced = new Set(GROUPS.flatMap((group) => (group.some((name) => names.includes(name)) ? group : [])));
  for (const [time, others] of Object.entries(APART))
    if (names.includes(time)) for (const name of others) replaced.add(name);
  return { ...Object.fromEntries(Object.entries(known).filter(([name]) => !replaced.has(name))), ...said };
};

/** "make it 6pm", where it was in two hours: of times these are not said together. */
const APART = byWord<readonly string[]>({
  in: ['at', 'every', 'date', 'day'],
  at: ['in'],
  date: ['in', 'every', 'day'],
  every: ['in', 'date'],
});

/** Reads a clause that has no verb of its own as more of an intent that is already known. Every word must be explained. */
export const complete = (sheet: Sheet, name: string, ground: Ground, known: Known): Completed | undefined => {
  const direct = attempt(sheet, name, ground, known);
  if (direct?.kind === 'step') return direct;
  const other = withoutNumber(sheet);
  const again = other && attempt(other, name, ground, known);
  return again?.kind === 'step' ? again : direct;
};

const attempt = (sheet: Sheet, name: string, ground: Ground, known: Known): Completed | undefined => {
  const later = ground.lexicon.byRole.get('later')?.name === name && typeof known.args.action === 'string';
  const actual = later ? String(known.args.action) : name;
  const intent = ground.lexicon.byName.get(actual);
  if (!intent) return undefined;
  const roles = [...edgesOf(sheet).roles];
  // "whichever ones failed", to the question which bots: bots, and no lines.
  const ofLines = known.missing !== 'targets';
  if (ofLines) takeThose(sheet, roles, intent);
  const place = takePlace(sheet, roles, known.args);
  const edged = { ...sheet, tokens: ofLines ? asLines(sheet, intent) : sheet.tokens, roles };
  const asking = { name, later, known, ground, place };
  let unclear: Completed | undefined;
  for (const trigger of [unsaid(intent), ...(known.missing === undefined ? [] : ownWords(edged, intent, ground))]) {
    const done = weigh(edged, trigger, asking);
    if (done?.kind === 'step') return done;
    unclear ??= done;
  }
  return unclear;
};

/** "double", "two more": the answer says it with words of the very intent that asked. */
const ownWords = (sheet: Sheet, intent: Declared, { lexicon }: Ground): readonly Trigger[] =>
  findTriggers(sheet, lexicon.patterns).filter(
    ({ pattern, forms }) =>
      pattern.intent === intent &&
      (pattern.kind === 'state' || (pattern.kind === 'verb' && forms.includes('base'))) &&
      (pattern.amount !== undefined || Object.keys(pattern.means).length > 0),
  );

const weigh = (
  sheet: Sheet,
  trigger: Trigger,
  {
    name,
    later,
    known,
    ground,
    place,
  }: {
    readonly name: string;
    readonly later: boolean;
    readonly known: Known;
    readonly ground: Ground;
    readonly place: Args;
  },
): Completed | undefined => {
  const { intent } = trigger.pattern;
  const bound = bind(sheet, trigger, ground);
  const binding = bareValue({ ...bound, args: { ...bound.args, ...place } }, known);
  const explanation = {
    words: [{ text: sheet.tokens.map(({ text }) => text).join(' '), role: `completes ${name}` }],
    rejected: [],
  };
  if (intent.language.targets !== 'filter' && binding.targets.terms.some(isBareDenial)) return undefined;
  const open = binding.targets.open.filter(
    (term) => term.open !== 'unknown' || term.tokens.some((at) => binding.unexplained.includes(at)),
  );
  if (open.some((term) => term.open === 'several' && term.names.length > 0) && binding.unexplained.length <= 2)
    return { kind: 'unclear', binding, explanation };
  if (binding.unexplained.length > 0 || open.length > 0 || tellsSomething(binding)) return undefined;
  if (binding.targets.except.some((term) => term.open !== undefined) || newNameOrders(binding, ground))
    return undefined;
  // "the rota stopped around midnight" answers no question which bot, and "the one that crashed this morning" says no time.
  if (Object.keys(binding.when).length > 0 && (known.missing === 'targets' || BEFORE_NOW.test(textOf(sheet))))
    return undefined;
  // "and scout half an hour later": later than the other one, and not than now.
  if (known.args.at !== undefined && binding.when.in !== undefined && LATER.test(textOf(sheet))) return undefined;
  const named = binding.targets.names.length > 0;
  const targets = named ? binding.targets.names : inFleetOrder(known.targets, sheet.index);
  const full: Binding = {
    ...binding,
    args: merge(known.args, binding.args, binding.when),
    targets: {
      ...binding.targets,
      names: targets,
      via: named ? binding.targets.via : byReference(targets),
    },
  };
  // "one of the encoders": which?
  if (intent.effect !== 'read' && binding.targets.choice)
    return named ? { kind: 'unclear', binding, explanation } : undefined;
  if (lacking(intent.language, { args: full.args, names: targets }).length > 0) return undefined;
  const made = stepOf(full, ground.lexicon, 'carried');
  // A list is of a description, whatever was listed before.
  const step = intent.language.targets === 'filter' ? { ...made, targets: [] } : made;
  const whole = later && step.intent !== name ? { ...step, intent: name } : step;
  return {
    kind: 'step',
    step: whole,
    explanation,
    named,
    changed: Object.keys(binding.args).length + Object.keys(binding.when).length > 0,
  };
};

const LATER = /\b(?:later|earlier|sooner|after (?:that|this|it)|before (?:that|this|it))\b/;
const BEFORE_NOW =
  /\b(?:that|which|who)(?: (?:has|had|have|was|were|just|got|went|first|last))* (?:\w{2,}ed|went|broke|died|hung|fell)\b/;

/** "not in production" leaves something out of what was said before, and is never all the others. */
const isBareDenial = ({ text, predicates = [] }: Term): boolean =>
  predicates.length > 0 &&
  predicates.every(({ negated }) => negated) &&
  /^(?:not|no|non|never|neither|outside)\b/.test(text);

/** "wait a minute", "i meant the other one" */
const NO_NAME =
  /^(?:(?:the|an?|that|this)-)?(?:other|others|same|minute|second|sec|moment|bit|while|it|that|this|one|ones|well|so|all|both|none|nothing|first|last|next|right|wrong|bot|name|phone|window|person)(?:-(?:one|ones|bot|name|thing|window|person))?$/;

/** "undo the rename" is no new name. */
const newNameOrders = ({ intent, args }: Binding, { lexicon }: Ground): boolean =>
  (intent.language.args ?? []).some(({ is, name }) => {
    const [first = '', ...more] = is === 'slug' ? String(args[name] ?? '').split('-') : [];
    return (more.length > 0 && isBareVerb(lexicon, first)) || (is === 'slug' && NO_NAME.test(String(args[name] ?? '')));
  });
