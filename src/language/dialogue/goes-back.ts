import type { Ground } from '../clause/binding.ts';
import { numberAt } from '../entities/number.ts';
import { effectOf, type Lexicon } from '../lexicon.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { baseOf } from './base.ts';

/**
 * What speaks of what was said before, whatever else its words are: "same schedule for X", "also for the collectors"; and
 * after a list of lines "make it 200" means lines.
 */
export const goesBack = (sheet: Sheet, { lexicon, context }: Ground): boolean => {
  const text = textOf(sheet);
  if (GOES_BACK.test(text)) return true;
  const base = context.pending ? undefined : baseOf(context);
  if (!base || effectOf(lexicon, base.intent) !== 'read') return false;
  if (SEES_OTHERS.test(text) && hasNamed(sheet) && !listsThem(lexicon, base.intent)) return true;
  const counts = Object.values(base.args).some((value) => typeof value === 'number');
  return (counts && sheet.tokens.some((_, at) => numberAt(sheet, at))) || OTHER_TOO.test(text);
};

const GOES_BACK =
  /\b(?:gets?|needs?|deserves?|should get|should have) (?:that|it|this|the same)(?: \w+)? (?:too|as well|also)(?: please)?$|^(?:(?:and|ok|now|please|exactly|just|do|then|also) )*(?:(?:the )?same (?:\w+ ){0,2}(?:for|to|with|on|from)\b|also (?:for|to|with|on)\b|(?:what|how) about\b)|^(?:and|now|then) (?:for|to|with|on)\b|\b(?:another|one|one more|another one|thing) (?:just |exactly )?like (?:it|that|this)\b|^(?:(?:and|ok|now|please|then) )*(?:an? (?:identical|similar|equal) one|another(?: one)?|(?:set up |make |create |add )?the same thing) (?:for|on|to|with)\b/;
const OTHER_TOO =
  /(?:^|\b(?:(?:show|give) (?:me|us)|let (?:me|us) (?:see|have)|(?:can|could|may) (?:i|we) (?:see|have|get)|(?:want|need|like) to see|see) )(?:(?:and|now|the|our|then|ok|please) )*(?:\S+ ){1,4}'s(?: (?:too|as well|also|next|now|instead))?(?: please)?$|\b(?:show|see|have|give me|give us) (?:those|the ones|that|the same|the one) (?:of|for|from) .+ (?:too|as well|also)(?: please)?$|^(?:(?:and|now|then|ok|please) )*(?:(?:show|give) (?:me|us)|let (?:me|us) see|(?:can|could|may) (?:i|we) (?:see|have|get)) (?:the )?other\b|\b(?:the other(?: one)?|the others|the rest) (?:too|as well|also)$/;

/** "let me see ingest's too": of another what was just shown of one, whatever a look at a bot would be by itself. */
const SEES_OTHERS =
  /^(?:(?:and|now|then|ok|okay|please|also) )*(?:(?:show|give|get|send) (?:me|us)|let (?:me|us) (?:see|have)|(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get)|(?:i|we) (?:would like|want|need) (?:to see |to have )?)(?:.* 's(?: (?:too|as well|also|please|then|next|now))*$|.* (?:too|as well|also)(?: please)?$| ?(?:that|those|the ones) (?:of|for|from) )/;
const hasNamed = (sheet: Sheet): boolean => sheet.inName.includes(true);
const listsThem = ({ intents }: Lexicon, name: string): boolean =>
  intents.find((intent) => intent.name === name)?.language.targets === 'filter';
