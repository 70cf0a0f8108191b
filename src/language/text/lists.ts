import type { Piece } from './protect.ts';

/** A list that begins with its first number, at the beginning, behind a colon or on a line of its own. */
const FIRST = /(?:^|:\s|\n)[ \t]{0,8}\(?1[.)]\s/;
const SECOND = /\s\(?2[.)]\s/;
const NUMBER = /(?:^|[,;.]?\s)[ \t]{0,8}\(?\d{1,2}[.)]\s+/g;
const BULLET = /(?<=^|\n)[ \t]{0,8}[•◦▪‣·]\s*/g;

/**
 * Orders in a list, "1) restart ingest, 2) stop billing" or line by line, without its numbers and bullets, each on a line. A
 * quotation stays as it stands: cut into lines it would be one no more, and its words would be the speaker's.
 */
export const unlisted = (pieces: readonly Piece[]): readonly Piece[] => {
  const own = pieces.map(({ text, foreign }) => (foreign === undefined ? text.replaceAll(BULLET, '') : ' '));
  const whole = own.join('');
  const listed = FIRST.test(whole) && SECOND.test(whole);
  return pieces.map((piece, at) => {
    const text = own[at] ?? '';
    return piece.foreign === undefined ? { ...piece, text: listed ? text.replaceAll(NUMBER, '\n') : text } : piece;
  });
};
