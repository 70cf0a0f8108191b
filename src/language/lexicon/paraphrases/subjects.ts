import { BEGIN, BOT, COPY, COUNT, paraphrases } from './paraphrase.ts';

const OUGHT = '(?:must|should|shall|has to|have to|needs? to|ought to|can)';
const SOFT = '(?: (?:please|kindly|now|again|also|then))*';
const THING = '(restart|reboot|stop|start|pause|rollback|deploy)';
const SHOW = '(?:make|do|give|put|set|run|have|get)';

/** Where other languages have their subjects and objects: left out, behind the clause, or first of all with an "of" or "for". */
export const SUBJECTS = paraphrases(
  // "harbor is very confused today, must be restarted please": the subject of the second clause is that of the first
  [
    'must should shall has have needs need ought can',
    `(?<=(?:^|[.!?;] )(?:(?:hi|hey|hello|so|ok|sorry|look) ,? ?)?(?:the |our |my |this )?@ [^@,.;:!?]{2,80}) [,;] (?:(?:so|and|then|therefore|hence|thus|please|it|he|she) )*(?=${OUGHT}(?: (?:please|now|again|not|also|therefore))* (?:be|get|have|run|go|stop|restart|start|continue) (?!been\\b))`,
    ', it',
  ],
  // "is it running, the harbor?", "can you stop it please, that harbor": whom it is about is named behind it
  [
    'it he she him her',
    `(?<=^|[.!?;] )((?:[^@.!?;:]* )?)(?:it|he|she|him|her)((?: (?!,)[^@.;:!? ]+){0,9}) , ((?:the|our|my|that|this) (?:bot |worker |service )?@)(?=(?: please| again| thanks)* ?[?.!]*$)`,
    '$1 $3 $2',
  ],
  // "the harbor, he is running?"
  ['it he she', `^((?:the |our |my )?@) ,? (?:it|he|she) (is|has|was) (?=[^?,;:.!]{2,40}\\?$)`, '$2 $1'],
  [
    'or',
    `^(?:is |does )?((?:the |our |my )?@) (?:runs?|works?|lives?|is running|is working|is up) or (?:(?:runs?|works?|lives?|is|does) )?not ?\\??$`,
    'is $1 running ?',
  ],
  // "for harbor make please four replicas", "of harbor please to make a restart"
  [
    'make do give put set run have get',
    `${BEGIN}(?:for|of|on|to|at|in) ${BOT}${SOFT}(?: to)? ${SHOW}${SOFT} (${COUNT} ${COPY})(?! more| of\\b)`,
    'please scale $1 to $2',
  ],
  [
    'make do give run',
    `${BEGIN}(?:for|of|on|to|at|in) ${BOT}${SOFT}(?: to)? (?:make|do|give|run)${SOFT} (?:(?:an?|one|the) )?${THING}(?= please| now|$| [.,!])`,
    'please do a $2 of $1',
  ],
  [
    'give',
    `${BEGIN}to ([a-z]+) (?:please )?(?:to )?give(?: please)? ((?:the |an? )?[a-z]+ role)(?= please| now|$| [.,!])`,
    'please give $1 $2',
  ],
  // "which bots are they not running", "what bots they are failed", "which bots it is paused now"
  [
    'bots ones workers jobs services',
    '\\b(which|what) ((?:of (?:our|the|my) )?(?:bots|ones|workers|jobs|services)) (?:(?:are|is) (?:they|it|these|those)|(?:they|it|that) (?:are|is))(?= (?:not |now |in )*[a-z]+(?: |$))',
    '$1 $2 are',
  ],
  [
    'bots ones workers jobs services',
    '\\b(which|what) (bots|ones|workers|jobs|services) (?:do|does) (not )?(?:run|work)(?= now| today| please| at the moment| \\?|$| [.,!])',
    '$1 $2 are $3 running',
  ],
  ['running', '(?<=\\b(?:is|are)) not in (?:a |the )?running(?: (?:state|status|mode))?(?= |$)', ' not running'],
  // "since today morning", "today night"
  ['morning afternoon evening', '\\btoday (?=(?:morning|afternoon|evening)\\b)', 'this'],
);
