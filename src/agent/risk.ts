import type { Manner } from '../message.ts';
import type { Bot } from '../registry/bot.ts';
import { confirmation, type Risk, type Verdict } from './confirmation.ts';
import type { Leaning } from './leaning.ts';
import type { PlannedStep } from './plan.ts';

const isProduction = ({ environment }: Bot): boolean => /^(prod|production|live)$/.test(environment);

/** What is known of a step before it runs. */
const riskOf = (step: PlannedStep, manner: Manner, leaning: Leaning): Risk => {
  const production = step.bots.filter(isProduction);
  const outage = step.intent.outage?.({ targets: step.bots, args: step.args }) ?? false;
  const critical = production.some(({ tags }) => tags.includes('critical'));
  return {
    effect: step.intent.effect,
    how: step.how,
    manner,
    width: step.bots.length,
    production: production.length > 0,
    leanedOn: outage && (critical || leaning(production.map(({ name }) => name)).length > 0),
    outage,
  };
};

/** A part in the dialogue itself: an answer to a question needs no further question, unless it was only heard. */
const answers = ({ intent }: PlannedStep, manner: Manner): boolean => {
  const { role } = intent.language;
  return role === 'yes' || role === 'no' || (manner !== 'voice' && (role === 'approve' || role === 'reject'));
};

/** The steps together: one that must be asked about makes the whole order a proposal. */
export const verdictOf = (steps: readonly PlannedStep[], manner: Manner, leaning: Leaning): Verdict => {
  const verdicts = steps
    .filter((step) => step.intent.run !== undefined && !answers(step, manner))
    .map((step) => confirmation(riskOf(step, manner, leaning)));
  return {
    ask: verdicts.some(({ ask }) => ask),
    guessed: verdicts.some(({ guessed }) => guessed),
    because: [...new Set(verdicts.flatMap(({ because }) => because))],
  };
};
