import { bind } from '../clause/bind.ts';
import type { Binding, Ground } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import { join } from '../clause/sheets.ts';
import type { Declared } from '../declaration.ts';
import { REPORT } from '../lexicon/afterthoughts.ts';
import { type Sheet, textOf, wordAt } from '../sheet.ts';
import { unsaid } from '../triggers.ts';
import { spokenOf } from './named.ts';
import { contextFor, type Story } from './story.ts';

/** What states a wish in so many words, and adds nothing to what is wished. */
const STATING =
  /^(?:enough|plenty|sufficient|content|happy|pleased|satisfied|is|are|be|being|been|was|now|currently|should|shall|must|may|can|could|will|would|needs?|to|have|has|had|with|as|fine|ok|okay|good|better|great|best|wrong|by|only|me|us|we|i|they|he|she|it|there|the|that|this|a|an|of|on|in|at|for|from|no|not|longer|any|more|anymore|henceforth|instead|rather|really|just|new|only|about|so|too|also|today|go|up|down|run|get|gets|want|wants|please|looks?|seems?|sounds?|appears?|goes|comes|belongs|far|too|short|long|high|low|small|big|much|must|could|use|each|carry|carries|bear|wear|read|reads|do|suffice|may|allowed|lose|loses|'s)$/;
/** No more of what was told before is looked at. */
const MOST_TOLD = 3;
const MOST_TRIED = 6;

/**
 * "ingest should run with 8 copies, please scale it": the order says what is to be done, the words before it to what. Its
 * verb is read again over both. Whether it is an order was decided by its own words; here every word of the others must be
 * explained too, or do no more than state.
 */
export const gather = (candidates: readonly Candidate[], story: Story): Binding | undefined => {
  const last = story.told.at(-1);
  if (!last) return undefined;
  const shown = candidates[0] && narrowedBefore(candidates[0], story);
  if (shown) return shown;
  // "CACHE_TTL on billing: set it to 900" sets that, whatever else "set it to 900" could mean.
  const variable = last.tokens.some(({ text }) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(text));
  if (candidates[0]?.verdict.kind !== 'ask' && !variable) return undefined;
  for (const { binding, verdict } of candidates.slice(0, MOST_TRIED)) {
    const asks =
      verdict.kind === 'ask' &&
      (!variable || binding.intent.language.args?.some(({ is }) => is === 'settings') === true);
    const whole = asks && binding.trigger.at.length > 0 ? gatherFor(binding, story) : undefined;
    if (whole) return whole;
  }
  return undefined;
};

/** "the crawlers, past week: i want the stats": what is to be shown was narrowed before it was named. */
const narrowedBefore = ({ binding, verdict }: Candidate, story: Story): Binding | undefined => {
  const { intent, args, unexplained } = binding;
  const open = /^(?:filter|none)$/.test(intent.language.targets) && intent.language.role === undefined;
  if (verdict.kind !== 'done' || intent.effect !== 'read' || !open || unexplained.length > 0) return undefined;
  if (binding.trigger.at.length === 0 || (intent.language.args ?? []).every(({ name }) => args[name] !== undefined))
    return undefined;
  const whole = gatherFor(binding, story);
  return whole && Object.keys(whole.args).length > Object.keys(args).length ? whole : undefined;
};

const gatherFor = (binding: Binding, story: Story): Binding | undefined => {
  const ground = groundOf(binding.sheet, story);
  let told: Sheet | undefined;
  for (const before of story.told.slice(-MOST_TOLD).toReversed()) {
    // "(not the old one)" says what it is not about.
    if (/^(?:not|never|except)$/.test(wordAt(before, 0))) continue;
    told = told ? join(spokenOf(before), told) : spokenOf(before);
    const whole = over(told, binding, ground);
    if (whole) return whole;
  }
  return undefined;
};

const groundOf = (sheet: Sheet, story: Story): Ground => ({
  lexicon: story.lexicon,
  context: contextFor(sheet, story),
  budget: story.budget,
});

const NAMES = /\b(?:names?|named|called?|to|as|be|is|renamed?|title|word|new)\b/;
const over = (told: Sheet, { trigger, sheet, targets, missing }: Binding, ground: Ground): Binding | undefined => {
  const by = told.tokens.length;
  const whole = bind(
    join(told, { ...sheet, roles: [] }),
    { ...trigger, at: trigger.at.map((at) => at + by), loose: true },
    ground,
  );
  const strange = whole.unexplained.filter((at) => !STATING.test(wordAt(whole.sheet, at)));
  const open = whole.targets.open.filter(({ open: why }) => why !== 'unknown' && why !== 'unclear');
  // "billing runs 3.2 fine, deploy it to ingest": what the order itself names is all that it is for.
  const others = targets.names.length > 0 && whole.targets.names.join() !== targets.names.join();
  if (others || (whole.intent.language.single === true && whole.targets.names.length > 1)) return undefined;
  // "we saw all of them, name them": a word of a story is no new name unless it is said to be one.
  if (missing.some((name) => canBeAnyWord(whole, name)) && !NAMES.test(textOf(told))) return undefined;
  if (isNotBoth(sheet, told, whole) || (whole.when.at !== undefined && COUNTS.test(textOf(told)))) return undefined;
  const fits = whole.missing.length === 0 && strange.length === 0 && open.length === 0 && whole.condition === undefined;
  return fits ? { ...whole, unexplained: [], targets: { ...whole.targets, open: [] } } : undefined;
};

/** "scout is down, ingest is down, restart both": not only the one told of last, and none that was told to be fine. */
const isNotBoth = (ordered: Sheet, told: Sheet, { targets }: Binding): boolean =>
  ordered.tokens.some(({ word }, at) => word === 'both' && ordered.inName[at] !== true) &&
  (targets.names.length !== 2 || FINE.test(textOf(told)));
const FINE = /\b(?:fine|okay?|good|great|healthy|alright|happy)\b/;

/** "scout is at 2, …": copies or a version, and no time of day. */
const COUNTS =
  /\b(?:is|are|was|were|sits?|stands?|runs?) (?:still |now |currently |only )?at \d{1,2}(?: (?!am\b|pm\b|o)|$)/;

/** What may stand beside a missing part that is said afterwards. */
const LINKING = /^(?:the|a|an|it|is|be|its|name|and|with|of|for|on|in|to|called|please|that)$/;

/** "new alert. ingest. latency over 900ms": what an order lacked, said piece by piece behind it. Each word must be explained. */
export const finish = (sheet: Sheet, story: Story): Binding | undefined => {
  const { asked } = story;
  if (!asked || asked.trigger.at.length === 0 || asked.intent.effect === 'destructive') return undefined;
  // "stop. ingest failed" tells.
  if (REPORT.test(wordAt(sheet, sheet.tokens.length - 1)) && sheet.inName.includes(true)) return undefined;
  const whole = bind(join({ ...asked.sheet, roles: [] }, sheet), asked.trigger, groundOf(sheet, story));
  const strange = whole.unexplained.filter((at) => !LINKING.test(wordAt(whole.sheet, at)));
  const open = whole.targets.open.filter(({ open: why }) => why !== 'unknown');
  const safe = strange.length === 0 && open.length === 0 && whole.condition === undefined && !whole.negation;
  // Any word could be a name or a text: it must be said to be one. And what is acted on is named, not described.
  if (asked.missing.some((name) => canBeAnyWord(asked, name)) && !announces(sheet, asked)) return undefined;
  if (whole.targets.choice || !onlyAdds(whole.sheet, asked.sheet.tokens.length)) return undefined;
  const described = Object.values(whole.targets.via).some((via) => via === 'set' || via === 'reference');
  if (asked.intent.effect !== 'read' && asked.targets.names.length === 0 && described) return undefined;
  const more = whole.missing.length < asked.missing.length;
  return safe && more ? { ...whole, unexplained: [], targets: { ...whole.targets, open: [] } } : undefined;
};

/** Names and values, and little words that join them: "maybe ingest" and "we have 4" say more than that. */
const onlyAdds = ({ tokens, roles }: Sheet, from: number): boolean =>
  tokens.every(
    ({ kind, word }, at) =>
      at < from ||
      kind === 'mark' ||
      LINKING.test(word) ||
      /^(?:please|pls|thanks|too|also|only|just)$/.test(word) ||
      (roles[at] !== undefined && !/^(?:filler|grammar)/.test(roles[at] ?? '')),
  );

/** Whether what is missing could be any word at all. */
const canBeAnyWord = ({ intent }: Binding, missing: string): boolean =>
  intent.language.args?.some(({ name, is }) => name === missing && /^(?:slug|text|name)$/.test(is)) === true;

/** "the name is …", "called …": begins with the word for what is missing. */
export const announces = (sheet: Sheet, { intent, missing }: Binding): boolean => {
  const at = sheet.tokens.findIndex(
    ({ kind, word }) => kind === 'word' && !/^(?:the|its|his|her|and|with|it|is|shall|be)$/.test(word),
  );
  const word = wordAt(sheet, at);
  return (intent.language.args ?? []).some(
    (argument) =>
      missing.includes(argument.name) &&
      (argument.name === word || ('after' in argument && argument.after?.includes(word) === true)),
  );
};

/** "revoke steward from petra and give it to ines": an argument of the order before, spoken of as "it". */
export const borrow = ([best]: readonly Candidate[], story: Story): Binding | undefined => {
  const last = story.steps.at(-1);
  if (
    !last ||
    best?.verdict.kind !== 'ask' ||
    best.verdict.because !== 'missing' ||
    best.binding.unexplained.length > 0
  )
    return undefined;
  const { missing, args, sheet, intent } = best.binding;
  if (intent.language.targets === 'required' || missing.includes('targets')) return undefined;
  const points = sheet.tokens.some(({ word }) => /^(?:it|that|this|same|those)$/.test(word));
  if (!points || !missing.every((name) => last.args[name] !== undefined)) return undefined;
  return {
    ...best.binding,
    missing: [],
    args: { ...args, ...Object.fromEntries(missing.map((name) => [name, last.args[name]])) },
  };
};

/** "register bike-counter. It is a calculator, role clerk": what is told of a bot that was just ordered only adds to it. */
export const tellsMore = (sheet: Sheet, story: Story): boolean => {
  const last = story.steps.at(-1);
  const intent = story.lexicon.byName.get(last?.intent);
  const shows =
    intent?.effect === 'read' &&
    /^(?:required|optional)$/.test(intent.language.targets) &&
    !sheet.hits.some((hit) => hit);
  const takes = intent?.language.targets === 'none' && intent.effect !== 'read';
  if (!last || !intent || intent.language.role !== undefined || !(shows || takes)) return false;
  const args = (intent.language.args ?? []).filter(({ name }) => last.args[name] === undefined);
  const open: Declared = { ...intent, language: { ...intent.language, args, required: [] } };
  const { args: said, unexplained, negation, condition } = bind(sheet, unsaid(open), groundOf(sheet, story));
  const strange = unexplained.filter((at) => !STATING.test(wordAt(sheet, at)));
  if (strange.length > 0 || negation || condition !== undefined || Object.keys(said).length === 0) return false;
  story.steps.splice(-1, 1, { ...last, args: { ...last.args, ...said } });
  story.explanations.push({
    words: [{ text: sheet.tokens.map(({ text }) => text).join(' '), role: `tells more of ${last.intent}` }],
    rejected: [],
  });
  return true;
};
