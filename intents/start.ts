import { defineIntent } from '../src/kit.ts';
import { opposite } from './_opposite.ts';
import { carryOut } from './_orders.ts';

export default defineIntent({
  name: 'start',
  summary: 'Start bots that are not running.',
  permission: 'bot.start',
  effect: 'change',
  language: {
    verbs: [
      'start [up]',
      '(spin|fire|boot|bring|power|crank|wake|light|get|stand) … (up|alive|online|going)',
      '(spin|fire|boot|power|crank|wake|light|stand|start) up',
      'bring up',
      '(turn|switch|power|flip|put) … [back] on',
      '(turn|switch|power) [back] on',
      'launch',
      '(want|need) … (up|on|online|running|back|back up|alive|live) [again]',
      'run',
      'boot',
      'wake',
      'activate',
      'enable',
      'begin',
      'kick off',
      'bring … (back|online|up|alive|to life|back to life)',
      'bring back [up|online]',
      'bring … back (up|online)',
      'bring online',
      '(get|put|have) … [back] (up|running|going|online|started|up and running|back up|on its feet)',
      '(get|put|have) … (running|going|up|online|started) again',
      '(revive|resurrect)',
      'set … (going|running|in motion)',
      'let … run',
    ],
    nouns: ['(start|launch|startup|start up)'],
    words: ['again', 'back up', 'up', 'back', 'online'],
    states: [
      'on',
      'up [and running]',
      'online',
      'back (up|on|online) [and running]',
      'running [again]',
      'up again',
      'alive [again]',
    ],
    targets: 'required',
    postponable: true,
  },
  examples: [
    { say: 'start price-collector-2', targets: ['price-collector-2'] },
    { say: 'fire up price collector 2', targets: ['price-collector-2'] },
  ],
  inverse: ({ targets }) => opposite('start', 'stop', targets),
  run: (ask) =>
    carryOut(ask, { done: 'started', doing: 'Starting', needed: 'first' }, (executor, bot, order) =>
      executor.start(bot.name, order),
    ),
});
