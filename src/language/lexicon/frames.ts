/**
 * How people ask for something to be done. A frame is what stands before the verb once names and fillers are taken out
 * (`…` where they stood); which frame it is says which form the verb must have. What fits no frame is no order: reports,
 * plans, questions about effects, wishes of others and the rest of human talk fall through by construction.
 */
import type { Form } from '../morphology.ts';

const MODAL = '(?:can|could|would|will|may|might)';
const YOU =
  '(?:you|we|someone|somebody|anyone|anybody|one of you|either of you|one of you guys|the bot|it be possible for you to)';
const WANT =
  '(?:want|need|require|would like|would love|would prefer|would appreciate|like|wish|am going to need|will need|am gonna need|will want|really need|really want)';
const US = '(?:i|we|us)';
const NICE =
  '(?:great|nice|good|lovely|awesome|helpful|cool|super|wonderful|fantastic|perfect|grand|ideal|swell|amazing|grateful|glad|happy|thankful|obliged|much obliged)';
const BY_YOU = '(?:you|someone|somebody)';

const BASE = [
  '',
  'why do not (?:you|we)(?: go and| go ahead and| just)?',
  'may (?:i|we) (?:ask|trouble|bother|beg) (?:you|someone) to',
  '(?:of|among|amongst|out of) …',
  'do whatever … takes to',
  'do whatever it takes to',
  'do what you (?:can|must) to',
  '(?:i|we) (?:wish|want|ask|prefer|insist|demand|request)(?: very much)? that (?:you|someone|somebody)',
  '(?:i|we) (?:ask|request|wish|intend|beg|propose|suggest)(?: you)? to',
  '(?:i|we) do not suppose (?:you|we|someone|somebody) (?:can|could|would|might)',
  '(?:i|we) (?:would|must|do) ask you to',
  '(?:i|we) (?:see|have|know|find) no other (?:way|choice|option) than to(?: ask you)?',
  'you can to',
  '(?:someone|somebody|anyone|anybody)(?: please)?',
  '… you (?:can|may)(?: now| safely)?',
  `${MODAL} ${YOU}(?: be able to| be kind to| be kind as to| be kind enough to| please to| go| go and| help me(?: to)?| help us(?: to)?| try to| try and| have someone| get someone to| have somebody| manage to)?`,
  `${MODAL} (?:i|we) (?:ask|trouble|bother|get|have|request) ${BY_YOU} to`,
  `${MODAL} (?:i|we) (?:get|have|ask) ${BY_YOU}(?: to)?`,
  `${US} ${WANT}(?: for)? (?:you|someone|somebody|it)(?: to| please to)`,
  `${WANT} ${BY_YOU} to`,
  `${US} would (?:really )?appreciate(?: it)?(?: if)? you (?:could|would|can)`,
  `(?:${US} )?${WANT} to(?: have ${BY_YOU})?`,
  `${US} (?:have|need|ought) to`,
  'let us(?: go ahead and| go and| try to| have you)?',
  '(?:(?:try|attempt|proceed|continue)(?: to| and)?|go ahead and|go and|feel free to|try to|try and|make sure to|make sure you|make sure that you|be sure to|be sure you|do not forget to|be kind as to|be kind and|be kind to|be a dear and|be a darling and|be a champ and|be kind enough to|be good and|go)',
  'do(?: me| us)? a (?:favor|favour|solid)(?: and)?',
  'do me favor and',
  '(?:you )?be (?:an? )?(?:angel|star|dear|darling|champ|legend|hero|sport|sweetheart|gem|good sport|good bot|pal|love) and',
  'be (?:so )?(?:kind|good|nice) (?:as to|and|enough to)',
  '(?:the )?(?:plan|order|word|decision|verdict|consensus) is to',
  '(?:i|we) (?:have|need|ought|got) (?:got )?to(?: go and| go)?',
  '(?:i|we) would be (?:very |really |so |most |much )?(?:grateful|thankful|glad|happy|obliged|delighted) if you (?:could|would|can)',
  '(?:i|we) (?:will|shall) have you',
  '(?:it is|is) (?:your|our) turn to',
  'which means (?:you|we) (?:will )?(?:have to|need to|must)',
  '(?:you|we) (?:will|shall) (?:have to|need to)',
  '(?:you|we) had better',
  '(?:you|we|i) (?:better|best)',
  'had better',
  '(?:you )?(?:need|have) to',
  'you (?:can|may|must)(?: go ahead and)?',
  '(?:is|would|will) it (?:be )?(?:possible|ok|okay|alright|fine)(?: for you| you)? to',
  `(?:would|is) it (?:be )?(?:possible|ok|okay) (?:if )?you (?:could|can)?`,
  '(?:is there )?(?:any|a|some) (?:chance|way|possibility)(?: that)? (?:you|we|someone|somebody) (?:can|could|might|would)',
  '(?:is there )?(?:any|a) (?:chance|way|possibility)(?: for you)? to',
  `(?:${US} )?(?:am |was |were |are )?(?:wondering|wonder|thinking|hoping)(?: that)?(?: if)? (?:you|we|someone) (?:can|could|might|would|will)(?: be able to)?`,
  `(?:${US} )?(?:wonder|wondering) if ${BY_YOU} (?:can|could|might|would)`,
  `(?:${US} )?(?:would|will) be (?:very |really |so |most )?${NICE}(?: if)? ${BY_YOU} (?:can|could|would|will)`,
  `(?:it|that) (?:would|will) be (?:very |really |so )?${NICE}(?: if)? ${YOU} (?:can|could|would|will)`,
  `(?:do|does) you (?:think|reckon) you (?:can|could)`,
  `if you (?:can|could|would|will)`,
  `(?:${US} )?(?:beg|ask|request|order|command|urge|instruct|tell) (?:of )?you to`,
  `${US} am (?:asking|requesting|begging|telling|ordering) you to`,
  `(?:it is )?(?:about |high )?time to`,
  '(?:would|could|can|will) (?:you|someone|somebody|anyone|anybody) be (?:(?:an? )?[a-z]+ )?(?:and|as to|enough to|enough and)',
  'be (?:[a-z]+ )?(?:and|as to|enough to)',
  '(?:(?:it|…|that) )?(?:is |would be )?(?:necessary|required|needed|important|urgent|imperative|crucial|essential|advisable)(?: for you| that you| for us)?(?: to)?',
  'please to',
  '(?:would|do|will) you mind (?:to|if you)',
  '(?:i )?(?:am )?going to need you to',
  'i hereby (?:order|ask|request|command) you to',
  'to',
  'do',
  'how about (?:you|we)',
  'will it be possible to',
  'next up',
  'your (?:job|task|mission) is to',
  'help me(?: to)?',
  'help us(?: to)?',
  'i would ask you to',
  'i would like it if you (?:could|would)',
  'i would like for you to',
  'would you like to',
  '(?:i|we) (?:should|must) ask you to',
  'mind if i ask you to',
  'you mind to',
  'be nice and',
  '(?:let|have|make) …',
  'get … to',
  `${US} (?:want|need|would like) … to`,
  '… (?:must|(?:has|have|needs|need) to)',
];

