import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onSlack, openTestAccess, root, slackKey, type TestAccess, target } from '../support/access.ts';

const staging = target('ingest', { environment: 'staging' });
const production = target('billing', { environment: 'production', tags: ['money'] });
const inStaging = [{ kind: 'environment', value: 'staging' }] as const;

describe('the gate', () => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await openTestAccess();
  });
  afterEach(() => access.close());

  it('gives people nobody knows nothing, and says how to be known', async () => {
    const eve = await access.who(onSlack('EVE'));
    expect(eve.known).toBe(false);
    const decision = await access.gate.allow(eve, 'fleet.read');
    expect(decision).toMatchObject({
      allowed: false,
      permission: 'fleet.read',
      says: expect.stringContaining('who am I'),
    });
    expect(await access.gate.allow(eve, 'anyone')).toEqual({ allowed: true });
  });

  it('takes the one at the terminal for the local administrator', async () => {
    expect(await access.gate.allow(await access.who(root), 'access.write', [])).toEqual({ allowed: true });
  });

  it('holds a grant to its scope: the bots named, and not the fleet as such', async () => {
    const bob = await access.give('BOB', 'operator', inStaging);
    const { gate } = access;
    expect(await gate.allow(bob, 'bot.restart')).toEqual({ allowed: true });
    expect(await gate.allow(bob, 'bot.restart', [staging])).toEqual({ allowed: true });
    expect(await gate.allow(bob, 'bot.restart', [staging, production])).toMatchObject({ allowed: false });
    expect(await gate.allow(bob, 'bot.restart', [])).toMatchObject({ allowed: false });
    expect(await gate.sift(bob, 'fleet.read', [production, staging])).toEqual([staging]);
  });

  it('never lets a scoped admin decide about people, secrets or the audit', async () => {
    const bob = await access.give('BOB', 'admin', inStaging);
    for (const right of [
      'access.write',
      'access.read',
      'secret.write',
      'audit.read',
      'fleet.import',
      'fleet.export',
    ] as const) {
      expect(await access.gate.allow(bob, right)).toMatchObject({ allowed: false });
      expect(await access.gate.allow(bob, right, [staging])).toMatchObject({ allowed: false });
    }
  });

  it('names no bot that the person may not see when it refuses', async () => {
    const bob = await access.give('BOB', 'operator', inStaging);
    const decision = await access.gate.allow(bob, 'bot.stop', [production]);
    expect(decision).toMatchObject({ allowed: false, says: expect.not.stringContaining('billing') });
    await access.give('BOB', 'viewer');
    const seen = await access.gate.allow(bob, 'bot.stop', [production]);
    expect(seen).toMatchObject({ allowed: false, says: expect.stringContaining('for billing') });
  });

  it('says who could do it only to those who may read roles', async () => {
    await access.give('ADA', 'admin');
    const viewer = await access.give('VAL', 'viewer');
    const operator = await access.give('OPE', 'operator');
    expect(await access.gate.allow(viewer, 'access.write')).toMatchObject({ says: expect.not.stringContaining('ada') });
    expect(await access.gate.allow(operator, 'access.write')).toMatchObject({ says: expect.stringContaining('ada') });
  });

  it('lets a grant end by itself', async () => {
    const bob = await access.give('BOB', 'operator', undefined, access.now() + 1_000);
    expect(await access.gate.allow(bob, 'bot.stop', [staging])).toEqual({ allowed: true });
    access.pass(1_000);
    expect(await access.gate.allow(bob, 'bot.stop', [staging])).toMatchObject({ allowed: false });
  });

  it('takes a revoked role away from a person that was recognised before', async () => {
    const bob = await access.give('BOB', 'operator');
    await access.people.revoke(await access.who(root), { whom: slackKey('BOB'), role: 'operator' });
    expect(await access.gate.allow(bob, 'bot.stop', [staging])).toMatchObject({ allowed: false });
  });

  it('lets an owner operate the own bot and no other, whatever their role', async () => {
    const bob = await access.give('BOB', 'user', [{ kind: 'bot', value: 'id-else' }]);
    const own = target('mine', { owner: slackKey('BOB') });
    expect(await access.gate.allow(bob, 'bot.restart', [own])).toEqual({ allowed: true });
    expect(await access.gate.allow(bob, 'bot.restart', [own, staging])).toMatchObject({ allowed: false });
    expect(await access.gate.allow(bob, 'bot.configure', [own])).toMatchObject({ allowed: false });
    const eve = await access.who(onSlack('EVE'));
    expect(await access.gate.allow(eve, 'bot.restart', [target('hers', { owner: slackKey('EVE') })])).toMatchObject({
      allowed: false,
    });
  });

  it('refuses rights that do not exist and identities with a part missing', async () => {
    const admin = await access.who(root);
    expect(await access.gate.allow(admin, 'bot.everything' as 'bot.stop')).toMatchObject({ allowed: false });
    const half = await access.who({ provider: 'console', workspace: '', user: '' });
    expect(await access.gate.allow(half, 'fleet.read')).toMatchObject({ allowed: false });
  });

  it('limits an API key to what it was made for', async () => {
    const bob = { ...(await access.give('BOB', 'operator')), limitedTo: ['fleet.read'] as const };
    expect(await access.gate.allow(bob, 'fleet.read', [staging])).toEqual({ allowed: true });
    expect(await access.gate.allow(bob, 'bot.stop', [staging])).toMatchObject({
      allowed: false,
      says: expect.stringContaining('key'),
    });
    expect(await access.gate.allow(bob, 'bot.stop')).toMatchObject({ allowed: false });
  });
});

