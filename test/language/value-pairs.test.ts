import { describe, expect, it } from 'vitest';
import { fitting, read } from '../support/reading.ts';

const orders = (said: string): unknown => {
  const reading = read(said);
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [intent, targets.join(), args.version ?? args.replicas])
    : reading.kind;
};

describe('which value belongs to which bot', () => {
  it.each([
    '7.0 goes out to maestro, 7.1 to oracle, deploy both now',
    '7.0 for maestro, 7.1 for oracle, deploy them',
    'maestro 7.0, oracle 7.1, deploy them please',
    'maestro: 7.0, oracle: 7.1, please deploy',
    '7.0 is for maestro, 7.1 for oracle. roll both of them out',
    'deploy 7.0 and 7.1 to maestro and oracle respectively',
  ])('%s', (said) => {
    expect(orders(said)).toEqual([
      ['deploy', 'maestro', '7.0'],
      ['deploy', 'oracle', '7.1'],
    ]);
  });

  it.each([
    'maestro at 2, oracle at 3, scale both',
    'maestro 2, oracle 3, scale them',
    'scale maestro and oracle to 2 and 3 respectively',
    'scale maestro and oracle to 2 and 3',
  ])('%s', (said) => {
    expect(orders(said)).toEqual([
      ['scale', 'maestro', 2],
      ['scale', 'oracle', 3],
    ]);
  });

  it('is done with what else was said of it', () => {
    expect(read('7.0 goes to maestro, 7.1 to oracle, deploy both tonight at 22:00')).toMatchObject({
      steps: ['7.0', '7.1'].map((version) => ({ intent: 'schedule', args: { at: '22:00', date: 'today', version } })),
    });
  });

  it.each([
    ['maestro runs 2.1, oracle 2.2. deploy 2.3 to both', [['deploy', 'oracle,maestro', '2.3']]],
    [
      'scale maestro from 2 to 3 and oracle to 4',
      [
        ['scale', 'maestro', 3],
        ['scale', 'oracle', 4],
      ],
    ],
  ])('%s: what runs now is no value', (said, meant) => {
    expect(orders(said)).toEqual(meant);
  });
});

describe('bots that are switched each their way', () => {
  it.each([
    'maestro on, oracle off',
    'maestro on and oracle off',
    'maestro: on, oracle: off',
    'maestro on, the oracle off please',
    'turn maestro on and oracle off',
  ])('%s', (said) => {
    expect(orders(said)).toEqual([
      ['start', 'maestro', undefined],
      ['stop', 'oracle', undefined],
    ]);
  });

  it('are asked about where the first is not understood', () => {
    expect(['ambiguous', 'outOfScope']).toContain(orders('sort these: maestro on, oracle off'));
  });
});

describe('a description with two parts', () => {
  const running = fitting(({ tags, status }) => tags.includes('nightly') && status === 'running');

  it.each([
    'stop whatever is tagged nightly and still running',
    'stop whatever is tagged nightly and is still running',
    'stop the bots that are tagged nightly and that are still running',
    'stop the ones tagged nightly and currently running',
    'stop all nightly bots and that are still running',
  ])('%s', (said) => {
    expect(read(said)).toMatchObject({ kind: 'intents', steps: [{ intent: 'stop', targets: running }] });
  });

  it('is never all of them where the second is not understood', () => {
    expect(read('stop everything tagged nightly that still runs').kind).not.toBe('intents');
  });
});
