import { SAID } from './speech.ts';
import { HANGS_ON, PLAY, UNTOLD_TIME, WINDOW } from './unreal.ts';

/** Begins a clause that the words behind its comma end: "we could, …", "remember not to, …", "before you, …". Speech pauses there. */
const DANGLES = new RegExp(
  [
    '\\b(?:never|cannot|nobody|no one|hardly|barely|almost|nearly|whether|than|instead of|anything but|everything but|everything except)$',
    '(?<!why|of course|is|are|was|were)\\b ?\\bnot(?: to| ever| even)?$',
    '\\b(?!(?:can|could|would|will|please) )\\S+ (?:can|could|may|might|must|shall|should|will|would|do|does|did)(?: not)?(?: (?:ever|even|really|probably|maybe|just))*$',
    '\\b(?:before|after|until|unless|if|when|while|once|whenever|did|do|have|had) (?:i|we|you|they|he|she|it)(?: (?:ever|even))?$',
    '\\b(?:can|may|should|shall|could|must|might) (?:i|we|they|he|she)(?: (?:ever|even))?$',
    '\\b(?:will|would|could) you (?:ever|even)$',
    '\\b(?:i|we|they|he|she|people) (?:rarely|seldom|sometimes|usually|normally|often|always)$',
    '^(?!.*\\b(?:want|wants|wanted|need|needs|needed|like|love|wish|wishes|please|have|got|time|you|us|going|best|better|remember|try)\\b).* to$',
    '\\b(?:not|no (?:need|time|reason|point)|forbidden|forgot|allowed|unable|plan|plans|planning|whether|decided|wants|going|who|anyone|used|had) (?:not )?to$',
  ].join('|'),
);

/** Puts off what follows, makes it hang on something, or tells when it was: "someday, …", "pending approval, …", "yesterday, …". */
const PUTS_OFF = new RegExp(
  `^(?:${UNTOLD_TIME}|sometimes|later(?: on)?|soon|over the weekend|only then|yesterday|last (?:night|week|month|year|time)|(?:a|an|one|two|\\d+) \\w+ ago|${HANGS_ON}|(?:only )?${WINDOW})$`,
);

/** Makes an example or a play of it: "for example, …", "dry run: …". */
const PLAYS = new RegExp(`^(?:${PLAY}|simulate|simulation|dry[ -]?run)$`);

