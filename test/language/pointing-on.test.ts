import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/language/reading.ts';
import { fitting, read, told } from '../support/reading.ts';

const list: Context = {
  bots: ['maestro', 'oracle', 'sandbox', 'conductor'],
  lastIntent: 'list',
  lastArgs: {},
};
const [, ...butFirst] = list.bots ?? [];
const inOrder = (names: readonly string[]): readonly string[] => fitting(({ name }) => names.includes(name));

describe('what is on there', () => {
  it.each([
    'everything on there but the first gets restarted please',
    'restart everything on there but the first',
    'everything on there but maestro needs a restart',
    'every one on there but the first wants restarting',
  ])('all but one: %s', (text) => {
    expect(told(read(text, list))).toEqual([['restart', ...inOrder(butFirst)]]);
  });

  it.each([
    ['the first one on there needs a restart please', 'restart', 'maestro'],
    ['the first gets restarted please', 'restart', 'maestro'],
    ['stop the last one on there', 'stop', 'conductor'],
    ['stop the last entry please', 'stop', 'conductor'],
    ['the second one on there, stop it', 'stop', 'oracle'],
    ['number three on there should be paused', 'pause', 'sandbox'],
    ['logs of the third on there', 'logs', 'sandbox'],
  ])('one: %s', (text, intent, bot) => {
    expect(told(read(text, list))).toEqual([[intent, bot]]);
  });

  it.each([
    'everything on there was restarted yesterday',
    'the first one on there got restarted last night',
    'everything on there but the first is fine',
    'if everything on there fails, restart it',
    "don't restart the first one on there",
  ])('is not ordered: %s', (text) => {
    expect(read(text, list).kind).not.toBe('intents');
  });
});

describe('these and those that need something', () => {
  const two: Context = { lastBots: ['maestro', 'oracle'], lastIntent: 'status' };

  it.each(['these need fixing, go', 'those need fixing please', 'these two need fixing, please go ahead'])(
    '%s',
    (text) => {
      expect(told(read(text, two))).toEqual([['heal', ...inOrder(['maestro', 'oracle'])]]);
    },
  );

  it.each(["these don't need fixing", 'these needed fixing yesterday', 'these might need fixing'])(
    'not: %s',
    (text) => {
      expect(read(text, two).kind).not.toBe('intents');
    },
  );
});

describe('an answer that describes', () => {
  const failed = fitting(({ status }) => status === 'failed');
  const which = (intent: string): Context => ({
    pending: { kind: 'slot', intent, missing: 'targets', targets: ['?'], args: {} },
  });

  it.each(['whichever ones failed', 'all those that failed', 'the ones that failed', 'whatever failed'])(
    '%s',
    (text) => {
      expect(told(read(text, which('logs')))).toEqual([['logs', ...failed]]);
      expect(told(read(text, which('restart')))).toEqual([['restart', ...failed]]);
    },
  );

  it.each(['whichever', 'whatever you like', 'any of the analyzers'])('not: %s', (text) => {
    expect(read(text, which('restart')).kind).not.toBe('intents');
  });

  it('takes a tag for no level of lines', () => {
    expect(told(read('everything tagged critical', which('logs')))).toEqual([
      ['logs', ...fitting(({ tags }) => tags.includes('critical'))],
    ]);
  });
});

describe('a bot that is told', () => {
  const paused: Context = { lastBots: ['night-shift'], lastIntent: 'pause' };

  it.each([
    'parts have arrived, tell it to carry on',
    'tell it to continue',
    'tell night-shift to get back to work',
    'can you tell it to carry on please',
    'time for it to get back to work',
    'let it get on with it',
  ])('%s', (text) => {
    expect(told(read(text, paused))).toEqual([['resume', 'night-shift']]);
  });

  it.each([
    'tell him to stop',
    'tell the team to stop maestro',
    'ask zara to stop maestro',
    'i told it to carry on',
    "don't tell it to carry on",
    'did you tell it to carry on?',
    'life goes on',
  ])('not: %s', (text) => {
    expect(read(text, paused).kind).not.toBe('intents');
  });
});

describe('what is wrong with a name or a tag', () => {
  const described: Context = { lastBots: ['maestro'], lastIntent: 'describe' };

  it.each([
    'that name is silly, change it to quay',
    'what a stupid name, change it to quay',
    'the name is misleading, make it quay',
    "that's a bad name. make it quay",
  ])('renames: %s', (text) => {
    expect(told(read(text, described))).toEqual([['rename', 'maestro', { to: 'quay' }]]);
  });

  it.each([
    ["it's missing the core tag, put that on", { addTags: ['core'] }],
    ['the core tag is missing, add it', { addTags: ['core'] }],
    ['the critical tag is wrong, take it off', { removeTags: ['critical'] }],
    ["and tag it seasonal while you're there", { addTags: ['seasonal'] }],
    ['tag it seasonal then', { addTags: ['seasonal'] }],
  ])('tags: %s', (text, args) => {
    expect(told(read(text, described))).toEqual([['configure', 'maestro', args]]);
  });

  it.each([
    "that name is silly, don't change it to quay",
    'that name is silly should we change it to quay',
    'the host name is wrong, change it to db2',
    'that name is silly',
    "the critical tag is wrong don't remove it",
    'the critical tag is wrong and somebody should remove it',
    'tag it',
    'tag it too',
    'tag it later',
  ])('not: %s', (text) => {
    expect(read(text, described).kind).not.toBe('intents');
  });
});

