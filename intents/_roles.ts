import { type Ask, type Holder, joined, type Reply, rightsOf, roles } from '../src/kit.ts';
import { peopleOf, sayGrants, sayPerson } from './_people.ts';

/** Of one person, of one role, or everybody and what the roles mean. */
export const sayRoles = async (ask: Ask): Promise<Reply> => {
  const { args, person } = ask;
  const user = typeof args.user === 'string' ? args.user : undefined;
  const role = typeof args.role === 'string' ? args.role.toLowerCase() : undefined;
  const all = await peopleOf(ask).holders(person, user);
  const holders = role === undefined ? all : all.filter(({ grants }) => grants.some((grant) => grant.role === role));
  if (user !== undefined && all.length === 0) {
    return { text: `I know nobody called "${user}", so they have no role of their own.`, tone: 'answer' };
  }
  const people = holders.map((holder) => sayHolder(holder, ask));
  if (user !== undefined) return { text: people.join('\n') || `${user} is not ${role}.`, tone: 'answer' };
  if (role !== undefined) {
    return { text: people.length === 0 ? `Nobody was granted ${role}.` : people.join('\n'), tone: 'answer' };
  }
  const granted = people.length === 0 ? ['Nobody was granted a role yet.'] : people;
  return { text: [...meanings, '', ...granted].join('\n'), tone: 'answer' };
};

const sayHolder = (holder: Holder, ask: Ask): string =>
  `${sayPerson(holder)}: ${sayGrants(holder.grants, ask)}${holder.suspended ? '; switched off by the platform' : ''}.`;

/** Each role with what it adds to the one before it. */
const meanings: readonly string[] = roles.map((role, index) => {
  const weaker = roles[index - 1];
  const before = weaker === undefined ? [] : rightsOf(weaker);
  const added = rightsOf(role).filter((right) => !before.includes(right));
  return `${role}: ${weaker === undefined ? '' : `all of ${weaker}, and `}${joined(added, 30)}.`;
});
