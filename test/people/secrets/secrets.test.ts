import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey } from '../../../src/people/secrets/key.ts';
import { seal, unseal } from '../../../src/people/secrets/seal.ts';
import { openSecrets } from '../../../src/people/secrets/secrets.ts';
import { openTestAccess, type TestAccess, target } from '../../support/access.ts';
import { engines, type Place } from '../../support/databases.ts';

const by = { id: 'p1', name: 'ada' };
const value = 'correct-horse-battery';

describe('a sealed value', () => {
  const key = new Uint8Array(32).fill(7);
  it('opens under its own name with the same key, and is different each time', () => {
    expect(unseal(key, 'A', seal(key, 'A', value))).toBe(value);
    expect(seal(key, 'A', value)).not.toBe(seal(key, 'A', value));
  });

  it('does not open under another name, with another key, or when a bit was changed', () => {
    const sealed = seal(key, 'A', value);
    const changed = Buffer.from(sealed, 'base64');
    changed[20] = (changed[20] ?? 0) ^ 1;
    const tries = [
      () => unseal(key, 'B', sealed),
      () => unseal(new Uint8Array(32), 'A', sealed),
      () => unseal(key, 'A', changed.toString('base64')),
      () => unseal(key, 'A', ''),
    ];
    for (const attempt of tries) expect(attempt).toThrow(expect.objectContaining({ code: 'SECRET_KEY' }));
  });
});

describe.each(engines)('secrets on $engine', ({ place: makePlace }) => {
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

  it('come out only for a bot, and can be replaced and removed', async () => {
    await access.secrets.set({ name: 'DB_PASSWORD', value, by });
    expect(await access.secrets.resolve('DB_PASSWORD', target('ingest'))).toBe(value);
    await access.secrets.set({ name: 'DB_PASSWORD', value: `${value}-2`, by });
    expect(await access.secrets.resolve('DB_PASSWORD', target('ingest'))).toBe(`${value}-2`);
    expect(await access.secrets.remove('DB_PASSWORD')).toBe(true);
    expect(await access.secrets.remove('DB_PASSWORD')).toBe(false);
    expect(await access.secrets.resolve('DB_PASSWORD', target('ingest'))).toBeUndefined();
  });

  it('reach only the bots they are meant for', async () => {
    await access.secrets.set({ name: 'DB_PASSWORD', value, by, scope: { kind: 'environment', value: 'production' } });
    expect(await access.secrets.resolve('DB_PASSWORD', target('toy', { environment: 'staging' }))).toBeUndefined();
    expect(await access.secrets.resolve('DB_PASSWORD', target('billing', { environment: 'production' }))).toBe(value);
  });

  it('are nowhere in the database, and in no list', async () => {
    await access.secrets.set({ name: 'DB_PASSWORD', value, by });
    const stored = JSON.stringify([
      await access.database.sql.selectFrom('secrets').selectAll().execute(),
      await access.secrets.list(),
    ]);
    for (const form of [value, Buffer.from(value).toString('base64'), Buffer.from(value).toString('hex')])
      expect(stored).not.toContain(form);
    expect(await access.secrets.list()).toMatchObject([{ name: 'DB_PASSWORD', changedBy: 'ada' }]);
  });

  it('are kept out of replies from the start of a service, and from the moment they are set', async () => {
    await access.secrets.set({ name: 'DB_PASSWORD', value, by });
    expect(access.egress.clean(`it is ${value}`)).toBe('it is [secret DB_PASSWORD]');
    const kept: string[] = [];
    const again = openSecrets({
      ...{
        sql: access.database.sql,
        key: deriveKey(Buffer.from('11'.repeat(32), 'hex'), 'secrets'),
        clock: access.now,
      },
      egress: { register: (_, text) => kept.push(text) },
    });
    await again.registerAll();
    expect(kept).toEqual([value]);
  });

  it('are refused when they could not be kept out of replies, or have no name for a variable', async () => {
    for (const bad of [
      { name: 'A', value: 'pass-12' },
      { name: 'a b', value },
      { name: '', value },
      { name: 'A', value: 'x'.repeat(40_000) },
    ]) {
      await expect(access.secrets.set({ ...bad, by })).rejects.toMatchObject({
        code: 'INVALID',
        says: expect.not.stringContaining(bad.value),
      });
    }
  });
});
