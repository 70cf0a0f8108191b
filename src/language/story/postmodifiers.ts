import type { Said } from './said.ts';
import { acts, type Story } from './story.ts';

const VERBS =
  'restarted|started|stopped|registered|deployed|created|updated|launched|added|changed|touched|muted|paused|upgraded|scheduled|tagged|labell?ed|owned|used|needed|named|called';
/** "which is fine" speaks of the order, "which are failing" of the bots. */
const RELATIVE =
  '(?:that|which|who) (?:are|have|were|look|seem|run|need|want|deserve|use|keep|got|do|did|crash|fail|went)|whose';
const FRAGMENTS = [
  RELATIVE,
  `(?:(?:still|not|never|recently|already|no longer|currently|just) )*(?:${VERBS})(?: (?!it\\b|them\\b|that\\b|for (?:now|me|us)\\b)\\S+){0,4}$`,
  '(?:still|currently) \\S+(?: \\S+){0,3}$',
  '(?:starting|beginning|ending) (?:with|in|on) (?!a\\b|the\\b|now\\b|today\\b|immediate)',
  '(?:failing|crashing|running|waiting|lacking|missing|hanging|leaking|looping)(?: (?:since|for|on|in|at|with|every|all|again)\\b.*)?$',
  '(?:needing|having|doing|being|eating|using|consuming|burning) (?:it\\b|a\\b|an\\b|no|over|more|less|at|above|below|too|any|alerts|memory|cpu|slow|idle|\\d)',
  '(?:older|newer|younger|bigger|larger|smaller|slower|faster|heavier) than',
  '(?:above|over|below|under|beyond|past) \\d',
  '(?:with|without) (?:an? |no |any |more |less |fewer |high |low |over |under |open |empty |too )(?!word|doubt|break|delay|fuss|smile|question|hurry|rush)',
  'outside(?: of)? ',
  '(?:most|half|some|a few|several|a third|a quarter) of (?:them|those|these)',
  '(?:idle|unhealthy|sick|slow|old|new|flaky|broken|failed|failing|stuck|busy|small|big)(?: ones?(?: only| too| as well)?)?$',
  '(?:only |just )*(?:the )?(?:\\S+ ){0,2}ones(?: only| too| as well)?$',
  '(?:only |just )*the \\S+ only$',
];
const FRAGMENT = new RegExp(`^(?:${FRAGMENTS.join('|')})`);

/**
 * "stop all collectors, the failed only", "…, failing since monday", "…, starting with s": words behind described bots that
 * are no clause of their own, and can only tell which of them are meant.
 */
export const modifiesBots = ({ sheet, joint, text }: Said, story: Story): boolean =>
  (/^[,(-]?$/.test(joint) || (joint === 'and' && /^(?:still|currently|already|not|never)\b/.test(text))) &&
  !sheet.inName.includes(true) &&
  endsDescribed(story) &&
  FRAGMENT.test(text);

/** The same, where the order was found amid other words, of which these follow it. */
export const modifiedBehind = (behind: readonly string[], story: Story): boolean =>
  endsDescribed(story) &&
  behind
    .join(' ')
    .split(/ ?, ?/)
    .some((piece) => FRAGMENT.test(piece));

/** The last that was ordered is to be done to bots that were described. */
const endsDescribed = (story: Story): boolean => {
  const last = story.steps.at(-1);
  return last !== undefined && Object.values(last.how.targets).includes('set') && acts(last, story);
};
