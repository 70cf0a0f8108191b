import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('words behind an order that unmake it, put it off or leave it open', () => {
  const said = [
    ...['not', 'never', 'hold on', 'is a bad idea', 'is forbidden', 'was a mistake', 'did not work', 'they want'],
    ...['hypothetically', 'in theory', 'for example', 'e.g.', 'dry run', 'dry-run only', 'simulate'],
    ...['eventually', 'someday', 'in due course', 'pending approval', 'subject to review'],
    ...['during the maintenance window', 'outside business hours', 'when you hear from me'],
    ...['maybe', 'perhaps', 'probably', 'just tell me what would happen', 'how long would it take'],
    ...['is that safe?', 'is that ok?', 'could we?', 'should we?', 'any objections?'],
  ];
  const orders = ['stop trend-spotter', 'restart all staging bots', 'scale trend-spotter to 4'];

  it.each(orders.flatMap((order) => said.map((tail) => [order, tail] as const)))(
    'are never passed over: %s, %s',
    (order, tail) => {
      for (const text of [`${order}, ${tail}`, `${order} - ${tail}`]) expect(read(text).kind).not.toBe('intents');
    },
  );

  it.each(['maybe', 'perhaps', 'hold on', 'for example', 'in a bit', 'eventually', 'someday', 'failed'])(
    'are heard without a mark as well: stop trend-spotter %s',
    (tail) => {
      expect(read(`stop trend-spotter ${tail}`).kind).not.toBe('intents');
    },
  );

  it.each(['just kidding', 'only kidding', 'kidding', 'jk'])(
    'are no slip of other words: stop trend-spotter. %s',
    (tail) => {
      expect(read(`stop trend-spotter. ${tail}`).kind).not.toBe('intents');
    },
  );

  it('are answered with the question whether it is meant, so that a yes is enough', () => {
    const reading = read('stop trend-spotter, pending approval');
    expect(reading).toMatchObject({
      kind: 'ambiguous',
      question: 'I am not sure that this is to be done now. Shall I stop trend-spotter now?',
      about: { intent: 'stop', targets: ['trend-spotter'] },
    });
  });

  it.each([
    'please',
    'thanks',
    'ok?',
    'lol',
    'for now',
    'until further notice',
    'if you must',
    'when you have a minute',
  ])('are not seen in what is only said to be kind or short: stop trend-spotter, %s', (tail) => {
    expect(read(`stop trend-spotter, ${tail}`)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'stop', targets: ['trend-spotter'] }],
    });
  });

  it('are no matter where nothing is changed', () => {
    expect(read('show me the logs of trend-spotter, maybe')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'logs', targets: ['trend-spotter'] }],
    });
  });
});

describe('a word or two behind an order that take it back, make a play of it or leave it open', () => {
  it.each(
    [
      ...['nah', 'negative', 'cancelled', 'it was rejected by mateo', 'false alarm', 'scratch', 'on hold', 'as if'],
      ...['joke', 'just a drill', 'this is only a test', 'on paper', 'rehearsal', '/s'],
      ...['overnight', 'at night', 'in summer', 'soon', 'over christmas', 'annually', 'next october'],
      ...['not sure', 'no idea', 'tbd', 'any objections?', 'thoughts?', 'doubtful', 'alternatively'],
      ...['eleven', 'twice', 'a dozen', 'twenty two'],
    ].flatMap((behind) => [`scale maestro to 3, ${behind}`, `scale maestro to 3. ${behind}`]),
  )('%s', (said) => {
    expect(read(said).kind).not.toBe('intents');
  });

  it.each(['scale maestro to 3, afterwards', 'scale maestro to 3, thanks a lot', 'scale maestro to 3, lol'])(
    '%s: no such words',
    (said) => {
      expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'scale', args: { replicas: 3 } }] });
    },
  );
});
