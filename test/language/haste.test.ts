import { describe, expect, it } from 'vitest';
import { fitting, read, told } from '../support/reading.ts';

const meaning = (text: string): unknown => told(read(text));
const spoken = (text: string): unknown => told(read(text, undefined, 'voice'));

describe('requests that wait', () => {
  it.each([
    ['request 58 looks legit, approve that one', [['approve', { request: '58' }]]],
    ['request 58 is nonsense, reject that one', [['reject', { request: '58' }]]],
    ['request 34 on the other hand is fine, approve that one', [['approve', { request: '34' }]]],
    [
      'request 33 gets a no from me, reject it; 34 on the other hand is fine, approve that one',
      [
        ['reject', { request: '33' }],
        ['approve', { request: '34' }],
      ],
    ],
    ['approve request one', [['approve', { request: '1' }]]],
    ['reject number one', [['reject', { request: '1' }]]],
  ])('are those that are spoken of: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each(['approve that one', 'approve this one', 'approve one of them', 'reject one of the two', 'approve one'])(
    'are asked for: %s',
    (text) => {
      expect(['ambiguous', 'outOfScope']).toContain(meaning(text));
    },
  );
});

describe('what is said right behind an order', () => {
  it.each([
    ["restart oracle, they're about to open the dam", [['restart', 'oracle']]],
    ['restart oracle, every pub in town asked at once', [['restart', 'oracle']]],
    ['oi, fire oracle up, exercise kicks off any minute', [['start', 'oracle']]],
    ['suspend oracle meanwhile', [['pause', 'oracle']]],
    ['suspend oracle meanwhile, 20 minutes will do', [['pause', 'oracle', { for: '20m' }]]],
    ['pause oracle, half an hour is plenty', [['pause', 'oracle', { for: '30m' }]]],
    ['pause oracle, ten minutes tops', [['pause', 'oracle', { for: '10m' }]]],
    ['mute oracle, 2 hours max', [['mute', 'oracle', { for: '2h' }]]],
    ['pause oracle, call it 20 minutes', [['pause', 'oracle', { for: '20m' }]]],
    ['start oracle please. The second room is open.', [['start', 'oracle']]],
    ['stop oracle and wish me luck', [['stop', 'oracle']]],
  ])('is why, or for how long: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    "stop oracle when they're about to open the dam",
    'if they are about to leave, stop oracle',
    'restart oracle the second it fails',
    'i have to put something in the log',
    'i have to restart something',
  ])('is no order to be done now: %s', (text) => {
    expect(['ambiguous', 'outOfScope']).toContain(meaning(text));
  });
});

