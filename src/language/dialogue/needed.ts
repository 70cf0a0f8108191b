import type { Pending } from '../reading.ts';
import { type Sheet, textOf } from '../sheet.ts';

/** Why something is not to be done: it is in use. `@` stands for what was proposed. */
const FOR =
  '(?: (?:tonight|today|tomorrow|now|right now|still|here|then|again|this (?:week|morning|evening|afternoon|month)|(?:for|until|till|all|every|over|during|on|in|at|by) (?:\\w+ ){0,3}\\w+|anyway|after all|though|so))*';
const WHOEVER =
  '(?:i|we|they|people|everyone|everybody|somebody|someone|customers|users|(?:the|my|our|his|her) \\w+(?: \\w+)?)';
const OFTEN =
  '(?:still |really |do |all |will |might |may |badly |urgently |actually |very much |currently |just |both )*';
const NEEDED = new RegExp(
  `^(?:because |as |since |cause |but |and |sorry |nope? )*(?:${WHOEVER} ${OFTEN}(?:needs?|wants?|uses?|rel(?:y|ies) on|depends? on|cares? about|(?:am|are|is) (?:still )?(?:using|needing|working (?:on|with))) @(?: (?:running|up|alive|on|back|around|online))?|@ (?:is|are|will be) ${OFTEN}(?:needed|required|in use|used|busy|important|live|wanted|mine|ours|indispensable|essential|vital)(?: by ${WHOEVER})?|@ (?:stays?|(?:has|have|needs?) to (?:stay|keep running|keep going)|(?:must|should) (?:stay|keep running|keep going))(?: (?:up|on|online|alive|running|put|where it is))?)${FOR}$`,
);
const STAYS = /\b(?:still|stays?|stay|keep)\b/;

/** The bots that were proposed, and what points at them, as `@`; nothing where other bots are named. */
const ofProposed = (sheet: Sheet, { targets = [] }: Pending): string | undefined => {
  const words: string[] = [];
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    const hit = sheet.hits[at];
    if (hit) {
      if (!targets.includes(hit.name)) return undefined;
      words.push('@');
      at = hit.end - 1;
    } else if (token?.kind === 'word') words.push(/^(?:it|them|that|those|this)$/.test(token.word) ? '@' : token.word);
  }
  return words
    .join(' ')
    .replace(/\b(?:the|our|my|both) @/g, '@')
    .replace(/@(?: and)? (?:one|ones|bot|bots|@)/g, '@');
};

/** "we need ingest tonight", "it is still in use": said beside a no, why; whatever it is, nothing is done. */
export const isNeeded = (sheet: Sheet, pending: Pending): boolean => {
  const said = sheet.tokens.length <= MOST_TOKENS ? ofProposed(sheet, pending) : undefined;
  return said !== undefined && NEEDED.test(said);
};

/** "ingest is still needed", "that one stays up", and nothing else, to whatever would end it, and no other. */
export const isStillNeeded = (sheet: Sheet, pending: Pending): boolean =>
  pending.targets?.length === 1 && STAYS.test(textOf(sheet)) && isNeeded(sheet, pending);

const MOST_TOKENS = 16;
