import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey, masterKey } from '../../../src/people/secrets/key.ts';

describe('the key that seals secrets', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-key-'));
    file = join(folder, 'secret.key');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, for its owner alone, and found again', async () => {
    const made = masterKey({ file });
    expect(made).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(masterKey({ file })).toEqual(made);
    expect(await readdir(folder)).toEqual(['secret.key']);
  });

  it('is refused when others could have read it, and left as it is', async () => {
    masterKey({ file });
    const before = await readFile(file, 'utf8');
    for (const mode of [0o640, 0o604, 0o660, 0o644]) {
      await chmod(file, mode);
      expect(() => masterKey({ file })).toThrow(
        expect.objectContaining({ code: 'SECRET_KEY', says: expect.stringContaining('chmod 600') }),
      );
    }
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is refused when it is a link to somewhere else, or no key', async () => {
    await writeFile(join(folder, 'elsewhere'), '11'.repeat(32), { mode: 0o600 });
    await symlink(join(folder, 'elsewhere'), file);
    expect(() => masterKey({ file })).toThrow();
    await rm(file);
    await writeFile(file, 'not a key', { mode: 0o600 });
    expect(() => masterKey({ file })).toThrow(expect.objectContaining({ code: 'SECRET_KEY' }));
  });

  it('may be set as hexadecimal or base64, and is never repeated when it does not fit', () => {
    const bytes = Buffer.from('11'.repeat(32), 'hex');
    expect(masterKey({ setting: bytes.toString('hex'), file })).toEqual(
      masterKey({ setting: bytes.toString('base64'), file }),
    );
    for (const setting of ['short', '11'.repeat(31), 'x'.repeat(64)]) {
      expect(() => masterKey({ setting, file })).toThrow(
        expect.objectContaining({ says: expect.not.stringContaining(setting) }),
      );
    }
  });

  it('gives each use a key of its own', () => {
    const master = masterKey({ file });
    expect(deriveKey(master, 'audit')).not.toEqual(deriveKey(master, 'secrets'));
    expect(deriveKey(master, 'audit')).toEqual(deriveKey(master, 'audit'));
  });
});
