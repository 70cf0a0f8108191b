import { BEGIN, BOT, COPY, COUNT, END, paraphrases } from '../paraphrase.ts';

const ASKED =
  '(?<=(?:^|[,.;:!?\\-\\n] |\\b(?:please|kindly|and|then|so|but|can you|could you|will you|would you|need to|have to|must|want to) ))';
const BOTS = '((?:(?:the|our|my|that|this) )?(?:bot )?@(?: bot)?|it|him|them)';
const LAST = '(?=$| [.!?;,]| (?:please|kindly|now|again|for (?:me|us)|thanks|too)\\b)';
const NOTICES = '(?:alerts?|alarms?|notifications?|notices|messages|warnings?)';
const OF = '(?:of|from|for|about|on|to)';
const EARLIER =
  '(?:to|on|at|onto|into|in) (?:the |its |an? )?(?:(?:previous|last|old|older|earlier|former|prior) (?:version|release|build|one)|(?:version )?#)';

/** Words that mean something else in the language they were thought in: "close" for "turn off", "intimate" for "tell". */
export const FALSE_FRIENDS = paraphrases(
  // "raise up again scout, it lies stopped": of what lies, and no number
  [
    'raise lift',
    `${ASKED}(?:raise|lift)(?: please)?(?: up)?(?: again| back)?(?: please)? ${BOTS}(?: up| again| back)*(?=$| [.!?]| please(?:$| [.!?])| (?:, )?(?:(?:because|since|as) )?(?:, )?(?:it|he|she) (?:is|has|lies|fell|does not|stands)\\b)`,
    'start $1',
  ],
  [
    'raise lift pick',
    `(?<=@ (?:has |is |just |again )*(?:fell|fallen|down|lies|lying|dead|stopped|dropped)(?: down| again| over)? [,.;:-] (?:please |so |kindly |can you |could you )*)(?:raise|lift|pick)(?: please)? (?:it|him|her)(?: up| again)*(?= please|$| [.!?,])`,
    'start it',
  ],
  // "close harbor", "harbor, can you close it?", "harbor is closed, open it": as lights are, in Turkish and in Mandarin
  [
    'close',
    `${ASKED}close(?: down)?(?: please)? ((?:(?:the|our|my) )?(?:bot )?@(?: bot)?)(?: down)?${LAST}`,
    'stop $1',
  ],
  [
    'close',
    `(?<=@(?: bot)? , (?:(?:please|kindly|can you|could you|will you|would you|you can|let us) )*)close (?:it|him|that|this|this one|that one)(?: down)?${LAST}`,
    'stop it',
  ],
  [
    'open',
    `(@)( (?:is|was|has been|got|stands)(?: still| now| again| already)? closed [,.;] (?:(?:please|kindly|can you|could you|will you|would you|so) )*)open (?:it|him|that)(?: again| up)*${LAST}`,
    '$1 $2 start it',
  ],
  ['open', `${ASKED}open(?: up)? (?:again|back) ((?:the |our )?@)${LAST}`, 'start $1'],
  ['open', `${ASKED}open(?: up)? ((?:the |our )?@) (?:again|back)${LAST}`, 'start $1'],
  ['close', `${ASKED}close(?: please)? (?:the |all |all the )?${NOTICES} ${OF} (?=(?:the |our )?@)`, 'mute'],
  ['open', `${ASKED}open(?: please)?(?: again)? (?:the |all |all the )?${NOTICES} ${OF} (?=(?:the |our )?@)`, 'unmute'],
  [
    'open',
    `${ASKED}open(?: please)? (?:(${COUNT}) (?:more|extra|additional|other|new)|(one) more)(?: ${COPY}| pieces?)? ${OF} ${BOT}`,
    'add $1 $2 replicas to $3',
  ],
  [
    'open',
    `${BEGIN}${BOT}(?: please| kindly)? open(?: please)? (${COUNT}) (?:more|extra|additional|other|new)(?: ${COPY}| pieces?)?(?: please)?${END}`,
    'add $2 replicas to $1',
  ],
  [
    'close',
    `${BEGIN}${BOT}(?: please| kindly)? close(?: please)? (${COUNT}) (?:of (?:its|the) )?(?:more )?(?:${COPY}|pieces?)(?: please)?${END}`,
    'remove $2 replicas from $1',
  ],
  ['close', `${ASKED}close(?: please)? (${COUNT}) ${COPY} ${OF} (?=(?:the |our )?@)`, 'remove $1 replicas from'],
  // "please off the harbor", "kindly on the harbor bot"
  [
    'off on',
    `(?<=(?:^|[,.;:!?] )(?:(?:so|and|sir|hi|hello) )?(?:please|kindly)(?: please| kindly)?) (off|on) ((?:the )?(?:bot )?@(?: bot)?)${LAST}`,
    ' turn $2 $1',
  ],
  // "withdraw harbor to the previous version", "turn it back on the old version"
  ['withdraw', `${ASKED}withdraw(?: please)? ${BOTS}(?: back)? (?=${EARLIER})`, 'roll back $1'],
  [
    'turn return set step take bring put move & back',
    `${ASKED}(?:turn|return|set|step|take|bring|put|move)(?: please)? ${BOTS} back (?=${EARLIER})`,
    'roll back $1',
  ],
  [
    'turn bring take set step move & back',
    `${ASKED}(?:turn|bring|take|set|step|move) back ${BOTS} (?=${EARLIER})`,
    'roll back $1',
  ],
  [
    'old older former prior',
    '(?<=\\b(?:to|on) )(?:the |its |an? )?(?:old|older|former|prior) (?=(?:version|release|build)(?= please|$| [.!?,]))',
    'the previous',
  ],
  [
    'deploy deployment release update',
    `${ASKED}(?:turn|take|bring|roll) (?:the )?(?:last )?(?:deploy|deployment|release|update) (?:of|on|for) ${BOT} back${LAST}`,
    'roll back $1',
  ],
  // "actualize harbor to 2.1.0", "the actual status", "annul the programmed restart"
  [
    'renew actualize actualise',
    `${ASKED}(?:renew|actuali[sz]e) (?=(?:the )?@ (?:to|on|with|until) (?:the )?(?:version|#))`,
    'update',
  ],
  [
    'actual',
    '(?<=\\b(?:the|its|their) )actual (?=(?:status|state|condition|situation|version|number|list|memory|cpu|load)\\b)',
    'current',
  ],
  ['annul', `${ASKED}annul(?: please)? (?=(?:the|this|that|it|all|every|everything|my|our|request|what)\\b)`, 'cancel'],
  [
    'programmed',
    '\\bwhat (?:all )?(?:is|do we have|have we|there is|is there) programmed (?=(?:for|on|tomorrow|today|tonight|this|at)\\b)',
    'what is scheduled',
  ],
  [
    'programmed planned',
    `${ASKED}(?:cancel|remove|delete|clear) (?:everything|all)(?: that| what| which)?(?: is| was)? (?:programmed|planned|scheduled) (?:for|of|on|with) (?=(?:the )?@)`,
    'clear the schedule of',
  ],
  [
    'planned programmed & cancel delete remove',
    `${BEGIN}all (?:the )?(?:planned|programmed|scheduled) (?:tasks?|jobs?|things?|actions?|runs?|restarts?) (?:of|for|on|with) ${BOT} (?:[-,:] )?(?:please )?(?:cancel|delete|remove)(?: please)?${END}`,
    'clear the schedule of $1',
  ],
  [
    'tasks jobs task & plan planning',
    `${ASKED}(?:remove|delete|take|cancel)(?: off| out)? (?:the |all |all the )?(?:tasks?|jobs?) (?:from|out of|of) (?:the )?(?:plan|planning) (?:of|for) (?=(?:the )?@)`,
    'clear the schedule of',
  ],
  [
    'programmed',
    '(?<=\\b(?:the|every|all|any) )programmed (?=(?:stops?|starts?|restarts?|pauses?|deploys?|reboots?|scales?|tasks?)\\b)',
    'scheduled',
  ],
  // "control if harbor runs", "rectify harbor": checked, and put right
  ['control', `${ASKED}control(?: please)? (?=(?:if|whether|the (?:status|state|logs?|memory|cpu) of) )`, 'check'],
  ['rectify', `${ASKED}rectify(?: please)?(?= (?:the|this|that|it|@|same)\\b| @)`, 'fix'],
  [
    'rectify',
    '(?<=@ (?:is|has|was|got|keeps|shows|gives) [^.;!?@]{2,60} , (?:so )?)(?:please |kindly )+rectify(?: it| the same| this)?(?=$| [.!])',
    'please fix it',
  ],
  // "pass me the logs", "give authority of operator to mira"
  [
    'pass',
    `\\bpass(?: please)? (?:to )?(me|us)(?: please)? (?=(?:the |all |a |your )?(?:last |list|logs?|status|state|history|bots|names|error|@ (?:'s )?(?:logs?|status|state|history|list)\\b))`,
    'give $1',
  ],
  [
    'authority authorities powers privileges',
    '\\b(?:the )?(?:authority|authorities|powers|privileges) (?:of|as) (?:an? |the )?(?=[a-z]+\\b)',
    'the role of',
  ],
  [
    'authority authorities powers privileges',
    '(?<=\\b(?:the|his|her) (?!full |whole )[a-z]+) (?:authority|authorities|powers|privileges)(?= to| from| of|$| please| [.!?,])',
    ' role',
  ],
  [
    'quit take put remove withdraw',
    `${ASKED}(?:quit|(?:take|remove|withdraw)(?: out| off| away)?)(?: please)? to ([a-z]+) the (?:role|rights?) (?:of )?(?:the )?([a-z]+)${LAST}`,
    'revoke the role $2 from $1',
  ],
  [
    'put place',
    `${ASKED}(?:put|place)(?: please)? to ([a-z]+) the (?:role|rights?) (?:of )?(?:the )?([a-z]+)${LAST}`,
    'grant the role $2 to $1',
  ],
  ['quit', `${ASKED}quit(?: please)? the tag (\\S+) (?:from|to|of) (?=(?:the )?@)`, 'remove the tag $1 from'],
);
