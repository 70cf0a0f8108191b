import { numberAt } from '../../entities/number.ts';
import { isContactClause, isOwning } from '../../lexicon/contact.ts';
import { isBareVerb, type Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { isPlural } from '../../targets/traits.ts';
import { tellsOfDeed } from './deeds.ts';
import { ordersInHaste } from './hasty.ts';
import { textFrom } from './words.ts';

/** Takes back what was said just before. */
const CORRECTED =
  /^(?:no i said|no no i said|no wait|wait no|no sorry|sorry no|sorry i meant|no i (?:meant|mean)|i meant|scratch that|strike that|oops no|oops i|actually no|no actually|or rather|no make that|no not that|no (?:just|rather|only) (?!the\b)\w+|hang on no|correction|no (?:\d+|one|two|three|four|five|six|ten|twenty|thirty))\b/;

/** Speech and haste leave out marks: places where an order or a remark begins in the middle of a sentence. */
export const unmarked = (sheet: Sheet, lexicon: Lexicon): readonly number[] => {
  const places: number[] = [];
  const asks = ASKS.test(wordAt(sheet, 0));
  for (let at = 2; at < sheet.tokens.length - 1; at += 1) {
    if (sheet.inName[at] === true || sheet.tokens[at - 1]?.kind === 'mark') continue;
    const text = textFrom(sheet, at, 4);
    if (
      isInstead(sheet, at, lexicon) ||
      comesNext(sheet, at, text, lexicon) ||
      endsThere(sheet, at, text, lexicon) ||
      tellsBehind(sheet, at, lexicon) ||
      corrects(sheet, at, text) ||
      ordersInHaste(sheet, at, lexicon) ||
      wishesBehind(sheet, at, text) ||
      (asks ? asksAgain(sheet, at) : requests(sheet, at, text, lexicon)) ||
      (tellsOf(sheet, at, text) && !(RESUMES.test(text) && isAsked(sheet, at)) && !isHowMuch(sheet, at))
    )
      places.push(at);
  }
  return places;
};

/** Behind these a clause goes on: "so that it …", "the chance that you could …". */
const GOES_ON =
  /^(?:many|most|few|if|when|that|what|which|who|because|why|how|whether|while|as|like|and|but|or|so|say|said|says|told|asked|think|thinks|thought|believes|claims|insists|reckon|believe|suppose|figure|wonder|wondering|know|until|unless|once|since|chance|way|possibility|sure|than|where|whenever|after|before|moment|case|time|second|grateful|great|nice|good|appreciate|hoping|you|someone|somebody|anyone|anybody|we)$/;

/** "before I answer her I'd like to see its logs": what the speaker is about to do, and then what for. */
const wishesBehind = (sheet: Sheet, at: number, text: string): boolean => {
  if (!ASKS_FOR.test(text) || GOES_ON.test(wordAt(sheet, at - 1))) return false;
  const mark = sheet.tokens.findLastIndex(({ kind }, place) => place < at && kind === 'mark');
  return ABOUT_TO.test(textFrom(sheet, mark + 1, at - mark - 1));
};
const ABOUT_TO = /^(?:(?:and|so|but|ok) )*(?:right |just )?before (?:i|we) (?!(?:do|can|could|may|forget)\b)\S+ /;
const ASKS_FOR =
  /^(?:(?:i|we) (?:would (?:really |very much )?(?:like|love)|want|need|must) to|(?:what|how|which|why|who) (?:is|are|was|has|have|does|do)\b)/;

const corrects = (sheet: Sheet, at: number, text: string): boolean =>
  CORRECTED.test(text) && !/^(?:is|are|was|were|have|has|with|by|in|and)$/.test(wordAt(sheet, at - 1));

const ASKS = /^(?:which|what|who|whom|whose|how|why|when|where)$/;
/** "which bots they are not running", "with which user i am logged in": goes on with what is asked. */
const RESUMES =
  /^(?:this is$|this is (?:that|here|now)\b|they (?:are|have|do|run)|i am(?: (?:logged|signed|known|using|on|typing|here|to you|in|under|as)\b|$))/;
/** "tell me how much memory it uses", "… how slow it is": goes on with what is to be told. */
const isHowMuch = (sheet: Sheet, at: number): boolean =>
  wordAt(sheet, at - 2) === 'how' ||
  (wordAt(sheet, at - 3) === 'how' && /^(?:much|many|long|badly|often)$/.test(wordAt(sheet, at - 2)));
/** A question word opens the sentence, or stands right before: "remind me which user i am". */
const isAsked = (sheet: Sheet, at: number): boolean =>
  (at <= FEW && (ASKS.test(wordAt(sheet, 0)) || ASKS.test(wordAt(sheet, 1)))) ||
  [at - 2, at - 3].some((place) => ASKS.test(wordAt(sheet, place)));
const FEW = 4;

/** "what is down in staging list it for me" */
const asksAgain = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.length - at <= MOST_AGAIN &&
  /^(?:list|show|tell|give|read) (?:it|them|me)(?: (?:out|for me|to me|for us|please))*$/.test(textFrom(sheet, at));
const MOST_AGAIN = 5;

/** "the till is slow could you restart it" */
const requests = (sheet: Sheet, at: number, text: string, lexicon: Lexicon): boolean =>
  REQUEST.test(text) &&
  !GOES_ON.test(wordAt(sheet, at - 1)) &&
  wordAt(sheet, at - 1) !== 'to' &&
  (sheet.tokens.length - at > SHORTEST_REQUEST ||
    (sheet.inName.at(-1) === true && isBareVerb(lexicon, wordAt(sheet, at + 1))) ||
    ASKS_FOR_IT.test(textFrom(sheet, at)));
/** "it may continue now please resume it" */
const ASKS_FOR_IT = /^please (?:just )?(?!do\b|be\b)\w+ (?:it|them|that|this|both)$/;
const REQUEST =
  /^(?:(?:can|could|would|will) (?:you|someone|somebody|we)(?: |$)|please (?!do$|be\b|(?:keeps|looks|seems) )\w+|i need you to|i want you to|go ahead and|let us )/;
/** "could you restart": nothing that it could be done to. */
const SHORTEST_REQUEST = 3;

/** "restart ingest it hangs again" */
const tellsOf = (sheet: Sheet, at: number, text: string): boolean => {
  const before = wordAt(sheet, at - 1);
  return (
    before !== '' &&
    !(endsSet(sheet, at - 1) && (isContactClause(textFrom(sheet, at)) || isOwning(text))) &&
    !GOES_ON.test(before) &&
    !DONE_BY.test(before) &&
    !TAKES_AN_OBJECT.test(before) &&
    !/^(?:we|they|you|i) (?:have|had) (?:in|on|at|tagged|with|there|here|$)/.test(text) &&
    REMARK.test(text)
  );
};
/** "all bots", "every collector", "every single bot", "everything": what a clause behind it may describe. */
const endsSet = (sheet: Sheet, at: number): boolean =>
  isPlural(sheet, at) ||
  /^(?:everything|everyone|all|anything|ones)$/.test(wordAt(sheet, at)) ||
  /^(?:all|every|each|any)$/.test(wordAt(sheet, /^(?:single|last)$/.test(wordAt(sheet, at - 1)) ? at - 2 : at - 1));

/** "the changes people made" */
const DONE_BY = /^(?:changes|edits|actions|deploys|deployments|restarts|orders|commands|things|stuff)$/;

/** Behind these "it" is what is spoken of, and begins nothing: "let it be". */
const TAKES_AN_OBJECT =
  /^(?:is|are|was|do|does|did|can|could|will|would|has|have|should|may|might|let|make|of|for|to|with|about|on|in|did|see|show|me|tell|check)$/;
const REMARK =
  /^(?:nobody|everyone|everybody|someone|somebody|people) (?!and\b|or\b|to\b)[a-z]+ |^(?:it|he|she|they|we|i|there|this) (?:is|are|has|have|keeps|looks|seems|was|were|am|just|only just|keep|do not|does not|can not|got|needs|think|been|hangs|crashes|fails|leaks|dies|stinks|sucks|eats|uses|breaks|flaps|lags)\b/;

/** "first restart the till after that show me its logs" */
const comesNext = (sheet: Sheet, at: number, text: string, lexicon: Lexicon): boolean =>
  NEXT.test(text) &&
  !/^(?:and|but|then|,)$/.test(wordAt(sheet, at - 1)) &&
  (isBareVerb(lexicon, wordAt(sheet, at + 2)) || /^(?:please|can|could)$/.test(wordAt(sheet, at + 2)));
const NEXT = /^(?:after (?:that|this)) /;

/** "don't stop the till just stop basket two" */
const isInstead = (sheet: Sheet, at: number, lexicon: Lexicon): boolean =>
  /^(?:just|only|rather)$/.test(wordAt(sheet, at)) &&
  !/^(?:not|never)$/.test(wordAt(sheet, at - 1)) &&
  /^(?:please )?(?:do not|never)\b/.test(textFrom(sheet, 0, 3)) &&
  isBareVerb(lexicon, wordAt(sheet, at + 1));

/** "stop it again the paper is the wrong size": behind these, and behind a name, an order is over, and its reason begins. */
const endsThere = (sheet: Sheet, at: number, text: string, lexicon: Lexicon): boolean => {
  const because = TELLS_WHY.test(text) || NEEDS.test(text);
  const told = because || TELLS.test(text) || KEEPS.test(text);
  if (!told || !isOver(sheet, at, lexicon)) return false;
  return because || isOrdered(sheet, at, lexicon);
};

/** Whether an order may be over before this place: a name, "again", "off", or the number and the role that it was for. */
const isOver = (sheet: Sheet, at: number, lexicon: Lexicon): boolean =>
  sheet.inName[at - 1] === true ||
  ENDS.test(wordAt(sheet, at - 1)) ||
  (/^(?:to|by)$/.test(wordAt(sheet, at - 2)) && numberAt(sheet, at - 1)?.end === at) ||
  MEASURED.test(wordAt(sheet, at - 1)) ||
  sheet.index.accessRoles.has(wordAt(sheet, at - 1)) ||
  (sheet.inName[at - 2] === true && PARTICLE.test(wordAt(sheet, at - 1)) && isOrdered(sheet, at - 2, lexicon));
/** "1h", "4gb" */
const MEASURED = /^\d+(?:\.\d+)?(?:s|m|h|d|w|min|mins|mb|gb|g|%)$/;
/** "roll wallet back customers seeing wrong balances", "mute lineups 1h we know it is broken" */
const TELLS =
  /^(?:(?:customers|users|people|clients|guests|players|readers|viewers|members|folks) (?:are|were|keep|get|see|have|[a-z]+ing|complain|report|cannot|can not)\b|(?:i|we) (?:know|expect|promised|agreed|noticed|suspect) |(?:he|she|they) (?:covers?|cover) (?:for )?|[a-z]{3,}s (?:are|look) (?:all |blank|stuck|frozen|wrong|empty|late|broken|stale|slow|garbage|missing|piling|timing|failing)\b)/;
/** "restart harbor keeps crashing", "… please keeps running out of memory" */
const KEEPS =
  /^(?:keeps [a-z-]{2,}ing\b|(?:looks|seems) (?:stuck|dead|broken|frozen|hung|wedged|slow|off|weird|ill|jammed)\b)/;
/** "restart ingest legal pulled the campaign", "scale it to four my manager added two people": behind an order, somebody else's deed. */
const tellsBehind = (sheet: Sheet, at: number, lexicon: Lexicon): boolean =>
  (sheet.inName[at - 1] === true || ENDS_ORDER.test(wordAt(sheet, at - 1))) &&
  !/^(?:it|he|she|they|we|i|people|this|that)$/.test(wordAt(sheet, at)) &&
  tellsOfDeed(sheet, at) &&
  isOrdered(sheet, at, lexicon) &&
  !QUESTIONS.test(wordAt(sheet, 0));
const ENDS_ORDER = /^(?:again|now|please|asap|immediately|too|minutes?|hours?|days?|offline|online|\d[\d.]*)$/;
const QUESTIONS = /^(?:who|what|which|how|why|when|is|are|did|does|has|have|was|were)$/;

/** "restart ingest i need it back", "… in ten minutes i need time to climb down" */
const NEEDS = /^(?:i|we) need (?:(?:it|them) back|(?:more |some )?time)\b/;
const ENDS =
  /^(?:fleet|everything|again|now|please|pls|thanks|thx|asap|immediately|too|minutes?|hours?|days?|offline|online)$/;
/** "shut the drone down the wind is over the limit" */
const PARTICLE = /^(?:down|off|up|on|out|back|over|live)$/;
/** "siren on the roof is loud" orders nothing: without a verb before it in its clause, the particle goes on to where it is. */
const isOrdered = (sheet: Sheet, until: number, lexicon: Lexicon): boolean => {
  const mark = sheet.tokens.findLastIndex(({ kind }, at) => at < until && kind === 'mark');
  return sheet.tokens.some(
    ({ word }, at) => at > mark && at < until && sheet.inName[at] !== true && isBareVerb(lexicon, word),
  );
};
const TELLS_WHY =
  /^(?:the|my|our|his|her|their) [a-z]+ (?:(?:is|are|was|were|has|have|keeps?|looks?|seems?|[a-z]{2,}ed)\b|'s (?:been|got|gone|down|up|open|shut|full|empty|late|over|out|in|on|off|not|[a-z]{3,}(?:ed|ing))\b)/;
