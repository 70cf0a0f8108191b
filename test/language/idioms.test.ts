import { describe, expect, it } from 'vitest';
import { fleet, parser, read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const shows = new Set('list status describe logs metrics stats history explain help smalltalk roles'.split(' '));
/** Whether nothing would be changed. */
const changesNothing = (text: string): boolean => {
  const reading = read(text);
  return reading.kind !== 'intents' || reading.steps.every(({ intent }) => shows.has(intent));
};

describe('what is to happen', () => {
  it.each([
    ['maestro is to have four copies', ['scale', 'maestro', { replicas: 4 }]],
    ['maestro is to go back to 7.1', ['rollback', 'maestro', { version: '7.1' }]],
    ['maestro is to be on 2.1.0', ['deploy', 'maestro', { version: '2.1.0' }]],
    ['it is necessary that maestro be stopped, thank you in advance', ['stop', 'maestro']],
    ['it is necessary that maestro gets restarted', ['restart', 'maestro']],
    ['it would be great if maestro could get bounced', ['restart', 'maestro']],
    ['time to give maestro a reboot', ['restart', 'maestro']],
    ['time for maestro to be restarted', ['restart', 'maestro']],
    ['what maestro needs is a restart', ['restart', 'maestro']],
    ['a restart is what maestro needs', ['restart', 'maestro']],
  ])('is ordered: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'maestro is not to be restarted',
    'the plan is to restart maestro at some point',
    'it is not necessary that maestro is stopped',
    'is it necessary that maestro is stopped?',
    'it would be great if maestro could be left alone',
    'time to go home',
    'time for lunch',
    'what maestro needs is a new owner',
    'do you think what maestro needs is a restart?',
  ])('is not: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('what is needed by a bot of which something was told', () => {
  it.each([
    ["maestro's stuck, needs a wee reboot pls", ['restart', 'maestro']],
    ["maestro's being a diva again, off and on pls", ['restart', 'maestro']],
    ["maestro's throwing a tantrum, reboot please", ['restart', 'maestro']],
    ['maestro is slow, could do with two more replicas', ['scale', 'maestro', { delta: 2 }]],
    ['maestro is struggling, two more copies please', ['scale', 'maestro', { delta: 2 }]],
    ['maestro needs more muscle, slap three extra instances on it', ['scale', 'maestro', { delta: 3 }]],
  ])('is done: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'my laptop is stuck, needs a reboot',
    "maestro's stuck in traffic, needs a coffee",
    'zara says maestro is stuck, needs a reboot',
    'the kids are at it again, reboot the router please',
    "maestro's being discussed, restart pls",
  ])('is not: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('orders in idioms', () => {
  it.each([
    ['put maestro through a quick restart please', ['restart', 'maestro']],
    ['hit the reset button on maestro', ['restart', 'maestro']],
    ['put maestro out of its misery', ['stop', 'maestro']],
    ['tell maestro to stand down', ['stop', 'maestro']],
    ['shut maestro down the wind is over the limit', ['stop', 'maestro']],
    ['spark maestro back to life would ya', ['start', 'maestro']],
    ['kick maestro into gear', ['start', 'maestro']],
    ['get maestro out of bed', ['start', 'maestro']],
    ['let maestro sit out the next three hours', ['pause', 'maestro', { for: '3h' }]],
    ['freeze maestro for the next day and a half', ['pause', 'maestro', { for: '36h' }]],
    ['give maestro an hour off', ['pause', 'maestro', { for: '1h' }]],
    ["in two days' time switch maestro on", ['schedule', 'maestro', { action: 'start', in: '2d' }]],
    ['take maestro off the naughty step, it can carry on', ['resume', 'maestro']],
    ['maestro can get back to it', ['resume', 'maestro']],
    ['tell maestro to carry on', ['resume', 'maestro']],
    ["kill one of maestro's replicas", ['scale', 'maestro', { delta: -1 }]],
    ['could two of the maestro copies be dropped, please?', ['scale', 'maestro', { delta: -2 }]],
    ["kill all but one of maestro's replicas", ['scale', 'maestro', { replicas: 1 }]],
    ['put three more copies of maestro to work', ['scale', 'maestro', { delta: 3 }]],
    ['make it so that we have four copies of maestro', ['scale', 'maestro', { replicas: 4 }]],
    ['the new maestro build is trash, go back to the one before', ['rollback', 'maestro']],
    ['maestro is allowed to send alerts again', ['unmute', 'maestro']],
    ['no alerts out of maestro for the next 6 hours please', ['mute', 'maestro', { for: '6h' }]],
    ['tell maestro to be quiet for 2 hours', ['mute', 'maestro', { for: '2h' }]],
    ['stop the recurring restarts of maestro', ['unschedule', 'maestro', { action: 'restart' }]],
    ["I'd be grateful for a ping whenever maestro goes down", ['subscribe', 'maestro', { event: 'down' }]],
    ['I wish to be informed please when maestro is going down', ['subscribe', 'maestro', { event: 'down' }]],
    [
      'if the disk of maestro fills beyond 90% I want an alert',
      ['alert', 'maestro', { metric: 'disk', op: '>', value: '90%' }],
    ],
    [
      "keep tabs on maestro's memory, ping me above 2GB",
      ['alert', 'maestro', { metric: 'memory', op: '>', value: '2GB' }],
    ],
    ['chuck maestro a quick restart', ['restart', 'maestro']],
    ['let maestro clock off', ['stop', 'maestro']],
    ['get maestro firing on all cylinders', ['start', 'maestro']],
    ['put a lid on maestro for an hour', ['mute', 'maestro', { for: '1h' }]],
    ['no more crash notices about maestro please', ['unsubscribe', 'maestro', { event: 'crash' }]],
    ['walk me through the reason maestro is degraded', ['explain', 'maestro']],
    ["tell me how maestro's getting on", ['status', 'maestro']],
    ['i want to be told why maestro is down', ['explain', 'maestro']],
    ['whoops, scrap what i just did', ['undo']],
    ['show me the list of commands', ['help']],
    ["show me the slackers, i.e. whatever isn't running", ['list', { notStatus: 'running' }]],
    ["who's still stuck in paused?", ['list', { status: 'paused' }]],
  ])('are read: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'call it a day',
    'put me out of my misery',
    'give the team an hour off',
    'get me out of bed',
    'tell everyone to calm down',
    'let the team knock off early',
    'zara can clock off',
    'put a lid on the pan for an hour',
    'ten minute break for the team',
    'let me hear that song again',
    'tell everyone to shut up',
    'go with the flow',
    "let's go with pizza for lunch",
    "one of maestro's copies went away",
    "all but one of maestro's replicas died",
    'the new maestro build is trash',
    'set an alarm for when the pizza is done',
    'keep an eye on the pizza, alert me above 80 degrees',
    'is maestro allowed to send alerts again?',
    'no more nightly shifts for me',
    'sort zara out',
    'bump into zara',
  ])('are none: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('a limit of cores', () => {
  it.each([
    ['set cpu limit 1.5 on maestro', { limits: { cpu: '1.5' } }],
    ['cpu limit 1.5 for maestro', { limits: { cpu: '1.5' } }],
    ['cpu 1.5 max for maestro', { limits: { cpu: '1.5' } }],
    ["cap maestro's cpu at 1.5 cores", { limits: { cpu: '1.5' } }],
    ['maestro: set cpu limit 2, memory limit 768MB.', { limits: { cpu: '2', memory: '768MB' } }],
    ['maestro: set memory limit 768MB, cpu limit 2', { limits: { cpu: '2', memory: '768MB' } }],
    ['give maestro cpu 2 and memory 1GB', { limits: { cpu: '2', memory: '1GB' } }],
  ])('is the number behind it: %s', (text, args) => expect(meaning(text)).toEqual([['configure', 'maestro', args]]));

  it.each([
    'set the timeout of maestro to 30s, memory limit 1GB',
    'set the timeout to 30s, memory limit 1GB on maestro',
  ])('is not passed over beside another value: %s', (text) => expect(meaning(text)).toBe('ambiguous'));
});

describe('orders in hasty or roundabout words', () => {
  it.each([
    ['three copies of maestro are plenty, cut it down to that', ['scale', 'maestro', { replicas: 3 }]],
    ['could maestro run with twice as many replicas, please?', ['scale', 'maestro', { factor: 2 }]],
    ['scale maestro to 5 mate', ['scale', 'maestro', { replicas: 5 }]],
    ['give maestro a quick reboot while I grab a flat white', ['restart', 'maestro']],
    ['hii restart maestro pls', ['restart', 'maestro']],
    ['gonnae get maestro up and runnin', ['start', 'maestro']],
    ['chuck maestro back on', ['start', 'maestro']],
    ['might maestro be permitted to carry on now?', ['resume', 'maestro']],
    ['get whatever is scheduled for maestro off the calendar', ['unschedule', 'maestro']],
    ['drop me from the updates on maestro', ['unsubscribe', 'maestro']],
    ['memory alarm on maestro above 1.5GB', ['alert', 'maestro', { metric: 'memory', op: '>', value: '1.5GB' }]],
    ['start sending out alerts for maestro again', ['unmute', 'maestro']],
    ["send zara's request back with a no", ['reject', { user: 'zara' }]],
    ['toss me whatever maestro put in its log today', ['logs', 'maestro', { since: 'today' }]],
    ["stream maestro's logs live, i wanna watch it boot", ['logs', 'maestro', { follow: true }]],
    ['has maestro gone down, or is it just my terminal?', ['status', 'maestro']],
    ['where does the throughput of maestro stand?', ['metrics', 'maestro', { metric: 'throughput' }]],
    ['would you kindly put up the names of everything marked critical?', ['list', { tag: 'critical' }]],
    [
      'we need a new bot on the books: hay-estimator, role planner, env staging',
      ['register', { name: 'hay-estimator', role: 'planner', env: 'staging' }],
    ],
  ])('are read: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each([
    'pause maestro while I restart the database',
    'gonnae restart maestro masel',
    'three copies of maestro are plenty',
    'could maestro run with twice as many errors?',
  ])('are not done blindly: %s', (text) => {
    const reading = read(text);
    expect(
      reading.kind === 'intents' && reading.steps.some(({ intent }) => intent === 'scale' || intent === 'restart'),
    ).toBe(false);
  });
});

