import { COPY, COUNT, paraphrases } from './paraphrase.ts';

const COPIES = `(?: ${COPY})`;
const PARTICIPLE =
  '(?:restarted|rebooted|bounced|relaunched|stopped|killed|halted|started|launched|paused|suspended|frozen|resumed|unpaused|continued|muted|unmuted|silenced|healed|fixed|repaired|removed|deleted|unregistered|decommissioned|doubled|halved|(?:rolled|put|switched) back|(?:switched|turned|shut|powered) (?:on|off|down)|(?:taken|brought) (?:down|offline|up|back|back up))';
const SWITCH = '(?:off|on|down|back up|back on|up again)';
const GROUP = '(?:(?:all|every|both|the|our|all the|all of the) [a-z-]+(?: [a-z-]+)?)';
const ONE = `(?:(?:(?:the|our|my) )?@|${GROUP})`;
const SEVERAL = `(${ONE}(?: ?(?:,|and|, and) (?:(?:the|our|my) )?@)*)`;
const WANT = '(?:need|want|would like|would love|wish)';
/** "here's what I need from you, in this order:", "three things please:" */
const HEAD = `(?:(?:(?:here|this|that) is )?(?:all |exactly |just )*(?:what|all) (?:i|we) ${WANT}(?: [a-z]+| ,){0,7}|in (?:this|that|the following) order|things?(?: [a-z]+){0,2} (?:please|from you|for me|to do|i need|i want|we need)(?: [a-z]+){0,3}|(?:i|we) ${WANT}(?: please)?|the following(?: please)?|^please) ?(?::|-|is)`;
/** Behind the heading, or behind an item that is whole: its last word is no name, so that no list of names is torn apart. */
const ITEM = `(?![^.!;]*\\?)(?=@|all |every |both |the |our |my )(?<=(?:${HEAD}|(?:${HEAD}|\\b(?:i|we) ${WANT} (?:(?:the|our|my) )?(?=@))[^.!?]*\\b(?:${PARTICIPLE}|${SWITCH}|${COUNT}${COPIES}?|#|please|again|now) ?(?:,|;|and|, and|; and|then|, then|and then|, and then)) )`;
const ENDS = '(?=$| [,.;!]| (?:and|then|so|because|please|again|now|too|at|in|for|until|to|from|by)\\b)';

/** "here's what I need: harbor to seven replicas, writer resumed and scout off": behind such a heading each item is an order. */
export const WISH_LISTS = paraphrases(
  [
    'need want like love wish things order following please',
    `${ITEM}${SEVERAL} (?:up |down |back )*(?:to|at|on|with) (${COUNT}${COPIES}?)${ENDS}`,
    'scale $1 to $2',
  ],
  ['need want like love wish things order following please', `${ITEM}${SEVERAL} (${PARTICIPLE})${ENDS}`, 'get $1 $2'],
  ['need want like love wish things order following please', `${ITEM}${SEVERAL} (${SWITCH})${ENDS}`, 'turn $1 $2'],
);
