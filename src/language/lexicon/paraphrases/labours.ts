import { BEGIN, BOT, paraphrases } from './paraphrase.ts';

const OFF = '(?<=\\b(?:turn|switch|shut|take|power|bring|knock|flip|put)\\b[^.!?;]{1,60} )(off|down|offline)';
const HOUSE =
  '(?:agency|company|firm|outfit|shop|team|house|office|school|brewery|station|lab|hospital|bank|museum|city|department|organi[sz]ation|crew|place|business|group|unit|store|plant|factory|farm|club|institute|university|ministry|folks|people|lot|guys)';

/** Work that is done on bots. */
export const LABOURS = paraphrases(
  // "have harbor go off and on again"
  ['off', '\\bgo off and (?:back )?on(?: again)?(?=$| [.!?,]| please)', 'be restarted'],
  [
    'needed required requested wanted',
    `${BEGIN}(@) (restart|reboot|stop|start|rollback) (?:is )?(?:needed|required|requested|wanted)(?= please| asap| now| soon|$| [.!,])`,
    'please $2 $1',
  ],
  [
    'needed required requested wanted',
    `${BEGIN}(restart|reboot|stop|start|rollback) (?:is )?(?:needed|required|requested|wanted) ?[:-] (?=(?:the )?@)`,
    'please $1',
  ],
  [
    'needed required requested wanted',
    `${BEGIN}(?:an? )?(restart|reboot|stop|start|rollback) (?:of|for|on) ${BOT} (?:is )?(?:needed|required|requested|wanted)(?= please| asap| now| soon|$| [.!,])`,
    'please $1 $2',
  ],
  ['stop/start stop-start start/stop', '(?:stop/start|stop-start|start/stop)', 'restart'],
  ['pretty', '(?:pretty )+please', 'please'],
  ['bye', '\\b(?:(?:k|ok|okay) )?(?:thx|thanks|thanx|ty) bye(?=$| [.!])', 'please'],
  [
    'downgrade demote promote',
    '\\b(?:downgrade|demote|promote) ([a-z]+) from ([a-z-]+) to ([a-z-]+)(?= please|$| [.!?,])',
    'revoke $2 from $1 and grant $1 $3',
  ],
  // "delete every schedule that sits on harbor"
  [
    'schedule schedules timer timers',
    '(?<=\\b(?:schedules?|timers?) )(?:(?:that|which) )?(?:(?:is|are) )?(?:sits?|sitting|hangs?|hanging|attached|there (?:is|are)|set up|booked|left|parked) (?:on|to|for|at)(?= (?:the )?@)',
    'of',
  ],
  // "how many publishers does this agency own"
  [
    'many',
    `(?<=\\bhow many [^,.;:!?@]{1,50}) (?:does|do) (?:this|the|our|that|my|your|these|those) (?:\\w+ )?${HOUSE} (?:own|run|have|operate|keep|host|manage|maintain|field)\\b`,
    ' do we have',
  ],
  // "it is needed that harbor makes a reboot", "it is needed to show which are down"
  [
    'needed necessary required important',
    `${BEGIN}it is (?:needed|necessary|required|important) that ${BOT} (?:makes|does|gets|has) (an? (?:restart|reboot|stop|start|rollback))\\b`,
    'please give $1 $2',
  ],
  ['needed necessary required', `${BEGIN}it is (?:needed|necessary|required) to (show|list|display) `, 'please $1 '],
  // "off-and-on-again", as one word
  ['off-and-on off-n-on off-&-on', '\\boff-(?:and|n|&)-on\\b', 'off and on'],
  ['off-and-on-again off-n-on-again', '\\boff-(?:and|n)-on-again\\b', 'off and on again'],
  // "harbor: off, then on again"
  [
    'off down offline',
    `${BEGIN}${BOT} ?(?::|,|-) (?:off|down|offline) ?,? (?:and )?then (?:right |straight )?(?:back )?(?:on|up|online)(?: again)?(?=$| please| [.!?,;])`,
    'please restart $1',
  ],
  // "turn harbor off, then back on": one thing to do, and no stop
  [
    'off down offline',
    `${OFF} ,? ?(?:(?:and )?(?:wait|give it) a (?:sec|second|moment|minute|bit|tick) ,? ?)?(?:and )?(?:then )(?:right |straight )?(back )?(on|up|online)(?: again)?(?=$| please| [.!?,;])`,
    '$1 and then back on',
  ],
  [
    'off down offline',
    `${OFF} , (?:and )?then (bring|turn|switch|power|put|get) (it|them) (?:right |straight )?(?:(?:back )?(up|on|online)|back)(?: again)?(?=$| please| [.!?,;])`,
    '$1 and $2 $3 back $4',
  ],
  // "on the stroke of midnight", "come 6pm, restart it"
  ['stroke', '\\b(?:at|on|by|with) the stroke of (?=\\S)', 'at '],
  ['come', `${BEGIN}come (?=(?:\\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?|noon|midnight) ?,? (?:please |you )?[a-z])`, 'at '],
  ['come', `${BEGIN}come (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b)`, 'on '],
  // "set harbor to restart at 6pm"
  [
    'set',
    `${BEGIN}(?:please |(?:can|could) you )*set ${BOT} (?:up )?to (restart|reboot|stop|start|pause|resume)(?: itself)? (?=(?:at|every|each|in|on|tomorrow|tonight|daily|nightly|hourly|weekly)\\b)`,
    'please $2 $1 ',
  ],
  [
    'whatever what everything',
    `\\b(?:sort out|sort|fix|mend|cure|repair|put right|patch up|heal|resolve) (?:whatever|what)(?: it is)?(?: that)?(?: is| 's)? (?:wrong|broken|amiss|the matter|ailing|ails|bothering|bugging|troubling|eating|up)(?: with| in| on| about)? (?=(?:the )?@)`,
    'heal',
  ],
  [
    'still',
    '(?<=\\b(?:whatever|everything|anything|all|those|bots|ones|any)\\b[^.,;!?]{0,60}) and still (?=(?:running|up|alive|failed|failing|paused|stopped|degraded|down|online)\\b)',
    'and is',
  ],
  [
    'swap',
    '^(?:please )?(?:swap|switch) (?:these|them|those)(?: two| over| round| around)? ?[:,-] (?=(?:the )?@ (?:on|off)\\b)',
    '',
  ],
  // "scout on, harbor off"
  [
    'on off',
    `${BEGIN}${BOT} (on|off) ?(?:,|and|, and) ${BOT} (on|off)(?= please| now|$| [.!?,])`,
    'turn $1 $2 , turn $3 $4',
  ],
  ['whatever everything', "(whatever|everything) 's (?=(?:lined up|planned|scheduled|booked|queued))", '$1 is'],
  [
    'calendar schedule agenda timetable plan',
    `\\b(?:take|get|clear|strike|wipe|remove|pull|cross) (?:whatever|everything|anything|all)(?: that)? is (?:scheduled|planned|lined up|booked) (?:for|on) ${BOT} (?:off|from|out of) the (?:calendar|schedule|agenda|timetable|plan)\\b`,
    'cancel everything scheduled for $1',
  ],
  [
    'environment env',
    '(?<=\\b(?:stop|restart|pause|start|resume|kill|halt|suspend|reboot|bounce|off|down|turn|switch|shut|take|bring) )(?:the|our|my) (\\S+) (?:environment|env)(?=$| (?:off|down|offline|up|please|now|on)\\b| [.!?,])',
    'all of $1',
  ],
  // "turn off the entire staging environment", "every bot we own"
  [
    'entire whole complete',
    '(?:\\b(?:the|our|my) |^)(?:entire|whole|complete|full) (\\S+) (?:environment|env)\\b',
    'all of $1',
  ],
  [
    'own run operate manage host',
    '(?<=\\b(?:every|all|each|any|all the|all our)(?: \\S+)? (?:bots?|workers?|services?|jobs?|ones?)) (?:that |which )?we (?:own|run|operate|manage|host)(?= (?:off|down|in|on|now|please|up|back)\\b|$| [.!?,])',
    '',
  ],
  // "we have a new messenger, put it on the books as scout"
  [
    'as',
    `${BEGIN}(?:(?:we|i) (?:have|got|have got)|there is) (?:a|another) (?:brand )?new ([^\\s,.;@]+) , (?:so )?(?:please )?(?:(?:register|onboard|enlist|enrol|enroll) it(?: (?:to|on|in|into|onto|with) (?:the|our) \\S+)?|(?:add|put|enter|list) it (?:to|on|in|into|onto) (?:the|our) (?:books|fleet|registry|roster|list)) as ([^\\s,.;!?@]+)`,
    'register a new bot called $2 with role $1',
  ],
  // "we have a new collector called scout, add it in live"
  [
    'add register onboard enlist enrol enroll',
    `${BEGIN}(?:(?:we|i) (?:have|have got|got)|there is) an? (?:brand )?new ([^\\s,.;@]+) (?:called|named) ([^\\s,.;@]+) , (?:so )?(?:please )?(?:register|add|onboard|enlist|enrol|enroll) it(?: to the fleet)?`,
    'register a new bot called $2 with role $1',
  ],
  // "restart harbor, and while you're at it scout"
  [
    'while',
    '(?<=@)(?: ,)? and while (?:you|we) are (?:at it|there) ,? ?(?=(?:the )?@(?: too| please)*(?:$| [.!]))',
    ' and ',
  ],
  [
    'call name & new',
    `${BEGIN}(?:we|i) (?:would (?:love|like)|want|need|could use) (?:a|another) (?:brand )?new ([^\\s,.;@]+(?: (?:in|on|for) (?:the |our )?[^\\s,.;@]+)?)(?: please)?(?: , if you please)? ?[,;:-]+ (?:and )?(?:please )?(?:call|name) it (?=[^\\s,.;!?@]+)`,
    'register a new $1 called',
  ],
  // "we need a new bot on the books: scout", "new bot scout (role crawler; tags a, b)"
  [
    'books roster payroll',
    '(?<=\\b(?:need|want|have|got|like|love|is) (?:a |another )?(?:brand )?new (?:bot|worker|service|job)) (?:on|in) (?:the|our) (?:books|roster|payroll)(?= ?[,:-])',
    '',
  ],
  [
    'role tags tag env & (',
    '(?<=\\bnew (?:bot|worker|service|job) (?:called |named )?[^\\s,;:()@]+) \\( ([^();@]*) ; ([^();@]*) \\)',
    ', $1 , $2',
  ],
  // "sign up a new service by the name of quay"
  [
    'sign',
    '\\bsign up (an?(?: new)?|another|one more) (?=(?:[a-z]+ )(?:called|named|by the name|going by|as)\\b)',
    'register $1 ',
  ],
  ['name', '(?<=\\bnew [^,.;:!?]{1,40}) (?:going )?(?:by|under|with) the name(?: of)? (?=\\S)', ' called '],
  ['fresh', '\\b(an?|one|another) fresh (bot|worker|service|job)\\b', '$1 new $2'],
  [
    'created made',
    '(?<=^|[,.;:] )(?:it|there) (?:must|should|has to|needs to|shall) be (?:created|made|registered|added) (?:a )?new (?=(?:bot|worker|service|job)\\b)',
    'please create a new',
  ],
  // "strip mira of admin lol she broke it twice"
  [
    'lol lmao haha smh',
    '(?<=\\S) (?:lol|lmao|haha|smh) (?=(?:he|she|they|i|we|it|that|this|the|our|my|his|her|their) \\w+)',
    ', ',
  ],
  ['become', `${BEGIN}([a-z]+|@) is to become (?=[a-z])`, '$1 should become'],
  ['ask', '\\b(?:may|can|could|might) (?:i|we) ask for ([a-z]+) to be (given|made|granted) ', 'can $1 be $2'],
  [
    'import load pull fetch read',
    '(?<=\\b(?:import|load|pull in|read|fetch|bring in)\\b[^,.;!?]{1,50}) (?:that |which )?(?:are |is |you will |you can |we |i )?(?:listed|described|defined|declared|given|set out|kept|sitting|found|find|living|live|lives|stored|hosted|residing|lying|published|keep|sits|sit|available) (?:at|in|under|on) (?=\\S*[/.]|§)',
    ' from ',
  ],
  [
    'undo',
    '^(?:the )?last (?:action|thing|step|change|command|order) ?[:,-] (?:please )?undo(?: it| that)?(?= please$|$)',
    'undo the last action',
  ],
  [
    'how',
    `^(?:hey |so |ok )*(?:is there (?:a|any) way|is it possible|can (?:one|i|we|you)|could (?:one|i|we)) (?:to )?((?!to |see |show |list |view |get |look )[^?]{3,90}?) ,? ?and (?:if so ,? ?)?how(?: \\S+){0,5} ?\\?`,
    'how do i $1 ?',
  ],
);
