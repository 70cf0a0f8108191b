import { describe, expect, it } from 'vitest';
import type { Args, Context } from '../../src/language/reading.ts';
import { fleet, read } from '../support/reading.ts';

interface FollowUp {
  readonly say: string;
  readonly context: Context;
  readonly means: readonly [intent: string, targets: readonly string[], args: Args];
}

const done = (lastIntent: string, lastBots: readonly string[], lastArgs: Args = {}): Context => ({
  lastIntent,
  lastBots,
  lastArgs,
});
const proposed = (intent: string, targets: readonly string[], args: Args = {}): Context => ({
  pending: { kind: 'confirm', intent, targets, args },
});
const asked = (intent: string, missing: string, targets: readonly string[], bots: readonly string[] = []): Context => ({
  pending: { kind: 'slot', intent, missing, targets, args: {} },
  bots,
});

/** What is said about any three bots, after something was done, shown, asked or proposed. */
const about = (x: string, y: string, z: string): readonly FollowUp[] => [
  { say: 'restart it', context: done('status', [x]), means: ['restart', [x], {}] },
  { say: 'stop them', context: done('list', [x, y]), means: ['stop', [x, y], {}] },
  { say: 'and its logs?', context: done('status', [x]), means: ['logs', [x], {}] },
  { say: `same for ${y}`, context: done('scale', [x], { replicas: 3 }), means: ['scale', [y], { replicas: 3 }] },
  { say: `and ${y}?`, context: done('status', [x]), means: ['status', [y], {}] },
  { say: 'make it 5', context: done('scale', [x], { replicas: 3 }), means: ['scale', [x], { replicas: 5 }] },
  { say: 'again', context: done('restart', [x]), means: ['restart', [x], {}] },
  { say: `no, i meant ${y}`, context: done('restart', [x]), means: ['restart', [y], {}] },
  { say: 'i meant pause, not stop', context: done('stop', [x]), means: ['pause', [x], {}] },
  { say: 'only errors', context: done('logs', [x]), means: ['logs', [x], { level: 'error' }] },
  { say: 'stop it in an hour', context: done('status', [x]), means: ['schedule', [x], { action: 'stop', in: '1h' }] },
  {
    say: `do the same with ${y} and ${z}`,
    context: done('pause', [x], { for: '1h' }),
    means: ['pause', [y, z], { for: '1h' }],
  },
  { say: 'restart the first and the third', context: { bots: [x, y, z] }, means: ['restart', [x, z], {}] },
  { say: 'stop all but the last one', context: { bots: [x, y, z] }, means: ['stop', [x, y], {}] },
  { say: y, context: asked('restart', 'targets', ['?']), means: ['restart', [y], {}] },
  { say: 'the second one', context: asked('stop', 'targets', ['?'], [x, y, z]), means: ['stop', [y], {}] },
  { say: 'all of them', context: asked('restart', 'targets', ['?'], [x, y, z]), means: ['restart', [x, y, z], {}] },
  { say: '7', context: asked('scale', 'replicas', [x]), means: ['scale', [x], { replicas: 7 }] },
  { say: 'two more', context: asked('scale', 'replicas', [x]), means: ['scale', [x], { delta: 2 }] },
  { say: 'yes', context: proposed('stop', [x]), means: ['confirm', [], {}] },
  { say: 'no', context: proposed('stop', [x]), means: ['cancel', [], {}] },
  { say: `yes but not ${y}`, context: proposed('stop', [x, y, z]), means: ['stop', [x, z], {}] },
  { say: `yes, not ${y} and ${z}`, context: proposed('stop', [x, y, z]), means: ['stop', [x], {}] },
  { say: `only ${y}`, context: proposed('stop', [x, y, z]), means: ['stop', [y], {}] },
  { say: `no to ${z}`, context: proposed('stop', [x, y, z]), means: ['stop', [x, y], {}] },
  { say: `no, ${y}`, context: proposed('restart', [x]), means: ['restart', [y], {}] },
  {
    say: 'tomorrow at 5pm instead',
    context: proposed('restart', [x]),
    means: ['schedule', [x], { action: 'restart', date: 'tomorrow', at: '17:00' }],
  },
];

const names = fleet.bots.map(({ name }) => name);
const inOrder = (targets: readonly string[]): readonly string[] => names.filter((name) => targets.includes(name));
/** Every bot once in every place. */
const threes = names.map(
  (name, at) => [name, names[(at + 5) % names.length], names[(at + 11) % names.length]] as const,
);

describe('what only makes sense after what was said before', () => {
  it.each(about('x', 'y', 'z').map(({ say }, at) => [say, at] as const))('of every bot: %s', (_, at) => {
    for (const [x, y = '', z = ''] of threes) {
      const followUp = about(x, y, z)[at];
      const [intent, targets, args] = followUp?.means ?? [];
      const reading = read(followUp?.say ?? '', followUp?.context);
      const steps =
        reading.kind === 'intents' ? reading.steps.map((step) => [step.intent, inOrder(step.targets), step.args]) : [];
      expect(steps, `${followUp?.say} of ${x}`).toEqual([[intent, inOrder(targets ?? []), args]]);
    }
  });
});
