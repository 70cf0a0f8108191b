import { BEGIN, BOT, COPY, COUNT, paraphrases } from '../paraphrase.ts';

const PIECES = `(?:${COPY}|pieces?)`;
const AGREED =
  '(?:(?:i|we) (?:am|are) (?:in )?(?:agree|agreed|agreeing|accord|ok|okay|fine)(?: with (?:it|that|this))?|(?:i|we) agree|(?:it|that|this|all) is (?:ok|okay|fine|good|correct|right|in order)(?: (?:for|by|with) (?:me|us))?|(?:i|we) (?:have|see) (?:no|not any) (?:objections?|problems?))';
const NOT_AGREED =
  '(?:(?:i|we) (?:am|are) not (?:in )?(?:agree|agreed|agreeing|accord|ok|okay|fine)(?: with (?:it|that|this))?|(?:i|we) (?:do not agree|disagree)|(?:it|that|this) is not (?:ok|okay|fine|good|correct|right|in order)(?: (?:for|by|with) (?:me|us))?)';

/** What is thought in another language and said in English. */
export const MOTHER_TONGUES = paraphrases(
  // "of harbor I would like to have four pieces running", "four pieces of harbor I would like to have"
  [
    'like want wish need',
    `${BEGIN}(?:of|from|for) ${BOT} (?:i|we) (?:would like|would love|want|wish|need)(?: to (?:have|see|get))? (${COUNT} ${PIECES}) (?:running|up|online|active|working)(?=$| [.!?;,]| please)`,
    'please scale $1 to $2',
  ],
  [
    'like want wish need',
    `${BEGIN}(${COUNT}) ${PIECES} of ${BOT} (?:i|we) (?:would like|would love|want|wish|need)(?: to (?:have|see|get))?(?: running| up)?(?=$| [.!?;,]| please)`,
    'please scale $2 to $1',
  ],
  // "I would like to have four of harbor running"
  [
    'like want wish need',
    `${BEGIN}(?:i|we) (?:would like|would love|want|wish|need)(?: to (?:have|see|get))? (${COUNT})(?: ${PIECES})? of ${BOT} (?:running|up|online|active|working)(?=$| [.!?;,]| please)`,
    'please scale $2 to $1',
  ],
  ['pieces piece', `(?<=\\b${COUNT} )pieces?(?= of (?:the |our )?@| please|$| [.!?,]| running)`, 'copies'],
  // "which of the crawlers stand at this moment on paused?"
  [
    'stand stands standing',
    '(?<=\\b(?:which|what|who)\\b[^.;!?]{0,60}?) (?:stands?|is standing|are standing)((?: (?:currently|now|right now|today|still|at the moment|at this moment))*)(?: (?:on|at|in|as))? (?=[a-z]+(?: (?:now|currently|today|please|at the moment|at this moment|in this moment))* ?\\??$)',
    ' are',
  ],
  [
    'moment',
    '\\bat (?:this|the) (?:very |present )?moment (?=(?:on|in|running|paused|stopped|failed|down|up|degraded|active|idle)\\b)',
    '',
  ],
  ['stands', '^(?:on|in) what (?:state |status )?stands (?=(?:the )?@)', 'how is'],
  // "the name of harbor I want to change into quay", "harbor's name must change in quay"
  [
    'change alter switch',
    `${BEGIN}(?:the name of ${BOT}|${BOT} 's name) (?:i|we) (?:want|would like|wish|need|have)(?: you)? to (?:change|alter|switch)(?: please)? (?:into|to|in)(?: the name)? (?=[^.;!?,]+)`,
    'please rename $1 $2 to',
  ],
  [
    'change alter switch',
    `${BEGIN}(?:the name of ${BOT}|${BOT} 's name) (?:must|should|has to|shall|needs to) (?:please )?(?:change|alter|switch|be changed|be altered) (?:into|to|in)(?: the name)? (?=[^.;!?,]+)`,
    'please rename $1 $2 to',
  ],
  // "could the name of harbor become quay", "would it be possible for harbor's name to become quay"
  [
    'name & become be',
    `${BEGIN}(?:can|could|may|might|would it be possible for|is it possible for)(?: please)? (?:the name of ${BOT}|${BOT} 's name)(?: please| kindly| perhaps| now| to)* (?:become|be(?! (?:changed|switched|altered|updated|set|a|the|an|too|so|right|wrong|what|why|confusing)\\b)) (?=[^.;!?,]+)`,
    'could you please rename $1 $2 to',
  ],
  // "request of mira, I am agree, please approve it"
  [
    'request demand petition & approve accept ok grant',
    `${BEGIN}(?:(?:the |this )?(?:request|demand|petition) (?:of|from|by) ([a-z]+)|([a-z]+) 's (?:request|demand|petition)) [,:;.-] ${AGREED} ?[,:;.-]? (?:so |and |you can |you may )*(?:please |kindly )*(approve|accept|ok)(?: (?:it|that|this))?(?= please|$| [.!,])`,
    'please $3 the request of $1 $2',
  ],
  [
    'request demand petition & reject refuse deny decline',
    `${BEGIN}(?:(?:the |this )?(?:request|demand|petition) (?:of|from|by) ([a-z]+)|([a-z]+) 's (?:request|demand|petition)) [,:;.-] ${NOT_AGREED} ?[,:;.-]? (?:so |and |you can |you may )*(?:please |kindly )*(reject|refuse|deny|decline)(?: (?:it|that|this))?(?= please|$| [.!,])`,
    'please $3 the request of $1 $2',
  ],
  ['agree', '\\b(i|we) (?:am|are) (?:in )?agree\\b', '$1 agree'],
  // "take harbor out of its pause", "could harbor come out of its pause now"
  [
    'pause break',
    `\\b(?:take|get|bring|put|release|pull|wake|fetch|return|have)(?: please| back| kindly)* ((?:the |our )?@|it|them)(?: please)?(?: back| again)* (?:out of|from|off|out from)(?: (?:its|the|their|that))? pause\\b`,
    'resume $1',
  ],
  [
    'pause',
    `${BEGIN}(?:can|could|may|might|would) ((?:the |our )?@|it)(?: please| kindly| now)* (?:come|be taken|be brought|be released|get)(?: back)? (?:out of|from|off)(?: (?:its|the|that))? pause\\b`,
    'could you please resume $1',
  ],
  // "deploy it, with my blessing"
  [
    'with',
    '(?: ,)? with (?:all )?(?:my|our) (?:full |whole |kind |best |warmest |warm |deepest |sincere |eternal |undying |official )*(?:blessings?|compliments|permission|consent|approval|thanks|gratitude|apologies|agreement|love|respect|regards|ok|okay)(?: and (?:my |our |eternal |deepest |undying |sincere |best |full |warm )*(?:blessings?|thanks|gratitude|apologies|love|regards|respect|compliments))?(?=$| [.!?,;])',
    '',
  ],
  // "tonight of all nights. …": what a moment to choose, and no time
  [
    'all',
    '(?<=^|[.!?;] )(?:(?:and|of course|naturally|oh) )?(?:today|tonight|this (?:morning|afternoon|evening|week|weekend)|now)(?: of all (?:nights|days|mornings|afternoons|evenings|weeks|weekends|times|moments))(?= [.!?;-])',
    '',
  ],
);
