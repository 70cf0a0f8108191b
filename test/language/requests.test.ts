import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('requests with much around them', () => {
  it.each([
    [
      'half of them land on the login page and the rest shout at me, long story short please reboot oracle',
      [['restart', 'oracle']],
    ],
    ['the gist of it is please restart oracle', [['restart', 'oracle']]],
    ['what it boils down to: please restart oracle', [['restart', 'oracle']]],
    [
      'legal took a month to agree, so put it in the book: deploy 2.3.0 to oracle on wednesday at 19:30',
      [['schedule', 'oracle', { action: 'deploy', version: '2.3.0', date: 'wednesday', at: '19:30' }]],
    ],
    [
      'mark your calendar: restart oracle tomorrow at 6',
      [['schedule', 'oracle', { action: 'restart', date: 'tomorrow', at: '06:00' }]],
    ],
    ['regarding oracle: please restart', [['restart', 'oracle']]],
    ["with regard to oracle I'd like a restart", [['restart', 'oracle']]],
    ['before he asks, show me the logs of oracle', [['logs', 'oracle']]],
    ['I promised that oracle would stop beeping, please mute it for two hours', [['mute', 'oracle', { for: '2h' }]]],
    ['not that it matters, but oracle is broken; pause it till tomorrow', [['pause', 'oracle', { until: 'tomorrow' }]]],
    ['mateo needs his operator role back', [['grant', { user: 'mateo', role: 'operator' }]]],
    ["I'd take it as a kindness if you restarted oracle", [['restart', 'oracle']]],
    ["It'd mean the world to me if you'd stop oracle", [['stop', 'oracle']]],
    ["I'd owe you a beer if you could restart oracle", [['restart', 'oracle']]],
    ["you'd be doing me a huge favour by stopping oracle", [['stop', 'oracle']]],
    ['could you find it in your heart to restart oracle', [['restart', 'oracle']]],
    ['would it be asking too much to have oracle restarted?', [['restart', 'oracle']]],
    ['may I be so forward as to request the logs of oracle?', [['logs', 'oracle']]],
    ['allow me to ask for the logs of oracle', [['logs', 'oracle']]],
    ['permit me to ask how oracle is doing', [['status', 'oracle']]],
    ["with your permission I'd like oracle stopped", [['stop', 'oracle']]],
    ['I trust you can restart oracle for me', [['restart', 'oracle']]],
    ['care to restart oracle?', [['restart', 'oracle']]],
    ["I don't want to be difficult, but oracle ought to be restarted", [['restart', 'oracle']]],
    ['may I be shown the logs of oracle?', [['logs', 'oracle']]],
    ['could we be kept posted about crashes of oracle', [['subscribe', 'oracle', { event: 'crash' }]]],
    ['could a list of failed bots be produced', [['list', { status: 'failed' }]]],
    ["oracle's restart is kindly requested", [['restart', 'oracle']]],
    [
      'whatever oracle has warned about since yesterday please',
      [['logs', 'oracle', { level: 'warn', since: 'yesterday' }]],
    ],
    [
      'what has oracle been warning about since yesterday?',
      [['logs', 'oracle', { level: 'warn', since: 'yesterday' }]],
    ],
    [
      'I no longer need the crash notifications of oracle, please take me off the list.',
      [['unsubscribe', 'oracle', { event: 'crash' }]],
    ],
    ['please scrap all scheduled jobs of oracle', [['unschedule', 'oracle']]],
    ['please put v0.14 of oracle live in production', [['deploy', 'oracle', { version: '0.14', env: 'production' }]]],
    ['kindly arrange for mateo to have the operator role', [['grant', { user: 'mateo', role: 'operator' }]]],
    ['please start oracle, the second floor has reopened', [['start', 'oracle']]],
    ['please pause oracle, Greta runs it by hand this week', [['pause', 'oracle']]],
  ])('are read for what they ask: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'write it down: restart oracle',
    'put it in the book: oracle was restarted at 9',
    'it is a long story short of a punchline',
    'start oracle, the second conductor has started',
    'before he asks, oracle was down',
    'they said that oracle would be restarted',
    'mateo needs his coffee back',
    "I'd owe you a beer if you could find my keys",
    'could you find it in your heart to forgive the oracle',
    'could we be kept in the dark',
    'Greta restarts oracle every morning',
    'I trust you can read',
  ])('but nothing is done where none is asked for: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