describe('whatever bears a tag', () => {
  it.each([
    'give me everything with the vip tag',
    'I want everything with a vip tag',
    'get us all bots with a vip tag',
  ])('is never tagged for being asked for: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('what was asked for in other ways', () => {
  it.each([
    ["I'd be grateful if you took maestro down", ['stop', 'maestro']],
    ["I'd be grateful if you took maestro up to six instances", ['scale', 'maestro', { replicas: 6 }]],
    ["i'd be thankful if you gave maestro 5 replicas", ['scale', 'maestro', { replicas: 5 }]],
    ["i'd be happy if you threw out maestro", ['unregister', 'maestro']],
    ['please to make run the maestro, is needed for audit', ['start', 'maestro']],
    ['it is needed 5 replicas for maestro, please you arrange it', ['scale', 'maestro', { replicas: 5 }]],
    ["what's this maestro thing, some kind of bot?", ['describe', 'maestro']],
    ['set up a brand-new bot, name it lark, role notifier', ['register', { name: 'lark', role: 'notifier' }]],
    ['gimme everything that is on its knees, degraded i mean', ['list', { status: 'degraded' }]],
    ['until it is fixed nobody should get in, so could you hold maestro', ['pause', 'maestro']],
  ])('is done: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it('is a new name to its end where it is spoken', () => {
    expect(told(read('rename maestro to study buddy', undefined, 'voice'))).toEqual([
      ['rename', 'maestro', { to: 'study-buddy' }],
    ]);
  });

  it.each([
    'what would happen if you took maestro down',
    'it would be terrible if you took maestro down',
    'i would be surprised if you took maestro down',
    "i'd be glad if you let maestro go back to 2.1",
    'maestro is needed for audit',
    'are 5 replicas needed for maestro?',
  ])('is not: %s', (text) => expect(changesNothing(text)).toBe(true));
});

