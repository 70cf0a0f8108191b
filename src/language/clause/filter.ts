import type { Predicate } from '../targets/predicates.ts';
import type { Targets } from '../targets/settle.ts';

/**
 * A set described as `list` and `stats` take it: one value for each of status, notStatus, role, tag, env, name (a glob). Nothing when
 * the description names bots or cannot be said that way.
 */
export const filterArgs = ({ terms, except, open }: Targets): Readonly<Record<string, string>> | undefined => {
  if (open.some(({ open: why, alike }) => why === 'several' && alike === undefined)) return undefined;
  const filter: Record<string, string> = {};
  const add = (predicate: Predicate, negate: boolean): boolean => {
    const negated = predicate.negated !== negate;
    const [value] = predicate.values;
    if (predicate.dimension === 'part' || predicate.values.length !== 1 || value === undefined) return false;
    if (negated && predicate.dimension !== 'status') return false;
    const name = negated ? 'notStatus' : predicate.dimension === 'glob' ? 'name' : predicate.dimension;
    if (filter[name] !== undefined && filter[name] !== value) return false;
    filter[name] = value;
    return true;
  };
  for (const term of terms) {
    if (term.open === 'unknown' || term.everything === true) continue;
    const predicates = term.predicates ?? term.alike;
    if (!predicates?.every((predicate) => add(predicate, false))) return undefined;
  }
  for (const term of except) {
    if (term.predicates?.length !== 1 || !term.predicates.every((predicate) => add(predicate, true))) return undefined;
  }
  return filter;
};
