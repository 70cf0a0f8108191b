import { defineIntent } from '../src/kit.ts';
import { opposite } from './_opposite.ts';
import { carryOut } from './_orders.ts';

export default defineIntent({
  name: 'stop',
  summary: 'Stop running bots.',
  permission: 'bot.stop',
  effect: 'disruptive',
  outage: () => true,
  language: {
    verbs: [
      'stop',
      'halt',
      '(want|need|have|get) … (off|down|offline|dead)',
      '(kill|end) [off]',
      'terminate',
      '(shut|turn|switch|power|flip|put) … (off|down)',
      '(shut|turn|switch|power|take|bring|wind|spin) (off|down)',
      '(shut|turn|switch|power) off',
      '(take|bring|pull|knock|get|put) … (down|offline|out of service)',
      '(take|bring|pull|put) (offline|down)',
      '(bring|get|put) … to a (halt|stop)',
      'shutdown',
      'cease',
      'deactivate',
      'disable',
      'sigterm',
      '(cut|pull) the (power|plug) (to|on|of|for)',
      'put … to (sleep|bed|rest)',
      '(spin|wind) … down',
      'shut … up shop',
    ],
    nouns: ['(stop|shutdown|halt|shut down|kill)'],
    words: ['dead', 'completely', 'entirely', 'for good', 'dead in its tracks', 'running', 'altogether'],
    states: ['off', 'down', 'offline', 'shut', 'switched off', 'turned off', 'shut down'],
    targets: 'required',
    postponable: true,
  },
  examples: [
    { say: 'stop ingest', targets: ['ingest'] },
    { say: 'turn off both price collectors', targets: ['price-collector', 'price-collector-2'] },
  ],
  inverse: ({ targets }) => opposite('stop', 'start', targets),
  run: (ask) =>
    carryOut(ask, { done: 'stopped', doing: 'Stopping', needed: 'last' }, (executor, bot, order) =>
      executor.stop(bot.name, order),
    ),
});
