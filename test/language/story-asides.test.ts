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
  ])('but what bends the order is not passed over: %s', (text) => {
    const reading = read(text);
    expect(reading.kind === 'intents' && reading.steps.every(({ intent }) => intent !== 'schedule')).toBe(false);
  });
});
