import { byWord } from '../../../by-word.ts';
import { BEGIN, paraphrases } from './paraphrase.ts';

const HOW = '(?:very|really|absolutely|urgently|strictly|now|highly|also|most|quite|so|therefore|again|still|just)';
const NECESSARY =
  'necessary|needed|required|desired|desirable|wished|requested|wanted|important|imperative|essential|crucial|vital|urgent|mandatory|indispensable|compulsory|obligatory';
const NEEDED = `${NECESSARY.replaceAll('|', ' ')} need necessity requirement`;
const AFTER = '(?: (?:now|today|urgently|please|asap|at once|by now|for (?:me|us)))*';
/** "it is necessary", "would be needed", "there is need", "we have the necessity" */
const NEED = `${BEGIN}(?:(?:(?:it|this) )?(?:is|would be|will be|becomes|has become|got) (?:${HOW} )*(?:${NECESSARY})|(?:(?:there|it) (?:is|exists)|exists|(?:i|we) (?:do )?have)(?: now)? (?:an? |the )?(?:urgent |big |great |strong |real )?(?:need|necessity|requirement))${AFTER}`;
/** "i want that harbor stops", "please make that harbor gets 4 copies": wished in the words of languages that wish by a clause. */
const WISHED = `${BEGIN}(?:(?:i|we) (?:do |really |would )?(?:want|wish|need|like|love|prefer)|(?:i|we) (?:am|are) (?:wanting|wishing|needing)|(?:(?:can|could|would|will) you )?(?:please |kindly )?(?:make|do|see)(?: please| kindly| sure| so| it so| to it)?)`;
/** A question whether it is: "it is necessary that harbor be stopped?" */
const NO_QUESTION = '(?![^.!;\\n]*\\?)';
const WHO = '((?!(?:you|i|we|someone|somebody|one|nobody|no|everybody|everyone|people)\\b)[^,.;:!?]{1,70}?)';
const DONE =
  '(?:[a-z]{2,}ed|tak(?:en|e) |taken|put|brought|shut|given|made|set|sent|cut|run|got|held|frozen|shown|told|split|rebuilt|built|thrown|lent|undone|withdrawn|let|off|down|up|on)';

/** Third persons of what may be seen to, where somebody or something must do it. */
const DOES = byWord<string>({
  gets: 'get',
  loses: 'lose',
  has: 'have',
  receives: 'receive',
  becomes: 'become',
  uses: 'use',
  carries: 'carry',
  continues: 'continue',
  restarts: 'restart',
  stops: 'stop',
  starts: 'start',
  pauses: 'pause',
  resumes: 'resume',
  reboots: 'reboot',
});

/** "it is necessary that harbor be stopped": said in the passive way of languages where that is how one asks. */
export const NECESSITIES = paraphrases(
  [
    NEEDED,
    `${NEED} that ${WHO} (?:is|be|are|gets|get|to be|becomes|gets to be|should be|must be|shall be|may be|has to be)(?: (?:now|again|please|immediately|quickly|back|all|both))* (?=${DONE}\\b)${NO_QUESTION}`,
    '$1 must be',
  ],
  ...Object.entries(DOES).map(
    ([does, verb]) =>
      [
        does,
        `(?:${NEED}|${WISHED}) that ${WHO} ${does}(?= |$)(?! ${DONE}\\b)${NO_QUESTION}`,
        `$1 must ${verb}`,
      ] as const,
  ),
  ['having', `(?:${NEED}|${WISHED}) that ${WHO} is having(?= )${NO_QUESTION}`, '$1 must have'],
  [
    NEEDED,
    `${NEED} that (i|we) (see|get|know|receive|have|restart|stop|start|pause|resume|scale|deploy|roll|mute|delete|remove|rename|give) ${NO_QUESTION}`,
    '$1 need to $2',
  ],
  [NEEDED, `${NEED} (?:for|of) ((?!me\\b|us\\b|you\\b)[^,.;:!?]{1,60}?) to (?=[a-z])${NO_QUESTION}`, '$1 must'],
  [
    'need necessity requirement',
    `${BEGIN}(?:(?:there|it) (?:is|exists)|exists|(?:i|we) (?:do )?have)(?: now)? (?:an? |the )?(?:urgent |big |great |strong |real )?(?:need|necessity|requirement)${AFTER} (?:to|of|for) (?=(?:[a-z]+ing|[a-z]+) )${NO_QUESTION}`,
    'it is necessary to',
  ],
  // "one should please restart harbor": without a "please" it only says what would be right
  [
    'please kindly',
    `${BEGIN}(?:one|someone|somebody) (?:should|must|has to|needs to|shall) (?:please|kindly) `,
    'please ',
  ],
  // "I'd be grateful for two more replicas": what one would be glad of one would like
  [
    'grateful glad thankful obliged happy delighted pleased thrilled appreciative',
    `${BEGIN}(?:i|we) would(?: really| also)? (?:be|feel) (?:(?:very|really|so|most|much|ever|ever so|deeply|truly|eternally|quite|extremely) )*(?:grateful|glad|thankful|obliged|happy|delighted|pleased|thrilled|appreciative) (?:for|of|about|with) (?=(?:an?|the|some|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|all|another|more|(?:the )?@) )`,
    'i would like',
  ],
);
