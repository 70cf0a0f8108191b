/** Names with a star for any letters, as in a shell: "ingest-*", "*-crawler". Stars that make words bold or correct one are none. */

/** A star at an end or beside a joint of the name; one inside a word ("d*mn") hides a letter, two are bold. */
const GLOB =
  /^(?=.*[a-z0-9])(?!.*\*\*)(?:\*?[a-z0-9._-]+\*?|[a-z0-9._-]*[._-]\*[a-z0-9._-]*|[a-z0-9._-]*\*[._-][a-z0-9._-]*|\*[a-z0-9._-]+\*)$/i;

/** "*restart ingest*": what stands between two such stars is bold. */
const BOLD = /(?<![\w*-])\*(?=[^\s*-])[^*\n]{0,500}(?<=[^\s*-])\*(?![\w*])/g;

export const isGlob = (word: string): boolean => word.includes('*') && GLOB.test(word);

/** Where stars of this text make it bold. */
export const boldSpans = (text: string): readonly (readonly [from: number, to: number])[] =>
  text.includes('*') ? [...text.matchAll(BOLD)].map((match) => [match.index, match.index + match[0].length]) : [];
