import { defineIntent } from '../src/kit.ts';
import { carryOut } from './_orders.ts';

export default defineIntent({
  name: 'heal',
  summary: 'Mend bots that are in trouble.',
  permission: 'bot.heal',
  effect: 'change',
  language: {
    verbs: [
      'heal',
      'fix [up]',
      'repair',
      'mend',
      'recover',
      'cure',
      'remedy',
      'unstick',
      'unbreak',
      'rescue',
      'sort … out',
      'sort out',
      'patch … up',
      'patch up',
      '(get|make|nurse) … (healthy|well|better|working) [again]',
      'nurse … back to health',
      'bring … back to health',
      'self heal',
      'auto heal',
      'autoheal',
      'restore … to health',
      'do something about',
      'get … healthy',
      'make … work [again]',
      'get … back (in|into) shape',
      'take care of',
    ],
    nouns: ['(healing|repair|fix|recovery|heal)'],
    words: ['again', 'failure', 'problem', 'whatever is wrong with', 'broken', 'up', 'issue', 'issues', 'problems'],
    targets: 'required',
    postponable: true,
  },
  examples: [{ say: 'fix the news scraper please', targets: ['news-scraper'] }],
  run: (ask) =>
    carryOut(ask, { done: 'healed', doing: 'Healing', needed: 'first' }, (executor, bot, order) =>
      executor.heal(bot.name, order),
    ),
});
