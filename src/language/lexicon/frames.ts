/**
 * How people ask for something to be done. A frame is what stands before the verb once names and fillers are taken out
 * (`…` where they stood); which frame it is says which form the verb must have. What fits no frame is no order: reports,
 * plans, questions about effects, wishes of others and the rest of human talk fall through by construction.
 */
import type { Form } from '../morphology.ts';
import { BASE, ING } from './ways-of-asking.ts';
import { DONE, STATE, THING, WERE_DONE } from './ways-of-wishing.ts';

const compile = (frames: readonly string[]): RegExp =>
  // "and could you …"
  new RegExp(`^(?:(?:and|so|but|also) )?(?:${frames.map((frame) => `(?:${frame})`).join('|')})$`);

const ORDER: readonly (readonly [readonly Form[], RegExp])[] = [
  [['base'], compile(BASE)],
  [['ing'], compile(ING)],
  [['participle'], compile(DONE)],
  [['past'], compile(WERE_DONE)],
];
const ORDER_THING = compile(THING);
/** What may be asked for with nothing before it, as it mostly is: forms of verbs, and whether a thing. */
const BARE = new Set(ORDER.filter(([, frames]) => frames.test('')).flatMap(([wanted]) => wanted));
const BARE_THING = ORDER_THING.test('');
const ORDER_STATE = compile(STATE);
/** "i want … gone": the verb is the wish itself. */
const WISH = /^(?:(?:… )?(?:i|we|i would|we would|i really|we really)|would|)$/;
/** "bram should get the role": what is ordered for somebody is said of him. */
const RECEIVES = new Set(['get', 'have', 'become', 'continue', 'proceed', 'resume']);
const HAVE_DONE = /^(.+) (?:have|get|see) …(?: be)?$/;
const GIVES = /^(.+) (?:give(?: …)?|do|perform|grant …)$/;
const WISHES = new Set(['want', 'need', 'like', 'love', 'wish', 'desire', 'prefer', 'appreciate', 'welcome']);

/** Whether `before`, reduced, asks for a verb in one of these forms; `thing` for a noun. */
export const asksFor = (before: string, forms: readonly Form[] | 'thing', head: string): boolean => {
  if (before === '') return forms === 'thing' ? BARE_THING : forms.some((form) => BARE.has(form));
  // "it would be lovely if somebody could give it a kick": whoever may be asked to do it may be asked to give it that.
  if (forms === 'thing') return ORDER_THING.test(before) || isAsked(GIVES.exec(before)?.[1]);
  if (forms.includes('base') && RECEIVES.has(head) && /^… (?:should|must|may|shall|can)(?: now| all)?$/.test(before))
    return true;
  // "I like it on debug" is content with how it is.
  const content = /^(?:like|love)$/.test(head) && /(?:^|… )(?:i|we)$/.test(before);
  if (forms.includes('base') && WISHES.has(head) && before !== '' && !content && WISH.test(before)) return true;
  // "might I trouble you to have it restarted": whoever may be asked to do it may be asked to have it done.
  if (forms.includes('participle') && isAsked(HAVE_DONE.exec(before)?.[1])) return true;
  return ORDER.some(([wanted, frames]) => wanted.some((form) => forms.includes(form)) && frames.test(before));
};

/** Whether these words ask somebody to do something. */
const isAsked = (before: string | undefined): boolean =>
  before !== undefined && ORDER.some(([wanted, frames]) => wanted.includes('base') && frames.test(before));

/** Whether `before`, reduced, wishes for the state that follows. */
export const wishesFor = (before: string): boolean => ORDER_STATE.test(before);

/** Every word of the frames, so that none of them is taken for a misspelling. */
export const FRAME_WORDS: readonly string[] = [...BASE, ...ING, ...DONE, ...THING, ...STATE].flatMap(
  (frame) => frame.match(/[a-z]{3,}/g) ?? [],
);
