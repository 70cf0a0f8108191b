import { wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

/** Verbs that say little alone; with unknown words beside them they are hardly meant for us. */
export const GENERAL = new Set(
  'set get give make take put bring add have do go let want need run show keep move push pull cut drop lose call name time book plan program end hold feed kick hit up half tag mark turn close open change throw pick clear'.split(
    ' ',
  ),
);
/** Persons and other programs: somebody else is spoken to, or of. */
const OTHERS = /^(?:my|his|her|here|myself|yourself|&&|\|\||sudo|-.*|.*[$/\\|].*)$/;
/** A ticket, not a bot: "OPS-1234". */
const TICKET = /^[A-Z]{2,6}-\d+$/;
/** As bots are named: "parcel-tracker", "feed_2", "node7". */
const LIKE_A_NAME = /[a-z]-[a-z0-9]|[a-z]_|[a-z]\d/;
const DETERMINED = /^(?:my|your|his|her|their|our|the|a|an|some|to|this)$/;

/** Whether what is not understood may well be a bot, or an order to one: then it is worth a question. */
export const isPlausible = (binding: Binding): boolean => {
  const { targets, unexplained, sheet } = binding;
  const words = unexplained.map((at) => wordAt(sheet, at));
  if (sheet.manner === 'slash') return true;
  if (isHalfGiven(binding) && words.length <= 2) return true;
  if (words.some((word) => OTHERS.test(word) || word === '')) return false;
  if (targets.names.length > 0) return words.length <= 3 && targets.names.some((name) => targets.via[name] !== 'typo');
  if (unexplained.some((at) => TICKET.test(sheet.tokens[at]?.text ?? ''))) return false;
  if (words.some((word) => LIKE_A_NAME.test(word))) return words.length <= 3;
  return isVerbAndWord(binding, words);
};

/** Something obligatory was said that no other intent has, and it needs no bot. */
const isHalfGiven = ({ intent, args }: Binding): boolean =>
  intent.language.targets !== 'required' &&
  (intent.language.required ?? []).some((need) => need.split('|').some((name) => args[name] !== undefined));

/** "restart depto": a telling verb and one strange word. */
const isVerbAndWord = ({ sheet, unexplained, before, trigger }: Binding, words: readonly string[]): boolean =>
  words.length === 1 &&
  !DETERMINED.test(wordAt(sheet, (unexplained[0] ?? 0) - 1)) &&
  before === '' &&
  !GENERAL.has(trigger.verb) &&
  !/(?:ing|ly|ed)$/.test(words[0] ?? '') &&
  sheet.tokens.length < 6;
