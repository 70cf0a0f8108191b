import { paraphrases } from '../paraphrase.ts';

const DONE = '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|scale|kill)';

/** What somebody answers or corrects, as another language would: "not seven, five I meant", "from my side it is ok". */
export const REPLIES = paraphrases(
  [
    'meant mean wanted',
    '^(?:(?:no|sorry|ah|oh) ,? ?)*not ([a-z0-9]+|(?:the )?@) [,:-] (?:but )?([a-z0-9]+|(?:the )?@) i (?:meant|mean|wanted)(?: to say)?(?= please|$| [.!])',
    'no , i meant $2',
  ],
  ['say', '(?<=^(?:[a-z]+ ,? ?){0,3})i (?:wanted|want) to say (?=(?:the )?@)', 'i meant'],
  ['ay ai uy oj ach aiya', '^(?:ay|ai|uy|oj|ach|aiya) ,? ?(?=no\\b)', ''],
  [
    'english',
    '(?<=^|[.!?] )(?:sorry|excuse|excuse me|pardon)(?: me)?(?: for)? my (?:bad |poor |broken )?english ?[,.!:-]',
    '',
  ],
  [
    'not',
    `^(?:(?:no|sorry|ah|oh) ,? ?)*not (?:to )?${DONE}(?:ing)? (?:it|them|that|(?:the )?@) [,;:-] (?:but )?i (?:wanted|want|meant|mean)(?: to)? (?=${DONE} )`,
    'no , please ',
  ],
  [
    'side',
    '^(?:(?:ok|yes|hi|hello) ,? ?)*(?:from|for|on) (?:my|our) side (?:it |that |all |everything )?(?:is )?(?:ok|okay|good|fine|agreed|approved|alright|all right)(?: ,? ?(?:yes|of course|sure|go))*(?= ?[.!]?$)',
    'yes',
  ],
  [
    'side',
    '(?:\\bso )?(?:from|for|on) (?:my|our) side (?:it |that |all |everything )?(?:is )?(?:ok|okay|good|fine|alright)(?: ,| so)?(?= please| approve| you can)',
    ' ,',
  ],
  ['why', '(?<=\\b(?:yes|sure|course|ok|okay|fine|yeah)(?: ,)?) why not(?=$| [.!,])', ''],
);
