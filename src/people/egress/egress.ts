import type { Reply } from '../../message.ts';
import { Finder, type Span } from './finder.ts';
import { needlesFor } from './needles.ts';
import { patterns } from './patterns.ts';
import { unescapedWords } from './unescape.ts';

/**
 * The last gate of everything that leaves: replies, alerts, approval prompts, logs, audit, errors. Takes out registered
 * values in any common encoding, and whatever looks like a credential. It makes accidents harmless; a bot that means
 * to leak what it was given can always find an encoding that nobody thought of.
 */
export class Egress {
  readonly #finder = new Finder();
  /** Short texts in which nothing was found: the same names and words leave again and again. */
  readonly #harmless = new Set<string>();

  /** From now on this value does not leave, however it is encoded. Values under 8 characters cannot be kept. */
  register(name: string, value: string): void {
    this.#harmless.clear();
    for (const needle of needlesFor(name, value)) this.#finder.add(needle);
  }

  clean(text: string): string {
    if (this.#harmless.has(text)) return text;
    const spans = [...this.#finder.find(text), ...this.#escaped(text), ...lookingLikeCredentials(text)];
    if (spans.length > 0) return replaced(text, spans);
    if (text.length <= SHORT) this.#remember(text);
    return text;
  }

  #remember(text: string): void {
    if (this.#harmless.size >= REMEMBERED) this.#harmless.clear();
    this.#harmless.add(text);
  }

  /** A copy of a reply with every text in it cleaned, the lines that are yet to come as well. */
  cleanReply(reply: Reply): Reply {
    const { stream, ...rest } = reply;
    const cleaned = this.#deep(rest) as Reply;
    return stream === undefined ? cleaned : { ...cleaned, stream: this.cleanLines(stream) };
  }

  /** Any plain data: an event, facts of the log. */
  cleanData<T>(value: T): T {
    return this.#deep(value) as T;
  }

  /** Line by line, remembering that it is inside a private key. */
  async *cleanLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
    const clean = this.lineCleaner();
    for await (const line of lines) yield clean(line);
  }

  lineCleaner(): (line: string) => string {
    let keyLinesLeft = 0;
    return (line) => {
      if (keyLinesLeft > 0) {
        keyLinesLeft = /-----END /.test(line) ? 0 : keyLinesLeft - 1;
        return '[hidden private key]';
      }
      if (/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(line) && !/-----END /.test(line)) keyLinesLeft = LONGEST_KEY;
      return this.clean(line);
    };
  }

  #escaped(text: string): readonly Span[] {
    return unescapedWords(text).flatMap(([from, word, plain]) =>
      this.#finder.find(plain).map(({ says }) => ({ from, to: from + word.length, says })),
    );
  }

  #deep(value: unknown): unknown {
    if (typeof value === 'string') return this.clean(value);
    if (Array.isArray(value)) return value.map((item) => this.#deep(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, ours.has(key) ? item : this.#deep(item)]),
    );
  }
}

/** Letters of a text that is worth remembering, and how many are. */
const SHORT = 100;
const REMEMBERED = 2_000;

/** Lines of the longest private key in use; after so many without an end it was none. */
const LONGEST_KEY = 120;

/** Our own words, that a machine reads; hiding part of one would change what is meant. */
const ours = new Set(['kind', 'tone', 'mark', 'style', 'press', 'proposal', 'expires']);

const lookingLikeCredentials = (text: string): readonly Span[] =>
  patterns
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ what, matches }) =>
      [...text.matchAll(matches)].map(({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
        says: `[hidden ${what}]`,
      })),
    );

/** Overlapping ones become one, called by the first. */
const replaced = (text: string, spans: readonly Span[]): string => {
  let result = '';
  let at = 0;
  for (const { from, to, says } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= at) result += text.slice(at, from) + says;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
};
