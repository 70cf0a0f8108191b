import { CodexError } from '../errors.ts';
import type { Args, Step } from '../language/reading.ts';
import type { Gate, Person } from '../people/person.ts';
import { targetOf } from '../people/target.ts';
import type { Bot } from '../registry/bot.ts';
import type { Intent } from './intent.ts';
import type { ProposedStep } from './state.ts';
import type { VisibleFleet } from './visible-fleet.ts';
import { sayStep } from './wording.ts';

/** A step whose intent and bots are the real ones. */
export interface PlannedStep {
  readonly intent: Intent;
  readonly bots: readonly Bot[];
  readonly args: Args;
  readonly how: Step['how'];
}

/** Throws NO_SUCH_BOT for a name that is gone (or not this person's to see) and UNSUPPORTED for an unknown intent. */
export const plan = (
  steps: readonly Step[],
  intents: ReadonlyMap<string, Intent>,
  fleet: VisibleFleet,
): readonly PlannedStep[] =>
  steps.map(({ intent: name, targets, args, how }) => {
    const intent = intents.get(name);
    if (intent === undefined)
      throw new CodexError('UNSUPPORTED', { detail: `there is nothing called "${name}" here.` });
    // A right over a set is given over the set, not over those who are in it today.
    if (how.set !== undefined) return { intent, bots: [], args: { ...args, scope: scopeIn(how.set) }, how };
    const bots = targets.map((target) => {
      const bot = fleet.byName(target);
      if (bot === undefined) throw new CodexError('NO_SUCH_BOT', { bot: target });
      return bot;
    });
    return { intent, bots, args, how };
  });

/** As `parseScope` reads it. */
const scopeIn = ({ env, tag, role }: NonNullable<Step['how']['set']>): string =>
  env !== undefined ? `environment:${env}` : tag !== undefined ? `tag:${tag}` : `role:${role}`;

/**
 * What was proposed, as it is now. Throws INVALID when a bot is gone, or became another one meanwhile: what a person
 * says yes to is what they were shown.
 */
export const replan = (
  steps: readonly ProposedStep[],
  intents: ReadonlyMap<string, Intent>,
  fleet: VisibleFleet,
): readonly PlannedStep[] =>
  steps.map(({ intent: name, bots: proposed, args, how }) => {
    const intent = intents.get(name);
    if (intent === undefined)
      throw new CodexError('UNSUPPORTED', { detail: `there is nothing called "${name}" here.` });
    const bots = proposed.map(({ id, name: was, environment }) => {
      const bot = fleet.byId(id);
      if (bot === undefined) throw new CodexError('INVALID', { detail: `${was} is gone meanwhile, so I did nothing.` });
      if (bot.name !== was || bot.environment !== environment) {
        const detail = `${was} is now ${bot.name} in ${bot.environment}, so I did nothing. Say it again if you still want it.`;
        throw new CodexError('INVALID', { detail });
      }
      return bot;
    });
    return { intent, bots, args, how };
  });

/** Each step is asked about before the first one acts, so that nothing stops half-way for want of a right. */
export const demandAll = async (
  gate: Gate,
  person: Person,
  steps: readonly Pick<PlannedStep, 'intent' | 'bots'>[],
): Promise<void> => {
  for (const { intent, bots } of steps) {
    const targets = bots.length === 0 ? undefined : bots.map(targetOf);
    const decision = await gate.allow(person, intent.permission, targets);
    if (!decision.allowed) throw new CodexError('REFUSED', { reason: decision.says });
  }
};

export const toProposed = ({ intent, bots, args, how }: PlannedStep): ProposedStep => ({
  intent: intent.name,
  args,
  how,
  bots: bots.map(({ id, name, environment }) => ({ id, name, environment })),
});

export const sayPlanned = ({ intent, bots, args }: PlannedStep): string =>
  sayStep(
    intent.name,
    bots.map(({ name }) => name),
    args,
  );
