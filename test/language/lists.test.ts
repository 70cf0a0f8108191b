import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('orders in a list', () => {
  const both = [
    { intent: 'restart', targets: ['trend-spotter'] },
    { intent: 'stop', targets: ['weekly-report'] },
  ];

  it.each([
    '1. restart trend-spotter\n2. stop weekly-report',
    '1) restart trend-spotter\n2) stop weekly-report',
    '1) restart trend-spotter, 2) stop weekly-report',
    '(1) restart trend-spotter (2) stop weekly-report',
    'please do: 1. restart trend-spotter 2. stop weekly-report',
    '- restart trend-spotter\n- stop weekly-report',
    '* restart trend-spotter\n* stop weekly-report',
    '• restart trend-spotter\n• stop weekly-report',
    'Please do the following:\n- restart trend-spotter\n- stop weekly-report',
  ])('are all done, in their order: %j', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: both });
  });

  it.each([
    'Todo:\n- restart trend-spotter\n- stop weekly-report',
    'Runbook:\n1. restart trend-spotter\n2. stop weekly-report',
    'Our proposals:\n* restart trend-spotter\n* stop weekly-report',
  ])('are nobody’s orders below such a heading: %j', (text) => {
    const reading = read(text);
    const steps = reading.kind === 'intents' ? reading.steps : [];
    expect(steps.filter(({ intent }) => /restart|stop/.test(intent))).toEqual([]);
  });

  it.each([
    '1. restart trend-spotter\n2. note: "stop weekly-report 3. stop oracle"',
    '1. restart trend-spotter 2. see `stop weekly-report 3. stop oracle`',
  ])('leave a quotation whole, so that nothing in it is ordered: %j', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: ['trend-spotter'] }] });
    expect(read(text)).toHaveProperty('steps.length', 1);
  });

  it('are asked about when one of them is not understood', () => {
    expect(read('restart trend-spotter; 2 stop weekly-report').kind).toBe('ambiguous');
  });
});

describe('figures beside an order', () => {
  it.each([
    'scale trend-spotter to 2,5',
    'scale trend-spotter to 5... 6',
    'scale trend-spotter to 5 or 6',
    'scale trend-spotter from 3',
    'scale trend-spotter from 3 replicas',
    'scale trend-spotter to more than 5',
    'roll back trend-spotter to before lunch',
  ])('that leave open what is meant are asked about: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it.each([
    ['until 5pm', '17:00'],
    ['until noon', '12:00'],
    ['till half past five', '05:30'],
    ['until tomorrow 9am', 'tomorrow 09:00'],
    ['until 9am tomorrow', 'tomorrow 09:00'],
    ['until monday at 9', 'monday 09:00'],
    ['until monday', 'monday'],
    ['until tomorrow morning', 'tomorrow'],
  ])('tell how long a pause lasts, not when it begins: %s', (words, until) => {
    expect(read(`pause trend-spotter ${words}`)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'pause', targets: ['trend-spotter'], args: { until } }],
    });
  });

  it('may be both', () => {
    expect(read('at 5pm pause trend-spotter until 6pm')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'schedule', args: { action: 'pause', at: '17:00', until: '18:00' } }],
    });
  });
});
