import { namesIn } from '../../sheet.ts';
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
