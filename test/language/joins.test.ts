import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const both = ['forum-collector', 'trend-spotter'];

describe('names that are joined by more than an "and"', () => {
  it.each([
    'restart forum-collector together with trend-spotter',
    'restart forum-collector along with the trend-spotter',
    'restart forum-collector as well as trend-spotter',
    'restart not only forum-collector but also trend-spotter',
    'not only forum-collector but also trend-spotter: restart them',
    'restart these two: forum-collector, trend-spotter',
    'restart the following bots: forum-collector and trend-spotter',
    'restart forum-collector/trend-spotter',
    'restart forum-collector+trend-spotter',
    'restart forum-collector and after that trend-spotter',
    'restart forum-collector and trend-spotter at the same time',
  ])('%s', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: both }] });
  });

  it.each([
    'restart these three: forum-collector, trend-spotter',
    'restart forum-collector together with somebody',
    'restart not forum-collector but also trend-spotter',
    'restart forum-collector/unheard-of',
  ])('%s: asked about', (said) => {
    expect(read(said).kind).not.toBe('intents');
  });

  it.each([
    'wrong one, that should have gone to trend-spotter',
    'sorry, it had to go to trend-spotter',
    'that ought to have happened on trend-spotter',
  ])('%s: the order before, for another', (said) => {
    const context = { lastBots: ['forum-collector'], lastIntent: 'deploy', lastArgs: { version: '2.1.0' } };
    expect(read(said, context)).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'deploy', targets: ['trend-spotter'], args: { version: '2.1.0' } }],
    });
  });
});

describe('said with the thing in front', () => {
  it.each([
    ['request 9: denied', 'reject'],
    ['request 9: approved', 'approve'],
    ['trend-spotter stays exactly as it is; forum-collector however can be resumed', 'resume'],
    ['a message to me whenever trend-spotter crashes, please', 'subscribe'],
  ])('%s: %s', (said, intent) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent }] });
  });

  it.each(['request 9 denied', 'they get a mail whenever trend-spotter crashes', 'we got a message when it crashed'])(
    '%s tells',
    (said) => {
      expect(read(said).kind).not.toBe('intents');
    },
  );
});
