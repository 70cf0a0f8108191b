import type { Token } from './tokens.ts';

const SAID_OF =
  /^(?:a|an|the|changes|and|is|was|has|should|joins|joined|left|leaves|moved|moves|becomes|starts|begins|works|takes|comes|returns|needs|will|can|got|gets|just|did|does|went|quit|resigned|started|keeps|wants|asked|had|became|turned|deserves|'s|,|[a-z]{3,}(?:ed|[^s']s))$/;

/** "ramon is joining us, give him observer": of the person who is named, the pronouns up to the next name speak. */
export const ofPerson = (
  tokens: readonly Token[],
  people: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): readonly Token[] => {
  const named = tokens.flatMap(({ kind, word }, at) =>
    kind === 'word' && (people.has(word) || MENTION.test(word)) ? [at] : [],
  );
  const [only, next = tokens.length] = named;
  const said = tokens[only === undefined ? -1 : only + 1]?.word ?? '';
  // "grant mira operator and take auditor away from her"
  const granted = named.length === 1 && tokens.filter(({ word }) => roles.has(word)).length > 1;
  if (only === undefined || !(granted || SAID_OF.test(said) || DOES.test(said) || isRole(said, roles))) return tokens;
  const person = tokens[only];
  const isThat = (at: number): boolean =>
    isThatPerson(tokens[at]?.word ?? '', tokens[at + 1]?.word, roles) ||
    (/^(?:he|she)$/.test(tokens[at]?.word ?? '') && ASKED_OF.test(tokens[at - 1]?.word ?? ''));
  return tokens.map((token, at) => {
    if (!person || at <= only || at >= next || token.kind !== 'word' || !isThat(at)) return token;
    // "carol needs her coordinator role back"
    const own = /^(?:his|her|their)$/.test(token.word) && NEEDS.test(tokens[at - 1]?.word ?? '');
    const { text, word } = own ? { text: 'the', word: 'the' } : person;
    return { ...token, text, word };
  });
};
/** "@diego is with us from today": somebody, whoever he is; the bots among them are no persons. */
const MENTION = /^<?@(?!codex|bot|here|channel|everyone|all|team)[!&]?[\w.-]+>?$/;
const NEEDS = /^(?:needs?|wants?|gets?|have|deserves)$/;

/** "nadia audits us from today", "mateo changed teams" */
const DOES = /^[a-z]{2,}(?:ed|[^s]s)$/;
/** "could she be given the viewer role" */
const ASKED_OF = /^(?:can|could|may|might|should|shall|will|would|must|let|make|that)$/;

/** "grant nadia operator and take viewer from her" */
const isRole = (word: string, roles: ReadonlyMap<string, string>): boolean => roles.has(word);

/** "him", "her", and "his operator role". */
const isThatPerson = (word: string, next: string | undefined, roles: ReadonlyMap<string, string>): boolean =>
  (/^(?:him|her)$/.test(word) && endsThere(next)) ||
  (/^(?:he|she)$/.test(word) && /^(?:should|must|needs|gets|may|shall|be|please|kindly)$/.test(next ?? '')) ||
  (/^(?:his|her|their)$/.test(word) && next !== undefined && roles.has(next));

/** "her role" is no "her". */
const endsThere = (next: string | undefined): boolean =>
  next === undefined || !/^(?:role|rights|access|bot|bots|permissions?|status)$/.test(next);
