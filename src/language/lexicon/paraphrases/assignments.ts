import { SETTING } from './changes.ts';
import { BEGIN, BOT, COPY, COUNT, paraphrases } from './paraphrase.ts';

/** "goes to 90 seconds", "is to be 90 seconds" (which stands as a "must" by then): what somebody settles by saying it. */
/** The last words of what a setting is called. */
const SETTINGS =
  'timeout interval limit retries retry ttl delay backoff cooldown concurrency heartbeat keepalive deadline threshold cap';
const BECOMES =
  '(?:(?:goes|moves|changes|switches)(?: up| down| back)? to|becomes|(?:must|shall) (?:be|become|go(?: up| down)? to)(?: set to| changed to)?)';
const VALUE = `((?:\\d+(?:\\.\\d+)?|half an?|an?|${COUNT}|twenty|thirty|forty|fifty|sixty|ninety)(?: ?[a-z]+){0,2}?)`;
/** Nothing else is said of it: "goes to 90 seconds by default" tells, and so does what is asked. */
const SO = '(?=(?: ,)? (?:please|pls|from now on|now)(?:$| [.,!;])|$| [.!;])(?![^.!;]*\\?)';
const PLEASE = '(?=(?: ,)? (?:please|pls|kindly)\\b)';
const ASKED = '(?:can|could|may|might|would it be possible for) ';
const SIZE = '(?:replica count|instance count|number of (?:replicas|copies|instances|pods))';

