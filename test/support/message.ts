import type { Message } from '../../src/message.ts';

let count = 0;

/** A message from somebody on a platform called `test`; each has an id of its own unless one is given. */
export const message = (text: string, { id, channel = 'C1' }: { id?: string; channel?: string } = {}): Message => {
  count += 1;
  return {
    id: id ?? `message-${count}`,
    at: count,
    conversation: { adapter: 'test', workspace: 'w1', channel, direct: false },
    sender: { provider: 'test', workspace: 'w1', user: 'U1' },
    manner: 'text',
    text,
  };
};
