import { afterEach, describe, expect, it } from 'vitest';
import type { AgentParts } from '../../src/agent/house.ts';
import type { Log } from '../../src/log.ts';
import { silentLog } from '../../src/log.ts';
import type { Reply } from '../../src/message.ts';
import { type AgentHouse, messageOf, openAgentHouse } from '../support/agent-house.ts';
import { reading, scriptedParser } from '../support/scripted-parser.ts';

const explanation = { words: [], rejected: [] };
const script = {
  'unregister billing': reading('unregister', ['billing']),
  'unregister ingest': reading('unregister', ['ingest']),
  'list failed': reading('list', [], { args: { status: 'failed' } }),
  'rename sentiment': reading('rename', ['sentiment'], { args: { to: 'mood' } }),
  'rename billing': reading('rename', ['billing'], { args: { to: 'invoices' } }),
  yes: reading('confirm'),
  no: reading('cancel'),
  undo: reading('undo'),
  'stop the scraper': {
    ...{ kind: 'ambiguous' as const, question: 'Which one: news-scraper or forum-scraper?', explanation },
    about: { intent: 'stop', targets: [], args: {}, missing: 'targets' },
    candidates: ['news-scraper', 'forum-scraper'],
  },
  schedule: reading('schedule', ['ingest'], { args: { action: 'restart', at: '02:00' } }),
};
const all = ['fleet.read', 'bot.unregister', 'bot.stop', 'bot.history', 'schedule.write'] as const;

let house: AgentHouse;
const open = async (more: Partial<AgentParts> = {}): Promise<void> => {
  house = await openAgentHouse({ parser: scriptedParser(script), more });
};
afterEach(() => house.close());
const ada = (text: string): Promise<Reply> => house.say({ user: 'ada', text });
const pressed = (user: string, proposal: string, choice: 'yes' | 'no' = 'yes'): Promise<Reply> =>
  house.say({ user, press: { proposal, choice } });
const proposalOf = (reply: Reply): string => {
  const part = reply.parts?.find(({ kind }) => kind === 'proposal');
  return part?.kind === 'proposal' ? part.proposal : '';
};

describe('a proposal', () => {
  it('shows what will happen, and does it at yes', async () => {
    await open();
    house.gate.grant('ada', all);
    const asked = await ada('unregister billing');
    expect(asked.tone).toBe('question');
    expect(asked.text).toContain('billing (3 copies, running) in prod');
    expect(asked.text).toContain('cannot bring them back');
    expect(house.calls).toEqual([]);
    expect((await ada('yes')).text).toBe('Unregistered billing, after stopping what ran.');
    expect(house.calls).toEqual(['stop billing']);
    expect(house.registry.named('billing')).toBeUndefined();
  });

  it('is good for one answer', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    await ada('yes');
    expect(await ada('yes')).toMatchObject({ tone: 'not-understood' });
    expect(house.calls).toHaveLength(1);
  });

  it('is answered once when two replicas hear yes at the same moment', async () => {
    await open();
    house.gate.grant('ada', all);
    const id = proposalOf(await ada('unregister billing'));
    const other = house.replica();
    const press = { proposal: id, choice: 'yes' as const };
    await Promise.all([
      house.say({ user: 'ada', press }),
      other.say({ user: 'ada', press }),
      other.say({ user: 'ada', text: 'yes' }),
    ]);
    expect(house.calls).toEqual(['stop billing']);
  });

  it('asks for the right again at yes', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    house.gate.grant('ada', ['fleet.read']);
    expect(await ada('yes')).toMatchObject({
      tone: 'refused',
      text: 'You need the "bot.unregister" permission for that.',
    });
    expect(house.calls).toEqual([]);
  });

  it("is nobody else's to answer, by word or by button", async () => {
    await open();
    house.gate.grant('ada', all);
    house.gate.grant('eve', all);
    const id = proposalOf(await ada('unregister billing'));
    expect((await house.say({ user: 'eve', text: 'yes' })).tone).toBe('not-understood');
    expect((await pressed('eve', id)).tone).toBe('refused');
    expect(house.calls).toEqual([]);
    expect((await pressed('ada', id)).tone).toBe('done');
  });

  it('lapses after two minutes', async () => {
    await open();
    house.gate.grant('ada', all);
    const id = proposalOf(await ada('unregister billing'));
    house.pass(2 * 60_000);
    expect((await ada('yes')).tone).toBe('not-understood');
    expect((await pressed('ada', id)).tone).toBe('refused');
    expect(house.calls).toEqual([]);
  });

  it('is replaced by the next one; a button of the old one does nothing', async () => {
    await open();
    house.gate.grant('ada', all);
    const old = proposalOf(await ada('unregister billing'));
    await ada('unregister ingest');
    expect((await pressed('ada', old)).tone).toBe('refused');
    await ada('yes');
    expect(house.calls).toEqual(['stop ingest']);
  });

  it('outlives a look at something', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    await ada('list failed');
    expect((await ada('yes')).tone).toBe('done');
  });

  it('does not reach a bot that took the name meanwhile, nor one that was renamed', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    const before = house.registry.named('billing');
    await house.registry.update(before?.id ?? '', { name: 'invoices' }, { id: 'bob', name: 'Bob' });
    expect(await ada('yes')).toMatchObject({
      tone: 'refused',
      text: expect.stringContaining('billing is now invoices'),
    });
    expect(house.calls).toEqual([]);
  });

  it('is dropped by no', async () => {
    await open();
    house.gate.grant('ada', all);
    const id = proposalOf(await ada('unregister billing'));
    expect(await ada('no')).toMatchObject({ tone: 'answer', text: "All right, I won't unregister billing." });
    expect((await pressed('ada', id)).tone).toBe('refused');
    expect(house.calls).toEqual([]);
  });

  it('takes the name typed in full for a yes to what cannot be undone', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    expect((await ada('billing')).tone).toBe('done');
  });
});

