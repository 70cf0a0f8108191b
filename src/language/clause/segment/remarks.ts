import { isUnit } from '../../entities/duration.ts';
import type { Lexicon } from '../../lexicon.ts';
import { type Sheet, wordAt } from '../../sheet.ts';
import { PLURAL_BOTS } from '../../targets/words.ts';
import { tellsOfDeed } from './deeds.ts';
import { textFrom } from './words.ts';

/** Somebody or something that is told about begins here: "the customers are waiting". */
export const SUBJECT =
  /^half (?:of )?(?:the|my|our) \S+ (?:is|are|was|were)\b|^(?:the|my|our|its) \S+ (?:froze|hung|hangs|died|crashed|jammed|jams|lags|beeps|smells|shows|says)\b|^(?:i|we|they|he|she|it|that|this|there|you|nobody|somebody|someone|everybody|everyone|everything|nothing|customers|users|people|finance|marketing|legal|support|sales|which|who|whoever|the|my|our|their|his|her|a|an|one|all) (?:\S+ ){0,3}?(?:is|are|was|were|am|has|have|had|will|would|can|could|do|does|did|need|needs|keep|keeps|look|looks|seem|seems|want|wants|say|says|said|got|went|goes|thinks?|know|knows|signed|gave|approved|took|takes|should|might|may|owes?|started|starts|stays?|works?|failed|broke|just|told|asked|made|makes|gets?|hate|love|feel|feels|promise|swear|guess|mean|meant|think|came|comes|waits?|happened|happens|sounds?|dropped|drops)\b/;
const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|keeps|looks|seems|wants|needs|says|said|got|went|gave|took|stays|works|failed|broke|told|asked|made|gets|came|comes|happened|happens|dropped|owes|starts|started|starting|coming|waiting|complaining|did|does|'s)$/;

/** "marketing dropped 400 clips", "month end is coming": tells something and orders nothing. */
export const isRemark = (sheet: Sheet, start: number, lexicon: Lexicon): boolean => {
  if (LEFT_OUT.test(wordAt(sheet, start + 1))) return false;
  return (
    somebodyDoes(sheet, start) ||
    personDoes(sheet, start) ||
    bothDo(sheet, start) ||
    subjectDoes(sheet, start, lexicon) ||
    thingDid(sheet, start) ||
    thingDoes(sheet, start, lexicon) ||
    tellsOfDeed(sheet, start) ||
    verbFollows(sheet, start, lexicon)
  );
};

/** "billing excepted" belongs to a list. */
const LEFT_OUT = /^(?:excepted|excluded|exempted|exempt)$/;

/** "both keep timing out", "each of them double counts"; but "both crawlers", "both now" are bots. */
const bothDo = (sheet: Sheet, start: number): boolean => {
  if (!/^(?:both|neither|each)$/.test(wordAt(sheet, start))) return false;
  const verb =
    wordAt(sheet, start + 1) === 'of' && /^(?:them|those|these)$/.test(wordAt(sheet, start + 2))
      ? start + 3
      : start + 1;
  const word = wordAt(sheet, verb);
  return (
    /^[a-z]{3,}$/.test(word) &&
    wordAt(sheet, verb + 1) !== '' &&
    sheet.inName[verb] !== true &&
    !sheet.index.traits.has(word) &&
    !sheet.index.byPart.has(word) &&
    !sheet.index.byPart.has(word.replace(/s$/, '')) &&
    !PLURAL_BOTS.has(word) &&
    !NO_VERB.test(word)
  );
};
const NO_VERB =
  /^(?:and|but|the|now|please|again|too|off|out|today|tonight|tomorrow|asap|thanks|together|then|right|except|one|ones|with|for|from|until|till|back|down|also|that|which|who|are|need|needs|should|must|can|have|has|get|gets|want|could|will|our|tagged|called|named|not|only|just|bots?)$/;

