import { defineIntent } from '../src/kit.ts';
import { carryOut } from './_orders.ts';

export default defineIntent({
  name: 'restart',
  summary: 'Stop bots and start them again.',
  permission: 'bot.restart',
  effect: 'disruptive',
  language: {
    verbs: [
      'give … (a|another|one more) (jolt|spin|bump|tickle|reset|poke|shake|prod|recycle|cycle)',
      '(jolt|rerun|re run|sighup|hup)',
      'start … (over|afresh|anew|from scratch)',
      '(start|begin) over with',
      'kick over',
      'kick … over',
      '(turn|switch|flip|power) … off and on',
      'have … (restart|reboot)',
      '(do|perform|make|run|issue|trigger) [a|one|another] (restart|reboot|bounce|power cycle) (of|on|to|for)',
      'restart',
      'off and [then] [back] on [again]',
      'reboot',
      'bounce',
      'kick',
      'cycle',
      'relaunch',
      'recycle',
      'reload',
      'respawn',
      'reset',
      'refresh',
      'power cycle',
      'powercycle',
      'hard reset',
      'rebounce',
      'restart up',
      '(turn|switch|power|flip|take) … off and [then] [right|straight] [back] on [again]',
      '(turn|switch|power|flip) off and [then] [right|straight] [back] on [again]',
      '(shut|turn|switch|take|bring|power|knock) … (down|off|offline) and [then] (bring|turn|switch|power|put|get) (it|them) [right|straight] [back] (up|on|online) [again]',
      '(shut|turn|switch|take|bring|power|knock) … (down|off|offline) and [then] [right|straight] [back] up [again]',
      'give … the old off and on [again]',
      '(stop|kill|shut down|turn off) and [then] (restart|start|start up|turn on|relaunch)  [again]',

      'give … (a|another|one more) (good|quick|little|fresh|swift|clean|gentle|hard|nice|proper) (start|kick|restart|bounce|reboot)',
      'give … a (fresh start|kick in the pants|kick up the backside|whack|nudge|kicking)',
    ],
    nouns: [
      '(kicking|shake|jolt|cold start|warm start|going over|once over|spin)',
      'kick (up|in) the (backside|pants|bum|behind|rear|butt|teeth)',
      '(restart|reboot|bounce|kick|relaunch|power cycle|reload|cycle|reset|recycle|fresh start|nudge|refresh)',
    ],
    words: ['again', 'up'],
    targets: 'required',
    postponable: true,
  },
  examples: [
    { say: 'give queue worker a kick pls', targets: ['queue-worker'] },
    { say: 'restart billing', targets: ['billing'] },
  ],
  run: (ask) =>
    carryOut(ask, { done: 'restarted', doing: 'Restarting', needed: 'first' }, (executor, bot, order) =>
      executor.restart(bot.name, order),
    ),
});
