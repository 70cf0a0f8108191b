import { BEGIN, END, paraphrases } from './paraphrase.ts';

const REQUEST =
  '(?:(?:(?:can|could|would|will) (?:you|we|somebody|someone) )?(?:please |kindly |maybe |just |let us |let me )*)';
const ONE = '(it|them|that one|this one|that|this|(?:the |our |my )?@)';
const TREATMENT = '((?:restart|reboot|bounce|kick|relaunch|rollback|pause))';
const WOULD_HELP =
  '(?:(?:would|could|can) not (?:hurt|harm)|(?:might|could|may|would|should|will) (?:help|do it|do the trick|sort it|fix it|fix that|do it good|be good|be worth a (?:try|shot))|is worth a (?:try|shot|go)|is (?:due|in order|overdue))';
const THOSE = '(?:those|these|them|that list|this list|the list)(?: there)?';
const PLACE = '(?:first|second|third|fourth|fifth|sixth|last|top|bottom|middle|#?\\d{1,2})';

/** Turns of phrase that take up what was said before. */
export const RESUMPTIONS = paraphrases(
  // "please switch it back off"
  [
    'back',
    '\\b(switch|turn|flip|power|shut|take) (it|them|that|those|(?:the )?@) back (off|down|offline)\\b',
    '$1 $2 $3',
  ],
  // "have a go at mending these"
  [
    'go crack stab shot try bash whack',
    `${BEGIN}(${REQUEST})(?:have|take|give it) (?:a|another) (?:quick |little )?(?:go|crack|stab|shot|try|bash|whack) at (?=[a-z]+ing\\b)`,
    '$1 try',
  ],
  // "out of the registry with it", "off the fleet with it please. delete"
  [
    'registry fleet register roster',
    `${BEGIN}(?:out of|off|out from) (?:the |our )?(?:registry|fleet|register|roster) with ${ONE}(?: please| now| for good)*(?: [.,!] (?:please )?(?:delete|remove|unregister))?${END}`,
    'please unregister $1',
  ],
  // "a reboot wouldn't hurt, do that"
  [
    'do go',
    `${BEGIN}(?:i think |maybe |perhaps )?an? (?:quick |little |good )?${TREATMENT} ${WOULD_HELP}(?: it| here| then| now)? [,.;:!-] (?:so |please |ok |then |just )*(?:do (?:it|that|so|one|this)|go for it|let us do (?:it|that)|give it one)(?: please| then| now)*${END}`,
    'please give it a $1',
  ],
  [
    'do go',
    `${BEGIN}(?:i think |maybe |perhaps )?an? (?:quick |little |good )?${TREATMENT} (?:of|for) ${ONE} ${WOULD_HELP}(?: it| here| then| now)? [,.;:!-] (?:so |please |ok |then |just )*(?:do (?:it|that|so|one|this)|go for it|let us do (?:it|that)|give it one)(?: please| then| now)*${END}`,
    'please give $2 a $1',
  ],
  // "of these, the fourth: …", "among those which is failed": of the list that was shown
  [
    'those these them list',
    `(?<=^|^(?:and|so|ok|now|then) )(?:of|out of|from|among|amongst) ${THOSE} ,? ?(?=(?:[a-z]+ ){0,3}(?:the |number )?${PLACE}\\b)`,
    '',
  ],
  [
    'those these them list',
    `(?<=^|^(?:and|so|ok|now|then) )(?:among|amongst|of|out of|from) ${THOSE} ,? ?which(?: one| ones)? (?=is\\b|are\\b|have\\b|has\\b)`,
    'which of those ',
  ],
  // "an identical alert on harbor too", "the identical thing for harbor"
  ['identical', '\\b(?:an?|the|that) identical (?!ones?\\b)(?=[a-z]+ (?:on|for|to|at|with|onto)\\b)', 'the same '],
  // "tag it legal instead of social", and spoken "wrong label tag it …"
  [
    'instead rather not',
    `\\b(tag|label|mark) ${ONE} (?:as |with )?(?!(?:as|with)\\b)([a-z][a-z0-9-]*) (?:instead of|rather than|,? ?not) (?:as |with )?([a-z][a-z0-9-]*)(?= ?[.,!?]|$| (?:please|now|instead|then)\\b)`,
    ', remove the tag $4 from $2 and tag $2 with $3',
  ],
  // "then onto that one kindly deploy 4.10.9"
  [
    'onto',
    `(?<=^|[,.;:!?-] |^(?:then|and|now|ok|so) )onto ${ONE} ,? ?(?:(?:kindly|please) )?(?=(?:deploy|ship|push|install|release|roll|put)\\b)`,
    'to $1 please',
  ],
  // "every other failed bot", beside those that were spoken of
  [
    'other',
    '(?<=\\b(?:do|same|for|to|with|now|then|and|also|on|please) )every other ([a-z]+) (?:bot|one|worker|service|job)\\b',
    'all the other $1 ones',
  ],
);
