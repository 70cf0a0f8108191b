import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const NOTICES = '(?:notifications?|notices?|alerts|pings|e-?mails|mails|messages|warnings|reminders|updates)';
const ORGANISATIONS =
  'company|agency|brewery|place|team|firm|office|school|house|shop|business|organi[sz]ation|outfit|department|institute|fleet|hospital|clinic|farm|museum|library|crew|city|town|university|hall|factory|plant|startup|group|club|bank|airline|zoo|gang|lot|operation|unit';
const EVENTS =
  'cut|cuts|outage|outages|blackout|blackouts|brownout|storm|storms|flood|flooding|thunderstorm|lightning|earthquake|fire|surge|incident|mess|chaos|disaster|drama|hiccup|hiccups|glitch|trouble|maintenance|migration|reboot|crash|rush|spike|switchover|failover|move|weekend|night|blip|scare|heatwave|strike';

/** What is asked to be shown or told, and what somebody is told too often. */
export const ENQUIRIES = paraphrases(
  // "since yesterday evening at nine"
  [
    'yesterday',
    '\\byesterday (morning|afternoon|evening) (at (?:\\d[\\w:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?: thirty| fifteen)?)(?= |$)',
    'yesterday $2 in the $1',
  ],
  // "keep harbor's log running on my screen as new lines come in"
  [
    'log logs',
    `\\b(?:keep|leave) (${BOT} 's logs?|the logs? of ${BOT}) (?:running|open|on|up|going|rolling)\\b(?: (?:on|in) (?:my|the|our|this) \\S+)?(?: as (?:new )?(?:lines|they) (?:come in|arrive|appear))?`,
    'follow $1',
  ],
  // "how bad is harbor hogging the cpu"
  ['bad', '(?<=^(?:so |and |hey )*how )bad(?= (?:is|are) (?:the )?@ [a-z]+ing\\b)', 'badly'],
  // "harbor log, everything from 06:30 to 07:15"
  [
    'log logs',
    '(?<=\\blogs?) ,? (?:everything|anything|all of it|all|the whole lot)(?= (?:from|since|between|after|until|till) )',
    '',
  ],
  // "then a csv export"
  [
    'csv json yaml yml',
    '(?<=\\b(?:then|and|also|plus|, )) an? (csv|json|yaml|yml) (?:export|dump)(?= of|$| [.!,])',
    'export the fleet as $1',
  ],
  // "toss me whatever harbor put in its log today"
  [
    'whatever what',
    `\\b(?:whatever|what) ${BOT} (?:has )?(?:just )?(?:put|wrote|written|logged|printed|spat|left) (?:out )?(?:in|into|to|on) (?:its|the) (?:log|logs|log file|logfile)\\b`,
    'the logs of $1',
  ],
  // "present the last 25 actions of bob"
  ['present', `${BEGIN}present (?:me |us |to me |to us )?(?=(?:the|all|every|a list)\\b)`, 'show '],
  // "which ones are limping along as degraded", "what is still listed as stopped"
  [
    'as',
    '\\b(is|are) ((?:still|currently|now|all|just) )?(?:limping (?:along|on)|sitting (?:there|around)|lying (?:there|around)|hanging (?:there|around)|hobbling (?:along|on)|standing (?:there|around)|listed|reported|shown|showing|recorded|registered|down|logged|booked|given) as (?=[a-z]+(?:$| [?.,!]| (?:in|on|at|today|now|right|tonight|this)\\b))',
    '$1 $2',
  ],
  [
    'stuck parked sitting left',
    '(?<=\\b(?:is|are|still) )(?:stuck|parked|sitting|left) (?:in|at|on) pause\\b',
    'paused',
  ],
  // "who is still stuck in paused"
  [
    'stuck parked sitting left idling lingering languishing marooned',
    '\\b(is|are) ((?:still|currently|now|all|just) )?(?:stuck|parked|sitting|left|idling|lingering|languishing|marooned) (?:in|at|on) (?=(?:paused|stopped|failed|degraded|starting|running|deploying|pause)(?:$| [?.,!]))',
    '$1 $2',
  ],
  // "is the gateway still alive after that power cut?": when it is asked for is now
  [
    EVENTS.replaceAll('|', ' '),
    `(?<=^(?:(?:so|and|ok|hey|hi|well|,) )*(?:is|are|did|has|have|how) (?!many|much|often|long)[^.;!?:]{1,80}) (?:after|since|despite|following|in spite of) (?:the|that|this|all that|all this|last night 's|this morning 's|yesterday 's|today 's|last week 's) (?:[a-z]+ ){0,2}?(?:${EVENTS})(?: (?:earlier|last night|this morning|yesterday|today))?(?=$| \\?)`,
    '',
  ],
  // "how many publishers does this agency own?"
  [
    'own have run operate got manage host keep employ maintain',
    `(?<=^(?:(?:so|and|hey|ok|hi|,) )*(?:how many|which|what) (?!(?:\\S+ )?(?:copies|replicas|instances|pods|jobs|tasks|messages|requests)\\b)(?:\\S+ ){1,3}?)(?:does|do|has|have) (?:this|the|our|your|that) (?:whole |entire )?(?:${ORGANISATIONS}) (?:actually |currently |now )?(?:own|have|run|operate|got|manage|host|keep|employ|maintain)\\b`,
    'do we have',
  ],
  // "before that which ones are stopped"
  [
    'before',
    '^(?:(?:ok|okay|hm|wait|oh|but|and|well) )*before (?:that|this|i answer|i decide|i say (?:yes|anything)|we do(?: that)?|you do(?: that| anything)?|anything else) ?,? ?(?=(?:which|what|who|how|show|list|tell me|give me|are|is|does|do we|let me see|can i see)\\b)',
    '',
  ],
  // "who else has touched it lately?", "has anybody else changed it?"
  ['else', '\\bwho else (?=(?:has|had|have|is|was|did|last|[a-z]+ed|broke|put|set)\\b)', 'who '],
  [
    'else',
    '(?<=^(?:(?:and|so|hey|ok|but) )*(?:(?:has|have|did|was|is) )?)(anybody|anyone|somebody|someone) else (?=(?:been |just |also |even |ever )*(?:[a-z]+ed|[a-z]+ing|touch|change|restart|stop|start|deploy|do|done|scale|pause|at)\\b)',
    '$1 ',
  ],
  // "read me the sensors that are stopped"
  [
    'read recite',
    `${BEGIN}(?:please )?(?:read|recite) (?:me|us) (?=(?:the|all|every|everything|everyone|whatever)\\b)(?![^.;!?]*\\b(?:help|logs?|lines?|status|state|errors?|warnings?|history|changes|stats|statistics|schedules?|metrics|roles?|rights|numbers|figures|riot|news|story|book|letter|act|rules|manual|settings|config|configuration|description)\\b)`,
    'list ',
  ],
  // "it is needed to show which bots have failed"
  [
    'needed necessary required',
    '(?<=^|[,.;:!?] )(?:it |there )?is (?:needed|necessary|required) to (?=(?:show|list|display|print|tell|explain|describe|check)\\b)',
    'please ',
  ],
  // "wait which ones are failed": speech has no marks
  ['wait', '^(?:(?:um|uh|hm|ok|so|oh|no) )*wait (?=(?:which|what|who|how) \\S+ \\S)', ''],
  // "before I answer that I want to see the collectors", while something is asked
  [
    'before',
    '^before (?:this|that|(?:i|we|you) (?:do|answer|decide|choose|pick|confirm|say yes|agree)(?: (?:that|this|it))?) ,? ?(?:i|we) (?:would (?:rather|like to|prefer to)|want to|need to|have to|must|should|had better) (?:first )?(?=(?:see|check) (?!if|whether|with))',
    '',
  ],
  // "show the bots what are tagged catering", "all these what are failed"
  [
    'what',
    '\\b(bots|ones|those|these|all|everything|workers|services) what (?=(?:is|are|has|have|belongs?|runs?) (?!they|it|we|you|i|he|she|that|this)\\S)',
    '$1 that ',
  ],
  // "not another peep from those two for 3 hours"
  [
    'peep word sound beep squeak',
    `${BEGIN}(?:please )?not (?:another|one more|a single) (?:peep|word|sound|beep|squeak) (?:from|out of) (?=(?:the )?@|them\\b|those\\b|it\\b|that\\b)`,
    'mute ',
  ],
  // "set the time out of the collector to 30 seconds", as it is heard
  [
    'out',
    '\\b(set|change|put|raise|lower|increase|reduce|make) the time out (?=(?:of|for|on|in) (?:the )?@)',
    '$1 the timeout ',
  ],
  // "polly is stuck please restart her"
  [
    'her him',
    '(?<=^[^.;!?@]{0,30}@ (?:is|has|looks|seems|got|went|keeps|crashed|died|failed|hangs) [^.;!?@]{0,60})\\b(restart|reboot|bounce|kick|stop|start|kill|pause|resume|heal|fix|revive) (?:her|him)(?=$| [.,!?]| (?:please|now|again|then)\\b)',
    '$1 it',
  ],
  // "could you put up the bots that carry the public tag?": on the screen
  [
    'put',
    `\\bput up (?:a list of |(?:the )?names of )?(?=(?:everything|everyone|whatever) (?:that|which|with|carrying|tagged|marked|labelled|in)\\b|(?:the|all|every|all the|those) (?:bots|workers|services|jobs|ones) (?:that|which|with|carrying|tagged|in)\\b(?! (?:are|is) (?:stopped|down|off|paused|failed)))`,
    'list ',
  ],
  // "the critical stuff ingest logged since midnight"
  [
    'stuff things',
    '(?<=\\bthe )(critical|error|warning) (?:stuff|things) (?:that )?(?=(?:the )?@ (?:has |had )?(?:logged|wrote|printed|put out|threw|raised)\\b)',
    '$1 logs ',
  ],
  // "can I get a note when the export finishes?"
  [
    'note message ping heads notification mail email text line word shout',
    `${BEGIN}(?:(?:can|could|may|might) (?:i|we)(?: please| maybe| perhaps)? (?:get|have|receive|be sent|be given)) (an? (?:note|message|ping|heads up|notification|mail|email|text|line|word|shout) (?:when|if|once|as soon as|whenever|every time|each time))(?= (?:the )?[^.;!?]{1,60}$| (?:the )?[^.;!]{1,60} \\?$)`,
    'can you send me $1',
  ],
  // "sign me up for crash notices from the recorder"
  [
    'notices notifications alerts warnings messages pings mails emails reports',
    `${BEGIN}(?:please )?(?:sign (?:me|us) up for|put (?:me|us) down for|(?:i|we) (?:would like|want|need)(?: to (?:get|have|receive))?|(?:send|give|get) (?:me|us)) (?:the |any |all )?(crash|failure|restart|down|outage) (?:notices|notifications|alerts|warnings|messages|pings|mails|emails|reports) (?:from|of|for|about|on) (?=(?:the )?@${END})`,
    'subscribe me to $1 of ',
  ],
  // "I'm sick of the panel notifications, stop them": of the notices, and never the bot
  [
    'notifications notification notices notice alerts pings emails mails messages reminders updates',
    `${BEGIN}(?:(?:i|we) (?:am|are|have) (?:so |really |getting |just )?(?:sick|tired|bored|fed up|annoyed|had enough|had it|had my fill)(?: (?:of|with|by))?|enough(?: already)?(?: of)?|(?:i|we) (?:hate|get|got|am getting|are getting|keep getting|cannot stand|do not need)(?: (?:too many|so many|far too many|all))?|too many|no more|so many)(?: (?:of )?(?:the|these|those|all the|all these|your|my))? ((?:the )?@) (?:'s )?${NOTICES}(?: [a-z]+){0,3} [,.:!-] (?:so |and )?(?:please |kindly |just |can you |could you )?(?:make (?:them|it) stop|(?:stop|end|kill|cancel|drop|cut|quit|pause|turn off|switch off|shut off)(?: sending(?: me| us)?)?(?: (?:them|those|these|that|it))?(?: off)?)(?: (?:to|for) me)?(?: please| now)?${END}`,
    'unsubscribe me from $1',
  ],
  [
    'notifications notification notices notice alerts pings emails mails messages reminders',
    `${BEGIN}(?:(?:the|these|those|all the|all these) )?(?:${NOTICES} (?:from|of|about|for|on) ((?:the )?@)|((?:the )?@) (?:'s )?${NOTICES})(?: [a-z]+){0,6} [,.:!-] (?:so |and )?(?:please |kindly |just |can you |could you )?(?:make (?:them|it) stop|(?:stop|end|kill|cancel|drop|cut|quit|pause|turn|switch|shut)(?: sending(?: me| us)?)? (?:them|those|these|that)(?: off)?)(?: (?:to|for) me)?(?: please| now)?${END}`,
    'unsubscribe me from $1 $2',
  ],
  [
    'notifications notices pings mails emails',
    `${BEGIN}no more (?=(?:the )?@ (?:notifications|notices|pings|mails|emails)(?: please| for me| thanks| ,)*${END})`,
    'spare me the ',
  ],
  // "every schedule that sits on the writer"
  [
    'schedules schedule',
    '\\b(schedules?) (?:that|which) (?:is|are|sits?|exists?|lives?|hangs?|runs?|there (?:is|are))(?: (?:set|left|still|currently|planned))* (?=(?:on|for|in|at|of)\\b)',
    '$1 ',
  ],
  // "the draft may continue now please resume it": speech has no marks
  [
    'please',
    '(?<=@ (?:may|can|must|has to|should) (?:[a-z]+ ){1,3}?(?:now|again)) please (?=(?:resume|unpause|pause|stop|start|restart|kill|mute|unmute) (?:it|that|that one)$)',
    ' , please ',
  ],
  // "export it as json after that show me …"
  [
    'after',
    '(?<=[a-z@] [a-z0-9@]+) (?:and )?after (?:that|this) (?:please )?(?=(?:show|give|get|tell|list|restart|stop|start|pause|resume|scale|mute|unmute|kill|check|deploy|roll|export|describe) (?:the|me|us|it|them|all|every|my|our|both|@))',
    ' , then ',
  ],
);
