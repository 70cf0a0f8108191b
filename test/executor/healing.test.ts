import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HealingHistory, heal, noHistory } from '../../src/executor/healing.ts';
import { RestartPolicy } from '../../src/registry/bot.ts';

const policy = RestartPolicy.parse({ when: 'always', max: 5, window: 60_000, backoff: 500, backoffMax: 8_000 });
const crash = { code: 1, ranFor: 10 };

describe('healing', () => {
  it('restarts at once after a first crash, then waits longer and longer up to the cap', () => {
    const delays: number[] = [];
    let past: HealingHistory = noHistory;
    for (let now = 0; now < 6; now++) {
      const next = heal({ ...policy, max: 100 }, past, { ending: crash, now, chance: 1 });
      if (next.next !== 'restart') throw new Error(next.next);
      delays.push(next.delay);
      past = next.history;
    }
    expect(delays).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000]);
  });

  it('treats a crash after a healthy run as a first one', () => {
    const past = { restarts: [0, 1, 2], streak: 3, delay: 2_000 };
    expect(heal(policy, past, { ending: { code: 1, ranFor: 4_000 }, now: 10, chance: 1 })).toMatchObject({ delay: 0 });
    expect(heal(policy, past, { ending: { code: 1, ranFor: 3_999 }, now: 10, chance: 1 })).toMatchObject({
      delay: 2_000,
    });
  });

  it('gives up after more restarts in the window than the policy allows, and says how often it ended', () => {
    const past = { restarts: [1, 2, 3, 4, 5], streak: 5, delay: 500 };
    const verdict = heal(policy, past, { ending: crash, now: 6, chance: 0 });
    expect(verdict).toEqual({ next: 'give-up', reason: 'it ended 6 times within 60 seconds' });
  });

  it('forgets restarts that lie outside the window', () => {
    const past = { restarts: [1, 2, 3, 4, 5], streak: 5, delay: 500 };
    expect(heal(policy, past, { ending: crash, now: 60_010, chance: 0 }).next).toBe('restart');
  });

  it('counts nothing of an earlier boot, whose steady clock was further on', () => {
    const past = { restarts: [5e8, 5e8, 5e8, 5e8, 5e8], streak: 1, delay: 500 };
    expect(heal(policy, past, { ending: crash, now: 6, chance: 0 }).next).toBe('restart');
  });

  it('counts a clean end as work done unless the bot should always run', () => {
    const clean = { code: 0, ranFor: 10 };
    for (const when of ['on-failure', 'never'] as const) {
      expect(heal({ ...policy, when }, noHistory, { ending: clean, now: 0, chance: 0 }).next).toBe('complete');
    }
    expect(heal(policy, noHistory, { ending: clean, now: 0, chance: 0 }).next).toBe('restart');
  });

  it('never restarts a failed bot whose policy is never, and says so', () => {
    const verdict = heal({ ...policy, when: 'never' }, noHistory, { ending: crash, now: 0, chance: 0 });
    expect(verdict).toEqual({ next: 'rest', reason: 'it is never restarted by itself' });
  });

  it('never waits longer than the cap, nor restarts more often within the window than allowed, whatever happens', () => {
    const runs = fc.array(fc.record({ ranFor: fc.nat(100_000), chance: fc.double({ min: 0, max: 1, noNaN: true }) }));
    fc.assert(
      fc.property(runs, (endings) => {
        let past: HealingHistory = noHistory;
        let now = 0;
        for (const { ranFor, chance } of endings) {
          now += ranFor;
          const next = heal(policy, past, { ending: { code: 1, ranFor }, now, chance });
          if (next.next !== 'restart') return;
          expect(next.delay).toBeLessThanOrEqual(policy.backoffMax);
          expect(next.history.restarts.length).toBeLessThanOrEqual(policy.max);
          now += next.delay;
          past = next.history;
        }
      }),
    );
  });
});
