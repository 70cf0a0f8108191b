import { describe, expect, it } from 'vitest';
import type { Context, Pending } from '../../src/language/reading.ts';
import { read, told } from '../support/reading.ts';

const open = (pending: Pending, bots: readonly string[] = []): Context => ({ pending, bots });
const spoken = (text: string): string => text.toLowerCase().replace(/[,.;:!?]/g, '');

describe('a proposal', () => {
  const stop = open({ kind: 'confirm', intent: 'stop', targets: ['maestro'], args: {} });

  it.each([
    'ja prima, go ahead',
    'genau, do it',
    'aye, batter on',
    'bet, send it',
    'from my side it is ok, yes',
    'no problem, go ahead',
    'alles klar, go',
    'lovely, go ahead',
    'yes, maestro',
    'absolutely, no second thoughts',
    "yes, it's fine, nobody uses it",
    "yes. i've told everyone already",
    'yes do it before i change my mind',
    "that's what i said, yes",
  ])('is agreed to: %s', (text) => {
    expect(told(read(text, stop))).toEqual([['confirm']]);
    expect(told(read(spoken(text), stop, 'voice'))).toEqual([['confirm']]);
  });

  it.each(['lovely', 'is that reversible?', 'yes, but only if nobody uses it', 'what does prima mean', 'hmm'])(
    'is not: %s',
    (text) => {
      expect(told(read(text, stop))).not.toEqual([['confirm']]);
    },
  );

  it.each(['nein danke', 'we shall refrain', 'i only wanted it paused?'])('is not done: %s', (text) => {
    expect(told(read(text, stop))).not.toContainEqual(['confirm']);
    expect(told(read(text, stop))).not.toContainEqual(['stop', 'maestro']);
  });

  it('is wondered at, and replaced', () => {
    const gone = open({ kind: 'confirm', intent: 'unregister', targets: ['maestro'], args: {} });
    expect(told(read('delete?? no, i only wanted it paused', gone))).toEqual([['pause', 'maestro']]);
    expect(told(read('i only wanted it paused', stop))).toEqual([['pause', 'maestro']]);
    expect(told(read('delete?? really', gone))).not.toContainEqual(['unregister', 'maestro']);
  });

  it('is put off', () => {
    const scale = open({ kind: 'confirm', intent: 'scale', targets: ['maestro'], args: { replicas: 8 } });
    for (const text of ['not now, at 6pm', 'wait till 6pm with that'])
      expect(told(read(text, scale))).toEqual([['schedule', 'maestro', { action: 'scale', replicas: 8, at: '18:00' }]]);
    expect(told(read('yes, 8', scale))).toEqual([['confirm']]);
    expect(told(read('8?', scale))).toBe('outOfScope');
    for (const text of ['not eight, five I meant', 'five i meant, not eight', 'sorry my english, five not eight'])
      expect(told(read(text, scale))).toEqual([['scale', 'maestro', { replicas: 5 }]]);
    expect(told(read('sorry my english, not stop it, I wanted to pause it', stop))).toEqual([['pause', 'maestro']]);
  });

  it.each(['drop the third', 'sandbox can wait, do the other two', 'hands off sandbox, rest ok'])(
    'is for some of them: %s',
    (text) => {
      const targets = ['maestro', 'oracle', 'sandbox'];
      const three = open({ kind: 'confirm', intent: 'restart', targets, args: {} }, targets);
      expect(told(read(text, three))).toEqual([['restart', 'maestro', 'oracle']]);
    },
  );
});

describe('a yes that is none', () => {
  const gone = open({ kind: 'confirm', intent: 'unregister', targets: ['maestro'], args: {} });

  it.each([
    'yes, it is a problem',
    'yes, nobody wants that',
    'yes, he wants to keep it',
    'yes, the team still needs it',
    'yes, they told me not to',
    'super, but not yet',
    'lovely, but no',
    'from my side it is not ok',
    'for me it is needed',
    'no worries, leave it',
    'that is exactly what i did not want',
    'bet you would like that',
  ])('agrees to something else, or not at all: %s', (text) => {
    expect(told(read(text, gone))).not.toEqual([['confirm']]);
    expect(told(read(spoken(text), gone, 'voice'))).not.toEqual([['confirm']]);
  });

  it.each(['maestro nobody knows', 'maestro is the one we keep', 'maestro we still need'])(
    'and no answer is one, where speech sets no marks: %s',
    (text) => {
      const which = open({ kind: 'slot', intent: 'unregister', missing: 'targets', targets: ['?'], args: {} });
      expect(told(read(text, which, 'voice'))).not.toEqual([['unregister', 'maestro']]);
    },
  );
});

describe('the question which or how many', () => {
  const which = open({ kind: 'slot', intent: 'unregister', missing: 'targets', targets: ['?'], args: {} });

  it.each([
    'maestro, nobody shows it in demos these days',
    'the maestro, it was only for the pilot',
    'maestro please, it never worked anyway',
    'maestro, no one will miss it',
    'maestro, the customer left',
    'maestro, the old thing',
  ])('is answered, and the reason behind it is none of it: %s', (text) => {
    expect(told(read(text, which))).toEqual([['unregister', 'maestro']]);
    expect(told(read(spoken(text), which, 'voice'))).toEqual([['unregister', 'maestro']]);
  });

  it.each(['nobody uses maestro these days', 'maestro is still needed', 'not maestro', 'maestro? no'])(
    'is not answered: %s',
    (text) => {
      expect(told(read(text, which))).not.toContainEqual(['unregister', 'maestro']);
    },
  );

  it('is not answered by what fits none of those that were shown', () => {
    const collectors = ['price-collector', 'price-collector-2', 'price-collector-eu'];
    const some = open({ kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} }, collectors);
    expect(told(read('whichever is broken', some))).toBe('ambiguous');
    expect(told(read('the ones that are stopped', some))).toEqual([['restart', 'price-collector-2']]);
  });

  it('takes a word of its own for the new name', () => {
    const name = open({ kind: 'slot', intent: 'rename', missing: 'to', targets: ['maestro'], args: {} });
    expect(told(read('baton', name))).toEqual([['rename', 'maestro', { to: 'baton' }]]);
    expect(told(read('baton, like in music', name))).not.toContainEqual(['rename', 'maestro', { to: 'music' }]);
    const version = open({ kind: 'slot', intent: 'deploy', missing: 'version', targets: ['maestro'], args: {} });
    expect(told(read('the new one, 2.4.1', version))).toEqual([['deploy', 'maestro', { version: '2.4.1' }]]);
  });
});

describe("somebody's request", () => {
  const request = open({ kind: 'approval', request: '12', user: 'mateo' });

  it.each(["that one's fine", 'you can let that pass', 'yes, he asked me beforehand'])('is approved: %s', (text) => {
    expect(told(read(text, request))).toEqual([['approve', { request: '12' }]]);
    expect(told(read(spoken(text), request, 'voice'))).toEqual([['approve', { request: '12' }]]);
  });

  it.each(['not during the demo', 'mateo has to wait', 'block it', 'send it back', "not while i'm on call"])(
    'is refused: %s',
    (text) => {
      expect(told(read(text, request))).toEqual([['reject', { request: '12' }]]);
    },
  );

  it.each(['is it blocked?', 'not during the demo, but afterwards yes', 'can he wait?'])('waits: %s', (text) => {
    expect(told(read(text, request))).not.toContainEqual(['approve', { request: '12' }]);
  });
});
