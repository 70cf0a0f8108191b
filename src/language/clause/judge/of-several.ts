import type { Sheet } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { ask, type Doubt } from './verdict.ts';

/** What is said of several bots, and may not be meant of all of them. */
export const ofSeveral: Doubt = (binding) => (countsBots(binding) || tellsOfEach(binding) ? ask('unclear') : undefined);

/** "scale harbor to 3 crawlers": three of it, whatever they are called, and not every crawler there is. */
const countsBots = ({ targets: { terms }, sheet }: Binding): boolean =>
  terms.length > 1 &&
  terms.some(({ via, tokens }) => via === 'set' && sheet.roles[Math.min(...tokens) - 1] === 'amount');

/** "harbor paused, scout running at 3 replicas": how each of them is, and nothing for both. */
const tellsOfEach = ({ sheet, trigger: { pattern }, targets }: Binding): boolean =>
  pattern.kind === 'state' && targets.names.length > 1 && statesBehindNames(sheet) > 1;

const statesBehindNames = ({ hits, tokens, roles, index }: Sheet): number =>
  hits.filter(
    (hit) =>
      hit !== undefined &&
      roles[hit.end] === 'description' &&
      index.traits.get(tokens[hit.end]?.word ?? '')?.some(({ dimension }) => dimension === 'status') === true,
  ).length;
