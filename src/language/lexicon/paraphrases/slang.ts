import { BEGIN, END, paraphrases } from './paraphrase.ts';

const WHO = '((?:the )?@)';
const WHEN = '(?= (?:if|when|whenever|once|as soon as|the moment)\\b)';
const POCKET = '(?:inbox|phone|pager|dms|mobile|cell|slack|beeper|mailbox|notifications|blower)';
const TEAR = 'wipe|rip|yank|scrub|tear|knock|prise|scrape|peel|pull|strip';
const SO = '(?:so |please |just |go |and )*';

/** Words of many streets and trades around what we do: "hoover up the bots from …", "bang 3.2 out to …", "give us a gander at …". */
export const SLANG = paraphrases(
  [
    'suck hoover vacuum vac gobble slurp & from out at',
    '\\b(?:suck|hoover|vacuum|vac|gobble|slurp) (?:in|up) (?=(?:the |our |all |those )*(?:bots?|definitions?|fleet|config)\\b.* (?:from|out of|at)\\b)',
    'import ',
  ],
  // "holler at me the second it's done", "give me a shout the minute harbor crashes"
  [
    'second sec minute instant moment & me us shout holler',
    '(?<=\\b(?:me|us)(?: (?:know|up|a (?:shout|call|ping|text|buzz|bell|nudge|line|message)))?|\\bholler) the (?:very )?(?:second|sec|minute|min|instant|moment)(?: that)? (?=(?:the )?@)',
    ' the moment ',
  ],
  // "blow up my inbox if its latency …", "quit blowing up my phone about harbor"
  [
    'blow light flood spam set ring & my',
    `\\b(?:blow up|light up|flood|spam|set off|ring) my ${POCKET}${WHEN}`,
    'alert me',
  ],
  [
    'blowing lighting flooding spamming clogging filling & my our',
    `\\b(quit|stop|cease) (?:blowing up|lighting up|flooding|spamming|clogging(?: up)?|filling(?: up)?) (?:my|our) ${POCKET} (?:about|bout|with|over|for|from|because of) (?=(?:the )?@)`,
    '$1 pinging me about',
  ],
  // "quit pinging me about harbor my phone is melting"
  [
    "pinging bugging messaging texting spamming pestering & is 's",
    `(?<=\\b(?:quit|stop|cease) (?:pinging|bugging|messaging|texting|spamming|pestering) (?:me|us) about (?:the )?@) (?=(?:my|our) [a-z]+ (?:is|'s) )`,
    ' , ',
  ],
  [
    'bang smash slam blast ram',
    `\\b(?:bang|smash|slam|blast|ram) ((?:version )?(?:#|(?:[a-z]+ )+?point (?:[a-z]+ )*?[a-z]+)) (?:out )?(?:to|on|onto|into) (?=(?:the )?@)`,
    'deploy $1 to',
  ],
  // "wipe the nightly tag off harbor", "rip the DRY_RUN env var off it"
  [
    `${TEAR.replaceAll('|', ' ')} & tag label`,
    `\\b(?:${TEAR}) (?:the |that )?((?:[a-z0-9-]+) (?:tag|label)) (?:right )?(?:off|from|out of) (?=(?:the )?@|it\\b|them\\b|both\\b)`,
    'remove the $1 from',
  ],
  [
    TEAR.replaceAll('|', ' '),
    `\\b(?:${TEAR}) (?:the |that )?(%(?: (?:env var|env variable|environment variable|variable|var|flag))?) (?:right )?(?:off|out of) (?=(?:the )?@|it\\b|them\\b|both\\b)`,
    'remove $1 from',
  ],
  // "the error lines of harbor, dump em here"
  [
    'here & dump paste drop stick post chuck throw put',
    '(?<=\\b(?:logs?|lines?|errors|metrics|stats|figures)\\b[^.;!?]{0,60}) , (?:please )?(?:dump|paste|drop|stick|post|chuck|throw|put) (?:it|them|those) (?:in |over |right |down )*here(?= please|$| [.!])',
    '',
  ],
  [
    'swatch gander deek keek squiz shufti look butcher peek & give have take',
    "\\b(?:give (?:me|us)|(?:let us|let me|can i|could i|may i) have|take|have) a (?:wee |quick |good )?(?:swatch|gander|deek|keek|squiz|shufti|butcher 's|butchers|peek) (?:at|of) ",
    'show me ',
  ],
  // "tail harbor, i want to watch it burn"
  [
    'watch see & sweat burn suffer squirm struggle',
    '(?:(?: ,)?(?: because)?| \\.) (?:i|we) (?:want|would like|would love) to (?:watch|see) (?:it|him|her|them) (?:sweat|burn|suffer|squirm|struggle)(?= [.!]|$)',
    '',
  ],
  // "harbor mem limit is way too tight, whack it up to 4 gigs"
  [
    'limit cap ceiling quota & it that',
    `${BEGIN}${WHO}(?: 's)? (mem|memory|ram|cpu) (?:limit|cap|ceiling|quota) (?:is|looks|seems) [^,.;!?@#%]{2,30} , ${SO}(?:whack|crank|bump|jack|raise|lower|drop|push|shove|knock|bring|cut|trim|put|set|move|kick|nudge|ramp|turn|dial|up|make) (?:it|that) (?:up |down |back )*(?:to )?(?=\\d|half|a |one|two|three|four)`,
    'set the $2 limit of $1 to',
  ],
  [
    'more & than',
    `${BEGIN}(?:no|not) more than ([^,.;!?@]{1,25}?) (?:of )?(memory|ram|mem) (?:for|on) ${WHO}(?: , (?:set|do) (?:that|it))?${END}`,
    'set the $2 limit of $3 to $1',
  ],
  [
    'pings notices notifications messages alerts mails texts & sign',
    '\\bsign (?:me|us) up for (crash|failure|error|restart|outage|finish) (?:pings|notices|notifications|messages|alerts|mails|texts) (?:on|for|from|about|of) ',
    'subscribe me to $1 of ',
  ],
  // "pull mira's rap sheet, everything she changed this week"
  [
    'rap track paper',
    "\\b(?:pull(?: up)?|show(?: me| us)?|get(?: me| us)?|give (?:me|us)) ([a-z]+) 's (?:rap sheet|track record|paper trail)(?: , (?:everything|all|what) (?:he|she|they) (?:has |have )?(?:changed|did|done|touched|ran))?",
    'what did $1 do',
  ],
  // "harbor's had its tea break, let it crack on"
  ['crack', '(?<=\\b(?:let (?:it|them|him|her|@)|can|may|should|to)) crack on(?! with)', ' carry on'],
  [
    'break rest nap breather sleep kip',
    `${BEGIN}${WHO} (?:has|'s) had (?:its|his|her|a|their|enough of a|a good)(?: (?:tea|coffee|smoke|lunch|little|long|wee|good))* (?:break|rest|nap|breather|sleep|kip) (?:, )?${SO}(?=(?:let|wake|resume|start|get)\\b)`,
    '$1 : ',
  ],
  [
    'hold & there',
    `${BEGIN}(?:please )?hold ${WHO} (?:right )?there(?= for\\b| until\\b| till\\b|$| please)`,
    'pause $1',
  ],
  ['boot kick & off', '\\b(?:boot|kick) (it|them|(?:the )?@) off (?=and (?:then )?(?:back )?on\\b)', 'turn $1 off '],
  ['timed', '\\btimed (?=(?:restart|reboot|stop|start|pause|deploy|rollback|job)\\b)', 'scheduled '],
  ['exported', '(?<=\\bexported) , (?=(?:csv|json|ya?ml|toml)\\b)', ' as '],
  ['hail', '\\bhail (?=(?:fleet|lot|crew|thing)\\b)', 'whole '],
  // "is it hogging the ram? show us the numbers"
  [
    'numbers figures data graph graphs',
    '(?<=\\b(?:ram|memory|cpu|disk|latency|queue|throughput|errors)\\b[^.;!?]{0,30}) \\? (?:please )?(?:show|give|let) (?:me|us) (?:see )?the (?:numbers|figures|data|graphs?)(?= please|$| [.!])',
    ' ?',
  ],
  // "register quay, role watcher, pop it in staging"
  [
    'register add create onboard enrol enlist & it him her that',
    '(?<=\\b(?:register|add|create|onboard|enrol|enlist)\\b[^.;!?]{3,70}?) , (?:and |please |then )*(?:put|pop|stick|chuck|bung|pap|drop|place|stash|slap|throw|shove) (?:it|that|this|him|her) (?:in|on|into|onto) (?:the )?(?=[a-z-]+(?: env| environment)?(?: please)?(?:$| [.!,]))',
    ' , in ',
  ],
  [
    'pass no & hard',
    "\\bhard (?:pass|no) on ((?:that |the )?(?:last |latest )?request(?: #?\\d+)?|[a-z]+ 's request)(?: , (?:so )?reject(?: it| that)?)?",
    'reject $1',
  ],
  [
    'through thru',
    '(?<=\\b(?:finish|finishes|finished|done|stops)) (?:chewing|churning|crunching|plowing|ploughing|working|grinding|going|getting) (?:its way )?(?:through|thru) [^,.;!?@]{2,30}(?=$| [.!,])',
    '',
  ],
  // "aye, batter on"
  [
    'batter full crack',
    '^((?:(?:aye|yes|yeah|yep|ok|bet|sure) ,? )?)(?:batter on|crack on|full send)(?= mate$|$| [.!])',
    '$1 go ahead',
  ],
  ['mon ay', '^(?:mon then|ay) ,? ?(?=\\S)', ''],
  [
    'away go & and',
    '^(?:away|go on) and (?=(?:patch|fix|heal|mend|restart|reboot|start|stop|kick|check|see|get)\\b)',
    'please ',
  ],
);
