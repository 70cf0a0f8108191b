import { actOf, speaksFor } from '../lexicon/speech.ts';
import { conditionQuestion } from './doubts.ts';
import type { Said } from './said.ts';
import type { Story } from './story.ts';

/** "weekdays at ten to seven, …" */
const LEADING_TIME =
  /^(?!(?:and |so )?(?:tomorrow|today|tonight|next week) (?:is|will be) (?!fine|ok|okay|good|better|best|great|when|early|soon|perfect|enough|ideal))(?:and |so |ok |please )*(?:on )?(?:tomorrow|tonight|next week|in (?:an?|\d+|two|three|five|ten|twenty|half an) (?:hours?|minutes?|days?)|weekdays|weekends|(?:every|each) (?:day|night|morning|evening|week|weekday|weekend|month|hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)|daily|nightly|hourly|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days|at (?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\S*)\b(?: \S+){0,5}$/;
const CONDITION =
  /^(?:but |and |so )?(?:only )?(?:if|unless|in case|the (?:moment|minute|second(?! (?:one|bot|on|of|from|in|to|and|or)\b|$)|instant|day)|(?:every|each|any|next) ?time|by the time|provided|assuming|as soon as|once(?!-| (?:from|already|again|more|before)\b)|when|whenever|after|until|as long as|while|should(?! (?:i|we|you|one)\b))\b/;
/** "if it is not up by ten, and I mean ten, …": still a condition. */
const IF = /^(?:but |so )?(?:only )?(?:if|unless|in case|provided|assuming|as soon as|once)\b/;
const IF_NOT_I =
  /^(?:and |but )?if (?:that|it|this) (?:does not|did not|will not|fails?)(?: (?:help|work|do it|do the trick|fix it))? (?:i|we|they|he|she) (?!can|could|want|need|would)\w+/;
const IS_SO =
  /^(?:and |so |but )*(?:after (?:\S+ ){0,5}(?:mails|emails|calls|meetings|hours|weeks|days|months|rounds|discussions?|debates?|begging|nagging|waiting|thinking|arguing|arguments?|negotiations?|tickets|reminders) (?:the |our |my )?\S+ (?:\S+ )?(?:has|have|had|did)(?: finally| now)? \w+|while .* (?:anyway|anyways|anyhow))\b/;
/** "after the audit of last year, …": when it was, and nothing that is waited for. */
const IS_PAST =
  /^(?:and |so |but )*after .*\b(?:last (?:night|week|month|year|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|quarter|release|sprint)|yesterday|(?:an hour|\S+ (?:minutes|hours|days|weeks|months|years)) ago|this morning|earlier today|the other day)(?: (?:that|which|where|when)\b.*)?$/;
const NUMBERED =
  /^the second (?!it|he|she|they|we|you|i|that|this|everything|any|some|the|our|my)[a-z]+ (?:is|are|was|has)\b/;
/** Things that are numbered or that go by the day; of the rest "the second the backup is done" may be meant. */
const SECOND_PLACE =
  /^(?:the second (?:floor|site|shift|batch|depot|plant|store|shop|branch|wave|half|leg|hall|gate|wing|ward|office|warehouse|terminal|platform|crew|team|room|lane|track|dock|line|truck|train|boat|ferry|bus|coach|van|oven|kitchen|bar|stage|tent|bridge|tunnel|pump|field|door|entrance|delivery|shipment|order|round|session|group|class|exam)|the day (?:ward|shift|crew|team|staff|room|nurse|trip|school|centre|center|market|boat|tour|care|job|tourists|guests|visitors)) (?:is|are|was|were|has|have)\b/;
const ABOUT_TO =
  /^(?:i am|we are|they are|he is|she is) about to (?!.*\b(?:it|them|that|this|those|both)\b)(?!(?:re)?start|stop|do\b)/;
/** "if you have a minute" is politeness. */
const POLITE_CONDITION =
  /^(?:as soon as|once|the (?:moment|minute|second|instant)) you (?:can|could|(?:have|get|find|have got) (?:a|the|some|time|round|around|your)\b|are (?:free|able|around|there))|^(?:if|when|whenever) (?:you|it is at all possible|at all possible|possible|it is possible|there is time|it is ok|it is okay|it is not (?:too|much|asking|a (?:problem|bother))|that is (?:ok|okay|alright|all right|fine|possible|convenient|not)|i may|convenient)\b/;

/** "when you restart it, mute the gateway": the next time that is done. */
const isOfOurDoing = (text: string, { lexicon }: Story): boolean => {
  const [, verb, object] = /^(?:and |but |so )?(?:if|when|whenever) you (?:ever |next )?(\S+) (\S+)/.exec(text) ?? [];
  return verb !== undefined && object !== undefined && lexicon.verbs.has(verb) && lexicon.actions.has(verb);
};

/** What a clause that gave nothing means for those behind it: a time, a condition, a supposition, other people's words. */
export const opens = ({ sheet, text, ended, joint }: Said, story: Story): void => {
  if (LEADING_TIME.test(text)) story.untimed = true;
  // "restart it, and if that does not help I ring the vendor": the order stands.
  if (IF_NOT_I.test(text) && story.steps.length > 0) return;
  // "after seventeen mails legal has agreed, …", "while the road is closed anyway: …": tells of what is so.
  if (IS_SO.test(text) || IS_PAST.test(text)) return;
  // "Start it. The second room is open."
  if (joint === '' && ended !== ',' && NUMBERED.test(text) && sheet.inName[2] !== true) return;
  // "bring it up, the second floor has reopened", "halve it, the day ward is shut"
  if (story.steps.length > 0 && SECOND_PLACE.test(text) && !sheet.inName.includes(true)) return;
  if (CONDITION.test(text) && (!POLITE_CONDITION.test(text) || isOfOurDoing(text, story))) {
    if (story.steps.length > 0 && ended !== ':') story.question ??= conditionQuestion(story);
    else if (/^(?:,|then|:|)$/.test(ended) || (ended === 'and' && IF.test(text))) story.blocked = 'conditional';
  }
  // "restart it, they are about to open the dam": why, and no supposition.
  if (ABOUT_TO.test(text) && story.steps.length > 0 && /^(?:,|-)$/.test(joint)) return;
  const act = actOf(text);
  if (act !== undefined && act !== 'how-to' && story.steps.length > 0 && /^(?:and|or|but|,|-)$/.test(joint))
    story.question ??= conditionQuestion(story);
  if (act !== undefined && story.steps.length === 0 && /^(?:,|and|then|or|-|but|so|:)$/.test(ended))
    story.blocked ??= act;
  story.blocked = speaksFor(text, ended) ?? story.blocked;
};
