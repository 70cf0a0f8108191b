import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import type { Segment } from '../clause/segment/segment.ts';
import { asWhole, explain, joinExplanations } from '../explain.ts';
import { leavesOpen, opensNoOrder, SEVERAL_THINGS } from '../lexicon/forethoughts.ts';
import { HEADING } from '../lexicon/speech.ts';
import { ask } from '../questions.ts';
import { textOf } from '../sheet.ts';
import { callsIt, dropsAll, endsInDoubt, isAfterthought, isLotOfUnknown, likens } from './afterthought.ts';
import { antecedent } from './antecedent.ts';
import { endsInTime, isPerson, isPlace, isWaiting, onlyFillers, wantsAnAnswer } from './asides.ts';
import { asksForIt } from './asked-before.ts';
import { isBlocked } from './blocked.ts';
import { candidatesFor } from './candidates.ts';
import { doubt, lost, meantQuestion, narrows, pushMore, sameForMore } from './doubts.ts';
import { announces, borrow, finish, gather, tellsMore } from './gather.ts';
import { lastsAsSaidBehind, lastsAsToldBefore } from './lasting.ts';
import { leave, namesSome } from './leave.ts';
import { listedBefore } from './listed.ts';
import { meantOfFocus } from './of-focus.ts';
import { asksOfQuoted } from './of-quoted.ts';
import { onceMore } from './once-more.ts';
import { opens } from './opens.ts';
import { DENIES, isPlan, joins } from './plan.ts';
import { modifiesBots } from './postmodifiers.ts';
import { restates } from './restate.ts';
import type { Said } from './said.ts';
import { saysAgain } from './says-again.ts';
import { settle } from './settle.ts';
import { changes, push, remember, type Story } from './story.ts';
import { takesBack } from './taken-back.ts';
import { takesWhom } from './takes.ts';
import { pushGathered } from './told-version.ts';
import { forTrouble } from './trouble.ts';
import { readTurnedWithin } from './turned.ts';
import { ordersUnknown, ordersWithin, wishesUnknown } from './undone.ts';

/** Reads one thing that is said, and notes what it adds to the story. */
export const readSegment = ({ sheet, joint }: Segment, ended: string, story: Story): void => {
  const said: Said = { sheet, joint, ended, text: textOf(sheet) };
  const { length: denials } = story.denials;
  // "digest can stay, and leave billing alone": both are spared, and none of it is a plan.
  if (story.planned && joins(said, story) && !leave(sheet, said.text, story)) {
    story.explanations.push({ words: asWhole(sheet, 'plan'), rejected: [] });
    story.told.push(sheet);
    story.reason = 'plan';
    return;
  }
  if (story.denials.length > denials) return;
  const steps = story.steps.length;
  const denied = DENIES.test(story.before) && joins(said, story);
  readSaid(said, story);
  if (story.steps.length === steps && steps === 0 && isWaiting(sheet, ended)) story.untimed = true;
  // "don't check it and restart that": denied as well, or the order beside it?
  if (denied && changes(story, steps)) story.question ??= meantQuestion(story);
  story.before = said.text;
  story.planned = !changes(story, steps) && story.denials.length === denials && isPlan(sheet);
};

const readSaid = (said: Said, story: Story): void => {
  const { sheet, joint, ended } = said;
  if (isAfterthought(sheet, story) || callsIt(sheet, story)) {
    story.question ??= meantQuestion(story);
    return;
  }
  const quotes = sheet.tokens.findLast(({ kind }) => kind !== 'mark')?.kind === 'foreign';
  if (!quotes && (isPerson(sheet, ended) || leavesOpen(said.text, ended) || isPlace(sheet))) story.unsure = true;
  if (ended === ':' && SEVERAL_THINGS.test(said.text)) return;
  if (said.text === '' || (sheet.tokens.length < story.length && onlyFillers(sheet))) return;
  if (changes(story) && (wantsAnAnswer(said.text) || (IS_NEEDED.test(said.text) && /^(?:,|-|)$/.test(joint)))) return;
  // "what is its status, please revert": with an answer.
  if (story.steps.length > 0 && !changes(story) && REVERTS.test(said.text)) return;
  // "restart it and revert": where "revert" is an answer. Nobody wants it undone in the same breath.
  if (joint === 'and' && changes(story) && REVERTS_BACK.test(said.text)) return;
  if (saysAgain(said, story) || asksForIt(said, story)) return;
  if (asksOfQuoted(said, story)) {
    story.explanations.push({ words: asWhole(sheet, 'quoted'), rejected: [] });
    return;
  }
  if (modifiesBots(said, story)) {
    story.question ??= lost(sheet);
    return;
  }
  if (story.denials.length > 0 && !changes(story) && IS_KEPT.test(said.text)) return;
  if (ended === ':' && HEADING.test(said.text)) story.blocked = 'quoted';
  if (leave(sheet, said.text, story) || takesBack(said, story) || isBlocked(said, story)) return;
  // "stop all of staging, but let digest run": whatever it is, it is against the order for that one.
  if (joint === 'but' && namesSome(sheet, story)) {
    story.question ??= lost(sheet);
    return;
  }
  const announced = ended !== '?' && story.asked && announces(sheet, story.asked) ? finish(sheet, story) : undefined;
  if (announced) {
    complete(announced, story);
    return;
  }
  const candidates = candidatesFor(said, story);
  const [best] = candidates;
  story.explanations.push(
    best && best.verdict.kind !== 'no'
      ? explain(candidates)
      : { words: asWhole(sheet, 'chatter'), rejected: explain(candidates).rejected },
  );
  if (takesWhom(best, said, story)) return;
  if (isUnderstood(candidates, said, story)) {
    if (!lastsAsToldBefore(sheet, story)) story.question ??= meantQuestion(story);
    if (endsInDoubt(sheet, story) || opensNoOrder(said.text) || likens(sheet, story) || isLotOfUnknown(sheet, story))
      story.question ??= meantQuestion(story);
    return;
  }
  if (ended !== '?' && onceMore(sheet, story)) {
    story.explanations.push({ words: asWhole(sheet, 'once more'), rejected: [] });
    return;
  }
  const finished = ended === '?' ? undefined : finish(sheet, story);
  if (finished) {
    complete(finished, story);
    return;
  }
  const more = ended === '?' && changes(story) ? undefined : sameForMore(said, story);
  if (more) {
    story.explanations.push({ words: asWhole(sheet, `also ${more.intent}`), rejected: [] });
    pushMore(more, sheet, story);
    return;
  }
  if (lastsAsSaidBehind(sheet, story)) return;
  if (endsInTime(sheet)) story.untimed = true;
  story.told.push(sheet);
  if (dropsAll(joint, story)) story.question ??= meantQuestion(story);
  if (ordersUnknown(sheet, story) || wishesUnknown(sheet) || ordersWithin(sheet, story.lexicon)) story.undone ??= sheet;
  story.question ??=
    doubt(said, story) ??
    (namesSome(sheet, story) || narrows(said, story) || EXCEPTED.test(said.text) ? lost(sheet) : undefined);
  opens(said, story);
  remember(sheet, story, candidates);
};

