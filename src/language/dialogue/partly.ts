import { cut } from '../clause/sheets.ts';
import { numberAt } from '../entities/number.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Args, Context, Reading } from '../reading.ts';
import { longestPhrase, type Sheet, wordAt } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { namesThatFit } from '../targets/predicates.ts';
import { findTargets } from '../targets/targets.ts';
import { traitsAt } from '../targets/traits.ts';
import { before, onlyFillers } from './part-edges.ts';
import { BEFORE, ONLY, ONLY_BEHIND, OTHERS, OUT, OUT_ASIDE, OUT_BEHIND, OUT_IF, STAYS } from './part-words.ts';
import { onlyPlaces } from './places-of-proposed.ts';
import { says } from './sayings.ts';

/** "yes, but not X", "only Y", "all but Z", "X stays": what was proposed again, for fewer bots. */
export const onlySome = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading | undefined => {
  const { pending } = context;
  const targets = (pending?.targets ?? []).filter((name) => name !== '?');
  if (pending?.intent === undefined || targets.length < 2) return undefined;
  const own = withVerbs(sheet, lexicon, pending.intent);
  const yes = says(own, lexicon, 'yes')?.end ?? 0;
  const places = onlyPlaces(own, context, targets);
  if (places) return fewer(sheet, { intent: pending.intent, args: pending.args ?? {} }, places);
  for (const end of endings(own, 0))
    for (const part of [...partsOf(own, yes, end), ...leftOut(own, end, pending.intent, lexicon)]) {
      const kept = keptBy(cut(own, part.from, part.to), context, { targets, alone: part.alone });
      if (kept.length > 0) return fewer(sheet, { intent: pending.intent, args: pending.args ?? {} }, kept);
    }
  return undefined;
};

/** Those of the bots that stay, once these words left some out or singled some out; none when they say anything else. */
const keptBy = (
  sheet: Sheet,
  context: Context,
  { targets, alone }: { readonly targets: readonly string[]; readonly alone: boolean },
): readonly string[] => {
  // "no, not in production" is a no.
  const start = sheet.tokens.findIndex(({ kind }) => kind === 'word');
  if (start < 0 || /^(?:not|no|never)$/.test(wordAt(sheet, start))) return [];
  // "only the two in production"
  const article = wordAt(sheet, start) === 'the' ? start + 1 : start;
  const count = numberAt(sheet, article);
  const kind = kindOf(sheet, count && /^(?:in|on|from|that|which)$/.test(wordAt(sheet, count.end)) ? count.end : start);
  if (kind) {
    const fitting = targets.filter((name) => kind.includes(name) === alone);
    if (count && targets.filter((name) => kind.includes(name)).length !== count.value) return [];
    return fitting.length < targets.length ? fitting : [];
  }
  const { names, terms, open, choice } = findTargets(sheet, { ...context, bots: targets, lastBots: targets });
  // "not a or b" leaves both out; "only a or b" does not say which.
  if ((choice && alone) || open.length > 0 || terms.length === 0 || names.length === 0 || isStrange(sheet)) return [];
  // A description fits bots that were not proposed as well; a name must be one of those that were.
  const fits = terms.every(({ via }) => via === 'set')
    ? names.some((name) => targets.includes(name))
    : names.every((name) => targets.includes(name));
  return fits ? targets.filter((name) => names.includes(name) === alone) : [];
};

/** "in production", "dev and staging": places, states or tags alone, with all that they fit. */
const kindOf = (sheet: Sheet, at: number): readonly string[] | undefined => {
  const names: string[] = [];
  for (let start = at; start < sheet.tokens.length; ) {
    if (/^(?:in|on|from|tagged)$/.test(wordAt(sheet, start))) start += 1;
    // A bot's own name is the bot, whatever else it means.
    const found = sheet.inName[start] === true ? undefined : traitsAt(sheet, start);
    const trait = found?.traits.find(({ dimension, plural }) => dimension !== 'role' && !plural);
    if (!found || !trait) return undefined;
    names.push(...namesThatFit([{ dimension: trait.dimension, values: [trait.value], negated: false }], sheet.index));
    start = found.end;
    while (sheet.tokens[start]?.kind === 'mark' || /^(?:and|or|nor)$/.test(wordAt(sheet, start))) start += 1;
  }
  return names;
};

