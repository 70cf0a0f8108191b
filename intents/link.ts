import { defineIntent } from '../src/kit.ts';
import { linkAccount } from './_link.ts';

export default defineIntent({
  name: 'link',
  summary: 'Join another chat account to you.',
  permission: 'anyone',
  effect: 'change',
  language: {
    verbs: [
      'link [my|this] [account]',
      'connect (my|this) (account|accounts)',
      '(link|connect|join|associate|pair) (my|this) (slack|discord|terminal|console|web|other) [account]',
      'link … account',
      'use the [link] code',
      'redeem',
    ],
    nouns: ['link code'],
    words: [
      'account',
      'accounts',
      'code',
      'with',
      'my',
      'to',
      'the',
      'this',
      'using',
      'slack',
      'discord',
      'other',
      'console',
      'terminal',
      'web',
      'it',
      'is',
      'me',
      'please',
      'here',
    ],
    targets: 'none',
    args: [
      {
        name: 'code',
        is: 'slug',
        after: ['code', 'with', 'with code', 'using', 'using code', 'with the code', 'code is', 'the code'],
      },
    ],
  },
  examples: [{ say: 'link my account' }, { say: 'link my account with code k7mq-29xd', args: { code: 'k7mq-29xd' } }],
  run: async (ask) => linkAccount(ask),
});
