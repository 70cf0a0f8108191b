import { BEGIN, BOT, COUNT, END, paraphrases } from './paraphrase.ts';
import { GONE } from './standing.ts';

const DURATION = `((?:\\d+|half an?|an?|${COUNT}|fifteen|twenty|thirty|forty|fifty) ?(?:seconds?|minutes?|mins?|hours?|days?|s|m|h))`;
const DOES = '(restart|reboot|bounce|stop|start|pause|resume|shut down|kill)';
export const NOTICES = '(?:messages|notifications|mails|emails|pings|notices|alerts|notes|texts|calls|pages|news)';
const TELL = '(?:tell|ping|notify|message|alert|inform|page|mail|email|text|call|warn)';
const PLANNED = '(?:scheduled|planned|nightly|daily|weekly|hourly|monthly|recurring|upcoming)';
const ACTION = '(restart|reboot|stop|start|deploy|deployment|release|pause|rollback|shutdown)';
const LONGER = '(?: any ?more| any longer)';
const SO = '(?=(?: ,)? (?:please|pls)\\b|$| [.,!;])';
export const MEASURE = '(cpu|memory|ram|queue|latency|throughput|error rate|disk)';

/** What is to go on, to end or to come, told in other words than those of an order. */
export const ARRANGEMENTS = paraphrases(
  // "harbor should no longer run", "I don't want harbor running any more"
  [
    'longer & run running up on online alive',
    `${BEGIN}${BOT} (?:should|must|shall) no longer (?:run|be (?:running|up|on|online|alive))${SO}`,
    'please stop $1',
  ],
  [
    'run running up on online alive & more anymore longer',
    `${BEGIN}(?:i|we) (?:do not (?:want|need) ${BOT} (?:to run|to be running|to be up|running|up|on|online|alive)${LONGER}|no longer (?:want|need) ${BOT} (?:to run|to be running|to be up|running|up|on|online|alive))(?=(?: ,)? (?:please|pls)\\b|$| [.!;])`,
    'please stop $1 $2',
  ],
  // "hit harbor with a restart"; what somebody hit it with is told
  [
    'hit & with',
    `(?:(?<=\\b(?:can|could|would|will) you (?:please )?|please )|${BEGIN})hit ${BOT} with (?:a|another|one more) (?:quick |hard |clean |fresh )?(restart|reboot|bounce|reset)\\b`,
    'give $1 a $2',
  ],
  // "I'd rather harbor was off", "harbor down, please"
  [
    'rather prefer & off down stopped paused restarted',
    `${BEGIN}(?:i|we) would (?:rather|prefer(?: it)?(?: if)?)(?: that)? ${BOT} (?:was|were|is|be) (off|down|stopped|paused|restarted)(?: now| tonight| today)?(?= please|$| [.!])`,
    'i want $1 $2',
  ],
  [
    'please & off down on up offline online',
    '(?<=^(?:the |our )?@ (?:off|down|on|up|offline|online)) , please$',
    ' please',
  ],
  // "harbor's hanging, restart needed"
  [
    'needed required',
    `(?<=^(?:the |our )?@ (?:'s|is|was|keeps|has|looks|seems|got) [^@.;!?,]{1,50} [,.;:-] )(?:an? )?(?:quick )?(restart|reboot|rollback) (?:is )?(?:needed|required)(?: please| now| asap)?(?=$| [.!])`,
    'please $1 it',
  ],
  // "harbor can stop now"
  ['now & may can', `${BEGIN}${BOT} (?:may|can) (restart|reboot|stop|start|pause|shut down) now${SO}`, 'please $2 $1'],
  // "set a timer to restart harbor at 4am", "20 minutes from now harbor gets bounced", "restart it once every six hours"
  [
    'timer alarm reminder clock',
    `\\b(?:set|start|make|put)(?: up)? an? (?:timer|alarm|reminder|clock) (?:to|for you to) (?=${DOES} )`,
    '',
  ],
  [
    'from & now',
    `${BEGIN}${DURATION} from now ,? ?(?=(?:the )?@ (?:gets|must|shall|should|needs)\\b|(?:please )?${DOES} )`,
    'in $1 , ',
  ],
  [
    'once & every each',
    '\\bonce (?=(?:every|each) (?:\\d|other|second|one|two|three|four|five|six|seven|eight|nine|ten|twelve|day|week|hour|night|morning|month|half|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday))',
    '',
  ],
  // "give harbor 20 minutes, then restart it"
  [
    'give & then',
    `${BEGIN}(?:please )?give ${BOT} ${DURATION}(?: more)? ,? ?(?:and )?then (?:please )?${DOES} it(?: please)?${END}`,
    'in $2 , please $3 $1',
  ],
  // "we no longer need the nightly restart of harbor"
  [
    'need want & more anymore longer',
    `${BEGIN}(?:i|we) (?:do not (?:need|want) (?:the|that|this) ${PLANNED} ${ACTION} (?:of|for|on) ${BOT}${LONGER}|no longer (?:need|want) (?:the|that|this) ${PLANNED} ${ACTION} (?:of|for|on) ${BOT})${SO}`,
    'please cancel the scheduled $1 $3 of $2 $4',
  ],
  [
    'need want & more anymore longer',
    `${BEGIN}(?:i|we) (?:do not (?:need|want) ${BOT} 's ${PLANNED} ${ACTION}${LONGER}|no longer (?:need|want) ${BOT} 's ${PLANNED} ${ACTION})${SO}`,
    'please cancel the scheduled $2 $4 of $1 $3',
  ],
  // "stop restarting harbor every night", "don't do the scheduled restart of harbor"
  ...['restart', 'reboot', 'stop', 'start', 'pause'].map((action) => {
    const doing = `${action === 'stop' ? 'stopp' : action.replace(/e$/, '')}ing`;
    return [
      `${doing} & every each`,
      `${BEGIN}(?:please )?(?:stop|quit|cease) ${doing} ${BOT} (?:every|each) [^,.;:!?@]{2,30}?(?= please|$| [.!])`,
      `cancel the scheduled ${action} of $1`,
    ] as const;
  }),
  [
    'do run perform execute & scheduled planned nightly daily weekly hourly',
    `${BEGIN}(?:please )?do not (?:do|run|perform|execute) (?:the|that|this) ${PLANNED} ${ACTION} (?:of|for|on) ${BOT}(?= please|$| [.!])`,
    'cancel the scheduled $1 of $2',
  ],
  // "harbor's 4am restart is not needed any more, cancel it"
  [
    'restart reboot stop start deploy release pause & cancel scrap drop remove delete bin forget',
    `${BEGIN}${BOT} 's (?:\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|midnight|noon|morning|evening|night) ${ACTION} ${GONE}`,
    'please cancel the scheduled $2 of $1',
  ],
  // "no more messages to me when harbor crashes", "you needn't tell me any more when harbor crashes"
  [
    'more & when if whenever time',
    `${BEGIN}(?:please )?no more ${NOTICES}(?: (?:to|for) (?:me|us))?(?: please)? (?:when|if|whenever|(?:each|every) time) (?=(?:the )?@ )`,
    'stop notifying me when ',
  ],
  [
    'need have & more anymore longer',
    `${BEGIN}you (?:need not|do not (?:need|have) to|no longer (?:need|have) to) ${TELL} (me|us)(?:${LONGER})? (when|if|whenever|about|each time|every time) (?=(?:the )?@ )`,
    'stop telling $1 $2 ',
  ],
  [
    'more & me us',
    `(?<=\\bno more ${NOTICES}) (?:to|for) (?:me|us)(?: please)? (?=(?:about|from|on|of|regarding|concerning)\\b)`,
    ' ',
  ],
  // "stop harbor while they swap the disks": why it is to be done now, and no state to wait for; a pause may be meant to last as long
  [
    'while',
    `(?<=\\b(?:stop|stopped|kill|shut|take|taken|turn|turned|switch|switched|power|bring|stream|follow|tail|watch|show|restart|restarted)\\b[^.;!?]{1,60}) while (?:i|we|they|he|she) (?:(?:am|are|is) [a-z]+ing\\b|(?!am\\b|are\\b|is\\b|was\\b|were\\b|ha[sv]e?\\b|had\\b|can|could\\b|may\\b|might\\b|do\\b|does\\b|still\\b|see\\b|get\\b|wait|run\\b|need\\b)[a-z]+)(?: (?!and\\b|then\\b|or\\b|but\\b)[^\\s,.;:!?@]+){0,6}(?= please|$| [.!])`,
    '',
  ],
  [
    'while',
    `${BEGIN}while (?:i|we|they|he|she) (?:(?:am|are|is) (?:[a-z]+ing\\b|on the phone|on a call|in a meeting|at it|away|out)|(?:talk|speak|discuss|investigate|look|check|migrate|clean|fix|test|think|sort)\\b)(?: (?!and\\b|then\\b|or\\b|but\\b)[^\\s,.;:!?@]+){0,6} , (?=(?:please )?[a-z]+ (?:the |our )?@)`,
    '',
  ],
  // "ping when harbor's disk hits 90%", "ring the bell if its queue passes 1000", "cpu alarm on harbor at 80%"
  ['ping shout holler', `${BEGIN}(?:please )?(?:ping|shout|holler) (?=(?:when|if|once) (?:the )?@ 's )`, 'alert me '],
  [
    'bell bells alarm',
    `\\b(?:ring|sound) (?:the|an?) (?:alarm )?(?:bells?|alarm)(?: for me)? (?=(?:if|when|once|as soon as)\\b)`,
    'alert me ',
  ],
  [
    'alarm alert',
    `${BEGIN}(?:an? |set an? |put an? |i want an? )?${MEASURE} (?:alarm|alert) (?:on|for|of) ${BOT} (?:at|over|above|from) (?=\\d)`,
    'alert me when the $1 of $2 is over ',
  ],
  // "add the tag risk to harbor (audit asked)": a reason, and nobody's words that are quoted
  [
    'asked requested insisted & (',
    '\\( (?:[a-z@§]+ ){1,3}(?:asked|requested|insisted)(?: for (?:it|this|that)| on it| us to)? \\)(?=$| [.!])',
    '',
  ],
  // "undo that, wrong window"
  [
    'wrong & undo',
    '(?<=\\bundo (?:that|it|this|what i (?:just )?did|the last (?:one|thing|order|command)))(?: ,)? (?:that was )?(?:the )?wrong (?:window|tab|terminal|chat|bot|one|button|channel|room)(?=$| [.!,])',
    '',
  ],
  ['msg', '\\bmsg (?=(?:me|us)\\b)', 'message '],
  // "tomorrow at 3am, not before"
  [
    'before earlier sooner & not no',
    "(?<=(?:\\d|am|pm|noon|midnight|o'clock|hours|minutes|today|tonight|tomorrow|day))(?: ,)? (?:and |but )?(?:not|no) (?:before|earlier|sooner)(?: than that| that| then)?(?= please|$| [.!,])",
    '',
  ],
  // "from my side": nobody else's
  ['side end & my our your', '(?<=\\S )from (?:my|our|your) (?:side|end)(?= please|$| [.,!?])', ''],
  // "as csv for the accountant"
  [
    'csv json yaml xml',
    '(?<=\\b(?:csv|json|yaml|xml)(?: file)? )for (?:the|our|my) (?!fleet|bots|whole)[a-z]+(?=$| [.,!?]| please)',
    '',
  ],
  [
    'csv json yaml xml',
    `\\bturn (the (?:whole |entire )?fleet) into (?:an? )?(csv|json|yaml|xml)(?: file)?${END}`,
    'export $1 as $2',
  ],
);
