import type { Sayings } from './edge-kind.ts';
import { LEADS } from './edge-leads.ts';

export const TAILS: Sayings = {
  link: [
    '(please|thanks|then|now|i guess|i think|i suppose|i believe|i reckon|i would say|of course|for sure|obviously|naturally|clearly|what else|who else|as always|silly me|probably|for now|from now on|from here on|going forward)',
    'i would (guess|think|reckon|hope)',
    '[i|sorry i|i just] forgot to (say|mention|add|write|type) [it|that|so]',
    '(should|will|would|might|ought to|must) (do|suffice|do it|do the trick|do nicely|do for now)',
    '(with feeling|at present|present|in total|altogether|all told)',
    'will do (fine|nicely|it)',
    '[as] (many|much) [as]',
    '(to|for) (begin with|start with|start|starters|a start)',
    '(as many|as much|than|as) (now|today|before|currently|we have|it has|we have now|it has now|at the moment|there are|there are now|there are today|it has today|it had|what it has|what it has now|what we have|what we have now)',
    '[in addition|on top] [of] (what|those|the ones) (it has|we have|there are|there is) [now|already|today]',
    '(on top|in addition)',
  ],
  value: [
    '(is|are) (enough|fine|plenty|ok|good|sufficient|better|right|perfect|all we need|all i need|more than enough)',
    '(should|will|would|might|ought to|must) be (enough|fine|plenty|good|ok|better|best|great|perfect|ideal|lovely)',
    '(suits|works for) (me|us) [best|fine]',
  ],
  same: [
    '(too|as well|also|likewise|ditto|same|next|while you are at it)',
    'one (too|as well|also)',
    'compare [to that|with that|to it|with it|to this|with this]',
    '(in|by) comparison [to that|with that|to it|with it]',
    '[should|must|could] (gets|get|needs|need|wants|want|deserves|deserve|takes) [exactly] (that|it|this|the same|one|that one) [too|as well|also|treatment|version|thing|again]',
    '[should|must|could] (gets|get|needs|need|wants|deserves|have) (that|this|the same) (setting|version|variable|value|limit|tag|role|treatment|schedule|alert) (too|as well|also)',
    '[should|must|could] (gets|get|needs|need|wants|deserves|have) (one|another|another one) [just|exactly] like (it|that|this|that one) [too|as well|also]',
    '(should|must|could) have [exactly] (that|it|this|the same|one) [too|as well|also|again]',
    '(gets|get|needs|need|wants|deserves) the same (treatment|version|thing) (too|as well)',
    '(could|can) (do with|use) (the same|that|it|one) [treatment|medicine] [too|as well|also]',
    '(can|may|should|must|could|shall) (go|come) [back] (off|down|offline|on|up|online) [too|as well|also|again]',
    '(that|this) way [too|as well|also]',
    '[in] (the|exactly the|just the) same [way|treatment|thing|as well|too]',
    '(would|could|will|can) you',
    'with (that|it|this)',
    '[with] [the] [very|exact|exactly the|just the] same (settings|options|arguments|values|parameters|filter|filters) [as just before|as before|as just now]',
    '[the] same (hour|day|date|interval|settings|options|slot|time|way|deal|thing|amount|period|version|settings|treatment|question|story|problem|procedure|again|please)',
  ],
  again: ['(again|once more|once again|one more time|another time)'],
  correct: [
    '[it|that|this] (has to be|must be|should be|should have been|ought to be|ought to have been|needs to be|was meant to be|was supposed to be|is supposed to be|should have said|should read|was to be)',
    '(is|was) what (i|we) (meant|wanted) to (say|write|type)',
    '(is|was) the [right|correct] one',
    '(is|was) meant',
    '(who|that) (needs it|wants it|should get it|should have it|gets it|is meant)',
    'who (leaves|left|is leaving|quit)',
    '(is|was|are|were) what (i|we) (was after|were after|was looking for|should have said|should have written|should have typed|should have picked)',
    'that (i|we) (wanted|meant|needed|was after|am after|had in mind|was thinking of|asked for)',
    '(has to|have to|needs to|need to|should|must|is to|can|may) go',
    '(needs|need) (removing|deleting|to be removed|to be deleted|stopping|to be stopped)',
    '(i|we) should have (said|written|typed|asked for)',
    'i (wrote|typed|wanted to say|wanted to write|wanted to type|meant to say|was going to say|said|meant|mean|wanted|want|asked for|am after|am talking about|am referring to|am speaking of|am thinking of|was after|was thinking of|was talking about|had in mind)',
    '(is|was) [the] (word|thing|one|verb|command) (i|we) (was after|wanted|meant|was looking for|needed)',
    '(is|was|are|were) (what|the one|the ones|who) (i|we) (want|wanted|mean|meant|said|asked for|need|needed|had in mind)',
    '(instead|rather|actually|sorry|typo|i thought that was clear|i thought i said so|oops|whoops|that is|not that one|not that|my bad|my mistake|it is|it should be)',
  ],
  refine: ['(only|alone|at most)'],
};

/** Every word of the edges, so that none of them is taken for a misspelling. */
export const EDGE_WORDS: readonly string[] = [LEADS, TAILS].flatMap((sayings) =>
  Object.values(sayings).flatMap((list) => list.flatMap((saying) => saying.match(/[a-z]{3,}/g) ?? [])),
);
