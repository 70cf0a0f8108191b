import { defineIntent } from '../src/kit.ts';
import { orderOf, peopleOf, sayGrants, sayPerson } from './_people.ts';

export default defineIntent({
  name: 'revoke',
  summary: 'Take a role away from a person.',
  permission: 'access.write',
  effect: 'destructive',
  language: {
    verbs: [
      { say: '(give|hand) up', needs: 'role' },
      { say: '(should|shall|must) (lose|give up|hand over)', needs: 'role' },
      { say: '(should|shall|must) no longer (be|have)', needs: 'role' },
      { say: 'lose', needs: 'role' },
      { say: 'no more', needs: 'role' },
      { say: '(go|lapse)', needs: 'role' },
      '(yank|snatch|confiscate|axe|cut|scrap|kill|nix|pluck)',
      '(rip|yank|snatch) … away',
      'stop … (being|from being)',

      'revoke',
      'remove',
      'strip',
      'take [away]',
      'take … (away|back|off)',
      'withdraw',
      'ungrant',
      'demote … from',
      { say: '(should|must|shall|may) (not|no longer) be … (anymore|any longer|any more)', needs: 'role' },
      'rescind',
      'unassign',
      'pull',
      'drop',
      'relieve',
      { say: 'cancel', needs: 'role' },
      'delete',
      'kick … out of',
      'deprive',
      'get rid of',
      'remove … from [the]',
      'dismiss',
    ],
    nouns: ['revocation'],
    words: [
      'presently held by',
      'currently held by',
      'held by',
      'now held by',
      'no longer',
      'any longer',
      'role',
      'the',
      'rights',
      'access',
      'from',
      'of',
      'privileges',
      'permission',
      'permissions',
      'as',
      'his',
      'her',
      'their',
      'away',
      'off',
      'status',
      'back',
      'an',
      'a',
      'in',
      'on',
      'for',
      'role of',
      'user',
      'group',
      'anymore',
    ],
    targets: 'scope',
    args: [
      { name: 'user', is: 'person', ask: 'From whom?' },
      { name: 'role', is: 'access-role', ask: 'Which role?' },
      { name: 'scope', is: 'text', after: ['with the scope', 'scope'], announced: true },
    ],
    required: ['user', 'role'],
  },
  examples: [{ say: 'revoke admin from eve', args: { user: 'eve', role: 'admin' } }],
  run: async (ask) => {
    const order = orderOf(ask);
    const holder = await peopleOf(ask).revoke(ask.person, order);
    const left =
      holder.grants.length === 0 ? 'has no role of their own now' : `is ${sayGrants(holder.grants, ask)} now`;
    return holder.taken === 0
      ? {
          text: `${sayPerson(holder)} was not granted ${order.role} there, so nothing changed. They are ${sayGrants(holder.grants, ask)}.`,
          tone: 'answer',
        }
      : { text: `${sayPerson(holder)} ${left}.`, tone: 'done' };
  },
});
