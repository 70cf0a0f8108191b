import { describe, expect, it } from 'vitest';
import { quorumFor, readApprovalPolicy } from '../../src/people/policy.ts';
import { parseIdentity, readAccessSettings } from '../../src/people/settings.ts';
import { target } from '../support/access.ts';

describe('the settings of access', () => {
  it('read administrators, the default role and roles of groups', () => {
    const settings = readAccessSettings({
      CODEX32_ADMINS: ' slack:T1:U2 , discord:G1:U3,',
      CODEX32_DEFAULT_ROLE: 'Viewer',
      CODEX32_GROUP_ROLES: 'slack:T1:S1=operator@env:staging,slack:T1:S1=viewer,discord:G1:R2=admin',
    });
    expect([...settings.admins]).toEqual(['slack:T1:U2', 'discord:G1:U3']);
    expect(settings.defaultRole).toBe('viewer');
    expect(settings.groupRoles.get('slack:T1:S1')).toEqual([
      { role: 'operator', scope: { kind: 'environment', value: 'staging' } },
      { role: 'viewer', scope: { kind: 'fleet', value: '' } },
    ]);
  });

  it('give nobody anything when they are not set', () => {
    const settings = readAccessSettings({});
    expect(settings.admins.size + settings.groupRoles.size).toBe(0);
    expect(settings.defaultRole).toBeUndefined();
  });

  it.each([
    { CODEX32_ADMINS: 'ada' },
    { CODEX32_ADMINS: 'slack:T1:U2:U3' },
    { CODEX32_ADMINS: 'slack::U2' },
    { CODEX32_DEFAULT_ROLE: 'admin' },
    { CODEX32_DEFAULT_ROLE: 'root' },
    { CODEX32_GROUP_ROLES: 'slack:T1:S1' },
    { CODEX32_GROUP_ROLES: 'slack:T1:S1=boss' },
    { CODEX32_GROUP_ROLES: 'slack:T1:S1=operator@planet:mars' },
  ])('stop the start with a sentence that does not repeat the value: %o', (variables) => {
    const [name = '', value = ''] = Object.entries(variables)[0] ?? [];
    expect(() => readAccessSettings(variables)).toThrow(
      expect.objectContaining({ code: 'BAD_CONFIG', says: expect.stringContaining(name) }),
    );
    expect(() => readAccessSettings(variables)).not.toThrow(value);
  });

  it('read an identity as whoami writes it, and nothing else', () => {
    expect(parseIdentity('web:a%3Ab:u')).toEqual({ provider: 'web', workspace: 'a:b', user: 'u' });
    for (const text of ['', 'ada', 'a:b', 'a:b:c:d', 'a:%:c', '::']) expect(parseIdentity(text)).toBeUndefined();
  });
});

describe('the approval policy', () => {
  const policy = readApprovalPolicy(
    'destructive@environment:production, disruptive@tag:critical=2, change@bot:id-vault=1',
  );
  const production = target('billing', { environment: 'production' });
  const critical = target('ledger', { tags: ['critical'] });

  it('asks for as many others as the strictest rule that fits any of the bots', () => {
    expect(quorumFor(policy, 'destructive', [production])).toBe(1);
    expect(quorumFor(policy, 'destructive', [production, critical])).toBe(2);
    expect(quorumFor(policy, 'disruptive', [critical])).toBe(2);
    expect(quorumFor(policy, 'change', [target('vault')])).toBe(1);
  });

  it('asks nobody for what is milder, elsewhere, or only read', () => {
    expect(quorumFor(policy, 'disruptive', [production])).toBe(0);
    expect(quorumFor(policy, 'destructive', [target('toy')])).toBe(0);
    expect(quorumFor(policy, 'read', [critical])).toBe(0);
    expect(quorumFor([], 'destructive', [production])).toBe(0);
  });

  it.each(['read', 'destructive@moon:x', 'destructive=0', 'destructive=9', 'all', 'destructive@tag:a@tag:b'])(
    'stops the start when it is half understood: %s',
    (text) => {
      expect(() => readApprovalPolicy(text)).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
    },
  );
});
