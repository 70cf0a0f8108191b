import { textFrom } from '../clause/segment/words.ts';
import { cut } from '../clause/sheets.ts';
import { AS_IT_IS, STAYS } from '../lexicon/stays.ts';
import type { Step } from '../reading.ts';
import { namesIn, type Sheet, wordAt } from '../sheet.ts';
import type { Term } from '../targets/phrase.ts';
import { findTargets } from '../targets/targets.ts';
import { AND } from '../targets/words.ts';
import { lost } from './doubts.ts';
import { pointedIn } from './named.ts';
import { contextFor, isChatter, type Story } from './story.ts';

/** "leave X alone", "hands off X", "keep X as it is". */
const LEAVE =
  /^(?:but |and |please |just |only |now |so |can you |could you |would you |whatever you do |whatever happens |mind (?:that )?you )*(?:(?<=mind (?:that )?you )do not \S+|let (?:\S+ ){1,3}be(?=$| (?:until|till|while|for|today|tonight|please|as)\b)|leave(?! (?:(?:me|us) )?an? (?:\w+ )?(?:note|message|line|word|mail|text|comment)\b)|hands off|keep (?:your )?(?:hands|mitts|paws|fingers)(?: well)? off|keep off|spare(?! (?:\S+ (?:is|are|was|were|in)|me|us)\b)|do not (?:touch|bother|mess with|change)|never touch|lay off|stay away from|keep away from|no need to (?:touch|bother)|keep (?!(?:me|us) )(?=.*\b(?:running|as is|as it is|up(?! to (?:date|speed))|alive|going)\b))\b/;

/** "skip X": behind an order what it is not for; by itself nothing that we know. */
const SKIP =
  /^(?:but |and |please |just |only |do |can you |could you )*(?:keep(?= (?:the )?\S+$)|do not include|take (?=.* out(?: of (?:it|that|this|there))?$)|skip(?: over)?|omit|ignore|exclude|bypass|avoid|pass over|miss out|steer clear of|stay clear of|leave out|wait with|hold (?:off|back)(?: on| with)?)\b(?! (?:it|that|this)$)/;

/** "let X run": behind an order for several, it is to go on as it does. */
const LET = /^(?:but |and |please |just |only )*let (?:\S+ ){1,8}(?:run|go on|carry on|continue|live|keep \w+|alone)\b/;

/** "drop X from that" */
const FROM_IT =
  /^(?:but |and |please |just )*(?:drop|take|remove|strike|cut|scratch) (?:\S+ ){1,9}?(?:from|off|out of) (?:it|that|this|there|the list|that list|the batch)\b/;

const FROM_THAT = new RegExp(`${FROM_IT.source.replace(/\(\?:it\|.*/, '')}(?:it|that|this|there)$`);

/** "digest is exempt" */
const EXEMPT =
  /^(?:but |and |though |only |just )*(?:\S+ ){1,4}(?:(?:excepted|excluded|exempted|not|no)$|(?<!\b(?:we|i|you|they|people|nobody|and|it) )(?:does not|do not) (?:need|want) (?:it|that|one|this)|(?:is|are) (?:the|an|my|our) exceptions?\b|(?:can|may|must|should|has to) (?:stay|remain|rest)\b|(?:stays|remains)$|(?:is|are) (?:exempt(?:ed)?|excluded|excepted|spared|off limits|taboo|not (?:included|meant|part of|to be touched))|stays? out(?: of (?:it|this|that))?$|(?:should|must|has to|needs to) be (?:spared|excluded|left (?:out|alone)))\b/;

/** "only card-vault stays as it is" */
const STAYS_SO = new RegExp(
  `^(?:only |just |but )?(?:\\S+ ){1,4}${STAYS} (?:${AS_IT_IS}|as (?:it is|they are|is)|where it is|the way it is)\\b|^(?:only |just )(?:\\S+ ){1,4}${STAYS}(?: please| then| though)?$`,
);

/** "restart all of staging. not digest." */
const NOT_ONE = /^(?:but |and |just |only )?not (?!yet\b|now\b|sure\b|really\b|only\b|just\b)/;

/** "skip digest, restart all of staging", "digest is exempt. restart all": said before the order for several. */
const SPARED_AHEAD = [SKIP, EXEMPT, NOT_ONE, LET, FROM_IT];

