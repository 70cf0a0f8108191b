import { joinExplanations } from '../explain.ts';
import { isContactClause, isOwning } from '../lexicon/contact.ts';
import { TELL_ME } from '../lexicon/doings.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading, Step } from '../reading.ts';
import { namesIn, type Sheet, textOf, writtenAt } from '../sheet.ts';
import { together } from '../steps.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import type { Said } from './said.ts';
import { changes, type Story } from './story.ts';

/**
 * What is to be asked about a clause that was not understood beside an order that was: it may have narrowed the order, put
 * it off, or been another one, and must not be lost while the first is done.
 */
export const doubt = (
  { sheet, text, joint }: { readonly sheet: Sheet; readonly text: string; readonly joint: string },
  story: Story,
): Reading | undefined => {
  if (story.steps.length === 0) return undefined;
  const acts = changes(story);
  // "…, or rather after the batch?" leaves open which.
  if (/^or\b/.test(text) && acts) return conditionQuestion(story);
  const ordered = new Set(story.steps.flatMap(({ targets }) => targets));
  const named = namesIn(sheet);
  const namesMore = named.some((name) => !ordered.has(name));
  // "…, not forgetting billing": one more, though it begins with a not.
  if (/^(?:not|never|without) (?:forgetting|to (?:forget|mention))\b/.test(text) && named.length > 0)
    return lost(sheet);
  // "restart ingest, not billing": nobody wanted to.
  if (/^not\b/.test(text) && named.length > 0 && !named.some((name) => ordered.has(name))) return undefined;
  // "scale ingest to 2,5": one number more may have been meant instead. "RESTART INGEST!!1!" is only loud.
  if (acts && ONE_NUMBER.test(text) && !/^1+$/.test(text)) return lost(sheet);
  if (/^(?:and|then)$/.test(joint) && ordersMore(sheet, story)) return lost(sheet);
  // "…; 2 stop billing": an order, whatever stands around it.
  if (acts && ordersNext(sheet, story)) return lost(sheet);
  // "tag ledger urgent and take legacy off": more was to be changed, whatever it is.
  if (acts && /^(?:and|then|,)$/.test(joint) && (TAKES.test(text) || TELL_ME.test(text))) return lost(sheet);
  const adds = acts && /^(?:and|plus)$/.test(joint);
  // "restart ingest and everything it needs": more bots, by what nobody knows of them.
  if (adds && (WHATEVER.test(text) || (namesMore && !TELLS.test(text)))) return lost(sheet);
  // "undo that and do it to harbor"; "mira gets the viewer role, only for ingest": a right over one bot is none over all.
  if (acts && named.length > 0 && ((namesMore && DO_IT.test(text)) || ONLY_FOR.test(text))) return lost(sheet);
  // "unregister butler.. hrm no, lobby": it may have been meant instead.
  if (acts && (namesMore || /\d/.test(text)) && SECOND_THOUGHT.test(text)) return lost(sheet);
  // "stop all bots, in training": a place or a group that nobody knows.
  if (acts && joint === ',' && SOMEWHERE.test(text)) return lost(sheet);
  // "tag it slow, better fast": something else is to be put in a place of it.
  if (acts && BETTER.test(text)) return lost(sheet);
  // "restart the till, the second one": another one may be meant.
  if (acts && joint !== 'and' && OTHER_ONE.test(text)) return lost(sheet);
  // "stop ingest. billing too."
  if (acts && namesMore && isNames(sheet)) return lost(sheet);
  // "remove all stopped containers, dangling images and unused networks": more of them, whatever they are.
  if (acts && joint === ',' && LISTS_MORE.test(text)) return lost(sheet);
  // "restart all collectors, frobnicator stays": whoever that is.
  if (acts && ordered.size > 1 && STAYS_OUT.test(text)) return lost(sheet);
  // "scale ingest to 5, but we have no budget": wished, and hardly to be done.
  if (acts && joint === 'but' && named.length === 0 && DENIES_IT.test(text) && !NO_MATTER.test(text))
    return meantQuestion(story);
  const limits = LIMITS.test(text) || (joint === 'but' && acts && !TELLS.test(text));
  return limits && (named.some((name) => ordered.has(name)) || describes(sheet)) ? lost(sheet) : undefined;
};

