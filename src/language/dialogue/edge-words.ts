/**
 * What the words around a completion say about it: `same` carries an order over to other bots, `again` repeats it,
 * `correct` replaces what was said, `refine` narrows what was shown, `value` praises an amount and never a bot ("siren is
 * fine" chooses nothing), `link` says nothing.
 */
export type Kind = 'same' | 'again' | 'correct' | 'refine' | 'value' | 'link';

type Sayings = Readonly<Record<Kind, readonly string[]>>;

/** `(a|b)` for alternatives, `[a]` for what may be missing, as in the sayings of intents. They follow each other freely. */
export const LEADS: Sayings = {
  link: [
    '(the|please|ok|okay|well|so|yes|yeah|yep|sure|um|uh|err|erm|hm|hmm|ah|aha|oh|ooh|huh|yikes|next|good|great|perfect|nice|cool|fine|lovely|thanks|exact|very)',
    '(goodness|gosh|heavens|oh dear|good lord|good god|my god|god|argh|dang|damn|crap|darn|shoot|shit|whoa|doh|gah|bah|of|at)',
    '(i|we) (want|need|choose|pick|prefer|guess|think|say|vote for|am going for|go for|take)',
    '(i|we) would (like|say|prefer|go for|go with|take|pick|want|choose)',
    '[the] (bot|one|thing|service|worker) (called|named)',
    '(can|could|may) (i|we) [please] (see|have|get|ask for)',
    'let (me|us) (see|have)',
    'i (need|want) to see',
    'would you mind doing',
    '(on to|onto|doing)',
    'let us (say|do|make it|try|go with|go for|take|use|have|pick)',
    '(go with|go for|use|take|pick|choose|i choose|say|try|call it|name it|name|named|called|its name is|the name is|version)',
    'how about [making it]',
    '(it|that|this) (is|would be|concerns|affects)',
    'i (refer to|am referring to|am speaking of|speak of)',
    'i was thinking [of|about]',
    '(down|up|back)',
    'one of (those|these|them) (on|for|with|to)',
    '(noo|nooo|noooo|n|woah|okey|alright)',
    '(show|give|get|tell) me',
    '(probably|of course|obviously|i think|the one|just the|to be|about|with just|go ahead and|go ahead|carry on with)',
    '(do|give)',
  ],
  same: [
    '[the] same [again|thing|thing again|way|query|order|command|procedure|treatment|deal|settings|version|schedule|alert|limits|limit|config|change|metric|logs|lines|value|number|amount|rule|tag|role] [for|with|to|on|from|at]',
    '[the] same (goes|applies) (for|to)',
    'do [exactly|just|precisely] the same [thing] [for|with|to|on]',
    '(ditto|likewise) [for|with]',
    '(and|plus|now|also|then|as well|too|what about|how about|what of|what regards|as regards|as for|regarding|concerning|for|with|on|to|as)',
    '(do|apply|run|repeat|copy|use|try) [exactly|just|precisely] (that|it|this) [again] [for|to|with|on]',
    '(this|that|it) [please|kindly] do',
    '(apply|repeat|extend|copy|try|do) [the same] (for|to|with|on)',
    '(repeat|apply) [the same|that]',
    '(it|that) (for|again)',
    'again (for|with|on|to)',
    'extend [it|that] to',
    '(i|we) (want|need|would like) (that|this|it) to happen',
    '(have|let|make) (that|this|it) happen [to it|to them]',
    '(that|this|it) (goes|holds|applies) (for|to)',
    'treat',
  ],
  again: [
    '(repeat|again|once again|once more|encore|same again|redo|retry|refresh|rerun|do over|more of the same)',
    'same (thing|list|query|search|view|question|command|order) again',
    '(one more|a second|one last) (time|round|go|try|shot|pass)',
    'another (round|go|try|shot|pass)',
    '(do|try|repeat|redo|retry|rerun|check|fetch) (that|this|it) (again|once more|once again|one more time|another time)',
    'run (that|this) (again|once more|once again|one more time|another time)',
    '(give|have) [that|it|this] (another|one more|a second) (go|try|shot|round|time)',
    '(try|repeat|do) (again|once more|one more time)',
    '(give|hit) it (again|another go|another try|another shot|one more go|one more try|one more time|one more shot|once more)',
    '(redo|repeat|retry|rerun) (that|it|this)',
  ],
  correct: [
    '(no|nope|nah|no no|no no no|wait|sorry|actually|rather|oops|whoops|ooops|typo|correction|better|excuse me|pardon|pardon me|i beg your pardon|hold up|hold it|instead|eh)',
    '(i|we) [really|actually|of course|obviously] (meant|mean|said|wanted|intended|asked for|was after|am after|was talking about|was thinking of|am talking about|had in mind) [to say]',
    '(i|we) (asked|told|wanted) [you] to',
    '(i|we) was (wanting|trying|going|meaning) to (say|write|type)',
    '(i|we) (wrote|typed)',
    '(meant|meant to say|i meant to say|or rather|no not that one|not that one|not that|not this one|not quite|almost|hold on|hang on|scratch that|strike that|this time)',
    'my (bad|mistake|fault|error)',
    'wrong (one|bot|name|number|version|environment|env|button|day|time|target|word|thing|place|role|person|window|tab|channel|line)',
    '(it|that|this) (should|must|ought to|was meant to|was supposed to|is supposed to|has to|needs to) (be|have been|read|say)',
    '(it|that|this) (was|should)',
    '[the] (version|number|name|time|day|target|role|environment|env|count|duration|bot) (should|must|has to|is to|was to|was meant to) (be|read|say)',
    '[the] [right|correct] (version|number|name|time|day|target|environment|env|bot) is',
    'should (be|read|say|have been|have said)',
    'make (it|that|them|this)',
    'change (it|that|this|them) [to|into|for]',
    'change to',
    'set (it|that|them) to',
    '(extend|shorten|lengthen|cut|limit|reduce|lower|raise|increase|decrease|narrow|widen|filter|restrict) (it|that|this|them|those) [down|up|back] (to|for|by)',
    'how about making it',
    'i (mistyped|misspoke|misread|mixed that up)',
    '(fat fingers|slip of the tongue|slip of the finger)',
    'but',
  ],
  value: [],
  refine: [
    '(only|just|more|less|longer|shorter|fewer|further|earlier|in|since|from|until|till|last|but only|but only for|but just|but for)',
    '(go|look) (back|further|further back|back further) [to|by]',
    '(filter|narrow|limit|restrict|search) (on|down to|to)',
    'i am [only|just] interested in',
    '(i|we) (only|just) (want|need|care about|wanted|meant)',
    '[way|far|a bit|much] too (much|many|long|chatty|noisy|short|little|few|verbose)',
  ],
};

