import { CodexError } from '../errors.ts';
import type { Memory } from '../memory/memory.ts';
import { conversationKey, identityKey, type Message, type Reply } from '../message.ts';

/** Turns a person, and a conversation, may take within a minute. A person at work types perhaps ten. */
const MINUTE = 60_000;
const A_PERSON = 40;
const A_CONVERSATION = 120;
/** Longer than any platform's ids. */
const LONGEST_ID = 256;

/**
 * What every message passes before anybody reads it, whichever way it came: whoever sent it is of the place it came
 * from (an adapter speaks for its own platform alone, so nobody arrives from Slack as the local administrator), its
 * parts have the size of what they are, and nobody drowns the others. The terminal is one person's own, so it is not
 * counted.
 */
export const doorkeeper =
  <Work>(memory: Memory, handle: (message: Message, work: Work) => Promise<Reply>) =>
  async (message: Message, work: Work): Promise<Reply> => {
    const refusal = flawOf(message) ?? (await tooOften(memory, message));
    return refusal === undefined ? handle(message, work) : { text: refusal.says, tone: 'refused' };
  };

const flawOf = ({ id, sender, conversation }: Message): CodexError | undefined => {
  const { provider, workspace, user } = sender;
  if (provider !== conversation.adapter)
    return new CodexError('REFUSED', { reason: 'That sender is not of this place.' });
  const ids = [id, provider, workspace, user, conversation.workspace, conversation.channel];
  return ids.every((part) => part.length > 0 && part.length <= LONGEST_ID)
    ? undefined
    : new CodexError('REFUSED', { reason: 'I cannot tell whom that is from.' });
};

const tooOften = async (memory: Memory, { sender, conversation }: Message): Promise<CodexError | undefined> => {
  if (sender.provider === 'console') return undefined;
  const person = await memory.withinLimit(`rate/person/${identityKey(sender)}`, A_PERSON, MINUTE);
  const place = await memory.withinLimit(`rate/place/${conversationKey(conversation)}`, A_CONVERSATION, MINUTE);
  return person && place ? undefined : new CodexError('TOO_OFTEN', { wait: 'a minute' });
};