/** "nobody answers", "that always helps", "customers complain" */
const somebodyDoes = (sheet: Sheet, start: number): boolean => {
  if (MANY_PEOPLE.test(wordAt(sheet, start)))
    return (
      sheet.inName[start + 1] !== true &&
      /^(?!and|or|but|with|in|on|of|for|from|to|at|bots?|tag)[a-z]{3,}$/.test(wordAt(sheet, start + 1))
    );
  if (!SOMEBODY.test(wordAt(sheet, start))) return false;
  const verb = /^(?:always|usually|often|never|sometimes|just|really|only|still|also)$/.test(wordAt(sheet, start + 1))
    ? start + 2
    : start + 1;
  // "it never caught anyone", "it never once ran"
  if (NEVER_DID.test(textFrom(sheet, start, 4))) return true;
  // "it worked"
  if (/^(?:it|he|she)$/.test(wordAt(sheet, start)) && /[a-z]{2}ed$/.test(wordAt(sheet, verb))) return true;
  return /[a-z]{2}s$/.test(wordAt(sheet, verb));
};
const MANY_PEOPLE =
  /^(?:customers|users|people|clients|folks|guests|drivers|students|patients|passengers|visitors|colleagues|managers|operators|traders|sellers|buyers|players|readers|viewers|callers|subscribers|members|employees|teachers|doctors|nurses|engineers|they|we)$/;
const NEVER_DID =
  /^(?:it|he|she|nobody) never (?:once |really |even |actually )?(?!again|mind|to|the|a)[a-z]{3,} (?!it\b|and\b)/;
const SOMEBODY = /^(?:nobody|somebody|someone|everyone|everybody|nothing|something|it|he|she|that|this|boss)$/;

