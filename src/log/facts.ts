import { CodexError } from '../errors.ts';
import type { Facts } from '../log.ts';

const secretNames =
  /token|secret|passw|passphrase|authorization|cookie|credential|api[-_]?key|private[-_]?key|signature|database_?url|redis_?url/i;
const leftOut = '[left out]';
const deepest = 6;
const widest = 100;
const longest = 4_000;

/**
 * Facts as they may be written: values named like a secret left out at any depth, errors spelt out, and everything
 * bounded, because a fact may hold whatever a vendor or a bot sent.
 */
export const writable = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object(facts, 1)).map(([name, fact]) => [ours.has(name) ? `${name}_` : name, fact]),
  );

/** A fact may not pass itself off as the line's own level, time or sentence. */
const ours = new Set(['level', 'time', 'says']);

const value = (fact: unknown, depth: number): unknown => {
  if (typeof fact === 'string') return cut(fact);
  if (typeof fact === 'bigint' || typeof fact === 'symbol' || typeof fact === 'function') return cut(String(fact));
  if (typeof fact !== 'object' || fact === null) return fact;
  if (depth > deepest) return '[deeper]';
  if (fact instanceof Error) return error(fact, depth);
  if (fact instanceof Date) return Number.isNaN(fact.getTime()) ? 'no date' : fact.toISOString();
  if (ArrayBuffer.isView(fact)) return `[${fact.byteLength} bytes]`;
  if (Array.isArray(fact)) return fact.slice(0, widest).map((item) => value(item, depth + 1));
  return object(fact, depth + 1);
};

const object = (fact: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fact)
      .slice(0, widest)
      .map(([name, item]) => [name, secretNames.test(name) ? leftOut : value(item, depth)]),
  );

/** Named fields only: vendors hang whole requests, headers included, on their errors. */
const error = (thrown: Error, depth: number): Record<string, unknown> => ({
  name: thrown.name,
  ...('code' in thrown ? { code: value(thrown.code, deepest) } : {}),
  ...(thrown instanceof CodexError ? { retryable: thrown.retryable } : {}),
  message: cut(thrown.message),
  stack: cut(thrown.stack ?? ''),
  ...(thrown.cause === undefined ? {} : { cause: value(thrown.cause, depth + 1) }),
});

const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
