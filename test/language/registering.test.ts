import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

/** What is registered, one entry a bot, or what kind of answer it is. */
const registered = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, args }) => (intent === 'register' ? args : intent))
    : reading.kind;
};

describe('a new bot', () => {
  it.each([
    ['new bot: scout, collector, staging', [{ name: 'scout', role: 'collector', env: 'staging' }]],
    ['enrol scout as a new bot, collector, living in staging', [{ name: 'scout', role: 'collector', env: 'staging' }]],
    [
      'add duty-free to the fleet with image ghcr.io/acme/free:1.3',
      [{ name: 'duty-free', image: 'ghcr.io/acme/free:1.3' }],
    ],
    [
      'please enrol scout in the fleet; its image is ghcr.io/acme/scout:2',
      [{ name: 'scout', image: 'ghcr.io/acme/scout:2' }],
    ],
    ['we have a new bot, name is scout, role collector, please register', [{ name: 'scout', role: 'collector' }]],
    ['register one more, the name is scout, role collector', [{ name: 'scout', role: 'collector' }]],
    ['onboard a new bot: register it as name-finder', [{ name: 'name-finder' }]],
    ['register a bot called collector', [{ name: 'collector' }]],
  ])('has a name, and what it is and where is no name: %s', (text, expected) =>
    expect(registered(text)).toEqual(expected),
  );

  it.each(['add a bot to the fleet', 'register collector', 'add a newcomer to the fleet', 'register one more'])(
    'is not called what it is: %s',
    (text) => expect(registered(text)).toBe('ambiguous'),
  );
});
