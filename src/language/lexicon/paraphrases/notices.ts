import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const NUMBER = '(#?\\d{1,6})';
const MINE =
  '(?:my (?:blessing|ok|okay|approval|consent|go ahead|vote|support|full support|green light|backing)|a yes(?: from me)?|my yes)';
const NO = '(?:a no(?: from me)?|my no|a thumbs down(?: from me)?|a veto|my veto)';
const MEASURE = '(cpu|memory|mem|ram|disk|latency|queue|errors|throughput)';
const NOTES = 'notices|notifications|messages|mails|emails|alerts|pings|notes|texts';
const LENGTH =
  '(?:(?:about |around )?(?:\\d+|half an|an?|one|two|three|five|ten|fifteen|twenty|thirty|forty|forty five|sixty|ninety) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?))';

/** Requests that wait, and what somebody wants to hear of bots or no more. */
export const NOTICES = paraphrases(
  // "request 52 has my blessing", "mira's request gets a no from me"
  ['has gets', `${BEGIN}(?:request|ticket|#) ?${NUMBER} (?:has|gets|has got) ${MINE}${END}`, 'approve request $1'],
  ['has gets', `${BEGIN}([a-z]+) 's request (?:has|gets|has got) ${MINE}${END}`, "approve $1 's request"],
  ['has gets', `${BEGIN}(?:request|ticket|#) ?${NUMBER} (?:has|gets|has got) ${NO}${END}`, 'reject request $1'],
  ['has gets', `${BEGIN}([a-z]+) 's request (?:has|gets|has got) ${NO}${END}`, "reject $1 's request"],
  // "no to request 61, reject that one"
  [
    'to for on',
    `${BEGIN}(?:(?:it|that) is )?(?:an? )?(?:yes|yep|yeah|aye)(?: from me)? (?:to|for|on) (?:request |ticket )${NUMBER}(?: , (?:so )?(?:please )?(?:approve|accept) (?:that one|that|it|this one))?${END}`,
    'approve request $1',
  ],
  [
    'to for on',
    `${BEGIN}(?:(?:it|that) is )?(?:an? )?(?:no|nope|nah|nay)(?: from me)? (?:to|for|on) (?:request |ticket )${NUMBER}(?: , (?:so )?(?:please )?(?:reject|deny|decline|refuse) (?:that one|that|it|this one))?${END}`,
    'reject request $1',
  ],
  ['approve', `^(?:request )?${NUMBER} ?:? approve(?: please)?$`, 'approve request $1'],
  ['reject deny', `^(?:request )?${NUMBER} ?:? (?:reject|deny)(?: please)?$`, 'reject request $1'],
  ['most', '(?<=\\bthe )most recent (?=request\\b)', 'latest'],
  // "latency above 900ms on harbor = alert me"
  ['=', `^(.{5,80}) = (?:alert|warn|ping|page)(?: me| us)?$`, 'alert me when $1'],
  [
    'happens occurs',
    `^(.{5,80}?\\b(?:above|over|below|under|past|beyond|exceeding)\\b.{1,30}?) ?[:,-] (?:please )?(?:send me an alert|alert me|warn me|ping me|tell me|let me know|give me a shout|i want an alert)(?: when| if| once| as soon as| whenever) (?:that|this|it) (?:happens|occurs|is the case)(?: please)?$`,
    'alert me when $1',
  ],
  [
    'watch',
    `${BEGIN}watch ${BOT} (?:'s )?(\\S+) , (?:and )?(?:please )?(?:alert|warn)(?: me| us)? (?:when |if |once )?(above|below|over|under)`,
    'alert me when $2 of $1 is $3',
  ],
  [
    'passing going climbing rising',
    `(?<=\\b(?:is|are|goes|was) )(?:passing|going|climbing|rising) (?=(?:over|above|beyond|past)\\b)`,
    '',
  ],
  [
    'crashes failures restarts',
    `^(crashes|failures|restarts) (?:of|on|for|from) ${BOT} ?[:,-] (?:please )?(?:i (?:want|need|would like) (?:a|an) (?:message|note|ping|mail|heads up) (?:about|on|for) (?:those|them|each|these)|(?:tell|notify|ping|message) me about (?:those|them|these))(?= please$|$)`,
    'subscribe me to $1 of $2',
  ],
  [
    'breather break timeout rest',
    `(?<=@(?: please)?) , (?:for )?(?:an? )?(\\d+ ?(?:min|mins|minutes|hours?|h)) (?:breather|break|timeout|rest)(?= please$|$)`,
    ' for $1',
  ],
  // "anything above 80 percent cpu on harbor, i want to know", "latency on harbor over 900ms? page me"
  [
    'anything everything',
    `^(?:anything|everything) (above|over|below|under|past|beyond) ([^,.;!?@]{1,20}?) ${MEASURE} (?:on|for|of) ${BOT} ?[,:-] (?:please )?(?:i want to know|tell me|let me know|alert me|warn me|ping me|page me)(?: about it)?(?: please)?$`,
    'alert me when $3 of $4 is $1 $2',
  ],
  [
    'page alert ping warn tell',
    `^(?:the )?${MEASURE} (?:on|of|for) ${BOT} (above|over|below|under|past|beyond) ([^,.;!?@]{1,20}?) ?\\? (?:please )?(?:page|alert|ping|warn|tell)(?: me| us)?(?: please)?$`,
    'alert me when $1 of $2 is $3 $4',
  ],
  [
    'alarm alert',
    `\\ban (?:alarm|alert) (?:for|on) ${BOT} at ([^,.;!?@]{1,16}?) (?:of )?${MEASURE}(?=$| please| [.!])`,
    'an alert on $1 : $3 above $2',
  ],
  // "harbor's alerts off for an hour"
  ['off', `${BEGIN}(@) 's (?:alerts|notifications|alarms) off(?= for\\b| until\\b| please|$)`, 'mute $1'],
  // "can I get a note when harbor finishes?"
  [
    'get have receive',
    `(?:can|could|may|might) (?:i|we)(?: please)? (?:get|have|receive) (an? (?:note|message|ping|notification|mail|email|text|dm|heads up|word|line)) (?=(?:when|if|whenever|once|as soon as|the moment|the minute|every time|each time)\\b)`,
    'send me $1 ',
  ],
  // "sign me up for crash notices from harbor"
  [
    NOTES.replaceAll('|', ' '),
    `${BEGIN}(?:please )?(?:sign me up for|put me (?:down|on the list) for|(?:i|we) (?:want|need|would like)|subscribe me to|i want to get) (?:the |all )?(crash|failure|error|restart|outage|down|finish) (?:${NOTES}) (?:from|of|for|about|on) ${BOT}`,
    'subscribe me to $1 of $2',
  ],
  // "crash notices for harbor please", "send me harbor's crash notices"
  [
    NOTES.replaceAll('|', ' '),
    `^(?:the |all )?(crash|failure|error|restart|outage|down|finish) (?:${NOTES}) (?:from|of|for|about|on) ${BOT} ,? ?please$`,
    'subscribe me to $1 of $2',
  ],
  [
    NOTES.replaceAll('|', ' '),
    `${BEGIN}(?:please |(?:can|could) you )*(?:send|give|forward|start (?:sending|giving|forwarding)) (?:me|us) (?:the |all )?(@) 's (crash|failure|error|restart|outage|down|finish) (?:${NOTES})(?= please| from now on| too|$| [.!,])`,
    'subscribe me to $2 of $1',
  ],
  // "enough of the harbor notifications, stop sending me those", "no more harbor notifications please"
  [
    'enough',
    `${BEGIN}(?:i have had |i am |we have had )?enough (?:of|with) (?:the |these |all |those |all the )?(@) (?:${NOTES}) ?[,:-] (?:so )?(?:please )?(?:stop|quit) (?:sending|giving) (?:me|us) (?:those|them|these|that)`,
    'unsubscribe me from $1',
  ],
  ['more', `${BEGIN}no more (@) (?:${NOTES})(?= please| for me|$| [.!])`, 'unsubscribe me from $1'],
  // "pause it, call it 20 minutes", "mute it, 2 hours max"
  [
    'call say',
    `(?<=(?:@|it|them|both)(?: please)?) , (?:let us )?(?:call it|say) (${LENGTH})(?= please$|$| [.!,])`,
    ' for $1',
  ],
  ['tops max maximum', `(?<=${LENGTH}) (?:tops|max|maximum)(?= please$|$| [.!,])`, ''],
  [
    'mute',
    '(?<=\\bmute (?:the )?@) for (?:the )?[^,.;!?\\d]{3,30} , (?:for )?(\\d+ ?(?:hours?|minutes|mins?|h))(?= please| ,| but|$)',
    ' for $1',
  ],
  ['yo hey oi k', '^(?:yo|hey|oi|k) ,? ?(?=(?:if|when|once|whenever) (?:the )?@)', ''],
  [
    'tagged in with',
    '(?<=\\b(?:every|each|any) \\S+ (?:of|on|in|by) )(?:a|any) bot (?=(?:tagged|in|with)\\b)',
    'all bots',
  ],
  ['full', '(?<=(?:%|percent)) full\\b', ''],
  [
    'set',
    `${BEGIN}an (alert|alarm) (?:is to|must|should|has to|shall) be set (?:on|for) ${BOT} ?: (.{3,60})$`,
    'set an $1 on $2 : $3',
  ],
  [
    'stop',
    '\\bstop (?:being|getting) (?:notified|told|pinged|informed|alerted|messaged|spammed|bugged|pestered) (?=(?:about|of|when|whenever|if)\\b)',
    'stop notifying me ',
  ],
  [
    'taken',
    `(?<=\\b(?:i|we) (?:would like|would love|want|wish|need|would prefer) )to be taken off`,
    'you to take me off',
  ],
);
