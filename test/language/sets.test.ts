import { describe, expect, it } from 'vitest';
import type { KnownBot } from '../../src/language/reading.ts';
import { fitting, fleet, read } from '../support/reading.ts';

type Fits = (bot: KnownBot) => boolean;

const collector: Fits = ({ role }) => role === 'collector';
const staging: Fits = ({ env }) => env === 'staging';
const failed: Fits = ({ status }) => status === 'failed';
const critical: Fits = ({ tags }) => tags.includes('critical');
const [first = '', second = ''] = fleet.bots.filter(collector).map(({ name }) => name);

/** Ways to say a set, and which bots it is. */
const sets: readonly (readonly [fits: Fits, said: readonly string[]])[] = [
  [
    collector,
    [
      'all collectors',
      'every collector',
      'the collectors',
      'collectors',
      'all of the collectors',
      'each collector',
      'each of the collectors',
      'every one of the collectors',
      'every single collector',
      'all our collectors',
      'all collector bots',
      'every collector bot',
      'all the collector bots',
      'all bots with role collector',
      'all bots with the role collector',
      'all bots whose role is collector',
      'every bot that is a collector',
      'bots of type collector',
      'all collectors we have',
      'all the collectors we have',
      'all those collectors',
      'any collector',
      'anything that is a collector',
      'the whole lot of collectors',
      'the entire collector fleet',
      'each and every collector',
      'every last collector',
      'all collectors of ours',
      'all of our collectors',
      'whatever collectors we have',
      'all existing collectors',
    ],
  ],
  [
    staging,
    [
      'everything in staging',
      'all bots in staging',
      'all of staging',
      'the whole of staging',
      'the staging bots',
      'all staging bots',
      'every staging bot',
      'every bot in staging',
      'all the bots in staging',
      'staging bots',
      'whatever is in staging',
      'everything that is in staging',
      'everything that runs in staging',
      'everything on staging',
      'all that is in staging',
      'the bots in staging',
      'the bots on staging',
      'all bots living in staging',
      'everything staging',
      'all in staging',
      'each bot in staging',
      'everyone in staging',
      'all our staging bots',
      'everything we have in staging',
      'every bot we have in staging',
      'the entire staging environment',
      'all of the staging environment',
      'all bots of the staging environment',
      'everything from staging',
    ],
  ],
  [
    failed,
    [
      'everything failed',
      'all failed bots',
      'the failed bots',
      'failed bots',
      'all the failed ones',
      'the failed ones',
      'whatever failed',
      'whatever has failed',
      'whatever is failed',
      'everything that failed',
      'everything that has failed',
      'all that failed',
      'all bots that failed',
      'all bots that have failed',
      'every failed bot',
      'every bot that is failed',
      'every bot that failed',
      'the ones that failed',
      'those that failed',
      'all failures',
      'any failed bot',
      'anything that failed',
      'anything failed',
      'all bots in status failed',
      'all bots with status failed',
      'bots with the status failed',
      'everything in failed state',
      'everything marked as failed',
      'everything that is currently failed',
    ],
  ],
  [
    critical,
    [
      'everything critical',
      'all critical bots',
      'the critical bots',
      'all bots tagged critical',
      'everything tagged critical',
      'all bots with the tag critical',
      'all bots with tag critical',
      'all bots with the critical tag',
      'everything with the critical tag',
      'every critical bot',
      'every bot tagged critical',
      'the critical ones',
      'all the critical ones',
      'anything critical',
      'anything tagged critical',
      'all bots that are tagged critical',
      'all bots labelled critical',
      'everything that carries the tag critical',
      'whatever is tagged critical',
      'all bots that have the tag critical',
      'bots carrying the critical tag',
      'everything marked critical',
      'all critical stuff',
      'each critical bot',
    ],
  ],
  [
    (bot) => collector(bot) && failed(bot),
    [
      'all failed collectors',
      'every failed collector',
      'the failed collectors',
      'collectors that failed',
      'all collectors that failed',
      'all collectors that have failed',
      'every collector that is failed',
      'the collectors which failed',
      'failed collectors',
      'any collector that failed',
      'all collectors with status failed',
      'whichever collectors failed',
      'those collectors that failed',
      'all collectors in failed state',
      'the collectors that are currently failed',
    ],
  ],
  [
    (bot) => collector(bot) && staging(bot),
    [
      'all collectors in staging',
      'every collector in staging',
      'the staging collectors',
      'all staging collectors',
      'staging collectors',
      'collectors in staging',
      'the collectors on staging',
      'all collectors that are in staging',
      'all collectors that run in staging',
      'each collector in staging',
      'every staging collector',
      'all the collectors from staging',
      'any collectors in staging',
    ],
  ],
  [
    (bot) => collector(bot) && bot.name !== first,
    [
      `all collectors except ${first}`,
      `all collectors but ${first}`,
      `all collectors but not ${first}`,
      `every collector except ${first}`,
      `every collector but ${first}`,
      `all collectors apart from ${first}`,
      `all collectors bar ${first}`,
      `all collectors besides ${first}`,
      `all collectors excluding ${first}`,
      `all collectors minus ${first}`,
      `all collectors save ${first}`,
      `all collectors save for ${first}`,
      `all collectors, except for ${first}`,
      `all collectors other than ${first}`,
      `all collectors without ${first}`,
      `all collectors with the exception of ${first}`,
      `all collectors, not ${first}`,
      `all collectors, but leave ${first} alone`,
      `all collectors, but leave out ${first}`,
      `all collectors, leaving out ${first}`,
      `all collectors, leave ${first}`,
      `all collectors (not ${first})`,
      `all collectors (except ${first})`,
      `all collectors - not ${first}`,
      `all collectors, ${first} excepted`,
      `all collectors, ${first} aside`,
      `all collectors, just not ${first}`,
      `all collectors, only not ${first}`,
      `all collectors, sparing ${first}`,
      `all collectors, skipping ${first}`,
      `all collectors, skip ${first}`,
      `all collectors but skip ${first}`,
      `all collectors and spare ${first}`,
      `all collectors, omit ${first}`,
      `all collectors, ignoring ${first}`,
      `all collectors, ${first} stays as it is`,
      `all collectors, keep ${first} as it is`,
      `all collectors but keep ${first} running`,
      `all the collectors that are not ${first}`,
      `every collector that isn't ${first}`,
      `all collectors, hands off ${first}`,
      `all collectors, though not ${first}`,
      `all collectors barring ${first}`,
      `all collectors outside of ${first}`,
      `all collectors, do not touch ${first}`,
      `all collectors, don't touch ${first}`,
      `all collectors, but not the ${first}`,
      `all collectors, ${first} not included`,
      `all collectors, ${first} excluded`,
    ],
  ],
  [
    (bot) => collector(bot) && bot.name !== first && bot.name !== second,
    [
      `all collectors except ${first} and ${second}`,
      `all collectors but ${first} and ${second}`,
      `all collectors except ${first}, ${second}`,
      `every collector except for ${first} and ${second}`,
      `all collectors apart from ${first} and ${second}`,
      `all collectors but neither ${first} nor ${second}`,
      `all collectors, not ${first} or ${second}`,
      `all collectors except ${first} or ${second}`,
      `all collectors, leave ${first} and ${second} alone`,
      `all collectors, ${first} and ${second} excepted`,
      `all collectors minus ${first} and ${second}`,
    ],
  ],
  [
    (bot) => collector(bot) && !failed(bot),
    [
      'all collectors except the failed ones',
      'all collectors that are not failed',
      'all collectors except those that failed',
      'every collector that has not failed',
      'all collectors but the failed ones',
      'all collectors apart from the failed',
      'non-failed collectors',
      'all collectors that did not fail',
      'all collectors not failed',
    ],
  ],
  [
    (bot) => collector(bot) && !staging(bot),
    [
      'all collectors not in staging',
      'all collectors outside staging',
      'all collectors outside of staging',
      'all collectors except those in staging',
      'all collectors that are not in staging',
      'every collector except the staging ones',
      'all collectors but not those in staging',
      'all non-staging collectors',
      'all collectors except in staging',
      'all collectors except on staging',
      'collectors that are not on staging',
    ],
  ],
];

