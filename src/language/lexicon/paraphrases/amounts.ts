import { BEGIN, BOT, COPY, END, paraphrases } from './paraphrase.ts';

const COUNT = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single)';
const END_OR_PLEASE = '(?=$| [.!?;,]| (?:please|now|and)\\b)';
const DO = '(?:make do|get by|manage|cope|do|live|get along) (?:with|on)';
const COPES = `(?:can|could|may) (?:easily |just |well )?${DO}`;
const DOES = 'make get manage cope do live';
const LESS =
  ' [,.;-] (?:so )?(?:please |kindly |can you )*(?:(?:shrink|trim|cut|scale|reduce|pare|dial|slim) it(?: down| back)?|(?:remove|drop|take|cut|get rid of|lose|kill|delete|retire|stop) (?:them|it|that one|those|the rest|the extras?)(?: (?:away|off|down|out))?)(?: please)?';
/** What is said behind it, or nothing. */
const SHRINK = 'shrink trim cut scale reduce pare dial slim remove drop take get lose kill delete retire stop';

/** How many copies. */
export const AMOUNTS = paraphrases(
  // "run harbor at half its current replicas"
  [
    'half',
    `${BEGIN}(?:please )?(?:run|keep|put|set|have) ${BOT} (?:at|on|with|to) half(?: of)? (?:its|the) (?:current |present |usual )?${COPY}`,
    'halve $1',
  ],
  [
    'double twice',
    `${BEGIN}(?:please )?(?:run|keep|put|set|have) ${BOT} (?:at|on|with|to) (?:double|twice) (?:its|the) (?:current |present |usual )?${COPY}`,
    'double $1',
  ],
  // "harbor can make do with one instance fewer, please shrink it"
  [
    `${SHRINK} & fewer less`,
    `${BEGIN}${BOT} ${COPES} (${COUNT} ${COPY}|${COUNT}) (?:fewer|less)${LESS}${END}`,
    'please scale down $1 by $2',
  ],
  [
    `${SHRINK} & can could may`,
    `${BEGIN}${BOT} ${COPES} (${COUNT} ${COPY}|${COUNT})${LESS}${END}`,
    'please scale $1 to $2',
  ],
  // "could harbor make do with one instance fewer, please?"
  [
    'fewer less & please kindly',
    `${BEGIN}(?=[^.;!]*\\b(?:please|kindly)\\b)(?:(?:can|could|may|might|would) ${BOT}(?: please| kindly| perhaps)?(?: now)? ${DO}|${BOT} ${COPES}) (${COUNT} ${COPY}|${COUNT}) (?:fewer|less)(?: now| please| kindly| for me| ,)* ?\\??(?=$|[.!])`,
    'please scale down $1 $2 by $3',
  ],
  [
    `${DOES} & please kindly`,
    `${BEGIN}(?=[^.;!]*\\b(?:please|kindly)\\b)(?:(?:can|could|may|might|would) ${BOT}(?: please| kindly| perhaps)?(?: now)? ${DO}|${BOT} ${COPES}) (${COUNT} ${COPY})(?: only| now| please| kindly| for me| ,)* ?\\??(?=$|[.!])`,
    'please scale $1 $2 to $3',
  ],
  // "harbor has three replicas too many, remove them", "there are two copies of scout too many, drop them"
  [
    `${SHRINK} & many`,
    `${BEGIN}(?:${BOT} (?:has|runs|is running|is on|got|has got) (${COUNT}) (?:${COPY} )?too many|there (?:are|is) (${COUNT}) ${COPY} (?:of|on|for) ${BOT} too many)${LESS}${END}`,
    'please scale down $1 $4 by $2 $3',
  ],
  // "could harbor run with twice as many replicas, please", "could one of the harbor replicas be dropped"
  [
    'twice double half',
    `${BEGIN}(?:can|could|may|might|would) (?=[^.;!]*\\bplease\\b)${BOT}(?: please| kindly| perhaps)? (?:run|have|get|do|make do|get by|manage)(?: with| on| at)? (?:twice|double) (?:as many|the(?: number of)?|its(?: number of)?) ${COPY}(?: please| now| as now| ,)* ?\\??(?=$|[.!])`,
    'please double $1',
  ],
  [
    'half',
    `${BEGIN}(?:can|could|may|might|would) (?=[^.;!]*\\bplease\\b)${BOT}(?: please| kindly| perhaps)? (?:run|have|get|do|make do|get by|manage)(?: with| on| at)? half (?:as many|the(?: number of)?|of the|its(?: number of)?|of its) ${COPY}(?: please| now| as now| ,)* ?\\??(?=$|[.!])`,
    'please halve $1',
  ],
  [
    'run have get',
    `${BEGIN}(?:can|could|may|might) (?=[^.;!]*\\bplease\\b)${BOT}(?: please| kindly| perhaps)? (?:run|have|get)(?: with| on| at)? (${COUNT} ${COPY})(?: please| now| ,)* ?\\??(?=$|[.!])`,
    'please scale $1 to $2',
  ],
  [
    'dropped removed killed shed cut spared',
    `${BEGIN}(?:can|could|may|might) (${COUNT}) of (?:the |our )?(?:${COUNT} )?(@) ${COPY}(?: please| perhaps)? be (?:dropped|removed|killed|shed|cut|spared|taken away)(?= ?,? please| \\?|$|[.!])`,
    'please scale down $2 by $1',
  ],
  // "put one extra copy of harbor alongside the ones we have"
  [
    'alongside top next beside besides addition',
    `(?<=\\b(?:more|extra|another|additional|cop(?:y|ies)|instances?|replicas?|pods?)\\b[^,.;!?]{1,60}) (?:alongside|on top of|next to|besides?|in addition to) (?:the|those) (?:ones|one|existing|others|existing (?:ones|${COPY})|${COPY}|${COUNT}(?: ${COPY}| ones)?)(?: (?:that |which )?(?:we|it|you)(?: already)? (?:have|has|run|runs|got)(?: now| already)?| (?:that |which )(?:are|is) (?:running|there|up|already running|already there)| already (?:running|there)| running| there)?(?=$| [.!?,;]| (?:please|now)\\b)`,
    '',
  ],
  // "lose one of the harbor copies", "drop a couple of harbor instances"
  [
    'lose drop kill remove shed cut',
    `${BEGIN}(?:please |can you |could you )?(?:lose|drop|kill|remove|shed|cut) (${COUNT}|a couple|a pair) (?:of )?(?:the |our )?(@) ${COPY}(?=$| [.!?;,]| (?:please|now|and)\\b)`,
    'please scale down $2 by $1',
  ],
  // "go from two to five copies on harbor", "harbor needs to go from 2 to 5"
  [
    'go',
    `${BEGIN}(?:please |can you |could you |let us )?go from ${COUNT} to (${COUNT})(?: ${COPY})? (?:on|of|for|with) ${BOT}`,
    'please scale $2 to $1',
  ],
  [
    'go',
    `${BEGIN}${BOT} (?:needs to|must|has to|should) go from ${COUNT} to (${COUNT})(?: ${COPY})?${END_OR_PLEASE}`,
    'please scale $1 to $2',
  ],
  // "half the harbor replicas should do, scale it down"
  [
    'half',
    `${BEGIN}half (?:of )?(?:the |our )?(@) ${COPY} (?:should|will|would) (?:do|suffice|be (?:enough|plenty))${LESS}${END}`,
    'please halve $1',
  ],
  // "scale harbor to 6 not 4"
  [
    'not & to',
    `(?<=\\bto ${COUNT}(?: ${COPY})?)(?: ,)? (?:and )?not (?:to )?${COUNT}(?: ${COPY})?(?=$| please| [.!])`,
    '',
  ],
  // "harbor: plus one replica", "plus one replica for harbor"
  ['plus', `(?<=^|please )(?:the )?(@)(?: ?[:,-])? plus (${COUNT} ${COPY})(?= please$|$)`, 'scale up $1 by $2'],
  ['minus', `(?<=^|please )(?:the )?(@)(?: ?[:,-])? minus (${COUNT} ${COPY})(?= please$|$)`, 'scale down $1 by $2'],
  ['plus', `(?<=^|please )plus (${COUNT} ${COPY}) (?:for|on|of) ${BOT}(?= please$|$)`, 'scale up $2 by $1'],
  ['minus', `(?<=^|please )minus (${COUNT} ${COPY}) (?:for|on|of) ${BOT}(?= please$|$)`, 'scale down $2 by $1'],
  [
    'total all told',
    `(?<=\\b(?:to|at|of|with|have|has|run) ${COUNT}(?: ${COPY})?) (?:in (?:total|all)|all told|in sum)(?=$| (?:please|now)\\b| [.!?;,])`,
    '',
  ],
  ['round', '(?<=\\b(?:a|the|to|of) )round (?=(?:half )?(?:dozen|hundred)\\b)', ''],
  ['half', '(?<=\\b(?:cut|chop|split|reduce)\\b[^,.;!?]{1,60} in) the (?=half\\b)', ''],
  // "for harbor it is required 5 replicas", "of harbor we want to have 5 copies"
  [
    'for of from on with',
    `${BEGIN}(?:for|of|from|on|with) ${BOT} (?:it is|there is|there are|is|are|we|i) (?:are |am |be )?(?:required|needed|necessary|wanted|wanting|needing|wishing|need|want|wish|would like|require)(?: to have| to get| now| only| about)* (${COUNT} (?:${COPY}|pieces?|workers?))${END_OR_PLEASE}`,
    'please scale $1 to $2',
  ],
  [
    'must',
    `(?<=^|please |[,:.] )(?:it |there )?must be (${COUNT} ${COPY}) (?:of|for) ${BOT} please`,
    'please scale $2 to $1',
  ],
  [
    'must should has needs',
    `${BEGIN}${BOT} (?:must|should|has to|needs to) be (${COUNT} ${COPY}) ?,? please`,
    'please scale $1 to $2',
  ],
  [
    'run',
    `${BEGIN}(?:it|there) (?:shall|should|must|has to) run (${COUNT}) (?:pieces?|${COPY}) of ${BOT} please`,
    'please scale $2 to $1',
  ],
  [
    'that',
    `${BEGIN}(?:i|we) (?:need|want|would like|wish)(?: it)? that ${BOT} (?:is having|is running|has|runs|have|gets|is) (${COUNT} ${COPY})${END_OR_PLEASE}`,
    'please scale $1 to $2',
  ],
  ['has needs ought', `${BEGIN}${BOT} (?:has to|needs to|ought to) (?:have|get) (?=${COUNT} ${COPY})`, '$1 must have'],
  [
    'go come drop rise',
    `${BEGIN}(?:can|could|may|might) ${BOT}(?: please)? (?:go|come|drop|rise)(?: back)? (?:up|down|back)(?: up| down)? to (${COUNT}(?: ${COPY})?)(?: please| now| for me)* ?\\??(?=$|[.!])`,
    'could you please scale $1 to $2',
  ],
  ['becomes', `${BEGIN}${BOT} becomes (${COUNT} ${COPY}) ?,? please`, 'please scale $1 to $2'],
  [
    'some several few',
    `${BEGIN}(?:some|several|a few) (?:more|extra|additional) ${COPY} (?:on|for|of) ${BOT}`,
    'scale up $1',
  ],
  ['to & please', `^(?:the )?(@) to (${COUNT})(?: ${COPY})? ,? ?please$`, 'scale $1 to $2'],
  // "become 5 replicas"
  ['become', `(?<=\\b(?:make|have|let) (?:it|them|(?:the )?@)) become (?=${COUNT} ${COPY})`, 'run'],
);
