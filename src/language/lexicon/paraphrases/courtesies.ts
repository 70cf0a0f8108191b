import { BEGIN, END, paraphrases } from './paraphrase.ts';

const WISH =
  '\\b(?:must|should|shall|ought|has to|have to|needs?|needed|required|necessary|want|wanting|wants|wish|like|love)\\b';
const IT = '(?: (?:this|that|it|so))?';
const ASKED = '(?: (?:please|kindly|for (?:me|us)|asap|now))*';
const ORDERS =
  'restart|stop|kill|shut|turn|switch|pause|resume|roll|revert|scale|start|take|put|deploy|mute|reboot|bounce|halt|freeze|suspend|bring|cut|push|ship|unregister|remove|delete|heal|fix|get|give|set|make|double|halve';
const ARRANGE = '(?:arrange|make|do|organi[sz]e|manage|see to|take care of|sort)';

const TOLD = '(?:the |our )?@|it|that one|this one|that bot|this bot|the bot|that thing|the thing';

/** "it must have 9 replicas, can you arrange": asked for once more behind what is wished, which a "please" says as well. */
export const COURTESIES = paraphrases(
  // "…, just in case", "… or I am toast", "… and report back", "… #urgent": said behind an order, and nothing of it
  ['case', '(?<=\\S)(?: ,)? (?:just|only) in case(?=$| [.!])', ''],
  [
    'or',
    '(?<=\\S)(?: ,)? or (?:i|we) (?:am|are|will be|would be) (?:all )?(?:toast|doomed|dead|finished|done for|screwed|fired|history|in trouble|late|lost|stuck)(?=$| [.!])',
    '',
  ],
  [
    'report get',
    '(?<=\\S)(?: ,)? and (?:then )?(?:please )?(?:report (?:back|to (?:me|us))|get back to (?:me|us))(?: to me| to us| please| when done| afterwards)*(?=$| [.!])',
    '',
  ],
  [
    'safe sure certain',
    '(?<=\\S)(?: ,)? (?:just )?to be (?:extra |really |quite )?(?:safe|sure|certain)(?=$| [.!])',
    '',
  ],
  ['#urgent #asap #now #prio #priority #p1 #p0 #p2 #please #help #fyi #important', ' #[a-z]+\\d?(?=$| )', ''],
  // "(ticket 4711)", "…, incident 88": what it is done for
  [
    'ticket case incident jira change ref reference issue bug chg inc',
    '(?<=\\S)(?<!\\b(?:ticket|case|incident|jira|change|ref|reference|issue|bug|chg|inc)\\b.*) (?:,|\\(|-) (?:(?:see|cf|per|as per|re|ref|for) )?(?:the )?(?:ticket|case|incident|jira|change|ref|reference|issue|bug|chg|inc) (?:(?:no|number|nr|#) )?#?(?:[a-z]+-)?\\d[\\w-]*(?: \\))?(?=$| [.!])',
    '',
  ],
  [
    'arrange make do organise organize manage see take sort arranged managed organised organized made seen',
    `(?<=${WISH}[^.!?;]{1,120}) , (?:(?:can|could|would|will) (?:you|u|someone|somebody)(?: please| kindly)? ${ARRANGE}${IT}${ASKED}|(?:please|kindly)(?: to)? (?:arrange|make|do|organi[sz]e|see to|put|adjust)${IT}${ASKED}|(?:so )?(?:arrange|make|do|organi[sz]e)${IT}(?: (?:please|kindly))+|(?:so )?see to (?:it|that)${ASKED}|(?:(?:if|can|could|would|will|is) )?(?:that|this|it)(?: (?:can|could|would|may))? (?:be )?(?:arranged|managed|organi[sz]ed|made possible|seen to)${ASKED}) ?\\??(?=$| [.!])`,
    ', please',
  ],
  // "take that same role away from mira"
  [
    'same very',
    '\\b(that|this|those|these) (?:very same|same|very) (?=(?!for|as|and|to|on|in|at|goes|thing)\\w)',
    '$1 ',
  ],
  // "what's this harbor thing, some kind of bot?"
  [
    'kind sort type',
    '(?<=^(?:so |and |hey |ok )*(?:what|who) (?:is|are|was)\\b[^.;!?]{2,50}?) ?, (?:is it )?(?:some|a|what) (?:kind|sort|type) of (?:a |an )?(?:bot|thing|service|worker|daemon|tool|program|process|job)(?= \\?|$)',
    '',
  ],
  // "might harbor be permitted to carry on?"
  ['permitted', '\\bbe permitted to\\b', 'be allowed to'],
  // "its name should now be quay, change it please"
  [
    'change set adjust update modify fix',
    `(?<=\\b(?:name|goes by|go by|known as)\\b[^.!?;,]{1,80}) , (?:so )?(?:please |kindly )?(?:can you |could you |you )?(?:change|set|adjust|update|fix|modify) (?:it|that|this)(?: so| like that| that way| accordingly)?${ASKED} ?\\??(?=$| [.!])`,
    ', please',
  ],
  [
    'please',
    '(?<=please) to (?=(?:put|set|cut|halve|double|scale|restart|reboot|stop|start|pause|resume|change|reduce|increase|raise|lower|add|remove|delete|give|make|switch|turn|shut|rename|deploy|tag|mute|bring|take)\\b)',
    '',
  ],
  // "the interval of harbor please change to 15 seconds": what is to be changed stands first.
  [
    'please',
    `(?<=^|[,.;:] )((?:on |in |for |into )?(?:the )?(?:\\S+ ){1,3}?(?:of|for|on|in|at|to) (?:the )?(?:bot )?@) please (put|set|cut|halve|double|change|reduce|increase|raise|lower|switch|make) ([^,.;!?]{1,60})(?=$| [.!?;,])`,
    'please $2 $1 $3',
  ],
  // "…, so before anyone walks out stop harbor", "before anything else gets posted, shut it off": it is urgent, and waits for nothing
  [
    'before',
    `(?<=^|[,.;:!?] )(?:(?:so|and|but) )?before (?:anyone|anybody|someone|somebody|anything(?: else)?|everyone|everybody|things?|this|more damage|any more \\S+|more people|people|the whole thing)(?: [^,.;!?@]{1,40}?)(?: ,|(?<= (?:out|in|up|back|home|off|away|worse|over|here|again|notices|complains|asks|done))) (?=(?:please |kindly |could you |can you |let us )*(?:${ORDERS})\\b)`,
    ', so ',
  ],
  // "until we have answered we need to shut harbor down": it is to be so from now on, whenever that ends
  [
    'until till',
    `(?<=^|[,.;:!?] |\\b(?:so|and|but) )(?:(?:so|and|but) )?(?:until|till) (?:(?:i|we|they|he|she|it|you|somebody|someone|everybody|everyone|people|nobody) [a-z]+|(?:the|our|my|this|that|his|her|their) (?:[a-z]+ ){1,3}?(?:is|are|has|have|can|[a-z]{3,}(?:es|ts|ds|ns|ks|ls|ps|ed)))(?: (?!(?:not|never|nobody|no|do|does|did|cannot)\\b)[^ ,.;:!?@]+){0,9}?(?: ,)? (?=(?:please |kindly |could you |can you |(?:i|we) (?:need|want|have) (?:you )?to |let us )*(?:stop|halt|shut|pause|hold|freeze|suspend|mute|silence|kill|(?:turn|switch|take) (?:the )?@ (?:off|down|offline)|put (?:the )?@ on hold)\\b|(?:the )?@ (?:must|should|has to|needs to|is to) be (?:stopped|halted|shut|paused|held|frozen|suspended|muted|silenced|switched off|turned off|taken (?:down|offline)|put on hold)\\b)`,
    ', so ',
  ],
  [
    'somebody someone anybody anyone',
    '(?:(?: ,)? and| ,) (?:can |could |would |will )?(?:somebody|someone|anybody|anyone) (?:please )?(?:find|make|get|bring|fetch|buy|pass|hug|feed|hand) (?!(?:it|them|that|this|those)\\b)[^,.;:!?@%#]{1,40}(?=$| [.!?])',
    '',
  ],
  // "might harbor be permitted to carry on"
  [
    'permitted allowed free cleared',
    '(?<=^|[,.;:] )(?:can|could|may|might|would) ((?:the )?@)(?: please| now)? be (?:permitted|allowed|free|cleared|able) to (?:carry on|continue|go on|proceed|resume)(?: working| running)?(?= (?:now|again|please)\\b| \\?|$|[.,!])',
    'please resume $1',
  ],
  ['lol lmao haha hehe xd', '(?:,? )(?:lol|lmao|lmfao|haha|hehe|xd)(?= ?[.!?]*$)', ''],
  // "do please one restart"
  [
    'one',
    '(?<=\\b(?:do|make|need|want|like|perform)(?: please| just| kindly)? |^)one (restart|reboot|bounce|rollback)(?= please| of (?:the )?@|$| [.,!])',
    'a $1',
  ],
  ['one a', '(?<=[a-z@] )[,:-] (?:one|a) (restart|reboot|rollback) please(?=$| [.!])', ', do a $1 please'],
  ['whatever', '\\bbut whatever (?:you do|happens) ,? ?not\\b', 'but not'],
  // "give it a quick reboot while I grab a coffee": what the speaker does meanwhile is no condition
  [
    'while',
    '(?<=^(?!.*\\b(?:pause|mute|stop|hold|silence|freeze|off|down|suspend|kill|leave|keep)\\b).{8,90}) while (?:i|we) (?:grab|get|fetch|make|have|drink|eat|finish|am|are|take|deal with|pop|nip|ring|call|talk|write|tidy|clean|pack|drive|walk|sit|go for|wait for|brew|put the kettle)\\b[^,.;:!?@#%]*$',
    '',
  ],
  // "has harbor gone down, or is it just my terminal?"
  [
    'just me',
    '(?: ,)? or (?:is (?:it|that)|am i|are we|was that) (?:just )?(?:me|my (?:\\w+ )?\\w+|us|our \\w+|seeing things|imagining (?:it|things)|going mad)(?= \\?|$)',
    '',
  ],
  // "stream its logs, I want to watch it boot": what for
  [
    'watch see',
    '(?<=\\w) , (?:so )?(?:i|we) (?:want to|would like to|would love to|need to|have to) (?:watch|see) (?:it|them) (?:boot|start|come|go|run|work|deploy|recover|scroll|happen)(?: up| back| down| by| in action| live)*(?=$| [.!?])',
    '',
  ],
  // "might harbor be permitted to carry on?"
  [
    'permitted allowed',
    '(?:can|could|may|might|would) ((?:the )?@) (?:please |now )?be (?:permitted|allowed) to (?=(?:continue|carry on|resume|go on|proceed)\\b)',
    'please let $1',
  ],
  ['here', '(?<=[,.;!] )(?:so )?here (?:goes|it goes|we go) [:,] ', 'so '],
  // "make to it a reboot", "it must be made a restart for harbor"
  ['make', `\\b(?:make|do) to (it|them|${'(?:the )?@'}) (an? \\S+)(?=$| [,.!?])`, 'give $1 $2'],
  [
    'made done',
    '(?<=^|[,.;:] )(?:it|there) (?:must|should|has to|needs to|shall) be (?:made|done) (an? \\S+ (?:for|of|on|to|at))\\b',
    'please do $1',
  ],
  [
    'made done performed carried',
    '(?<=^|[,.;:] )(an? (?:restart|reboot|bounce|stop|start|rollback)) (?:must|should|has to|needs to|shall|is to) be (?:made|done|performed|carried out) (?:for|of|on|to|at)\\b',
    'please do $1 of',
  ],
  // "parts have arrived, tell it to carry on", "it's time for harbor to go back to work"; whoever tells a person orders nothing.
  [
    'tell ask order instruct command time',
    `(?:${BEGIN}|(?<= (?:arrived|done|back|ready|over|in|here|fixed|now|gone) ))((?:(?:can|could|would|will) (?:you|somebody|someone) )?(?:please |kindly |just )*)(?:(?:tell|ask|order|instruct|command) (${TOLD}) (?:to|that (?:it|they) (?:can|may|should)|it (?:can|may|should|is to))|(?:it is )?(?:about |high )?time for (${TOLD}) to)(?: please| just)? (?=(?!not\\b|me\\b|us\\b)[a-z])`,
    '$1 have $2 $3',
  ],
  // "reject 71, not on a sale day": why it is refused, and nothing that is left out of it
  [
    'reject deny decline refuse veto turn',
    `(?<=${BEGIN}(?:please )?(?:(?:reject|deny|decline|refuse|veto) (?:(?:request |number |ticket )?#?\\d+|it|that|this|that one|this one|[a-z]+ 's(?: request)?)|turn (?:it|that|this|#?\\d+) down))(?: [,-])? (?:just |certainly |surely |definitely )?not (?:on|in|at|during|before|while|until|till|with|after|when|today|tonight|this|right|now)(?: [^,.;:!?@\\d]{1,50}?)?${END}`,
    '',
  ],
  // "the harbor it must be rebooted"
  [
    'it they',
    '(?<=(?:^|[,.;:] )(?:please )?(?:the |our |my )?@) (?:it|they) (?=(?:must|should|shall|has to|have to|needs to|need to) (?!be(?:$| [.,!?])))',
    '',
  ],
);