/** `@` is where the set stands. */
const orders = ['restart @', 'please restart @', '@ should be restarted', 'I want @ restarted'];

describe('a set of bots, however it is said', () => {
  const all = sets.flatMap(([fits, said]) =>
    said.flatMap((set) =>
      orders
        .filter((order) => order.startsWith('@') === false || !/[,(]|- not/.test(set))
        .map((order) => ({ text: order.replace('@', set), wanted: fitting(fits) })),
    ),
  );
  const readings = all.map(({ text, wanted }) => ({ text, wanted, reading: read(text) }));

  it('is never another set', () => {
    const wrong = readings.filter(
      ({ wanted, reading }) =>
        reading.kind === 'intents' && reading.steps.some(({ targets }) => targets.join() !== wanted.join()),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is nearly always understood, and asked about where it is not', () => {
    const asked = readings.filter(({ reading }) => reading.kind !== 'intents');
    expect(asked.length).toBeLessThan(all.length / 10);
  });
});

describe('a tag that is to go', () => {
  it.each([
    'remove the critical tag from all bots that have it',
    'strip the critical label off every bot that still carries it',
    'take the critical tag off everything that has it',
  ])('"%s" touches those alone that have it', (text) => {
    expect(read(text)).toMatchObject({
      steps: [{ intent: 'configure', targets: fitting(critical), args: { removeTags: ['critical'] } }],
    });
  });
});
