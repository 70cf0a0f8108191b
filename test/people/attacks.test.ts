import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/message.ts';
import { doorkeeper } from '../../src/people/doorkeeper.ts';
import { root } from '../support/access.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { messageOf } from '../support/agent-house.ts';
import { reading, scriptedParser } from '../support/scripted-parser.ts';

const request = (request: string) => ({ args: { request } });
const parser = scriptedParser({
  'restart billing': reading('restart', ['billing']),
  'unregister billing': reading('unregister', ['billing']),
  'unregister ingest': reading('unregister', ['ingest']),
  yes: reading('confirm'),
  no: reading('cancel'),
  'approve 1': reading('approve', [], request('1')),
  'approve last': reading('approve', [], request('last')),
  'break glass': reading('approve', [], { args: { request: '1', breakGlass: 'nobody is awake' } }),
  'reject 1': reading('reject', [], request('1')),
  'who am i': reading('whoami'),
  link: reading('link'),
  'make eve admin': reading('grant', [], { args: { user: 'test:w1:eve', role: 'admin' } }),
  'make ada operator': reading('grant', [], { args: { user: 'ada', role: 'operator' } }),
  'status of billing': reading('status', ['billing']),
});

describe('an attacker', () => {
  let house: AccessHouse;
  const open = async (approvals?: string): Promise<void> => {
    house = await openAccessHouse({ parser, ...(approvals && { approvals }) });
    await house.give('ada', 'admin');
    await house.give('bob', 'operator');
  };
  afterEach(() => house.close());
  const say = (user: string, text: string, more: { channel?: string } = {}): Promise<Reply> =>
    house.say({ user, text, ...more });
  const refused = { tone: 'refused' };

  it('gets nothing by calling themselves an admin', async () => {
    await open();
    const message = messageOf({ user: 'eve', text: 'restart billing' }, 'x', 0);
    const work = { progress: () => {}, signal: new AbortController().signal };
    const reply = await house.agent.handle({ ...message, sender: { ...message.sender, name: 'ada' } }, work);
    expect(reply).toMatchObject(refused);
    expect(house.calls).toEqual([]);
  });

  it('gets nothing by claiming to sit at the terminal', async () => {
    await open();
    const message = messageOf({ user: 'eve', text: 'restart billing' }, 'x', 0);
    const enter = doorkeeper(house.access.memory, (one, work: Parameters<typeof house.agent.handle>[1]) =>
      house.agent.handle(one, work),
    );
    const forged = { ...message, sender: { provider: 'console', workspace: 'vm', user: '0' } };
    expect(await enter(forged, { progress: () => {}, signal: new AbortController().signal })).toMatchObject(refused);
    expect(house.calls).toEqual([]);
  });

  it('learns nothing about a bot, and cannot tell one that is hidden from one that is not there', async () => {
    await open();
    const there = await say('eve', 'restart billing');
    expect(there).toMatchObject(refused);
    expect(there.text).not.toContain('billing');
    expect((await say('eve', 'status of billing')).text).not.toMatch(/running|prod|copies/);
  });

  it('cannot say yes to what somebody else was asked, in the same thread or by their button', async () => {
    await open();
    const asked = await say('bob', 'unregister billing');
    const press = asked.buttons?.find((button) => button.press?.choice === 'yes')?.press;
    expect(press).toBeDefined();
    for (const user of ['eve', 'ada']) {
      await say(user, 'yes');
      if (press) await house.say({ user, press });
    }
    expect(house.calls).toEqual([]);
    expect(house.registry.named('billing')).toBeDefined();
    if (press) await house.say({ user: 'bob', press });
    expect(house.registry.named('billing')).toBeUndefined();
  });

  it('cannot press a button again, after its time, or one that was never shown', async () => {
    await open();
    const asked = await say('bob', 'unregister billing');
    const press = asked.buttons?.find((button) => button.press?.choice === 'yes')?.press;
    if (press === undefined) throw new Error('there was no button');
    await house.say({ user: 'bob', press: { ...press, proposal: 'invented' } });
    house.pass(60 * 60_000);
    await house.say({ user: 'bob', press });
    expect(house.registry.named('billing')).toBeDefined();
    const again = (await say('bob', 'unregister billing')).buttons?.[0]?.press;
    if (again === undefined) throw new Error('there was no button');
    await house.say({ user: 'bob', press: again });
    expect(await house.say({ user: 'bob', press: again })).toMatchObject(refused);
  });

  it('cannot use what was asked before a role was taken away', async () => {
    await open();
    await say('bob', 'unregister billing');
    await house.take('bob', 'operator');
    expect(await say('bob', 'yes')).toMatchObject(refused);
    expect(house.calls).toEqual([]);
  });

  it('cannot make themselves, or be made, admin by somebody who is none', async () => {
    await open();
    for (const user of ['eve', 'bob']) {
      expect(await say(user, 'make eve admin')).toMatchObject(refused);
      await say(user, 'yes');
    }
    await house.give('eve', 'operator');
    expect(
      await house.access.gate.allow(
        await house.access.who({ provider: 'test', workspace: 'w1', user: 'eve' }),
        'access.write',
        [],
      ),
    ).toMatchObject({ allowed: false });
  });

  it('does not become somebody else by their name when an admin means that one', async () => {
    await open();
    await house.give('eve', 'user');
    const eve = messageOf({ user: 'eve', text: 'who am i' }, 'y', 0);
    await house.agent.handle(
      { ...eve, sender: { ...eve.sender, name: 'zoe' } },
      { progress: () => {}, signal: new AbortController().signal },
    );
    const boss = await house.access.who(root);
    await expect(house.access.people.grant(boss, { whom: 'zoe', role: 'admin' })).rejects.toMatchObject({
      code: 'NAME_NOT_VOUCHED',
    });
  });

  it('reads no code that joins accounts in a room', async () => {
    await open();
    const reply = await say('bob', 'link');
    expect(reply).toMatchObject(refused);
    expect(reply.text).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
  });

  describe('where a second person must agree', () => {
    const policy = 'destructive@environment:prod';
    const ask = async (user = 'bob'): Promise<Reply> => {
      await say(user, 'unregister billing');
      return say(user, 'yes');
    };

    it('cannot go alone, and what was asked runs once when somebody else agrees, elsewhere', async () => {
      await open(policy);
      const asked = await ask();
      expect(asked).toMatchObject({ tone: 'question', text: expect.stringContaining('request 1') });
      expect(house.registry.named('billing')).toBeDefined();
      const reply = await say('ada', 'approve 1', { channel: 'elsewhere' });
      expect(reply).toMatchObject({
        tone: 'done',
        text: expect.stringContaining('Request 1 is approved. Unregistered billing'),
      });
      expect(house.registry.named('billing')).toBeUndefined();
      expect(house.told).toMatchObject([
        { to: { channel: 'ops' }, reply: { text: expect.stringContaining('ada approved request 1') } },
      ]);
      expect(await say('ada', 'approve 1')).toMatchObject(refused);
      expect(house.calls).toEqual(['stop billing']);
    });

    it('cannot approve their own request, nor one they could not do themselves', async () => {
      await open(policy);
      await ask();
      await house.give('vic', 'viewer');
      for (const user of ['bob', 'vic', 'eve']) expect(await say(user, 'approve 1')).toMatchObject(refused);
      expect(house.registry.named('billing')).toBeDefined();
    });

    it('cannot have it run after losing the role', async () => {
      await open(policy);
      await ask();
      await house.take('bob', 'operator');
      expect(await say('ada', 'approve 1')).toMatchObject(refused);
      expect(house.calls).toEqual([]);
    });

    it('cannot exchange what is run for what was approved', async () => {
      await open(policy);
      await ask();
      const billing = house.registry.named('billing');
      if (billing === undefined) throw new Error('there is no billing');
      await house.registry.update(
        billing.id,
        { blueprint: { kind: 'command', command: '/bin/sh', args: ['-c', 'evil'] } },
        { id: 'eve', name: 'eve' },
      );
      expect(await say('ada', 'approve 1')).toMatchObject({ ...refused, text: expect.stringContaining('changed') });
      expect(house.registry.named('billing')).toBeDefined();
    });

    it('cannot approve twice at once to have it run twice', async () => {
      await open(policy);
      await house.give('cat', 'operator');
      await ask();
      const other = house.replica();
      const replies = await Promise.all([
        say('ada', 'approve 1'),
        other.say({ user: 'cat', text: 'approve 1', channel: 'two' }),
      ]);
      expect(replies.filter(({ tone }) => tone === 'done')).toHaveLength(1);
      expect(house.calls).toEqual(['stop billing']);
    });

    it('cannot bring a request to anybody who may not see its bot', async () => {
      await open(policy);
      await ask();
      await house.give('sta', 'operator', [{ kind: 'environment', value: 'staging' }]);
      const reply = await say('sta', 'approve last');
      expect(reply.text).toBe('Nothing waits for your word.');
    });

    it('cannot break the glass without being admin; an admin who does is heard by everybody', async () => {
      await open(policy);
      await ask();
      expect(await say('bob', 'break glass')).toMatchObject(refused);
      expect(await say('ada', 'break glass', { channel: 'night' })).toMatchObject({ tone: 'done' });
      const events = await house.registry.history({ type: 'glass-broken' });
      expect(events).toMatchObject([{ by: { name: 'ada' }, says: expect.stringContaining('nobody is awake') }]);
      const rows = await house.access.database.sql.selectFrom('audit_entries').select('body').execute();
      expect(rows.filter(({ body }) => body.includes('"decision":"break-glass"'))).toHaveLength(1);
    });

    it('does not stop an admin who breaks the glass for their own request in the same place', async () => {
      await open(policy);
      await ask('ada');
      expect(await say('ada', 'break glass')).toMatchObject({ tone: 'done' });
      await expect.poll(() => house.told.length).toBe(1);
      expect(house.registry.named('billing')).toBeUndefined();
    });
  });

  it('finds no secret in what a bot prints, in base64, in a stack trace or in a proposal', async () => {
    await open();
    const value = 'correct-horse-battery';
    await house.access.secrets.set({ name: 'DB_PASSWORD', value, by: { id: 'x', name: 'x' } });
    const hidden = house.access.egress.cleanReply({
      text: `log: ${value}`,
      tone: 'answer',
      parts: [
        {
          kind: 'lines',
          lines: [
            Buffer.from(`user:${value}`).toString('base64'),
            new Error(`cannot log in with ${value}`).stack ?? '',
          ],
        },
        {
          kind: 'proposal',
          proposal: 'p',
          title: `configure DB=${value}?`,
          consequences: [encodeURIComponent(value)],
          expires: 1,
        },
      ],
    });
    const text = JSON.stringify(hidden);
    expect(text).not.toContain(value);
    expect(text).not.toContain(Buffer.from(value).toString('base64').slice(4, 24));
    expect(text.match(/\[secret DB_PASSWORD\]/g)?.length).toBeGreaterThanOrEqual(5);
  });
});
