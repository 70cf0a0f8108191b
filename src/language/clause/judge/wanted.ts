import { type Sheet, textOf } from '../../sheet.ts';
import { type Doubt, no } from './verdict.ts';

/** "we still need the owl": of a bot, and not how many of it. */
export const isWanted: Doubt = ({ before, trigger, missing, targets, sheet }) =>
  /^(?:need|want|have|use)$/.test(trigger.verb) &&
  /^(?:(?:because|since|as|but|and) )?(?:i|we|they)(?: still| really| do| badly)*$/.test(before) &&
  targets.names.length > 0 &&
  missing.length > 0 &&
  (namesAt(sheet, (trigger.at[0] ?? 0) + 1) || NEEDS_IT.test(textOf(sheet)))
    ? no('report')
    : undefined;

const NEEDS_IT =
  /\b(?:need|want) (?:it|them)(?:$| (?:again|back|tonight|today|tomorrow|now|for|at|in|on|until|till|by)\b)/;
const namesAt = ({ inName, tokens }: Sheet, at: number): boolean =>
  inName[/^(?:the|our|my|this|that)$/.test(tokens[at]?.word ?? '') ? at + 1 : at] === true;
