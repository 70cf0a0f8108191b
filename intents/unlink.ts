import { defineIntent } from '../src/kit.ts';
import { unlinkAccount } from './_link.ts';

export default defineIntent({
  name: 'unlink',
  summary: 'Part a linked chat account from you.',
  permission: 'anyone',
  effect: 'destructive',
  language: {
    verbs: ['unlink [my|this] [account]', '(disconnect|unpair) (my|this) [chat] account'],
    words: ['account', 'the', 'from', 'me', 'my', 'this', 'person', 'chat', 'please'],
    targets: 'none',
    args: [{ name: 'user', is: 'person' }],
  },
  examples: [{ say: 'unlink this account' }, { say: 'unlink slack:T1:U2', args: { user: 'slack:T1:U2' } }],
  run: async (ask) => unlinkAccount(ask),
});
