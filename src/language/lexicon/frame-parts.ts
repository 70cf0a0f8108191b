/** What the frames are made of: pieces of patterns, each a group. */
export const MODAL = '(?:can|could|would|will|may|might)';
export const YOU =
  '(?:you|we|someone|somebody|anyone|anybody|one of you|either of you|one of you guys|the bot|it be possible for you to)';
export const WANT =
  '(?:want|need|require|would like|would love|would prefer|would appreciate|would want|would wish|like|wish|(?:(?:am|are) )?(?:going to|gonna) need|will need|am gonna need|will want|really need|really want|(?:am|are) (?:wanting|wishing|needing|desiring|requiring|hoping|longing))';
export const US = '(?:i|we|us)';
export const NICE =
  '(?:great|nice|good|lovely|awesome|helpful|cool|super|wonderful|fantastic|perfect|grand|ideal|swell|amazing|grateful|glad|happy|thankful|obliged|much obliged|delighted|pleased|appreciated)';
export const BY_YOU = '(?:you|someone|somebody)';
/** "most" and "ever so" may have been taken for a quantity. */
export const DEGREE = '(?:(?:very|really|so|most|much|ever|greatly|deeply|truly|eternally|quite|…) )*';
