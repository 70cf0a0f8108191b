import { BEGIN, COPY, COUNT, END, paraphrases } from './paraphrase.ts';

const IT = '((?:the )?@|it|them)';
const OLD = '(?:previous|last|old|earlier|former)';
const BUILD = '(?:build|version|release|one)';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const DAY = '(?: (?:tonight|today|tomorrow|this (?:evening|afternoon|morning)|on [a-z]+day))?';
const ORDER =
  '(?=(?:please )?(?:restart|reboot|bounce|kick|stop|kill|start|pause|resume|scale|deploy|ship|roll|mute|unmute|shut|turn|switch|take|bring|put|crank|heal|fix)\\b)';

/** Sayings for how a bot fares and for what is to become of it: "gone belly up", "pack it in", "a boot up the backside". */
export const STREET = paraphrases(
  // "half six tonight, bounce harbor": an hour that leads an order is the order's
  [
    'half quarter',
    `^((?:half(?: past)?|quarter (?:past|to)) ${HOUR}${DAY})(?: sharp| please)? [,:-] ${ORDER}`,
    'at $1 ,',
  ],
  // "harbor at 02:30 and scout twenty minutes later, 02:50"
  [
    'later after',
    '\\b(?:an?|\\d+|[a-z]+) (?:minutes?|mins?|hours?) (?:later|after(?: that| it)?) , (?:so |that is |i mean )?(?:at )?(?=\\d{1,2}:\\d\\d)',
    'at ',
  ],
  // "kill bench, we need the memory"
  [
    'need want & memory ram cpu disk space slot room power capacity',
    '(?<=\\b(?:kill|stop|halt|pause|shut|suspend|scale|freeze|park)\\b[^.;!?]{0,60})(?: [,.-])?(?: because| as)? (?:we|i) (?:really |badly )?(?:need|want|could use) (?:the|its|their|that|more|all the) (?:memory|ram|cpu|disk|disk space|space|slot|room|power|capacity)(?: back)?(?: (?:for|to) [^,.;!?@]{2,30})?(?=$| [.!])',
    '',
  ],
  [
    'boot kick slap clip whack thump smack clout',
    '\\b(?:(?:good|swift|hard|quick|wee|little|proper|firm) )*(?:boot|kick|slap|clip|whack|thump|smack|clout) (?:up|in|on|round|around|across|upside) (?:the|its|his|her|their) (?:backside|arse|ass|bum|behind|rear|pants|butt|ear|head|chops|teeth|shins|guts|side)\\b',
    'restart',
  ],
  [
    'slap smack thump whack',
    `\\bgive ${IT} an? (?:(?:good|quick|little|wee|hard) )*(?:slap|smack|thump|whack)\\b`,
    'give $1 a kick',
  ],
  [
    'pack knock call sling hike jog beat clock',
    `\\b(tell (?:the )?@ to|(?:the )?@ (?:can|may|should|must)) (?:pack it in|knock it off|knock off|call it a (?:day|night)|sling its hook|take a hike|jog on|beat it|clock off)(?: for (?:the|this) (?:day|night|week|evening)| now| please)?(?=$| [.,!])`,
    '$1 stop',
  ],
  ['air & yank pull take get knock', `\\b(?:yank|pull|take|get|knock) ${IT} off (?:the )?air\\b`, 'take $1 offline'],
  ['air & put bring get', `\\b(?:put|bring|get) ${IT} back on (?:the )?air\\b`, 'bring $1 back online'],
  [
    'half & slice chop cut',
    `\\b(?:slice|chop|cut) ((?:the )?@) 's (?:replicas|copies|instances|replica count) in (?:half|two)\\b`,
    'halve $1',
  ],
  [
    'squeeze',
    `\\bsqueeze (?:in )?(${COUNT}|another|an extra)(?: more| extra)? (?:(?:the )?(@) ${COPY}|${COPY} of ((?:the )?@))(?: in)?(?: there| too)?\\b`,
    'add $1 more replicas to $2 $3',
  ],
  [
    'dig rummage root nose hunt trawl',
    '\\bhave an? (?:(?:wee|quick|good|little) )*(?:dig|rummage|root|nose|hunt|trawl)(?: around| about)? (?:through|in) (?=(?:the )?(?:@|logs?))',
    'search ',
  ],
  [
    'anything whatever everything & log logs',
    '^(?:show me )?(?:anything|whatever|everything) ((?:the )?@) (?:has |just )*(?:spat|spewed|wrote|written|put|coughed|dumped|printed|logged)(?: out| up)? (?:in|into|to) (?:its|the) logs?\\b',
    'show me the logs of $1',
  ],
  [
    'whack crank bump stick flip bang jack & to',
    '\\b(?:whack|crank|bump|stick|flip|bang|jack) (%) (?:up |down )?to (\\S+) on (?=(?:the )?@)',
    'set $1 to $2 on',
  ],
  [
    'back',
    `\\bback out (?:whatever|what|the) (?:release|build|version|deploy) (?:just )?(?:went|was pushed|got pushed|shipped|landed)(?: out)? (?:to|on) (?=(?:the )?@)`,
    'roll back ',
  ],
  [
    `back & stick put chuck bung pop get`,
    `\\b(?:stick|put|chuck|bung|pop|get) ${IT} back (?:on|to|onto) (?:the|its) ${OLD} ${BUILD}\\b`,
    'roll back $1',
  ],
  [
    'up & been',
    "\\bwhat (?:is|'s|has) ([a-z]+) been (?:getting )?up to(?= (?:on|with|at) (?:the )?@| (?:these|in|over|the|this|since|lately)|$| \\?)",
    'what did $1 do',
  ],
  [
    'un-bork unbork debork unfuck unjam unclog unwedge unstick',
    '(?<=^|[,.;!?] |\\b(?:please|and|then|to|just|you|now) )(?:un-bork|unbork|debork|unfuck|unjam|unclog|unwedge|unstick) (?=(?:the )?@|it\\b)',
    'fix ',
  ],
  [
    'we i you & have got set planned booked',
    '(?<=\\b(?:restart|reboot|stop|start|pause|deploy|rollback)) (?:that )?(?:we|i|you) (?:have(?: got)?|got|set up|planned|booked) (?=(?:on|for) (?:the )?@)',
    ' ',
  ],
  [
    'creeps sneaks inches edges drifts shoots',
    '\\b(?:creeps|sneaks|inches|edges|drifts|shoots) (?:up )?(?=(?:over|past|above|beyond|below|under)\\b)',
    'goes ',
  ],
  [
    'yapping banging harping whining moaning blabbing wittering',
    '\\b(?:quit|stop|cease) (?:yapping|banging on|harping on|whining|moaning|blabbing|wittering)(?: on| at me| to me)? about (?=(?:the )?@)',
    'shut up about ',
  ],
  [
    'again & yell shout scream yap complain',
    '\\byou (?:are (?:allowed|free) to|can|may) (?:now )?(?:yell|shout|scream|yap|complain)(?: at (?:me|us))? about ((?:the )?@) again\\b',
    'please unmute $1',
  ],
  [
    'sleeve',
    '\\bwhat (?:else |other )?(?:tricks )?(?:have you(?: got)?|you have(?: got)?|you got|is|do you have) up your sleeves?\\b',
    'what can you do',
  ],
  [
    'good ok okay alive up alright there',
    `^(?:(?:yo|hey|oi|so) ,? ?)?((?:the )?@) ,? (?:are )?you (?:still )?(?:good|ok|okay|alive|up|alright|well)(?: hun| mate| buddy| bro| pal| in there)? \\?$`,
    'how is $1 doing ?',
  ],
  ['vibe temperature sanity pulse', '\\b(?:vibe|temperature|sanity|pulse) check (?=(?:on|of|for)\\b)', 'health check '],
  [
    'gone carked kicked bitten given croaked conked',
    '\\b(?:gone (?:belly up|tits up|pear shaped|bang|kaput)|carked it|kicked the bucket|bitten the dust|given up the ghost|croaked|conked out)\\b',
    'failed',
  ],
  ['lot & our', '\\bof our lot (?=(?:is|are|has|have)\\b)', 'of our bots '],
  [
    'warming riding & bench',
    `\\b(?:warming|riding) the (?:subs? |substitutes )?bench(?= right now| now|${END.slice(3, -1)}| \\?| in)`,
    'paused',
  ],
  [
    'both',
    `(?<!\\b(?:and|or|,) (?:the )?)((?:the )?@) , both(?: of (?:them|those|the two))?(?= please|$| [.!])`,
    'both $1',
  ],
  [
    'newbie newcomer rookie',
    `${BEGIN}(?:i have |we have |i |we )?(?:have |got )*a (?:newbie|newcomer|rookie) (?:for you )?: ([^\\s,.;@]+) , (?:it is an? |an? )([a-z-]+)(?: ,)? (?:(?:it )?(?:lives|runs|sits|goes) )?(in [a-z-]+) ?[,.;] (?:so )?(?:please )?(?:sign|put|add|register|write) it (?:up|down|on)?`,
    'register $1 as a $2 $3',
  ],
);
