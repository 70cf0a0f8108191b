import { type Sheet, wordAt } from '../sheet.ts';
import type { Trigger } from '../triggers.ts';
import { bind } from './bind.ts';
import type { Binding, Ground } from './binding.ts';
import type { Around } from './read.ts';
import { rereadClause } from './reread.ts';
import { cut } from './sheets.ts';
import { softPlaces } from './split.ts';

/**
 * "scale A to 6 and B to 3", "restart A at 03:00 and B at 03:15": the verb is said once. Both halves must be complete,
 * and the second must have arguments of its own, else it is only one more bot of the first.
 */
export const ellipsis = (sheet: Sheet, ground: Ground, around: Around): readonly Binding[] | undefined => {
  for (const place of softPlaces(sheet.tokens).slice(0, 8)) {
    const [left] = rereadClause(cut(sheet, 0, place), ground, { ...around, ended: 'and' });
    if (left?.verdict.kind !== 'done' || left.later) continue;
    let start = place;
    while (sheet.tokens[start]?.kind === 'mark' || /^(?:and|then|but|also|plus)$/.test(wordAt(sheet, start)))
      start += 1;
    const rest = follow(cut(sheet, start, sheet.tokens.length), left.binding, ground, around);
    if (rest && (left.binding.intent.effect !== 'read' || differ(left.binding, rest))) return [left.binding, ...rest];
  }
  return undefined;
};

/** "last 30 lines of A, last 90 of B": what is shown of each is told by the same argument with another value, each of named bots. */
const differ = (left: Binding, rest: readonly Binding[]): boolean =>
  [left, ...rest].every(
    ({ targets, intent }) =>
      intent.language.targets === 'filter' || (targets.names.length > 0 && !hasReference(targets)),
  ) &&
  rest.every(({ args }) =>
    Object.entries(args).some(([name, value]) => left.args[name] !== undefined && left.args[name] !== value),
  );
const hasReference = ({ via }: Binding['targets']): boolean => Object.values(via).includes('reference');

/** "cpu of A for the last hour and of B for the last day": what is shown of the first is shown of the second, but for what is said of that. */
const carried = (binding: Binding, { intent, args }: Binding): Binding => {
  const said = Object.keys(binding.args).length > 0;
  return intent.effect === 'read' && intent.language.targets !== 'filter' && said
    ? { ...binding, args: { ...args, ...binding.args } }
    : binding;
};

const GOES_ON = /^(?:roles?|tags?|tagged|labelled|labeled|in|on|with|env|environment|image|as|for|at)$/;

const follow = (sheet: Sheet, first: Binding, ground: Ground, around: Around): readonly Binding[] | undefined => {
  // "register A, role collector, in staging, tagged x" goes on about the one.
  if (first.intent.language.targets === 'none' && GOES_ON.test(wordAt(sheet, 0))) return undefined;
  // "scale A up by one and B down by two"
  const way = sheet.tokens.find(({ word }) => /^(?:up|down)$/.test(word))?.word;
  const amount = way === 'up' ? 'more' : way === 'down' ? 'fewer' : first.trigger.pattern.amount;
  const pattern = { ...first.trigger.pattern, means: {}, ...(amount && { amount }) };
  const trigger: Trigger = { ...first.trigger, at: [], pattern };
  const binding = carried(bind(sheet, trigger, ground), first);
  // "A at 02:30, B twenty minutes later": later than what was said, and not than now.
  if ('in' in binding.when && sheet.tokens.some(({ word }) => /^(?:later|after|afterwards)$/.test(word)))
    return undefined;
  const own = Object.keys(binding.args).length + Object.keys(binding.when).length;
  const now = /^(?:now|immediately|once|away)$/;
  const same =
    Object.keys(first.when).length > 0 === Object.keys(binding.when).length > 0 ||
    first.sheet.tokens.some(({ word }) => now.test(word));
  if (
    binding.unexplained.length === 0 &&
    binding.missing.length === 0 &&
    binding.targets.open.length === 0 &&
    own > 0 &&
    same
  )
    return [binding];
  for (const place of softPlaces(sheet.tokens).slice(0, 6)) {
    const head = follow(cut(sheet, 0, place), first, ground, around);
    let start = place;
    while (sheet.tokens[start]?.kind === 'mark' || /^(?:and|then|but|also|plus)$/.test(wordAt(sheet, start)))
      start += 1;
    if (head?.length !== 1 || start >= sheet.tokens.length) continue;
    const tail = follow(cut(sheet, start, sheet.tokens.length), first, ground, around);
    if (tail) return [...head, ...tail];
  }
  return undefined;
};