const ING = [
  '(?:do|perform|undertake|carry out)(?: the)?',
  `(?:would|do|will) you (?:mind|consider|be ok with|be okay with|be up for|be able to help with)`,
  'mind',
  '(?:consider|fancy|start|begin|please start|maybe try|try)',
  'you mind',
  'how about',
  'what about',
  '(?:is there )?(?:any|a) (?:chance|way|possibility)(?: of| you| for)?(?: you| us| just)?',
  '… (?:need|needs|require|requires|want|wants|could use|could do with|deserves|deserve|is in need of|could use some)',
  `${US} would (?:really )?appreciate you`,
  `${US} would (?:really )?appreciate`,
  'go ahead with',
  `${US} ${WANT}`,
  'please (?:proceed with|go ahead with)',
  'proceed with',
  `${MODAL} you (?:handle|take care of|look after|do|manage)`,
  '(?:take care of|handle|see to)',
];

const DONE = [
  '(?:(?:it|that|this|…) )?is (?:asked|requested|desired|suggested|proposed|required|ordered|wished|needed) that …(?: be)?',
  '(?:i|we) (?:would |must |do |have to )?(?:ask|request|suggest|propose|insist|demand|require|recommend|wish)(?: of you)?(?: that)? …(?: to)?(?: be)?',
  '(?:i|we) would be (?:very |most )?(?:grateful|thankful|glad|happy|obliged) (?:if|for) …(?: to be| be| were| was| could be| would be| got)',
  '(?:can|could|may|might|should|must|shall) (?:be|get)',
  `${MODAL} … (?:be|get|please be|just be)`,
  `${MODAL} (?:you|we|i|someone|somebody|one) (?:please )?(?:have|get|see) …(?: be)?`,
  `${MODAL} (?:you|we|someone|somebody)(?: please)? (?:arrange|see to it|make sure|ensure|organise|organize|take care) (?:for|that)? ?…(?: to)?(?: is| are| be| gets| get)?`,
  `(?:arrange|organise|organize) for … to be`,
  `(?:get|have|see to it that|see that|see to) …(?: is| are| gets| get| be)?`,
  `(?:${US} )?${WANT}(?: to have| to see| to get| see| have| get)? …(?: to be| be)?`,
  '(?:make sure|ensure|see to it|see|verify|guarantee)(?: that)? … (?:is|are|gets|get|be|stays|stay|remains)',
  '(?:let us )?make sure(?: that)? …(?: is| are)? ?',
  '… (?:needs|need|has|have|ought|wants|want|is|are|is due|is supposed|requires|is going to need) to (?:be|get)',
  '… (?:must|should|shall|needs|need)(?: to)? (?:be|get)',
  '… to be',
  '… (?:can|could|may|might)(?: now)? (?:be|get)',
  'requesting …(?: to)?(?: be)?',
  '(?:i|we) (?:request|ask|asked|require)(?: that)? …(?: to)? be',
  'let … be',
  '(?:is|would|will) it (?:be )?(?:possible|ok|okay) (?:to|for you to) (?:have|get) …',
  '(?:is|would|will) it (?:be )?(?:possible|ok|okay) (?:for |that )?…(?: to| could| can| would)?(?: be| get)?',
  '(?:any|is there any|is there a) (?:chance|way|possibility)(?: of)? (?:to )?(?:have|get|having|getting|you could get|you can get|we could get|we can get|we could have|i could get|i can get) …',
  '(?:any|is there any|is there a) (?:chance|way|possibility)(?: that)? … (?:can|could|might) (?:be|get)',
  `${US} would (?:really )?(?:appreciate|like|love|prefer) … (?:to be|being|be)?`,
  `(?:i|we) (?:was|were|am|are) hoping to (?:have|get) …`,
  'keep …',
  `(?:would|do) you mind (?:having|getting) …`,
  `(?:want|need|would like|like) …`,
  `it would be (?:great|nice|good|lovely|awesome) to (?:have|get|see) …`,
  `it would be (?:great|nice|good|lovely|awesome) if … (?:was|were|could be|got|would be|can be)`,
  `how about (?:we get|getting|having|we have) …`,
];

