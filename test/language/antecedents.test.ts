import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

/** What a message does, as `intent[bots]{arguments}`. */
const meaning = (text: string): string => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => `${intent}[${targets}]${Object.values(args).join()}`).join(' ')
    : reading.kind;
};

describe('what "it" stands for', () => {
  it.each([
    ['Request 62 has my green light, approve it', 'approve[]62'],
    ["I'm content with request 118, approve it", 'approve[]118'],
    ['request 62 is nonsense, reject it', 'reject[]62'],
    ['request 58 looks legit, approve that one', 'approve[]58'],
    ['reject 33. 34 looks good, approve that one', 'reject[]33 approve[]34'],
    ['reject 33, approve that one', 'ambiguous'],
    ['approve one', 'ambiguous'],
    ['trend-spotter is down, weekly-report is down, restart both', 'restart[trend-spotter,weekly-report]'],
    ['trend-spotter is fine, weekly-report is down, restart both', 'ambiguous'],
    [
      'Legal have finally blessed 3.2 after a fortnight of commas. Deploy it to trend-spotter.',
      'deploy[trend-spotter]3.2',
    ],
    ['version 3.2 passed all tests, put it on trend-spotter', 'deploy[trend-spotter]3.2'],
    ['weekly-report runs 3.2, deploy it to trend-spotter', 'deploy[trend-spotter]3.2'],
    [
      'our definitions are kept at https://config.brae.test/bots, import them from there please',
      'import[]https://config.brae.test/bots',
    ],
  ])('is the one thing of its kind that was told before: %s', (text, expected) => expect(meaning(text)).toBe(expected));

  it.each([
    '3.1 is old and 3.2 is new, deploy it to trend-spotter',
    'request 62 and request 63 are fine, approve it',
    '3.2 is broken, deploy it to trend-spotter',
    'if request 62 is fine, approve it',
    'put it on trend-spotter',
    'deploy it to trend-spotter',
  ])('is asked for, or nothing is done, where that is not clear: %s', (text) =>
    expect(['ambiguous', 'outOfScope']).toContain(meaning(text)),
  );

  it('is no bot where it is brought to one', () =>
    expect(read('deploy it to trend-spotter', { lastBots: ['weekly-report'] })).toMatchObject({
      about: { targets: ['trend-spotter'] },
    }));

  it.each([
    'rename trend-spotter to something less silly',
    'rename trend-spotter to a better name',
    'rename trend-spotter back',
    'rename trend-spotter to its old name',
  ])('no name is made of what it is to be like: %s', (text) => expect(meaning(text)).toBe('ambiguous'));
});

describe('a place of files', () => {
  it.each(['~/fleet.yaml', './fleet.yaml', '/opt/fleet.yaml'])('%s is taken as it is written', (source) => {
    expect(read(`import the fleet from ${source}`)).toMatchObject({ steps: [{ intent: 'import', args: { source } }] });
  });

  it('is no lone stroke', () => {
    expect(read('* create / destroy:').kind).toBe('outOfScope');
  });
});
