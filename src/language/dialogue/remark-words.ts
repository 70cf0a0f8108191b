/** Sorry for oneself, in front of an answer or behind it: "the north one, sorry for being vague", "silly me". */
const APOLOGY =
  /^(?:(?:so|very|really|terribly|awfully|oh|ah|oops|whoops) )*(?:sorry(?: my (?:\w+ )?english| (?:for|about) (?:\w+ ){0,3}\w+| (?:i|we) (?:was|were|am) (?:not |too |so |a bit |being )*\w+)?|(?:i|we) (?:do )?(?:apologi[sz]e|beg your pardon)|(?:do |please )?forgive me|my (?:bad|mistake|fault|apologies|error)|apologies|(?:(?:excuse|pardon|forgive) )?(?:my|our) (?:bad |poor |broken )?english(?: is (?:bad|poor|not (?:so )?(?:good|great)))?|silly (?:me|of me)|stupid of me|(?:(?:that |it )?(?:is|was) )?(?:a |an |my |another )?(?:typo|slip|slip-up|mistake|error|mix-up|misclick)(?: (?:on|from) (?:my|our) (?:side|part|end)| of mine)?|(?:the )?wrong (?:key|digit|button|line|tab|window|finger)|(?:one|a) (?:digit|key|letter|number|line) off|(?:i|we) (?:can ?not|can) (?:not )?(?:type|count|read|spell|add up|even type)(?: (?:today|properly|tonight|anymore|straight|this morning))?|brain (?:fade|fog|freeze)|(?:(?:i|we) )?should have (?:said|told you|mentioned|been clearer)(?: (?:so|that|it))?(?: (?:before|earlier|at once|right away))?|as (?:(?:i|we) said|usual|always|ever)|like (?:i|we) said)$/;

/** Time to think, in front of an answer. */
const THINKS =
  /^(?:(?:um|uh|hm+|oh|ok|well|so|right) )*(?:let (?:me|us) (?:think|see)(?: about (?:it|that))?|good question|(?:give me )?(?:one|a) (?:second|moment|minute|sec)|hold on|hang on|did (?:i|we) not (?:say|mention)(?: (?:that|so|it))?)$/;

/** Asks for no answer: "all three, why would I want only one?" */
const RHETORICAL =
  /^(?:did not (?:i|we) (?:just )?(?:say|ask for|mention|tell you)(?: that| so| it)?|did (?:i|we) not (?:say|mention)(?: that| so| it)?|is not (?:that|it) (?:obvious|clear)|is not it|(?:what|who|which|where) else(?: (?:would|could|should|did) (?:i|we) \w+(?: \w+)?| (?:would|could|should|might|can) (?:it|that) (?:possibly )?be| is (?:on fire|new|there(?: to (?:choose|pick|say))?))?|what a (?:silly |stupid )?question|how (?:many times|often) (?:do|must|should) (?:i|we) (?:have to |need to )?(?:say|repeat|tell you)(?: it| that| so)?|why (?:would|should) (?:(?:i|we|you|it) not|not (?:i|we|you|it))|why ever not|why (?:would|should) (?:i|we) (?:want|need|ask for|be) (?!that$|it$)[\w ]+|what (?:did|do) you think|why not|obviously|right|no|ok|duh)$/;

/** What a speaker calls us: "not that one, ye numpty". */
const CALLS =
  /^(?:(?:you|ye) )?(?:(?:big|silly|old|daft|stupid|dumb|dear|utter|total|absolute|little) )*(?:muppet|numpty|idiot|fool|dummy|donkey|clown|dolt|plonker|wally|goose|twit|melon|dope|noodle|pillock|tool|lemon|turnip|silly|stupid|moron|machine|robot|genius|einstein|sherlock)$/;

export const isRhetorical = (text: string): boolean => RHETORICAL.test(text);

/** Says nothing of what is to be done, on either side of what does. */
export const isPoliteness = (text: string, leads: boolean): boolean =>
  APOLOGY.test(text) || CALLS.test(text) || (leads ? THINKS.test(text) : RHETORICAL.test(text));
