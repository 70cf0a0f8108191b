/**
 * JSON with one form only: keys in order, nothing that is undefined, no spaces. The same value always gives the same
 * text, so a hash of it means something. Dates, functions and the like do not belong in an audit and come out as null.
 */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value, 0)) ?? 'null';

/** Deeper than anything of ours: what is nested further is hostile, and is cut. */
const DEEPEST = 20;

const ordered = (value: unknown, depth: number): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => ordered(item ?? null, depth + 1));
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, ordered(item, depth + 1)] as const);
  // A null prototype, so that a key called `__proto__` stays a key.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
};
