import type { Binding } from '../clause/binding.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { DENIED, only } from './antecedent.ts';
import { lost } from './doubts.ts';
import { push, type Story } from './story.ts';

const TO_THAT =
  /\bto (?:exactly |precisely |just )*(?:that|this)(?: (?:very )?(?:one|version|release|build))?(?: please| again| now| then| asap)*$/;

/** "harbor was better on 5.1.3, go back to it" */
const BACK_TO_IT = /\b(?:back|return|revert|rollback) to it(?: please| again| now)*$/;

/**
 * "harbor was fine on 5.1.3, so roll it back to exactly that": the one version that was told right before, though the order would
 * be whole without it. Of several, of one that was denied, or of
 * none, nobody knows which: `undefined`.
 */
export const withToldVersion = (binding: Binding, sheet: Sheet, story: Story): Binding | undefined => {
  const { intent, args } = binding;
  const version = intent.language.args?.find(({ is }) => is === 'version');
  const told = story.told.at(-1);
  const text = textOf(sheet);
  const that = TO_THAT.test(text);
  if (!version || args[version.name] !== undefined || !(that || BACK_TO_IT.test(text))) return binding;
  if (!told || textOf(told) !== story.before || !VERSION.test(textOf(told)))
    return that && story.context.lastIntent === undefined ? undefined : binding;
  const value = DENIED.test(textOf(told)) ? undefined : only(version, { ...told, roles: [] }, binding, story);
  return value === undefined ? undefined : { ...binding, args: { ...args, [version.name]: value } };
};
const VERSION = /\d\.\d/;

/** Takes in an order that words before it made whole. */
export const pushGathered = (gathered: Binding, sheet: Sheet, story: Story): void => {
  const whole = withToldVersion(gathered, sheet, story);
  story.question = whole ? undefined : lost(sheet);
  story.undone = undefined;
  if (whole) push(whole, story);
};
