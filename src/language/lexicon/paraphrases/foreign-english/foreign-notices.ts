import { BEGIN, BOT, END, paraphrases } from '../paraphrase.ts';

const THE_BOT = '((?:the |our )?(?:bot )?@|it|them)';
const NOTICES = '(?:notifications?|messages?|alerts?|mails?|emails?|notices?|warnings?|alarms?|news)';
const OF = '(?:of|from|about|for|on|to)';
const MORE = '(?:more|any ?more|any longer)';

/** The same of notices, settings and rights, and of what is to be shown. */
export const FOREIGN_NOTICES = paraphrases(
  // "advise me with a message when harbor has finished", "should harbor go down"
  ['advise', '\\badvise (me|us)(?: (?:with|by) an? \\S+)? (?=(?:when|if|once|as soon as|whenever)\\b)', 'let $1 know'],
  [
    'should',
    `\\b(let|tell|warn|alert|notify|inform|ping) (me|us)( know)?(?: ,)?(?: please| kindly)?(?: ,)? should ${BOT} (?:ever |happen to )?(?=(?:go|crash|fail|stop|die|finish|come|break|hang|restart)\\b)`,
    '$1 $2 $3 if $4',
  ],
  ['desire', '(?<=\\b(?:i|we) )desire(?: to have)? (?=(?:an?|one|the|to|that)\\b)', 'want'],
  [
    'one',
    '(?<=\\b(?:want|need|wish|would like)(?: to (?:have|get|receive))? )one (?=(?:alert|alarm|warning|message|notification)\\b)',
    'an ',
  ],
  [
    'lies lays lying becomes gets results comes',
    '(?<=\\b(?:tell|let|alert|alarm|warn|warning|notify|inform|ping|message|mail|page)\\b[^.;!?]{0,40} (?:if|when|whenever|once)\\b[^.;!?]{3,60}?) (?:lies|lays|is lying|becomes|gets|results|comes) (?=(?:over|above|under|below|beyond|more than|less than|higher than|bigger than|greater than|lower than)\\b)',
    ' is ',
  ],
  // "I don't want more to receive the notifications of harbor"
  [
    'receive get have see read receiving getting',
    `${BEGIN}(?:from (?:today|now)(?: on)? ,? ?)?(?:(?:i|we) (?:do not|no longer) (?:want|wish|like)(?: ${MORE})? to (?:receive|get|have|see|read)|(?:i|we) (?:would (?:rather |really |very much )*(?:like|prefer|love)|want|wish) to (?:stop|cease|quit) (?:receiving|getting|having|seeing))(?: ${MORE})?(?: the| any| these| all)* ((?:crash|failure|restart|error|outage|down|finish) )?${NOTICES}(?: ${MORE})? ${OF} ${BOT}(?: ${MORE})?`,
    'please unsubscribe me from $1 of $2',
  ],
  // "put silent the alerts of harbor", "could the alerts for harbor be switched on again"
  [
    'silent quiet silence mute',
    `\\b(?:let|put|make|set|keep|leave|turn)(?: please)? (?:silent|quiet|mute|muted|in silence|on silent|on mute)(?: please)? (?:the |all )*${NOTICES} ${OF} (?=(?:the |our )?@)`,
    'mute',
  ],
  [
    'silent quiet silence mute',
    `\\b(?:let|put|make|set|keep|leave|turn)(?: please)? (?:the |all )*${NOTICES} ${OF} ${THE_BOT} (?:silent|quiet|mute|muted|in silence|on silent|on mute)\\b`,
    'mute $1',
  ],
  [
    'on',
    `\\b(?:turn|switch|put|activate)(?: please)? (?:on|back on)(?: again| back| please)* (?:the )?(?:alerts?|alarms?|notifications?|warnings?) ${OF} ${THE_BOT}`,
    'unmute $1',
  ],
  [
    'on back',
    `${BEGIN}(?:can|could|may|might|would) (?:the )?(?:alerts?|alarms?|notifications?|warnings?) ${OF} ${BOT}(?: please| kindly)? be (?:switched|turned|put)(?: back)? on(?: again)?(?=$| ?\\?| ,| please)`,
    'could you please unmute $1',
  ],
  // "the variable ZONE of harbor must be set on NORTH", "on harbor it needs to put the variable MAX=40"
  [
    'variable',
    `${BEGIN}(?:the )?variable (%) (?:of|in|on|for) ${BOT} (?:must|should|has to|needs to|shall|is to) be (?:set|put|changed|switched) (?:on|to|at|as|in) (?=\\S)`,
    'please set $1 of $2 to',
  ],
  [
    'needs necessary needed required',
    `${BEGIN}(?:on|in|for|to) ${BOT} (?:it|one) (?:needs|is needed|is necessary|is required) to (?:put|set|add) (?:the )?(?:variable )?(?=%|[a-z][a-z0-9_]*=)`,
    'on $1 please set',
  ],
  [
    'set put',
    `\\b(?:set|put)(?: please)? (?:at|on|to) (\\d+(?:[.,]\\d+)? ?(?:ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?)) (the [a-z]+) (?:of|for|on) ${BOT}`,
    'set $2 of $3 to $1',
  ],
  [
    'with & impossible enough little few slow',
    '(?<=\\d [^.;!?]{1,60}) (?:, )?(?:please )?(?:, )?with \\d+ (?:it |that )?is (?:impossible|not enough|too (?:little|few|slow|much|short|long))(?=$| [.!])',
    '',
  ],
  // "limit me the harbor on a half CPU"
  ['limit cap restrict', `\\b(limit|cap|restrict)(?: please)?(?: me| us)? ${BOT} (?:on|at|with) (?=\\S)`, '$1 $2 to'],
  ['half', '\\ba half (cpu|core|gig|gigabyte|gb)\\b', 'half a $1'],
  ['additionally moreover', '(?<=@) (?:additionally|moreover|in addition)(?= (?:the|an?|one|with|more)\\b)', ''],
  // "exclude harbor from the registry", "eliminate it"
  [
    'exclude eliminate erase',
    `(?<=^|[,.;:!?] |\\b(?:please|you|and|to|must) )(?:exclude|eliminate|erase)(?: please)?(?: definitively)? ${THE_BOT} (?:out of|out from|from|of) the (?:registry|register|fleet)\\b`,
    'unregister $1',
  ],
  [
    'eliminate erase',
    `(?<=^|[,.;:!?] |\\b(?:please|you|and|to|must) )(?:eliminate|erase)(?: please)? (?=(?:the |our )?@|it\\b|them\\b|all of them\\b)`,
    'delete',
  ],
  ['is', '(?<=@) , is (?=(?:only|just|no longer|no more|not|old|useless|obsolete)\\b[^?]*$)', ' , it is '],
  // "I'm afraid I must ask you to decline Jurgen's request"
  [
    'afraid sorry',
    `${BEGIN}(?:i am|we are) (?:afraid|sorry)(?: that| but| to say)? (?=(?:i|we) (?:must|have to|need to|should) ask you to\\b)`,
    '',
  ],
  [
    'decline reject refuse deny',
    `${BEGIN}(?:(?:i am|we are) (?:afraid|sorry)(?: that| but| to say)? )(?:i|we) (?:must|have to|will have to|need to|am going to have to) (decline|reject|refuse|deny) (?=(?:request|the request|number|#?\\d|[a-z]+ 's request))`,
    'please $1',
  ],
  // "can you explain me for what motive harbor is fallen"
  ['explain', '\\bexplain (?:to )?(?:me|us) (?=(?:why|how|what|for)\\b)', 'explain'],
  ['motive cause reason', '\\b(?:for|by) (?:what|which) (?:motive|cause|reason)\\b', 'why'],
  ['fallen', '(?<=@) (?:is|has) fallen(?: down)?(?=$| ?[?.!,])', ' is down'],
  // "with which user am I connected"
  [
    'user account name',
    '\\b(?:with|as|under) (?:which|what) (?:user|account|user name) (?:am i|i am) (?:connected|logged|registered|signed|entered|working|here)(?: in| on)?\\b',
    'who am i',
  ],
  [
    'of',
    '(?<=\\bhow (?:many|much) (?:bots|workers|services|jobs)) (?:we have|do we have|have we|there are|are there) (?:of|with) (?:the )?(?:role|type) (?=[a-z])',
    ' are there with the role ',
  ],
  ['serves', '(?<=^|[,.;:!?] )it serves (?:to )?(?:me|us) (?=(?:the|an?|\\d)\\b)', 'i need'],
  [
    'address link url page site',
    '\\bfrom (?:the|this) (?:web )?(?:address|link|url|page|site) (?=\\S+(?:://|\\.))',
    'from',
  ],
  [
    'annul nullify operation',
    `\\b(?:annul|nullify|cancel|undo|revert)(?: please)? (?:the |my )?(?:last|latest|previous) (?:operation|command)\\b`,
    'undo the last change',
  ],
  ['need', '\\b(i|we) have (?:the )?need (?:of|for)(?: an?)? (?=[a-z])', '$1 need'],
  [
    'programmed',
    '\\b(?:which|what) (?:operations?|actions?|tasks?|things?)? ?(?:are|is) programmed (?:on|for|with|at)\\b',
    'what is scheduled for',
  ],
  ['programmed', '\\bthe programmed (?=(?:stop|start|restart|pause|deploy|reboot|scale)\\b)', 'the scheduled'],
  // "the scheduled stop of harbor is to cancel, please", "all the archivers are to put in pause, please"
  [
    'is are & please',
    `^((?:all |the |every |our )[^,.;:!?]{3,60}?|(?:the )?@) (?:is|are) to (put in pause|pause|stop|restart|cancel|delete|remove|mute|start|resume)(?= ,? ?please|(?: (?:until|for|at|till|from) [^,.;:!?]{2,30})? ?,? ?please ?[.!]?$)`,
    'please $2 $1',
  ],
  ['pause', `\\bput in pause (?=(?:all|the|every)\\b)`, 'pause'],
  // "it is functioning the harbor?"
  [
    'functioning working running alive',
    `^it is (?:functioning|working|running|alive|up) (?:the )?(@) ?\\?`,
    'is $1 running ?',
  ],
  // "the bots that are not running, make me the list"
  [
    'list',
    `^((?:the|all) [^,.;:!?@]{4,60}) , (?:please )?(?:make|give|do|show)(?: please)?(?: me| us) (?:the|a) list(?: of (?:them|those))?(?= please|${END.slice(3)}`,
    'list $1',
  ],
  ['environment', '\\b(?:of|in) the environment (?!(?:of|variables?|for|is|where|that|we|it|and)\\b)(?=[a-z])', 'in'],
  [
    'share',
    '\\bshare(?: with (?:me|us))? (?=the (?:statistics|stats|logs?|status|metrics|figures|numbers|list|configuration|config)\\b)',
    'show',
  ],
);