/** "…, the maestor excepted": whoever that is, something is left out. */
const EXCEPTED = /^\S+ (?:\S+ ){0,3}(?:excepted|excluded|exempted)$/;

/** The order is whole, or lacks less than before. */
const complete = (binding: Binding, story: Story): void => {
  story.explanations.push(explain([{ binding, verdict: { kind: 'done' }, later: false }]));
  story.question = undefined;
  story.asked = binding.missing.length === 0 ? undefined : binding;
  if (story.asked)
    story.question = ask(binding, { kind: 'ask', because: 'missing' }, joinExplanations(story.explanations));
  else push(binding, story);
};

/** "please revert", "and revert once done": come back with an answer. */
const REVERTS = /^(?:and )?(?:please|kindly) revert(?: back)?(?: to (?:me|us))?(?: asap| soon| please)?$/;
const REVERTS_BACK = /^(?:please |kindly )*revert(?: back)?(?: to (?:me|us))?(?: asap| soon| please| once done)?$/;

/** "don't pause it, it has to run tonight", "do not delete it, we still need it": why not. */
const IS_KEPT =
  /^(?:because |as |since )?(?:(?:i|we|they|he|she|people|customers|users|everybody|(?:the|our|my) \S+) (?:still |really |badly |all |urgently )*(?:needs?|wants?|uses?|relies on|rely on|depends on|depend on) (?:it|them|that|this)(?: (?:for|to|up|running|tonight|today|tomorrow|still|badly|there|here|by|at|on|in|until|again|as|a lot|too|every)\b.*)?|(?:it|that|they|that one) (?:still )?(?:has to|have to|must|needs to|need to|should) (?:run|stay|keep|remain|work|go on|be (?:up|on|online|there|available|running))\b.*)$/;

/** "…, we need it back", "…, I need it for the demo": why it is wanted. */
const IS_NEEDED =
  /^(?:because |as |since |cause )?(?:i|we|they) (?:really |badly |urgently |just )?(?:need|want) (?:it|them|that) (?:back|for|by|before|up|running|alive|working|again)\b(?! (?:\d|to \d))/;

/** "onboard a new bot: register it as scout": what lacked a part is said once more, and whole. */
const saysWhole = ({ intent, targets }: Binding, asked: Binding | undefined): boolean =>
  asked?.intent === intent && asked.targets.names.every((name) => targets.names.includes(name));

/** An order, a question, or more of the order before. */
const isUnderstood = (candidates: readonly Candidate[], said: Said, story: Story): boolean => {
  const { sheet } = said;
  const [best] = candidates;
  const within = best?.verdict.kind === 'done' ? undefined : readTurnedWithin(sheet, story);
  if (within) {
    push(within.binding, story);
    return true;
  }
  if (best && restates(candidates, said, story)) return true;
  const gathered =
    gather(candidates, story) ??
    antecedent(candidates, story) ??
    borrow(candidates, story) ??
    forTrouble(candidates, said.joint === ':', story) ??
    listedBefore(candidates, story);
  if (gathered) {
    pushGathered(gathered, sheet, story);
    return true;
  }
  const steps = story.steps.length;
  const meant = best && meantOfFocus(best, candidates);
  if (meant && settle(meant, sheet, said, story)) {
    if (meant.verdict.kind === 'done' && saysWhole(meant.binding, story.asked)) story.question = undefined;
    if (story.steps.length === steps && meant.verdict.kind === 'ask') story.told.push(sheet);
    return true;
  }
  return tellsMore(sheet, story);
};
