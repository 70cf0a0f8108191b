import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('requests that are decided on, and what is said in a few words', () => {
  it.each([
    ['request 17 can go ahead', ['approve', { request: '17' }]],
    ['go for request 17', ['approve', { request: '17' }]],
    ['request 17 is fine by me', ['approve', { request: '17' }]],
    ["don't let request 17 through", ['reject', { request: '17' }]],
    ['no go for request 17', ['reject', { request: '17' }]],
    ["I'd rather oracle was off", ['stop', 'oracle']],
    ['oracle down, please', ['stop', 'oracle']],
    ["oracle's hanging, restart needed", ['restart', 'oracle']],
    ['let oracle sit for an hour', ['pause', 'oracle', { for: '1h' }]],
    ['oracle on 3.1 please', ['deploy', 'oracle', { version: '3.1' }]],
    ['stop restarting oracle every night', ['unschedule', 'oracle', { action: 'restart' }]],
    ["oracle's 4am restart is not needed any more, cancel it", ['unschedule', 'oracle', { action: 'restart' }]],
    ["don't do the scheduled restart of oracle", ['unschedule', 'oracle', { action: 'restart' }]],
    ['cpu of oracle over 80%: alert me', ['alert', 'oracle', { metric: 'cpu', op: '>', value: '80%' }]],
    [
      'tell me if more than 1000 jobs queue up at oracle',
      ['alert', 'oracle', { metric: 'queue', op: '>', value: '1000' }],
    ],
    [
      'alert me if oracle takes more than 2s to answer',
      ['alert', 'oracle', { metric: 'latency', op: '>', value: '2s' }],
    ],
    ["I'm no longer interested in oracle's notifications", ['unsubscribe', 'oracle']],
    ['any failures?', ['list', { status: 'failed' }]],
    ['scael trend-spoter to 4', ['scale', 'trend-spotter', { replicas: 4 }]],
  ])('"%s"', (text, step) => {
    expect(told(read(text))).toEqual([step]);
  });

  it.each([
    'request 17 can go ahead if mira agrees',
    "don't let 17 people through",
    'go for request 17 if you dare',
    "oracle's hanging, no restart needed",
    "I'd rather oracle was left alone",
    'stop restarting oracle',
    'oracle to 3.1 was a mistake',
    'tell me if more than 1000 people come',
    'back to work everyone',
    'stpo trend-spoter',
  ])('"%s" does nothing', (text) => {
    expect(told(read(text))).not.toBeInstanceOf(Array);
  });
});
