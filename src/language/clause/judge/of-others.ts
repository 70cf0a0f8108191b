import { textOf } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

/** Whether a question is about people or about what is usual, though its words could ask for bots. */
export const asksOfOthers = ({ sheet, targets }: Binding): boolean => {
  const text = textOf(sheet);
  // "is he still standing?"
  if (targets.names.length === 0 && (OF_PERSON.test(text) || OF_TASTE.test(text))) return true;
  return AT_WORK.test(text) || (targets.names.length === 0 && USUAL.test(text));
};

const OF_PERSON = /^(?:(?:and|so|but|hey) )*(?:(?:how|where|why|what) )?(?:is|was|has|did|does|will) (?:he|she)\b/;

/** "what sort of things do you like?", "what name are you going by these days?" */
const OF_TASTE =
  /^(?:and |so )?(?:what|which)\b(?: \w+){0,5} (?:(?:do|did|would) you (?:like|love|prefer|hate|enjoy|eat|drink|fancy|believe|dream)|are you (?:going|wearing|reading|watching|listening|playing|eating|drinking|into))\b/;

/** "is anybody on it?", "who is looking at the ticket?": who works on something. */
const AT_WORK =
  /^(?:(?:hey|so|and|but|ok) )*(?:(?:is|are|was) )?(?:anybody|anyone|somebody|someone|nobody|who(?: is)?) (?:(?:already|still|even|else|currently|of you) )*(?:on|at|onto|looking (?:at|into)|working on|taking care of|dealing with) (?:it|that|this|the (?:case|bug|problem|issue|ticket)|ticket|call|duty)\b/;

/** "is that normal?" asks what is usual, where nothing was spoken of. */
const USUAL = /^(?:and |so |but )?(?:is|was) (?:it|that|this) (?:normal|usual|allowed|legal|possible|true)\b/;

/** "why don't you restart ingest?" asks for that, and for no reason; "why don't you ever restart it" complains. */
export const asksToDo = ({ sheet, trigger, verbs }: Binding): boolean =>
  trigger.verb === 'why' && verbs.has(WHY_NOT.exec(textOf(sheet))?.[1] ?? '');
const WHY_NOT =
  /^(?:so |hey |ok |well )*why do not you (?:(?:just|simply|go|go ahead|and|please|kindly|quickly) )*([a-z]+)\b/;
