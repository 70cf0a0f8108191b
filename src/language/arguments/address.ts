import type { Sheet } from '../sheet.ts';
import type { Stretch } from './reader.ts';

/** A URL, "user@host:path", a path, "registry/image", or a file by its ending. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|\.{0,2}\/[\w.~@-]|~\/[\w.]|[\w.-]+\/[\w./-]+|.+\.(?:ya?ml|json|csv|toml|xml|txt|py|js|ts|mjs|sh|tar|gz|zip|bak)$)/;

/** The first address that was said or quoted, or whatever is assigned to `name`: "image=scout". */
export const findAddress = (sheet: Sheet, name: string): Stretch<string> | undefined => {
  const lead = `${name}=`;
  for (const [at, { kind, text }] of sheet.tokens.entries()) {
    if (sheet.roles[at] !== undefined || kind === 'mark') continue;
    const assigned = text.startsWith(lead);
    const value = assigned ? text.slice(lead.length) : text;
    if (assigned || ADDRESS.test(value)) return { value, start: at, end: at + 1 };
  }
  return undefined;
};
