import { cut } from '../clause/sheets.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Args, Context, Pending, Reading } from '../reading.ts';
import { type Sheet, textOf, wordAt, wordsOf } from '../sheet.ts';
import { agrees, isRestated, yesAndMore } from './agreement.ts';
import { AGREES, type Decided, inDoubt, isAsked, isHalfhearted, isWithdrawn } from './doubt.ts';
import { isNeeded, isStillNeeded } from './needed.ts';
import { ends } from './particles.ts';
import { onlySome } from './partly.ts';
import { cores, type IsAside, isHarmless, isRemark } from './remarks.ts';
import { onRequest } from './requests.ts';
import { says } from './sayings.ts';
import { isUnneeded } from './unneeded.ts';

/** What the message means as an answer to the open question; nothing when it is something new. */
export const answer = (sheet: Sheet, lexicon: Lexicon, context: Context): Reading | undefined => {
  const { pending } = context;
  if (!pending) return undefined;
  const decided = pending.kind === 'approval' ? onRequest(sheet, lexicon, pending) : decide(sheet, lexicon, pending);
  if (decided === 'unclear') return doubt(sheet);
  if (decided && isYes(decided, lexicon) && isWithdrawn(sheet)) return doubt(sheet);
  if (decided) return plain(decided.intent, decided.args, sheet);
  // "nope, tell him to wait"
  if (pending.kind !== 'slot' && TELLS_NO.test(textOf(sheet)) && !isAsked(sheet))
    return refusal(sheet, lexicon, pending);
  // "not during the demo", of somebody's request
  if (pending.kind === 'approval' && NOT_THEN.test(textOf(sheet)) && !isAsked(sheet))
    return refusal(sheet, lexicon, pending);
  const refused = isSpared(sheet, lexicon, pending)
    ? refusal(sheet, lexicon, pending)
    : withRemarks(sheet, lexicon, pending);
  if (refused) return refused;
  if (pending.kind === 'confirm' && isHalfhearted(sheet)) return doubt(sheet);
  const agreed = agrees(sheet, lexicon, pending, (piece) =>
    pending.kind === 'approval' ? onRequest(piece, lexicon, pending) : decide(piece, lexicon, pending),
  );
  if (agreed && isWithdrawn(sheet)) return doubt(sheet);
  if (agreed) return plain(agreed.intent, agreed.args, sheet);
  if (pending.kind !== 'confirm') return undefined;
  for (const core of cores(sheet, lexicon)) {
    const some = onlySome(core, lexicon, context);
    if (some) return some;
  }
  return undefined;
};

const written = (sheet: Sheet): string => sheet.tokens.map(({ text }) => text).join(' ');

const plain = (intent: string, args: Args, sheet: Sheet): Reading => ({
  kind: 'intents',
  steps: [{ intent, targets: [], args, how: { targets: {}, verb: 'exact' } }],
  explanation: { words: [{ text: written(sheet), role: `answer ${intent}` }], rejected: [] },
});

const doubt = (sheet: Sheet): Reading => ({
  kind: 'ambiguous',
  question: 'Is that a yes? Please say "yes" or "no".',
  stillOpen: true,
  explanation: { words: [{ text: written(sheet), role: 'yes?' }], rejected: [] },
});

const decide = (sheet: Sheet, lexicon: Lexicon, pending: Pending): Decided | 'unclear' | undefined => {
  const yes = says(sheet, lexicon, 'yes');
  const no = says(sheet, lexicon, 'no');
  if (no && inDoubt(sheet, no, pending)) return 'unclear';
  if (no?.alone && ends(lexicon, pending.intent) && isUnneeded(sheet)) return 'unclear';
  // "stop it instead" puts another order in the place of the one that is proposed.
  if (no?.alone && wordsOf(sheet).includes('instead')) return undefined;
  if (no?.alone && (!yes?.alone || !yes.strong || no.strong)) return named(lexicon.byRole.get('no')?.name);
  if (!yes?.alone || pending.kind === 'slot') return undefined;
  // "do it now instead"
  if (wordsOf(sheet).includes('instead')) return 'unclear';
  return isAsked(sheet) || isHalfhearted(sheet) ? 'unclear' : named(lexicon.byRole.get('yes')?.name);
};

/** "forget it, I'll ask Ines": a no needs no more than a remark beside it. A yes must stand alone. */
const withRemarks = (
  sheet: Sheet,
  lexicon: Lexicon,
  pending: Pending,
  tells: IsAside = isRemark,
): Reading | undefined => {
  if (isAsked(sheet)) return undefined;
  // "no, ingest is still needed"
  const isAside: IsAside = (piece, words, leads) => tells(piece, words, leads) || isNeeded(piece, pending);
  const refuses = cores(sheet, lexicon, { isAside })
    .slice(1)
    .map((core) => (/^(?:but|and|so)$/.test(wordAt(core, 0)) ? cut(core, 1, core.tokens.length) : core))
    .some((core) =>
      pending.kind === 'approval'
        ? isNo(onRequest(core, lexicon, pending), lexicon)
        : says(core, lexicon, 'no')?.alone === true && !says(core, lexicon, 'yes')?.strong,
    );
  return refuses && !sheet.tokens.some(({ word }) => AGREES.test(word)) ? refusal(sheet, lexicon, pending) : undefined;
};

