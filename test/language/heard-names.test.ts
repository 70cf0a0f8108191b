import { describe, expect, it } from 'vitest';
import { fleet as ours, parser, told } from '../support/reading.ts';

const bot = (name: string): (typeof ours.bots)[number] => ({
  name,
  role: 'worker',
  tags: [],
  status: 'running',
  env: 'production',
  replicas: 1,
});
const fleet: typeof ours = {
  ...ours,
  bots: [
    ...ours.bots,
    ...(
      'guide-camera badge-sync quota-checker nacelle-watch arrears-chaser comet encore turndown text2audio pill-sorter ' +
      'snmp-poller snmp-poller-2 weighbridge silo weight-checker ledger fridge-sensor roadie mast-south card-gateway freezer-monitor keycard-encoder berth-12 standby demand-forecast demand-forecast-2'
    )
      .split(' ')
      .map(bot),
  ],
};
const heard = (text: string, context?: object): unknown =>
  told(parser.parse({ text, channel: 'voice', ...(context ? { context } : {}) }, fleet));

describe('names as they are heard', () => {
  it.each([
    ['restart the guy camera', [['restart', 'guide-camera']]],
    ['deploy version four point two to the way bridge', [['deploy', 'weighbridge', { version: '4.2' }]]],
    ['roll back the sigh low to one point nine', [['rollback', 'silo', { version: '1.9' }]]],
    ['describe the wait checker', [['describe', 'weight-checker']]],
    ['stop wait checker', [['stop', 'weight-checker']]],
    ['restart the led jar', [['restart', 'ledger']]],
    ['give the silo to gigs of memory', [['configure', 'silo', { limits: { memory: '2GB' } }]]],
    ['deploy version three point two to the guy camera', [['deploy', 'guide-camera', { version: '3.2' }]]],
    ['bring up the batch sync', [['start', 'badge-sync']]],
    ['logs of the bad sync', [['logs', 'badge-sync']]],
    ['turn off the quarter checker', [['stop', 'quota-checker']]],
    ['restart quarter checker', [['restart', 'quota-checker']]],
    ['restart the knack cell watch', [['restart', 'nacelle-watch']]],
    ['kick the proxy rotata', [['restart', 'proxy-rotator']]],
    ['pause the trend spotta', [['pause', 'trend-spotter']]],
    ['resume pill sorta', [['resume', 'pill-sorter']]],
    ['restart proxy rotate or', [['restart', 'proxy-rotator']]],
    ['restart image tag her', [['restart', 'image-tagger']]],
    ['restart pod cast fetch a', [['restart', 'podcast-fetcher']]],
  ])('are held by the part that was heard as it is: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    ['delete the a rears chaser', [['unregister', 'arrears-chaser']]],
    ['power down the on core bot', [['stop', 'encore']]],
    ['restart the comment bot', [['restart', 'comet']]],
    ['restart the roady', [['restart', 'roadie']]],
    ['kick birth twelve', [['restart', 'berth-12']]],
    ['scale the key card in coder to four', [['scale', 'keycard-encoder', { replicas: 4 }]]],
    ['limit the key card in coder to two c p us', [['configure', 'keycard-encoder', { limits: { cpu: '2' } }]]],
    ['restart s n m p polar two', [['restart', 'snmp-poller-2']]],
    ['resume demand four cast two', [['resume', 'demand-forecast-2']]],
    ['resume demand four cast to', [['resume', 'demand-forecast-2']]],
    ['resume demand four cast', [['resume', 'demand-forecast']]],
    ['restart ess en em pee poller', [['restart', 'snmp-poller']]],
    ['scale text to audio to four', [['scale', 'text2audio', { replicas: 4 }]]],
    ['deploy one point three of text to audio', [['deploy', 'text2audio', { version: '1.3' }]]],
  ])('may be torn, spelt and run together: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    ['scale turn down to four replicas', [['scale', 'turndown', { replicas: 4 }]]],
    ['restart turn down', [['restart', 'turndown']]],
    ['logs of turn down', [['logs', 'turndown']]],
    ['restart stand by', [['restart', 'standby']]],
    ['turn down the oracle', [['stop', 'oracle']]],
  ])('may be made of words of ours: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    ['start price collector to', [['start', 'price-collector-2']]],
    ['stop price collector to please', [['stop', 'price-collector-2']]],
    ['scale price collector to to three', [['scale', 'price-collector-2', { replicas: 3 }]]],
    ['scale price collector to three', [['scale', 'price-collector', { replicas: 3 }]]],
    ['restart the oracle to', [['restart', 'oracle']]],
    ['start price collector too', 'ambiguous'],
    ['restart the oracle and price collector too', [['restart', 'price-collector', 'oracle']]],
    ['roll back price collector to', 'ambiguous'],
    ['roll back the oracle to', 'ambiguous'],
  ])('end in the number of a twin: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('are what was said before as well, where something was', () => {
    const context = { bots: [], lastBots: ['oracle'], lastIntent: 'restart' };
    expect(heard('restart price collector too', context)).toEqual([['restart', 'price-collector']]);
  });

  it.each([
    ['take the fridge censor off line please', [['stop', 'fridge-sensor']]],
    ['bring the oracle back on line', [['start', 'oracle']]],
    ['what is the threw put of the oracle', [['metrics', 'oracle', { metric: 'throughput' }]]],
  ])('stand beside words that are heard as two: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    'restart the new camera',
    'restart the other camera',
    'stop the comments',
    'no comment',
    'reboot the career gateway',
    'decommission fridge monitor two',
    'the guy with the camera is here',
    'a quarter of the checkers are sick',
    'somebody stopped the guy camera last night',
    'should i restart the quarter checker',
    'what happens if i stop the batch sync',
    'do not restart the guy camera',
    'we had a bad sync last night',
    'turn down the heating',
    'the line is off',
    'take a picture with the guy camera when it is failed',
    'stop every day',
    'turn the heating off',
    'the wind i wanted was gone',
    'restart the oracle or',
  ])('are not what merely sounds so: %s', (text) => {
    expect(typeof heard(text)).toBe('string');
  });
});
