import { CodexError } from '../errors.ts';
import type { Target } from './person.ts';
import { covers, parseScope, type Scope, wholeFleet } from './scope.ts';

/** From the mildest to the gravest; the same words as `Effect` of an intent. */
const effects = ['read', 'change', 'disruptive', 'destructive'] as const;
export type ApprovableEffect = (typeof effects)[number];

/** What needs others to agree: this effect or a graver one, on these bots, this many of them. */
export interface ApprovalRule {
  readonly effect: ApprovableEffect;
  readonly scope: Scope;
  readonly quorum: number;
}
export type ApprovalPolicy = readonly ApprovalRule[];

/** More people than that never agree on anything. */
const LARGEST_QUORUM = 5;

/**
 * From CODEX32_APPROVALS: `destructive@environment:production, disruptive@tag:critical=2` (two others must agree).
 * Throws BAD_CONFIG: a policy that is half understood protects nothing.
 */
export const readApprovalPolicy = (text: string | undefined): ApprovalPolicy =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [, effect = '', where = '', count = '1'] = /^([a-z]+)(?:@([^=]+))?(?:=(\d))?$/.exec(item) ?? [];
      const known = effects.find((name) => name === effect && name !== 'read');
      const scope = where === '' ? wholeFleet : parseScope(where);
      const quorum = Number(count);
      if (known === undefined || scope === undefined || quorum < 1 || quorum > LARGEST_QUORUM) {
        throw new CodexError('BAD_CONFIG', {
          detail: 'CODEX32_APPROVALS must be rules such as destructive@environment:production=1, separated by commas.',
        });
      }
      return { effect: known, scope, quorum };
    });

/** How many others must agree: the strictest rule that fits any of the targets; without targets, rules for the whole fleet. */
export const quorumFor = (policy: ApprovalPolicy, effect: ApprovableEffect, targets: readonly Target[]): number =>
  policy
    .filter((rule) => effect !== 'read' && effects.indexOf(effect) >= effects.indexOf(rule.effect))
    .filter(({ scope }) => scope.kind === 'fleet' || targets.some((target) => covers(scope, target)))
    .reduce((most, { quorum }) => Math.max(most, quorum), 0);
