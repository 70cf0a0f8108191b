import type { Message } from '../message.ts';
import type { ApprovalStep, ApprovalTarget } from '../people/approvals/approval.ts';
import { covers, parseScope } from '../people/scope.ts';
import { targetOf } from '../people/target.ts';
import type { Bot } from '../registry/bot.ts';
import type { Registry } from '../registry/registry.ts';
import type { Intent } from './intent.ts';
import type { ProposedStep } from './state.ts';

/** What waits: the message that asked for it, and the very steps. Plain JSON. */
export interface Order {
  readonly message: Message;
  readonly steps: readonly ProposedStep[];
}

interface Known {
  readonly registry: Registry;
  readonly intents: readonly Intent[];
}

/**
 * The steps as approvals compare them: the bots as they are at this moment, with what would run. A bot that is gone is
 * missing, so the comparison fails. Answers to questions ("yes", "approve 17") wait for nobody.
 */
export const approvalSteps = (steps: readonly ProposedStep[], { registry, intents }: Known): readonly ApprovalStep[] =>
  steps.flatMap(({ intent: name, bots, args }) => {
    const intent = intents.find((one) => one.name === name);
    if (intent === undefined || intent.language.role !== undefined) return [];
    const { permission, effect } = intent;
    const targets = bots.flatMap(({ id }) => registry.get(id) ?? []).map(asApproved);
    return [
      { intent: name, permission, effect, args, targets: targets.length > 0 ? targets : meant(intent, args, registry) },
    ];
  });

/** Everything an approver relies on, and nothing that changes by itself (status, figures, revision). */
const asApproved = (bot: Bot): ApprovalTarget => ({
  ...targetOf(bot),
  what: { blueprint: bot.blueprint, deployment: bot.deployment, version: bot.version, desired: bot.desired },
});

/** Without bots: a new one counts as what it will be, an import as every bot there is, a right over a set as those in it. */
const meant = (
  { permission }: Intent,
  args: Readonly<Record<string, unknown>>,
  registry: Registry,
): readonly ApprovalTarget[] => {
  if (permission === 'fleet.import') return registry.find().map(asApproved);
  const scope = permission === 'access.write' && typeof args.scope === 'string' ? parseScope(args.scope) : undefined;
  if (scope !== undefined)
    return registry
      .find()
      .map(targetOf)
      .filter((target) => covers(scope, target));
  if (permission !== 'bot.register') return [];
  const word = (name: string, fallback: string): string => (typeof args[name] === 'string' ? args[name] : fallback);
  const tags = Array.isArray(args.tags) ? args.tags.filter((tag) => typeof tag === 'string') : [];
  return [
    { id: 'new', name: word('name', ''), role: word('role', 'worker'), environment: word('env', 'production'), tags },
  ];
};