const DOIT =
  '(?:do|perform|make|trigger|initiate|run|execute|issue|start|kick off|force|launch|carry out|fire off|try|attempt|request|order|apply)';
const THING = [
  '',
  'do give …',
  '(?:…) (?:should|must|may|can) get',
  '(?:smack|whack|bless|treat|grace|poke|slap|do|whop|honor|honour) …(?: with)?',
  DOIT,
  `${MODAL} (?:you|we|i|someone|somebody)(?: please)? (?:${DOIT}|get|have|give …)(?: …)?`,
  `give …`,
  `(?:let us |we should )?give …`,
  `${MODAL} … (?:get|have|be given)`,
  '… (?:needs|need|requires|require|deserves|deserve|wants|want|could use|could do with|could really use|is due(?: for)?|is overdue(?: for)?|is in need(?: of)?|is begging for|is crying out for|is asking for|is due|is up for|gets|should get|must get|would benefit from|might need|may need|should have|has earned|calls for)',
  `(?:${US} )?(?:${WANT}|request|order|ask for|am asking for|would ask for|am requesting|would like to request|would like to have|would like to get|need to do|want to do|need to perform|would like to do|need to have|want to have|need to get|vote for)(?: … to have| … to get)?`,
  '(?:go for|time for|how about|what about|requesting|request|request for|asking for|in need of|need|want|it is time for|another|let us have|let us do|let us get|let us give …|let … have|get …|have|please)',
  `(?:would|do) you mind (?:giving …|doing|performing|triggering)`,
  `(?:any|is there any) chance of`,
  `(?:i|we) would be (?:very |really |so |most )?(?:grateful|thankful|glad|happy|obliged|delighted) for`,
  `(?:i|we) would (?:really )?appreciate`,
  `${MODAL} (?:you|we|someone|somebody) (?:arrange|organise|organize|sort out|see to)`,
  `(?:arrange|organise|organize|schedule in|see to)`,
  `(?:is|would) it (?:be )?(?:possible|ok) to (?:have|get|do|give …)`,
  `(?:${US} )?${WANT} to give …`,
  `(?:go ahead and |please )?(?:give …|do|perform)`,
  '… (?:a|another)',
  'hit …(?: with)?',
];