export const leave = (whole: Sheet, text: string, story: Story): boolean => {
  const sheet = NOT_ONE.test(text) ? withoutWhy(whole) : whole;
  const ordered = story.steps.some((step) => !isChatter(step, story));
  if (!LEAVE.test(text) && !STAYS_SO.test(text) && !(ordered && isSpared(sheet, text, story))) {
    const named = namesIn(sheet);
    if (ordered || named.length === 0) return false;
    // "drop digest from that", where nothing was understood that it could be left out of: hardly from the fleet.
    if (FROM_THAT.test(text)) {
      story.question ??= lost(sheet);
      return true;
    }
    if (SPARED_AHEAD.some((way) => way.test(text))) story.ahead.push(...named);
    return false;
  }
  // "heal the first, leave the rest": the rest of what was just spoken of.
  const context = contextFor(sheet, story);
  const {
    names: told,
    except,
    open,
  } = findTargets({ ...spared(withoutOath(sheet)), roles: [...sheet.roles] }, context);
  // "not digest and not billing": neither of the two.
  const names = NOT_ONE.test(text) ? [...new Set([...told, ...except.flatMap((term) => term.names)])] : told;
  // What is to be spared must be known, else too much would be done.
  if (names.length > 0 && open.some((term) => term.open !== 'unknown' || isListed(sheet, term))) {
    story.question ??= lost(sheet);
    return true;
  }
  // "…, but skip the frobnicator": whom it would have spared is not known, and of several one may be meant.
  const several = story.steps.some(({ targets }) => targets.length > 1);
  const pointed = namesIn(sheet).length === 0 && /\b(?:it|them|rest|that|this)\b/.test(text);
  if (names.length === 0 && several && !pointed) {
    story.question ??= lost(sheet);
    return true;
  }
  // "export the fleet, then remove ingest from it" is one more order.
  if (FROM_IT.test(text) && !story.steps.some(({ targets }) => names.some((name) => targets.includes(name))))
    return false;
  if (names.length === 0 && !/\b(?:it|them|alone|touch)\b/.test(text)) return false;
  // "leave digest alone, and exclude billing": whatever the second means, it is not to be done with the rest.
  if (skipsOne(namesIn(sheet), names, story)) story.question ??= lost(sheet);
  story.denials.push({ targets: names });
  // "leave ingest alone, restart the other collectors"
  if (names.length > 0 && !ordered) story.focus = names;
  story.explanations.push({
    words: [{ text: whole.tokens.map((token) => token.text).join(' '), role: 'left alone' }],
    rejected: [],
  });
  return true;
};

const isSpared = (sheet: Sheet, text: string, story: Story): boolean =>
  SKIP.test(text) ||
  FROM_IT.test(text) ||
  EXEMPT.test(text) ||
  isNotOne(sheet, text, story) ||
  (LET.test(text) && namesSome(sheet, story));

/** Whether a bot was named that would be acted on with others, and is not among those that are understood. */
export const skipsOne = (named: readonly string[], understood: readonly string[], { steps }: Story): boolean =>
  named.some(
    (name) => !understood.includes(name) && steps.some(({ targets }) => targets.length > 1 && targets.includes(name)),
  );

/** "whatever you do keep off digest": what it begins with is no bot of any kind. */
const withoutOath = (sheet: Sheet): Sheet => {
  const at = sheet.tokens.findIndex(({ word }) => word === 'whatever' || word === 'mind');
  const oath = at >= 0 && at < 2 && /^(?:you|happens|that)$/.test(wordAt(sheet, at + 1));
  const end = OATHS.find((words) => words.every((word, k) => wordAt(sheet, at + k) === word))?.length ?? 0;
  return oath && end > 0 ? cut(sheet, at + end, sheet.tokens.length) : sheet;
};
const OATHS = ['whatever you do', 'whatever happens', 'mind that you', 'mind you'].map((words) => words.split(' '));

/** "leave the sms one out": its last word is no part of a name. */
const spared = (sheet: Sheet): Sheet => {
  const last = sheet.tokens.findLastIndex(({ kind }) => kind === 'word');
  return /^(?:out|alone|be|off)$/.test(wordAt(sheet, last)) ? cut(sheet, 0, last) : sheet;
};

/** "not digest", of several that were ordered about. Anything else behind a not is for others to read. */
const isNotOne = (sheet: Sheet, text: string, story: Story): boolean =>
  !story.correcting &&
  NOT_ONE.test(text) &&
  (namesSome(sheet, story) || isSome(pointedIn(sheet, story.context), story.steps)) &&
  sheet.tokens.every(
    ({ kind, word }, at) =>
      kind === 'mark' ||
      sheet.inName[at] === true ||
      /^(?:but|and|just|only|not|the|our|or|nor|please|though|however|obviously|thanks|yet|ok|first|second|third|fourth|fifth|last|one|ones|two|three|number)$/.test(
        word,
      ),
  );

/** "not digest, that one keeps going": behind the comma it only says why. */
const withoutWhy = (sheet: Sheet): Sheet => {
  const mark = sheet.tokens.findIndex(({ kind, word }) => kind === 'mark' && word === ',');
  return mark > 0 && KEEPS_ON.test(textFrom(sheet, mark + 1)) ? cut(sheet, 0, mark) : sheet;
};
const KEEPS_ON = new RegExp(
  `^(?:because |as |since )?(?:it|they|that|those|this|these|both|the)(?: (?:one|two|three|both|ones|bots?))? ${STAYS}\\b`,
);

/** Whether this names some of several bots that were ordered about, and not all of them. */
export const namesSome = (sheet: Sheet, story: Story): boolean => {
  const orders = story.steps.filter(({ targets }) => targets.length > 1);
  if (orders.length === 0) return false;
  const { names: meant } = findTargets(
    { ...sheet, roles: [...sheet.roles] },
    { ...story.context, lastBots: [], bots: [] },
  );
  // "if it is not digest" means others than digest, and names it all the same.
  const named = namesIn(sheet);
  return [meant, named].some((names) => isSome(names, orders));
};

const isSome = (names: readonly string[], orders: readonly Step[]): boolean =>
  orders.some(({ targets }) => names.length < targets.length && names.some((name) => targets.includes(name)));

/** "… digest and the frobnicator": one more of those to be spared, and not how they are spared. */
const isListed = (sheet: Sheet, { tokens }: Term): boolean => {
  const at = Math.min(...tokens);
  const before = wordAt(sheet, /^(?:the|our|my)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1);
  return AND.has(before) && !DOING.test(wordAt(sheet, at));
};

/** "leave it alone and running" */
const DOING = /(?:ing|ed)$|^(?:up|on|off|alone|well|fine|please|thanks|then|now)$/;
