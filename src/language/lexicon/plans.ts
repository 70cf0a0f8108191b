/** Words that may stand before the subject of a clause. */
const BEFORE =
  '(?:and|but|so|then|first|next|now|well|ok|oh|later|soon|eventually|maybe|perhaps|tomorrow|today|tonight|on \\w+day|(?:next|this) \\w+|in \\w+) ';
const SOMEBODY =
  '(?:they|he|she|it|who|whoever|someone|somebody|everyone|people|customers|ops|@|(?:the|our|my|their|his|her|this|that|a|one of the|some of the) \\w+(?: \\w+)?|(?!i\\b|we\\b|you\\b|can\\b|could\\b|would\\b|will\\b|please\\b|let\\b)[a-z]+)';
const AMID = '(?: (?:\\w+ly|also|just|then|often|always|never|now|still|all|both))*';
const GOVERNS =
  '(?:will|would|should|shall|could|may|might|must|can|cannot|wants?|wanted|needs?|needed|plans?|planned|intends?|intended|hopes?|hoped|tries|tried|likes?|decided|agreed|promised|offered|refused|tends?|used|ought|(?:is|are|was|were|am) (?:about|going|told|asked|supposed|ready|free|here|paid)|has|have|had)';

/** "tomasz will …", "they want to …", "the script would …" */
const OF_OTHERS = new RegExp(`^(?:${BEFORE})*${SOMEBODY}${AMID} ${GOVERNS}(?: not)? (?:to )?[a-z]+`);
/** "I will …", "we could …", "we are going to …"; "we need to …" wishes. */
const OF_OURS = new RegExp(
  `^(?:${BEFORE})*(?:i|we)${AMID} (?:will|would(?! (?:like|love|prefer|want|appreciate))|should|shall|could|may|might|must|can|cannot|plan|planned|intend|intended|hope|hoped|wanted|needed|tried|decided|agreed|promised|tend|used|(?:am|are|was|were) (?:about|going|told|asked|supposed|trying|planning|hoping)|had(?! better))(?: not)? (?:to )?[a-z]+`,
);
/** "we check it and …": how things are done here. */
const HABIT = new RegExp(
  `^(?:${BEFORE})*(?:i|we|they)${AMID} (?!want|need|have|would|ought|insist|ask|request|demand|beg|prefer|wish|like|think|guess|know|see|hear|say|mean|believe|am|are|was|were|got)[a-z]+ (?:@|(?:the|it|them|our|my|all|every|by|at|for|off|over|early|late|again|in|around)\\b)`,
);
const ASKS =
  /\b(?:want|need|like|love|ask|asking|expect|request|beg|have) (?:you|someone|somebody)\b|^(?:someone|somebody) please\b|^the (?:plan|order|word|decision|verdict|consensus) is\b/;

/** "tomasz will patch it", "we plan to merge them", "they want to check it": doing that is spoken of and not ordered; names as `@`. */
export const speaksOfDoing = (text: string): boolean =>
  !ASKS.test(text) && (OF_OTHERS.test(text) || OF_OURS.test(text) || HABIT.test(text));
