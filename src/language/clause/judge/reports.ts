import { type Sheet, textOf, wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';

/** Whether the clause tells of what was done or how it went, though its words could order it. */
export const isReport = (binding: Binding): boolean =>
  finite(binding) ||
  wonders(binding) ||
  isDone(binding) ||
  tellsBehind(binding) ||
  perfect(binding) ||
  isOfHalf(binding);

/** "half of our product ids do not match": what half of them do, and nothing to be halved. */
const isOfHalf = ({ sheet, trigger: { verb, at }, targets }: Binding): boolean =>
  verb === 'half' && at.length === 1 && targets.names.length === 0 && HALF_DO.test(textOf(sheet));
const HALF_DO =
  /^(?:(?:and|so|but|because|since|as) )*half (?:of )?(?:the|our|my|their|his|her|all|its|of) .*\b(?:do|does|did|is|are|was|were|has|have|had|can|cannot|could|will|would|got|gets?|went|goes?)\b/;

/**
 * "that should have gone to ingest": what did not happen, unlike "I would like to have it gone". A correction is read
 * without the "should" in front.
 */
const perfect = ({ sheet, trigger: { verb, at, forms } }: Binding): boolean => {
  const have = at[0] ?? 0;
  return (
    verb === 'have' &&
    forms.includes('base') &&
    at[1] === have + 1 &&
    /^(?:should|could|would|might|must|may|will|shall|)$/.test(wordAt(sheet, have - 1))
  );
};

/** "depot should have 5 replicas by now" wonders, and orders nothing. */
export const wonders = ({ sheet }: Binding): boolean =>
  sheet.tokens.some(
    ({ word }, at) =>
      (word === 'by' && wordAt(sheet, at + 1) === 'now') ||
      (word === 'already' && /\b(?:should|must|shall)\b/.test(textOf(sheet))),
  );

/** What becomes of a noun that is told about: "the restart of harbor went fine". */
const FINITE =
  /^(?:went|was|were|has|had|did|happened|worked|took|seems|looks|would|will|ran|came|broke|caused|helped|fixed|rejected|failed|done|succeeded|completed|finished|aborted|denied|refused|passed|successful)$/;
/** "restart of the scheduler failed" */
const OUTCOME =
  /^(?:failed|done|succeeded|completed|finished|aborted|rejected|denied|passed|crashed|timed|worked|helped)$/;

/** Whether a verb of the past says what became of it. */
export const finite = ({ sheet, unexplained, trigger }: Binding): boolean =>
  unexplained.some((at) => FINITE.test(wordAt(sheet, at))) ||
  ((trigger.pattern.kind === 'noun' || wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1) === 'of') &&
    sheet.tokens.some(
      ({ word }, at) => OUTCOME.test(word) && sheet.inName[at - 1] === true && sheet.inName[at] !== true,
    ));

/** "have you started it yet", "the start of all bots failed"; but "have somebody restart it" orders. */
const isDone = ({ sheet }: Binding): boolean => {
  const text = textOf(sheet);
  return HAVE_YOU.test(text) || ENDED_SO.test(text);
};
const HAVE_YOU =
  /^(?:so |and |but |ok |hey )?(?:(?:have|has|had) (?:you|we|they|he|she|i)|ha[sd] it)(?: (?:already|ever|just))? \w+/;
const ENDED_SO =
  /^(?:so |and |but |ok )?(?:the|our|my|his|her|their|that|this|last|yesterday's) (?:\w+ ){1,2}of .* (?:failed|worked|succeeded|crashed|broke|hung|stalled|helped|finished|completed|went \w+|did not (?:work|help))$/;

/** "scale of harbor is 5": a verb of telling behind the one that would order. */
const tellsBehind = ({ sheet, trigger, intent }: Binding): boolean => {
  const head = trigger.at[0] ?? 0;
  // "delete the pause that is planned"
  const isOfOrder = (at: number): boolean =>
    intent.language.postponable !== true &&
    /^(?:that|which)$/.test(wordAt(sheet, at - 1)) &&
    trigger.at.includes(at + 1) &&
    !/^(?:the|an?)$/.test(wordAt(sheet, head - 1));
  return sheet.roles.some(
    (role, at) => at > head && role === 'grammar' && TELLS.test(wordAt(sheet, at)) && !isOfOrder(at),
  );
};
const TELLS = /^(?:is|are|was|were|has|have|had|does|did|will|would|should|may|might)$/;

/** Asks for nothing, though its words would: what is to be brought about ("have ingest stopped") or told of ("its numbers are old"). */
export const isSaidOf = ({ sheet, trigger }: Binding, ended: string): boolean =>
  ended !== '?' &&
  ((trigger.pattern.kind === 'phrase' && wordAt(sheet, trigger.at[0] ?? 0) === 'have') ||
    isSubject(sheet, trigger) ||
    isDescribed(sheet, trigger));

/** "the memory of harbor is too high", "harbor's logs are a mess"; but "the logs of harbor are needed" asks for them. */
const isDescribed = (sheet: Sheet, { pattern, at: places }: Binding['trigger']): boolean => {
  const single = pattern.kind === 'noun' || (pattern.kind === 'phrase' && places.length === 1);
  if (!single || !(sheet.inName[0] === true || /^(?:its|their|the|our|my)$/.test(wordAt(sheet, 0)))) return false;
  let at = (places.at(-1) ?? 0) + 1;
  while (sheet.inName[at] === true || /^(?:of|for|from|the|our|my|bot)$/.test(wordAt(sheet, at))) at += 1;
  if (!/^(?:is|are)$/.test(wordAt(sheet, at))) return false;
  return !sheet.tokens.slice(at + 1).some(({ word }) => WANTED.test(word));
};
const WANTED =
  /^(?:needed|required|wanted|requested|asked|desired|necessary|what|all|please|missing|wished|due|i|we|want|need|enough|where|interesting|kindly)$/;

/** "its numbers are yesterday's" */
const isSubject = (sheet: Sheet, trigger: Binding['trigger']): boolean =>
  (trigger.pattern.kind === 'noun'
    ? /^(?:it|they|its|their|his|her|the|our|my)$/.test(wordAt(sheet, 0))
    : trigger.pattern.kind === 'phrase' && trigger.at.length === 1 && !/^(?:wh|how|any)/.test(trigger.verb)) &&
  /^(?:is|are|was|were|would|will|has|had|should|might|went|took|starts|ends|says|said)$/.test(
    wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1),
  );
