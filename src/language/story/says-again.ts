import { textOf } from '../sheet.ts';
import type { Said } from './said.ts';
import { changes, type Story } from './story.ts';

/** "harbor's last 30 log lines, let me see them": what was asked for right before is to be shown. */
const SHOW_THAT =
  /^(?:(?:and|so|please|kindly|now|just|(?:can|could|would|will) you|(?:can|could|may|might) (?:i|we)|(?:i|we) (?:want|need|would like|would love|have) to) )*(?:(?:let (?:me|us) )?(?:see|have|look at|read|view|get|have a look at|take a look at)|(?:show|give|send|get|fetch|bring)(?: (?:me|us))?|show (?:it|that|them|those) to (?:me|us)) ?(?:it|that|them|those|these|all of (?:it|them|that))?(?: (?:please|now|here|for me|for us|then))*$/;

/** "harbor could do with a reboot, sort that out": what was said right before is to be done, and nothing else. */
const DO_THAT =
  /^(?:(?:and|so|please|kindly|now|just|go and|(?:can|could|would|will) you) )*(?:sort|see to|arrange|organi[sz]e|get on|deal with) (?:it|that|this)(?: out)?(?: (?:please|now|for me|for us|then|asap))*$/;

/** What was asked for or ordered right before is only said once more: it adds nothing. */
export const saysAgain = ({ text, joint }: Said, story: Story): boolean => {
  const told = story.told.at(-1);
  if (story.steps.length === 0 || !/^(?:,|:|-|;|)$/.test(joint)) return false;
  // "harbor is broken, sort it out": of that nothing was ordered yet.
  if (told !== undefined && textOf(told) === story.before) return false;
  return changes(story) ? DO_THAT.test(text) : SHOW_THAT.test(text);
};
