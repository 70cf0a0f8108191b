/** What to look for, and how to call it when it is found. Text is compared without regard to ASCII case. */
export interface Needle {
  readonly text: string;
  readonly name: string;
  /** A piece of a long one: whatever word it is found in goes too. */
  readonly piece: boolean;
}

/** A value longer than this is also known by its pieces, so that a cut or wrapped one is still caught. */
const LONG = 32;
const PIECE = 16;
/** Shorter forms would be found in ordinary words. */
const SHORTEST = 8;

/**
 * Every form in which a value may leave: as it is, escaped for JSON and HTML, backwards, as hexadecimal, and in base64
 * (both alphabets) wherever it starts inside a longer text. Forms that may escape any letter or none (percent, `\u`,
 * entities) cannot be listed; `unescape.ts` undoes those.
 */
export const needlesFor = (name: string, value: string): readonly Needle[] => {
  const texts = new Set<string>();
  for (const part of [value, value.trim(), ...lines(value)]) {
    if (part.length < SHORTEST) continue;
    for (const form of forms(part)) texts.add(form);
  }
  return [...texts].filter(({ length }) => length >= SHORTEST).flatMap((text) => withPieces(name, text));
};

/** A key of several lines leaves line by line when a log is followed. */
const lines = (value: string): readonly string[] => (value.includes('\n') ? value.split(/\r?\n/) : []);

const forms = (value: string): readonly string[] => {
  const bytes = Buffer.from(value, 'utf8');
  const base64 = bytes.toString('base64');
  return [
    value,
    // Letters beyond ASCII change by rules of their own.
    ...[value.toUpperCase(), value.toLowerCase(), value.normalize('NFC'), value.normalize('NFD')],
    bytes.toString('latin1'),
    JSON.stringify(value).slice(1, -1),
    htmlEscaped(value),
    [...value].reverse().join(''),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((offset) => inBase64(bytes, offset)),
    // Encoded twice, as happens to credentials inside a sealed document.
    ...inBase64(Buffer.from(base64), 0),
  ];
};

const htmlEscaped = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** The letters that depend on the value alone when it starts `offset` bytes into a group of three. */
const inBase64 = (bytes: Buffer, offset: number): readonly string[] => {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const from = [0, 2, 3][offset] ?? 0;
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  const text = encoded.slice(from, whole);
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
};

const withPieces = (name: string, text: string): readonly Needle[] => {
  const whole: Needle = { text, name, piece: false };
  if (text.length <= LONG) return [whole];
  const count = Math.floor(text.length / PIECE);
  const pieces = Array.from({ length: count }, (_, index) => text.slice(index * PIECE, (index + 1) * PIECE));
  // A piece that is all one letter ("AAAA…", a row of dashes) would be found everywhere.
  return [
    whole,
    ...pieces.filter((piece) => new Set(piece).size >= 5).map((piece) => ({ text: piece, name, piece: true })),
  ];
};
