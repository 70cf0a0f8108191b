import { BEGIN, BOT, END, paraphrases } from '../paraphrase.ts';

const ASKED = '(?<=(?:^|[,.;:!?\\-\\n] |\\b(?:please|kindly|and|then|so|but|can you|could you) ))';
const VERB = '(restart|reboot|stop|start|pause|resume|delete|remove|mute|unmute|heal|repair|fix|kill|check|unregister)';
const WORKS = '(restart|reboot|stop|pause|rollback|deployment|deletion|removal|shutdown|start|resume|scaling)';
const DOING = {
  restarting: 'restart',
  rebooting: 'reboot',
  stopping: 'stop',
  starting: 'start',
  pausing: 'pause',
  resuming: 'resume',
  deleting: 'delete',
  removing: 'remove',
};

/** The English of offices in South Asia and East Africa: "kindly do the needful", "restart is to be done", "get the same repaired". */
export const SOUTH_ASIAN = paraphrases(
  // "do the needful for restarting harbor", "please be stopping harbor"
  ...Object.entries(DOING).flatMap(
    ([doing, base]) =>
      [
        [doing, `\\bdo (?:the )?needful (?:for|by|in|of|with) ${doing} (?=(?:the )?@)`, base],
        [doing, `(?<=\\b(?:please|kindly)) be ${doing} (?=(?:the )?@)`, ` ${base} `],
        // "I kindly ask you for the stopping of harbor"
        [
          doing,
          `${BEGIN}(?:i|we) (?:would |must |do |have to |am |are )?(?:kindly |please |humbly )?(?:ask|asking|request|requesting|beg)(?: you)?(?: please| kindly)? for (?:the |an? )?${doing}(?: of)? (?=(?:the |our )?(?:bot )?@)`,
          `please ${base}`,
        ],
      ] as const,
  ),
  [
    'restart stop reboot start pause rollback',
    `${BEGIN}(?:i|we) (?:would |must |do |have to |am |are )?(?:kindly |please |humbly )?(?:ask|asking|request|requesting|beg)(?: you)?(?: please| kindly)? for (?:the |an? )?(restart|stop|reboot|start|pause|rollback) of (?=(?:the |our )?(?:bot )?@)`,
    'please $1',
  ],
  // "harbor is needing restart", "is requiring a restart, kindly do"
  ['needing requiring wanting', '(?<=@) (?:is|are) (?:needing|requiring|wanting)(?: of)? (?=[a-z0-9])', ' needs '],
  [
    'needs',
    '(?<=@ needs (?:an? )?(?:restart|reboot)) , (?:please|kindly) (?:do|arrange)(?: it| the same| so)?(?=$| [.!])',
    ' please',
  ],
  // "restart to be done for harbor", "harbor restart to be done", "deployment of 2.0.1 to be done on harbor"
  [
    'done',
    `${BEGIN}(?:an? |the )?${WORKS} (?:is |has )?to be (?:done|made|performed|taken) (?:for|on|of|to|with) ${BOT}`,
    'please do a $1 of $2',
  ],
  [
    'done',
    `${BEGIN}${BOT} ${WORKS} (?:is |has )?to be (?:done|made|performed|taken)(?= please|$| [.!])`,
    'please do a $2 of $1',
  ],
  [
    'done',
    `${BEGIN}(?:the )?(?:deployment|deploy|release|update) (?:of )?(?:version )?(#) (?:is |has )?to be (?:done|made|performed) (?:for|on|to|of) ${BOT}`,
    'please deploy $1 to $2',
  ],
  [
    'take do make',
    `\\b(?:take|make|do)(?: please| kindly)? one (restart|reboot) (?:of|for|on|to) (?=(?:the )?@)`,
    '$1',
  ],
  [
    'request',
    `${BEGIN}(?:this is|i am writing|we are writing)(?: you)? to (?:kindly )?request(?: you)?(?: for)? `,
    'i request ',
  ],
  ['humbly requesting', `${BEGIN}(?:(?:kindly|humbly|hereby) )?requesting (?:you )?to (?=[a-z])`, 'please '],
  ['arrange', `${ASKED}arrange to (?=${VERB} )`, ''],
  [
    'update',
    `${BEGIN}(?:please |kindly )update (?:me|us) (?:on|about|regarding) (?:the )?(?:status of )?(@)(?: please)?${END}`,
    'please show me the status of $1',
  ],
  [
    'update revert',
    '(?<=\\bstatus of (?:the )?@) ,? ?(?:please|kindly) (?:update|revert)(?: me| us| back)?(?=$| [.!?])',
    ' please',
  ],
  // "harbor got hanged", "it does not move, please restart": who it is goes without saying
  ['hanged', '(?<=@) (?:got|is|has) (?:hanged|hung)(?: up)?(?=$| [.!,])', ' is stuck'],
  // "get the same repaired": what was spoken of
  [
    'same',
    '\\b(get|have|got) the same (?=(?:repaired|fixed|restarted|done|stopped|rebooted|healed|mended|sorted|checked|paused)\\b)',
    '$1 it ',
  ],
  [
    'long',
    '(?<=@ (?:is|has|was|keeps)\\b[^.;!?,]{0,40}) since (?:long|a long time|many days|long time)(?=$| [.,!;])',
    '',
  ],
);