/** The verbs of what was proposed all read `VERB`, so that "don't stop X" leaves X out of stopping. */
const withVerbs = (sheet: Sheet, { patterns }: Lexicon, intent: string): Sheet => ({
  ...sheet,
  tokens: sheet.tokens.map((token, at) =>
    sheet.inName[at] !== true &&
    token.kind === 'word' &&
    (patterns.get(token.word) ?? []).some(
      ({ pattern, forms }) =>
        pattern.intent.name === intent &&
        pattern.kind === 'verb' &&
        (forms.includes('base') || forms.includes('participle')) &&
        pattern.elements.length === 1,
    )
      ? { ...token, word: 'VERB' }
      : token,
  ),
});

/** The end, and every mark or joining word behind which the others are said to go on as proposed. */
const endings = (sheet: Sheet, start: number): readonly number[] => [
  sheet.tokens.length,
  ...sheet.tokens.flatMap(({ kind, word }, at) =>
    at > start &&
    (kind === 'mark' || /^(?:and|but|then|the|rest|do|go)$/.test(word)) &&
    OTHERS.test(textFrom(sheet, at))
      ? [at]
      : [],
  ),
];

const textFrom = (sheet: Sheet, from: number): string =>
  sheet.tokens
    .slice(from)
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .join(' ');

interface Part {
  readonly from: number;
  readonly to: number;
  /** The bots in it are the only ones that are meant; else they are left out. */
  readonly alone: boolean;
}

/** "drop the third", where something else is proposed: it is left out of that. */
const leftOut = (sheet: Sheet, end: number, intent: string, lexicon: Lexicon): readonly Part[] => {
  const at = sheet.tokens.findIndex(
    ({ kind, word }) => kind === 'word' && !/^(?:please|just|but|yes|ok|and)$/.test(word),
  );
  const drops = DROPS.test(wordAt(sheet, at)) && effectOf(lexicon, intent) !== 'destructive';
  return drops ? [{ from: at + 1, to: before(sheet, { from: at + 1, to: end }, OUT_ASIDE), alone: false }] : [];
};
const DROPS = /^(?:drop|lose|omit|ditch|strike|scratch|cut)$/;

/** Every place where bots stand behind words that leave them out or single them out. */
const partsOf = (sheet: Sheet, yes: number, end: number): readonly Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < end; at += 1) {
    if (sheet.tokens[at]?.kind === 'mark') continue;
    const [out, only, outIf] = [OUT, ONLY, OUT_IF].map((tree) => longestPhrase(sheet, at, tree));
    if (out !== undefined)
      parts.push({ from: out, to: before(sheet, { from: out, to: end }, OUT_ASIDE), alone: false });
    else if (only !== undefined)
      parts.push({ from: only, to: before(sheet, { from: only, to: end }, ONLY_BEHIND), alone: true });
    const to = outIf === undefined ? end : before(sheet, { from: outIf, to: end }, OUT_BEHIND);
    // "drop X, the rest is ok"
    const restGoesOn = end < sheet.tokens.length;
    if (outIf !== undefined && (to < end || restGoesOn)) parts.push({ from: outIf, to, alone: false });
    if (at < yes || BEFORE.test(wordAt(sheet, at)) || wordAt(sheet, at) === 'but') continue;
    return [...parts, ...behind(sheet, at, end)];
  }
  return parts;
};

/** "X stays", "X only" */
const behind = (sheet: Sheet, from: number, end: number): readonly Part[] =>
  (
    [
      [STAYS, false],
      [ONLY_BEHIND, true],
    ] as const
  ).flatMap(([tree, alone]) => {
    const to = before(sheet, { from, to: end }, tree);
    return to < end && to > from && (!onlyFillers(sheet, to, end) || NEEDED.test(textFrom(sheet, to)))
      ? [{ from, to, alone }]
      : [];
  });

/** A filler beside an order ("a restart is needed"), and here why it is spared. */
const NEEDED = /^(?:is|are) (?:still )?(?:needed|required|necessary)\b/;

/** A word that no bot explains. */
const isStrange = ({ tokens, roles }: Sheet): boolean =>
  tokens.some(
    ({ kind, word }, at) =>
      kind === 'word' && roles[at] === undefined && !/^(?:the|one|please|and|or|nor|plus)$/.test(word),
  );

const fewer = (
  sheet: Sheet,
  order: { readonly intent: string; readonly args: Args },
  targets: readonly string[],
): Reading => ({
  kind: 'intents',
  steps: [
    {
      ...order,
      targets,
      how: { targets: byReference(targets), verb: 'carried' },
    },
  ],
  explanation: {
    words: [{ text: sheet.tokens.map(({ text }) => text).join(' '), role: `completes ${order.intent}` }],
    rejected: [],
  },
});
