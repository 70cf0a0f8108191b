import { cut } from '../clause/sheets.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Sheet } from '../sheet.ts';
import type { Base } from './base.ts';
import { isRemark } from './remarks.ts';

const AGAIN = '(?:again|once more|once again|one more time|another time)';
const TAILS = '(?: (?:please|pls|now|then|thanks|for me|for us|quickly|asap))*';
const LEADS = '(?:(?:ok|okay|and|now|so|then|please|pls|kindly|can|could|would|will|you|just|hey|well|go and|go) )*';
/** What was looked at, whatever it was: "that query", "those numbers". */
const SHOWN =
  '(?:query|queries|search|lookup|look-up|request|question|command|check|report|list|view|output|table|page|numbers|figures|values|readings|stats|metrics|measurements?|graph|chart|logs?|lines|status|picture|result|results|one)';
const THAT =
  '(?:that|the|this|those|these|that last|the last|the same|that same|that very|the very same|the previous|my last)';

/** To look once more. */
const LOOK_AGAIN = new RegExp(
  [
    `${LEADS}(?:check|show|see|get|pull|fetch|give|read|run|view|display|print|look|look at|have a look|take a look|what about)(?: me)?(?: (?:it|that|this|them|those|that one|this one|at it))? ${AGAIN}`,
    `${LEADS}(?:(?:can|could|may) i|let (?:me|us)|(?:i|we) (?:want|need|would like) to) (?:see|have|get|look at) (?:it|that|this|them|those|that one|this one)(?: please)? ${AGAIN}`,
    `${LEADS}(?:hit (?:me|us) (?:with (?:it|that|those|them) )?|run (?:it|that|this|them) (?:by|past) (?:me|us) |(?:say|pull up|tell me|tell us|send me|send us|read out|read me) (?:it|that|this|them|those) |(?:tell|show) (?:me|us) |pull (?:it|that|them|those) up )${AGAIN}`,
    `${LEADS}(?:(?:how|what) about now|and now|(?:have|take) another look(?: at (?:it|that|them))?)`,
    `${LEADS}(?:let (?:me|us) )?(?:run|rerun|re-run|redo|repeat|refresh|reload|update|retry|do|try|check|pull|pull up|fetch|show|show me|get|get me|give me|see|have|read me) ${THAT} ${SHOWN} ${AGAIN}`,
    `${LEADS}(?:let (?:me|us) )?(?:rerun|re-run|redo|repeat|refresh|reload|update|retry) ${THAT} ${SHOWN}`,
    `${LEADS}(?:let (?:me|us) )?(?:run|do|try) (?:that|the|this) (?:same|last|very|previous|very same) ${SHOWN}`,
    `${LEADS}(?:let (?:me|us) )?(?:rerun|re-run|refresh|reload|update)(?: (?:it|that|this|them|those|these))?`,
    `${LEADS}(?:(?:run|play|read) (?:it|that|this|them|those) back(?: ${AGAIN})?|play (?:it|that|this) ${AGAIN}|come again|say again)`,
    `${LEADS}(?:that|those|the same|that same|the very same|same) ${SHOWN} ${AGAIN}`,
    `${LEADS}the (?:very )?same (?:query|search|lookup|request|command)`,
  ]
    .map((one) => `^${one}${TAILS}$`)
    .join('|'),
);

export const looksAgain = (text: string): boolean => LOOK_AGAIN.test(text);

/** "restart it again", "another restart", "try deploying that once more": the very order, with all that belonged to it. */
export const ownVerbAgain = (sheet: Sheet, lexicon: Lexicon, base: Base): boolean => {
  const words = wordsOfVerb(sheet, lexicon, base);
  const says = (said: readonly string[]): boolean => {
    const text = said.filter((word) => word !== '').join(' ');
    return VERB_AGAIN.test(text) || (IS_DEED.test(base.intent) && ANOTHER.test(text));
  };
  if (!words.includes('VERB')) return false;
  if (says(words)) return true;
  // Speech sets no mark behind what is told: "still frozen another restart please".
  if (sheet.manner !== 'voice' || words.includes('')) return false;
  return words.some(
    (_, at) =>
      at > 0 &&
      ((says(words.slice(at)) && isRemark(cut(sheet, 0, at), lexicon, true)) ||
        (says(words.slice(0, at)) && isRemark(cut(sheet, at, words.length), lexicon, false))),
  );
};

const wordsOfVerb = (sheet: Sheet, { patterns }: Lexicon, { intent, args }: Base): readonly string[] => {
  // "remove it again", what was given before
  const takes = Object.keys(args).some((name) => /^(?:unset|remove)/.test(name));
  return sheet.tokens.map(({ kind, word }, at) => {
    if (!takes && Object.keys(args).length > 0 && TAKES.test(word)) return word;
    const own =
      sheet.inName[at] !== true &&
      (patterns.get(word) ?? []).some(
        ({ pattern, forms }) =>
          pattern.intent.name === intent &&
          pattern.kind === 'verb' &&
          pattern.elements.length === 1 &&
          (forms.includes('base') || forms.includes('ing')),
      );
    return kind === 'mark' ? '' : own ? 'VERB' : word;
  });
};

const TAKES = /^(?:remove|unset|clear|strip|drop|delete|untag|take)$/;
const VERB_AGAIN = new RegExp(
  `^${LEADS}(?:(?:try|to|let us|let me|me|and) )*VERB (?:(?:it|that|this|them|those|that one|this one|the thing) )?${AGAIN}${TAILS}$`,
);

/** Done in a moment, so that it can be wanted a second time: "another restart", but no "another stop". */
const IS_DEED = /^(?:restart|heal|deploy|rollback)$/;
const ANOTHER = new RegExp(
  `^${LEADS}(?:(?:(?:i|we) (?:want|need|would like)|let us (?:do|try|have|give it)|(?:give|grant) (?:it|them|that|that one)|(?:it|they|that|that one) (?:needs?|wants?|could use|could do with|deserves?)|do|try|have|perform|run) )?(?:just )?(?:another|yet another|one more|a second|a third|a further|a fresh|one last) (?:quick |full |proper |clean )?VERB${TAILS}$`,
);