/** "ingest is still needed", where it was to be stopped. */
const isSpared = (sheet: Sheet, lexicon: Lexicon, pending: Pending): boolean =>
  pending.kind !== 'slot' && !isAsked(sheet) && ends(lexicon, pending.intent) && isStillNeeded(sheet, pending);

const isNo = (decided: Decided | 'unclear' | undefined, { byRole }: Lexicon): boolean =>
  decided !== undefined && decided !== 'unclear' && decided.intent === byRole.get('reject')?.name;

const isYes = ({ intent }: Decided, { byRole }: Lexicon): boolean =>
  intent === byRole.get('yes')?.name || intent === byRole.get('approve')?.name;

const refusal = (sheet: Sheet, lexicon: Lexicon, { kind, request }: Pending): Reading | undefined => {
  const intent = lexicon.byRole.get(kind === 'approval' ? 'reject' : 'no')?.name;
  return intent === undefined
    ? undefined
    : plain(intent, kind === 'approval' && request !== undefined ? { request } : {}, sheet);
};

const named = (intent: string | undefined): Decided | undefined =>
  intent === undefined ? undefined : { intent, args: {} };

type Orders = Extract<Reading, { kind: 'intents' }>;

/** A yes that says to what, and nothing else. */
export const agreed = (
  sheet: Sheet,
  lexicon: Lexicon,
  context: Context,
  steps: Orders['steps'],
): Reading | undefined => {
  const intent = lexicon.byRole.get('yes')?.name;
  const restated = intent !== undefined && isRestated(sheet, lexicon, context, steps);
  return restated ? plain(intent, {}, sheet) : undefined;
};

/** What an order comes to that is said together with a yes. */
export const besideYes = (sheet: Sheet, lexicon: Lexicon, context: Context, fresh: Orders): Reading | undefined => {
  const yes = agreed(sheet, lexicon, context, fresh.steps);
  if (yes) return yes;
  const more = yesAndMore(sheet, lexicon, context, fresh);
  return more === 'asked' ? doubt(sheet) : more;
};

const TELLS_NO = /^(?:oh |um |hm |sorry )*(?:no|nope|nah)\b(?!.*\byes\b).*\btell (?:him|her|them|\w+) (?:to|that)\b/;

const NOT_THEN =
  /^(?:(?:oh|um|hm|sorry|ah|well|no|certainly|definitely) )*not (?:during|while|before|until|till|as long as|on (?:an?|my|the|this) \w+|this (?:week|month|morning|evening)|in the middle)\b(?!.*\b(?:yes|but|instead|then|after|afterwards)\b)/;

const REFUSES =
  /^(?:(?:oh|god|hell|ah|hm|hmm|um|uh|well|sorry|wait) )*(?:no(?! (?:idea|rush|hurry|worries|problem|need to|pressure|one|questions?|biggie|stress|matter|clue|wonder|doubt)\b)|nope|nah|do not|never)\b/;

/** Not decided yet, or more than a no: a bot, a number. */
const UNDECIDED = /\b(?:wait|check|ask|asking|first|before|let me|until|unless|if|instead|but)\b|\d/;

/** "no, not before the audit is over": a no for now. */
const NOT_SO_LONG =
  /^(?:(?:oh|um|uh|well|sorry) )*(?:no|nope|nah) (?:please )?(?:definitely |certainly |surely )?not (?:before|until|till|as long as|so long as|while|without|during)\b(?!.*\b(?:yes|but|instead|then|after that)\b)/;

/** A no at the beginning stays a no, whatever is told behind it: nothing is done. */
export const dropped = (sheet: Sheet, lexicon: Lexicon, { pending }: Context): Reading | undefined => {
  const words = wordsOf(sheet);
  const text = words.join(' ');
  if (!pending || isAsked(sheet)) return undefined;
  // Whatever is told in front of a no, nothing is done.
  const aside = withRemarks(sheet, lexicon, pending, (piece) => isHarmless(piece, lexicon, false));
  if (aside || pending.kind === 'slot' || !REFUSES.test(text)) return aside;
  if (!NOT_SO_LONG.test(text) && (UNDECIDED.test(text) || sheet.inName.includes(true))) return undefined;
  return words.some((word) => AGREES.test(word)) ? doubt(sheet) : refusal(sheet, lexicon, pending);
};
