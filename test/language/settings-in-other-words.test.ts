import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

/** What a message changes of which bots, or what kind of answer it is. */
const change = (text: string): unknown => {
  const reading = read(text);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [intent, targets.join(' '), args])
    : reading.kind;
};
const of = (bots: string, args: object): unknown => [['configure', bots, args]];
const timeout = of('trend-spotter', { settings: { timeout: '20s' } });

describe('a setting that is changed in other words than "set"', () => {
  it.each([
    'drop the timeout of trend-spotter to 20 seconds',
    "drop trend-spotter's timeout to 20 seconds",
    'bring the timeout of trend-spotter down to 20 seconds',
    "knock trend-spotter's timeout down to 20s",
    'trend-spotter timeout to 20 seconds',
    'timeout of trend-spotter to 20 seconds',
    "trend-spotter's timeout should go down to 20 seconds",
    'the timeout of trend-spotter must come down to 20 seconds',
    'trend-spotter needs its timeout set to 20 seconds',
    'trend-spotter wants its timeout lowered to 20s',
    "make trend-spotter's timeout 20 seconds",
    'give trend-spotter a 20 second timeout',
    'I want a timeout of 20 seconds on trend-spotter',
    "I'd like trend-spotter's timeout to be 20 seconds",
    'could the timeout of trend-spotter be 20 seconds please',
    'from now on, trend-spotter should have a timeout of 20 seconds',
  ])('is that setting: %s', (text) => expect(change(text)).toEqual(timeout));

  it.each([
    ["push trend-spotter's retry interval to 5 minutes", { settings: { 'retry-interval': '5m' } }],
    ['trim the memory of trend-spotter to 512MB', { limits: { memory: '512MB' } }],
    ['trend-spotter needs its memory limit set to 1GB', { limits: { memory: '1GB' } }],
    ['trend-spotter memory to 512MB', { limits: { memory: '512MB' } }],
    ['trend-spotter needs its LOG_LEVEL set to debug', { env: { LOG_LEVEL: 'debug' } }],
    ['trend-spotter: LOG_LEVEL to debug', { env: { LOG_LEVEL: 'debug' } }],
  ])('is what it is called: %s', (text, args) => expect(change(text)).toEqual(of('trend-spotter', args)));

  it.each([
    ["trend-spotter's timeout dropped to 20 seconds"],
    ['the timeout of trend-spotter went down to 20 seconds'],
    ['trend-spotter timeout up to 20 seconds again'],
    ['trend-spotter: request timeout to upstream'],
    ['trend-spotter: timeout after 20 seconds'],
    ['what if we dropped the timeout of trend-spotter to 20 seconds'],
    ['never drop the timeout of trend-spotter to 20 seconds'],
    ['if it fails again drop the timeout of trend-spotter to 20 seconds'],
    ['could the timeout of trend-spotter be the problem?'],
    ['the memory of trend-spotter went to 512MB'],
    ['push the logs of trend-spotter to s3'],
    ['move the flag of trend-spotter to production'],
    ['drop my heart rate to 60'],
    ['did anybody get trend-spotter to work this morning?'],
  ])('is none where nothing is ordered: %s', (text) => expect(change(text)).not.toBeInstanceOf(Array));

  it.each([
    ['bring maestro down to 3 replicas', [['scale', 'maestro', { replicas: 3 }]]],
    ['push maestro to 2.4.1', [['deploy', 'maestro', { version: '2.4.1' }]]],
    ['bring maestro down', [['stop', 'maestro', {}]]],
    ['kick maestro out', [['unregister', 'maestro', {}]]],
  ])('leaves to others what is theirs: %s', (text, steps) => expect(change(text)).toEqual(steps));
});

describe('a tag or a variable that bots get or lose', () => {
  it.each([
    ['sandbox and oracle need the tag retail', 'oracle sandbox', { addTags: ['retail'] }],
    ['sandbox wants the retail tag', 'sandbox', { addTags: ['retail'] }],
    ['can sandbox have the retail tag please', 'sandbox', { addTags: ['retail'] }],
    ["I'd like the tag retail on sandbox", 'sandbox', { addTags: ['retail'] }],
    ['pin the public tag on sandbox', 'sandbox', { addTags: ['public'] }],
    ['Please tag sandbox as critical, thank you', 'sandbox', { addTags: ['critical'] }],
    ['sandbox and maestro should lose their critical tag', 'sandbox maestro', { removeTags: ['critical'] }],
    ['maestro can lose the critical tag', 'maestro', { removeTags: ['critical'] }],
    ['the critical tag on maestro has to go', 'maestro', { removeTags: ['critical'] }],
    ["maestro's critical tag can go", 'maestro', { removeTags: ['critical'] }],
    ['the critical tag should come off maestro', 'maestro', { removeTags: ['critical'] }],
    ['maestro needs its critical tag removed', 'maestro', { removeTags: ['critical'] }],
    ['take critical off maestro', 'maestro', { removeTags: ['critical'] }],
    ['rip the DEBUG var out of maestro', 'maestro', { unsetEnv: ['DEBUG'] }],
    ['tear the DEBUG flag out of maestro', 'maestro', { unsetEnv: ['DEBUG'] }],
    ['scrub DEBUG_MODE from maestro', 'maestro', { unsetEnv: ['DEBUG_MODE'] }],
    ['get DEBUG_MODE out of maestro', 'maestro', { unsetEnv: ['DEBUG_MODE'] }],
    ['DEBUG_MODE has to go from maestro', 'maestro', { unsetEnv: ['DEBUG_MODE'] }],
    [
      'add the critical tag to oracle and take experimental off',
      'oracle',
      { addTags: ['critical'], removeTags: ['experimental'] },
    ],
  ])('%s', (text, bots, args) => expect(change(text)).toEqual(of(bots, args)));

  it.each([
    'trend-spotter lost its public tag',
    'trend-spotter loses its public tag every night',
    'should trend-spotter lose its ml tag?',
    'does trend-spotter need the tag retail?',
    'trend-spotter no longer needs the ml tag',
    'mateo needs his bike fixed',
    'the ml tag has gone from trend-spotter',
    'drop everything and come to ward 3',
  ])('changes nothing: %s', (text) => expect(change(text)).not.toBeInstanceOf(Array));
});
