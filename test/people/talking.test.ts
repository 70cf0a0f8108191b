import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import type { Reply } from '../../src/message.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);

describe('talking about people', () => {
  let house: AccessHouse;
  beforeEach(async () => {
    house = await openAccessHouse({ parser, intents });
    await house.give('ada', 'admin');
  });
  afterEach(() => house.close());
  const say = async (user: string, text: string): Promise<string> => (await house.say({ user, text })).text;
  /** An order about rights is always shown first. */
  const order = async (user: string, text: string): Promise<Reply> => {
    expect((await house.say({ user, text })).tone).toBe('question');
    return house.say({ user, text: 'yes' });
  };

  it('tells a stranger what to tell an admin, who can say just that', async () => {
    const told = await say('bob', 'who am i?');
    expect(told).toContain("I don't know you");
    const [, sentence = ''] = /say: (grant test:w1:bob viewer)\./.exec(told) ?? [];
    expect(await order('ada', sentence)).toMatchObject({
      tone: 'done',
      text: 'bob (test:w1:bob) is viewer on the whole fleet now.',
    });
    expect(await say('bob', 'who am i?')).toMatch(/^You are bob \(test:w1:bob\): viewer on the whole fleet\.\n/);
  });

  it('gives a role on some bots until a day, and takes it again', async () => {
    expect((await order('ada', 'grant test:w1:bob operator on billing and ingest until friday')).text).toMatch(
      /^bob \(test:w1:bob\) is operator on (billing and ingest|ingest and billing) until 2026-05-15 23:59 now\.$/,
    );
    expect(await say('bob', 'restart billing')).toMatch(/billing/);
    expect(house.calls).toEqual(['restart billing']);
    expect((await house.say({ user: 'bob', text: 'restart queue-worker' })).tone).not.toBe('done');
    expect((await order('ada', 'revoke operator from test:w1:bob')).text).toBe(
      'bob (test:w1:bob) has no role of their own now.',
    );
    expect((await house.say({ user: 'bob', text: 'restart billing' })).tone).toBe('refused');
    expect(house.calls).toEqual(['restart billing']);
  });

  it('gives a role over a set that grows, when that is what was said', async () => {
    const reply = await order('ada', 'grant test:w1:bob viewer scope=environment:staging');
    expect(reply.text).toBe('bob (test:w1:bob) is viewer in staging now.');
  });

  it('gives a role over the set that was named, also for bots that come later or where there are none yet', async () => {
    const asked = await house.say({ user: 'ada', text: 'grant test:w1:bob operator on staging until friday' });
    expect(asked.text.split('\n')[0]).toBe('Give test:w1:bob the operator role in staging until friday?');
    expect((await house.say({ user: 'ada', text: 'yes' })).text).toBe(
      'bob (test:w1:bob) is operator in staging until 2026-05-15 23:59 now.',
    );
    expect((await order('ada', 'grant test:w1:eve viewer on bots tagged pipeline')).text).toBe(
      'eve (test:w1:eve) is viewer on bots tagged pipeline now.',
    );
    expect((await order('ada', 'grant test:w1:ann viewer on all collectors')).text).toContain('on every collector');
    // No bot is in development here, and that must not make it a role over everything.
    expect((await order('ada', 'grant test:w1:joe operator on development')).text).toContain('operator in development');
    expect((await order('ada', 'revoke operator from test:w1:bob in staging')).text).toContain('no role of their own');
  });

  it('asks about a place it does not know, and gives up that question in plain words', async () => {
    expect((await house.say({ user: 'ada', text: 'grant test:w1:bob operator on mars' })).tone).toBe('question');
    expect(await say('ada', 'no')).toBe("All right, I won't grant.");
  });

  it('says whom it does not know, and how they become known', async () => {
    for (const text of ['grant carol operator', 'make carol an operator', 'revoke operator from carol']) {
      const reply = await house.say({ user: 'ada', text });
      expect(reply).toMatchObject({ tone: 'refused' });
      expect(reply.text).toMatch(/^I know nobody called "carol"\. .*who am I/s);
    }
    await house.give('bob', 'viewer');
    expect(await say('ada', 'what roles does u2 have')).toMatch(/^I know nobody called "u2"\./);
    expect((await house.say({ user: 'stranger', text: 'grant carol operator' })).text).not.toContain('carol');
  });

  it('takes flags behind a slash command', async () => {
    const slash = async (text: string): Promise<Reply> => house.say({ user: 'ada', text, manner: 'slash' });
    const asked = await slash('grant test:w1:bob operator --scope environment:staging');
    expect(asked.text.split('\n')[0]).toBe('Give test:w1:bob the operator role in staging?');
    expect((await slash('grant test:w1:bob operator --scope=tag:money --for 2h')).text).toContain(
      'on bots tagged money for 2h?',
    );
  });

  it('shows who has which role, and what the roles are', async () => {
    await house.give('bob', 'viewer');
    const all = await say('ada', 'list the access roles');
    expect(all).toContain('viewer: all of user, and bot.logs, bot.history and schedule.read.');
    expect(all).toContain('bob (test:w1:bob): viewer on the whole fleet.');
    expect(await say('ada', 'what roles does test:w1:bob have?')).toBe('bob (test:w1:bob): viewer on the whole fleet.');
    expect((await house.say({ user: 'bob', text: 'list the access roles' })).tone).toBe('refused');
  });

  it('links another account, and parts it again', async () => {
    await house.give('bob', 'operator');
    const bob = await house.access.who({ provider: 'test', workspace: 'w1', user: 'bob' });
    const { code } = await house.access.people.linkCode(bob);
    expect(await say('bob-at-home', `link my account with code ${code}`)).toContain('test:w1:bob-at-home');
    expect(await say('bob-at-home', 'who am i')).toContain('You are bob (test:w1:bob-at-home): operator');
    const asked = await house.say({ user: 'bob', text: 'unlink test:w1:bob-at-home' });
    expect(asked.text.split('\n')[0]).toBe('Part test:w1:bob-at-home from the person it is linked with?');
    expect(await say('bob', 'yes')).toBe('test:w1:bob-at-home is no longer bob: it has no rights but its own now.');
    expect(await say('bob-at-home', 'who am i')).toContain("I don't know you");
    expect((await order('bob', 'unlink this account')).text).toContain('linked with no other');
  });

  it('keeps the last admin, and says why', async () => {
    expect(await order('ada', 'revoke admin from test:w1:ada')).toMatchObject({
      tone: 'refused',
      text: expect.stringContaining('nobody who is admin'),
    });
  });
});
