import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

/** What would be done right away. */
const doneNow = (text: string): readonly string[] => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.flatMap(({ intent }) => (intent === 'schedule' ? [] : [intent]))
    : [];
};

const orders = [
  'restart trend-spotter',
  'stop trend-spotter and forum-collector',
  'scale trend-spotter to 3',
  'deploy 2.1 to trend-spotter',
  'turn trend-spotter off',
  'roll trend-spotter back',
];

/** A time that is said beside an order, wherever and however: the order is planned or asked about, and not carried out at once. */
describe('a time beside an order', () => {
  const times = [
    'at 5pm',
    'tomorrow',
    'tonight',
    'first thing tomorrow',
    'later today',
    'this evening',
    'around 6',
    'over the weekend',
    'on friday',
    'next monday',
    'on the 1st',
    'a week from today',
    'two hours from now',
    'later',
    'come midnight',
    'as of tomorrow',
    'starting tonight',
    'at the end of the day',
    'end of month',
    'EOD',
    'not before 5',
    'at dawn',
    'on 3 december',
    'at 11ish',
    'once a week',
  ];
  const forms = [
    'O, T',
    'O. T.',
    'T, O',
    'T: O',
    'O (T)',
    'O, say T',
    'O, ideally T',
    'O please. T is fine',
    'O... T would be good',
    'O. Do it T.',
    'O and do that T',
    'T I want you to O',
    'T please O',
  ];

  it.each(times.flatMap((time) => forms.map((form) => [time, form] as const)))('%s: %s', (time, form) => {
    for (const order of orders) {
      const said = form.replace('O', order).replace('T', time);
      expect({ said, done: doneNow(said) }).toEqual({ said, done: [] });
    }
  });
});

/** So is what makes an order hang on something. */
describe('a condition beside an order', () => {
  const conditions = [
    'if it is idle',
    'only if nobody objects',
    'on failure',
    'in the event of a crash',
    'upon completion of the batch',
    'depending on the load',
    'supposing it is broken',
    'where appropriate',
    'not unless it fails',
    'when the batch finishes',
  ];
  it.each(
    conditions.flatMap((when) => ['O, C', 'O. But only C.', 'C: O', 'O (C)', 'O - C'].map((form) => [when, form])),
  )('%s: %s', (when = '', form = '') => {
    for (const order of orders) {
      const said = form.replace('O', order).replace('C', when);
      expect({ said, done: doneNow(said) }).toEqual({ said, done: [] });
    }
  });
});

describe('words of time that put nothing off', () => {
  it.each([
    ['Good evening, restart trend-spotter', ['restart']],
    ['Evening, the night shift says it hangs whenever it rains. Could you restart trend-spotter?', ['restart']],
    ['restart trend-spotter please. Good night!', ['restart']],
    ['restart trend-spotter, the demo is tomorrow', ['restart']],
    ['restart trend-spotter now', ['restart']],
    ['it failed last night, restart trend-spotter', ['restart']],
    ['pause trend-spotter, until tomorrow', ['pause']],
    ['mute trend-spotter for two hours, it is loud this evening', ['mute']],
    ['how is trend-spotter? It was slow this morning', ['status']],
  ])('%s', (said, done) => {
    expect(doneNow(said)).toEqual(done);
  });
});
