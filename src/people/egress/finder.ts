import type { Needle } from './needles.ts';

/** A stretch of text to be replaced, [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly says: string;
}

/** How many first letters are looked up; no needle is shorter than twice that. */
const KEY = 4;

/**
 * Finds many texts at once: the first letters of each place are looked up in a small table that almost always says no,
 * so the cost is one pass whatever the number of secrets. An alternation of regular expressions was rejected: it grows
 * with each secret.
 */
export class Finder {
  readonly #byKey = new Map<number, Needle[]>();
  readonly #sieve = new Uint8Array(1 << 16);

  add(needle: Needle): void {
    const key = keyAt(needle.text, 0);
    const same = this.#byKey.get(key) ?? [];
    if (same.some(({ text }) => text === needle.text)) return;
    // The longest first, so that the whole is found before its pieces.
    this.#byKey.set(
      key,
      [...same, needle].sort((a, b) => b.text.length - a.text.length),
    );
    this.#sieve[key & 0xffff] = 1;
  }

  find(text: string): readonly Span[] {
    const found: Span[] = [];
    const last = text.length - KEY;
    for (let at = 0; at <= last; at += 1) {
      const key = keyAt(text, at);
      if (this.#sieve[key & 0xffff] === 0) continue;
      const needle = this.#byKey.get(key)?.find((candidate) => standsAt(candidate.text, text, at));
      if (needle === undefined) continue;
      const span = needle.piece ? wordAround(text, at, needle.text.length) : { from: at, to: at + needle.text.length };
      found.push({ ...span, says: `[secret ${needle.name}]` });
      at = span.to - 1;
    }
    return found;
  }
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

const keyAt = (text: string, at: number): number => {
  let key = 0;
  for (let index = 0; index < KEY; index += 1)
    key = (Math.imul(key, 0x01000193) ^ lower(text.charCodeAt(at + index))) >>> 0;
  return key ^ (key >>> 15);
};

const standsAt = (needle: string, text: string, at: number): boolean => {
  if (at + needle.length > text.length) return false;
  for (let index = 0; index < needle.length; index += 1) {
    if (lower(text.charCodeAt(at + index)) !== lower(needle.charCodeAt(index))) return false;
  }
  return true;
};

const IN_WORD = /[A-Za-z0-9+/=_%-]/;

const wordAround = (text: string, at: number, length: number): { from: number; to: number } => {
  let from = at;
  let to = at + length;
  while (from > 0 && IN_WORD.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && IN_WORD.test(text.charAt(to))) to += 1;
  return { from, to };
};
