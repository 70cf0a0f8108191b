import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { recentEntries, type Written } from './reading.ts';

/** Something a person did or tried, with how it ended: what several lines of the audit tell together. */
export interface Deed {
  /** ms since the epoch: when it ended, and when it began. */
  readonly at: number;
  readonly began: number;
  readonly person: { readonly id: string; readonly name: string };
  /** Where it was said: `slack`, `console`, `command-line` … */
  readonly place: string;
  /** To the very message, where the platform has such links. */
  readonly link?: string | undefined;
  readonly said: string;
  readonly decision: Written['decision'];
  readonly result: string;
}

export interface DeedQuery {
  readonly limit?: number | undefined;
  /** ms since the epoch. */
  readonly since?: number | undefined;
  /** A person's id or name. */
  readonly person?: string | undefined;
  /** Names; absent = about whatever. */
  readonly bots?: readonly string[] | undefined;
}

/** How far back a look goes, in entries. */
const SCANNED = 5_000;

/** Newest first. Questions, answers that only told something and what was not understood are no deeds. */
export const recentDeeds = async (sql: Kysely<Schema>, query: DeedQuery): Promise<readonly Deed[]> => {
  const { limit = 20, since, person, bots } = query;
  const entries = await recentEntries(sql, { limit: SCANNED, ...(since !== undefined && { since }), person });
  const begun = new Map<string, number>();
  const ended = new Set<string>();
  const deeds: Deed[] = [];
  // From the newest on, so the end of a deed comes before its beginning.
  for (const entry of entries) {
    const key = JSON.stringify([entry.person.id, entry.conversation, entry.said, entry.understood]);
    const beginning = entry.decision === 'allowed' && entry.result === 'begun';
    if (beginning && ended.delete(key)) {
      const at = begun.get(key);
      const index = deeds.findLastIndex((deed) => deed.at === at && deed.said === entry.said);
      const deed = deeds[index];
      if (deed !== undefined) deeds[index] = { ...deed, began: entry.at };
      continue;
    }
    if (!beginning && !isDeed(entry)) continue;
    if (bots !== undefined && !bots.some((bot) => concerns(entry, bot))) continue;
    if (deeds.length >= limit) break;
    if (!beginning) {
      ended.add(key);
      begun.set(key, entry.at);
    }
    deeds.push(deedOf(entry));
  }
  return deeds;
};

/** Words of the dialogue: what they led to is a line of its own. */
const DIALOGUE: readonly unknown[] = ['confirm', 'cancel', 'undo'];

const isDeed = ({ decision, result = '', understood }: Written): boolean => {
  if (decision === 'asked' || decision === 'cancelled' || decision === 'step') return false;
  if (decision === 'refused') return !result.startsWith('not understood');
  if (/^\S+$/.test(result) && stepsOf(understood).some(({ intent }) => DIALOGUE.includes(intent))) return false;
  // What only told something is kept by its tone alone.
  return decision !== 'allowed' || !/^(?:answer|question|not-understood)$/.test(result);
};

const deedOf = ({ at, person, conversation, link, said, decision, result = '' }: Written): Deed => ({
  ...{ at, began: at, said, decision },
  person: { id: person.id, name: person.name },
  place: conversation.split('/')[0] ?? '',
  link,
  result:
    result === 'begun' ? 'begun, and no end is on record' : result.replace(/^(?:done|answer|failed|refused): /, ''),
});

interface Step {
  readonly intent?: unknown;
  readonly targets?: unknown;
  readonly args?: unknown;
  readonly says?: unknown;
}
const stepsOf = (understood: unknown): readonly Step[] =>
  (Array.isArray(understood) ? understood : [understood]).filter(
    (step: unknown): step is Step => typeof step === 'object' && step !== null,
  );

/** A line names the bots it is about, or the name one was given; one about a request says them in words. */
const concerns = ({ understood }: Written, bot: string): boolean =>
  stepsOf(understood).some(
    ({ targets, args, says }) =>
      (Array.isArray(targets) && targets.includes(bot)) ||
      Object.values(args ?? {}).includes(bot) ||
      (typeof says === 'string' && says.split(/[\s,]+/).includes(bot)),
  );
