import { seal, unseal } from './seal.ts';

/** Keeps what the database must know and nobody may read: each value is bound to its name. */
export interface Sealing {
  seal(name: string, value: string): string;
  /** Throws SECRET_KEY when it was sealed with another key, or under another name. */
  open(name: string, sealed: string): string;
}

/** `egress` is told each value before anybody else sees it. */
export const sealingWith = (key: Uint8Array, egress: { register(name: string, value: string): void }): Sealing => ({
  seal: (name, value) => {
    egress.register(name, value);
    return seal(key, name, value);
  },
  open: (name, sealed) => {
    const value = unseal(key, name, sealed);
    egress.register(name, value);
    return value;
  },
});
