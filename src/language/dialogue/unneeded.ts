import { type Sheet, textOf } from '../sheet.ts';

const UNNEEDED =
  /^(?!no\b(?! (?:longer|one)\b)|nope\b|nah\b).*(?:\b(?:i|we|they) (?:do not|no longer|never) (?:really )?(?:need|use) (?:it|them|that one)|\S \bno longer (?:needed|used|in use))(?: (?:any ?more|any longer|now|here|either))*$/;

/** "yes, we no longer need it", of a bot that is to go: its "no" is why, and refuses nothing. */
export const isUnneeded = (sheet: Sheet): boolean => UNNEEDED.test(textOf(sheet));
