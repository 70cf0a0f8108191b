import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** One link: what the database keeps, and what `export` writes. */
export interface Link {
  /** 1, 2, 3 … */
  readonly seq: number;
  readonly at: number;
  /** Canonical JSON of the entry. */
  readonly body: string;
  /** Hash of the link before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** Where the chain ends. Kept apart from the entries, so that entries missing at the end are noticed. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: Head = { seq: 0, hash: '' };

/** SHA-256 over all of a link but its own hash; line breaks cannot occur inside the parts, so none runs into another. */
export const hashOf = ({ seq, at, body, previous }: Omit<Link, 'hash'>): string =>
  createHash('sha256').update(['codex32-audit-1', seq, at, previous, body].join('\n')).digest('hex');

export const linkAfter = (head: Head, at: number, body: string): Link => {
  const link = { seq: head.seq + 1, at, body, previous: head.hash };
  return { ...link, hash: hashOf(link) };
};

/** Who can write to the database but does not have the key cannot make the chain end elsewhere. */
export const sealOf = (key: Uint8Array, head: Head): string =>
  createHmac('sha256', key).update(`${head.seq}\n${head.hash}`).digest('hex');

export const sealFits = (key: Uint8Array, head: Head, seal: string): boolean => {
  const expected = Buffer.from(sealOf(key, head));
  const given = Buffer.from(seal);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** What is wrong with a link that follows `head`, a sentence; undefined when it is whole. */
export const flawOf = (head: Head, link: Link): string | undefined => {
  if (!Number.isSafeInteger(link.seq)) return `what follows entry ${head.seq} is no entry`;
  if (link.seq !== head.seq + 1) {
    return link.seq > head.seq + 1
      ? `entries ${head.seq + 1} to ${link.seq - 1} are missing`
      : `entry ${link.seq} stands where ${head.seq + 1} should be`;
  }
  if (link.previous !== head.hash) return `entry ${link.seq} does not follow from the one before it`;
  return hashOf(link) === link.hash ? undefined : `entry ${link.seq} was changed`;
};
