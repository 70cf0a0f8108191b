import { SETTING } from '../changes.ts';
import { BEGIN, BOT, COPY, COUNT, END, paraphrases } from '../paraphrase.ts';

const KINDLY = '(?: (?:please|kindly|now|again|once))*';
const LAST = '(?=$| [.!?;,]| (?:please|kindly|now|again|for|until|thanks|every|each|at|daily)\\b)';
const VERB = '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|heal|repair|fix|kill|check|unregister)';
const NOTICES = '(?:alerts?|alarms?|notifications?|notices|messages|warnings?)';

/** What is spoken of stands first, and then what is to be done to it: "harbor name change to quay", "harbor, can you stop it?" */
export const TOPICS = paraphrases(
  // "harbor's copies make 4", "harbor timeout kindly make it 45 seconds", "harbor memory limit make it 2GB"
  [
    'make put set',
    `${BEGIN}${BOT}(?: 's)? (?:${COPY}|copy (?:number|count)|replica (?:number|count))${KINDLY} (?:make|put|set)(?: it| them)?(?: to| at)? (?=${COUNT}(?: please)?${END})`,
    'scale $1 to',
  ],
  [
    'make put set increase raise',
    `${BEGIN}${BOT}(?: 's)? ${SETTING}${KINDLY} (?:make|put|set|increase|raise|change|reduce|lower)(?: it| that)?(?: to| at| as)? (?=\\d)`,
    'set the $2 of $1 to',
  ],
  // "harbor name change to quay", "harbor version change to 2.0.1", "harbor update to 2.0.1 please"
  [
    'version',
    `${BEGIN}${BOT}(?: 's)? version${KINDLY} (?:change|update|switch|set|make|upgrade)(?: it)? (?:to|into|as) (?:the )?(#)`,
    'deploy $2 to $1',
  ],
  [
    'update upgrade',
    `${BEGIN}${BOT}${KINDLY} (?:update|upgrade)(?: it)? (?:to|into) (?:the )?(?:version )?(#)(?= please|$| [.!])`,
    'deploy $2 to $1',
  ],
  [
    'name',
    `${BEGIN}${BOT}(?: 's)? name${KINDLY} (?:change|update|switch|set|make)(?: it)? (?:to|into|as) (?=[a-z])`,
    'rename $1 to',
  ],
  // "give harbor add one tag nightly", "harbor add a tag nightly"
  ['add', `\\bgive ((?:the )?@|[a-z]+) add (?:an? |one |the )?(?=(?:tag |[a-z]+ (?:role|rights)\\b))`, 'give $1 the'],
  ['add', `${BEGIN}${BOT}${KINDLY} add (?:an? |one |the )?tag (\\S+)(?: please)?${END}`, 'add the tag $2 to $1'],
  // "notification of harbor please make it off for three hours", "harbor alert please turn off two hours"
  [
    'off silent',
    `${BEGIN}(?:the )?${NOTICES} (?:of|from|for|about) ((?:the )?(?:@|[a-z]{3,}(?: [a-z]{3,})?)) ?,?${KINDLY} (?:make|turn|switch|put|keep|set)(?: it| them)? (?:off|silent)`,
    'mute $1',
  ],
  [
    'off silent',
    `${BEGIN}${BOT}(?: 's)? ${NOTICES} ?,?${KINDLY} (?:make|turn|switch|put|keep|set)(?: it| them)? (?:off|silent)(?= \\d| (?:one|two|three|four|five|six|an?) | for| until|$| please)`,
    'mute $1 for',
  ],
  ['for', '(?<=\\bmute (?:the )?@) for (?=for\\b|until\\b|please\\b|$)', ' '],
  [
    'unmute',
    `${BEGIN}${BOT}(?: 's)? ${NOTICES} (?:has |have |is )?no (?:need|longer need)(?: to| of| for)?(?: be)? mut(?:e|ed|ing)(?: any ?more| any longer)? ?,? (?:please )?unmute(?: it)?`,
    'please unmute $1',
  ],
  [
    'silent quiet',
    `(?<=@|\\b(?:them|it|these|those|two|both))(?: please| kindly)? (?:please )?make (?:them |it )?(silent|quiet)${LAST}`,
    ' please mute them',
  ],
  // "harbor, can you stop it?"
  [
    'it him her & can could will would',
    `${BEGIN}((?:(?:the|our|my|that|this) )?(?:bot )?@)(?: bot)? , ((?:can|could|will|would) you(?: please| kindly)?) ${VERB} (?:it|him|her|that|that one|this one)(?= please|$| [.!?,])(?! , (?:said|says|asked|wrote|ask)\\b)`,
    '$2 $3 $1',
  ],
  // "scan-2, delete that one, we use it not anymore"
  [
    'one',
    `(?<=^(?:(?:so|ok|hi|hey) ,? ?)?(?:(?:the|our|my) )?(?:bot )?@ , (?:please |kindly )?)${VERB} (?:that|this) one${LAST}`,
    '$1 it',
  ],
  [
    'not',
    '\\b(we|i|they|you) (use|need|want|know|require) (it|that|him|them) not(?: (?:any ?more|any longer|longer|now|more))+',
    '$1 do not $2 $3 any more',
  ],
  // "harbor first go back to 1.3.9, later we check slowly": what is done afterwards is nobody's order
  [
    'later then afterwards tomorrow after',
    `(?<=\\S) [,;] (?:later|then|afterwards|tomorrow|after that|and later|and then) (?:we|i) (?:will |can |shall |must )?(?:check|see|look|think|discuss|talk|investigate|decide|analy[sz]e|find out|study|understand)\\b[^.;!?@]{0,30}${END}`,
    '',
  ],
  [
    'first',
    `${BEGIN}${BOT}(?: please)? first (?:please )?(restart|stop|pause|start)(?=$| [.,!]| (?:please|now)\\b)`,
    'please $2 $1',
  ],
  // "the bots of customs, put them all in pause"
  [
    'them these',
    `^(?:the|all|all the|our|all our) ((?:bots|workers|services|jobs) [^,.;:!?@]{2,40}) , (?:(?:please|so|kindly) )*${VERB} (?:them|these)(?: all| both)?(?= please|$| [.!])`,
    'please $2 all $1',
  ],
  [
    'first & back',
    `${BEGIN}${BOT}(?: please)? first (?:please )?(?:go|roll|turn|step) back (?=to )`,
    'please roll $1 back',
  ],
  // "timeout of harbor set on 30 seconds", "variable LOG_LEVEL of harbor make debug"
  [
    'set put make change',
    `${BEGIN}(?:the )?${SETTING} (?:of|for|on|in) ${BOT}${KINDLY} (?:set|put|make|change)(?: it)?(?: on| to| at)? (?=\\d)`,
    'set the $1 of $2 to',
  ],
  [
    'variable',
    `${BEGIN}(?:the )?variable (%) (?:of|in|on|for) ${BOT}${KINDLY} (?:set|put|make|change)(?: it)?(?: on| to| at| as)? (?=\\S)`,
    'set $1 of $2 to',
  ],
  // "put on harbor the tag nightly", "tag airside remove from harbor"
  [
    'put hang stick',
    `${BEGIN}(?:please )?(?:put|hang|stick)(?: please)? on ${BOT} (?:the |an? )?tag (\\S+)(?: please)?${END}`,
    'add the tag $2 to $1',
  ],
  [
    'tag',
    `${BEGIN}(?:the )?tag (\\S+)${KINDLY} (?:remove|delete|take off|take away|drop)(?: please)? (?:from|of|off) ${BOT}(?: please)?${END}`,
    'remove the tag $1 from $2',
  ],
  [
    'name',
    `\\bgive(?: please)?(?: to)? ${BOT} (?:the |an? )?(?:new |other |another |different )?name ?(?::|of|as)? ?(?=[a-z][a-z0-9-]*(?: please)?(?:$| [.!]))`,
    'rename $1 to',
  ],
  // "to mira give the role operator", "from emre take the role chief", "request 12 I approve"
  [
    'to & role rights right',
    `${BEGIN}to ([a-z]+)${KINDLY} (?:give|grant|assign)(?: please)? (?:the )?(?:role|rights?) (?:of )?(?:the )?([a-z]+)${END}`,
    'grant $2 to $1',
  ],
  [
    'from & role rights right',
    `${BEGIN}from ([a-z]+)${KINDLY} (?:take|remove|withdraw)(?: away| off)?(?: please)? (?:the )?(?:role|rights?) (?:of )?(?:the )?([a-z]+)${END}`,
    'revoke $2 from $1',
  ],
  [
    'request & approve accept',
    `${BEGIN}(?:the )?request (?:number )?(#?\\d+) i (?:approve|accept)${END}`,
    'approve request $1',
  ],
  [
    'request & agree',
    `${BEGIN}i (?:am )?agree (?:with|to) (?:the )?request (?:number )?(#?\\d+)${END}`,
    'approve request $1',
  ],
  [
    'request & agree',
    `${BEGIN}i (?:do not|am not|can not) agree (?:with|to) (?:the )?request (?:number )?(#?\\d+)${END}`,
    'reject request $1',
  ],
  // "it must be started harbor"
  ['it', `\\bit (must|should|has to|needs to) be ([a-z]+ed) ${BOT}${END}`, '$3 $1 be $2'],
);
