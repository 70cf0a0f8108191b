import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const typed = (text: string): unknown => {
  const reading = read(text, undefined, 'slash');
  return reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [intent, targets.join(' '), args])
    : reading.kind;
};

describe('flags of slash commands', () => {
  it.each([
    ['scale maestro -n 3', 'scale', { replicas: 3 }],
    ['scale maestro --up 2', 'scale', { delta: 2 }],
    ['scale maestro --down 2', 'scale', { delta: -2 }],
    ['deploy maestro -v 2.1', 'deploy', { version: '2.1' }],
    ['rollback maestro -v 2.0', 'rollback', { version: '2.0' }],
    ['mute maestro --duration 2h', 'mute', { for: '2h' }],
    [
      '/bot schedule stop maestro --at 23:45 --date tomorrow',
      'schedule',
      { action: 'stop', at: '23:45', date: 'tomorrow' },
    ],
    ['schedule stop maestro --when 23:45', 'schedule', { action: 'stop', at: '23:45' }],
    ['alert maestro --metric cpu --above 80%', 'alert', { metric: 'cpu', op: '>', value: '80%' }],
    ['alert maestro --metric queue --op > --value 1000', 'alert', { metric: 'queue', op: '>', value: '1000' }],
    ['configure maestro --add-tag retail', 'configure', { addTags: ['retail'] }],
    ['configure maestro --remove-tag critical', 'configure', { removeTags: ['critical'] }],
    ['configure maestro --unset LOG_LEVEL', 'configure', { unsetEnv: ['LOG_LEVEL'] }],
    ['configure maestro -e LOG_LEVEL=debug -e FOO=bar', 'configure', { env: { LOG_LEVEL: 'debug', FOO: 'bar' } }],
    ['configure maestro --cpu 0.5', 'configure', { limits: { cpu: '0.5' } }],
    ['configure maestro --retry-limit 5', 'configure', { settings: { 'retry-limit': '5' } }],
    ['configure maestro timeout=30s', 'configure', { settings: { timeout: '30s' } }],
    ['stop maestro --force', 'stop', {}],
    ['unregister maestro -y', 'unregister', {}],
    ['logs maestro -n 50', 'logs', { tail: 50 }],
    ['logs maestro -f', 'logs', { follow: true }],
  ])('mean what they are called elsewhere: %s', (text, intent, args) =>
    expect(typed(text)).toEqual([[intent, 'maestro', args]]),
  );

  it.each(['stop maestro --dry-run', 'stop maestro --what-if', 'restart maestro --frobnicate'])(
    'are asked about where nobody knows them: %s',
    (text) => expect(typed(text)).toBe('ambiguous'),
  );
});
