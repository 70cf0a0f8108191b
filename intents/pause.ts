import { defineIntent } from '../src/kit.ts';
import { opposite } from './_opposite.ts';
import { pause } from './_pause.ts';

export default defineIntent({
  name: 'pause',
  summary: 'Hold bots where they are, to go on later.',
  permission: 'bot.pause',
  effect: 'disruptive',
  outage: () => true,
  language: {
    verbs: [
      '(can|may|could) [all|now] (go on hold|take a break|take a rest|take a nap)',
      '(stick|chuck|put|pop) … on (ice|hold|pause)',
      '(put|place) … (on the back burner|in hibernation|into hibernation|to one side)',
      '(put|pump|slam|hit|jam) the brakes (on|for)',
      '(can|may|could|should) (go|be put) on (hold|ice|pause)',
      '(press|hit|push) pause (on|for)',
      '(park|hibernate|stall|chill|bench)',
      '(give|get) … a (time out|pause|nap|siesta)',
      '(have|make|let|tell) … [to] (wait|pause|take a nap|take a siesta|take five|chill)',
      'pause',
      'suspend',
      'freeze',
      'hold',
      '(put|place|keep) … on (hold|ice|pause|standby)',
      '(put|place) on (hold|ice|pause)',
      '(put|place|slap|stick) … (hold|pause|freeze) on',
      'put a (hold|pause|freeze) on',
      'hit [the] pause [button] on',
      'let … (rest|sleep|nap|take a break|take a breather|take a nap)',
      'give … a (break|rest|breather)',
      { say: '(put|send) … to (sleep|bed)', needs: 'for' },
      { say: '(give|get) … (break|rest|breather|pause|time out|nap|freeze)', needs: 'for' },
      '(take|give) a break',
      'take (five|ten|a breather|a rest)',
    ],
    nouns: ['(pause|suspension|freeze|hold)'],
    states: ['on (hold|pause|ice|standby)'],
    targets: 'required',
    args: [
      {
        name: 'for',
        is: 'duration',
        after: ['for', 'for like', 'for about', 'for around', 'for roughly', 'during', 'over', 'next', 'the next'],
      },
      { name: 'until', is: 'day', after: ['until', 'till', 'til', 'through', 'untill', 'til'], announced: true },
    ],
    postponable: true,
  },
  examples: [
    { say: 'pause the forum scraper', targets: ['forum-scraper'] },
    { say: 'put ingest on hold for half an hour', targets: ['ingest'], args: { for: '30m' } },
  ],
  inverse: ({ targets }) => opposite('pause', 'resume', targets),
  run: pause,
});
