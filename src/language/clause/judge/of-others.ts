import { textOf } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

/** Whether a question is about people or about what is usual, though its words could ask for bots. */
export const asksOfOthers = ({ sheet, targets }: Binding): boolean => {
  const text = textOf(sheet);
  return AT_WORK.test(text) || (targets.names.length === 0 && USUAL.test(text));
};

/** "is anybody on it?", "who is looking at the ticket?": who works on something. */
const AT_WORK =
  /^(?:(?:hey|so|and|but|ok) )*(?:(?:is|are|was) )?(?:anybody|anyone|somebody|someone|nobody|who(?: is)?) (?:(?:already|still|even|else|currently|of you) )*(?:on|at|onto|looking (?:at|into)|working on|taking care of|dealing with) (?:it|that|this|the (?:case|bug|problem|issue|ticket)|ticket|call|duty)\b/;

/** "is that normal?" asks what is usual, where nothing was spoken of. */
const USUAL = /^(?:and |so |but )?(?:is|was) (?:it|that|this) (?:normal|usual|allowed|legal|possible|true)\b/;
