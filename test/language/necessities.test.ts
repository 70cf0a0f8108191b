import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

describe('what is said to be necessary', () => {
  it.each([
    ['it is necessary that oracle is stopped, do it please, thank you', [['stop', 'oracle']]],
    ['it is necessary that oracle be restarted, thank you in advance', [['restart', 'oracle']]],
    ['is needed that oracle is restarted, thanks', [['restart', 'oracle']]],
    ['it is needed that oracle has 4 instances, make it please', [['scale', 'oracle', { replicas: 4 }]]],
    ['it is imperative that oracle be rebooted at once', [['restart', 'oracle']]],
    ['it is necessary for oracle to be restarted', [['restart', 'oracle']]],
    ['it is required that oracle is rolled back', [['rollback', 'oracle']]],
    ['it is necessary that version 2.1.0 be deployed to oracle', [['deploy', 'oracle', { version: '2.1.0' }]]],
    ['it is necessary that oracle be restarted at 22:00', [['schedule', 'oracle', { action: 'restart', at: '22:00' }]]],
    ['it is necessary that I see the logs of oracle', [['logs', 'oracle']]],
    ['there is need to stop oracle, please', [['stop', 'oracle']]],
    ['we have necessity to stop oracle please', [['stop', 'oracle']]],
    ['my wish is that oracle is restarted', [['restart', 'oracle']]],
    ['my request is to restart oracle', [['restart', 'oracle']]],
    ['one should please restart oracle', [['restart', 'oracle']]],
  ])('is ordered: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    'it was necessary that oracle was stopped',
    'it is not necessary that oracle is stopped',
    'is it necessary that oracle be stopped?',
    'it would have been necessary that oracle be stopped',
    'it is good that oracle is stopped',
    'it is known that oracle is stopped on sundays',
    'the manual says it is necessary that oracle be stopped first',
    'it is necessary that everybody drinks enough water',
    'there is no need to stop oracle',
    'one should restart oracle now and then',
  ])('unless it only tells or asks: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('what somebody would be glad of', () => {
  it.each([
    ["I'd be grateful for a ping whenever oracle goes down", [['subscribe', 'oracle', { event: 'down' }]]],
    ["I'd be grateful for two more replicas on oracle", [['scale', 'oracle', { delta: 2 }]]],
    ["I'd be most obliged for a quick reboot of oracle", [['restart', 'oracle']]],
    ['it would be great if oracle could get bounced', [['restart', 'oracle']]],
    ['would be nice if oracle got restarted', [['restart', 'oracle']]],
    ['it would be lovely if somebody could give oracle a kick', [['restart', 'oracle']]],
  ])('is wished: %s', (text, done) => {
    expect(told(read(text))).toEqual(done);
  });

  it.each([
    "I'm grateful for the restart of oracle yesterday",
    'I was grateful for a ping when oracle went down',
    'I would have been grateful for a ping when oracle went down',
    "I'd be grateful for a coffee",
    "I'm glad oracle is back",
  ])('and not what somebody was glad of: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});
