import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('what is to go on, to end or to come', () => {
  it.each([
    ['do a clean restart of oracle, the pages come out half in Latin', ['restart', 'oracle']],
    ['hit oracle with a quick restart', ['restart', 'oracle']],
    ['force oracle to restart', ['restart', 'oracle']],
    ['do an orderly shutdown of oracle', ['stop', 'oracle']],
    ['bring oracle to a standstill', ['stop', 'oracle']],
    ['close oracle down for the day', ['stop', 'oracle']],
    ['oracle should no longer run', ['stop', 'oracle']],
    ["I don't want oracle running any more", ['stop', 'oracle']],
    ['oracle can stop now', ['stop', 'oracle']],
    ['stop oracle while they swap the disks', ['stop', 'oracle']],
    ["While I'm on the phone with them, hold oracle for ten minutes", ['pause', 'oracle', { for: '10m' }]],
    ['give oracle a two-hour break', ['pause', 'oracle', { for: '2h' }]],
    ['would you take oracle out of its pause, please?', ['resume', 'oracle']],
    ['set a timer to restart oracle at 4am', ['schedule', 'oracle', { action: 'restart', at: '04:00' }]],
    ['restart oracle once every six hours', ['schedule', 'oracle', { action: 'restart', every: '6h' }]],
    ['give oracle 20 minutes, then restart it', ['schedule', 'oracle', { action: 'restart', in: '20m' }]],
    ['we no longer need the nightly restart of oracle', ['unschedule', 'oracle', { action: 'restart' }]],
    ['no more messages to me when oracle crashes please', ['unsubscribe', 'oracle', { event: 'crash' }]],
    ["you needn't tell me any more when oracle crashes", ['unsubscribe', 'oracle', { event: 'crash' }]],
    ['cpu alarm on oracle at 80%', ['alert', 'oracle', { metric: 'cpu', op: '>', value: '80%' }]],
    ['req 204: approve', ['approve', { request: '204' }]],
    ['green light for request 204 from my side', ['approve', { request: '204' }]],
    ['request 204: no', ['reject', { request: '204' }]],
    ['save the whole fleet as csv for the accountant', ['export', { format: 'csv' }]],
    ['show me whether oracle has started', ['status', 'oracle']],
    ["see if oracle's ok", ['status', 'oracle']],
    ["oracle, how's that one configured?", ['describe', 'oracle']],
    ["what's oracle's memory limit", ['describe', 'oracle']],
    ['walk me through what made oracle fail', ['explain', 'oracle']],
    ['three hours of oracle logs', ['logs', 'oracle', { since: '3h' }]],
    ["oracle's log, yesterday onwards", ['logs', 'oracle', { since: 'yesterday' }]],
    ['find every mention of ERR_HDCP in the oracle log', ['logs', 'oracle', { grep: 'ERR_HDCP' }]],
    ['when is oracle due to restart next?', ['schedules', 'oracle', { action: 'restart' }]],
    ['show me every deploy we have planned', ['schedules', { action: 'deploy' }]],
  ])('"%s"', (text, step) => {
    expect(told(read(text))).toEqual([step]);
  });

  it.each([
    'oracle should no longer run out of memory',
    "I don't want oracle running wild any more",
    'oracle can start now that the db is back',
    'oracle can restart now?',
    'someone hit oracle with a restart',
    'oracle was forced to restart',
    'pause oracle while the queue is over 500',
    "don't stop oracle while they swap the disks",
    'while I was on the phone oracle stopped',
    "give oracle 20 minutes, then we'll see",
    'request 42: no idea what that is',
    'no to pineapple on pizza',
    'set a timer for the eggs',
    'tend to agree with oracle',
  ])('"%s" does nothing', (text) => {
    expect(told(read(text))).not.toBeInstanceOf(Array);
  });
});

describe('numbers and names as they are heard', () => {
  it.each([
    ['turn down request number forty to', ['reject', { request: '42' }]],
    ['approve request number forty', ['approve', { request: '40' }]],
    ['reject request one oh eight', ['reject', { request: '108' }]],
    ['reject request number ninety for please', ['reject', { request: '94' }]],
  ])('"%s"', (text, step) => {
    expect(told(read(text, undefined, 'voice'))).toEqual([step]);
  });
});

describe('orders in haste, with what they are for behind them', () => {
  it.each([
    ['roll oracle back customers seeing wrong balances', ['rollback', 'oracle']],
    ['restart oracle keeps crashing', ['restart', 'oracle']],
    ['restart oracle looks stuck', ['restart', 'oracle']],
    ['restart oracle pages are blank', ['restart', 'oracle']],
    ['mute oracle 1h we know its broken', ['mute', 'oracle', { for: '1h' }]],
    ['scale oracle to 7 the derby is about to start', ['scale', 'oracle', { replicas: 7 }]],
    ['mem limit for oracle up to 4gb pls keeps oom-ing', ['configure', 'oracle', { limits: { memory: '4GB' } }]],
    ['add tag risk to oracle (audit asked)', ['configure', 'oracle', { addTags: ['risk'] }]],
    ['undo that wrong window', ['undo']],
    ['msg me when oracle finishes, im off to get food', ['subscribe', 'oracle', { event: 'finish' }]],
    [
      'oracle restart tmrw 3am not before',
      ['schedule', 'oracle', { action: 'restart', date: 'tomorrow', at: '03:00' }],
    ],
    ['the scheduled restart for oracle - cancel that, wrong day', ['unschedule', 'oracle', { action: 'restart' }]],
    ["oracle's nightly restart: scrap it", ['unschedule', 'oracle', { action: 'restart' }]],
    ['wyh did oracle die', ['explain', 'oracle']],
    ['is oracle still paused or did someone wake it', ['status', 'oracle']],
  ])('"%s"', (text, step) => {
    expect(told(read(text))).toEqual([step]);
  });

  it.each([
    'oracle keeps crashing',
    'when I restart oracle customers are angry',
    'did you restart oracle users are complaining',
    "don't restart oracle customers are buying",
    'can you restart oracle or did someone do it',
  ])('"%s" does nothing', (text) => {
    expect(told(read(text))).not.toBeInstanceOf(Array);
  });
});
