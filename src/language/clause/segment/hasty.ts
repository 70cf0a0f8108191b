import { isBareVerb, type Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { textFrom } from './words.ts';

/** The order itself, to the end: "take it down", "give it a kick please". */
const ORDERS_IT =
  /^(?:please |just |better |go )?\w+ (?:it|that|this|them|that one|this one|rid of (?:it|that|that one))(?: (?:down|off|up|on|out|back|offline|online|over|away|again|now|please|altogether|for good|for now|for us|then|instead|a (?:kick|nudge|restart|bounce|reboot|rest)))*$/;
/** What is told in front of it: whole by itself, and nobody else's words. */
const TELLS =
  /^(?:(?:oh|hm|ok|well|so|and|but|yikes|argh|no|sorry) )*(?:(?:i|we|nobody|no one|they|people|customers|users|everyone|everybody|it|that|this|that one|that thing|the \w+)\b|(?:not|no longer|never) (?:needed|used|wanted)|(?:do|does) not (?:need|look|seem|answer|want|respond)|(?:looks|seems|still|false alarm)\b)/;
const ENDS =
  /\b(?:today|tonight|now|any ?more|any longer|these days|at the moment|weekends|weekend|again|needed|used|useful|wanted|required|healthy|well|right|good|great|fine|broken|stuck|dead|hung|frozen|slow|weird|odd|wrong|bad|down|running|answering|responding|working|behaving|misbehaving|looping|hanging|crashing|failing|finished|done|over|ready|enough|alarm|complain|complaining|respond|answer|it|that|one|this)$/;
const REPORTS =
  /\b(?:said|says|say|told|tells|asks?|asked|wants to|wrote|thinks?|thought|if|whether|when|whenever|unless|until|once|before|after|while|how|why|what|who|which|would|could|should|might|may|maybe|perhaps|going to|about to)\b/;

/** "we dont need that one today take it down", "looks stuck restart it": haste sets no mark in front of the order. */
export const ordersInHaste = (sheet: Sheet, at: number, lexicon: Lexicon): boolean => {
  const verb = /^(?:please|just|better|go)$/.test(wordAt(sheet, at)) ? at + 1 : at;
  if (!/^(?:it|that|this|them|rid)$/.test(wordAt(sheet, verb + 1)) || !isOrder(wordAt(sheet, verb), lexicon))
    return false;
  if (sheet.tokens.length - at > MOST_WORDS || !ORDERS_IT.test(textFrom(sheet, at))) return false;
  const mark = sheet.tokens.findLastIndex(({ kind }, place) => place < at && kind === 'mark');
  const told = textFrom(sheet, mark + 1, at - mark - 1);
  return TELLS.test(told) && ENDS.test(told) && !REPORTS.test(told);
};
const MOST_WORDS = 8;

const isOrder = (word: string, lexicon: Lexicon): boolean =>
  (isBareVerb(lexicon, word) && !/^(?:deserve|need|want|have|like|require)$/.test(word)) ||
  /^(?:take|bring|turn|switch|shut|put|give|get|kill|fire|start)$/.test(word);
