import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('a value told by what something becomes', () => {
  it.each([
    ['the interval of oracle goes to 90 seconds', ['configure', 'oracle', { settings: { interval: '90s' } }]],
    ["oracle's timeout is to be 30 seconds please", ['configure', 'oracle', { settings: { timeout: '30s' } }]],
    ['interval of oracle down to 90 seconds', ['configure', 'oracle', { settings: { interval: '90s' } }]],
    ['could the interval of oracle become 90 seconds?', ['configure', 'oracle', { settings: { interval: '90s' } }]],
    ['make 90 seconds the interval of oracle', ['configure', 'oracle', { settings: { interval: '90s' } }]],
    ['set a 90-second interval on oracle', ['configure', 'oracle', { settings: { interval: '90s' } }]],
    ['have oracle time out after 30 seconds', ['configure', 'oracle', { settings: { timeout: '30s' } }]],
    ['memory limit of oracle should be 4GB please', ['configure', 'oracle', { limits: { memory: '4GB' } }]],
    ['CACHE_TTL on oracle has to be 900, put that in please', ['configure', 'oracle', { env: { CACHE_TTL: '900' } }]],
    ['oracle is to run with LOG_LEVEL debug', ['configure', 'oracle', { env: { LOG_LEVEL: 'debug' } }]],
    ['no more DEBUG on oracle', ['configure', 'oracle', { unsetEnv: ['DEBUG'] }]],
    ['oracle loses DEBUG', ['configure', 'oracle', { unsetEnv: ['DEBUG'] }]],
    ['the vip tag goes on oracle', ['configure', 'oracle', { addTags: ['vip'] }]],
    ['the vip tag comes off oracle', ['configure', 'oracle', { removeTags: ['vip'] }]],
    ['take the vip tag away from oracle', ['configure', 'oracle', { removeTags: ['vip'] }]],
    ['no more vip tag on oracle', ['configure', 'oracle', { removeTags: ['vip'] }]],
    ['oracle no longer belongs under vip, take that tag off', ['configure', 'oracle', { removeTags: ['vip'] }]],
    ['the replica count of oracle is to be 4', ['scale', 'oracle', { replicas: 4 }]],
    ['make it four replicas for oracle', ['scale', 'oracle', { replicas: 4 }]],
    ['two copies of oracle can go', ['scale', 'oracle', { delta: -2 }]],
    ['oracle moves to 2.0.5 please', ['deploy', 'oracle', { version: '2.0.5' }]],
    ['2.0.5 goes live on oracle please', ['deploy', 'oracle', { version: '2.0.5' }]],
    ['give oracle version 2.0.5', ['deploy', 'oracle', { version: '2.0.5' }]],
    ['oracle is to go back to 2.0.5', ['rollback', 'oracle', { version: '2.0.5' }]],
    ["today's oracle release is garbage, roll back to 2.0.5", ['rollback', 'oracle', { version: '2.0.5' }]],
    ['new oracle build is cursed, revert it pls', ['rollback', 'oracle']],
    ['could the name of oracle become pythia, please?', ['rename', 'oracle', { to: 'pythia' }]],
    ['oracle should be called pythia please update that', ['rename', 'oracle', { to: 'pythia' }]],
    ["change oracle's name, it should be called pythia", ['rename', 'oracle', { to: 'pythia' }]],
    ['oracle needs a new name, make it pythia', ['rename', 'oracle', { to: 'pythia' }]],
    ['make pythia the name of oracle', ['rename', 'oracle', { to: 'pythia' }]],
  ])('"%s"', (text, step) => {
    expect(told(read(text))).toEqual([step]);
  });

  it.each([
    'the interval of oracle goes to 90 seconds by default',
    'the interval of oracle goes to 90 seconds?',
    'when the interval of oracle goes to 90 seconds it crashes',
    'the memory of oracle goes to 2GB',
    'the interval of oracle went to 90 seconds',
    'oracle moves to 2.0.5 next quarter',
    '2.0.5 goes live on oracle',
    'oracle goes back to 2.0.5',
    'the vip tag goes on oracle if mira agrees',
    'no more room on oracle',
    'CACHE_TTL on oracle has to be 900, right?',
    "today's oracle release is garbage, should we roll back to 2.0.5",
    'the new oracle build is cursed, mira will revert it',
    'oracle needs a new name',
    'pythia is the new name for oracle',
    'give oracle ten minutes to breathe',
  ])('"%s" changes nothing', (text) => {
    expect(told(read(text))).not.toBeInstanceOf(Array);
  });
});
