import { distance } from '../fleet/distance.ts';
import { soundOf } from '../fleet/sound.ts';
import { LOOKALIKE_WORDS } from '../lexicon/lookalikes.ts';
import { type Found, isFree, type Sheet, wordAt } from '../sheet.ts';
import { slipOf } from '../text/slips.ts';

/** An account as "who am I" shows it: `slack:T0123:U0456`. Three parts, so a time or a URL is none. */
const identity = /^[a-z][a-z0-9-]*:[^\s:/]+:[^\s:/]+$/;

/** A person the fleet knows, or a mention as it stands. A name is mended only where one other name is near. */
export const findPerson = (sheet: Sheet, self: boolean): (Found<string> & { readonly start: number }) | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    if (!token || !isFree(sheet, at)) continue;
    if (identity.test(token.text)) return { value: token.text, start: at, end: at + 1 };
    if (/^<@[!&]?\w+/.test(token.text) || (/^@[\w.-]+$/.test(token.text) && !/^@(?:codex|bot)/i.test(token.text)))
      return { value: token.text, start: at, end: at + 1 };
    const known = sheet.index.people.get(token.word);
    if (known !== undefined) return { value: known, start: at, end: at + 1 };
    if (self && token.word === 'me') return { value: 'me', start: at, end: at + 1 };
  }
  return nearPerson(sheet);
};

/** "fonn" is finn, while "oar" and "lana" may be anything and anybody. */
const isSlipOf = (word: string, name: string): boolean => !LOOKALIKE_WORDS.has(word) && slipOf(word, name) < 2;

const nearPerson = (sheet: Sheet): (Found<string> & { readonly start: number }) | undefined => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const word = wordAt(sheet, at);
    if (!isFree(sheet, at) || word.length < 4 || sheet.index.accessRoles.has(word)) continue;
    const near = [...sheet.index.people].filter(([name]) => {
      if (sheet.manner === 'voice' && soundOf(name) === soundOf(word) && soundOf(word).length > 1) return true;
      if (name[0] !== word[0] || distance(name, word, 1) > 1) return false;
      return word.length >= 5 || isSlipOf(word, name);
    });
    const [only] = near;
    if (near.length === 1 && only) return { value: only[1], start: at, end: at + 1 };
  }
  return undefined;
};

export const findAccessRole = (sheet: Sheet): (Found<string> & { readonly start: number }) | undefined => {
  for (const exact of [true, false]) {
    for (let at = 0; at < sheet.tokens.length; at += 1) {
      const word = wordAt(sheet, at);
      // "is bob an operator?"
      const said = exact && sheet.roles[at]?.startsWith('phrase') === true;
      if (!(isFree(sheet, at) || said) || word === '') continue;
      const known = sheet.index.accessRoles.get(word);
      if (exact && known !== undefined) return { value: known, start: at, end: at + 1 };
      if (exact || word.length < 4) continue;
      const near = [...sheet.index.accessRoles]
        .filter(([role]) => distance(role, word, 1) <= 1 && (word.length >= 5 || isSlipOf(word, role)))
        .map(([, role]) => role);
      if (new Set(near).size === 1 && near[0]) return { value: near[0], start: at, end: at + 1 };
    }
  }
  return undefined;
};
