const WHO =
  'i|we|you|they|he|she|nobody|no one|noone|anybody|anyone|somebody|someone|everybody|people|customers|users|whose|whom|where';
const AMID =
  'just|last|first|ever|already|personally|still|only|do not|does not|did not|never|no longer|have|has|have not|has not|had not';
/** Verbs that want an object; without one they have it in the bots before them. */
const OWNS =
  'owns?|owned|uses?|used|needs?|needed|wants?|wanted|deploy(?:ed|s)?|made|built|wrote|started|stopped|restarted|added|touch(?:ed|es)?|likes?|hates?|cares?|trusts?|watch(?:ed|es)?|mentioned|listed|named|chose|picked|maintains?|runs?|manages?|knows?|asked|registered|created|paused|changed|edited|pays?|talked|keeps?(?! \\w+ing)|kept|puts?|placed?|stores?|holds?|hosts?|tagged|marked|labell?ed|consider(?:ed)?|call(?:ed)?';

const CONTACT = new RegExp(`^(?:${WHO})(?: (?:${AMID}))* (?:${OWNS})\\b(?: \\S+){0,4}$`);
const STRANDED = new RegExp(`^(?:${WHO})(?: (?:${AMID}))* [a-z]+ (?:at|about|for|to|with|after|on)$`);
const OBJECT =
  /\b(?:them|it|these|those|this|that)\b|\b(?:have|has|needs?|wants?|got|run|ran) (?:an?|the|no|some|to|out)\b/;

/**
 * "every bot we keep in sandbox", "all bots no one looks at": a clause without its "that" says which bots are meant. One with
 * an object of its own ("we have an outage") tells something else.
 */
export const isContactClause = (text: string): boolean =>
  (CONTACT.test(text) || STRANDED.test(text)) && !OBJECT.test(text);

/** "every bot we've got at 4am", "all we have until friday": nothing is had there but the bots. */
export const isOwning = (text: string): boolean => OWNING.test(text);
const OWNING =
  /^(?:(?:we|you|they|i) (?:have got|have|had|got)|there (?:is|are))(?:$| (?:all|all over|at|in|on|under|with|tagged|here|there|around|running|going|up|left|now|right|from|until|till|by|for|to|after|before|when|once|if|unless|as|tonight|today|tomorrow|later|every|each|next|this|within|and|but|except|please)\b(?! (?:to|up|got)\b))/;
