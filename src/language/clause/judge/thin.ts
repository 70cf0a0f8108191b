import { wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

const THIN = new Set(
  'what which who any show get give see view display print tell set put make take have need want run open find'.split(
    ' ',
  ),
);

/** A reading that hangs on one very general word ("show", "what"). */
export const isThin = ({ sheet, trigger, intent, args }: Binding): boolean => {
  if ((intent.language.required ?? []).some((need) => need.split('|').some((name) => args[name] !== undefined)))
    return false;
  if (trigger.at.length > 2 || !THIN.has(wordAt(sheet, trigger.at[0] ?? 0))) return false;
  return trigger.at.slice(1).every((at) => wordAt(sheet, at) === 'me');
};
