import { namesAsSigns, type Sheet, textOf, wordAt } from '../../sheet.ts';
import { ask, type Doubt, no } from './verdict.ts';

/** "start on the alerts": what somebody will work on. */
export const worksOn: Doubt = ({ trigger, sheet }) =>
  /^(?:start|begin)$/.test(trigger.verb) &&
  wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1) === 'on' &&
  sheet.roles[(trigger.at.at(-1) ?? 0) + 1] !== 'time'
    ? no('report')
    : undefined;

/** "stop by my desk", "drop in on scout", "run into the harbor": where somebody goes, and nothing that is done to it. */
export const goesThere: Doubt = ({ trigger: { at, verb }, sheet, before, args }) => {
  // "let's go back to the harbor"; but "harbor must go back to 3.2" says to what.
  if (/^(?:go|come|head)$/.test(verb) && args.version === undefined && BACK_TO.test(namesAsSigns(sheet)))
    return no('report');
  // "please make a restart by harbor", as some languages say it.
  if (/\b(?:make|do|perform)\b/.test(before)) return undefined;
  const place = THERE.exec(behind(sheet, at.at(-1) ?? 0))?.[0].split(' ').length;
  return place !== undefined && isBotWord(sheet, (at.at(-1) ?? 0) + place) ? no('report') : undefined;
};
const BACK_TO = /\b(?:go|come|head) back to (?:the |our |my )?@(?: @)*(?! 's)/;

const THERE =
  /^(?:by|at|into|past|near|upon|(?:on )?onto|on to|(?:in|by|over|off|around|round) (?:on|at|to|by)) (?:(?:the|my|our|your|his|her|their) )?/;

/** "a restart of it to be scheduled": for when? */
export const untimed: Doubt = ({ sheet, when, intent }, { later }) =>
  intent.language.postponable === true &&
  later !== true &&
  Object.keys(when).length === 0 &&
  /\b(?:to be|be|get|gets|getting|have it) (?:scheduled|planned)\b/.test(textOf(sheet))
    ? ask('unclear')
    : undefined;

/** "stop staging": of a bot or what describes some, and no doing. */
const isBotWord = ({ inName, index, tokens }: Sheet, at: number): boolean =>
  inName[at] === true ||
  index.byPart.has(tokens[at]?.word ?? '') ||
  index.traits.get(tokens[at]?.word ?? '')?.some(({ dimension }) => dimension !== 'status') === true;

/** "I need to start running again": what somebody will do, and to no bot. */
export const startsDoing: Doubt = ({ trigger, sheet, targets }) =>
  !isBotWord(sheet, (trigger.at[0] ?? 0) + 1) &&
  /^(?:start|stop|begin|resume|keep|continue|pause|quit)$/.test(trigger.verb) &&
  targets.terms.every(({ tokens }) => tokens.every((at) => at === (trigger.at[0] ?? 0) + 1)) &&
  /^(?!something|anything|everything|nothing)[a-z]{2,}ing$/.test(wordAt(sheet, (trigger.at[0] ?? 0) + 1))
    ? no('report')
    : undefined;

/** "go back to the previous directory": no bot is a former one. */
export const formerBot: Doubt = ({ targets, sheet }) =>
  targets.terms.some(({ tokens }) => /^(?:previous|prior|former|earlier)$/.test(wordAt(sheet, Math.min(...tokens) - 1)))
    ? ask('unclear')
    : undefined;

/** "remove the tag field and add …", "delete the river label": the tag itself, and not the bots that carry it. */
export const takesTag: Doubt = (binding, standing) => {
  const { intent, trigger, sheet } = binding;
  if ('addTags' in binding.args) return asksForTagged(binding, standing);
  if (intent.effect !== 'destructive' || intent.language.targets !== 'required') return undefined;
  return THE_TAG.test(behind(sheet, trigger.at.at(-1) ?? 0)) ? ask('unclear') : undefined;
};
const THE_TAG =
  /^(?:the |that |this |its |their |all |an? )*(?:(?:tags?|labels?) (?!of\b)\S+|\S+ (?:tags?|labels?))(?= (?:and|from|on|off|please|but|then|,|\.)|$| ,)/;

/** "give me everything with the vip tag", "I want everything with a vip tag": what is to be shown, and nothing to be tagged. */
const asksForTagged: Doubt = ({ targets, sheet }) =>
  targets.terms.some(({ everything, via }) => everything === true || via === 'set') && FOR_US.test(textOf(sheet))
    ? no('unexplained')
    : undefined;
const FOR_US =
  /\b(?:(?:give|get|show|hand|bring|fetch|pass|send|find) (?:me|us)|(?:i|we) (?:would |really |just )*(?:want|need|like|love))\b.* with (?:the |an? |our )?(?:(?:tags?|labels?)\b|\S+ (?:tags?|labels?)\b)/;

const behind = ({ tokens }: Sheet, at: number): string =>
  tokens
    .slice(at + 1)
    .map(({ word }) => word)
    .join(' ');

/** "put it on ingest", "put the tags a and b on ingest": not that anything is to be switched on. */
export const putsOn: Doubt = ({ trigger: { at, verb }, sheet }) => {
  const last = at.at(-1) ?? 0;
  if (verb === 'put' && at.length === 2 && wordAt(sheet, last) === 'on' && last > (at[0] ?? 0) + 1) {
    if (sheet.inName[/^(?:the|our|my)$/.test(wordAt(sheet, last + 1)) ? last + 2 : last + 1]) return no('unexplained');
    // "it lacks the ml tag, put that on"
    if (/^(?:it|that|this|them)$/.test(wordAt(sheet, last - 1))) return ask('unclear');
  }
  if (/^(?:tags?|labels?)$/.test(wordAt(sheet, (at[0] ?? 0) + 2)) && /^(?:on|off)$/.test(wordAt(sheet, last)))
    return no('unexplained');
  const on =
    at.length > 1 && /^(?:on|up)$/.test(wordAt(sheet, last)) && /^(?:it|that|this)$/.test(wordAt(sheet, last - 1));
  const next = /^(?:the|our|my)$/.test(wordAt(sheet, last + 1)) ? last + 2 : last + 1;
  return on && sheet.inName[next] === true ? no('unexplained') : undefined;
};