/** Wishes for a state: what stands before "down", "up and running", "more replicas". */
const STATE = [
  '… (?:is|are) (?:needing|wanting|requiring|begging for|crying out for)(?: …)?',
  '(?:(?:it|…) is )?(?:needed|necessary|required|important|essential|imperative) that … (?:is|are|has|have|gets|get|runs|run)(?: at| on| with)?(?: …)?',
  '(?:i|we) (?:want|need|require)(?: that)? … (?:is|are|has|have|gets|get|runs|run)(?: at| on| with)?(?: …)?',
  '… (?:must|should|shall|(?:needs|need|has|have|ought) to)(?: please)? run(?: at| on| with)?(?: …)?',
  `(?:${US} )?(?:${WANT})(?: to (?:have|see|get))? …(?: to be| to go| to have| be)?`,
  `(?:${US} )?(?:${WANT}) …(?: to be)?(?: with)? …`,
  `${MODAL} (?:you|we|i|someone|somebody)(?: please)? (?:have|get|see) …(?: to be)?`,
  `${MODAL} … (?:be|have|get)(?: …)?`,
  // "It must be down", "it should be up" guess how it is.
  '… (?:needs|need) to(?: please)? be(?: …)?',
  '… (?:must|should|shall|(?:needs|need|has|have|ought) to)(?: please)? (?:go|come|have|get)(?: …)?',
  '… (?:needs|need|requires|require|could use|could do with|deserves)(?: …)?',
  '(?:let|make|have|get)(?: that)? …(?: be| go| have| run with| run)?(?: …)?',
  '(?:make sure|ensure|see to it)(?: that)? … (?:is|are|gets|get|goes|has|have)(?: …)?',
];

const compile = (frames: readonly string[]): RegExp =>
  new RegExp(`^(?:${frames.map((frame) => `(?:${frame})`).join('|')})$`);

const ORDER: readonly (readonly [readonly Form[], RegExp])[] = [
  [['base'], compile(BASE)],
  [['ing'], compile(ING)],
  [['participle'], compile(DONE)],
];
const ORDER_THING = compile(THING);
const ORDER_STATE = compile(STATE);
/** "i want … gone": the verb is the wish itself. */
const WISH = /^(?:i|we|i would|we would|would|i really|we really|)$/;
/** "bram should get the role": what is ordered for somebody is said of him. */
const RECEIVES = new Set(['get', 'have', 'become', 'continue', 'proceed', 'resume']);
const WISHES = new Set(['want', 'need', 'like', 'love', 'wish', 'desire', 'prefer']);

/** Whether `before`, reduced, asks for a verb in one of these forms; `thing` for a noun. */
export const asksFor = (before: string, forms: readonly Form[] | 'thing', head: string): boolean => {
  if (forms === 'thing') return ORDER_THING.test(before);
  if (forms.includes('base') && RECEIVES.has(head) && /^… (?:should|must|may|shall|can)(?: now| all)?$/.test(before))
    return true;
  if (forms.includes('base') && WISHES.has(head) && before !== '' && WISH.test(before)) return true;
  return ORDER.some(([wanted, frames]) => wanted.some((form) => forms.includes(form)) && frames.test(before));
};

/** Whether `before`, reduced, wishes for the state that follows. */
export const wishesFor = (before: string): boolean => ORDER_STATE.test(before);

/** Every word of the frames, so that none of them is taken for a misspelling. */
export const FRAME_WORDS: readonly string[] = [...BASE, ...ING, ...DONE, ...THING, ...STATE].flatMap(
  (frame) => frame.match(/[a-z]{3,}/g) ?? [],
);
