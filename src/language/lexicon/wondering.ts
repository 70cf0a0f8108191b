/**
 * What stands before a question that is put indirectly: "i forgot which …", "do you happen to know how …", "remind me what …".
 * The question behind it is asked as if it stood alone.
 */
const ASKED =
  '(?:you|ye|ya|anyone|anybody|someone|somebody|one of you|any of you|either of you|the bot|a kind soul|a good soul)';
const LEARN =
  '(?:know|see|hear|learn|understand|find out|check|ask|figure out|work out|get to know|be told|inquire|enquire)';
const KINDLY =
  '(?: (?:please|kindly|just|quickly|perhaps|possibly|maybe|really|even|also|ever|actually|quite|honestly|so))*';

const WAYS: readonly string[] = [
  // "you could start by telling me …"
  `(?:(?:please|you|we|let us|let me|(?:can|could|would|will) (?:you|we)|shall we)(?: (?:can|could|may|might|should))?${KINDLY} )?(?:start|begin|kick off|open)(?: off)?(?: things)? (?:by|with) (?:telling|showing|reminding|informing|giving|checking|finding out|seeing|explaining|saying)(?: (?:to|for))?(?: (?:me|us))?`,
  `(?:(?:can|could|would|will|might|may) ${ASKED}${KINDLY} )?(?:remind|tell|enlighten|inform|show|advise|update|brief|educate|clue|fill)(?: (?:me|us))?(?: in)?`,
  `(?:(?:can|could|would|will|might|may) ${ASKED}${KINDLY} )?(?:say|explain|confirm|check|double-check|double check|find out|look up|work out|figure out|make out|clarify|see|verify)(?: (?:to|for) (?:me|us))?`,
  `(?:i|we)${KINDLY} (?:forgot|forget|(?:have )?forgotten|have lost track|lost track|lost sight|wonder|wondered|am wondering|are wondering|was wondering|were wondering|am asking|am curious|are curious|am not sure|are not sure|am unsure|am unclear|keep forgetting|always forget|never remember|can never remember|have no idea|have no clue|had no idea|have not the (?:foggiest|faintest)|could do with knowing|ask myself|must ask|have to ask|have a question)`,
  `(?:i|we)${KINDLY} (?:can|could|do|did)(?: not)?${KINDLY} (?:remember|recall|tell|see|find(?: out)?|work out|figure out|say|make out|know|understand|get|have (?:any|an|the) (?:idea|clue)|grasp|follow)`,
  `(?:i|we)(?: (?:would|should))?${KINDLY} (?:like|love|need|want|have|wish|care|prefer|am trying|are trying|was trying|am keen|am dying|am hoping|was hoping|am eager)(?: you)? to ${LEARN}`,
  `(?:i|we) (?:need|want|would like|would love) ${ASKED} to (?:tell|remind|show|explain to) (?:me|us)`,
  `any (?:idea|clue|hint|word|notion|chance (?:of knowing|you know|someone knows))`,
  `(?:do|does|did|would|might|can|could) (?:you|anyone|anybody|someone|somebody|we)(?: (?:happen to|by any chance|by chance|perchance))?${KINDLY} (?:know|remember|recall|see|have (?:any|an) (?:idea|clue)|tell|say)`,
  '(?:anyone|anybody|somebody|someone)(?: here)? (?:know|knows|remember|remembers)',
  '(?:a )?(?:quick |small |simple |silly |stupid |dumb |little )?question(?: for you)?|(?:just )?(?:curious|wondering|asking)|out of (?:curiosity|interest)|for (?:my|our) (?:information|understanding|own peace of mind)',
  '(?:do )?let (?:me|us) (?:know|see|hear|ask)',
  '(?:allow|permit) (?:me|us) to (?:ask|enquire|inquire)',
  '(?:would|do) you mind (?:telling|reminding|showing) (?:me|us)',
  '(?:(?:what|all|…|the (?:only )?thing) )?(?:i|we)(?: really| just)? (?:want|need|would like|wanted|needed)(?: to (?:know|see))? is',
  '(?:the|my|our|one) (?:big |only |real |next )?question (?:is|would be)',
  `(?:might|may|can|could) (?:i|we)${KINDLY} (?:ask|know|learn|enquire|inquire|see|trouble you to (?:say|tell me|tell us)|ask you)`,
  '(?:would|will) you be (?:so kind as to|so good as to|able to|kind enough to) (?:tell|remind|show) (?:me|us)',
];

const WONDERS = new RegExp(
  `^(?:(?:and|so|but|well|also) )*(?:${WAYS.join('|')})(?: (?:me|us|again|please|just|on|about|of|as to|exactly|precisely|quickly|once more|now|if|whether))*$`,
);

/** Whether these words, reduced, only lead up to a question. */
export const wondersAt = (before: string): boolean => WONDERS.test(before);
