import { createHash } from 'node:crypto';
import { conversationKey, type Message } from '../../message.ts';

/**
 * Which message a line of the audit belongs to: the same for every line of one turn, and again when the message is read
 * again after a crash. A hash in letters, so that nothing in it is ever taken for a secret.
 */
export const turnOf = ({ conversation, id }: Pick<Message, 'conversation' | 'id'>): string =>
  createHash('sha256')
    .update(`${conversationKey(conversation)}/${encodeURIComponent(id)}`)
    .digest('hex')
    .slice(0, 24)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** What `turnOf` makes; lines from before there were such, or whose name was hidden, have none. */
export const isTurn = (turn: unknown): turn is string => typeof turn === 'string' && /^[a-p]{24}$/.test(turn);
