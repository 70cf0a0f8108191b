import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const BOTH = '(?:both|them both|them|all of them|all of those|these|those|all|each)';
const HOW = '(?: please| now| accordingly| at once| right away)*';
const AND = '(?: ,| and| , and| ;)';
const MADE =
  '(?:deployed|pushed|released|shipped|installed|rolled out|went out|went|put out|sent out|landed|put|got out)';
const JUST =
  '(?:(?:got|was|is|has been|have been|been|we|you|they|he|she|i|just|last|has|have|recently|there|since) ){0,4}?';

/** "today's harbor release", "the current harbor build": the one that is there now. */
const CURRENT =
  "(?:(?:the|this|that|our|today 's|todays|last night 's|yesterday 's) )?(?:(?:new|latest|last|current|newest|fresh) )?";
const BAD = '(?:is|was|looks|seems) (?!not\\b|fine\\b|good\\b|ok\\b|great\\b|live\\b)[^,.;:!?@#]{2,40}';
const ROLL =
  '(?:so |please |let us |just |can you )*(?:(?:go|roll|roll it|move|switch|step|get|put it|take it|bring it|fall) back|revert|revert it) to (?:version )?';

const THEN_BACK =
  '[,.;:-] (?:so |please |let us |can we |can you )*(?:(?:go|roll|move|switch|step|get|put it|take it|roll it|move it) )?back to (?:the )?(?:one (?:before(?: (?:it|that))?|we had(?: before)?|from before)|(?:previous|last|old|earlier) (?:one|version|build|release))(?: please)?';

/** Which version goes where, and what is taken back. */
export const RELEASES = paraphrases(
  // "harbor at 2am, scout at 3: restart both"
  [
    'restart stop start pause resume reboot & at',
    `${BEGIN}${BOT} (at [^,.;!?@]{1,16}?)${AND} ${BOT} (at [^,.;!?@]{1,16}?) ?[,:-] (?:so )?(?:please )?(restart|stop|start|pause|resume|reboot) ${BOTH}${HOW}(?: , each at (?:its|their) (?:own )?(?:hour|time))?${END}`,
    '$5 $1 $2 , $5 $3 $4',
  ],
  // "upgrade harbor from 3.2.0 to 3.2.1"
  [
    'upgrade update bump',
    `\\b(upgrade|update|bump|upgrading|updating) ${BOT} from (?:version )?# to (?:version )?(#)`,
    '$1 $2 to $3',
  ],
  ['downgrade', `\\bdowngrade ${BOT} from (?:version )?# to (?:version )?(#)`, 'roll back $1 to $2'],
  // "back out whatever just got deployed to harbor"
  [
    'whatever what thing',
    `\\b(?:back out|undo|revert|roll back|reverse|back out of|pull back|take back) (?:whatever|what|the thing(?: that)?|that thing(?: that)?) ${JUST}${MADE}(?: out| last| just now)? (?:to|on|onto|into) ${BOT}(?! (?:and|or|but|if|unless))`,
    'roll back $1',
  ],
  [
    'before',
    '\\bto the (release|version|build)(?: (?:that |which )?(?:it|we|they) (?:had|ran|were on|was on|was running))? before (?:this|that|the (?:current|present|latest|last))(?: one)?\\b',
    'to the previous $1',
  ],
  [
    'go & back',
    `${BEGIN}${BOT} (?:should|must|has to|needs to|shall) go back to (?=the previous (?:version|release|build))`,
    'please roll back $1 to',
  ],
  // "the new harbor build is trash, go back to the one before"
  [
    'new latest last current',
    `${BEGIN}(?:the )?(?:new|latest|last|current|newest) (@) (?:build|release|version|deploy|rollout) (?:is|was|'s) [^,.;:!?@#]{2,40} ?${THEN_BACK}${END}`,
    'please roll back $1',
  ],
  [
    'new latest last current',
    `${BEGIN}${BOT} 's (?:new|latest|last|current|newest) (?:build|release|version|deploy|rollout) (?:is|was|'s) [^,.;:!?@#]{2,40} ?${THEN_BACK}${END}`,
    'please roll back $1',
  ],
  // "today's harbor release is garbage, roll back to 2.0.5", "the new harbor build is cursed, revert it"
  [
    'build release version deploy rollout & back revert',
    `${BEGIN}${CURRENT}(@) (?:build|release|version|deploy|rollout) ${BAD} ?[,.;:-] ${ROLL}(#)(?: please)?${END}`,
    'please roll back $1 to $2',
  ],
  [
    'build release version deploy rollout & revert undo back',
    `${BEGIN}${CURRENT}(@) (?:build|release|version|deploy|rollout) ${BAD} ?[,.;:-] (?:so |please |let us |just |can you )*(?:revert|undo|roll back|back out|roll|back|take) (?:it|that|this)(?: back| out)?(?: please| now)?${END}`,
    'please roll back $1',
  ],
  // "harbor on 3.1 please", "harbor to 3.1"
  ['please', `^${BOT} (?:on|onto|to|at) (?:version )?(#) ,? ?please$`, 'deploy $2 to $1'],
  ['to -> =>', `^${BOT} (?:to|->|=>) (?:version )?(#)$`, 'deploy $2 to $1'],
  ['please', `^(#) (?:for|on|onto|to) ${BOT} ,? ?please$`, 'deploy $1 to $2'],
  [
    'door',
    '(?<=\\b(?:push|get|shove|kick|boot|send|bring)\\b [^,.;!?]{0,12}?)(# (?:of|for) (?:the )?@) out the door\\b',
    'out $1',
  ],
  // "export it in csv form", "in the form of json"
  ['form style layout', '(?<=\\bin )(csv|json|yaml|yml|xml|toml|%) (?:form|style|layout)(?= please|$| [.,!])', '$1'],
  ['form shape', '\\bin (?:the )?(?:form|shape) of (?=(?:csv|json|yaml|yml|xml|toml)\\b)', 'in '],
);
