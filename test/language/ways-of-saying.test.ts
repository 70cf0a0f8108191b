import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { read } from '../support/reading.ts';

const meaning = (text: string, context?: Context): unknown => {
  const reading = read(text, context);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => ({ intent, targets, args }))
    : reading.kind;
};
const one = (intent: string, args: object = {}, targets = ['trend-spotter']): unknown => [{ intent, targets, args }];

describe('turns of phrase', () => {
  it.each([
    ['chuck trend-spotter back on', one('start')],
    ['trend-spotter: off, then on again', one('restart')],
    ['do the off-and-on trick with trend-spotter', one('restart')],
    ['please reassure me that trend-spotter is running, the buses just pulled in', one('status')],
    ['flick trend-spotter off, eh', one('stop')],
    ['get trend-spotter under way', one('start')],
    ['it is hanging, the trend-spotter, do please one restart of it', one('restart')],
    ['give trend-spotter a quick reboot while I grab a flat white', one('restart')],
    ['throw trend-spotter out of the registry, it never worked', one('unregister')],
    ['get whatever is scheduled for trend-spotter off the calendar', one('unschedule')],
    ['remove every schedule that trend-spotter has', one('unschedule')],
    ['drop me from the updates on trend-spotter', one('unsubscribe')],
    ['start sending out alerts for trend-spotter again', one('unmute')],
    ['toss me whatever trend-spotter put in its log today', one('logs', { since: 'today' })],
    ['where does the throughput of trend-spotter stand?', one('metrics', { metric: 'throughput' })],
    ['could trend-spotter run with twice as many replicas, please?', one('scale', { factor: 2 })],
    ['might trend-spotter be permitted to carry on now?', one('resume')],
    ['crank trend-spotter up to 5 mate', one('scale', { replicas: 5 })],
    ['cpu limit 1.5 for trend-spotter', one('configure', { limits: { cpu: '1.5' } })],
    ['turn 32 away', one('reject', { request: '32' }, [])],
    ['I need a json file of all our bots', one('export', { format: 'json' }, [])],
    ['be so good as to export the complete fleet in CSV form', one('export', { format: 'csv' }, [])],
    ['tell me which user you take me for', one('whoami', {}, [])],
    ["what's the status on trend-spotter", one('status')],
    ["what's the state of trend-spotter", one('status')],
    ["I'd be grateful if you stopped trend-spotter", one('stop')],
    ['trend-spotter, I ask you to stop it', one('stop')],
    ["what's stopping trend-spotter from starting?", one('explain')],
    ['tell me a bit about trend-spotter', one('describe')],
    ['list the changes people made to trend-spotter over the past 6 hours', one('history', { since: '6h' })],
    ['who has been changing things on trend-spotter?', one('history')],
    [
      "delete the pause that's scheduled for trend-spotter on monday",
      one('unschedule', { action: 'pause', date: 'monday' }),
    ],
    ['cpu of trend-spotter over the last hr', one('metrics', { metric: 'cpu', since: '1h' })],
    ['search the trend-spotter logs for the word timeout since noon', one('logs', { grep: 'timeout', since: '12:00' })],
    ['mute everything coming from trend-spotter until wednesday', one('mute', { until: 'wednesday' })],
    ['an alert for disk on trend-spotter passing 90% please', one('alert', { metric: 'disk', op: '>', value: '90%' })],
    ['stop trend-spotter the customers are complaining', one('stop')],
    ['could the request from zara be approved?', one('approve', { user: 'zara' }, [])],
    ['please undo what I just did, I hit return too early', one('undo', {}, [])],
    ['on trend-spotter set LOG_LEVEL=debug please', one('configure', { env: { LOG_LEVEL: 'debug' } })],
    ['point DB_HOST at db.test on trend-spotter', one('configure', { env: { DB_HOST: 'db.test' } })],
    ['the timeout of trend-spotter should be set to 20 seconds', one('configure', { settings: { timeout: '20s' } })],
    ['set the memory limit of trend-spotter at 2 gigs', one('configure', { limits: { memory: '2GB' } })],
    ['untag trend-spotter: legacy', one('configure', { removeTags: ['legacy'] })],
    ['what I need is a restart of trend-spotter', one('restart')],
    ["it's trend-spotter that I want restarted", one('restart')],
    ['trend-spotter, you restart it for me, please?', one('restart')],
    ['trend-spotter wants started', one('start')],
    ['until sunday, mute trend-spotter', one('mute', { until: 'sunday' })],
    ['I want no alerts from trend-spotter', one('mute')],
    ['mute trend-spotter, the vendor works on it until 5pm', one('mute', { until: '17:00' })],
    [
      'since thursday, what throughput has trend-spotter had?',
      one('metrics', { metric: 'throughput', since: 'thursday' }),
    ],
    ['we can hear from trend-spotter again: unmute', one('unmute')],
  ])('%s', (text, means) => {
    expect(meaning(text)).toEqual(means);
  });

  it.each([
    ['the desk is empty: on thursday at 3, please restart trend-spotter', { date: 'thursday', at: '03:00' }],
    ['trend-spotter, weekdays, 05:45: restart it', { every: 'weekday', at: '05:45' }],
  ])('belongs to the order behind it, and is no remark: %s', (text, when) => {
    expect(meaning(text)).toEqual(one('schedule', { action: 'restart', ...when }));
  });

  it.each([
    'could you stop oracle and then start trend-spotter?',
    'could you stop oracle, and after that start trend-spotter?',
  ])('asks for both: %s', (text) => {
    expect(meaning(text)).toEqual([...(one('stop', {}, ['oracle']) as object[]), ...(one('start') as object[])]);
  });

  it('deploys to one place and nowhere else', () => {
    expect(meaning('to staging and nowhere else, deploy 4.2.0 of trend-spotter')).toEqual(
      one('deploy', { version: '4.2.0', env: 'staging' }),
    );
  });

  it.each([
    'frobnicators, restart the lot',
    'zara becomes a steward please, and stop oracle',
    'prune oracle please. stop trend-spotter',
  ])('asks beside words that nobody knows: %s', (text) => {
    expect(meaning(text)).toBe('ambiguous');
  });

  it.each([
    ['trend-spotter recovered after I gave it more memory', 'outOfScope'],
    ['my cat is ill, is that normal', 'outOfScope'],
    ['is this ok', 'ambiguous'],
    ['are those fine?', 'ambiguous'],
  ])('is no question about the fleet: %s', (text, kind) => {
    expect(meaning(text)).toBe(kind);
  });
});

