import { asWhole, explain } from '../explain.ts';
import { textOf } from '../sheet.ts';
import type { Said } from './said.ts';
import { push, type Story } from './story.ts';
import { readTurned } from './turned.ts';

/** "if it breaks they will look at me, so please …": what comes of the condition was said with it. */
const isWholeCondition = ({ blocked, before, told }: Story): boolean =>
  blocked === 'conditional' &&
  (/^(?!please|can you|could you)(?:\S+ )+?(?:will|would|might|could|should|can|may|must|is going to|are going to) \S+/.test(
    before,
  ) ||
    told.some((sheet) => HABIT.test(textOf(sheet))));
/** "every time I open it, it is slow, so …": what comes of it each time was told, and the order is for now. */
const isToldHabit = ({ blocked, before, told }: Story): boolean => {
  const condition = told.at(-1);
  return (
    blocked === 'conditional' &&
    condition !== undefined &&
    EVERY_TIME.test(textOf(condition)) &&
    before !== textOf(condition) &&
    /^(?:it|that|this|they|he|she|everything|everybody|everyone|i|we|the|my|our|half) (?:\S+ )*?(?:is|are|was|takes?|hangs?|crashes|fails|goes|has|have|gets?|freezes|shows?|looks?|needs?|dies|loses|lose|see)\b/.test(
      before,
    )
  );
};
const EVERY_TIME = /^(?:every|each)(?: single)? time (?:i|we|somebody|someone|a|the|our|my)\b/;

/** "every time I call it my dog gets up, …, so please …" */
const HABIT =
  /^(?:every time|each time|whenever) (?:i|we|you|people|somebody|someone|anybody|anyone) (?:\S+ )+(?:my|our|the|his|her|everybody|everyone|people|they|we|i) (?:\S+ ){1,3}?[a-z]{2,}s?\b/;

const ANNOUNCES = /^(?:(?:a|one|just|my|the) )*(?:quick|short|small|simple|little) (?:one|question|thing|ask)$/;
const ASKS_US = /^(?:please|can you|could you|would you|will you|let us (?:do|fix|sort|settle) (?:this|that|it)\b)/;
/** "they all ask the same: what is scheduled for today?": the speaker's own question by now. */
const ALL_ASK =
  /\b(?:they|everyone|everybody|people|customers|all of them)(?: all| both| always| only| just| keep| now)* (?:asks?|asking|wants? to know|wonders?)(?: me| us)? (?:the same(?: thing| question)?|one thing|one question)$/;
const QUESTION = /^(?:what|which|how|who|where|why|is|are|does|do|has|have)\b/;

/** Behind somebody else's words or a condition nothing is ordered, unless the order is one to watch for just that. */
export const isBlocked = ({ sheet, text, joint }: Said, story: Story): boolean => {
  // "…, so could you": what somebody said is its reason, and the wish the speaker's own.
  // "… is asking me whether it is up, so quick one: how is it?"
  if (joint === 'so' && story.blocked === 'reported' && ANNOUNCES.test(text)) {
    story.blocked = undefined;
    return true;
  }
  if (joint === 'so' && isToldHabit(story)) story.blocked = undefined;
  if (joint === 'so' && ASKS_US.test(text) && (story.blocked === 'reported' || isWholeCondition(story)))
    story.blocked = undefined;
  if (story.blocked === 'quoted' && ALL_ASK.test(story.before) && QUESTION.test(text)) story.blocked = undefined;
  if (story.blocked === undefined) return false;
  const condition = story.blocked === 'conditional' ? story.told.at(-1) : undefined;
  const turned = condition && readTurned(condition, sheet, story);
  if (turned) {
    story.blocked = undefined;
    story.explanations.push(explain([turned]));
    push(turned.binding, story);
    return true;
  }
  story.explanations.push({ words: asWhole(sheet, story.blocked), rejected: [] });
  story.reason = story.blocked;
  return true;
};
