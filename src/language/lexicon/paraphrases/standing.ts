import { BEGIN, BOT, END, paraphrases } from './paraphrase.ts';

const THROUGH =
  'through (?=(?:(?:all |all the |the )(?:bots|ones|workers|services)|everything|whatever|what(?: else)? (?:runs|lives|is running|sits|is in|we have|there is|is there))\\b)';

const ACTION = '(restart|reboot|stop|start|deploy|deployment|release|pause|rollback|shutdown)';
export const GONE = `(?:(?:is|was|has|makes|does|can|no longer)(?: [^\\s,;:.!?@]+){1,6} ?)?[,;:-] (?:so |please |just |can you |could you )*(?:scrap|cancel|drop|delete|remove|kill|bin|axe|ditch|scratch|call off|get rid of|take|forget) (?:it|that|that one|this)(?: off| out| away)?(?:(?: of| from)? (?:the|our) (?:schedule|calendar|plan|agenda|timetable))?${END}`;

/** How a bot or the fleet stands, and what is to be gone through. */
export const STANDING = paraphrases(
  // "is harbor still paused or did someone wake it": what somebody may have done is no order
  [
    'or',
    `(?<=^(?:(?:so|and|hey|ok|hi|,) )*(?:is|are|was|has|have|did|does) [^.;!?]{3,70}?)(?: ,)? or (?:did|has|have|had|was|were|does|do|will) (?:i|we|you|he|she|they|it|someone|somebody|anyone|anybody|one of us|(?:the )?[a-z@§]+) [^.;!?]{2,50}?(?= \\?|$)`,
    '',
  ],
  // "has harbor gone down, or is it just my terminal?", "is it down for everybody or just for me?"
  [
    'or',
    `(?<=^(?:(?:so|and|hey|ok|hi|,) )*(?:is|are|was|has|have|did|does|do|can) [^.;!?]{3,70}?)(?: for (?:everybody|everyone|all|you|others|the rest of you))?(?: ,)? or (?:(?:is|was) (?:it|that) |am i |are we )?(?:just |only |simply |merely )*(?:me|my [a-z]+|us|here|for me|for us|on my (?:end|side|screen)|dreaming|imagining (?:it|things)|going mad|seeing things)(?= \\?|$)`,
    '',
  ],
  // "all I want to know is whether harbor is up"
  [
    'all & know hear see & is',
    `${BEGIN}(?:now |today )?all (?:that )?(?:i|we) (?:really |actually )?(?:want|need|would like|wish|have|came|ask)(?: now)? (?:to (?:know|hear|see|find out)|is to (?:know|hear|see)) (?:now )?is (?=(?:whether|if|how|what|why|which|when|who|where)\\b)`,
    'please tell me ',
  ],
  // "where does the throughput of harbor stand", "harbor, is it ok?"
  [
    'stand sit lie',
    `${BEGIN}where (?:does|do) ((?:the )?[a-z]+(?: [a-z]+)? of (?:the )?@) (?:currently |now )?(?:stand|sit|lie)(?: at)?(?: now| at the moment| today)*(?= \\?|$)`,
    'what is $1',
  ],
  [
    'stand',
    `${BEGIN}where (?:does|do) ((?:the )?@) (?:currently |now )?stand(?: now| at the moment| today)*(?= \\?|$)`,
    'how is $1 doing',
  ],
  [
    'ok okay right alright fine well',
    `^(?:the )?(@) , is (?:it|he|she) (?:ok|okay|all right|alright|fine|well) ?\\?`,
    'is $1 ok ?',
  ],
  // "would you mind running through what lives in staging", "jot down the names of everything tagged edge"
  ['through', `\\b(?:(run|walk|take|talk|guide)(?: me| us)?|go) ${THROUGH}`, 'list '],
  ['through', `(?<=\\bmind )(?:running|walking|taking|talking|going)(?: me| us)? ${THROUGH}`, 'listing '],
  ['lives sits resides dwells', '\\bwhat (?:lives|sits|resides|dwells) (?=in (?!my|his|her|a\\b))', 'what is '],
  [
    'names name',
    `\\b(?:put up|jot down|note down|write down|rattle off|reel off|call out|read out|spell out) (?:the )?(?:names? )?(?:of )?(?=(?:all|every|everything|everyone|whatever|the bots|the ones)\\b)`,
    'list ',
  ],
  [
    'overview rundown inventory roster',
    `\\b(?:an?|the) (?:brief |quick |short )?(?:overview|rundown|inventory|roster|roll call) of (?:all |the |all the )*(?=[a-z-]+s(?= ?[.?!]?$| please| in\\b| that\\b))`,
    'a list of all ',
  ],
  // "who's on the sick list, status failed I mean?"
  [
    'status',
    `^(?:who|what|which(?: ones?| bots)?) (?:is|are) [^,.;!?@]{3,40} , (?:i mean )?(?:with )?(?:the )?status ([a-z]+)(?: i mean| that is)? ?\\?`,
    'which bots are $1 ?',
  ],
  [
    'out off in with',
    `\\b(who|what|which ones?|which bots) (is|are) (?:out|off|in|there) with (?:the )?status (?=[a-z]+)`,
    '$1 $2 ',
  ],
  // "that scheduled deploy of harbor is off, scrap it": what was planned, and not the bot
  [
    'scheduled planned nightly weekly daily hourly recurring upcoming',
    `${BEGIN}(?:the|that|this|our) (?:scheduled|planned|nightly|weekly|daily|hourly|recurring|upcoming) ${ACTION} (?:of|for|on) ${BOT} ${GONE}`,
    'please cancel the scheduled $1 of $2',
  ],
  [
    'scheduled planned nightly weekly daily hourly recurring upcoming',
    `${BEGIN}${BOT} 's (?:scheduled|planned|nightly|weekly|daily|hourly|recurring|upcoming) ${ACTION} ${GONE}`,
    'please cancel the scheduled $2 of $1',
  ],
);