describe('what is said in the shortest way', () => {
  it.each([
    ['one swift kick for maestro, ta', ['restart', 'maestro']],
    ['one quick reboot for maestro', ['restart', 'maestro']],
    ["keep maestro's log running on my screen as new lines come in", ['logs', 'maestro', { follow: true }]],
    ['maestro log, everything from 06:30 through 07:15', ['logs', 'maestro', { since: '06:30', until: '07:15' }]],
    ['how bad is maestro hogging the cpu rn', ['metrics', 'maestro', { metric: 'cpu' }]],
    ['maestro: timeout 45 seconds', ['configure', 'maestro', { settings: { timeout: '45s' } }]],
    [
      'maestro: timeout 45 seconds instead of what it has now, please set it',
      ['configure', 'maestro', { settings: { timeout: '45s' } }],
    ],
    ['please you make to stop the maestro, is giving double reward', ['stop', 'maestro']],
    ['restart maestro, is losing coins', ['restart', 'maestro']],
    ['maestro, is running?', ['status', 'maestro']],
  ])('is read: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it('is read of several things, too', () => {
    expect(meaning('first the fleet stats, then a csv export')).toEqual([['stats'], ['export', { format: 'csv' }]]);
  });

  it.each(['maestro timeout 45 seconds', 'maestro timeout'])('may only tell: %s', (text) =>
    expect(changesNothing(text)).toBe(true),
  );
});