/** What a heading says of the words below it: they are somebody's, past, only planned or turned down. */
const HEADS =
  /(?:^|\b(?:my|our|the|a|an|some|new|old|meeting|open|first|second|next) |(?<=\S )'s )(?:docs?|documentation|usage|notes?(?: to self)?|tests?|polls?|votes?|suggestions?|suggested|proposals?|proposed|planned|plans?|rejected|declined|cancell?ed|postponed|done|finished|dry[ -]?run|simulation|examples?|tips?|hints?|faq|lessons?|decisions?|drafts?|topics?|options?|exercise|quotes?|to[ -]?dos?|action items?|minutes|backlog|agenda|checklist|runbook|playbook|recap|homework|chores?|assignments?|pros|cons|risks?|(?:worst|best) case|fallback|plan b|fixme|in progress|blocked|results?|expected|actual|(?:last|previous|earlier|old) (?:commands?|orders?|thoughts?|attempts?|tries|try|ideas?)|fun fact|facts?|dreams?|jokes?|riddles?|quiz|answers?|translations?|in (?:english|french|german|spanish|plain english)|synonyms?|passwords?|mottos?|slogans?|t-shirt|captions?|lyrics|rumou?rs?|gossip|trivia|things to (?:discuss|remember|avoid|learn|try))(?: (?:for|of|from|on) (?!(?:you|u|us|all|now|right)\b)(?:\S+ ){0,2}?\S+)?$/;

const THEN =
  '(?:tomorrow|tonight|yesterday|later|(?:next|last) \\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the weekend|this (?:evening|afternoon|weekend))';
/** What is on somebody's list, or for another time: "on mira's list for tomorrow: …", "assigned to kenji: …", "for tonight: …". */
const LISTS = new RegExp(
  [
    "\\b(?:on|in|from) (?:the|my|our|his|her|their|\\S+ 's) (?:\\S+ )?(?:agenda|list|plate|board|calendar|desk|pile|docket|radar|table|menu)(?: (?:for|of|from|today|tomorrow|tonight|next)\\b.*)?$",
    "(?<=\\S )'s (?:list|plate|tasks?|jobs?|turn|turf|duty|duties|orders?)(?: (?:for|of|from) .+)?$",
    '^(?:(?:still|already|now) )?(?:assigned|handed|given|delegated|left) to (?!you\\b|us\\b)\\S+$',
    '^what (?!you\\b|we\\b|i\\b)\\S+ (?:will|wants? to|is going to|plans? to|has to|must|should|would) do$',
    `^(?:(?:the |a |my |our )?(?:tasks?|jobs?|work|things?|list) )?(?:(?:still|left|open) )*(?:for|from) ${THEN}$`,
  ].join('|'),
);

/** "two things please", "do the following": only counts what comes. */
export const SEVERAL_THINGS =
  /^(?:(?:ok|okay|hi|hey|so|please|now|just|i need|i want|can you do|could you do|would you do|do|there are|i have) ?,? ?)*(?:the following(?: things| two| three)?|(?:one|two|three|four|a few|a couple of|several|some) (?:more |other |quick |small )?things?)(?: and no discussion| and quickly| and fast| and only two| only| really| please| for me| today| now| from you| to do| then| (?:i|we) (?:need|want|ask for|would like))*$/;

const LITTLE = /^(?:(?:ok|okay|so|well|and|but|now|hey|then|oh|right|alright|anyway|um|uh|hm+) )+/;

const WHOLE_ANSWER =
  /^(?:(?!if\b|when\b|until\b|unless\b).*\b(?:and|but|so|indeed) )?(?:it|they|he|she|that|this) (?:does|did|do|has|have|will|is|are|can)(?: too| indeed)?$/;

/** Whether what stands before a comma or colon leaves open if what follows it is to be done, or says that it is not. */
export const leavesOpen = (text: string, ended: string): boolean => {
  // Nothing follows.
  if (/^[.!?]?$/.test(ended)) return false;
  const said = text.replace(LITTLE, '');
  // "permission denied: stop ingest"
  if (ended === ':' && /\b(?:denied|refused|forbidden|failed|timed out|not found|rejected|unauthori[sz]ed)$/.test(said))
    return true;
  if (ended === ':' && (HEADS.test(said) || LISTS.test(said))) return true;
  // A quotation that is never closed.
  if (/^["'`“‘]$/.test(ended) && SAID.test(said)) return true;
  if (ended === 'then' && said === 'only') return true;
  // "whenever you can, …"
  if (
    /^(?:if|when|whenever|as soon as|once|as quickly as) you (?:can|could|have|get|like|want|please|are|would)\b/.test(
      said,
    )
  )
    return false;
  // "undo what I just did, …"
  if (/\bwhat (?:i|you|we|he|she|they)(?: just| last)? did$/.test(said)) return false;
  // "which is once more than its author did, …"
  if (
    /\b(?:more|less|better|worse|sooner|later|longer|further|other|else) (?:\S+ )?than (?:\S+ ){1,3}(?:did|do|does|can|could|will|would|has|have|had)$/.test(
      said,
    )
  )
    return false;
  // "I tried it and it does, …"
  if (WHOLE_ANSWER.test(said)) return false;
  // "once more than its author did, …"
  if (/\b(?:than|as|like) (?:\S+ ){1,3}(?:did|does|do|has|had|is|was|can|could|will|would)$/.test(said)) return false;
  return /^[,:-]$/.test(ended) && (PUTS_OFF.test(said) || PLAYS.test(said) || DANGLES.test(said));
};

/** The first words of an order that is none: "instead of stop it", "only then stop it", "a way to stop it", "let everyone stop it". */
export const opensNoOrder = (text: string): boolean =>
  /^(?:please |just |can you |could you )*(?:only then|(?:let|allow|permit|enable|help|have) (?:everyone|everybody|anyone|anybody|people|users|customers|the team|all of us)(?: to)?|(?:instead of|rather than|in place of|as opposed to) (?!\w+ing )|(?:a|any|some|one|the (?:best|only|right|proper)) way to|(?:will|would|could|did|do) you ever|we ought to|who (?:wants|dares) to)\b/.test(
    text.replace(LITTLE, ''),
  );
