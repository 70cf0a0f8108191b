import type { Step, Via } from '../language/reading.ts';
import type { Manner } from '../message.ts';
import type { Effect } from './intent.ts';

/** All that decides whether one step is proposed first. */
export interface Risk {
  readonly effect: Effect;
  readonly how: Step['how'];
  readonly manner: Manner;
  /** How many bots. */
  readonly width: number;
  /** Some of them are in production. */
  readonly production: boolean;
  /** Some of them are in production and critical, or needed there by others; looked up only where there is an outage. */
  readonly leanedOn: boolean;
  /** They stay down until somebody acts again. */
  readonly outage: boolean;
}

/** More bots than this are many, even when each was named. */
const many = { change: 10, disruptive: 3 } as const;

/** A name that may be another than was meant: the letters or sounds only come near. */
const misheard: readonly Via[] = ['typo', 'sound'];
/** A name that nobody wrote out. Fitting, but said of something rather than naming it. */
const inferred: readonly Via[] = ['part', 'reference', 'learned'];

interface Rule {
  readonly when: (risk: Risk) => boolean;
  /** Why we ask, for the proposal: shown after its title. Empty where the title says it. */
  readonly because: string;
  /** A matter of what was meant, and not of what will happen: nobody but a person may say yes to it. */
  readonly guess?: true;
}

const found = (risk: Risk, vias: readonly Via[]): boolean =>
  Object.values(risk.how.targets).some((via) => vias.includes(via));
const disrupts = ({ effect }: Risk): boolean => effect === 'disruptive' || effect === 'destructive';

/** In order; docs/decisions/2026-11-22-when-to-ask.md has the reasons. Reading never asks. */
const rules: readonly Rule[] = [
  { when: ({ manner }) => manner === 'voice', because: 'I may have misheard you.', guess: true },
  { when: ({ how }) => how.verb === 'carried', because: 'I took the order from what you said before.', guess: true },
  { when: ({ how }) => how.verb === 'typo', because: 'I guessed the verb from its spelling.', guess: true },
  { when: (risk) => found(risk, misheard), because: 'I guessed the name from its spelling.', guess: true },
  {
    when: (risk) => disrupts(risk) && risk.production && found(risk, inferred),
    because: 'I worked out which bot you mean.',
    guess: true,
  },
  { when: ({ effect }) => effect === 'destructive', because: '' },
  { when: (risk) => disrupts(risk) && risk.width > 1 && found(risk, ['set']), because: '' },
  { when: (risk) => risk.width > (risk.effect === 'change' ? many.change : many.disruptive), because: '' },
  { when: (risk) => disrupts(risk) && risk.outage && risk.leanedOn, because: '' },
];

export interface Verdict {
  readonly ask: boolean;
  readonly guessed: boolean;
  readonly because: readonly string[];
}

/** Whether to act at once or to propose first. Pure. */
export const confirmation = (risk: Risk): Verdict => {
  const hit = risk.effect === 'read' ? [] : rules.filter(({ when }) => when(risk));
  return {
    ask: hit.length > 0,
    guessed: hit.some(({ guess }) => guess === true),
    because: hit.map(({ because }) => because).filter((because) => because !== ''),
  };
};
