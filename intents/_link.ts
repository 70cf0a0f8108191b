import { type Ask, joined, type Reply } from '../src/kit.ts';
import { peopleOf } from './_people.ts';

/** Without a code: makes one for another account of this person. With one: this is the other account. */
export const linkAccount = async (ask: Ask): Promise<Reply> => {
  const { args, message, person } = ask;
  const code = typeof args.code === 'string' ? args.code : undefined;
  if (code !== undefined) return useCode(ask, code);
  // Whoever reads a code first may use it.
  if (!message.conversation.direct) {
    return {
      text: 'Say that to me where nobody reads along, in a direct message: I answer with a code.',
      tone: 'refused',
    };
  }
  const made = await peopleOf(ask).linkCode(person);
  return {
    text: [
      `From your other account, say within ten minutes: link my account with code ${made.code}`,
      'That account will then have all of your rights. The code works once.',
    ].join('\n'),
    tone: 'done',
    private: true,
  };
};

const useCode = async (ask: Ask, code: string): Promise<Reply> => {
  const { person, became } = await peopleOf(ask).link(ask.person, code);
  return became === 'admin'
    ? { text: `You are ${person.name} and the first admin. Say "grant" to give others a role.`, tone: 'done' }
    : { text: `This account is ${person.name} now, as are ${joined(person.identities)}.`, tone: 'done' };
};

/** The account that is spoken from, or the one that was named. */
export const unlinkAccount = async (ask: Ask): Promise<Reply> => {
  const whom = typeof ask.args.user === 'string' ? ask.args.user : 'me';
  const { identity, from } = await peopleOf(ask).unlink(ask.person, whom);
  return { text: `${identity} is no longer ${from.name}: it has no rights but its own now.`, tone: 'done' };
};