describe('said of what was before', () => {
  const pair: Context = {
    bots: ['price-collector', 'price-collector-2'],
    lastBots: ['price-collector', 'price-collector-2'],
  };

  it('undoes what is called by its own word, and asks where something else was done', () => {
    expect(meaning('undo that rename please', { lastIntent: 'rename', lastBots: ['trend-spotter'] })).toEqual(
      one('undo', {}, []),
    );
    expect(meaning('undo that rename please', { lastIntent: 'stop', lastBots: ['trend-spotter'] })).toBe('ambiguous');
  });

  it('takes "oh no" for a cry', () => {
    expect(meaning('oh no roll it back', { lastIntent: 'deploy', lastBots: ['trend-spotter'] })).toEqual(
      one('rollback'),
    );
  });

  it('means both', () => {
    expect(meaning('they can both be resumed now', pair)).toEqual(one('resume', {}, [...(pair.bots ?? [])]));
  });

  it('answers which one by the number at the end of its name', () => {
    const asked: Context = {
      ...pair,
      pending: { kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} },
    };
    expect(meaning('the one with the 2', asked)).toEqual(one('restart', {}, ['price-collector-2']));
    expect(meaning('the one without the 2', asked)).toEqual(one('restart', {}, ['price-collector']));
  });

  it('answers how many by how many there are', () => {
    const asked: Context = {
      pending: { kind: 'slot', intent: 'scale', missing: 'replicas', targets: ['trend-spotter'], args: {} },
    };
    expect(meaning('half of what it has now', asked)).toEqual(one('scale', { factor: 0.5 }));
  });

  it('says what was asked for in place of what is proposed', () => {
    const proposed: Context = {
      pending: { kind: 'confirm', intent: 'unregister', targets: ['trend-spotter'], args: {} },
    };
    expect(meaning('no, I asked you to pause it', proposed)).toEqual(one('pause'));
    expect(meaning('no, I told you', proposed)).toEqual(one('cancel', {}, []));
  });
});

describe('ways of saying it whose first language is another, or who never say it straight', () => {
  it.each([
    ['trend-spotter must to have 5 replicas, please arrange', one('scale', { replicas: 5 })],
    ['please you can make that trend-spotter has 5 replicas', one('scale', { replicas: 5 })],
    ['please do one rebooting of trend-spotter', one('restart')],
    ['make with trend-spotter a new start', one('restart')],
    ['trend-spotter should have three copies, make it so please', one('scale', { replicas: 3 })],
    ['trend-spotter could do with two more replicas', one('scale', { delta: 2 })],
    [
      'on saturday at 5 in the afternoon trend-spotter goes to 9 replicas',
      one('schedule', { action: 'scale', at: '17:00', date: 'saturday', replicas: 9 }),
    ],
    ['it would not hurt if trend-spotter got a restart', one('restart')],
    ['it would not harm if trend-spotter were restarted', one('restart')],
    ['the name of trend-spotter must become mini', one('rename', { to: 'mini' })],
    ['the name of trend-spotter is to be changed into pilot light', one('rename', { to: 'pilot-light' })],
  ])('%s', (text, expected) => expect(meaning(text)).toEqual(expected));

  it.each([
    'restarting trend-spotter now',
    'it would hurt if trend-spotter were restarted',
    'would it hurt to restart trend-spotter?',
    'my trend-spotter goes to 180 on the stairs',
    'trend-spotter could go down',
  ])('and what orders nothing: %s', (text) => expect(typeof meaning(text)).toBe('string'));

  it('counts what is to be done in its order', () =>
    expect(read('first pause trend-spotter, second restart weekly-report')).toMatchObject({
      steps: [{ intent: 'pause' }, { intent: 'restart' }],
    }));
});

