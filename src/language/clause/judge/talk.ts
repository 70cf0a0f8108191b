import { type Sheet, textOf, wordAt } from '../../sheet.ts';
import { ask, type Doubt, no } from './verdict.ts';

/** A season, a holiday, a year: nobody orders by them. */
const FAR =
  /\b(?:by|before|until|till|this|next|come|over|during|in|for) (?:the |early |late |mid |coming |next |end of (?:the |this |next )?)*(?:spring|summer|autumn|fall|winter|christmas|xmas|easter|thanksgiving|new year|holidays|year|quarter|season|semester|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:soon|some ?day|one day|sometime|eventually|one of these days|in the (?:near )?future|at some point|before long|in the long run|sooner or later)$/;
const HOPES =
  /^(?:and |but |so )?(?:(?:i|we) (?:(?:am|are|was|were|do|really|still|all) )*(?:hope|hoping|looking|aim|aiming)\b|(?:the|my|our) hope\b)/;

/** "we are hoping that harbor can be retired by the summer": a hope for some time to come, and no order. */
export const hopes: Doubt = ({ sheet }) => {
  const text = textOf(sheet);
  return HOPES.test(text) && FAR.test(text) ? no('plan') : undefined;
};

/** "call me at six", "wake me at seven": said to a person; no bot is called or woken. */
export const callsPerson: Doubt = ({ trigger, sheet, targets }) =>
  // "tell everyone to calm down"
  (trigger.verb === 'tell' && PEOPLE.test(wordAt(sheet, (trigger.at[0] ?? 0) + 1))) ||
  (/^(?:call|name|wake)$/.test(trigger.verb) &&
    targets.names.length === 0 &&
    /^(?:me|us|him|her|back|mum|mom|dad|home)$/.test(wordAt(sheet, (trigger.at[0] ?? 0) + 1)))
    ? no('report')
    : undefined;
const PEOPLE = /^(?:everyone|everybody|people|folks|anyone|anybody|somebody|someone)$/;

/** "there was a piece about us in the paper, page 4": of that paper, and not of somebody who is to be paged. */
export const citesPage: Doubt = ({ trigger, sheet }) =>
  trigger.verb === 'page' && /^\d+$/.test(wordAt(sheet, (trigger.at[0] ?? 0) + 1)) ? no('report') : undefined;

/** "the schedule says that it restarts at 6": what a plan holds, and nothing to be planned. */
export const tellsOfPlan: Doubt = ({ trigger, sheet, intent }) =>
  intent.language.role === 'later' &&
  /^(?:the|our|my|their|this|that)$/.test(wordAt(sheet, (trigger.at[0] ?? 0) - 1)) &&
  TELLS.test(wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1))
    ? no('report')
    : undefined;
const TELLS = /^(?:says?|said|has|had|shows?|reads?|lists?|tells|wants|calls|is|was|claims)$/;

/** "let's stop there": what was being talked about ends, and no bot is named by a place. */
export const endsTalk: Doubt = ({ trigger, sheet, targets, intent }) =>
  intent.language.postponable === true &&
  (trigger.at.length === 1 || trigger.verb === 'let') &&
  targets.names.length === 0 &&
  THERE.test(behind(sheet, trigger.at.at(-1) ?? 0))
    ? no('report')
    : undefined;
const THERE = /^(?:right |just |over |around )*(?:here|there)\b/;

const behind = ({ tokens }: Sheet, at: number): string =>
  tokens
    .slice(at + 1, at + 4)
    .map(({ word }) => word)
    .join(' ');

/** "i have to put something in the log": what the speaker is about to do, and nobody says with what. */
export const ofSomething: Doubt = ({ before, sheet }) =>
  /^(?:i|we) (?:have|need|must|ought)(?: got)?(?: to)?$/.test(before) &&
  sheet.tokens.some(({ word }) => /^(?:something|someone|somebody)$/.test(word))
    ? no('plan')
    : undefined;

/** "it ran fine on 2.4.0, put it back to that one": to something that was spoken of, and not to how it was. */
export const backToThatOne: Doubt = ({ intent, sheet }) =>
  intent.language.ofLast === true && /\bback to (?:that|this) (?:one|version|release|build)\b/.test(textOf(sheet))
    ? no('report')
    : undefined;