/** "Greta runs it by hand this week"; but "greta gets the reader role" is a wish. */
const personDoes = (sheet: Sheet, start: number): boolean => {
  const { text = '', word = '' } = sheet.tokens[start] ?? {};
  const named = sheet.index.people.has(word) || (start > 0 && /^[A-Z][a-z]{2,}$/.test(text) && !sheet.known.has(word));
  const does = wordAt(sheet, start + 1);
  if (!named || sheet.inName[start] === true || sheet.inName[start + 1] === true) return false;
  return (
    /^[a-z]{2,}s$/.test(does) &&
    !RECEIVES.test(does) &&
    !sheet.index.traits.has(does) &&
    wordAt(sheet, start + 2) !== '' &&
    !sheet.tokens.slice(start).some((token) => sheet.index.accessRoles.has(token.word))
  );
};
const RECEIVES = /^(?:gets|needs|becomes|loses|receives|wants|deserves|is|has|was|as|plus|minus|this|its|always|'s)$/;

/** "finance waits"; but in "restart card-vault, fx rates and …" there is a name, and nothing that rates. */
const subjectDoes = (sheet: Sheet, start: number, lexicon: Lexicon): boolean => {
  const verb = wordAt(sheet, start + 1);
  return (
    (!lexicon.patterns.has(wordAt(sheet, start)) || sheet.inName[start] === true) &&
    sheet.inName[start + 1] !== true &&
    /[a-z]{2}s$/.test(verb) &&
    !sheet.index.traits.has(verb) &&
    !PLURAL_BOTS.has(verb) &&
    !lexicon.patterns.has(verb) &&
    !isUnit(verb) &&
    !/^(?:always|less|plus|minus|this|its|times|lines|copies|replicas|instances|cores|gigs|megs)$/.test(verb)
  );
};

/** "the printer jammed" */
const thingDid = (sheet: Sheet, start: number): boolean => {
  const noun = wordAt(sheet, start + 1);
  const each = /^(?:every|each)$/.test(wordAt(sheet, start));
  return (
    /^(?:the|our|my|their|his|her|some|a|an|these|those|every|each)$/.test(wordAt(sheet, start)) &&
    sheet.inName[start + 1] !== true &&
    !sheet.index.traits.has(noun) &&
    !sheet.index.byPart.has(noun) &&
    !sheet.known.has(noun) &&
    (/[a-z]{2}ed$/.test(wordAt(sheet, start + 2)) || (each && EVERY_DID.test(textFrom(sheet, start + 2))))
  );
};

/** "the new build counts every bid twice", "that variable fills up the disk" */
const thingDoes = (sheet: Sheet, start: number, { patterns }: Lexicon): boolean => {
  if (!/^(?:the|that|this|our|its|my)$/.test(wordAt(sheet, start))) return false;
  const noun = /^(?:new|old|latest|current|other|whole|last)$/.test(wordAt(sheet, start + 1)) ? start + 2 : start + 1;
  const verb = wordAt(sheet, noun + 1);
  return (
    sheet.inName[noun] !== true &&
    sheet.inName[noun + 1] !== true &&
    !patterns.has(wordAt(sheet, noun)) &&
    !sheet.index.traits.has(wordAt(sheet, noun)) &&
    /^[a-z]{2,}[a-z]s$/.test(verb) &&
    !/^(?:bots|ones|workers|services|jobs)$/.test(verb) &&
    !sheet.index.traits.has(verb) &&
    !sheet.index.byPart.has(verb) &&
    !PLURAL_BOTS.has(verb) &&
    !isUnit(verb) &&
    DOES_TO.test(wordAt(sheet, noun + 2))
  );
};
const DOES_TO =
  /^(?:up|out|down|the|our|my|every|all|a|an|it|us|me|them|everything|everybody|everyone|twice|too|no|nothing|half)$/;

/** "every pub in town ordered at once" */
const EVERY_DID = /^(?:in|on|at|of|along) (?:the )?[a-z]+ (?:[a-z]{3,}ed|is|are|wants|needs|asks|has)\b/;

/** "the catalog team sent us new items", "the review season begins": what no order of ours and no bot is called. */
const DID =
  /^(?:sent|froze|began|brought|bought|built|caught|chose|drew|drove|fell|felt|fought|flew|forgot|grew|held|hid|knew|lent|met|ran|rose|sold|shook|spent|stole|swore|taught|threw|thought|understood|woke|wore|wrote|blew|sank|tore|burst|begins|opens|closes|ends|arrives|leaves|expects|insists|expires|sends|complains|brings|costs|hates|shouts|screams)$/;
/** "the video team finished their upload"; "the bots restarted by mira" are some of them. */
const DID_TO = /^(?:their|our|my|his|her|its|the|a|an|new|us|me|them|it|everything|something|all|another|two|three)$/;

/** How far from the beginning of a remark its verb may stand. */
const NEAR = 6;

const WE_HAVE = /^(?:i|we|you|they) (?:have|got|have got|run|own|keep|operate)(?: here| there| running| now)?$/;

const verbFollows = (sheet: Sheet, start: number, lexicon: Lexicon): boolean => {
  for (let at = start + 1; at < Math.min(start + NEAR, sheet.tokens.length); at += 1) {
    const word = wordAt(sheet, at);
    if (sheet.inName[at] === true) continue;
    if (
      word === '' ||
      sheet.tokens[at]?.kind === 'mark' ||
      /^(?:that|which|who|and|or|if|when|while|to|not)$/.test(word)
    )
      return false;
    // "every crawler we have"
    if (WE_HAVE.test(textFrom(sheet, at))) return false;
    if (LEFT_OUT.test(word) || /^(?:aside|apart)$/.test(word)) return false;
    if (
      AUXILIARY.test(word) ||
      (/^(?:can|could|may|might|should|do|need)$/.test(word) && wordAt(sheet, at + 1) === 'not')
    )
      return true;
    const thing = at > start + 1 && /^(?:the|our|my|their|some|a|an)$/.test(wordAt(sheet, start));
    const does = DID.test(word) || (/[a-z]ed$/.test(word) && DID_TO.test(wordAt(sheet, at + 1)));
    if (thing && does && !sheet.index.traits.has(word)) return true;
    const known = lexicon.known.has(word) || sheet.index.traits.has(word);
    if (!known && /(?:ed|ing)$/.test(word)) return true;
    if (!known && sheet.inName[at - 1] === true && /[a-z]s$/.test(word)) return true;
  }
  return false;
};
