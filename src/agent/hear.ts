import { CodexError } from '../errors.ts';
import type { Manner, Message, Reply } from '../message.ts';

/** More than this is no order; the parser would read it, but nobody would check what it was read as. */
export const mostCharacters = 8_000;

export type Heard =
  | { readonly kind: 'words'; readonly text: string; readonly manner: Manner; readonly opening?: string }
  | { readonly kind: 'nothing'; readonly reply: Reply };

/** What was said, in words. Throws TOO_LONG. */
export const hear = ({ text, audio, manner }: Message): Heard => {
  if (text.length > mostCharacters) {
    throw new CodexError('TOO_LONG', {
      length: text.length.toLocaleString('en'),
      limit: mostCharacters.toLocaleString('en'),
    });
  }
  if (text.trim() !== '') return looksBinary(text) ? nothing(unreadable) : { kind: 'words', text, manner };
  const transcript = audio?.transcript?.trim() ?? '';
  if (transcript !== '') {
    const heard = transcript.slice(0, mostCharacters);
    return { kind: 'words', text: heard, manner: 'voice', opening: `I heard: "${heard}"` };
  }
  return nothing(audio === undefined ? silence : untranscribed);
};

const silence = 'There was nothing in that message. Say "help" to see what I can do.';
const untranscribed = "I can't listen to voice notes yet. Please write it to me.";
const unreadable = 'That does not look like text to me, so I did nothing.';

const nothing = (says: string): Heard => ({ kind: 'nothing', reply: { text: says, tone: 'not-understood' } });

/** Control characters and replacement characters are what a file pasted by mistake is full of. */
const looksBinary = (text: string): boolean => {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return odd > 0 && odd * 10 >= text.length;
};
