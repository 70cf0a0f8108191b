import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('an order at the end of a story', () => {
  it.each([
    ['Tonight of all nights. My coffee is cold and oracle hangs; would you bounce it for me', [['restart', 'oracle']]],
    [
      'Marketing have just told me (now, at ten to twelve!) that the campaign starts, so would you set oracle to eight replicas?',
      [['scale', 'oracle', { replicas: 8 }]],
    ],
    [
      'they told me ten minutes ago, which is very kind of them, so: in two and a half hours, freeze oracle.',
      [['schedule', 'oracle', { action: 'pause', in: '150m' }]],
    ],
    ['oracle hangs. We are not amused. Restart please', [['restart', 'oracle']]],
    [
      'The new oracle build speaks Finnish. We are not in Finland. Back to the previous release please!',
      [['rollback', 'oracle']],
    ],
    ['restart oracle please, half of our product ids do not match anymore', [['restart', 'oracle']]],
    ['could you start oracle? the trainees come at ten and they want to see it.', [['start', 'oracle']]],
    [
      '@diego is with us from today, his badge is done, please give him the operator role',
      [['grant', { user: '@diego', role: 'operator' }]],
    ],
    [
      'restart oracle and, since the board always asks, export the fleet as json',
      [
        ['restart', 'oracle'],
        ['export', { format: 'json' }],
      ],
    ],
    [
      'Every single time I open the page it is slow, so let us do this properly: restart oracle every day at 5am',
      [['schedule', 'oracle', { action: 'restart', every: 'day', at: '05:00' }]],
    ],
    ['everything came back except one thing: oracle. Go ahead and restart it for me.', [['restart', 'oracle']]],
    ['everything but oracle is up. restart it', [['restart', 'oracle']]],
    [
      'the one noise I could do without is oracle wailing at me; mute it for a day',
      [['mute', 'oracle', { for: '1d' }]],
    ],
    [
      "I don't normally ask for anything, but oracle has been double booking people, so roll it back to 4.4.0",
      [['rollback', 'oracle', { version: '4.4.0' }]],
    ],
    [
      'Having read it once more than its author did, I have no objection: approve request 140',
      [['approve', { request: '140' }]],
    ],
    [
      'after the audit of last year, my boss wants it easier, therefore please export the fleet as yaml',
      [['export', { format: 'yaml' }]],
    ],
    ['the tablet died, and now all I want to know is whether oracle is up', [['status', 'oracle']]],
    [
      "I've had three calls, and they all ask the same: what's scheduled for saturday?",
      [['schedules', { date: 'saturday' }]],
    ],
    [
      'I called twice (once from the train), nobody answered, oracle is frozen: please restart it',
      [['restart', 'oracle']],
    ],
  ])('is done, whatever the story holds: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'legal has agreed (tomorrow at 5), so deploy 3.0 to oracle',
    'legal has agreed (yes, at 5 pm), so deploy 3.0 to oracle',
    'tonight, restart oracle if it hangs',
    'oracle is fine. We are not amused. delete please',
    'kenji said: restart oracle',
    'restart oracle unless you doubt that',
    'if oracle is not up by ten, and I mean ten, restart it',
    'they all ask the same: restart oracle',
    'every time oracle is slow, restart it',
    'the sandbox on the line was terrible',
  ])('but what bends the order is not passed over: %s', (text) => {
    const reading = read(text);
    expect(reading.kind === 'intents' && reading.steps.every(({ intent }) => intent !== 'schedule')).toBe(false);
  });
});
