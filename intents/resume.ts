import { defineIntent } from '../src/kit.ts';
import { opposite } from './_opposite.ts';
import { carryOut } from './_orders.ts';

export default defineIntent({
  name: 'resume',
  summary: 'Let paused bots go on.',
  permission: 'bot.pause',
  effect: 'change',
  language: {
    verbs: [
      '(pick|take) … back up [where it left off|where they left off]',
      '(allow|permit|enable|let) … [to] (continue|go on|carry on|resume|proceed|work on)',
      '(get|set) … (moving|rolling|going) again',
      '(get|put|send|let) … [get|go] back to work',
      'end the (pause|hold|freeze) (on|of|for)',
      '(pick|take) up … again',
      'release … from (hold|pause)',
      'release',
      'reinstate',
      '(take|bring|get) … out of (hold|pause|hibernation)',
      '(wake|get) … from (its|the|their) (pause|sleep|slumber|nap)',
      'keep … going again',
      'resume',
      '(unpause|un pause|unfreeze|un freeze|unsuspend|thaw|unhold)',
      'continue',
      '(can|could|may|should) … (continue|resume|go on|carry on|proceed|go again|go back to work|work again)',
      'carry on with',
      'let … (continue|go on|carry on|resume|proceed|keep going|get back to work)',
      'have … (continue|go on|carry on|resume)',
      '(take|get) … off (hold|pause|ice)',
      'pick up … where it left off',
      'allow … to (continue|go on|carry on|resume|proceed)',
      'get … going again',
      'lift the (pause|hold|freeze) (on|from|of)',
    ],
    nouns: ['resumption', 'unpause', 'resume'],
    words: [
      'with',
      'with its work',
      'with their work',
      'again',
      'working',
      'work',
      'running',
      'its work',
      'their work',
    ],
    targets: 'required',
    postponable: true,
  },
  examples: [
    { say: 'resume forum-scraper', targets: ['forum-scraper'] },
    { say: 'let the email gateway continue', targets: ['email-gateway'] },
  ],
  inverse: ({ targets }) => opposite('resume', 'pause', targets),
  run: (ask) =>
    carryOut(ask, { done: 'resumed', doing: 'Resuming', needed: 'first' }, (executor, bot, order) =>
      executor.resume(bot.name, order),
    ),
});
