import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('words before an order that leave open whether it is to be done', () => {
  const orders = ['stop trend-spotter', 'restart all staging bots', 'scale trend-spotter to 4'];
  const each = (said: readonly string[]) => orders.flatMap((order) => said.map((lead) => [lead, order] as const));

  it.each(
    each([
      ...['someday,', 'eventually,', 'at some point,', 'later,', 'in due course,', 'yesterday,', 'last night,'],
      ...['pending approval,', 'subject to review,', 'during the maintenance window,', 'outside business hours,'],
      ...['for example,', 'e.g.', 'hypothetically,', 'in theory,', 'dry run:', 'simulate,'],
      ...['usage:', 'docs:', 'note to self:', 'proposal:', 'rejected:', 'cancelled:', 'planned:', 'zara:'],
    ]),
  )('put it off, make a play of it, or are its heading: %s %s', (lead, order) => {
    expect(read(`${lead} ${order}`).kind).not.toBe('intents');
  });

  it.each(
    each([
      ...["on zara's list for tomorrow:", 'on the agenda tomorrow:', "zara's plan for tonight:", "on wei's plate:"],
      ...["today's to-do:", 'todo for zara:', 'action items:', 'minutes of the meeting:', 'assigned to wei:'],
      ...['what zara will do:', 'still open from yesterday:', 'task for tonight:', "zara's homework:"],
    ]),
  )('say whose it is, or for when: %s %s', (lead, order) => {
    expect(read(`${lead} ${order}`).kind).not.toBe('intents');
  });

  it.each(each(['for friday:', 'for tomorrow,', 'ok, for monday:', 'for tomorrow morning:']))(
    'say for when it is planned: %s %s',
    (lead, order) => {
      expect(read(`${lead} ${order}`)).toMatchObject({ kind: 'intents', steps: [{ intent: 'schedule' }] });
    },
  );

  it.each(
    each([
      ...['we could', 'you must not', 'it would be wrong to', 'I decided not to', 'remember not to', 'never'],
      ...['before you', 'ask me before you', 'whether to', 'they plan to', 'nobody should', 'how do I', 'did you'],
      ...['I was told to', 'there is no need to', 'we always', 'instead of', "don't", 'let zara', 'have zara'],
    ]),
  )('were left unfinished, as in speech: %s, %s', (lead, order) => {
    expect(read(`${lead}, ${order}`).kind).not.toBe('intents');
  });

  it.each([
    'maybe stop trend-spotter',
    'ok perhaps restart all staging bots',
    'stop it, trend-spotter, you are making me blush',
    'he reads it out at startup: stop trend-spotter',
    'only then stop trend-spotter',
    'instead of stop trend-spotter',
    'a way to stop trend-spotter',
    'would you ever stop trend-spotter',
    'zara wrote "stop trend-spotter',
  ])('need no mark: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });

  it.each([
    ...['please, ', 'ok, ', 'no, ', 'so: ', 'could you, ', 'I want you to, ', 'I need to, ', 'can you please, '],
    ...['a job for you: ', 'tasks for you: ', 'because somebody will ask: we open at eight. so, '],
    ...['one more thing: ', 'morning, ', 'now, ', 'instead of restarting it, ', 'it is broken, '],
  ])('are not seen where the wish is plain: %sstop trend-spotter', (lead) => {
    expect(read(`${lead}stop trend-spotter`)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'stop', targets: ['trend-spotter'] }],
    });
  });

  it('are forgotten with the sentence that they stood in', () => {
    expect(read('Someday, we will mend it. Stop trend-spotter.')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'stop', targets: ['trend-spotter'] }],
    });
  });
});

describe('rights', () => {
  it.each([
    'should zara be admin',
    'should zara have operator on trend-spotter?',
    'zara wants to be admin',
    'make nobody admin',
  ])('are not given by a question or a report: %s', (text) => {
    const reading = read(text);
    expect(reading.kind === 'intents' && reading.steps.some(({ intent }) => intent === 'grant')).toBe(false);
  });

  it.each([
    'let everyone restart trend-spotter',
    'allow people to stop trend-spotter',
    'let anybody stop the collectors',
  ])('to do something are no order to do it: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
