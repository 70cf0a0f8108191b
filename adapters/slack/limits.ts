/** Slack's documented limits, in characters unless said. https://docs.slack.dev/reference/block-kit */
export const limits = {
  /** `text` of a message: more is allowed, but cut by some clients. */
  messageText: 4_000,
  blocks: 50,
  section: 3_000,
  /** Of all words in the blocks of one message; beyond about 13,000 with their JSON Slack answers msg_blocks_too_long. */
  messageWords: 3_900,
  tableRows: 100,
  tableColumns: 20,
  buttons: 25,
  buttonLabel: 75,
  buttonValue: 2_000,
  actionId: 255,
  option: 75,
  optionValue: 150,
  altText: 1_000,
  options: 100,
  modalTitle: 24,
  homeBlocks: 100,
} as const;

/** Messages one answer may take before the rest of it is better read as a file. */
export const mostMessages = 12;

/** At most `most` characters, an ellipsis where something was cut, and never half of a pair that is one sign. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Pieces of at most `most` characters that together are the text: broken between lines, else words, else anywhere. */
export const pieces = (text: string, most: number): readonly string[] => {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = breakBefore(rest, most);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^[ \n]/, '');
  }
  return [...found, rest].filter((piece) => piece !== '');
};

const breakBefore = (text: string, most: number): number => {
  for (const sign of ['\n', ' ']) {
    const at = text.lastIndexOf(sign, most);
    if (at > most / 2) return at;
  }
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
};
