import { SETTING } from './changes.ts';
import { BEGIN, BOT, COPY, END, paraphrases } from './paraphrase.ts';

const COUNT = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple|a pair)';
const REMOVE =
  '(?:lose|drop|kill|remove|shed|cut|stop|terminate|axe|retire|ditch|shut down|take out|take down|get rid of|turn off|switch off)';
const REMOVED =
  '(?:dropped|removed|killed|shed|cut|stopped|terminated|retired|axed|shut down|taken out|taken down|turned off)';
const ASKED = '(?:please |can you |could you |would you |you can |just )*';
const TOLD_OF =
  "(?<=(?:^|[.;!?,] )(?:the |our |my )?@ (?:'s|is|are|has|keeps|looks|seems|got|went|gets|hangs|hung) [^@.;!?,]{1,60} (?:[,.;:-]|and) )";

/** What a bot needs, may do or has enough of, and how many of its copies are to go. */
export const NEEDS = paraphrases(
  // "harbor: timeout 45 seconds, please set it"
  [
    'timeout interval limit retries ttl delay backoff cooldown concurrency heartbeat keepalive threshold',
    `^${BOT} ?(?:: ?(?=.)|(?=.* please$))${SETTING} (?:to |= |at )?(\\d+(?: ?[a-z]+)?)(?: , please set it| please)?${END}`,
    'please set the $2 of $1 to $3',
  ],
  // "one swift kick for harbor"
  [
    'one',
    `${BEGIN}(?:just )?one (?:(?:good|swift|quick|hard|clean|fresh|little|short|big|proper|nice|gentle|more) )?(kick|reboot|restart|bounce|relaunch|rollback|heal|repair) (?:for|of|to|on) (?=@|(?:the|our) )`,
    'a $1 for',
  ],
  // "harbor: timeout 45 seconds instead of what it has now, please set it"
  [
    'instead rather',
    '(?:instead of|rather than) (?:what|whatever) (?:it|they) (?:has|have|is|are|had|was|were)(?: (?:set to|at|on))?(?: now| at the moment| today| currently)*(?=$| [.!,?])',
    '',
  ],
  // "harbor is stuck, needs a reboot": of what was told of, and who needs it is left out
  [
    'needs wants deserves',
    `${TOLD_OF}(needs|wants|deserves) (?=(?:an?|another|some|two|three|four|five|\\d+|to|more|\\w+ing)\\b)`,
    'it $1',
  ],
  ['could', `${TOLD_OF}(could) (?=(?:do with|use) )`, 'it $1'],
  // "harbor is struggling, two more copies please"
  [
    'more extra additional another',
    `${TOLD_OF}((?:${COUNT} )?(?:more|extra|additional|another) ${COPY}) (?=please\\b)`,
    'give it $1',
  ],
  // "harbor needs more muscle, give it two more copies": how many is told behind it
  [
    'more some',
    `(?<=${'(?:^|[.;!?,] )(?:the |our |my )?@'}) (?:needs|could use|could do with|wants) (?:some |a bit |a little |much |a lot )?(?:more |extra )?(?:muscle|oomph|juice|power|horsepower|firepower|grunt|welly|backup|manpower|help|hands|love|breathing space|room|headroom)(?= [,.;:-])`,
    'is slow',
  ],
  // "what harbor needs is a restart", "a restart is what harbor needs"
  [
    'needs need',
    `${BEGIN}(?:what|all|all that|the (?:only |one )?thing(?: that)?) ${BOT} (?:really |just |now |ever )*(?:needs|need) (?:now )?is (?=an? )`,
    'please give $1',
  ],
  [
    'needs',
    `${BEGIN}(an? (?:\\w+ ){0,2}(?:restart|reboot|bounce|kick|power cycle|reset)) is (?:just |exactly |all )?what ${BOT} needs(?: now)?${END}`,
    'please give $2 $1',
  ],
  // "four copies is what I want for harbor", "1.5 gigs of memory is what harbor should get"
  [
    'what',
    `${BEGIN}(${COUNT} ${COPY}) (?:is|are) what (?:i|we) (?:want|need|would like)(?: to have| to see)? (?:for|of|on) ${BOT}${END}`,
    'please scale $2 to $1',
  ],
  [
    'what',
    `${BEGIN}((?!which|that)[^,.;:!?@]{3,40}) (?:is|are) what ${BOT} (?:should|must|shall|needs to) (get|have|run with|run on)${END}`,
    '$2 must $3 $1',
  ],
  [
    'count number',
    `${BEGIN}${BOT} 's (?:replica count|number of ${COPY}|instance count) (?:should|must|shall|has to|needs to) (?:be|become|go to) (${COUNT})${END}`,
    'please scale $1 to $2',
  ],
  // "could harbor run with twice as many replicas?"
  [
    'twice double half',
    `${BEGIN}(?:can|could|may|might|should) ${BOT} (?:please )?(?:run|go|be|have|do|work)(?: with| on| at)? (twice|double|half) (?:as many|the|its) (?=${COPY})`,
    'please give $1 $2 as many ',
  ],
  // "kill one of harbor's replicas", "could two of the harbor copies be dropped?"
  [
    'replicas copies instances pods',
    `${BEGIN}(${ASKED})${REMOVE} (${COUNT}) of (?:the |our )?(@)(?: 's)? ${COPY}(?=$| [.!?;,]| (?:please|now|and)\\b)`,
    '$1 scale down $3 by $2',
  ],
  [
    'replicas copies instances pods',
    `${BEGIN}(?:can|could|may|might) (${COUNT}) of (?:the |our )?(@)(?: 's)? ${COPY} (?:please )?be ${REMOVED}(?=$| [.!?;,]| please)`,
    'please scale down $2 by $1',
  ],
  [
    'replicas copies instances pods',
    `${BEGIN}(${COUNT}) of (?:the |our )?(@)(?: 's)? ${COPY} (?:can|may|should|must|has to|have to) (?:go|be ${REMOVED})(?=$| [.!?;,]| (?:please|now)\\b)`,
    'please scale down $2 by $1',
  ],
  // "kill all but one of harbor's replicas", "stop all but two copies of harbor"
  [
    'but except',
    `${BEGIN}(${ASKED})${REMOVE} (?:all|everything) (?:but|except) (${COUNT}) (?:of )?(?:the |our )?(@)(?: 's)? ${COPY}(?=$| [.!?;,]| (?:please|now)\\b)`,
    '$1 scale $3 to $2',
  ],
  [
    'but except',
    `${BEGIN}(${ASKED})${REMOVE} all (?:but|except) (${COUNT}) (?:${COPY} )?(?:of|for|on) ${BOT}(?=$| [.!?;,]| (?:please|now)\\b)`,
    '$1 scale $3 to $2',
  ],
  [
    'but except',
    `${BEGIN}all (?:but|except) (${COUNT}) of (?:the |our )?(@)(?: 's)? ${COPY} (?:can|may|should|must) (?:go|be ${REMOVED})(?=$| [.!?;,]| (?:please|now)\\b)`,
    'please scale $2 to $1',
  ],
  // "caption-writer is free to go on", "harbor is allowed to send alerts again"
  [
    'free allowed cleared clear permitted welcome',
    `${BEGIN}${BOT} is (?:now |again |once more )?(?:free|allowed|cleared|clear|permitted|welcome) (?:again |now )?to (?=(?:continue|resume|carry on|go on|proceed|send alerts|alert|page|ping|make noise|speak|be heard)\\b)`,
    '$1 may',
  ],
  // "I'd like to be shown the nightly bots": shown and told as anybody is
  ...(
    [
      ['shown', 'show me'],
      ['told', 'tell me'],
      ['sent', 'send me'],
    ] as const
  ).map(
    ([done, means]) =>
      [
        done,
        `${BEGIN}(?:i|we) (?:would (?:like|love|prefer)|want|need|wish|ought) to be ${done} (?=(?:what|why|who|which|the|all|every|about|how)\\b)`,
        `please ${means}`,
      ] as const,
  ),
  // "how harbor's getting on"
  [
    'getting doing holding going faring feeling looking',
    `(?<=\\bhow (?:the |our )?@) 's (?=(?:getting on|doing|holding up|going|faring|feeling|looking|coming along)\\b)`,
    'is',
  ],
  // "whatever hangs off the vault tag": under it, and not switched off
  ['off', '\\b(?:hanging|hangs|hang) off(?: of)? (?=(?:the |a )?(?:tag \\S+|\\S+ tag)\\b)', 'with'],
  // "toss me whatever harbor put in its log"
  [
    'log logs logged wrote printed',
    `(?:whatever|everything|all|what) (?:that )?${BOT} (?:has |had )?(?:put|wrote|written|logged|printed|dumped|spat|spewed)(?: out)?(?: (?:in|into|to) (?:its|the) logs?)?(?=$| [.!,]| (?:today|yesterday|since|in the|last|this|please|between|from|over)\\b)`,
    'the logs of $1',
  ],
  // "the gateways in prod, which ones are those again?"
  [
    'those they these',
    '^(?:the |all the |our )([^,.;:!?@]{3,50}?) , (?:which|who|what) (?:ones )?(?:are|were) (?:those|they|these)(?: again)? \\?$',
    'which are the $1 ?',
  ],
  // "who is still stuck in paused?"
  [
    'stuck sitting parked languishing lingering',
    '\\b(is|are) ((?:still|currently|now|all|just) )?(?:stuck|sitting|parked|languishing|lingering)(?: around)? (?:in|on|at) (?=[a-z]+ed(?:$| [?.,!]))',
    '$1 $2',
  ],
  // "show me the slackers, that is, whatever isn't running": said again in plain words
  [
    'slackers slackards casualties culprits sleepers layabouts offenders troublemakers deadbeats idlers wounded fallen invalids patients ones boys children suspects things dead',
    '(?<=\\b(?:show|give|list|name|get|tell)(?: me| us)? )the (?:slackers|slackards|casualties|culprits|sleepers|layabouts|offenders|troublemakers|deadbeats|idlers|wounded|fallen|invalids|patients|lazy ones|bad ones|bad boys|problem children|usual suspects|unlucky ones|poor things|dead) ,? ?(?:that is|meaning|namely|in other words) ,? ?(?=(?:whatever|everything|everyone|all|the|those|any|every)\\b)',
    '',
  ],
  // "no more than 512MB for harbor"
  [
    'more',
    `(?<=^|please )no more than (\\d+(?:\\.\\d+)? ?(?:mb|gb|gigs?|megs?|gigabytes?|megabytes?)(?: of (?:memory|ram))?) (?:for|on) ${BOT}`,
    'limit $2 to $1',
  ],
);