describe('the gate', () => {
  it('comes before a question that could leak a name', async () => {
    await open();
    house.gate.grant('eve', ['fleet.read']);
    const reply = await house.say({ user: 'eve', text: 'stop the scraper' });
    expect(reply).toEqual({ tone: 'refused', text: 'You need the "bot.stop" permission for that.' });
  });

  it('is told to the audit whatever it decides', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    await ada('no');
    await house.say({ user: 'eve', text: 'unregister billing' });
    await ada('what?');
    expect(house.audit.map(({ decision, person, result }) => `${person.name} ${decision} ${result ?? ''}`)).toEqual([
      expect.stringMatching(/^ada asked /),
      expect.stringMatching(/^ada cancelled/),
      'ada allowed answer',
      'eve refused You need the "bot.unregister" permission for that.',
      'ada refused not understood: unknown',
    ]);
  });

  it('lets nothing change when the audit cannot be written', async () => {
    const audit = { append: () => Promise.reject(new Error('disk full')) };
    await open({ audit });
    house.gate.grant('ada', all);
    expect((await ada('rename sentiment')).tone).toBe('failed');
    expect(house.registry.named('sentiment')).toBeDefined();
  });
});

describe('undo', () => {
  it('does the inverse of the last action', async () => {
    await open();
    house.gate.grant('ada', all);
    expect((await ada('rename sentiment')).text).toBe('sentiment is called mood now.');
    expect((await ada('undo')).text).toBe('mood is called sentiment now.');
  });

  it('refuses when somebody else changed the bot since, and says who', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('rename sentiment');
    const mood = house.registry.named('mood');
    await house.registry.update(mood?.id ?? '', { description: 'moods' }, { id: 'bob', name: 'Bob' });
    const reply = await ada('undo');
    expect(reply.text).toContain('Bob');
    expect(house.registry.named('mood')).toBeDefined();
  });

  it('says so when there is no way back, and when its time is over', async () => {
    await open();
    house.gate.grant('ada', all);
    await ada('unregister billing');
    await ada('yes');
    expect((await ada('undo')).text).toBe('I can\'t undo "unregister billing".');
    await ada('rename sentiment');
    house.pass(20 * 60_000);
    expect((await ada('undo')).tone).toBe('refused');
  });
});

describe('the agent', () => {
  it('says plainly what it understands but cannot do yet', async () => {
    await open();
    house.gate.grant('ada', all);
    const reply = await ada('schedule');
    expect(reply.text).toBe('I understood "schedule a restart of ingest at 02:00". I can\'t do that yet.');
    expect(reply.tone).toBe('refused');
  });

  it('never rejects, and says only a reference that the log has too', async () => {
    const logged: unknown[] = [];
    const log: Log = { ...silentLog, error: (_says, facts) => void logged.push(facts?.reference) };
    const parser = {
      parse: () => {
        throw new Error('secret inner workings');
      },
    };
    await open({ log, parser });
    house.gate.grant('ada', all);
    const reply = await ada('anything');
    expect(reply.tone).toBe('failed');
    expect(reply.text).not.toContain('secret');
    expect(reply.text).toContain(`reference ${logged[0]}`);
  });

  it('forgets a turn that failed', async () => {
    let broken = false;
    const parser = scriptedParser(script);
    await open({
      parser: {
        parse: (...given) => {
          if (broken) throw new Error('no');
          return parser.parse(...given);
        },
      },
    });
    house.gate.grant('ada', all);
    await ada('unregister billing');
    broken = true;
    await ada('yes');
    broken = false;
    expect((await ada('yes')).tone).toBe('done');
  });
});

describe('what was approved', () => {
  const approved = async () => {
    const person = await house.gate.recognise({ provider: 'test', workspace: 'w1', user: 'ada' });
    const sentiment = house.registry.named('sentiment');
    const bots = [{ id: sentiment?.id ?? '', name: 'sentiment', environment: 'staging' }];
    const how = { targets: { sentiment: 'exact' as const }, verb: 'exact' as const };
    const steps = [{ intent: 'rename', args: { to: 'mood' }, how, bots }];
    return { person, steps, message: messageOf({ user: 'ada', text: 'rename sentiment' }, 'm0', 0) };
  };
  const following = { progress: () => {}, signal: new AbortController().signal };

  it('runs as its requester, who can undo it', async () => {
    await open();
    house.gate.grant('ada', all);
    const reply = await house.agent.carryOut(await approved(), following);
    expect(reply.text).toBe('sentiment is called mood now.');
    expect((await ada('undo')).text).toBe('mood is called sentiment now.');
  });

  it('does not run when the requester lost the right meanwhile', async () => {
    await open();
    house.gate.grant('ada', ['fleet.read']);
    expect((await house.agent.carryOut(await approved(), following)).tone).toBe('refused');
    expect(house.registry.named('sentiment')).toBeDefined();
  });

  it('runs within a turn of the requester themselves, who broke the glass', async () => {
    await open({
      approvals: {
        approvalNeeded: async () => house.agent.carryOut(await approved(), following),
        waiting: async () => undefined,
      },
    });
    house.gate.grant('ada', all);
    expect((await ada('rename sentiment')).text).toBe('sentiment is called mood now.');
  });
});
