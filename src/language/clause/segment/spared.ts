import { STAYS } from '../../lexicon/stays.ts';
import type { Sign } from './place.ts';

/** "…, only harbor stays", "…, just the ledger may keep running" */
const ONLY_STAYS = new RegExp(`^(?:only|just) (?:(?:the|our|my) )?(?:\\S+ ){1,3}${STAYS}(?: |$)`);

export const leavesAlone: Sign = ({ sheet, at, text }) =>
  /^(?:only|just) (?:leave|keep|spare)\b/.test(text) ||
  ONLY_STAYS.test(text) ||
  (sheet.tokens[at]?.word === ',' &&
    /^(?:(?:only|just) )?(?:leave|keep|hands off|spare|omit|skip|exclude)\b/.test(text)) ||
  /^(?:mind (?:that )?you )?(?:leave|spare) (?:the |our )?@(?: @)*(?: (?:alone|as (?:it )?is|be|out|running|up))?(?: please)?$/.test(
    text,
  )
    ? true
    : undefined;

/** "…, only not ingest, in that one I am still debugging": told of it, and no more of what is to be done. */
export const tellsOfThat: Sign = ({ marked, text }) => (marked && TELLS_OF_THAT.test(text) ? true : undefined);
const TELLS_OF_THAT =
  /^(?:in|on|with|at) (?:that one|this one|it|that|this|those|them) (?:i|we|he|she|they|somebody|someone) /;
