import { defineIntent } from '../src/kit.ts';
import { sayWaiting } from './_requests.ts';

export default defineIntent({
  name: 'approvals',
  summary: 'Show what waits for your word.',
  permission: 'anyone',
  effect: 'read',
  language: {
    nouns: [
      '(approvals|pending approvals|open approvals|pending requests|open requests|approval requests|approval queue|waiting approvals)',
      'my (approvals|pending approvals|open approvals)',
    ],
    phrases: [
      '(what|which requests|which) (is|are|do i have) [still] (waiting|pending|open) for my (approval|ok|okay|word|decision|sign off)',
      '(what|which requests|which) (waits|wait) for (my approval|my ok|my okay|my word|my decision|my sign off|me)',
      '(what|which requests) (needs|need|needs) my (approval|ok|okay|word|decision|sign off)',
      '(what|which requests) (is|are) waiting for me',
      '(is|are) there (anything|something|any requests) (waiting for me|for me to approve|to approve|that needs my approval)',
      'anything (for me to approve|to approve|waiting for me|waiting for my approval)',
      '(do i have|have i got) (anything|something) to approve',
      'what (can|should|must|do i have to) i approve',
      'what do i have to approve',
    ],
    words: [
      'show',
      'me',
      'list',
      'all',
      'the',
      'my',
      'any',
      'there',
      'are',
      'right now',
      'currently',
      'still',
      'please',
    ],
    targets: 'none',
  },
  examples: [{ say: 'what waits for my approval?' }, { say: 'my approvals' }, { say: 'approvals' }],
  run: (ask) => sayWaiting(ask),
});