/** "restart every bot I do not own", "all nightly bots and that are still up": right behind bots without a name it says which. */
export const narrows = ({ joint, text }: Said, story: Story): boolean =>
  ((joint === '' && (isContactClause(text) || isOwning(text))) ||
    (/^(?:and|but|)$/.test(joint) && WHICH_ARE.test(text))) &&
  changes(story, story.steps.length - 1) &&
  (story.steps.at(-1)?.targets.length ?? 0) > 1;

const WHICH_ARE = /^(?:that|which|who) (?:are|have|were)\b/;

export const OTHER_ONE =
  /^(?:the|that) (?:second|third|fourth|other|last|latter|2nd|3rd)(?: one| bot)?(?: please| that is| i mean)*$/;

const TAKES =
  /^(?:and |then |also )*(?:take|put|get|bring|pull|turn|switch)(?: (?!day|night|week|afternoon|morning|evening|rest|break|i |you |we )\S+){1,3} (?:off|out|away|down|back|on)$/;

export const ONE_NUMBER =
  /^(?:or |and |to |no )?(?:\d[\d.,]*[a-z%]{0,2}|twice|thrice|(?:(?:a|one|two|half a) )?(?:hundred|dozen|couple)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:rather|better|instead|maybe|perhaps|even))?$/;
const LISTS_MORE = /^(?:the |all |any )?(?:\w+ )?\w{3,}s and (?:the |all |any )?(?:\w+ )?\w{3,}s$/;
const ONLY_FOR = /^(?:and |but |please )*(?:only|just|solely|merely) (?:for|on|in|over|with|of)\b/;
const DO_IT = /^(?:and |then |please |just |rather )*do (?:it|that|this|so|the same|\S+ instead)\b/;

const SECOND_THOUGHT =
  /^(?:\S+ ){0,2}?(?:no|nope|wait|sorry|pardon|oops|rather|i mean|i meant|i am meaning)\b|\b(?:should have said|meant to say|i meant)\b/;

const SOMEWHERE =
  /^(?:only )?(?:in|on|at|from|within|inside|outside|across|under|during|of|env|environment|region|cluster|zone) (?:the |our |my )?(?!(?:time|times|fact|general|short|particular|person|peace|turn|advance|case|theory|practice|return|earnest|haste|vain|style|call|duty|purpose|schedule|paper|demand|request|behalf|least|last|once|best|worst|work|ease|random|will|any|all|course|scratch|above|now|meantime|meanwhile|process|double|spot|fly|dot|moment|hour|minute|quick|go|bit|line|hurry|rush|record|side|principle|good|pressure|circumstances|my|your|that|this|it|them)\b)[a-z-]+(?: (?:lab|area|zone|room|wing|site|region|cluster|group|team|land|env|environment|side|ones|only))?$/;

const BETTER = /^(?:(?:hm+|well|or|um|uh) )*better (?!safe\b|late\b|now\b|sooner\b|luck\b|that\b)\S+$/;

const WHATEVER =
  /^(?:everything|anything|whatever|all|every|each)\b(?! (?:is|are|was|will|should|works?|looks?|seems?|went|good|fine|set)\b)/;

const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|would|keeps?|looks?|seems?|needs?|does|did|do|can|could|'s)\b|\b[a-z]{2,}(?:ed|ing)\b/;

const DENIES_IT =
  /\b(?:no|not|cannot|never|nobody|nothing|hardly|unlikely|impossible|forbidden|forbids?|refuses?|against|too (?:expensive|late|early|risky|dangerous|soon|much|costly)|unaffordable|pointless|useless)\b/;
const NO_MATTER =
  /\bno (?:rush|hurry|worries|pressure|problem|stress|big deal|biggie|need to hurry)\b|\bnot (?:urgent|urgently|that urgent|a problem|sure why|today|working|responding|answering|healthy|running)\b|\b(?:does|do) not (?:matter|worry|panic)\b/;

const STAYS_OUT =
  /^(?:only |just |but |the |our )*[\w-]+(?: one)? (?:stays?|remains?)(?: (?:up|on|out|alive|running|as (?:it )?is|where it is))?$/;

/** What would have narrowed what was just ordered. */
const LIMITS =
  /^(?:and |but )?(?:not|except|without|minus|excluding|only|just|skip|omit|ignore|exclude|avoid|bypass|dodge|miss|pass over)\b/;

