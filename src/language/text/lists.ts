/** A list that begins with its first number, at the beginning, behind a colon or on a line of its own. */
const FIRST = /(?:^|:\s|\n)[ \t]{0,8}\(?1[.)]\s/;
const SECOND = /\s\(?2[.)]\s/;
const NUMBER = /(?:^|[,;.]?\s)[ \t]{0,8}\(?\d{1,2}[.)]\s+/g;
const BULLET = /(?<=^|\n)[ \t]{0,8}[•◦▪‣·]\s*/g;

/** Orders in a list, "1) restart ingest, 2) stop billing" or line by line, without its numbers and bullets, each on a line. */
export const unlisted = (text: string): string => {
  const plain = text.replaceAll(BULLET, '');
  return FIRST.test(plain) && SECOND.test(plain) ? plain.replaceAll(NUMBER, '\n') : plain;
};
