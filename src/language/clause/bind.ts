import { readArgument } from '../arguments/arguments.ts';
import { readTime } from '../entities/time.ts';
import { type Sheet, take, wordAt } from '../sheet.ts';
import type { Trigger } from '../triggers.ts';
import { lacking } from '../whole.ts';
import { aim, NO_TARGETS } from './aim.ts';
import { takeAlternative, takeAsker, takePhrases, takeVocative } from './asides.ts';
import type { Binding, Ground } from './binding.ts';
import { cover, coverSaid } from './cover.ts';
import { explainReason } from './reason.ts';
import { reduce } from './reduce.ts';

const NEGATION = new Set("not never without nor neither no none nothing nobody n't".split(' '));
const CONDITION = new Set(
  'if when whenever once unless until till while after provided assuming lest otherwise depending whether supposing wherever before'.split(
    ' ',
  ),
);

export const isCondition = (word: string): boolean => CONDITION.has(word);

/** What a binding costs beside a look at each token. */
const BASE_COST = 8;

/**
 * Reads the clause as this trigger would have it. Each step takes the words it explains, so the order matters: asides and
 * reasons before arguments, arguments before bots, and fillers last.
 */
export const bind = (base: Sheet, trigger: Trigger, ground: Ground): Binding => {
  ground.budget.left -= base.tokens.length + BASE_COST;
  const sheet: Sheet = { ...base, roles: [...base.roles] };
  const { intent } = trigger.pattern;
  const said = Math.max(-1, ...trigger.at);
  takeVocative(sheet);
  if (intent.effect === 'read') takeAsker(sheet);
  for (const at of trigger.at) take(sheet, at, at + 1, `${trigger.pattern.kind} ${intent.name}`);
  if (intent.effect === 'read') takeAlternative(sheet);
  explainReason(sheet, said, intent.language.postponable === true);
  takePhrases(sheet, said);
  const told = readArguments(sheet, trigger, ground);
  if (lacksValue(trigger, told)) return general(sheet, trigger, { told, verbs: ground.lexicon.verbs });
  const when = intent.language.postponable || ground.later ? readTime(sheet) : {};
  const { targets, filter } = aim(sheet, intent, ground);
  const args = { ...filter, ...told };
  coverSaid(sheet, intent, ground);
  const before = reduce(sheet, trigger.at[0] ?? 0);
  cover(sheet, intent, ground);
  const unexplained = sheet.tokens.flatMap(({ kind }, at) =>
    sheet.roles[at] === undefined && kind !== 'mark' ? [at] : [],
  );
  const words = unexplained.map((at) => wordAt(sheet, at));
  return {
    sheet,
    trigger,
    intent,
    before,
    args,
    when,
    targets,
    unexplained,
    missing: filter === undefined ? ['filter'] : lacking(intent.language, { args, names: targets.names }),
    verbs: ground.lexicon.verbs,
    negation: words.some((word) => NEGATION.has(word)),
    condition: words.find((word) => CONDITION.has(word)),
  };
};

/** "have", "get": a general word that means something here only beside its value, which was not said. Lists are narrowed by their bots. */
const lacksValue = ({ pattern: { needs, intent } }: Trigger, told: Readonly<Record<string, unknown>>): boolean =>
  needs !== undefined && told[needs] === undefined && intent.language.targets !== 'filter';

/** Such a reading means nothing, so no bots are looked for. */
const general = (
  sheet: Sheet,
  trigger: Trigger,
  { told, verbs }: { readonly told: Record<string, unknown>; readonly verbs: ReadonlySet<string> },
): Binding => ({
  sheet,
  trigger,
  intent: trigger.pattern.intent,
  before: '',
  args: told,
  when: {},
  targets: NO_TARGETS,
  unexplained: sheet.tokens.flatMap(({ kind }, at) => (sheet.roles[at] === undefined && kind !== 'mark' ? [at] : [])),
  missing: lacking(trigger.pattern.intent.language, { args: told, names: [] }),
  verbs,
  negation: false,
  condition: undefined,
});

const readArguments = (sheet: Sheet, trigger: Trigger, { context, lexicon }: Ground): Record<string, unknown> => {
  const { intent, means } = trigger.pattern;
  const { args = [], role } = intent.language;
  const actions = role === 'names' ? lexicon.topics : lexicon.actions;
  const reading = { sheet, intent, trigger, context, actions, reserved: lexicon.reserved };
  const read: Record<string, unknown> = { ...means };
  for (const argument of args)
    for (const [name, value] of Object.entries(readArgument(reading, argument))) read[name] ??= value;
  return read;
};
