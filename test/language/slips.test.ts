import { describe, expect, it } from 'vitest';
import { fitting, fleet, parser, read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const slash = (text: string): unknown => told(parser.parse({ text, channel: 'slash' }, fleet));

describe('slips of the finger', () => {
  it.each([
    // The letter beside the right one, also the first of a word.
    ['dtart oracle', [['start', 'oracle']]],
    ['jalt oracle', [['stop', 'oracle']]],
    ['restsrt oracle', [['restart', 'oracle']]],
    ['restart oracle olease', [['restart', 'oracle']]],
    // Swapped, left out, struck twice, struck with its neighbour.
    ['sotp oracle', [['stop', 'oracle']]],
    ['rstart oracle', [['restart', 'oracle']]],
    ['reestart oracle', [['restart', 'oracle']]],
    ['restaryt oracle', [['restart', 'oracle']]],
    ['stp oracle', [['stop', 'oracle']]],
    ["wat's wrong with oracle", [['explain', 'oracle']]],
    ['restart oracle ever sunday at 5', [['schedule', 'oracle', { action: 'restart', every: 'sunday', at: '05:00' }]]],
    ['mute oracle untl monday', [['mute', 'oracle', { until: 'monday' }]]],
    ['tail 50 lnes of oracle', [['logs', 'oracle', { tail: 50 }]]],
    // Bots run on after a restart, so it may be guessed twice.
    ['restatr trend-spoter', [['restart', 'trend-spotter']]],
    ['shwo me teh logs of trend-spoter', [['logs', 'trend-spotter']]],
  ])('are no other words: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    ['how many aggregatros do we have', [['stats', { role: 'aggregator' }]]],
    ['which bots are degarded', [['list', { status: 'degraded' }]]],
    ['list everything in stagging', [['list', { env: 'staging' }]]],
    ['list the critcal bots', [['list', { tag: 'critical' }]]],
    ['list everything in sta ging', [['list', { env: 'staging' }]]],
    ['tag oracle critcal', [['configure', 'oracle', { addTags: ['critical'] }]]],
    ['take the crtical tag off maestro', [['configure', 'maestro', { removeTags: ['critical'] }]]],
    [
      'new bot named fox, role colector, env stagign',
      [['register', { name: 'fox', role: 'collector', env: 'staging' }]],
    ],
  ])('leave roles, tags, states and places what they are: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it('take the bots that a misspelt word describes', () => {
    expect(meaning('restart all analzyers')).toEqual([['restart', ...fitting(({ role }) => role === 'analyzer')]]);
    expect(meaning('pause all gpu bts')).toEqual([['pause', ...fitting(({ tags }) => tags.includes('gpu'))]]);
  });

  it.each([
    ['grant fnin admin', [['grant', { user: 'finn', role: 'admin' }]]],
    ['grant finn admn', [['grant', { user: 'finn', role: 'admin' }]]],
    ['give zara the operater role', [['grant', { user: 'zara', role: 'operator' }]]],
    ['take mantainer away from zara', [['revoke', { user: 'zara', role: 'maintainer' }]]],
  ])('leave people who they are: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    ['/bot atop oracle', [['stop', 'oracle']]],
    ['/bot stoop oracle', [['stop', 'oracle']]],
    ['/bot mut oracle 2h', [['mute', 'oracle', { for: '2h' }]]],
    ['/bot satts staging', [['stats', { env: 'staging' }]]],
  ])('begin a slash command, whatever else they may be: %s', (text, expected) => {
    expect(slash(text)).toEqual(expected);
  });

  it('leave out of an order in front whom a misspelt name leaves out', () => {
    const spared = ['restart', ...fitting(({ tags, name }) => tags.includes('critical') && name !== 'proxy-rotator')];
    expect(meaning('with the exception of proxy-roator, restart all critical bots')).toEqual([spared]);
    expect(meaning('restart all critical bots except proxy-roator')).toEqual([spared]);
    const quiet = ['restart', ...fitting(({ tags, name }) => tags.includes('critical') && name !== 'maestro')];
    expect(meaning('except maestor, restart all critical bots')).toEqual([quiet]);
    expect(meaning('apart from the maestor, restart all critical bots')).toEqual([quiet]);
  });

  it.each([
    // What could be two verbs is none.
    'dtop oracle',
    'srop oracle',
    // A guessed verb and a guessed name.
    'delte trend-spoter',
    'sotp the sand box colector',
    'dleete all analzyers',
    // A part of an order that may be one.
    'stoop oracle at 16:00 and start it at 17:00',
    // Whom that would have spared, nobody knows.
    'except foo, restart all critical bots',
    'restart all critical bots, the maestor excepted',
    // English, and no slip.
    'atop oracle',
    'shop oracle',
    'slop for oracle',
    'let myself restart later',
  ])('are not guessed at: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it.each([
    ['rename oracle to trackr', [['rename', 'oracle', { to: 'trackr' }]]],
    ['rename oracle to price-colector', [['rename', 'oracle', { to: 'price-colector' }]]],
    ['register price-colector', [['register', { name: 'price-colector' }]]],
  ])('are nobody’s business in a new name: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });
});

describe('spaces', () => {
  it.each([
    ['rest art oracle', [['restart', 'oracle']]],
    ['dep loy 2.3 to oracle', [['deploy', 'oracle', { version: '2.3' }]]],
    ['stop oracle to morrow at 9', [['schedule', 'oracle', { action: 'stop', date: 'tomorrow', at: '09:00' }]]],
    ['show the through put of oracle', [['metrics', 'oracle', { metric: 'throughput' }]]],
    ['pl ease restart ora cle', [['restart', 'oracle']]],
    ['restartoracle', [['restart', 'oracle']]],
    ['stopthe oracle', [['stop', 'oracle']]],
    ['pleasestop oracle', [['stop', 'oracle']]],
    ['show me the logsof oracle', [['logs', 'oracle']]],
  ])('are put where they belong: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    'a part of the oracle is broken, over and out',
    'the art of the rest is lost on them',
    'the outcome of the theme party is all right',
    'myself included, we stop',
  ])('stay where they are: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('good English that is near one of our words', () => {
  it.each(['bidding', 'flood', 'housing', 'docking'])('stays as it was written: %s', (tag) => {
    expect(read(`register a bot called parcel-tracker tagged ${tag}`)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'register', args: { name: 'parcel-tracker', tags: [tag] } }],
    });
  });
});
