import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import { ask } from '../questions.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { isSameStep } from '../steps.ts';
import { saysMoreThanAWord } from './apposed.ts';
import { type Base, baseOf, FEW_WORDS, MOST_TOKENS } from './base.ts';
import { asksOfOne, isDoneOnce, isOneOrBoth, putsOffSome, setsAnew, setsOther, takesAnyWord } from './carry-bounds.ts';
import { type Completed, complete } from './complete.ts';
import { countsOn } from './counts.ts';
import { isInstead, withoutDenied } from './denied.ts';
import { isAsked } from './doubt.ts';
import type { Kind } from './edge-kind.ts';
import { edgesOf } from './edges.ts';
import { announcesName, findsFault, wondersAtVerb } from './faults.ts';
import { doesSo, mayCarry } from './may-carry.ts';
import { numberedTwin } from './numbered-twin.ts';
import { otherVerb } from './other-verb.ts';
import { withoutOwnVerb } from './own-verb.ts';
import { bringsAbout, ends } from './particles.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { withinProposed } from './proposed.ts';
import { cores } from './remarks.ts';
import { toldOf } from './told-of.ts';
import { turnedCores } from './turned.ts';

/** A message that only what was said before completes. */
export const carry = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const base = baseOf(ground.context);
  if (!base || sheet.tokens.length > MOST_TOKENS) return undefined;
  const faulty = piecesOf(sheet).filter(
    (piece) =>
      findsFault(sheet, piece, base) ||
      announcesName(sheet, piece) ||
      wondersAtVerb(sheet, piece, base, ground.lexicon),
  );
  const faults = (piece: Piece): boolean => faulty.some(({ start }) => start === piece.start);
  const told = toldOf(sheet);
  const isAside = takesAnyWord(ground.lexicon, base.intent) ? saysMoreThanAWord : undefined;
  const whole = told ? [told] : cores(sheet, ground.lexicon, { faults, ...(isAside && { isAside }) });
  // "harbor?? I said geo-lookup": what is wondered at is not meant as well.
  const wonders = faulty.some(({ end }) => sheet.tokens[end]?.word.startsWith('?'));
  const all = wonders ? whole.filter((core) => core !== sheet) : whole;
  for (const core of all) {
    const other = otherVerb(core, ground, base, faulty.length > 0);
    if (other) return other;
  }
  const corrects = faulty.length > 0;
  let unclear: Reading | undefined;
  for (const core of turnedCores(sheet, ground, base) ?? all) {
    const remarked = core !== sheet && core !== told;
    const carried = carryOver(core, ground, {
      base,
      remarked,
      corrects: corrects && core !== sheet,
      same: core === told,
    });
    if (carried === 'nothing') return undefined;
    if (carried && (!corrects || carried.kind === 'intents')) return carried;
    // "2.8.1 is the broken one. 2.8.0": what is broken is no bot, if what stands behind it says what is meant.
    unclear ??= carried;
  }
  return unclear;
};