describe('what speech runs together', () => {
  it.each([
    ['oracle may continue now please resume it', [['resume', 'oracle']]],
    ['oracle may continue please resume it in ten minutes', [['schedule', 'oracle', { action: 'resume', in: '10m' }]]],
    [
      'first restart oracle after that restart maestro',
      [
        ['restart', 'oracle'],
        ['restart', 'maestro'],
      ],
    ],
    [
      'stop oracle after that start maestro',
      [
        ['stop', 'oracle'],
        ['start', 'maestro'],
      ],
    ],
    [
      'first export the fleet as json after that show me the logs of oracle',
      [
        ['export', { format: 'json' }],
        ['logs', 'oracle'],
      ],
    ],
  ])('is parted: %s', (text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('leaves a condition whole', () => {
    expect(['ambiguous', 'outOfScope']).toContain(spoken('stop oracle after that meeting'));
  });
});

describe('tags that are to be taken away', () => {
  const bots = fitting(({ tags }) => tags.includes('nightly'));

  it('tell which bots, where the bots are named', () => {
    expect(meaning('delete all bots with the tag nightly')).toEqual([['unregister', ...bots]]);
    expect(meaning('remove the tag ml from oracle')).toEqual([['configure', 'oracle', { removeTags: ['ml'] }]]);
  });

  it.each(['remove the tag nightly', 'delete the nightly label', 'remove the tag nightly and add the tag x on oracle'])(
    'are no bots themselves: %s',
    (text) => {
      const said = read(text);
      expect(said.kind === 'intents' ? said.steps.map(({ intent }) => intent) : []).not.toContain('unregister');
    },
  );
});

describe('another one than the one that was named', () => {
  it.each(['restart the price collector, the second one', 'stop price-collector, the other one'])(
    'is asked for: %s',
    (text) => {
      expect(meaning(text)).toEqual('ambiguous');
    },
  );

  it.each([
    ['scale oracle to 6 not 4', [['scale', 'oracle', { replicas: 6 }]]],
    ['stop oracle but nothing else', [['stop', 'oracle']]],
    ['pause oracle until i say so', [['pause', 'oracle']]],
  ])('is not meant: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });
});

describe('versions that were just told', () => {
  it.each([
    [
      'oracle was perfectly fine on 5.1.3, so roll it back to exactly that',
      [['rollback', 'oracle', { version: '5.1.3' }]],
    ],
    ['oracle was better on 3.2.0, go back to it', [['rollback', 'oracle', { version: '3.2.0' }]]],
    ['2.4.0 was the last good version of oracle, roll back to that', [['rollback', 'oracle', { version: '2.4.0' }]]],
    ['oracle is slow since 2.5.0, roll it back', [['rollback', 'oracle']]],
  ])('are the ones pointed at: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    '2.4.0 and 2.3.0 were fine on oracle, roll it back to that',
    '2.5.0 is broken on oracle, roll it back to that',
    'oracle ran fine on 2.4.0, put it back to that one',
  ])('are asked for where nobody knows which: %s', (text) => {
    expect(['ambiguous', 'outOfScope']).toContain(meaning(text));
  });
});

describe('other words', () => {
  it.each([
    ['logs of oracle from 04:30 up to 06:00', [['logs', 'oracle', { since: '04:30', until: '06:00' }]]],
    ['logs of oracle from 9 right through to noon', [['logs', 'oracle', { since: '09:00', until: '12:00' }]]],
    [
      'only the critical stuff oracle logged since midnight',
      [['logs', 'oracle', { level: 'critical', since: '00:00' }]],
    ],
    ['delete every schedule that sits on oracle', [['unschedule', 'oracle']]],
    ['kill the schedules attached to oracle', [['unschedule', 'oracle']]],
    ["chop oracle's copies in half", [['scale', 'oracle', { factor: 0.5 }]]],
    ['whack oracle up to 5, we got walk-ins', [['scale', 'oracle', { replicas: 5 }]]],
    ['put one extra instance of oracle alongside the ones we have', [['scale', 'oracle', { delta: 1 }]]],
    ["how hard is oracle's cpu sweating", [['metrics', 'oracle', { metric: 'cpu' }]]],
    [
      'oracle gets 768 megs of ram and not a byte more, set it',
      [['configure', 'oracle', { limits: { memory: '768MB' } }]],
    ],
    [
      'LOG_HOST of oracle shall be from now 10.4.0.9, please you change it',
      [['configure', 'oracle', { env: { LOG_HOST: '10.4.0.9' } }]],
    ],
    ['enough of the oracle notifications, stop sending me those', [['unsubscribe', 'oracle']]],
    ['no more oracle notifications please', [['unsubscribe', 'oracle']]],
    ['sign me up for crash notices from oracle', [['subscribe', 'oracle', { event: 'crash' }]]],
    ['may I get a ping if oracle goes down', [['subscribe', 'oracle', { event: 'down' }]]],
    ['yank oracle outta the registry', [['unregister', 'oracle']]],
    ['it is needed that oracle makes a reboot, please to do', [['restart', 'oracle']]],
    ['it is needed to show which bots have status paused, please', [['list', { status: 'paused' }]]],
    ['I want the names of everything that is paused', [['list', { status: 'paused' }]]],
    ['read me the aggregators that are stopped', [['list', { role: 'aggregator', status: 'stopped' }]]],
    ['how many aggregators does this agency own by now?', [['stats', { role: 'aggregator' }]]],
    [
      'import the bots listed at https://registry.test/fleet.yaml',
      [['import', { source: 'https://registry.test/fleet.yaml' }]],
    ],
    ['the certs only get read at startup: restart oracle', [['restart', 'oracle']]],
    ['just saying: the maps are wrong. Please restart oracle.', [['restart', 'oracle']]],
    ['set replicas=5 on oracle', [['scale', 'oracle', { replicas: 5 }]]],
    ['pull the ml tag off oracle', [['configure', 'oracle', { removeTags: ['ml'] }]]],
    ['peel the ml tag off oracle', [['configure', 'oracle', { removeTags: ['ml'] }]]],
    ['go from two to five copies on oracle', [['scale', 'oracle', { replicas: 5 }]]],
    ['oracle needs to go from 2 to 5', [['scale', 'oracle', { replicas: 5 }]]],
    ['lose one of the oracle copies', [['scale', 'oracle', { delta: -1 }]]],
    ['drop a couple of oracle instances', [['scale', 'oracle', { delta: -2 }]]],
    ['half the oracle replicas should do, scale it down', [['scale', 'oracle', { factor: 0.5 }]]],
    ['upgrade oracle from 3.2.0 to 3.2.1', [['deploy', 'oracle', { version: '3.2.1' }]]],
    ['downgrade oracle from 3.2.1 to 3.2.0', [['rollback', 'oracle', { version: '3.2.0' }]]],
    ['from today oracle answers to pythia', [['rename', 'oracle', { to: 'pythia' }]]],
    [
      'we have a new collector called tide-gauge, add it in staging',
      [['register', { name: 'tide-gauge', role: 'collector', env: 'staging' }]],
    ],
    [
      'put a restart of oracle in the diary for friday 6am',
      [['schedule', 'oracle', { action: 'restart', date: 'friday', at: '06:00' }]],
    ],
    ["ditch tomorrow's restart of oracle", [['unschedule', 'oracle', { action: 'restart', date: 'tomorrow' }]]],
    [
      'anything above 80 percent cpu on oracle, i want to know',
      [['alert', 'oracle', { metric: 'cpu', op: '>', value: '80%' }]],
    ],
    ['latency on oracle over 900ms? page me', [['alert', 'oracle', { metric: 'latency', op: '>', value: '900ms' }]]],
    ['set an alarm for oracle at 3GB of memory', [['alert', 'oracle', { metric: 'memory', op: '>', value: '3GB' }]]],
    ["oracle's alerts off for an hour", [['mute', 'oracle', { for: '1h' }]]],
    ['he is asking me whether the filings go out, so quick one: how is oracle?', [['status', 'oracle']]],
  ])('mean the same: %s', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it('describe a set by where it sits', () => {
    const paused = fitting(({ status }) => status === 'paused');
    expect(meaning('restart everything that is languishing in paused')).toEqual([['restart', ...paused]]);
  });

  it.each([
    'he was saying: please restart oracle',
    'the sign reads at startup: restart oracle',
    'read me a story',
    'LOG_LEVEL of oracle should be debug but it is not',
    "I've had enough of the oracle drama",
    'chop the onions in half',
    'he calls it 20 minutes',
    'we lost one of the oracle copies',
    'oracle went from two to five copies',
    'they upgraded oracle from 3.2.0 to 3.2.1',
    'is anything above 80 percent?',
  ])('are only talk: %s', (text) => {
    const said = read(text);
    expect(said.kind === 'intents' ? said.steps.map(({ intent }) => intent) : 'none').toEqual('none');
  });
});