describe('a change of mine', () => {
  const changed: Context = { lastBots: ['maestro'], lastIntent: 'configure', lastArgs: { addTags: ['peak'] } };

  it.each([
    'revert that last change of mine',
    'take my last change back',
    'back out that last change',
    'revert the last change I made',
    'undo that last bit',
  ])('is undone: %s', (text) => {
    expect(told(read(text, changed))).toEqual([['undo']]);
  });

  it.each(['revert that last change of his', "don't undo that last change of mine", 'i made a change, revert to me'])(
    'not: %s',
    (text) => {
      expect(read(text, changed).kind).not.toBe('intents');
    },
  );
});

describe('why a request is refused', () => {
  const asked: Context = {
    pending: { kind: 'approval', request: '71', user: 'zara', intent: 'restart', targets: ['maestro'] },
  };

  it.each(['reject 71, not on a sale day', 'reject 71 not today', 'turn it down, not before the audit'])(
    '%s',
    (text) => {
      expect(told(read(text, asked))).toEqual([['reject', { request: '71' }]]);
    },
  );

  it.each(["don't reject 71, not on a sale day", 'reject 71 unless it is urgent', 'approve it, but not today'])(
    'not: %s',
    (text) => {
      expect(read(text, asked).kind).not.toBe('intents');
    },
  );
});

describe('what should have been said', () => {
  const stopped: Context = { lastBots: ['price-collector'], lastIntent: 'stop' };

  it.each([
    'argh, price-collector-2 is what I should have said',
    'what i meant was price-collector-2',
    'wrong one. price-collector-2 was meant.',
    'wrong collector one, price-collector-2 was the one',
    'should have said price-collector-2',
    'sorry, the -2',
  ])('names the other bot: %s', (text) => {
    expect(told(read(text, stopped))).toEqual([['stop', 'price-collector-2']]);
  });

  it.each([
    'price-collector-2 was the one that crashed',
    'price-collector-2 was fine',
    'price-collector-2 was meant to run tonight',
  ])('not: %s', (text) => {
    expect(read(text, stopped).kind).not.toBe('intents');
  });

  it.each(['should have been four hours, not two', 'ought to be four hours', 'no, four hours'])('%s', (text) => {
    const muted: Context = { lastBots: ['maestro'], lastIntent: 'mute', lastArgs: { for: '2h' } };
    expect(told(read(text, muted))).toEqual([['mute', 'maestro', { for: '4h' }]]);
  });

  it('is a bot by its number, and no number of copies', () => {
    const scaled: Context = { lastBots: ['price-collector'], lastIntent: 'scale', lastArgs: { replicas: 4 } };
    expect(told(read('sorry, the -2', scaled))).toEqual([['scale', 'price-collector-2', { replicas: 4 }]]);
  });

  it('is another person', () => {
    const roles: Context = { lastIntent: 'roles', lastArgs: { user: 'zara' } };
    expect(told(read('I asked about Mateo, not Zara.', roles))).toEqual([['roles', { user: 'mateo' }]]);
  });
});

describe('praise before what goes on', () => {
  const logs: Context = { lastBots: ['maestro'], lastIntent: 'logs', lastArgs: { tail: 100 } };

  it.each(['magic, now just the errors', 'super. only errors please', 'brilliant, now just the errors'])(
    '%s',
    (text) => {
      expect(told(read(text, logs))).toEqual([['logs', 'maestro', { tail: 100, level: 'error' }]]);
    },
  );

  it('goes on with the other one', () => {
    const twins: Context = {
      bots: ['price-collector', 'price-collector-2'],
      lastBots: ['price-collector'],
      lastIntent: 'restart',
    };
    expect(told(read('great, now hit the other one', twins))).toEqual([['restart', 'price-collector-2']]);
    expect(told(read('hit maestro', twins))).not.toContainEqual(['restart', 'maestro']);
  });
});

describe('a question before the answer', () => {
  const which: Context = {
    pending: { kind: 'slot', intent: 'restart', missing: 'targets', targets: ['?'], args: {} },
  };

  it.each(['before that which ones are failed', 'hang on which ones are failed', 'oh sorry, which ones are failed'])(
    'is no answer: %s',
    (text) => {
      expect(told(read(text, which))).toEqual([['list', { status: 'failed' }]]);
    },
  );

  it.each(['maestro, naturally', 'well maestro clearly', 'maestro, i forgot to say', 'silly me, maestro'])(
    'is an answer: %s',
    (text) => {
      expect(told(read(text, which))).toEqual([['restart', 'maestro']]);
    },
  );

  it('is none that is denied', () => {
    expect(read('maestro? no', which).kind).not.toBe('intents');
  });
});
