import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CodexError } from '../../errors.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Base64 of nonce, ciphertext, tag. The name is bound in: a sealed value moved to another name does not open. */
export const seal = (key: Uint8Array, name: string, value: string): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

/** @throws CodexError SECRET_KEY when it was sealed with another key, under another name, or changed. */
export const unseal = (key: Uint8Array, name: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    // Without the cause: some crypto errors quote their input.
    throw new CodexError('SECRET_KEY', { detail: `the secret ${name} was sealed with another key, or was changed.` });
  }
};
