import type { FleetIndex } from '../fleet/index.ts';
import type { NamedSet } from '../reading.ts';
import { namesThatFit, type Predicate } from './predicates.ts';
import type { Targets } from './settle.ts';

/**
 * What a right is given over, when a set was named by one condition alone ("on staging", "on bots tagged money"): that
 * very condition, because bots that come later are meant too, and because an environment without bots is no reason to
 * forget that it was said. One bot by its name stays a bot.
 */
export const asScope = (targets: Targets, index: FleetIndex): Targets => {
  const { terms, except, open } = targets;
  const [term] = terms;
  // Words that describe no bot there is: forgotten, the right would be over everything.
  const asked = {
    ...targets,
    open: open.map((one) => (one.open === 'unknown' && one.alike ? { ...one, open: 'none' as const } : one)),
  };
  if (term?.text === 'all') return { ...targets, names: [], via: {}, terms: [], open: [] };
  if (term === undefined || terms.length > 1 || except.length > 0 || term.everything === true) return asked;
  const inPlural = term.via === 'set' ? term.predicates : undefined;
  const inSingular = index.byPart.has(term.text.toLowerCase()) ? undefined : term.alike?.filter(isPlace);
  const predicates = inPlural ?? inSingular ?? [];
  const [predicate] = predicates;
  const set = predicate && predicates.length === 1 ? setOf(predicate) : undefined;
  if (predicate === undefined || set === undefined) return asked;
  const names = namesThatFit([predicate], index);
  return { ...targets, names, via: Object.fromEntries(names.map((name) => [name, 'set'])), open: [], set };
};

const isPlace = ({ dimension }: Predicate): boolean => dimension === 'env';

const setOf = ({ dimension, values, negated }: Predicate): NamedSet | undefined => {
  const [value] = values;
  if (negated || value === undefined || values.length > 1) return undefined;
  if (dimension === 'part' || dimension === 'status' || dimension === 'glob') return undefined;
  return { [dimension]: value };
};
