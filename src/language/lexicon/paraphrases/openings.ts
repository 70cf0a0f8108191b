import { BOT, paraphrases } from './paraphrase.ts';

const OPENS = '(?<=(?:^|[.;!?] )(?:(?:so|and|ok|okay|hi|hey|hello|now|right|well|sorry|please) ,? ?)?)';
const BOOK = '(?:book|books|calendar|diary|agenda|schedule|planner|roster)';
/** A time to come, and an order that begins in the imperative. */
const DATED =
  "(?=(?:please )?(?:restart|reboot|stop|start|pause|resume|deploy|scale|roll|mute|unregister|delete|remove|shut|turn|switch|bring|take|put|set|heal) [^.!?]*\\b(?:at (?:\\d[\\w:]*|noon|midnight|half|quarter)|on (?:the \\d\\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|tomorrow|tonight|every|in (?:\\d+|an?|two|three|four|five|six|ten) (?:min\\w*|hours?|days?)|o'clock)\\b)";

/** How a message opens on what it is about, before it says what is wanted. */
export const OPENINGS = paraphrases(
  // "after all that back and forth, start harbor": nothing is waited for.
  [
    'after',
    '^after (?:all (?:the|that|this|those|these)|weeks of|days of|months of|hours of|so much|so many|a lot of|endless) [^,.;:!?@]{3,70} , (?:and [^,.;:!?@]{3,60} , )?',
    '',
  ],
  // "let's have that done daily at 3:15"
  ['let', '^(?:ok |so |and )*let us (?=have (?:that|it|this) (?:done|repeated)\\b)', ''],
  // "argh, wrong twin: it was harbor-2 that had to be stopped"
  [
    'wrong',
    '\\bwrong (one|twin|bot) [,:.-] (?:it (?:was|is|should have been)|i (?:meant|wanted|was after)) ((?:the )?@)(?: (?:that|which) (?:had to|has to|should(?: have)?|needed to|was to|must) (?:be |been |get )*[a-z]+)?(?=$| [.!])',
    'wrong $1 , $2',
  ],
  // "stop harbor from drowning the logs: set its LOG_LEVEL to error"
  [
    'from & stop keep prevent',
    `^(?:to )?(?:stop|keep|prevent) ${BOT} from [a-z]+ing [^.;:!?@]{2,50} [:,] (?:so |please |just )*(?=(?:set|change|put|lower|raise|limit|give|mute|silence)\\b)`,
    '$1 : ',
  ],
  // "regarding harbor: please restart", "re harbor: restart", "with regard to harbor I'd like a restart"
  [
    'regarding concerning about re topic subject matter regard respect',
    `${OPENS}(?:regarding|concerning|about|re|it is about|as regards|with (?:regard|respect) to|on the (?:topic|subject|matter) of) ${BOT} [,:-] (?=(?:please|kindly|restart|reboot|stop|start|pause|resume|delete|remove|mute|scale|deploy|roll|status|logs?)\\b)`,
    '$1 :',
  ],
  [
    'regard respect regarding concerning',
    `${OPENS}(?:regarding|concerning|with (?:regard|respect) to) ${BOT} ,? ?(i would like|i want|i need|we need|we want|we would like) (an? [a-z]+)(?=$| [.!,]| please)`,
    '$2 $3 of $1',
  ],
  // "put it in the book: deploy 2.3.0 to harbor on wednesday": what is ordered for a time is put there anyway
  [
    'book books calendar diary agenda schedule planner roster down & :',
    `(?:(?<=^|[,.;:!?] )(?:(?:so|and|please|just|kindly|then) )*|(?<=[,.;:!?] ))(?:(?:put|write|note|mark|pencil|jot|enter|get) (?:it|this|that)(?: down)?(?: (?:in|into|on))?(?: (?:(?:the|your|our) )?${BOOK})?|(?:put|write|note|mark|pencil|jot|enter)(?: down)?(?: (?:in|into))? (?:the|your|our) ${BOOK}|for (?:the|your|our) ${BOOK}|${BOOK}|note down) (?:please )?: ${DATED}`,
    '',
  ],
  // "carol needs the coordinator role back"
  ['back', '(?<=\\b(?:needs|wants|gets|have|get) the [a-z]+ (?:role|rights|access)) back(?= |$)', ' again'],
  // "the bad news: harbor is down", "one, the coffee is out. two, …", "don't ask why, just …": these lead up to it, and say nothing
  [
    'news',
    '(?<=^|[.!?;,] )(?:and )?(?:the |in )?(?:good|bad|sad|other|great) news(?: everyone| everybody| all)? (?:is(?: that)?|[:,])(?= )',
    '',
  ],
  [
    'one two three',
    '(?<=^|[.!?;:] )(?:and )?(?:one|two|three) [,:](?= )(?=.*\\b(?:two|three) ,|(?<=\\b(?:things|one ,) .*))',
    '',
  ],
  ['second third first', '\\b(?:first|second|third) of all(?: ,)?(?= )', ','],
  ['while', '(?:,? ?\\band )?while (?:i|we) (?:have|got) you(?: here| on the line)?(?: ,)?(?= )', ','],
  ['ps pps', '(?<=^|[.!?] )p?ps (?:[:,] )?', ''],
  ['ask', '(?<=^|[.!?;,] )(?:please )?(?:do not|never) ask(?: me)? why(?: ,)?(?: but)?(?= )', ''],
  [
    'believe',
    '(?<=^|[.!?;] )(?:i can not|i cannot|can not|i do not) believe (?:that )?(?:i am|we are) (?:saying|asking|doing|writing|typing)(?: for)? (?:this|that|it)(?: ,)?(?: but| [:,])(?= )',
    '',
  ],
  [
    'say put spell',
    '(?<=^|[.!?;] )(?:(?:i will|let me|i) (?:just )?(?:say|put|spell|repeat) (?:it|that|this|myself)(?: (?:again|once more|out|this way|differently|plainly|clearly|for you|slowly|only once))+) [:,](?= )',
    '',
  ],
  ['second', `^on second thoughts? (?=(?:please )?(?!,)[a-z])`, 'on second thought ,'],
  // "thanks to the rain we need one more copy"
  [
    'thanks due owing',
    '^(?:thanks|due|owing) to ((?:the|this|that|our) [a-z]+(?: [a-z]+)?) (?=(?:we|i) (?:need|want|would like)\\b)',
    'because of $1 ,',
  ],
  // "before he asks, show me …": it is urgent, and waits for nothing
  [
    'before',
    '(?<=^|[,.;:!?] |\\b(?:so|and) )before (?:he|she|they|it|i|we|somebody|anybody|the \\w+) (?:asks?|complains?|notices?|shouts?|forgets?|wakes?(?: up)?|arrives?|comes?(?: back| in)?|finds? out|gets? (?:here|in|back|worse|angry|mad|upset)|faints?|explodes?|goes mad|loses? (?:it|patience|interest)|changes? (?:his|her|their) minds?)(?: (?:again|me|us|about it|too))* ,',
    '',
  ],
);
