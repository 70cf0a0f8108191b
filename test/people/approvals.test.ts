import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/message.ts';
import type { ApprovalStep } from '../../src/people/approvals/approval.ts';
import { APPROVAL_LIFETIME } from '../../src/people/approvals/open.ts';
import type { Person } from '../../src/people/person.ts';
import { onSlack, openTestAccess, root, slackKey, type TestAccess, target } from '../support/access.ts';
import { engines, type Place } from '../support/databases.ts';

const here: Conversation = { adapter: 'slack', workspace: 'T1', channel: 'C1', direct: false };
const billing = { ...target('billing', { environment: 'production' }), what: { image: 'billing:1' } };
const step: ApprovalStep = {
  intent: 'unregister',
  permission: 'bot.unregister',
  effect: 'destructive',
  targets: [billing],
  args: {},
};
const asking = { steps: [step], says: 'unregister billing', askedIn: here, order: { any: 'thing' } };

describe.each(engines)('approvals on $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  let access: TestAccess;
  let ada: Person;
  let bob: Person;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place?.remove());
  beforeEach(async (context) => {
    if (!place) return context.skip();
    access = await openTestAccess(place, { variables: { CODEX32_APPROVALS: 'destructive@environment:production' } });
    ada = await access.give('ADA', 'operator');
    bob = await access.give('BOB', 'operator');
  });
  afterEach(() => access?.close());
  const yes = (person: Person, request: number, breakGlass?: string) =>
    access.approvals.decide(person, { request, choice: 'yes', breakGlass });

  it('are needed where the policy says so, and nowhere else', () => {
    expect(access.approvals.needed([step])).toBe(1);
    expect(access.approvals.needed([{ effect: 'destructive', targets: [target('toy')] }])).toBe(0);
    expect(access.approvals.needed([{ effect: 'change', targets: [billing] }])).toBe(0);
  });

  it('let what was asked run once, when somebody else agreed', async () => {
    const { id } = await access.approvals.ask(ada, asking);
    expect(await access.approvals.take(id, [step])).toMatchObject({ kind: 'refused' });
    expect(await yes(bob, id)).toMatchObject({ kind: 'approved', brokeGlass: false });
    expect(await access.approvals.take(id, [step])).toMatchObject({
      ...{ kind: 'run', requester: { id: ada.id }, approval: { order: { any: 'thing' } } },
    });
    expect(await access.approvals.take(id, [step])).toMatchObject({ kind: 'refused' });
  });

  it('are never given by the one who asks, under any of their accounts', async () => {
    const { id } = await access.approvals.ask(ada, asking);
    expect(await yes(ada, id)).toMatchObject({ kind: 'refused', says: expect.stringContaining('your own') });
    const { code } = await access.people.linkCode(ada);
    const elsewhere = { provider: 'discord', workspace: 'G1', user: '77' };
    await access.people.link(await access.who(elsewhere), code);
    expect(await yes(await access.who(elsewhere), id)).toMatchObject({ kind: 'refused' });
    expect(await access.approvals.get(id)).toMatchObject({ status: 'open' });
  });

  it('are not given by an account that became theirs only after they asked', async () => {
    // Rights by the terminal or a group need no entry in the catalogue, so nothing ties the two accounts when they ask.
    const boss = await access.who(root);
    const { id } = await access.approvals.ask(boss, asking);
    const { code } = await access.people.linkCode(boss);
    await access.people.link(await access.who(onSlack('NEW')), code);
    expect(await yes(await access.who(onSlack('NEW')), id)).toMatchObject({
      kind: 'refused',
      says: expect.stringContaining('your own'),
    });
    await yes(bob, id);
    expect(await access.approvals.take(id, [step])).toMatchObject({ kind: 'run' });
  });

  it('are only given by people who could do it themselves, and others learn nothing', async () => {
    const { id } = await access.approvals.ask(ada, asking);
    const elsewhere = await access.give('STA', 'operator', [{ kind: 'environment', value: 'staging' }]);
    const viewer = await access.give('VAL', 'viewer');
    const nobody = await access.who(onSlack('EVE'));
    const missing = await yes(nobody, 999);
    for (const person of [elsewhere, viewer, nobody]) {
      const verdict = await yes(person, id);
      expect(verdict).toEqual({ kind: 'refused', says: expect.not.stringContaining('billing') });
      expect(verdict).toEqual({ ...missing, says: `There is no open request ${id} that you can decide.` });
      expect(await access.approvals.waitingFor(person)).toEqual([]);
    }
    expect(await access.approvals.waitingFor(bob)).toHaveLength(1);
  });

  it('do not run for somebody who lost the right meanwhile', async () => {
    const { id } = await access.approvals.ask(ada, asking);
    await yes(bob, id);
    await access.people.revoke(await access.who(root), { whom: slackKey('ADA'), role: 'operator' });
    expect(await access.approvals.take(id, [step])).toMatchObject({
      kind: 'refused',
      says: expect.stringContaining('no longer'),
    });
  });

  it('are not given by somebody who lost the right meanwhile', async () => {
    const { id } = await access.approvals.ask(ada, asking);
    await access.people.revoke(await access.who(root), { whom: slackKey('BOB'), role: 'operator' });
    expect(await yes(bob, id)).toMatchObject({ kind: 'refused' });
  });

  it.each<[string, readonly ApprovalStep[]]>([
    ['other arguments', [{ ...step, args: { force: true } }]],
    ['another order', [{ ...step, intent: 'restart' }]],
    ['another bot', [{ ...step, targets: [{ ...billing, id: 'id-other' }] }]],
    ['a bot more', [{ ...step, targets: [billing, target('ledger')] }]],
    ['a bot that is gone', [{ ...step, targets: [] }]],
    ['the same bot with something else in it', [{ ...step, targets: [{ ...billing, what: { image: 'billing:2' } }] }]],
    ['a bot that moved elsewhere', [{ ...step, targets: [{ ...billing, environment: 'staging' }] }]],
    ['a step more', [step, step]],
    ['nothing', []],
  ])('do not cover %s than was approved', async (_, steps) => {
    const { id } = await access.approvals.ask(ada, asking);
    await yes(bob, id);
    expect(await access.approvals.take(id, steps)).toMatchObject({ kind: 'changed' });
    expect(await access.approvals.take(id, [step])).toMatchObject({ kind: 'refused' });
  });

  it('end after an hour, asked or approved', async () => {
    const late = await access.approvals.ask(ada, asking);
    const agreed = await access.approvals.ask(ada, asking);
    await yes(bob, agreed.id);
    access.pass(APPROVAL_LIFETIME);
    expect(await yes(bob, late.id)).toMatchObject({ kind: 'refused' });
    expect(await access.approvals.take(agreed.id, [step])).toMatchObject({ kind: 'refused' });
    expect(await access.approvals.waitingFor(bob)).toEqual([]);
  });

  it('are over once somebody says no; the one who asked may take it back', async () => {
    const refused = await access.approvals.ask(ada, asking);
    expect(await access.approvals.decide(bob, { request: refused.id, choice: 'no' })).toMatchObject({
      kind: 'rejected',
    });
    expect(await yes(bob, refused.id)).toMatchObject({ kind: 'refused' });
    const own = await access.approvals.ask(ada, asking);
    expect(await access.approvals.decide(ada, { request: own.id, choice: 'no' })).toMatchObject({ kind: 'rejected' });
    expect(await access.approvals.take(own.id, [step])).toMatchObject({ kind: 'refused' });
  });

  it('run once when two people approve at once on two services', async () => {
    const cat = await access.give('CAT', 'operator');
    const { id } = await access.approvals.ask(ada, asking);
    const other = place?.replica ? await access.replica() : access;
    const verdicts = await Promise.all([yes(bob, id), other.approvals.decide(cat, { request: id, choice: 'yes' })]);
    expect(verdicts.filter(({ kind }) => kind === 'approved')).toHaveLength(1);
    const taken = await Promise.all([
      ...[1, 2, 3].map(() => access.approvals.take(id, [step])),
      ...[1, 2, 3].map(() => other.approvals.take(id, [step])),
    ]);
    expect(taken.filter(({ kind }) => kind === 'run')).toHaveLength(1);
  });

  it('give numbers that nobody else has, also on two services at once', async () => {
    const other = place?.replica ? await access.replica() : access;
    const asked = await Promise.all([access, other, access, other].map((one) => one.approvals.ask(ada, asking)));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(4);
  });

  describe('by two', () => {
    const money = { ...step, targets: [target('ledger', { tags: ['critical'] })] };
    beforeEach(async () => {
      await access.close();
      access = await openTestAccess(place, { variables: { CODEX32_APPROVALS: 'destructive@tag:critical=2' } });
      ada = await access.give('ADA', 'operator');
      bob = await access.give('BOB', 'operator');
    });

    it('need two different people, and one vote each', async () => {
      const cat = await access.give('CAT', 'operator');
      const { id } = await access.approvals.ask(ada, { ...asking, steps: [money] });
      expect(await yes(bob, id)).toMatchObject({ kind: 'waiting', says: expect.stringContaining('1 more person') });
      expect(await yes(bob, id)).toMatchObject({ kind: 'refused' });
      expect(await yes(cat, id)).toMatchObject({ kind: 'approved' });
    });

    it('count two accounts of one person once, also when they were linked between the votes', async () => {
      const { id } = await access.approvals.ask(ada, { ...asking, steps: [money] });
      const boss = await access.who(root);
      await yes(boss, id);
      const { code } = await access.people.linkCode(boss);
      await access.people.link(await access.who(onSlack('NEW')), code);
      expect(await yes(await access.who(onSlack('NEW')), id)).not.toMatchObject({ kind: 'approved' });
    });

    it('do not count the vote of somebody who lost the right since', async () => {
      const cat = await access.give('CAT', 'operator');
      const { id } = await access.approvals.ask(ada, { ...asking, steps: [money] });
      await yes(bob, id);
      await access.people.revoke(await access.who(root), { whom: slackKey('BOB'), role: 'operator' });
      expect(await yes(cat, id)).toMatchObject({ kind: 'waiting' });
    });
  });

  describe('with broken glass', () => {
    it('are given by an admin alone, with a reason, for their own request too', async () => {
      const boss = await access.give('BOS', 'admin');
      const { id } = await access.approvals.ask(boss, asking);
      expect(await yes(boss, id, '  ')).toMatchObject({ kind: 'refused' });
      expect(await yes(boss, id, 'the disk is full and nobody is awake')).toMatchObject({
        kind: 'approved',
        brokeGlass: true,
      });
    });

    it('are given by nobody else', async () => {
      const scoped = await access.give('SCO', 'admin', [{ kind: 'environment', value: 'production' }]);
      for (const person of [ada, bob, scoped]) {
        const { id } = await access.approvals.ask(person, asking);
        expect(await yes(person, id, 'because I want to')).toMatchObject({ kind: 'refused' });
      }
    });
  });
});
