import { createHash } from 'node:crypto';
import type { Conversation, Identity } from '../../message.ts';
import { canonical } from '../audit/canonical.ts';
import type { Permission, Person, Target } from '../person.ts';
import type { ApprovableEffect } from '../policy.ts';

/** A bot that something is to be done to, with all that must not change until it is done. */
export interface ApprovalTarget extends Target {
  /** Blueprint, deployment configuration …: plain data, compared by its hash. */
  readonly what?: unknown;
}

/** One thing to do, exactly as it will be done. */
export interface ApprovalStep {
  readonly intent: string;
  readonly permission: Permission | 'anyone';
  readonly effect: ApprovableEffect;
  readonly targets: readonly ApprovalTarget[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** open → approved → run, or open → rejected; what expires stays open in the table and counts as over. */
export type ApprovalStatus = 'open' | 'approved' | 'rejected' | 'run';

/** Somebody who asked or voted. */
export interface Signature {
  readonly id: string;
  readonly name: string;
  readonly identity: Identity;
}

export interface Approval {
  /** The number people say: "approve 17". */
  readonly id: number;
  readonly requester: Signature;
  /** In order; `what` of the targets is in the hash only. */
  readonly steps: readonly ApprovalStep[];
  /** The same in words. */
  readonly says: string;
  /** Plain data that whoever runs it needs back, unchanged. */
  readonly order: unknown;
  readonly quorum: number;
  readonly status: ApprovalStatus;
  /** ms since the epoch. */
  readonly askedAt: number;
  readonly expires: number;
  /** Where to tell the requester how it ended. */
  readonly askedIn: Conversation;
  /** Of everything that must be as it was when it runs. */
  readonly hash: string;
}

export interface Vote {
  readonly person: Signature;
  readonly choice: 'yes' | 'no';
  readonly at: number;
}

/** Over intents, arguments, the very bots and what is in them: any difference is another thing than was approved. */
export const hashOfSteps = (steps: readonly ApprovalStep[], order: unknown): string =>
  createHash('sha256')
    .update(canonical({ steps: steps.map(fixed), order }))
    .digest('hex');

const fixed = ({ intent, permission, args, targets }: ApprovalStep): unknown => ({
  intent,
  permission,
  args,
  targets: targets
    .map(({ id, name, role, environment, tags, what }) => ({
      id,
      name,
      role,
      environment,
      tags: tags.toSorted(),
      what,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Without what only the moment knew (groups, a key's limits). */
export const signature = ({ id, name, identity }: Person): Signature => ({ id, name, identity });
