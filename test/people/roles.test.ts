import { describe, expect, it } from 'vitest';
import { permissions } from '../../src/people/person.ts';
import { matrix, permits, rightsOf, roles, weakestWith } from '../../src/people/roles.ts';

describe('roles', () => {
  it('have every right that a weaker role has', () => {
    for (const [index, role] of roles.entries()) {
      for (const weaker of roles.slice(0, index))
        expect(rightsOf(role)).toEqual(expect.arrayContaining([...rightsOf(weaker)]));
    }
  });

  it('give the strongest role every right, and no right to nobody', () => {
    expect(rightsOf('admin')).toEqual(permissions);
    expect(Object.keys(matrix).sort()).toEqual([...permissions].sort());
  });

  it('let only admins decide who may do what, and read what everybody said', () => {
    for (const right of ['access.write', 'audit.read', 'secret.write', 'fleet.import'] as const) {
      expect(matrix[right]).toEqual(['admin']);
    }
  });

  it('permit nothing that the matrix does not name, even past the types', () => {
    for (const invented of ['bot.everything', 'constructor', '__proto__', 'toString', '']) {
      expect(permits('admin', invented as 'bot.start')).toBe(false);
    }
  });

  it('name the weakest role that helps', () => {
    expect(weakestWith('fleet.read')).toBe('user');
    expect(weakestWith('bot.restart')).toBe('operator');
    expect(weakestWith('access.write')).toBe('admin');
  });
});