const describes = (sheet: Sheet): boolean =>
  sheet.tokens.some(({ word }) => sheet.index.traits.get(word)?.some(({ mapped }) => !mapped) === true);

/** "…, and from mateus please withdraw dispatcher": a wish, whatever it says. */
const ordersMore = (sheet: Sheet, { lexicon }: Story): boolean =>
  sheet.tokens.some(({ word }) => word === 'please') &&
  sheet.tokens.some(({ word }, at) => lexicon.verbs.has(word) && sheet.inName[at] !== true);

/** "stop ingest. and billing too.": the same for one more, said by nothing but its name and a word for more. */
export const sameForMore = (
  { sheet, joint }: { readonly sheet: Sheet; readonly joint: string },
  { steps, lexicon }: Story,
): Step | undefined => {
  const last = steps.at(-1);
  const effect = effectOf(lexicon, last?.intent);
  const names = namesIn(sheet);
  if (!last || effect === 'destructive' || names.length === 0) return undefined;
  const more =
    /^(?:and|plus)$/.test(joint) ||
    sheet.tokens.some(({ word }) => /^(?:and|too|also|plus|well)$/.test(word)) ||
    // "is ingest up? what about billing?"
    (effect === 'read' && /^(?:what|how) about\b/.test(textOf(sheet)));
  const fresh = names.every((name) => !last.targets.includes(name)) && last.targets.length > 0;
  if (!more || !fresh || !isNames(sheet) || sheet.tokens.some(({ word }) => word === 'or')) return undefined;
  const targets = inFleetOrder(names, sheet.index);
  return {
    ...last,
    targets,
    how: { targets: Object.fromEntries(targets.map((name) => [name, 'exact' as const])), verb: 'carried' },
  };
};

/** What is shown of several is shown at once; what is done to them was ordered one after the other. */
export const pushMore = (more: Step, { index }: Sheet, { steps, lexicon }: Story): void => {
  const last = steps.at(-1);
  if (last && effectOf(lexicon, more.intent) === 'read') steps.splice(-1, 1, together(last, more, index));
  else steps.push(more);
};

const isNames = (sheet: Sheet): boolean =>
  sheet.tokens.every(
    ({ kind, word }, at) =>
      kind === 'mark' ||
      sheet.inName[at] === true ||
      /^(?:and|too|also|as|well|plus|the|please|then|or|next|same|for|oh|ah|um|uh|hm|what|how|about)$/.test(word),
  );

/** A verb of ours right before a bot that nothing was ordered for. */
const ordersNext = (sheet: Sheet, { lexicon, steps }: Story): boolean =>
  sheet.hits.some(
    (hit, at) =>
      hit !== undefined &&
      at > 0 &&
      sheet.inName[at - 1] !== true &&
      lexicon.verbs.has(sheet.tokens[at - 1]?.word ?? '') &&
      !steps.some(({ targets }) => targets.includes(hit.name)),
  );

export const lost = (sheet: Sheet): Reading => ({
  kind: 'ambiguous',
  question: `I did not understand "${writtenAt(sheet, 0, 12)}". Could you say it in other words?`,
  explanation: { words: [], rejected: [] },
});

/** An order, and a condition for it that nobody can wait for. */
export const conditionQuestion = (story: Story): Reading => askWhether(story, "I can't wait for a condition.");

/** An order, and words behind it that may have unmade it or put it off. */
export const meantQuestion = (story: Story): Reading => askWhether(story, 'I am not sure that this is to be done now.');

const askWhether = (story: Story, because: string): Reading => {
  const step = story.steps.at(-1);
  const all = story.steps.map((one) => `${one.intent}${namesOf(one)}`);
  return {
    kind: 'ambiguous',
    question: `${because} Shall I ${all.length > 0 ? all.join(' and ') : 'do it'} now?`,
    whether: { steps: [...story.steps], because },
    explanation: joinExplanations(story.explanations),
    ...(step ? { about: { intent: step.intent, targets: step.targets, args: step.args, missing: 'targets' } } : {}),
  };
};

const MOST_NAMED = 3;
const namesOf = (step: Step | undefined): string =>
  step === undefined || step.targets.length === 0
    ? ''
    : step.targets.length > MOST_NAMED
      ? ` ${step.targets.length} bots`
      : ` ${step.targets.join(', ')}`;
