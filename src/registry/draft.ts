import type { z } from 'zod';
import { CodexError } from '../errors.ts';
import type { Bot } from './bot.ts';
import { BotDraft } from './bot.ts';

/** A draft with all defaults filled in: what a `Bot` says beyond its state. */
export type Draft = z.output<typeof BotDraft>;

/**
 * @param where opens the sentence, to tell one entry of many: `Entry 3 ("ingest")`.
 * @throws CodexError INVALID, naming the first field that is wrong and how many more are
 */
export const parseDraft = (value: unknown, where = ''): Draft => {
  const parsed = BotDraft.safeParse(value);
  if (parsed.success) return withoutRepeats(parsed.data);
  const [first, ...more] = parsed.error.issues;
  const field = first?.path.join('.') || 'The entry';
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw new CodexError('INVALID', {
    detail: `${where ? `${where}, ` : ''}${field}: ${first?.message ?? 'wrong'}${rest}`,
  });
};

const withoutRepeats = (draft: Draft): Draft => ({ ...draft, tags: [...new Set(draft.tags)] });

/** Replaces the given fields; the deployment key by key, because a change rarely means all of it. */
export const mergeDraft = (bot: Bot, change: Partial<BotDraft>): Draft => {
  const deployment = { ...bot.deployment, ...change.deployment };
  return parseDraft({ ...draftOf(bot), ...change, deployment });
};

export const draftOf = (bot: Bot): Draft => {
  const { id: _id, status: _status, desired: _desired, observed: _observed, revision: _revision, ...rest } = bot;
  const { createdAt: _createdAt, updatedAt: _updatedAt, resumeAt: _resumeAt, ...draft } = rest;
  return draft;
};

/** Fields whose values may be told; variables, settings and annotations may hold what is nobody else's business. */
const telling: readonly string[] = [
  'name',
  'version',
  'role',
  'environment',
  'description',
  'owner',
  'replicas',
  'onLimit',
  'runtime',
  'stopSignal',
  'grace',
];

export interface FieldChange {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What differs between two drafts, field by field (`replicas`, not `deployment.replicas`: nothing else is called so). */
export const differences = (before: Draft, after: Draft): readonly FieldChange[] => {
  const { deployment: oldDeployment, ...old } = before;
  const { deployment: newDeployment, ...next } = after;
  return [...compare(old, next), ...compare(oldDeployment, newDeployment)];
};

const compare = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => (telling.includes(field) ? { field, from: before[field], to: after[field] } : { field }));

/** "replicas 1 → 3, variables" */
export const describeChanges = (changes: readonly FieldChange[]): string =>
  changes
    .map(({ field, from, to }) =>
      from === undefined && to === undefined ? field : `${field} ${from ?? 'none'} → ${to ?? 'none'}`,
    )
    .join(', ');