describe('a version in the place of another', () => {
  const said = (text: string): unknown => told(read(text, undefined, 'voice'));

  it.each([
    'deploy one point four to maestro no make it one point five',
    'deploy one point four to maestro no one point five',
    'deploy one point four to maestro make it one point five',
    'deploy 1.4 to maestro actually 1.5',
  ])('is the one that is meant, though the bot stands between: %s', (text) => {
    expect(said(text)).toEqual([['deploy', 'maestro', { version: '1.5' }]]);
  });

  it('belongs to another bot where one is named', () => {
    expect(said('deploy 1.4 to maestro and 1.5 to sandbox')).toEqual([
      ['deploy', 'maestro', { version: '1.4' }],
      ['deploy', 'sandbox', { version: '1.5' }],
    ]);
  });
});

describe('what is told around an order', () => {
  it.each([
    ["maestro is stuck on yesterday's numbers, bounce it please", ['restart', 'maestro']],
    ['restart maestro before the 8:12 pulls in', ['restart', 'maestro']],
    ['restart maestro before our 9:30 meeting', ['restart', 'maestro']],
    ['have maestro go off and on again, would you', ['restart', 'maestro']],
    ['run maestro at half its current replicas', ['scale', 'maestro', { factor: 0.5 }]],
    ['run maestro at double its current replicas', ['scale', 'maestro', { factor: 2 }]],
    ['get maestro up n running plz, squall line rolling in', ['start', 'maestro']],
    ['please do me the stop of maestro, thanks you', ['stop', 'maestro']],
    ['after all the back and forth, and two calls on top, start maestro', ['start', 'maestro']],
    [
      'stop maestro from drowning the log box: set its LOG_LEVEL to error',
      ['configure', 'maestro', { env: { LOG_LEVEL: 'error' } }],
    ],
    ['may I look at the warning-level logs of maestro', ['logs', 'maestro', { level: 'warn' }]],
    ['did anybody schedule something for saturday?', ['schedules', { date: 'saturday' }]],
    [
      'warnings of maestro since yesterday evening at nine',
      ['logs', 'maestro', { level: 'warn', since: 'yesterday 21:00' }],
    ],
    ['maestro goes on hold for 10 minutes', ['pause', 'maestro', { for: '10m' }]],
  ])('keeps it from being neither read nor done: %s', (text, step) => expect(meaning(text)).toEqual([step]));

  it.each(['maestro goes on hold', 'restart maestro after the review'])('may leave it open: %s', (text) =>
    expect(changesNothing(text)).toBe(true),
  );

  it('loses none of two requests', () => {
    const both = [
      ['reject', { request: '91' }],
      ['approve', { request: '92' }],
    ];
    expect(meaning('turn request 91 down, and request 92 you can approve')).toEqual(both);
    expect(meaning('reject request 91, and 92 you can approve')).toEqual(both);
  });

  it('takes the beginning of a name for no day', () => {
    const sat = ['sat-link', 'sat-link-2'].map((name) => ({ ...fleet.bots[0], name })) as typeof fleet.bots;
    const house = { ...fleet, bots: [...fleet.bots, ...sat] };
    const said = (text: string): unknown => told(parser.parse({ text, channel: 'text' }, house));
    expect(said('restart both sat links')).toEqual([['restart', 'sat-link', 'sat-link-2']]);
    expect(said('restart sat-link on sat')).toEqual([
      ['schedule', 'sat-link', { action: 'restart', date: 'saturday' }],
    ]);
  });
});
