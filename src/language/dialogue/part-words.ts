import { expand } from '../sayings.ts';
import { type PhraseTree, phraseTree } from '../sheet.ts';

const tree = (...sayings: readonly string[]): PhraseTree =>
  phraseTree(sayings.flatMap((saying) => expand(saying)).map((words) => words.join(' ')));

/** `VERB` is any verb of what was proposed. Before the bots that are left out: */
export const OUT = tree(
  '[but|just|only|though] (not|without|except|except for|excepting|excluding|exclude|minus|bar|barring|save|save for|apart from|aside from|other than|besides|omit|omitting|neither|not counting|ignoring|no|no to|no for|not to|not for|with the exception of|under no circumstances)',
  '[but|just|only|though] [please] (leave|keep|spare|skip|leave out|keep out|leave alone|hands off|keep your hands off|stay away from|lay off|stay off|forget about|hold off on)',
  '[but|just|only|though] [please] do not (touch|include|VERB|bother|disturb|do|kill|you touch|you VERB)',
  '(all|the) (two|three|four|five|six|seven) [of them|of those] (but|but not|except|except for|excluding|minus|apart from|bar|save|besides|other than)',
  '(all|both|everything|everyone|all of them|all of those|any) (but|except|except for|excluding|minus|apart from|bar|save|besides|other than|but not)',
);
/** The same, with words behind the bots that say so. */
export const OUT_IF = tree('[but|just|only] [please] (let|drop|remove|take|cut|strike|scratch|get)');
export const OUT_BEHIND = tree(
  '(out|off) [of] (it|this|that|the list|that list|the batch|there)',
  'from (it|that|this|the list|that list|there)',
  '(be|run|live|keep running|out|off)',
);
/** Behind bots that were left out already. */
export const OUT_ASIDE = tree(
  'out of (it|this|that|the list)',
  '[up and] (out|alone|up|on|running|alive|going|online|untouched|unchanged|in peace|off|off it|off the list|be|where it is|where they are|as is|as it is|as they are)',
  '(please|though|for now|this time|yet|too|thanks|obviously|of course|ok)',
);
/** Behind bots that nothing stood before. */
export const STAYS = tree(
  '(stay|stays|remain|remains) [up|on|as it is|as they are|out|running|online|alive|put|there]',
  '(can|should|must|shall|may|will|has to|needs to|have to|need to|ought to) (stay|remain|live|keep running|keep going|be kept|be spared|be left alone|be left out) [up|on|running|online|alive|as it is]',
  '(must|should|may|can) not be (touched|VERB|included|stopped)',
  '[is|are] (excluded|exempt|excepted|needed|still needed|off limits|not included|not to be touched)',
  '(we|i) [still] need',
  '(not|keeps running|keep running)',
  '(can|may|will have to|has to|must|should) wait',
);
/** Before and behind the only bots that are meant. */
export const ONLY = tree(
  '[but] (only|just|nothing but|no more than|no one but) [do|VERB|for|the one|with]',
  '[but] (do|VERB) (only|just)',
  '[only|just] (do|VERB)',
  '[but] (only|just) do it (for|to|with|on)',
  '[but] limit (it|that|this) to',
);
export const ONLY_BEHIND = tree(
  '(only|alone|and nothing else|and no more|nothing else|will do|is enough|would do|would be enough)',
);
/** That the others go on as proposed. */
export const OTHERS =
  /^(?:and |but |then )?(?:(?:do|VERB|go on with|carry on with|continue with|go ahead with) )?(?:(?:the )?(?:others|rest)|the (?:other|other ones|other two|other three|remaining ones|remaining two|other bots)|all the others|all others|everything else)(?: (?:yes|too|please|is|are|fine|ok|can|go|ahead|as|planned|good|now))*$/;
/** Leads up to the exception and says nothing of it. */
export const BEFORE =
  /^(?:and|ok|okay|yes|yeah|for|do|it|them|go|ahead|please|well|so|hm|hmm|oh|then|that|fine|good|alright|though|only|just)$/;