const carryOver = (
  core: Sheet,
  ground: Ground,
  {
    base,
    remarked,
    corrects,
    same,
  }: { readonly base: Base; readonly remarked: boolean; readonly corrects: boolean; readonly same: boolean },
): Reading | 'nothing' | undefined => {
  const { lexicon, context } = ground;
  const denied = withoutDenied(core, base, lexicon);
  if (!denied && isInstead(core)) return undefined;
  const numbered = numberedTwin(denied ?? core, base);
  const piece = withoutOwnVerb(numbered?.sheet ?? denied ?? core, base, lexicon);
  const kinds: ReadonlySet<Kind> = new Set([
    ...edgesOf(piece).kinds,
    ...(corrects ? (['correct'] as const) : []),
    ...(same ? (['same'] as const) : []),
  ]);
  const marked =
    denied !== undefined ||
    numbered !== undefined ||
    setsOther(core, base) ||
    setsAnew(core, base) ||
    [...kinds].some((kind) => kind !== 'link');
  const long = piece.tokens.filter(({ kind }) => kind !== 'mark').length > FEW_WORDS;
  if (!marked && long && !doesSo(textOf(core))) return undefined;
  const counted = countsOn(textOf(core), lexicon, base.intent);
  if (!context.pending && !mayCarry(core, { kinds, marked, remarked, counted }, effectOf(lexicon, base.intent)))
    return undefined;
  const twin = numbered?.name;
  const known = counted ? { ...base, missing: 'replicas' } : base;
  const done = complete(piece, base.intent, ground, twin === undefined ? known : { ...base, targets: [twin] });
  if (!done) return undefined;
  if (context.pending?.kind === 'confirm' && (asksOfOne(core) || (isAsked(core) && isAsProposed(done, base))))
    return undefined;
  if (done.kind === 'step' && twin !== undefined)
    return { kind: 'intents', steps: [done.step], explanation: done.explanation };
  if (done.kind === 'unclear') return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
  if ((!done.named && !done.changed) || (numbered && !done.step.targets.every(numbered.fits))) return undefined;
  // "7.1.0 has a bug, 7.0.9 is fine", when it is done already, tells.
  if (kinds.has('value') && (done.named || (corrects && !context.pending))) return undefined;
  if (isOneOrBoth(core, done.step, base.targets)) return 'nothing';
  // "and that's that": the very bots again, and nothing new about them.
  // "scout has to go" says which one is to go, and nothing where none was.
  if (HAS_TO_GO.test(textOf(core)) && !(context.pending?.kind === 'confirm' && ends(lexicon, base.intent)))
    return undefined;
  const way = GOES_THERE.exec(textOf(core))?.[1];
  if (way !== undefined && !bringsAbout(lexicon, base.intent, way)) return undefined;
  const asBefore =
    done.step.targets.length === base.targets.length && done.step.targets.every((name) => base.targets.includes(name));
  const again = kinds.has('again') && !TELLS_STATE.test(textOf(core));
  if (done.named && asBefore && !done.changed && !context.pending && !again) return undefined;
  // Any word could be a new name or a text: talk after a rename must not become one.
  if (!done.named && takesAnyWord(lexicon, base.intent) && (!marked || PRAISES.test(textOf(core)))) return undefined;
  // "what about tomorrow?" wonders; only words of doing put something off.
  // "geo-lookup too, but at 6"
  const so = doesSo(textOf(core)) || (done.named && /\b(?:too|as well|also)\b/.test(textOf(core)));
  const putOff = done.step.intent !== base.intent && !so;
  if (putOff && (!context.pending || putsOffSome(done, base.targets))) return 'nothing';
  // "from now on harbor too", after a restart: a custom, and nothing to be done at once.
  if (done.step.intent === base.intent && FROM_NOW_ON.test(textOf(core)) && isDoneOnce(lexicon, base.intent))
    return undefined;
  const replaces = corrects || denied !== undefined || CORRECTS.test(textOf(core));
  const proposed = context.pending?.kind === 'confirm' && done.named && !replaces;
  // "yes, harbor first": in which order, and the others are meant as well.
  if (proposed && base.targets.length > 1 && FIRST.test(textOf(core))) return undefined;
  const step = proposed ? withinProposed(done.step, base.targets, core) : done.step;
  return step && { kind: 'intents', steps: [step], explanation: done.explanation };
};

/** "8?", where it is to be eight: are you sure? */
const isAsProposed = (done: Completed, { intent, targets, args }: Base): boolean =>
  done.kind === 'step' && isSameStep(done.step, { ...done.step, intent, targets, args });

const FROM_NOW_ON =
  /\b(?:from (?:now|here|today) on|going forward|henceforth|in (?:the )?future|as of (?:now|today))\b/;
const HAS_TO_GO =
  /\b(?:(?:has|have|needs?) to|should|must|is to|can|may) go$|\bneeds? (?:removing|deleting|stopping|to be (?:removed|deleted|stopped))$/;
/** "the other one can go off too", where one was switched off. */
const GOES_THERE =
  /\b(?:can|may|should|must|could|shall) (?:go|come) (?:back )?(off|down|offline|on|up|online)(?: (?:too|also|again|as well))*$/;
/** "that was a good idea" gives no new name. */
const PRAISES =
  /\b(?:that|it|this) (?:is|was) (?:a|an|the|not|very|so|really|my|your|our|quite|just|all|only|too|pretty|good|great|nice|bad|fine|cool|fun|wrong)\b/;
const FIRST = /(?<!\bthe) first$/;
/** "it's on again" */
const TELLS_STATE = /\b(?:is|are|was|were|up|on|back|down|off)\b/;
/** What is said behind these replaces what was proposed. */
const CORRECTS = /\b(?:no|nope|nah|wait|actually|rather|instead|sorry|oops|meant|mean|wrong|should)\b/;

/** "i asked for a restart, not a stop": what is denied is what was understood before, so something else was meant. */
export const denies = (sheet: Sheet, { lexicon, context }: Ground): boolean => {
  const base = baseOf(context);
  if (base === undefined) return false;
  return (
    withoutDenied(sheet, base, lexicon) !== undefined || piecesOf(sheet).some((piece) => findsFault(sheet, piece, base))
  );
};

/**
 * While a proposal is open, "change it to 30m" changes that, whatever else could be changed so; what asks to be shown
 * something first is no correction.
 */
export const amended = (sheet: Sheet, steps: readonly Step[], ground: Ground): Reading | undefined => {
  const { lexicon, context } = ground;
  const acts = steps.every(({ intent }) => effectOf(lexicon, intent) !== 'read');
  if (context.pending?.kind !== 'confirm' || !acts || !edgesOf(sheet).kinds.has('correct')) return undefined;
  const carried = carry(sheet, ground);
  return carried?.kind === 'intents' ? carried : undefined;
};
