import type { Lexicon } from '../lexicon.ts';
import type { Pending } from '../reading.ts';
import { expand } from '../sayings.ts';
import { phraseTree, type Sheet } from '../sheet.ts';
import { type Decided, inDoubt, isAsked } from './doubt.ts';
import { type Extra, says } from './sayings.ts';

/** `@` is whoever asks. */
const WHO = 'him|her|them|he|she|they|@';
const MAY = `(${WHO}) (may|can|is allowed to|has my ok) [do it|do that|do so|have it|go ahead|proceed]`;
const CLEARED = `(${WHO}) (is|are) [all] (good to go|cleared|free to go ahead|fine to go ahead|clear to go)`;
const MAY_NOT = `(${WHO}) (may not|can not|should not|must not|is not allowed to) [do it|do that|have it]`;
const LET = `let (${WHO}) [do it|do that|have it|go ahead|proceed]`;
const PASS = '[you can|you may] let (it|that|this|that one|this one) (pass|through|go through)';
const FINE = "(that one|this one) (is|'s) (fine|ok|okay|good|alright)";
const SEND_BACK = '(block|bounce|bin|stop) (it|that|this|that one)';
const BACK = 'send (it|that|this|that one) back';
const WAITS = `(${WHO}) (has to|have to|must|should|can|will have to|needs to) wait`;
const DO_NOT_LET = `do not let (${WHO}) [do it|do that|have it]`;
const TELL_NOT = `tell (${WHO}) (to wait|to hold off|to forget it|to stop|not to|not to do it)`;
const NOT_SO = 'not (approved|granted|allowed|accepted|authorized|permitted)';
const WORDS = `(tell|give|answer) (${WHO}) [that|it is|the|a|my]`;
const ASIDES = `(request|the request|that request|this request|his request|her request|their request|@'s request|@|i|i hereby|it is|that is|i am|with it|with that|by me|from me|for ${WHO.replaceAll('|', '|for ')})`;

const filled = (saying: string, user: string): readonly string[] =>
  expand(saying.replaceAll('@', user)).map((words) => words.join(' '));

const extraOf = (also: Extra['also'], sayings: readonly string[], user: string): Extra => ({
  also,
  sayings: phraseTree(sayings.flatMap((saying) => filled(saying, user))),
  words: phraseTree([WORDS, ASIDES].flatMap((saying) => filled(saying, user))),
});

/** "approved", "no, tell her no", "let ravi do it": the word on somebody's request that waits. */
export const onRequest = (sheet: Sheet, lexicon: Lexicon, pending: Pending): Decided | 'unclear' | undefined => {
  const user = (pending.user ?? 'him').toLowerCase();
  const no = says(
    sheet,
    lexicon,
    'no',
    extraOf('reject', [MAY_NOT, DO_NOT_LET, TELL_NOT, NOT_SO, SEND_BACK, BACK, WAITS], user),
  );
  const yes = says(sheet, lexicon, 'yes', extraOf('approve', [MAY, LET, CLEARED, PASS, FINE], user));
  const args = pending.request === undefined ? {} : { request: pending.request };
  const decided = (role: 'approve' | 'reject'): Decided | undefined => {
    const intent = lexicon.byRole.get(role);
    return intent && { intent: intent.name, args };
  };
  if (no && inDoubt(sheet, no, { kind: 'approval' })) return 'unclear';
  if (no?.alone === true && (yes?.alone !== true || !yes.strong || no.strong))
    return yes?.alone === true && yes.strong ? 'unclear' : decided('reject');
  if (yes?.alone !== true) return undefined;
  return isAsked(sheet) ? 'unclear' : decided('approve');
};
