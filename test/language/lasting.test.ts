import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

/** How long what is ordered of `trend-spotter` is to last, or what kind of answer it is. */
const lasting = (text: string): unknown => {
  const reading = read(text);
  if (reading.kind !== 'intents') return reading.kind;
  const { until, for: length } = reading.steps.at(-1)?.args ?? {};
  return until ?? length ?? 'open';
};

describe('how long something lasts', () => {
  it.each([
    ['trend-spotter can sleep till friday, pause it', 'friday'],
    ['trend-spotter can snooze till friday... pause it i mean', 'friday'],
    ['nobody needs trend-spotter before monday. silence it until then', 'monday'],
    ['nobody needs trend-spotter for 2 hours, pause it', '2h'],
    ['trend-spotter should take 25 minutes off, pause it', '25m'],
    ['the vendor is back on tuesday. pause trend-spotter until then', 'tuesday'],
    ['the demo is at 5pm tomorrow. mute trend-spotter till then', 'tomorrow 17:00'],
    ['mute trend-spotter, an hour should do', '1h'],
    ['mute trend-spotter. 20 minutes is plenty', '20m'],
    ['pause trend-spotter, the planners want it quiet until thursday', 'thursday'],
    ['mute trend-spotter for today', 'tomorrow'],
    ['pause trend-spotter for the rest of the day please', 'tomorrow'],
    ['grant zara operator for today', 'today'],
  ])('is told beside the order: %s', (text, length) => expect(lasting(text)).toBe(length));

  it.each([
    'trend-spotter has been down for 2 hours, mute it',
    'trend-spotter was broken until yesterday, mute it',
    'mute trend-spotter, 20 minutes will not do',
  ])('is not how long something else lasted: %s', (text) => expect(lasting(text)).toBe('open'));

  it.each(['pause trend-spotter until then', 'ingest is back. mute trend-spotter till then'])(
    'is asked about where nobody said what "then" is: %s',
    (text) => expect(lasting(text)).toBe('ambiguous'),
  );
});
