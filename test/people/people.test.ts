import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onSlack, openTestAccess, root, slackKey, type TestAccess } from '../support/access.ts';
import { engines, type Place } from '../support/databases.ts';

const onDiscord = (user: string) => ({ provider: 'discord', workspace: 'G1', user, name: user.toLowerCase() });

describe.each(engines)('the catalogue of people on $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  let access: TestAccess;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place?.remove());
  beforeEach(async (context) => {
    if (!place) return context.skip();
    access = await openTestAccess(place);
  });
  afterEach(() => access?.close());

  it('knows a person by mention and identity, and by name once an admin stood by it', async () => {
    const admin = await access.who(root);
    const { people } = access;
    await people.grant(admin, { whom: slackKey('BOB'), role: 'viewer' });
    // The account says what it calls itself, and that may be a lie.
    await access.who(onSlack('BOB', { name: 'Bob Builder' }));
    await expect(people.grant(admin, { whom: 'bob-builder', role: 'operator' })).rejects.toMatchObject({
      code: 'NAME_NOT_VOUCHED',
      says: expect.stringContaining('slack:T1:BOB'),
    });
    await people.grant(admin, { whom: slackKey('BOB'), role: 'viewer' });
    const { grants } = await people.grant(admin, { whom: '@bob-builder', role: 'operator' });
    expect(grants.map(({ role }) => role)).toEqual(['viewer', 'operator']);
    await expect(people.grant(admin, { whom: 'nobody', role: 'operator' })).rejects.toMatchObject({
      code: 'NO_SUCH_PERSON',
    });
  });

  it('takes a mention for the account of that very workspace', async () => {
    const ada = await access.give('ADA', 'admin');
    const { person } = await access.people.grant(ada, { whom: '<@U0456>', role: 'viewer' });
    expect(person.identities).toEqual(['slack:T1:U0456']);
  });

  it('never calls two people by one name, so a borrowed display name is not its owner', async () => {
    await access.give('ADA', 'admin');
    await access.give('EVE', 'viewer');
    const eve = await access.who(onSlack('EVE', { name: 'ada' }));
    expect(eve.name).toBe('ada-2');
    expect(await access.gate.allow(eve, 'access.write', [])).toMatchObject({ allowed: false });
  });

  it('lets nobody give themselves anything, and nobody but an admin give anything', async () => {
    const ada = await access.give('ADA', 'admin');
    for (const whom of ['me', 'myself', slackKey('ADA'), '<@ADA>']) {
      await expect(access.people.grant(ada, { whom, role: 'operator' })).rejects.toMatchObject({
        code: 'NOT_YOURSELF',
      });
    }
    const operator = await access.give('OPE', 'operator');
    const scoped = await access.give('SCO', 'admin', [{ kind: 'environment', value: 'staging' }]);
    const unknown = await access.who(onSlack('EVE'));
    for (const by of [operator, scoped, unknown]) {
      await expect(access.people.grant(by, { whom: slackKey('EVE'), role: 'admin' })).rejects.toMatchObject({
        code: 'REFUSED',
      });
      await expect(access.people.revoke(by, { whom: slackKey('ADA'), role: 'admin' })).rejects.toMatchObject({
        code: 'REFUSED',
      });
    }
  });

  it('keeps the last admin, also from becoming one for a while only', async () => {
    const ada = await access.give('ADA', 'admin');
    const { people } = access;
    const admin = await access.who(root);
    await expect(people.revoke(ada, { whom: 'me', role: 'admin' })).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    await expect(
      people.grant(admin, { whom: slackKey('ADA'), role: 'admin', until: access.now() + 1 }),
    ).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    expect(await access.gate.allow(ada, 'access.write', [])).toEqual({ allowed: true });
    await access.give('BEA', 'admin');
    expect(await people.revoke(ada, { whom: 'me', role: 'admin' })).toMatchObject({ taken: 1, grants: [] });
  });

  it('keeps an admin when the last two revoke each other at once, on two services', async () => {
    const ada = await access.give('ADA', 'admin');
    const bea = await access.give('BEA', 'admin');
    const other = place?.replica ? await access.replica() : access;
    const outcomes = await Promise.allSettled([
      access.people.revoke(ada, { whom: slackKey('BEA'), role: 'admin' }),
      other.people.revoke(bea, { whom: slackKey('ADA'), role: 'admin' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await access.people.holders(await access.who(root));
    expect(left.flatMap(({ grants }) => grants)).toHaveLength(1);
  });

  it('renews the same role over the same scope instead of doubling it', async () => {
    const scope = [{ kind: 'tag', value: 'money' }] as const;
    await access.give('BOB', 'operator', scope, access.now() + 5);
    await access.give('BOB', 'operator', scope);
    const [bob] = await access.people.holders(await access.who(root), slackKey('BOB'));
    expect(bob?.grants).toEqual([{ role: 'operator', scope: scope[0], until: undefined, source: 'granted' }]);
  });

  it('tells everybody who they are, and what to give an admin', async () => {
    expect(await access.people.self(await access.who(onSlack('EVE')))).toMatchObject({
      ...{ identity: 'slack:T1:EVE', standing: 'unknown', grants: [], permissions: [] },
    });
    const bob = await access.give('BOB', 'viewer');
    expect(await access.people.self(bob)).toMatchObject({
      standing: 'known',
      permissions: expect.arrayContaining(['bot.logs']),
    });
  });

  describe('linking', () => {
    it('joins another account to a person, once, within ten minutes', async () => {
      const bob = await access.give('BOB', 'operator');
      const { code } = await access.people.linkCode(bob);
      const there = await access.who(onDiscord('77'));
      expect(await access.people.link(there, code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
        became: 'linked',
      });
      const joined = await access.who(onDiscord('77'));
      expect(joined.id).toBe(bob.id);
      expect(await access.gate.allow(joined, 'bot.stop', [])).toEqual({ allowed: true });
      await expect(access.people.link(await access.who(onDiscord('78')), code)).rejects.toMatchObject({
        code: 'BAD_CODE',
      });
      const late = await access.people.linkCode(bob);
      access.pass(10 * 60_000);
      await expect(access.people.link(await access.who(onDiscord('79')), late.code)).rejects.toMatchObject({
        code: 'BAD_CODE',
      });
    });

    it('keeps no code that could be read from the database', async () => {
      const { code } = await access.people.linkCode(await access.give('BOB', 'operator'));
      const rows = JSON.stringify(await access.database.sql.selectFrom('access_codes').selectAll().execute());
      expect(rows).not.toContain(code.replaceAll('-', ''));
      expect(rows).not.toContain(code);
    });

    it('uses a code up for one of two that type it at once', async () => {
      const { code } = await access.people.linkCode(await access.give('BOB', 'operator'));
      const other = place?.replica ? await access.replica() : access;
      const typed = await Promise.allSettled([
        access.people.link(await access.who(onDiscord('1')), code),
        other.people.link(await access.who(onDiscord('2')), code),
      ]);
      expect(typed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('stops guesses after five, even if the next would be right', async () => {
      const { code } = await access.people.linkCode(await access.give('BOB', 'operator'));
      const eve = await access.who(onSlack('EVE'));
      for (let guess = 0; guess < 5; guess += 1) {
        await expect(access.people.link(eve, `2222-2222-222${guess + 2}`)).rejects.toMatchObject({ code: 'BAD_CODE' });
      }
      await expect(access.people.link(eve, code)).rejects.toMatchObject({ code: 'TOO_OFTEN' });
    });

    it('stops guesses after fifty of all accounts together, so that many accounts guess no better than a few', async () => {
      for (let guess = 0; guess < 50; guess += 1) {
        const eve = await access.who(onSlack(`EVE${guess % 10}`));
        await expect(access.people.link(eve, '2222-2222-2222')).rejects.toMatchObject({ code: 'BAD_CODE' });
      }
      await expect(access.people.link(await access.who(onSlack('NEW')), '2222-2222-2222')).rejects.toMatchObject({
        code: 'TOO_OFTEN',
      });
    });

    it("hands nobody an admin's rights when the admin is talked into typing a stranger's code", async () => {
      const eve = await access.give('EVE', 'user');
      const ada = await access.give('ADA', 'admin');
      const { code } = await access.people.linkCode(eve);
      await expect(access.people.link(ada, code)).rejects.toMatchObject({ code: 'ALREADY_LINKED' });
      await expect(access.people.link(await access.who(root), code)).rejects.toMatchObject({ code: 'ALREADY_LINKED' });
      expect(await access.gate.allow(await access.who(onSlack('EVE')), 'access.write', [])).toMatchObject({
        allowed: false,
      });
    });

    it('gives people without rights no code', async () => {
      await expect(access.people.linkCode(await access.who(onSlack('EVE')))).rejects.toMatchObject({ code: 'REFUSED' });
    });

    it('shuts all accounts of a person when a platform shuts one', async () => {
      const bob = await access.give('BOB', 'operator');
      const { code } = await access.people.linkCode(bob);
      await access.people.link(await access.who(onDiscord('77')), code);
      await access.who(onSlack('BOB', { deactivated: true }));
      expect(await access.gate.allow(await access.who(onDiscord('77')), 'fleet.read', [])).toMatchObject({
        allowed: false,
      });
    });
  });

  describe('unlinking', () => {
    const linked = async (user: string, there = '77') => {
      const person = await access.who(onSlack(user));
      const { code } = await access.people.linkCode(person);
      await access.people.link(await access.who(onDiscord(there)), code);
      return { here: person, there: await access.who(onDiscord(there)) };
    };

    it('leaves the account without the rights of its person, whichever of the two it is said from', async () => {
      await access.give('BOB', 'operator');
      for (const from of ['here', 'there'] as const) {
        const said = await linked('BOB');
        expect(await access.people.unlink(said[from], 'discord:G1:77')).toMatchObject({ from: { name: 'bob' } });
        expect(await access.gate.allow(await access.who(onDiscord('77')), 'fleet.read', [])).toMatchObject({
          allowed: false,
        });
        expect(await access.gate.allow(await access.who(onSlack('BOB')), 'bot.stop', [])).toEqual({ allowed: true });
      }
    });

    it("is an admin's to do for others, and nobody else's", async () => {
      await access.give('BOB', 'operator');
      await linked('BOB');
      const eve = await access.give('EVE', 'operator');
      await expect(access.people.unlink(eve, 'discord:G1:77')).rejects.toMatchObject({ code: 'REFUSED' });
      const ada = await access.give('ADA', 'admin');
      expect(await access.people.unlink(ada, 'discord:G1:77')).toMatchObject({ identity: 'discord:G1:77' });
      await expect(access.people.unlink(ada, 'discord:G1:77')).rejects.toMatchObject({ code: 'NOT_LINKED' });
      await expect(access.people.unlink(ada, 'discord:G1:nobody')).rejects.toMatchObject({ code: 'NOT_LINKED' });
    });

    it('keeps the account a person began with, and one that was switched off switched off', async () => {
      await access.give('BOB', 'operator');
      const { there } = await linked('BOB');
      await expect(access.people.unlink(there, slackKey('BOB'))).rejects.toMatchObject({ code: 'FIRST_ACCOUNT' });
      await access.who(onDiscord('77'));
      await access.gate.recognise({ ...onDiscord('77'), deactivated: true });
      await access.people.unlink(await access.who(root), 'discord:G1:77');
      expect((await access.people.self(await access.who(onDiscord('77')))).standing).toBe('suspended');
      expect((await access.people.self(await access.who(onSlack('BOB')))).standing).toBe('known');
    });

    it('does not let the last admin of the chats cut themselves off; the machine may cut them off', async () => {
      const { code } = await access.people.linkCode(await access.who(root));
      const ada = await access.who(onSlack('ADA'));
      await access.people.link(ada, code);
      await expect(access.people.unlink(ada, 'me')).rejects.toMatchObject({ code: 'LAST_ADMIN' });
      expect(await access.gate.allow(ada, 'access.write', [])).toEqual({ allowed: true });
      await access.people.unlink(await access.who(root), slackKey('ADA'));
      expect(await access.gate.allow(ada, 'access.write', [])).toMatchObject({ allowed: false });
    });

    it('is not done, nor linking, with a key that was limited to some rights', async () => {
      const bob = { ...(await access.give('BOB', 'operator')), limitedTo: ['fleet.read' as const] };
      for (const tried of [access.people.linkCode(bob), access.people.unlink(bob, 'me'), access.people.link(bob, 'x')])
        await expect(tried).rejects.toMatchObject({ code: 'REFUSED' });
    });
  });

  describe('the first administrator', () => {
    it('is whoever types the printed code, and there is no second one that way', async () => {
      const code = (await access.people.firstAdminCode()) ?? '';
      const ada = await access.who(onSlack('ADA'));
      expect(await access.people.link(ada, code)).toMatchObject({ became: 'admin' });
      expect(await access.gate.allow(ada, 'access.write', [])).toEqual({ allowed: true });
      expect(await access.people.firstAdminCode()).toBeUndefined();
      await expect(access.people.link(await access.who(onSlack('EVE')), code)).rejects.toMatchObject({
        code: 'BAD_CODE',
      });
    });

    it('is not made by an old code after another start printed a new one, or once there is an admin', async () => {
      const old = (await access.people.firstAdminCode()) ?? '';
      const fresh = (await access.people.firstAdminCode()) ?? '';
      const eve = await access.who(onSlack('EVE'));
      await expect(access.people.link(eve, old)).rejects.toMatchObject({ code: 'BAD_CODE' });
      await access.give('ADA', 'admin');
      await expect(access.people.link(eve, fresh)).rejects.toMatchObject({ code: 'BAD_CODE' });
    });

    it('is needed while only a program is admin, or an account that was switched off', async () => {
      const admin = await access.who(root);
      await access.people.grant(admin, { whom: 'api:codex32:deploys', role: 'admin' });
      expect(await access.people.firstAdminCode()).toBeDefined();
      await access.give('ADA', 'admin');
      expect(await access.people.firstAdminCode()).toBeUndefined();
      await access.who(onSlack('ADA', { deactivated: true }));
      expect(await access.people.firstAdminCode()).toBeDefined();
    });

    it('is nobody else once the local administrator joined their own account', async () => {
      const { code } = await access.people.linkCode(await access.who(root));
      await access.people.link(await access.who(onSlack('ADA')), code);
      expect(await access.people.firstAdminCode()).toBeUndefined();
    });
  });
});
