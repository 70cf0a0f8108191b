import type { Binding } from '../clause/binding.ts';
import type { Candidate } from '../clause/read.ts';
import { namesIn, type Sheet } from '../sheet.ts';
import { type Story, shared } from './story.ts';

/** "ingest hangs", "ingest is very confused" */
const AILS =
  'hangs?|hanging|hung|stuck|down|broken|dead|died|dying|crash\\w*|fail\\w*|stopp?ed|paused|frozen|looping|slow|leaking|wedged|unhealthy|degraded|sick|respond\\w*|work\\w*|answer\\w*|misbehav\\w*|behav\\w+|mov(?:e|es|ing)|react\\w*|(?:com(?:e|es|ing) up|(?:becom(?:e|es|ing)|get(?:s|ting)?) ready)|(?:gone|going) (?!live|up|home|away|to|on|off|out|back|well|fine|through)\\w+|quiet|silent|lagg\\w*|stall\\w*|spinning|chok\\w*|unresponsive|(?:acting|being|behaving|looking|feeling|playing|getting) (?:a bit |a little |so |very |really |all |rather |kind of |pretty )*(?:up|weird|strange|odd|funny|funky|wonky|silly|slow|iffy|flaky|erratic|erratically|weirdly|strangely|oddly)|off|out|weird|strange|odd|iffy|red|confused?|lost|ill|kaput|blocked|faulty|buggy|unstable|jammed|corrupt(?:ed)?|loud|noisy|chatty|spamming|spammy|useless|crazy|drunk|sleepy|sulk\\w*|moody|grumpy|cranky|wobbly|wobbling|flapping|thrash\\w*|struggling|borked|busted|knackered|toast|fried|hosed|cooked|glitch\\w*|limping|sluggish|haywire';
/** "ingest is in trouble", "ingest gives errors" */
const CAUSES =
  '(?:being|in|having|throwing|giving|making|causing|driving|at) (?:me |us |everyone |people )?(?:it|a|an|such|some|another|trouble|grief|bother|headaches|problems|issues|difficult|nuts|mad|crazy|insane)(?! (?:hurry|good|great|meeting|call|queue|list|row|test|moment of))(?: \\S+){0,4}|(?:gives?|giving|throws?|throwing|shows?|showing|makes?|making|prints?|writes?|produces?|sends?|has|having|reports?|returns?) (?:me |us )?(?:(?:only|just|many|a|an|the|lots of|a lot of|so many|too many|too much|wrong|bad|strange|weird|some|all) )*(?:errors?|problems?|troubles?|issues?|nonsense|garbage|rubbish|bugs?|mistakes?|exceptions?|noise|mess|numbers|results|answers)(?: only)?';
/** "ingest is no longer needed" */
const IDLE =
  '(?:(?:no longer|no more|not) (?:needed|required|used|in use|wanted)|(?:needed|required|used) no (?:more|longer))(?: any ?more| any longer)?';
/** Trouble, of which the order behind it without a bot is to rid. */
const TROUBLE = new RegExp(
  "^(?:(?:the |our |this |that )?@(?: (?:bot|worker|service|job|process))?(?: again| today| now)? (?:(?:is|has|'s|looks?|seems?|feels?|went|got|keeps?|does|did|will|would|can) )?" +
    '(?:not |been |just |all |so |really |completely |totally |a bit |a little |kind of |somewhat |rather |very |super |again |still |too |quite )*' +
    `(?:${AILS}|${CAUSES}|${IDLE})` +
    '(?: (?:properly|correctly|normally|well|right|good|as it should))?(?: again| today| since .*| now| all day| (?:on|at|in|with|behind|over|halfway) (?:\\S+ ?){1,5})?' +
    '|(?:the |our |this |that )?(?:new|latest|newest|last|fresh) (?:@ (?:build|release|version|update|config)|(?:build|release|version|update|config) of (?:the )?@)(?: \\S+){1,12}' +
    '|(?:there (?:is|are)|(?:i|we) have(?: got)?|something is)(?: again| now)? (?:an? |some |big |serious |huge )*(?:problems?|trouble|issues?|wrong|errors?) (?:with|in|on|at) (?:the |our )?@(?: again| today| now)?)$',
);

const MOST_TOLD = 3;

/** "ingest hangs, restart please": an order that names nothing, right behind one bot's trouble. */
export const forTrouble = ([best]: readonly Candidate[], colon: boolean, story: Story): Binding | undefined => {
  // "harbor hangs. We are not amused. Restart please": the last that tells of a bot, whatever is told behind it.
  const last = story.told.slice(-MOST_TOLD).findLast((told) => namesIn(told).length > 0);
  if (!last || best?.verdict.kind !== 'ask' || best.verdict.because !== 'missing') return undefined;
  const { missing, targets, unexplained, intent } = best.binding;
  if (missing.length !== 1 || missing[0] !== 'targets' || unexplained.length > 0) return undefined;
  if (targets.terms.length > 0 || targets.except.length > 0 || intent.effect === 'destructive') return undefined;
  const text = last.tokens.flatMap(({ kind, word }, at) =>
    kind === 'mark' || inside(last, at) ? [] : [last.inName[at] === true ? '@' : word],
  );
  const names = [...new Set(namesIn(last))];
  // "we can hear from ingest again: unmute"
  const heads = colon && intent.effect === 'change';
  if (names.length !== 1 || !((heads && last === story.told.at(-1)) || TROUBLE.test(text.join(' ')))) return undefined;
  return { ...best.binding, missing: [], targets: shared(names) };
};

/** A word of a name behind its first. */
const inside = (sheet: Sheet, at: number): boolean => sheet.inName[at] === true && sheet.hits[at] === undefined;
