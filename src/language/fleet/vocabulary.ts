import type { Fleet } from '../reading.ts';
import { fold } from '../text/normalise.ts';

export type Dimension = 'role' | 'tag' | 'status' | 'env';

/** A word that describes bots, in the fleet's own spelling. */
export interface Trait {
  readonly dimension: Dimension;
  readonly value: string;
  /** Said in the plural ("crawlers"): as good as "crawler bots". */
  readonly plural: boolean;
  /** Mapped from another word ("broken" → failed). */
  readonly mapped: boolean;
}

/** Words for the same state; the fleet's own word among them is meant, if it has just one. */
const STATES: readonly (readonly string[])[] = [
  ['running', 'up', 'online', 'active', 'alive', 'live', 'started', 'working', 'up and running', 'operational', 'on'],
  [
    'stopped',
    'off',
    'offline',
    'inactive',
    'halted',
    'shut down',
    'terminated',
    'switched off',
    'turned off',
    'not running',
  ],
  [
    'failed',
    'failing',
    'broken',
    'crashed',
    'dead',
    'errored',
    'error',
    'erroring',
    'crashing',
    'in error',
    'faulted',
    'faulty',
    'busted',
    'borked',
    'red',
    'in trouble',
  ],
  ['paused', 'suspended', 'frozen', 'parked', 'on hold', 'on pause', 'held', 'on ice'],
  [
    'degraded',
    'unhealthy',
    'sick',
    'struggling',
    'wobbly',
    'impaired',
    'limping',
    'flaky',
    'on its knees',
    'on their knees',
  ],
  ['healthy', 'fine', 'ok', 'good', 'green'],
  ['idle', 'sleeping', 'asleep', 'dormant', 'waiting'],
  ['deploying', 'rolling out', 'updating'],
  ['starting', 'booting', 'booting up', 'starting up', 'coming up', 'launching'],
  ['stopping', 'shutting down', 'draining'],
  ['registered', 'new', 'pending'],
  ['stuck', 'hung', 'hanging', 'blocked', 'frozen up'],
];
const PLACES: readonly (readonly string[])[] = [
  ['prod', 'production', 'prd', 'live', 'producton', 'prods'],
  ['staging', 'stage', 'stg', 'preprod', 'pre-prod', 'preproduction', 'stagging'],
  ['dev', 'development', 'devel', 'develop'],
  ['test', 'testing', 'tst'],
  ['qa', 'quality assurance', 'quality'],
  ['sandbox', 'sbx'],
  ['uat', 'acceptance'],
  ['canary'],
  ['lab', 'laboratory'],
  ['edge'],
  ['demo'],
];

export const joined = (text: string): string =>
  /^[a-z0-9]*$/.test(text) ? text : fold(text).replaceAll(/[^a-z0-9]+/g, '');

export const pluralOf = (word: string): string =>
  /(?:[sx]|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Every word of this fleet that describes bots, by its joined form. */
export const vocabularyOf = (fleet: Fleet): ReadonlyMap<string, readonly Trait[]> => {
  const traits = new Map<string, Trait[]>();
  const add = (said: string, trait: Trait): void => {
    const known = traits.get(joined(said)) ?? [];
    if (!known.some(({ dimension, value }) => dimension === trait.dimension && value === trait.value)) {
      traits.set(joined(said), [...known, trait]);
    }
  };
  const words = (dimension: Dimension, values: Iterable<string>): void => {
    for (const value of new Set(values)) {
      add(value, { dimension, value, plural: false, mapped: false });
      if (dimension === 'role' || dimension === 'tag')
        add(pluralOf(fold(value)), { dimension, value, plural: true, mapped: false });
    }
  };
  words(
    'status',
    fleet.bots.map(({ status }) => status),
  );
  words('env', [...fleet.environments, ...fleet.bots.map(({ env }) => env)]);
  words(
    'role',
    fleet.bots.map(({ role }) => role),
  );
  words(
    'tag',
    fleet.bots.flatMap(({ tags }) => tags),
  );
  for (const [dimension, groups] of [
    ['status', STATES],
    ['env', PLACES],
  ] as const) {
    const own = new Set(
      dimension === 'status'
        ? fleet.bots.map(({ status }) => status)
        : [...fleet.environments, ...fleet.bots.map(({ env }) => env)],
    );
    for (const group of groups) {
      const meant = group.filter((word) => own.has(word));
      if (meant.length !== 1) continue;
      for (const word of group)
        if (!traits.has(joined(word)) && meant[0])
          add(word, { dimension, value: meant[0], plural: false, mapped: true });
    }
  }
  return traits;
};
