import type { Target } from './person.ts';

/** What a grant reaches. A bot is meant by its id, so that a new bot of an old name inherits nothing. */
export const scopeKinds = ['fleet', 'bot', 'tag', 'role', 'environment'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
export interface Scope {
  readonly kind: ScopeKind;
  /** The bot's id, the tag, the role or the environment; empty for the fleet. */
  readonly value: string;
}

export const wholeFleet: Scope = { kind: 'fleet', value: '' };

export const isScopeKind = (word: string): word is ScopeKind => (scopeKinds as readonly string[]).includes(word);

/** A kind nobody knows reaches nothing. */
export const covers = (scope: Scope, target: Target): boolean => {
  switch (scope.kind) {
    case 'fleet':
      return true;
    case 'bot':
      return target.id === scope.value;
    case 'tag':
      return target.tags.includes(scope.value);
    case 'role':
      return target.role === scope.value;
    case 'environment':
      return target.environment === scope.value;
    default:
      return false;
  }
};

/** `environment:staging`, or nothing for the whole fleet. Undefined when it is neither. */
export const parseScope = (text: string): Scope | undefined => {
  if (text === '' || text === 'fleet') return wholeFleet;
  const [kind = '', value = '', ...rest] = text.split(':');
  const known = kind === 'env' ? 'environment' : kind;
  if (rest.length > 0 || known === 'fleet' || !isScopeKind(known) || !/^[a-z0-9][a-z0-9_-]{0,62}$/i.test(value))
    return undefined;
  return { kind: known, value };
};

/** For sentences: "on everything", "on staging bots", "on ingest". `name` is how to call a bot's id. */
export const sayScope = (scope: Scope, name: (id: string) => string | undefined = () => undefined): string => {
  switch (scope.kind) {
    case 'fleet':
      return 'on the whole fleet';
    case 'bot':
      return `on ${name(scope.value) ?? 'one bot'}`;
    case 'tag':
      return `on bots tagged ${scope.value}`;
    case 'role':
      return `on every ${scope.value}`;
    case 'environment':
      return `in ${scope.value}`;
  }
};
