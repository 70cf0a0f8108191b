import { describe, expect, it } from 'vitest';
import { freshen, lifetimes, type State } from '../../src/agent/state.ts';

const state: State = {
  focus: { bots: ['1'], at: 1_000 },
  last: { intent: 'stop', args: {}, at: 1_000 },
  question: { at: 1_000, intent: 'stop', targets: [], args: {}, missing: 'targets', question: 'Which bot?' },
  proposal: { id: 'p', at: 1_000, expires: 121_000, steps: [], said: 'stop it' },
};

describe('what a conversation remembers', () => {
  it('is all there until its time is over', () => {
    expect(freshen(state, 1_000 + lifetimes.proposal - 1)).toEqual(state);
  });

  it('loses each thing in its own time, the proposal after two minutes', () => {
    expect(freshen(state, 1_000 + 120_000).proposal).toBeUndefined();
    expect(freshen(state, 1_000 + 120_000).question).toBeDefined();
    expect(freshen(state, 1_000 + lifetimes.question).question).toBeUndefined();
    expect(freshen(state, 1_000 + lifetimes.focus)).toEqual({});
  });

  it('believes nothing that seems to come from the future', () => {
    expect(freshen(state, 999)).toEqual({});
  });
});