describe('rights from settings and platforms', () => {
  const variables = {
    CODEX32_ADMINS: 'slack:T1:ADA',
    CODEX32_GROUP_ROLES: 'slack:T1:S1=operator@environment:staging',
    CODEX32_DEFAULT_ROLE: 'user',
  };
  let access: TestAccess;
  afterEach(() => access.close());

  it('come from a group only while its own platform vouches for it', async () => {
    access = await openTestAccess(undefined, { variables });
    const inGroup = await access.who(onSlack('BOB', { groups: ['S1'] }));
    expect(await access.gate.allow(inGroup, 'bot.stop', [staging])).toEqual({ allowed: true });
    for (const sender of [
      onSlack('BOB'),
      onSlack('BOB', { groups: [] }),
      onSlack('BOB', { groups: ['S1'], workspace: 'T2' }),
    ]) {
      expect(await access.gate.allow(await access.who(sender), 'bot.stop', [staging])).toMatchObject({
        allowed: false,
      });
    }
  });

  it('ask the platform when a message did not say, and take no answer for no', async () => {
    access = await openTestAccess(undefined, {
      variables,
      askPlatform: async ({ user }) => {
        if (user === 'BOB') return { groups: ['S1'] };
        throw new Error('the platform is away');
      },
    });
    const { gate } = access;
    expect(await gate.allow(await access.who(onSlack('BOB')), 'bot.stop', [staging])).toEqual({ allowed: true });
    expect(await gate.allow(await access.who(onSlack('EVE')), 'bot.stop', [staging])).toMatchObject({ allowed: false });
  });

  it('come from the default role for everybody, and from CODEX32_ADMINS for those named there by identity', async () => {
    access = await openTestAccess(undefined, { variables });
    const { gate } = access;
    expect(await gate.allow(await access.who(onSlack('EVE')), 'fleet.read', [])).toEqual({ allowed: true });
    expect(await gate.allow(await access.who(onSlack('ADA')), 'access.write', [])).toEqual({ allowed: true });
    for (const forged of [
      onSlack('EVE', { name: 'ADA' }),
      onSlack('ada'),
      onSlack('ADA', { workspace: 'T2' }),
      onSlack('ADA', { provider: 'discord' }),
    ]) {
      expect(await gate.allow(await access.who(forged), 'access.write', [])).toMatchObject({ allowed: false });
    }
  });

  it('end when the platform switches the account off, for whatever that person left running too', async () => {
    access = await openTestAccess(undefined, { variables });
    const { gate } = access;
    expect(await gate.allow(await access.who(onSlack('ADA', { deactivated: true })), 'anyone')).toMatchObject({
      allowed: false,
    });
    // A schedule of hers wakes up: no message, so nobody says anything about the account now.
    const later = await access.who({ provider: 'slack', workspace: 'T1', user: 'ADA' });
    expect(await gate.allow(later, 'bot.stop', [staging])).toMatchObject({ allowed: false });
    await access.who(onSlack('ADA', { deactivated: false }));
    expect(await gate.allow(later, 'bot.stop', [staging])).toEqual({ allowed: true });
  });
});
