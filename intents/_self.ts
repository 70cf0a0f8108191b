import { type Ask, joined, type Reply, type Self } from '../src/kit.ts';
import { sayGrants } from './_people.ts';

/** Who somebody is to us: what an administrator needs in order to give them a role, and what they may do. */
export const saySelf = async (ask: Ask): Promise<Reply> => {
  const { person, world } = ask;
  const self = await world.people?.self(person);
  if (self === undefined) return { text: `You are ${person.name}.`, tone: 'answer' };
  if (self.standing === 'suspended') {
    return {
      text: `This account, ${self.identity}, was switched off by its platform, so it has no rights here.`,
      tone: 'answer',
    };
  }
  // Somebody who was only ever mentioned, or whose last role was taken, needs to know the same.
  return self.standing === 'unknown' || self.grants.length === 0 ? stranger(self, ask) : known(self, ask);
};

const stranger = (self: Self, ask: Ask): Reply => {
  const rights =
    self.grants.length === 0 ? 'so you may not do anything yet' : `so you are ${sayGrants(self.grants, ask)}`;
  return {
    text: [
      `I don't know you: nobody gave this account a role, ${rights}.`,
      `An admin can say: grant ${self.identity} viewer. If I know you elsewhere, say "link my account" to me there.`,
    ].join('\n'),
    tone: 'answer',
  };
};

const known = (self: Self, ask: Ask): Reply => {
  const name = self.person?.name ?? ask.person.name;
  const others = self.person?.identities.filter((identity) => identity !== self.identity) ?? [];
  const lines = [
    `You are ${name} (${self.identity}): ${sayGrants(self.grants, ask)}.`,
    ...(others.length === 0 ? [] : [`Also known as ${joined(others)}.`]),
    self.permissions.length === 0
      ? 'On the whole fleet you may do nothing; on some bots you may.'
      : `On the whole fleet you may: ${joined(self.permissions, 30)}.`,
  ];
  return { text: lines.join('\n'), tone: 'answer' };
};
