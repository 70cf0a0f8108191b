import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const MEASURE = '(cpu|processor|memory|mem|ram|disk|latency|queue|backlog|errors|error rate|throughput)';
const ABOVE = '(above|over|below|under|past|beyond|at)';
const TELL = '(?:alert|warn|ping|page|tell|poke|shout at|text|message)(?: me| us)?';
const WATCH = '(?:watch|monitor|keep an eye on|keep tabs on|track)';
const DOING = '(restart|stop|start|pause|resume|deploy|rollback|reboot|scale)s?';
const OFTEN = '(?:nightly|daily|weekly|hourly|monthly|regular|recurring|scheduled|planned)';

/** What is to be watched, and what is no longer to be told or to happen by itself. */
export const WATCHING = paraphrases(
  // "keep an eye on harbor's cpu, alert me above 80%"
  [
    'eye watch monitor tabs track',
    `${BEGIN}(?:please )?${WATCH} (?:the )?(?:${BOT} 's ${MEASURE}|${MEASURE} (?:of|on|for) ${BOT}) ?(?:,|and|, and|:|-) (?:please )?${TELL} (?:when |if |once )?(?:it (?:is|goes|gets|climbs|rises) )?${ABOVE}`,
    'alert me when $2 $3 of $1 $4 is $5',
  ],
  // "set an alert on harbor for when its queue grows past 1200"
  [
    'alert alarm warning',
    `\\b(?:set|set up|put|create|add|make|raise) an? (?:alert|alarm|warning) (?:on|for) ${BOT} (?:for )?(?:when|if|once|whenever) (?:its|the) ${MEASURE}`,
    'alert me when the $2 of $1',
  ],
  // "if the disk of harbor fills beyond 90% I want an alert", "when harbor crashes I'd like a ping"
  [
    'alert warning alarm alerted warned know told ping message note heads',
    `^(?:please )?(?:if|when|once|whenever|as soon as|the moment) ([^,.;:!?]{5,90}?) ?,? (?:then )?(?:i|we) (?:want|need|would like|would love) (?:an alert|a warning|an alarm|to be alerted|to be warned|to know|to know about it|to be told|to hear about it|a ping|a message|a note|a heads up)(?: please)?$`,
    'alert me when $1',
  ],
  // "I want to be told please when harbor goes down"
  [
    'told informed notified pinged alerted warned',
    '(?<=\\bto be (?:told|informed|notified|pinged|alerted|warned)) (?:please|kindly|asap|immediately|at once|right away) (?=(?:when|whenever|if|once|as soon as|each time|every time|the moment|the minute)\\b)',
    ' ',
  ],
  // "I would like to get the crash messages of harbor no longer"
  [
    'longer',
    `${BEGIN}(?:i|we) (?:would like|want|wish|need) to (?:get|receive|have) (?:the |these |those )?(crash|failure|error|restart|outage|down|finish)? ?(?:messages|notices|notifications|mails|emails|pings|alerts) (?:of|from|about|for) ${BOT} no longer`,
    'unsubscribe me from $1 of $2',
  ],
  // "drop me from the updates on harbor", "start sending out alerts for harbor again"
  [
    'drop remove cut strike leave',
    `${BEGIN}(?:please )?(?:drop|remove|cut|strike|scratch) me (?:from|off) (?:the |all )?(?:updates|notifications|notices|messages|mails|emails|pings|news|distribution list|mailing list) (?:on|of|for|from|about) ${BOT}`,
    'unsubscribe me from $1',
  ],
  [
    'sending firing raising',
    `${BEGIN}(?:please )?(?:start|resume|begin|go back to) (?:sending|firing|raising)(?: out| us| me)? (?:the )?(?:alerts|alarms) (?:for|of|from|on|about) ${BOT}(?: again)?${END}`,
    'unmute $1',
  ],
  // "memory alarm on harbor above 1.5GB"
  [
    'alarm alert',
    `^(?:a |an |new )?${MEASURE} (?:alarm|alert) (?:on|for) ${BOT} ${ABOVE}`,
    'alert me when $1 of $2 is $3',
  ],
  // "harbor's alerts back on"
  [
    'on',
    `${BEGIN}(@) 's (?:alerts|notifications|alarms) (?:back on|on again|back on again)(?= please|$| [.!])`,
    'unmute $1',
  ],
  // "harbor's nightly restart can go", "that stop we scheduled for harbor cancel that please"
  [
    'go stop end',
    `${BEGIN}${BOT} 's ${OFTEN} ${DOING} (?:can|may|should|must) (?:go|stop|end|be dropped)(?= please| now|$| [.!])`,
    'cancel the scheduled $2 of $1',
  ],
  // "stop the recurring restarts of harbor", "no more nightly restarts for harbor"
  [
    'recurring nightly daily weekly hourly monthly regular repeating periodic',
    `${BEGIN}(?:please )?(?:cancel|call off|stop|end|scrap|drop|kill|delete|remove|abort|ditch|bin|axe|nix|no more) (?:with )?(?:the |those |these |all |all the )?(?:recurring|nightly|daily|weekly|hourly|monthly|regular|repeating|periodic) ${DOING} (?:of|for|on) ${BOT}`,
    'cancel the scheduled $1 of $2',
  ],
  [
    'scheduled planned booked',
    `(?:the|that) ${DOING} (?:that |which )?(?:we|i|you) (?:have |had |just )?(?:scheduled|planned|booked) (?:for|of|on) ${BOT} ,? ?(?:please )?(?:cancel|scrap|drop|call off|forget|remove|delete|undo|skip) (?:that|it)(?: again)?(?= please|$| [.!])`,
    'cancel the scheduled $1 of $2',
  ],
  // "request 206 is fine by me", "request 206 is fine approve it": speech has no marks
  [
    'by with',
    `${BEGIN}(?:request|ticket) ?(#?\\d{1,6}) is (?:perfectly |absolutely |totally )?(?:fine|ok|okay|good|alright|all right) (?:by|with) me${END}`,
    'approve request $1',
  ],
  [
    'by with',
    `${BEGIN}([a-z]+) 's request is (?:perfectly |absolutely |totally )?(?:fine|ok|okay|good|alright|all right) (?:by|with) me${END}`,
    "approve $1 's request",
  ],
  [
    'approve reject',
    '(?<=\\brequest [^,.;:!?]{1,50}) (?:please )?(?=(?:approve|reject) (?:it|that|that one)(?:$| please))',
    ' , please ',
  ],
  // "mira no longer needs operator take it away from her"
  [
    'away revoke',
    '(?<=^[^,.;:!?]{8,90}[a-z]) (?:so |please |just )?(?=(?:take (?:it|that|that role|the role) away from|revoke (?:it|that|that role|the role) from) (?:him|her|them)\\b)',
    ' , ',
  ],
  // "cpu 1.5 max for harbor"
  [
    'max maximum tops',
    `^(cpu|memory|mem|ram) (#|\\d+ ?(?:gb|mb|gigs?|megs?|cores?|g|m)?) (?:max|maximum|tops) (?:for|on) ${BOT}`,
    'set the $1 limit of $3 to $2',
  ],
  ['cpu', `^(?:the )?cpu (?:limit|cap) (?:of|for|on) ${BOT} (?:to|at|:|=) (?=#|\\d)`, 'set the cpu limit of $1 to '],
  // "I want a new mailer called scout", "scout is joining the fleet, register it"
  [
    'called named name',
    `${BEGIN}(?:i|we) (?:want|need|would like|would love) (?:a|another) (?:brand )?new ([^\\s,.;@]+) (?:called|named|by the name of|with the name) (?=[^\\s,.;!?@]+)`,
    'register a new $1 called ',
  ],
  [
    'joining',
    `${BEGIN}([a-z][a-z0-9]*(?:-[a-z0-9]+)+) is joining (?:us|(?:the|our) (?:fleet|team|zoo|gang|crew)) , (?:so )?(?:please )?(?:register|add|onboard|enrol|enroll) it${END}`,
    'register a new bot called $1',
  ],
);
