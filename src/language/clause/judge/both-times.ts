import { namesIn, wordAt } from '../../sheet.ts';
import { ask, type Doubt } from './verdict.ts';

/** "restart ingest now, billing at 5", "ingest and billing 10 minutes later": one time is not for both. */
export const bothNowAndThen: Doubt = ({ sheet, when, targets, args }) => {
  // "mute ingest for an hour, billing till tomorrow"
  if (args.for !== undefined && args.until !== undefined) return ask('unclear');
  if (Object.keys(when).length === 0) return undefined;
  // "restart ingest and billing, billing at 5"
  const said = namesIn(sheet);
  if (targets.names.length > 1 && new Set(said).size < said.length) return ask('unclear');
  const now = sheet.tokens.some(({ word }, at) => word === 'now' && sheet.inName[at - 1] === true);
  const later = targets.names.length > 1 && sheet.tokens.some(({ word }) => /^(?:later|afterwards)$/.test(word));
  return now || later ? ask('unclear') : undefined;
};

/** "restart the bots that failed at 4am": when they failed, or when it is to be done? What is to come is no doubt, "… in an hour". */
export const whenItWas: Doubt = ({ sheet, when }) => {
  if (!('at' in when || 'date' in when || 'every' in when) || when.date === 'tomorrow') return undefined;
  const first = sheet.roles.findIndex((role) => role === 'time' || role === 'every');
  const joint = sheet.tokens.findLastIndex(({ word }, at) => at < first && WHICH.test(word));
  if (joint < 1 || first - joint > MOST_TOLD) return undefined;
  return PAST.test(wordAt(sheet, joint + 1)) ? ask('unclear') : undefined;
};
const WHICH = /^(?:that|which|who)$/;
const MOST_TOLD = 5;
const PAST = /^(?:was|were|went|died|fell|broke|hung|got|ran|came|did|had|(?!need)[a-z]{2,}ed)$/;