/** A value that is given by telling what something becomes. */
export const ASSIGNMENTS = paraphrases(
  // "the interval of harbor goes to 90 seconds", "harbor's timeout is to be 30s"
  [
    `goes moves changes switches becomes must shall & ${SETTINGS}`,
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} ${BECOMES} ${VALUE}${SO}`,
    'please set the $1 of $2 to $3',
  ],
  [
    `goes moves changes switches becomes must shall & ${SETTINGS}`,
    `${BEGIN}${BOT} 's ${SETTING} ${BECOMES} ${VALUE}${SO}`,
    'please set the $2 of $1 to $3',
  ],
  [
    'goes rises drops comes & memory ram cpu timeout interval limit',
    `${BEGIN}(?:(?:the )?(memory|ram|cpu|${SETTING.slice(1, -1)}) (?:of|for|on) ${BOT}) (?:goes|rises|drops|comes)(?: up| down)? to ${VALUE}${PLEASE}`,
    'set the $1 limit of $2 to $3',
  ],
  // "interval of harbor down to 90 seconds"
  [
    `up down back & ${SETTINGS}`,
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on) ${BOT} (?:up|down|back) to ${VALUE}${SO}`,
    'set the $1 of $2 to $3',
  ],
  // "could the interval of harbor become 90 seconds?"
  [
    `become go be & ${SETTINGS}`,
    `${BEGIN}${ASKED}(?:the )?${SETTING} (?:of|for|on) ${BOT}(?: please| to)* (?:become|be|go(?: up| down)? to) ${VALUE}(?= please| \\?|$)`,
    'please set the $1 of $2 to $3',
  ],
  [
    `become go be & ${SETTINGS}`,
    `${BEGIN}${ASKED}${BOT} 's ${SETTING}(?: please| to)* (?:become|be|go(?: up| down)? to) ${VALUE}(?= please| \\?|$)`,
    'please set the $2 of $1 to $3',
  ],
  // "make 90 seconds the interval of harbor", "90 seconds for harbor's interval please"
  [`make & ${SETTINGS}`, `\\bmake ${VALUE} the (?:new )?${SETTING} (?:of|for|on) ${BOT}`, 'set the $2 of $3 to $1'],
  [`please pls & ${SETTINGS}`, `${BEGIN}${VALUE} (?:for|as) ${BOT} 's ${SETTING}${PLEASE}`, 'set the $3 of $2 to $1'],
  // "have harbor time out after 30 seconds"
  ['time & out after', `\\b(?:have|make|let) ${BOT} time out after ${VALUE}${SO}`, 'set the timeout of $1 to $2'],
  // "CACHE_TTL on harbor has to be 900, put that in please"
  [
    'must should has needs shall ought & put set change enter make do',
    `${BEGIN}(?:the )?(?:variable )?(%) (?:of|on|for|in) ${BOT} (?:shall|should|must|has to|needs to|ought to) (?:be|read|become|say) ([^\\s,;!?]+) ,? ?(?:so )?(?:please |kindly )*(?:put|set|change|enter|make|do|adjust|update) (?:it|that|this)(?: in| so| there)?(?: please)?${SO}`,
    'please set $1 on $2 to $3',
  ],
  // "the replica count of harbor is to be 4", "make it four replicas for harbor"
  ['count number', `${BEGIN}(?:the )?${SIZE} (?:of|for|on) ${BOT} ${BECOMES} (${COUNT})${SO}`, 'please scale $1 to $2'],
  [
    'make & replicas replica copies copy instances instance pods pod',
    `${BEGIN}(?:please )?make (?:it|that) (${COUNT} ${COPY}) (?:for|of|on) ${BOT}`,
    'please scale $2 to $1',
  ],
  // "two copies of harbor can go"
  [
    'go & can may must',
    `${BEGIN}(${COUNT}) ${COPY} (?:of|on|for) ${BOT} (?:can|may|must) go${SO}`,
    'please scale down $2 by $1',
  ],
  // "the vip tag goes on harbor", "the critical tag comes off harbor", "harbor loses the critical tag"
  [
    'goes & tag label',
    `${BEGIN}(?:the )?(?:(?:tag|label) ([^\\s,.;!?@]+)|([^\\s,.;!?@]+) (?:tag|label)) (?:goes|must go) (?:on|onto|on to) (?=(?:the )?@)`,
    'put the tag $1 $2 on',
  ],
  [
    'comes goes must & tag label',
    `${BEGIN}(?:the )?(?:(?:tag|label) ([^\\s,.;!?@]+)|([^\\s,.;!?@]+) (?:tag|label)) (?:comes|goes|must come|must go) (?:off|away from)(?: of)? (?=(?:the )?@)`,
    'remove the tag $1 $2 from',
  ],
  [
    'loses & tag label',
    `${BEGIN}${BOT} loses (?:the |its )?(?:(?:tag|label) ([^\\s,.;!?@]+)|([^\\s,.;!?@]+) (?:tag|label))${SO}`,
    'remove the tag $2 $3 from $1',
  ],
  ['loses', `${BEGIN}${BOT} loses (?:the |its )?(?:variable )?(%)${SO}`, 'remove the variable $2 from $1'],
  // "no more critical tag on harbor", "no more DEBUG on harbor"
  [
    'no & more & tag label',
    `${BEGIN}no more (?:(?:tag|label) ([^\\s,.;!?@]+)|([^\\s,.;!?@]+) (?:tag|label)) (?:on|for) (?=(?:the )?@)`,
    'remove the tag $1 $2 from',
  ],
  ['no & more', `${BEGIN}no more (?:variable )?(%) (?:on|for|in) (?=(?:the )?@)`, 'remove the variable $1 from'],
  // "take the nightly tag away from harbor"
  [
    'away & tag tags label labels',
    '(?<=\\b(?:take|get|pull|strip|tear) [^.;,!?]{1,30}?\\b(?:tags?|labels?)(?: [^\\s,.;!?@]+)?) away (?=from )',
    ' ',
  ],
  [
    'removed deleted dropped unset cleared',
    `${BEGIN}(?:variable )?(%) (?:is to|must|should|shall|has to|needs to) be (?:removed|deleted|dropped|unset|cleared) (?:from|on|off) (?=(?:the )?@)`,
    'remove the variable $1 from',
  ],
  // "harbor is to run with LOG_LEVEL debug"
  [
    'must shall & run',
    `${BEGIN}${BOT} (?:must|shall) run with (?:the )?(?:variable )?(%) (?:=|at|on|set to|as)? ?([^\\s,.;!?]+)${SO}`,
    'set $2 to $3 on $1',
  ],
  // "harbor moves to 2.0.5 please": told without a "please" it may be news
  [
    'goes moves switches & please pls',
    `${BEGIN}${BOT} (?:goes|moves|switches)(?: up| over)? to (?:version |build |release )?(#)${PLEASE}`,
    'deploy $2 to $1',
  ],
  [
    'goes moves & please pls',
    `${BEGIN}(?:version |build |release )?(#) (?:goes|moves)(?: out| live)? (?:to|on|onto) ${BOT}${PLEASE}`,
    'deploy $1 to $2',
  ],
  [
    'back & please pls must shall',
    `${BEGIN}${BOT} (?:goes back|moves back|falls back) to (?:version |build |release )?(#)${PLEASE}`,
    'roll back $1 to $2',
  ],
  [
    'back & must shall',
    `${BEGIN}${BOT} (?:must|shall) (?:go|move|be|fall) back (?:to|on|onto) (?:version |build |release )?(#)${SO}`,
    'please roll back $1 to $2',
  ],
);
