import { SETTING } from '../changes.ts';
import { BEGIN, BOT, COPY, COUNT, END, paraphrases } from '../paraphrase.ts';

const NOTICES = '(?:notifications?|messages?|alerts?|mails?|emails?|notices?|warnings?|alarms?)';
const OF = '(?:of|from|about|for|on)';
const VERB = '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|unregister|heal)';

/** English of those who learned it: in the order of their own language, or with a word of the dictionary. */
export const LEARNED_ENGLISH = paraphrases(
  // "how it looks with harbor? he works or not?", "can you even look how it stands with harbor"
  [
    'how',
    `(?<=^|[,.;:!?] )(?:(?:can|could|would) you )?(?:(?:please|even|once|quickly) )*(?:(?:look|check|see) )?how it (?:stands|goes|looks|is) (?:with|for) (?=(?:the )?@)`,
    'how is',
  ],
  [
    'works runs',
    '(?<=^how is (?:the )?@ )\\? (?:he|it|she) (?:works|runs)(?: or (?:he |it |she )?not)?(?= ?\\?|$)',
    '',
  ],
  // "to 90 in place of 30"
  [
    'instead place',
    '(?<=\\bto [\\d.]+(?: (?:replicas|copies|instances))?) (?:instead of|in place of) [\\d.]+(?: (?:replicas|copies|instances))?(?=$| [.!?,]| please)',
    '',
  ],
  // "withdraw harbor to the previous version", "turn harbor back to the version before"
  [
    'version release build',
    `\\b(?:withdraw|pull|turn|return)(?: please)?(?: back)? ${BOT}(?: back)? to (?:the |its )?(?:(?:previous|last|old|earlier|former) (?:version|release|build)|(?:version|release|build) before)(?=$| [.!?,]| please)`,
    'roll $1 back to the previous version',
  ],
  ['raise', `\\braise(?: up)?(?: again)? (?=(?:the )?@(?= ,|$| [.!]| please| again))`, 'start'],
  ['morning', '(?<=\\bat \\d{1,2}(?::\\d\\d)?) of (?=morning\\b)', ' in the '],
  [
    'daily everyday day',
    '\\b(?:daily|everyday|every day) once (?=(?:at|in)\\b)|\\bonce (?:daily|everyday) (?=(?:at|in)\\b)',
    'every day',
  ],
  ['automatically', ' automatically(?= (?:each|every|daily|at|on|$))', ' '],
  // "do so that alerts from harbor are silent", "notification of harbor please make it off"
  [
    'that',
    `${BEGIN}(?:do|make)(?: it)?(?: so)? that (?:the )?${NOTICES} ${OF} ${BOT} (?:are|be|is|stay|become) (?:silent|quiet|muted|off)\\b`,
    'please mute $1',
  ],
  [
    'make',
    `${BEGIN}(?:the )?${NOTICES} ${OF} ${BOT} please make (?:it|them) (?:off|silent|quiet|mute|muted)\\b`,
    'please mute $1',
  ],
  [
    'take remove get & too',
    `${BEGIN}(?:the )?((?:crash|failure|restart|error|outage|down|finish) )?${NOTICES} ${OF} ${BOT} (?:became|become|are|have become|got) (?:too (?:much|many)|annoying)(?: for me| for us)? , (?:please )?(?:take|remove|get) me (?:out|off)(?: from| of)?(?: them| that| it| those)?`,
    'please unsubscribe me from $1 of $2',
  ],
  // "rights of dispatcher please give to mira"
  [
    'rights right role & give grant',
    `^(?:the )?(?:rights?|role) of ([a-z]+) (?:please )?(?:give|grant) to ([a-z]+)(?= please|$| [.!,])`,
    'please give the $1 role to $2',
  ],
  [
    'cancel delete remove',
    `^all (?:the )?(?:planned|scheduled|programmed) (?:tasks|jobs|actions|things) (?:for|of|on) ${BOT} ?[-,:] ?(?:please )?(?:cancel|delete|remove)(?: please)?(?= ?[.!]?$)`,
    'unschedule $1',
  ],
  // "the harbor let it stop please", "harbor please help me start it", "harbor, delete that one"
  ['let & please', `(?<=^|[,.;:] |\\d )(?:the )?(@) let it (stop|pause|restart) please`, 'please $2 $1'],
  ['help', `${BEGIN}${BOT} please help (?:me|us)(?: to)? ${VERB} it\\b`, 'please $2 $1'],
  ['that', `^(?:the )?(@) , (?:please )?${VERB} that one\\b`, 'please $2 $1'],
  [
    'not',
    '\\b(i|we|they) (use|need) (it|them|this|that) not (?:any ?more|any longer|longer)\\b',
    '$1 do not $2 $3 any more',
  ],
  ['intimate', '\\bintimate (me|us) (?=(?:in case|if|when|once)\\b)', 'let $1 know'],
  [
    'case',
    '(?<=\\b(?:let me know|let us know|tell me|alert me|warn me|notify me|inform me|ping me)(?: please)?) in case (?=(?:the )?\\S)',
    ' if ',
  ],
  [
    'passes exceeds',
    '(?<=\\b(?:know|tell|alert|warn|notify|inform) [^.;!?]{0,60}) passes (?:of )?(?=\\d)',
    ' exceeds ',
  ],
  ['since', ' since long(?: time)?(?= ,|$| [.!])', ''],
  ['same', '\\bget the same (?=[a-z]+ed\\b)', 'get it'],
  // "please off the harbor, not required now"
  ['off', `^(please|kindly) off (?:the )?(@)`, '$1 turn off $2'],
  [
    'required needed necessary',
    '(?<=@(?: bot)?) , not (?:required|needed|necessary)(?: now| any ?more| today)*(?= ?[.!]?$)',
    ' , it is not needed',
  ],
  // "harbor timeout kindly make it 45 seconds"
  [
    'make set put',
    `${BEGIN}${BOT} ${SETTING}(?: please| kindly) (?:make|set|put)(?: it)?(?: to| at| on)? (?=\\d)`,
    'please set the $2 of $1 to',
  ],
  ['open', `${BEGIN}${BOT} (?:please |kindly )?open (${COUNT}) more ${COPY}`, 'please scale up $1 by $2'],
  ['tag', `\\bgive ${BOT} add (?:one |a |the )?tag ([a-z][a-z0-9-]*)`, 'tag $1 with $2'],
  ['first', '(?<=^(?:the )?@) first (?=(?:go back|must|should)\\b)', ' should '],
  [
    'later',
    ` , later (?:we|i) (?:check|look|see|talk|discuss|decide)(?: (?:it|that|slowly|again|together|calmly|more))*${END}`,
    '',
  ],
  ['time', `(?<=\\b(?:restart|reboot|bounce)[^.;!?]{0,20}) one time(?=$| [.!,]| please)`, ' once'],
  [
    'goes works runs',
    '(?<=\\bwhy (?:the )?@) (?:goes|works|runs) (?=(?:so |very |that )*(?:bad|slow|wrong|strange|badly)\\b)',
    ' is ',
  ],
  ['pass', '\\bpass (me|us) (?=the (?:logs?|status|metrics|list|history|configuration)\\b)', 'give $1'],
  ['pause', `^((?:the|all) [^,.;:!?@]{3,40}) , (?:please )?put them(?: all)? in pause(?= please|$| [.!])`, 'pause $1'],
  [
    'made done',
    '\\bwhat has (?:made|done) ([a-z]+) (?:in |during )?(?:these|the) (?=last\\b)',
    'what did $1 do in the',
  ],
  ['to & give', `${BEGIN}to ${BOT} (?:please )?give (?:it |him )?(?=(?:one|an?|\\d|half|two|more)\\b)`, 'give $1'],
  ['undone', '\\bmake (?:it|that|this) undone\\b', 'undo it'],
  ['clicked', '(?:i )?(?:have )?(?:wrong(?:ly)? clicked|clicked wrong)(?: ,)?', ''],
  // "would it be possible that you restart harbor"
  ['possible', '\\b(?:would|will|might) it be possible (?:that|if) you(?: could| can| would)? (?=[a-z])', 'could you'],
  [
    'for',
    `${BEGIN}(?:i|we) (?:kindly |politely |hereby )*(?:ask|request|beg)(?: you)?(?: kindly)? for (?:the |a )?([a-z]+ing) of ${BOT}`,
    'would you mind $1 $2',
  ],
  [
    'deployed released installed',
    `(?:may|can|could|might) (?:i|we) (?:please )?(?:get|have)(?: ,)?(?: please)?(?: ,)? (?:version )?(#) (?:of|for|on) ${BOT} (?:deployed|released|installed)\\b`,
    'please deploy $1 to $2',
  ],
  [
    'ask asked request',
    '(?:is|would) it (?:be )?(?:ok|okay|alright|fine|possible) if (?:i|we) (?:ask|asked|request|requested)(?: you)?(?: for)? (?=(?:an?|the) )',
    'please give me',
  ],
  [
    'appreciate',
    '\\b(i|we) would (?:really |very much |also )*appreciate to (see|know|hear)\\b',
    '$1 would like to $2',
  ],
  [
    'warning heads-up alert message ping note',
    '(?:may|might|can|could) (?:i|we) (?:trouble|bother|ask) you for an? (?:warning|heads-up|alert|message|ping|note) (?=(?:in case|if|when|once)\\b)',
    'let me know',
  ],
  [
    'difficulty difficulties trouble',
    ',? ?\\bif it (?:gives|makes|causes) (?:you )?no (?:difficulty|difficulties|trouble)(?= |$)',
    '',
  ],
  [
    'that',
    `${BEGIN}(?:i|we) would like that ((?:the )?@(?: (?:,|and) (?:the )?@)*) (?:are|is|be|gets?)(?: both| all)? (?=[a-z]+ed\\b)`,
    'could $1 please be',
  ],
);
