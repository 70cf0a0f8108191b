import { BEGIN, BOT, END, paraphrases, UNBENT } from './paraphrase.ts';

const NOW = '(?:now |henceforth |from now on |from today |in future )?';
const BE = `(?:should|shall|must|is to|has to|needs to|ought to) ${NOW}(?:be|become|read)`;
const NAME = '((?:the )?(?:§|[^\\s,.;:!?]+(?: [^\\s,.;:!?]+){0,2}?))';
const ENDS = '(?=$| [,.;!?](?: |$)| (?:please|now|from|as of|thanks)\\b)';
const CHANGE = '(?:change|switch|alter|rename|update)';

/** A name that somebody finds fault with. */
const DISLIKED =
  '(?:that|this|the|its) name (?:is|was|sounds|looks|feels|seems|confuses|misleads|makes|has|does not|no longer|annoys|needs) [^,.;:!?@]{1,50}?|(?:what|such) an? name|(?:that is |what |such |it is |it has )?(?:an? )?(?:\\w+ )?(?:awful|bad|silly|stupid|ugly|horrible|terrible|odd|strange|weird|misleading|confusing|dumb|ridiculous|poor|boring|useless|lousy|daft|unfortunate|old-fashioned|clumsy) name|(?:i|we|everybody|everyone|people|they) (?:\\w+ )?(?:hates?|dislikes?|like|liked|loathes?|stand|confuses?) (?:that|this|its) name';

