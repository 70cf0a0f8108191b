import { paraphrases } from './paraphrase.ts';

/** Where an indirect question may begin: a condition, a report or somebody else before it makes it another thing. */
const BEGINS =
  '(?<=^|[,.;:!?\\-\\n] |(?:^|[,.;:!?\\-\\n] |\\w )(?:so|and|but|then|ok|please|hey|hi|also|well|now|sorry|because) )';
const ADVERBS =
  '(?:just|only|really|simply|also|still|always|currently|quickly|honestly|very|quite|so|kindly|actually|rather|much|a bit|kind of|sort of|merely|now|first|myself|myself also|as well)';
const IS = '(?:am|are|was|were|have been|had been|would be|will be|would|will|should|have|had|do|did)';
const WISH =
  '(?:want|wanted|need|needed|like|liked|love|loved|wish|hope|hoping|hoped|trying|tried|going|wanting|needing|interested|curious|keen|eager|dying|happy|glad|grateful|thankful|pleased|appreciate|prefer|care|desire|require|calling|writing|here|supposed|meant|asked|must|have to|had to|have got to|got to|have need|am in need|have been asked|would have liked|would have loved|looking|itching|burning)';
const KNOW =
  '(?:know|learn|hear|find out|ask(?: you)?|figure out|work out|understand|enquire|inquire|check|discover|determine|ascertain|verify|be told|be informed|get to know|(?:have|get) an answer to(?: this| that)?|knowing|hearing|learning|finding out|asking(?: you)?|understanding)';
const SMALL =
  '(?:quick|small|simple|silly|stupid|dumb|little|short|tiny|only|one|last|next|big|main|first|real|other|final|burning|honest)';
const GOOD =
  '(?:good|nice|great|helpful|useful|interesting|lovely|handy|wonderful|brilliant|fantastic|reassuring|important|super|cool)';

/** What somebody wants to learn, or does not know. */
const WANTS = `(?:i|we) (?:${ADVERBS} |${IS} )*${WISH}(?: ${ADVERBS})*(?: me| for me)?(?: to(?: be able to)?| in| about| in order to| for)?(?: ${ADVERBS})* ${KNOW}`;
const NOT_KNOWN = `(?:i|we) (?:${ADVERBS} |${IS} )*(?:wondering|wonder|wondered|curious|unsure|uncertain|unclear|asking (?:myself|ourselves)|ask (?:myself|ourselves)|forget|forgot|forgotten|lost track(?: of)?|no idea|no clue|no memory(?: of)?|not (?:quite |really |entirely |completely |totally |fully |at all )?(?:sure|certain|clear|know|remember|recall|see|understand|get|the faintest(?: idea)?|the foggiest(?: idea)?|a clue|any idea)|(?:can|could) not (?:quite |really |for the life of me )?(?:tell|see|say|remember|recall|find out|figure out|work out|make out|find))`;
/** With nobody who is said to be so; behind an order it tells of that: "just muted it, no idea why". */
const BARE =
  '(?<=^|^\\w+ )(?:no (?:idea|clue)|not (?:quite |really |entirely )?(?:sure|certain|clear)|(?:just |only |merely )?(?:curious|wondering|asking)|unsure)';
/** What is said of the question itself. */
const QUESTION = `(?:(?:all|what|the (?:${SMALL} )*thing)(?: that)? (?:i|we) (?:${ADVERBS} |${IS} )*${WISH}(?: ${ADVERBS})*(?: to ${KNOW}| answered)? (?:is|:)|(?:(?:i|we) (?:have|got|have got) )?(?:(?:my|our|the|a|an|one|another) )?(?:${SMALL} )*(?:question|query|enquiry|inquiry)(?: (?:i|we) have)?(?: for you| for today| from me| from my side)?(?: (?:is|was|would be|remains))?(?: just| simply| only)?(?: [:,-])?|(?:i|we) (?:${ADVERBS} )*(?:need|want|would like) an answer to (?:this|that|the following|one thing|one question)(?: [:,])?|it (?:would|will|might) (?:really |certainly )?(?:be (?:(?:very|really|so|most) )?${GOOD}|help(?: me| us)?|interest (?:me|us))(?: (?:for|to) (?:me|us))? (?:to ${KNOW}|if (?:you|someone|somebody) (?:can|could|would) (?:tell|say to) (?:me|us)))`;
/** "they all ask the same: …" */
const SAME =
  '(?:they|people|customers|everyone|everybody|users|all)(?: all| both| keep| always)*(?: asks?| asking| wants? to know| wonders?)(?: me| us)? the same(?: thing| question)? [:,]';
/** Who is asked. */
const ASKED = `(?:kindly )?(?:let me ask(?: you)?|(?:remind|inform|enlighten|update|advise|clue in|fill in)(?: (?:me|us))?(?: in)?(?: again| please| once more)?|(?:please )?(?:advise|explain)(?: (?:me|to me|us|to us|for me))?|help (?:me|us)(?: to)? (?:understand|find out|see|figure out|work out)|(?:does|do) (?:anyone|anybody|somebody|someone|you|somebody here|anyone here)(?: (?:happen to|by any chance|by chance|perhaps|maybe))? know|any (?:idea|clue)|(?:can|could|would|will) (?:you|someone|somebody)(?: please| kindly| maybe| perhaps)? (?:have|take) a (?:quick )?look)`;

/** Behind these it is asked of us to do something, and not to tell: "i was wondering if you could …". */
const REQUESTS =
  '(?!(?:you|ye|ya|u|someone|somebody|anyone|anybody|i|we|one|they|he|she|that|this) |(?:it|there) (?:is|was|would be|might be) (?:possible|ok|okay|alright|fine|a|any)|(?:\\S+ ){1,5}?(?:can|could|should|shall|may|might|would|must|ought)\\b|(?:not|to)\\b)';
const TOLD = `(?: (?:please|again|exactly|precisely|just|quickly|about|as to|maybe|perhaps|once more|now))*`;

/** One of these is in every lead. */
const CUES =
  'same know learn hear find ask asking figure work understand enquire inquire check discover determine ascertain verify told informed answer knowing hearing learning finding understanding wondering wonder wondered curious unsure uncertain unclear myself ourselves forget forgot forgotten track idea clue memory sure certain clear remember recall see get faintest foggiest tell say make question query enquiry inquiry need want remind inform enlighten update advise clue fill explain help anyone anybody somebody look is';

const LEADS = [WANTS, NOT_KNOWN, BARE, QUESTION, SAME, ASKED].join('|');

/** Questions that are put indirectly, in all the ways there are: whatever leads to them, the question behind it is to be answered. */
export const INDIRECT = paraphrases(
  // "all i want to know is whether harbor is up", "i was wondering if harbor is up"
  [`whether if & ${CUES}`, `${BEGINS}(?:${LEADS})${TOLD} (?=(?:whether|if) ${REQUESTS})`, 'tell me '],
  // "i am not sure which ones are failed"
  [
    `what which who whose why how when where & ${CUES}`,
    `${BEGINS}(?:${LEADS})${TOLD} (?=(?:what|which|who|whose|why|how|when|where)\\b(?! (?:to|not|happens|happened|would|will|could|might|if)\\b))`,
    'tell me ',
  ],
);