export const TAILS: Sayings = {
  link: [
    '(please|thanks|then|now|i guess|i think|i suppose|i believe|i reckon|i would say|of course|for sure|obviously|probably|for now|from now on|from here on|going forward)',
    '(should|will|would|might|ought to|must) (do|suffice|do it|do the trick|do nicely|do for now)',
    '(with feeling|at present|present|in total|altogether|all told)',
    'will do (fine|nicely|it)',
    '[as] (many|much) [as]',
    '(as many|as much|than|as) (now|today|before|currently|we have|it has|we have now|it has now|at the moment)',
  ],
  value: [
    '(is|are) (enough|fine|plenty|ok|good|sufficient|better|right|perfect|all we need|all i need|more than enough)',
    '(should|will|would|might|ought to|must) be (enough|fine|plenty|good|ok|better|great)',
  ],
  same: [
    '(too|as well|also|likewise|ditto|next|while you are at it)',
    '[should|must|could] (gets|get|needs|need|wants|want|deserves|deserve|takes|has|have) [exactly] (that|it|this|the same|one) [too|as well|also|treatment|version|thing|again]',
    '(gets|get|needs|need|wants|deserves) the same (treatment|version|thing) (too|as well)',
    '(that|this) way [too|as well|also]',
    '[in] (the|exactly the|just the) same [way|treatment|thing|as well|too]',
    '(would|could|will|can) you',
    '[the] same (slot|time|way|deal|thing|amount|period|version|settings|treatment|question|story|problem|procedure|again|please)',
  ],
  again: ['(again|once more|once again|one more time|another time)'],
  correct: [
    'i (wrote|typed|meant to say|was going to say|said|meant|mean|wanted|want|asked for|am after|am talking about|am referring to|am speaking of|am thinking of|was after|was thinking of|was talking about|had in mind)',
    '(is|was) [the] (word|thing|one|verb|command) (i|we) (was after|wanted|meant|was looking for|needed)',
    '(is|was|are|were) (what|the one|the ones|who) (i|we) (want|wanted|mean|meant|said|asked for|need|needed|had in mind)',
    '(instead|rather|actually|sorry|typo|oops|whoops|that is|not that one|not that|my bad|my mistake|it is|it should be)',
  ],
  refine: ['(only|alone|at most)'],
};

/** Every word of the edges, so that none of them is taken for a misspelling. */
export const EDGE_WORDS: readonly string[] = [LEADS, TAILS].flatMap((sayings) =>
  Object.values(sayings).flatMap((list) => list.flatMap((saying) => saying.match(/[a-z]{3,}/g) ?? [])),
);
