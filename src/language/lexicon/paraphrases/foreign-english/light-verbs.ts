import { BEGIN, BOT, COPY, COUNT, END, paraphrases } from '../paraphrase.ts';

const LAST = '(?=$| [.!?;,]| (?:please|kindly|now|again|for|until|thanks|every|each|at|daily)\\b)';
const VERB = '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|heal|repair|fix|kill|check|unregister)';
const ASKED = '(?<=(?:^|[,.;:!?\\-\\n] |\\b(?:please|kindly|and|then|so|but|can you|could you) ))';
const NOTICES = '(?:alerts?|alarms?|notifications?|notices|messages|warnings?)';

/** Verbs that say little themselves, about what is wanted: "make so that harbor is stopped", "let it be with 4 copies". */
export const LIGHT_VERBS = paraphrases(
  // "do so that the alerts from harbor are silent until Monday"
  [
    'so',
    `${ASKED}(?:do|make|see|arrange)(?: please)?(?: it)? so(?: that)? (?=(?:the |our |all |alerts |@)[^.;!?]*\\b(?:is|are|works?|runs?|has|have|gets?|be|stops?|starts?)\\b|@)`,
    'make sure that',
  ],
  ['so sure', `(?<=\\bmake sure that (?:the |our )?@ )(?:would|will|should|shall) be (?=[a-z])`, 'is'],
  [
    'so sure',
    `\\b(?:make sure|ensure|see to it)(?: that)? ((?:the |our )?@) (?:works?|runs?)(?: again)${LAST}`,
    'start $1 again',
  ],
  [
    'so sure',
    `\\bmake sure that (?:the |all |all the )?${NOTICES} (?:of|from|for|about|on) ${BOT} (?:is|are|be|stay|stays|remain|keep|will be) (?:silent|off|muted|quiet|silenced)`,
    'mute $1',
  ],
  ['so sure', `\\bmake sure(?: that)? ${BOT} (?:is|stays|keeps|will be|be|remains) (?:silent|quiet|muted)`, 'mute $1'],
  // "let harbor work in 4 copies", "let there be 4 copies of harbor", "let the copy count of harbor be 4"
  [
    'let',
    `${ASKED}let(?: please)? ${BOT} (?:work|run|go|live|operate|function|be) (?:in|with|on|at|from) (?=${COUNT}(?: ${COPY})?(?: please)?${END})`,
    'scale $1 to',
  ],
  ['let', `${ASKED}let(?: there)?(?: please)? be (${COUNT}) ${COPY} (?:of|for|on|in) ${BOT}`, 'scale $2 to $1'],
  [
    'let',
    `${ASKED}let(?: please)? the (?:copy count|copy number|replica count|count of (?:copies|replicas)|number of (?:copies|replicas)|copies|replicas|quantity) (?:of|for|on) ${BOT} be (?=${COUNT})`,
    'scale $1 to',
  ],
  // "the harbor, let it stop please", "harbor let it be restarted"
  ['let', `${BOT} ,? ?let (?:it|him|her) ${VERB}${LAST}`, 'please $2 $1'],
  ['let', `${BOT} ,? ?let (?:it|him|her) be (?=[a-z]+ed\\b)`, '$1 must be'],
  ['let', `${ASKED}let ${BOT} to be (?=[a-z]+ed\\b)`, '$1 must be'],
  // "set the harbor off"
  ['set', `${ASKED}set(?: please)? ((?:(?:the|our|my) )?@)(?: please)? on(?=$| [.!?]| please)`, 'turn $1 on'],
  ['set', `${ASKED}set(?: please)? ((?:(?:the|our|my) )?@)(?: please)? (?:off|out)(?=$| [.!?]| please)`, 'turn $1 off'],
  [
    'me',
    `${ASKED}(raise|lower|scale|increase|reduce|bring|rename|deploy|roll|set|put|limit|repair|fix|heal|describe) me (?=(?:the |our )?(?:bot )?@)`,
    '$1',
  ],
  // "wrong clicked, make it undone"
  ['undone', `${ASKED}make (?:it|that|this) undone`, 'undo it'],
  [
    'wrong',
    '(?<=^(?:(?:sorry|oh|oops|ups|ah) ,? ?)*)(?:i )?(?:have )?wrong (clicked|typed|pressed|written)(?= [,.;!-])',
    'i $1 wrong',
  ],
  ['who', '(?<=^(?:so |and )*)who and when(?= )', 'who'],
  ['confirm', `\\blet (?:me|us) confirm (?:the )?(?=status|state|list|logs?\\b)`, 'show me the'],
  ['once', '\\b(?:daily|every ?day|each day) once\\b|\\bonce (?:daily|each day|every ?day)\\b', 'every day'],
  // "harbor please help restart", "scan number two, please help me start it", "please help to stop harbor"
  [
    'help',
    `${BEGIN}${BOT} ?,?(?: please| kindly)* help(?: me| us)?(?: to)? ${VERB}(?: it| him)?(?= please|$| [.!])`,
    'please $2 $1',
  ],
  ['help', '(?<=\\b(?:please|kindly)) help to (?=[a-z])', ' '],
  // "restart one time": as often as a restart is
  [
    'time',
    '(?<=\\b(?:restart|reboot|bounce|stop|restarted)\\b[^.;!?]{0,40}) (?:one|1|a) time(?=$| [.!?,]| please)',
    '',
  ],
  ['time', '(?<=\\b(?:restart|reboot|bounce)) one time (?=(?:the )?@)', ' '],
  // "I'd like that ingest and scout are both rebooted"
  [
    'both all',
    '(?<=\\b(?:want|like|wish|need)(?: that)? [^.;!?]{3,60}) (are|be|get) (?:both|all) (?=[a-z]+ed\\b)',
    ' $1 ',
  ],
  [
    'automatically',
    `\\bautomatically (?=(?:each|every|daily|at \\d))|(?<=\\b(?:be|get|gets)) automatically (?=[a-z]+ed (?:each|every|daily|at)\\b)`,
    ' ',
  ],
  // "stop harbor they will wash the dock": speech has no marks
  [
    'they we it',
    `(?<=^(?:[a-z0-9: ]+ )?(?:please |kindly )?(?:restart|reboot|stop|start|pause|resume|mute|unmute)(?: please)? (?:the )?@) (?=(?:they|we|it) (?:will|are|is|must|have to|need to|can not|do not|does not) [a-z])`,
    ' , ',
  ],
  // "make it good", "make delete of harbor", "make quiet harbor"
  [
    'make',
    `${ASKED}make(?: please)? ((?:(?:the|our|my) )?@|it) (?:good|okay|ok|fine|healthy)(?: again)?${END}`,
    'heal $1',
  ],
  [
    'make do',
    `${ASKED}(?:make|do)(?: please)? (?:an? |the )?(?:delete|deletion|removal|remove) of (?=(?:the |our )?@)`,
    'delete',
  ],
  ['make', `${ASKED}make (?:quiet|silent) (?=(?:the |our )?@)`, 'mute'],
  [
    'quiet silent',
    `${BEGIN}${BOT} (?:must|should|shall|has to|needs to) (?:be|stay|keep|remain) (?:quiet|silent)(?= for| until|$| please| [.!])`,
    'please mute $1',
  ],
  // "how to make a rollback"
  [
    'make do perform & how',
    '(?<=\\bhow (?:to|(?:do|can|could|should) (?:i|we)|(?:i|we) (?:can|could|do|should))) (?:make|do|perform|execute)(?: an?| the)? (restart|deploy|deployment|rollback|pause|stop|start|export|import)(?: of (?:an? |the )?bots?)?(?= ?\\??$| please)',
    ' $1',
  ],
);