describe('orders in other words', () => {
  it.each([
    ['strike the planned restart of trend-spotter from the timetable', one('unschedule', { action: 'restart' })],
    ['yeet trend-spotter back to the previous release', one('rollback')],
    ['please return trend-spotter to release 1.15.3', one('rollback', { version: '1.15.3' })],
    ['i want alerts from trend-spotter again', one('unmute')],
    ['start sending me word whenever trend-spotter fails', one('subscribe', { event: 'fail' })],
    ['post me a line when trend-spotter finishes', one('subscribe', { event: 'finish' })],
    ["I'd appreciate a message whenever trend-spotter restarts.", one('subscribe', { event: 'restart' })],
    ['it would help me greatly to be told whenever trend-spotter crashes', one('subscribe', { event: 'crash' })],
    ['would it be too much trouble to freeze trend-spotter for 15 minutes?', one('pause', { for: '15m' })],
    ['5.0.2 onto trend-spotter, please', one('deploy', { version: '5.0.2' })],
    ["switch trend-spotter on again, reception can't see the list", one('start')],
    ['mute trend-spotter, i need 45 mins of peace', one('mute', { for: '45m' })],
    ['keep the alerts of trend-spotter off my phone till monday, mute the thing', one('mute', { until: 'monday' })],
    [
      'let trend-spotter start on the 3rd of each month at 05:15',
      one('schedule', { action: 'start', at: '05:15', day: 3, every: 'month' }),
    ],
    [
      "we won't be up, so on friday at 4:45 please stop trend-spotter, and sorry for asking",
      one('schedule', { action: 'stop', at: '04:45', date: 'friday' }),
    ],
    [
      'roads close at dawn, so tomorrow at quarter to five in the morning please start trend-spotter, and sorry',
      one('schedule', { action: 'start', at: '04:45', date: 'tomorrow' }),
    ],
  ])('%s', (text, expected) => expect(meaning(text)).toEqual(expected));

  it.each(['would it help to restart trend-spotter?', 'it would help to restart trend-spotter'])(
    'and what only weighs them: %s',
    (text) => expect(meaning(text)).toBe('outOfScope'),
  );
});

describe('what is said once and meant twice, or once more', () => {
  it.each([
    ['trend-spotter to 5 and weekly-report to 3 replicas', 'scale:5 scale:3'],
    ['trend-spotter gets three replicas on top of what it has', 'scale:3'],
    ['trend-spotter can lose two replicas', 'scale:-2'],
    ['knock trend-spotter down to 2 pods', 'scale:2'],
    ['let trend-spotter use 2 cpus tops', 'configure:2'],
    ['trend-spotter can go on hold', 'pause:'],
    ['I no longer need messages about trend-spotter, please take me off', 'unsubscribe:'],
  ])('%s', (text, expected) => {
    const reading = read(text);
    const said = reading.kind === 'intents' ? reading.steps : [];
    const amounts = said.map(({ intent, args }) => {
      const { replicas, delta, limits } = args as { replicas?: number; delta?: number; limits?: { cpu: string } };
      return `${intent}:${replicas ?? delta ?? limits?.cpu ?? ''}`;
    });
    expect(amounts.join(' ')).toBe(expected);
  });
});

describe('times and rights in few words', () => {
  it.each([
    [
      'set up a weekly restart of trend-spotter, sundays at 4',
      one('schedule', { action: 'restart', every: 'sunday', at: '04:00' }),
    ],
    [
      "I'd like a nightly 3am restart for trend-spotter",
      one('schedule', { action: 'restart', every: 'day', at: '03:00' }),
    ],
    ['trend-spotter should be on 2.5.1', one('deploy', { version: '2.5.1' })],
    ['let trend-spotter have the 2.5.1 build', one('deploy', { version: '2.5.1' })],
    ['forget the restart planned for trend-spotter', one('unschedule', { action: 'restart' })],
    ['nurse trend-spotter back to health', one('heal')],
  ])('%s', (text, expected) => expect(meaning(text)).toEqual(expected));

  it.each([
    'trend-spotter should have 2.5.1 already',
    'one copy of trend-spotter is not enough',
    'one copy of trend-spotter is enough for me',
  ])('and what orders nothing: %s', (text) => expect(meaning(text)).toBe('outOfScope'));
});

describe('what is near such a turn of phrase', () => {
  it.each(['pause trend-spotter while I make changes', 'give trend-spotter two more people'])(
    'is not it: %s',
    (text) => {
      expect(meaning(text)).toBe('ambiguous');
    },
  );
});