/** "revert that last change of his": of somebody else's doings, and not of what was done here last. */
export const ofTheirs: Doubt = ({ intent, sheet }) =>
  intent.language.ofLast === true &&
  /\b(?:of (?:his|hers|theirs|somebody|someone)|revert(?: back)? to (?:me|us))\b/.test(textOf(sheet))
    ? no('unaddressed')
    : undefined;

/** "tell him to stop", "tell the team to stop harbor": what a person is to be told, and not what we are to do. */
export const tellsPerson: Doubt = ({ sheet }) =>
  sheet.tokens.some(({ word }) => TELLING.has(word)) && TELLS_PERSON.test(textOf(sheet))
    ? no('unaddressed')
    : undefined;
const TELLING = new Set(['tell', 'remind', 'ask', 'order', 'instruct', 'beg', 'warn']);
const TELLS_PERSON =
  /^(?:(?:and|so|then|now|please|just|ok|well|can you|could you) )*(?:tell|remind|ask|order|instruct|beg|warn) (?:him|her|everyone|everybody|(?:the|our|my|your|his|her) (?:team|boss|devs?|developers?|guys?|others|people|folks|customers?|admins?|ops|crew|colleagues?|manager|neighbou?rs?|kids?|wife|husband|mother|father|mum|mom|dad)) (?:not )?to\b/;

/** "boarding now, run!", "kill me", "pause for applause", "take five everybody": said to people, where no bot is spoken of. */
export const saidToPeople: Doubt = ({ sheet, targets, missing }) =>
  (missing.length > 0 && isOfAKind(sheet)) ||
  (targets.names.length === 0 && PEOPLE_DO.test(textOf(sheet).slice(0, LONGEST_SAYING)) && !sheet.inName.includes(true))
    ? no('report')
    : undefined;
/** "bring a lantern for the parade": any lantern, and not the bot that is called so. */
const isOfAKind = ({ hits, tokens }: Sheet): boolean =>
  hits.some(
    (hit, at) =>
      hit?.end === at + 1 && !hit.name.includes('-') && /^(?:an?|another|some)$/.test(tokens[at - 1]?.word ?? ''),
  );
const LONGEST_SAYING = 60;
const PEOPLE_DO =
  /^(?:(?:and|so|but|oh|ok|okay|please|just|now|let us|uh|um|then) )*(?:run|go|(?:(?:i|we) )?(?:have(?: got)? to|got to|need to|must|should|had better|better|ought to|time to|let us) (?:bounce|run|go|split|dash|jet|roll|scoot|stop|start)(?: (?:now|soon|guys|folks|everyone|everybody|all|mate|man|team|home|then|in \S+(?: minutes?)?))*|(?:kill|shoot|bury|save|help|spare|bite|pinch) me|(?:stop|cut|quit) it (?:you|both|all of|guys|boys|girls|kids)\b.*|(?:shout|holler|yell|scream|tell me|let me know) if (?:that|this|it) (?:clashes|bothers|hurts|is in (?:the|your) way|is a problem|does not suit)\b.*|(?:quiet|silent) (?:ever since|since then|at last|for once|so far|here|tonight)|(?:pause|stop|break|halt) for (?:applause|effect|breath|thought|laughter|coffee|tea|cake|lunch|dinner|breakfast|drinks?|petrol|gas|snacks?|ice cream|directions|a (?:drink|coffee|beer|smoke|laugh|chat|breather|bite|photo|pee|snack|rest))(?: (?:everyone|everybody|people|folks|all|guys|team|please|first|now|at \d\S*|on the way))*|(?:kill|drop|stop|hold|mute|pause|start|move|drop|save) your \S+(?: (?:please|now|everyone|everybody|people|folks|guys|team|lol|[a-z]+))?|take (?:five|ten|a seat|a breath|it easy)(?: everybody| everyone| all| guys| folks)?|(?:grant|give) me (?:patience|strength|wings|peace|mercy|courage|hope|a hug|a hand|five))$/;

/** "it needs restarting every day" may well be a complaint. */
export const complains: Doubt = ({ when, before }) =>
  'every' in when && /^… (?:needs|need|wants|want)$/.test(before) ? ask('question') : undefined;
