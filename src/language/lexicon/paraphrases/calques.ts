import { BEGIN, BOT, COPY, COUNT, paraphrases } from './paraphrase.ts';

const IT = '((?:(?:the|our|my|that|this) )?(?:bot )?@|it|them)';
const LAST = '(?=$| [.!?;,]| (?:please|kindly|now|again|for me|thanks|urgently)\\b)';
const VERB =
  'restart|relaunch|reboot|stop|start|pause|resume|delete|remove|mute|unmute|kill|check|unregister|shut|halt|close|disable|bounce|suspend|freeze';
const OUGHT = '(?:must|should|shall|has to|needs to|have to|can|could)';
const BEING = {
  restart: 'restarted',
  stop: 'stopped',
  start: 'started',
  pause: 'paused',
  resume: 'resumed',
  reboot: 'rebooted',
  delete: 'deleted',
  remove: 'removed',
  mute: 'muted',
  kill: 'killed',
};
const DOING = {
  restarting: 'restart',
  rebooting: 'reboot',
  stopping: 'stop',
  starting: 'start',
  pausing: 'pause',
  resuming: 'resume',
  muting: 'mute',
};

/** Turns of phrase carried over from another language, or of an English that is at home elsewhere: "do the needful". */
export const CALQUES = paraphrases(
  // "please do me the stop of harbor"
  [
    'do make',
    `(?<=^|[,.;:!?] )(?:please )?(?:do|make) (?:me |us )(?:please )?(?:the|a) (stop|restart|start|pause|reboot|relaunch|rollback|shutdown) (?:of|for|to) (?=(?:the |our )?@)`,
    'please $1',
  ],
  // "harbor makes trouble, please new start", "can you it restart?", "harbor should on 5 replicas run"
  ['new', `(?<=@ [^.;!?@]{2,60}) , please (?:make |do )?(?:an? )?new start(?: please)?${LAST}`, ', please restart it'],
  [
    'it him her them',
    `((?:can|could|would|will) you)(?: please| kindly)* (?:it|him|her|them) (?:please |kindly |again |now |once )*(${VERB})(?=$| [.!?,])`,
    '$1 please $2 it',
  ],
  [
    'run work go',
    `${BEGIN}${BOT} (?:should|must|shall|has to)(?: please| now)? (?:on|with|at|to) (${COUNT} ${COPY}) (?:run|work|go)${LAST}`,
    'please scale $1 to $2',
  ],
  [
    'get have receive',
    `${BEGIN}([a-z]+) (should|must|shall)(?: please| now)? (the [a-z]+ role) (get|have|receive)${LAST}`,
    '$1 $2 $4 $3',
  ],
  // "scoop must be stop", "stopping scoop please"
  ...Object.entries(BEING).map(
    ([base, done]) =>
      ['be', `(?<=\\b${OUGHT}(?: please| now| also)? be(?: please| now)?) ${base}${LAST}`, done] as const,
  ),
  ...Object.entries(DOING).map(
    ([doing, base]) =>
      [
        doing,
        `^(?:please |kindly )${doing} (?=(?:the )?@${LAST})|^${doing} (?=(?:the )?@ (?:please|kindly)$)`,
        `please ${base}`,
      ] as const,
  ),
  // "restart me the harbor", "put in pause the harbor", "put the harbor in march"
  ['me', `\\b(${VERB})(?: please)? me(?: please)? (?=(?:the |our )?(?:bot )?@)`, '$1'],
  ['pause', `\\b(?:put|set)(?: please)? (?:in|into|at|on|to) pause(?: please)? ${IT}`, 'pause $1'],
  [
    'march function operation motion',
    `\\b(?:put|set)(?: please)? (?:back )?(?:in|into) (?:march|function|operation|motion)(?: please)? ${IT}`,
    'start $1',
  ],
  [
    'march function operation motion',
    `\\b(?:put|set)(?: please)? ${IT}(?: please)? (?:back )?(?:in|into) (?:march|function|operation|motion)${LAST}`,
    'start $1',
  ],
  // "pass harbor to five replicas", "pass to five the replicas of harbor", "harbor needs of two replicas more"
  ['pass', `${BEGIN}((?:please |kindly )*)pass(?: please)? ${BOT} (?:to|on|at) (?=${COUNT} ${COPY})`, '$1 scale $2 to'],
  [
    'pass put bring set take raise augment',
    `${BEGIN}((?:please |kindly )*)(?:pass|put|bring|set|take|raise|augment)(?: please)? (?:to|at|on) (${COUNT}) the ${COPY} (?:of|from|for) ${BOT}`,
    '$1 scale $3 to $2',
  ],
  ['needs need', `(?<=@ needs?) of (?=(?:an? |the )?(?:${COUNT}|more|restart|reboot)\\b)`, ' '],
  [
    'more',
    `(?<=\\b(?:needs?|wants?|must have|should have|should get|must get|would like) )(${COUNT}) (${COPY}) more\\b(?! than)`,
    '$1 more $2',
  ],
  // "set for harbor the LOG_LEVEL on debug"
  [
    'set put',
    `\\b(?:set|put)(?: please)? (?:for|in|on|at) ${BOT} (?:the )?(?:variable )?(%) (?:to|on|at|as|=) `,
    'set $2 of $1 to',
  ],
  [
    'name',
    `(?<=@) ${OUGHT} (?:have|get|receive|bear|carry) (?:as|for) (?:its )?(?:new )?name (?=[a-z])`,
    ' must be called ',
  ],
  ['journal journals', `\\bthe journals? (?=(?:of|from|for) (?:the )?@)`, 'the logs'],
  // "is it that harbor works?", "herald is having how many copies?", "scoop now how?", "which bots there are in production?"
  [
    'that',
    `^(?:it is|is it) (?:true )?that BOT (?:works|runs|is running|is working|is up|is alive) ?\\?$`.replace('BOT', BOT),
    'is $1 running ?',
  ],
  [
    'how',
    `${BEGIN}${BOT} (?:is having|has|have|had) (how (?:many|much) (?:${COPY}|memory)) ?\\??$`,
    '$2 does $1 have ?',
  ],
  ['how', `^((?:the )?@) (?:now|today) how ?\\??$`, 'how is $1 ?'],
  ['there', '\\b(bots|ones|workers|jobs|services) there are (?=[a-z])', '$1 are'],
  ['fail', '\\bfail (?=(?:bots|ones|workers|jobs|services|instances)\\b)', 'failed'],
  ['much', '\\bhow much (?=(?:bots|replicas|copies|instances|workers|services|jobs)\\b)', 'how many'],
  ['happen', '\\bwhat happen (?:to|with) (?=(?:the )?@)', 'what happened to'],
  // "kindly do the needful and restart harbor", "please stop the same", "it not working", "need to stop scoop urgent"
  [
    'needful',
    `(?:,? (?:and )?)?(?:please |kindly )*do the needful(?: ,)?(?: (?:and|to|by) (?=(?:please |kindly )?(?:${VERB})\\b))?`,
    ', please',
  ],
  ['same', `(?<=\\b(?:${VERB})) the same${LAST}`, ' it'],
  ['not', '(?<=[,;:-] )it not (?=(?:work|respond|runn|answer|mov|react|function|com)ing\\b)', 'it is not'],
  ['urgent', `(?<=\\b(?:${VERB}) (?:(?:the )?@|it|them)) urgent${LAST}`, ' urgently'],
  ['itself', '\\b(today|now|tomorrow|tonight) itself\\b', '$1'],
);
