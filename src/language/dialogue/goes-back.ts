import type { Ground } from '../clause/binding.ts';
import { numberAt } from '../entities/number.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Context } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { type Base, baseOf } from './base.ts';
import { plansThat } from './may-carry.ts';

/**
 * What speaks of what was said before, whatever else its words are: "same schedule for X", "also for the collectors"; and
 * after a list of lines "make it 200" means lines.
 */
export const goesBack = (sheet: Sheet, { lexicon, context }: Ground): boolean => {
  const text = textOf(sheet);
  if (GOES_BACK.test(text) || CORRECTS.test(text) || plansThat(text)) return true;
  const base = context.pending ? undefined : baseOf(context);
  if (base && (changesValue(sheet, base) || changesTime(text, base))) return true;
  if (!base || effectOf(lexicon, base.intent) !== 'read') return false;
  if ((COMPARES.test(text) || SEES_OTHERS.test(text)) && hasNamed(sheet) && !listsThem(lexicon, base.intent))
    return true;
  const counts = Object.values(base.args).some((value) => typeof value === 'number');
  return (counts && sheet.tokens.some((_, at) => numberAt(sheet, at))) || OTHER_TOO.test(text);
};

const GOES_BACK =
  /\b(?:the )?(?:very |exact )?same (?:settings|options|arguments|parameters|filters?|values)(?: as (?:just )?(?:before|now))?(?: please)?$|^(?:(?:and|ok|now|please|then) )*(?:put|roll|ship|push|install|bring) (?:that|this|the same)(?: one| version| build)?(?: out)? (?:on|onto|to) .+ (?:too|as well|also)(?: please)?$|^(?:(?:and|ok|now|please|then) )*do (?:all|every|each|the|those|these) .*\b(?:too|as well|also|likewise|(?:in )?the same way)(?: please)?$|^(?:(?:and|ok|now|please|then) )*give (?:\S+ ){1,4}(?:one|that|the same) (?:too|as well|also)(?: please)?$|\b(?:gets?|needs?|deserves?|should get|should have) (?:one|that|it|this|the same)(?: \w+)? (?:too|as well|also)(?: please)?$|^(?:(?:and|ok|now|please|exactly|just|do|then|also) )*(?:(?:the )?same (?:\w+ ){0,2}(?:for|to|with|on|from)\b|also (?:for|to|with|on)\b|(?:what|how) about\b)|^(?:(?:and|ok|now|please|can you|could you|let us) )*(?:schedule (?:that|this|it)|put (?:that|this|it) on (?:a|the) (?:schedule|timer|cron|calendar)|turn (?:that|this|it) into an? )\b|^(?:and|now|then) (?:for|to|with|on)\b|\b(?:another|one|one more|another one|thing) (?:just |exactly )?like (?:it|that|this)\b|^(?:(?:and|ok|now|please|then) )*(?:an? (?:identical|similar|equal) one|another(?: one)?|(?:set up |make |create |add )?the same thing) (?:for|on|to|with)\b/;
/** "harbor is what I should have said", "what I meant was harbor" */
const CORRECTS =
  /\b(?:is|was) what (?:i|we) (?:meant|should have|was after|wanted|had in mind)\b|(?<!\b(?:what|who|how|which|sure|if|whether|that|as|think|hope|know|said) )\b(?:it|that|this) (?:has to|must|should|ought to|needs to|should have|ought to have|was (?:meant|supposed) to|is supposed to) be(?:en)?(?: (?:please|sorry|of course))?$|\bshould have been$|^(?:(?:no|oh|sorry|argh|wait) )*what (?:i|we) (?:meant|should have (?:said|written|typed)|wanted)(?: to say)? (?:is|was)\b/;
const OTHER_TOO =
  /(?:^|\b(?:(?:show|give) (?:me|us)|let (?:me|us) (?:see|have)|(?:can|could|may) (?:i|we) (?:see|have|get)|(?:want|need|like) to see|see) )(?:(?:and|now|the|our|then|ok|please) )*(?:\S+ ){1,4}'s(?: (?:too|as well|also|next|now|instead))?(?: please)?$|\b(?:show|see|have|give me|give us) (?:those|the ones|that|the same|the one) (?:of|for|from) .+ (?:too|as well|also)(?: please)?$|^(?:(?:and|now|then|ok|please) )*(?:(?:show|give) (?:me|us)|let (?:me|us) see|(?:can|could|may) (?:i|we) (?:see|have|get)) (?:the )?other\b|\b(?:the other(?: one)?|the others|the rest) (?:too|as well|also)$/;

/** "let me see ingest's too": of another what was just shown of one, whatever a look at a bot would be by itself. */
const SEES_OTHERS =
  /^(?:(?:and|now|then|ok|okay|please|also) )*(?:(?:show|give|get|send) (?:me|us)|let (?:me|us) (?:see|have)|(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get)|(?:i|we) (?:would like|want|need) (?:to see |to have )?)(?:.* 's(?: (?:too|as well|also|please|then|next|now))*$|.* (?:too|as well|also)(?: please)?$| ?(?:that|those|the ones) (?:of|for|from) )/;
/** "and how does the vault compare?" */
const COMPARES = /\b(?:compare|(?:in|by) comparison)(?: (?:to|with) (?:that|it|this))?$/;
const hasNamed = (sheet: Sheet): boolean => sheet.inName.includes(true);
const listsThem = ({ intents }: Lexicon, name: string): boolean =>
  intents.find((intent) => intent.name === name)?.language.targets === 'filter';

/** "make it 5", behind "for 3 hours" or "at 4": another value of what was ordered, and no number of copies. */
export const changesValue = (sheet: Sheet, { args }: Base): boolean =>
  // "double that", behind a limit or a length: of which, and no copies.
  (MULTIPLIES.test(textOf(sheet)) &&
    !COUNTED.some((name) => args[name] !== undefined) &&
    Object.keys(args).some((name) => MEASURED.has(name))) ||
  ((args.for !== undefined || args.in !== undefined || args.at !== undefined) && MAKES_IT.test(textOf(sheet)));
const MULTIPLIES =
  /^(?:(?:and|ok|now|please|then|no|better|rather) )*(?:double|halve|triple) (?:that|it|this)(?: (?:please|then|again|rather))*$/;
const COUNTED = ['replicas', 'delta', 'factor'] as const;
const MEASURED = new Set(['limits', 'settings', 'value', 'for', 'in', 'tail']);
const MAKES_IT =
  /^(?:(?:no|sorry|oops|wait|actually|hm|and|that is|too|much|long|short|early|late|way|better|rather|please|ok|oh|let us|hang on|or) )*(?:make|change|set) (?:it|that|this)(?: to| at)? (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:please|then|instead|rather|thanks))*$/;

/** "make it 5", to the question when or which version: no copies. */
export const asksForOther = (sheet: Sheet, { pending }: Context): boolean =>
  pending?.kind === 'slot' && NO_COUNT.test(pending.missing ?? '') && MAKES_IT.test(textOf(sheet));
const NO_COUNT = /^(?:at|in|every|date|version|value|role|user|to|for)$/;

/** "make it weekly, on friday", "move it to noon": when it is to be done; what is no time is read as something new. */
const changesTime = (text: string, { args }: Base): boolean =>
  args.action !== undefined &&
  /^(?:(?:no|sorry|wait|actually|and|please|ok|oh|better|rather|can you|could you) )*(?:make|change|set|move|push|shift) (?:it|that|this) /.test(
    text,
  );