/** What a bot is to be called, said of its name. */
export const NAMES = paraphrases(
  // "from today harbor answers to quay"
  [
    'answers listens',
    `${BEGIN}(from (?:today|now)(?: on)?) ${BOT} (?:answers|listens) to (?:the name )?([^\\s,.;:!?@]+)${END}`,
    'from now on $2 is called $3',
  ],
  // "harbor's new name: quay", "harbor's name becomes quay"; "its new name is silly" tells.
  ['name', `${BEGIN}${BOT} 's (?:new )?name(?: :| -|,| ${BE}| becomes) ${NOW}${NAME}${ENDS}`, 'rename $1 to $2'],
  [
    'name',
    `${BEGIN}(?:(?:the )?new name (?:of|for) ${BOT}|${BOT} 's new name) is ${NAME}(?=(?: ,)? please\\b| from now on\\b| as of (?:now|today)\\b)`,
    'rename $1 $2 to $3',
  ],
  [
    'name',
    `${BEGIN}(?:the )?new name (?:of|for) ${BOT} ?(?::|-|=|shall be|should be|is to be|must be) ${NAME}${ENDS}`,
    'rename $1 to $2',
  ],
  [
    'name',
    `${BEGIN}(?:the )?name of ${BOT} (?:${BE}|becomes) ${NOW}(?:changed to |set to )?${NAME}${ENDS}`,
    'rename $1 to $2',
  ],
  // "rename harbor, it should be quay", "please rename harbor. call it quay"
  [
    'rename',
    `${BEGIN}(?:please |kindly |could you |can you |would you |would you kindly )*(?:re ?name|re-name|give another name to) ${BOT}(?: please)? [,.;:-] (?:(?:it|that one|he|she) (?:should|shall|must|is to|has to|needs to|ought to) ${NOW}(?:be|be called|be named|become|read)|(?:please )?(?:call|name) it|(?:the |its )?new name(?: is| shall be| should be| :)?|it (?:is|will be)(?= [^,.;!?]+ (?:now|from now on|henceforth)\\b)) ${NOW}${NAME}${ENDS}`,
    'please rename $1 to $2',
  ],
  // "change harbor's name, it should be quay", "harbor needs a new name, make it quay"
  [
    'name',
    `${BEGIN}(?:please |kindly |could you |can you |would you )*(?:${CHANGE}|fix) (?:the name of ${BOT}|${BOT} 's name)(?: please)? [,.;:-] (?:so )?(?:(?:it|that one|that) (?:should|shall|must|is to|has to|needs to|ought to) ${NOW}(?:be|be called|be named|become|read)|(?:please )?(?:call|name|make) it|it (?:is|will be)(?: called)?(?= [^,.;!?]+ (?:now|from now on|henceforth)\\b)) ${NOW}${NAME}${ENDS}`,
    'please rename $1 $2 to $3',
  ],
  [
    'name',
    `${BEGIN}${BOT} (?:needs|wants|gets|deserves|requires|must have|should get) (?:an? )?(?:new|different|better|proper|other) name [,.;:-] (?:so )?(?:please )?(?:(?:make|call|name) it|let it be|(?:it|that) (?:should|shall|must) be) ${NAME}${ENDS}`,
    'please rename $1 to $2',
  ],
  // "harbor should be called quay, please update that"
  [
    'called named known',
    `${BEGIN}(?:(?:i|we) (?:think|feel|decided|agreed)(?: that)? )?${BOT} (?:should|must|shall|has to|needs to|ought to) ${NOW}be (?:called|named|known as) (§|[^\\s,.;:!?]+(?: [^\\s,.;:!?]+){0,2}?)(?: from (?:here|now) on| in future)? (?:, |and )?(?:so )?(?:please |kindly )*(?:update|change|fix|rename|correct|adjust|do) (?:that|it|this|the name|its name)(?: please)?${END}`,
    'please rename $1 to $2',
  ],
  [
    'rename',
    `${BEGIN}(?:i|we) (?:should|want to|would like to|need to|ought to) (?:call|name) ${BOT} ([^\\s,.;:!?]+) , (?:so )?(?:please )?(?:re ?name|change) it(?: please)?${END}`,
    'please rename $1 to $2',
  ],
  // "make quay the name of harbor", "quay is the new name for harbor, please change it"
  [
    'make',
    `${BEGIN}(?:please )?make ([^\\s,.;:!?@]+) the (?:new )?name (?:of|for) ${BOT}${END}`,
    'please rename $2 to $1',
  ],
  [
    'name',
    `${BEGIN}([^\\s,.;:!?@]+) (?:${BE}|is) the (?:new )?name (?:of|for) ${BOT} ?,? (?:so )?(?:please )(?:update|change|rename|fix|set) (?:it|that)${END}`,
    'please rename $2 to $1',
  ],
  ['name', `${BEGIN}([^\\s,.;:!?@]+) (?:must|shall) be the new name (?:of|for) ${BOT}${END}`, 'please rename $2 to $1'],
  [
    'name',
    `${BEGIN}(?:please )?(?:swap|exchange|trade|replace) the name ${BOT} (?:for|with|by) ${NAME}${ENDS}`,
    'please rename $1 to $2',
  ],
  [
    'name & want like need',
    `${BEGIN}(?:the )?name of ${BOT} ,? ?(?:i|we) (?:want|would like|need|wish)(?: you)? to (?:${CHANGE}) (?:it )?(?:to|into) ${NAME}${ENDS}`,
    'please rename $1 to $2',
  ],
  // "can the name of harbor be changed to quay"
  [
    'name',
    `${BEGIN}(?:can|could|may|might|would it be possible for) (?:the name of ${BOT}|${BOT} 's name)(?: please| kindly| to)* (?:be (?:changed|switched|altered|updated|set) (?:to|into)|become) ${NAME}(?: please)?(?= \\?|$| [,.;!])`,
    'please rename $1 $2 to $3',
  ],
  // "the name harbor confuses everybody, change it to quay"
  [
    'name',
    `${BEGIN}(?:(?:nobody|no one|everybody|everyone|i|we|people) (?:\\S+ ){1,3}?)?(?:the|that|this) name (?:of )?${BOT}(?: [^,.;!?]{1,60})? , (?:so )?(?:please |kindly |can you |could you |let us )*(?:${CHANGE}|make) it (?:to|into|) ?${NAME}${ENDS}`,
    'please rename $1 to $2',
  ],
  // "that name is silly, change it to quay", "what an awful name, make it quay"
  [
    'name',
    `${BEGIN}(?:${DISLIKED})(?: [,.;!-])? (?:so |and |then )*(?:please |kindly |can you |could you |let us )*${UNBENT}(?:${CHANGE}|make) (?:it|that|this) (?:to|into|) ?${NAME}${ENDS}`,
    'please rename it to $1',
  ],
  // "to harbor you give the name quay"
  [
    'name',
    `${BEGIN}to ${BOT}(?: please)?(?: you)?(?: please)? give the name (?:of )?${NAME}${ENDS}`,
    'rename $1 to $2',
  ],
  // "harbor goes by the name quay, please", "henceforth"
  [
    'goes go known',
    `${BEGIN}(?:(?:as of|from|starting) (?:today|now)(?: on)? ,? ?)${BOT} (?:goes by|shall go by|is known as|should go by|will be known as)(?: the name(?: of)?)? ${NAME}${ENDS}`,
    'rename $1 to $2',
  ],
  [
    'goes go known',
    `${BEGIN}(?:the \\S+ (?:called|named) )?${BOT} (?:(?:should|shall|must)(?: henceforth| now| from now on)? go by|goes by|should be known as|will be known as|is known as)(?: the name(?: of)?)? ${NAME}(?: from now on| henceforth| as of today)?(?: from now on)? , please`,
    'please rename $1 to $2',
  ],
  // "harbor becomes quay and scout becomes spy, rename them"
  [
    'rename',
    `${BEGIN}${BOT} (?:becomes|should become|turns into|is to be) ${NAME} (?:,|and|, and) ${BOT} (?:becomes|should become|turns into|is to be|) ?${NAME} , (?:so )?(?:please )?rename (?:them|both|them both|those)(?: please| accordingly)*${END}`,
    'please rename $1 to $2 and rename $3 to $4',
  ],
);
