import { ago, type Deed, type FleetEvent, type Reply } from '../src/kit.ts';

interface About {
  readonly about: string;
  readonly by: string | undefined;
  readonly now: number;
}

interface Line {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  /** Known of what was said in a chat. */
  readonly where?: string | undefined;
}

/** ms that an event of a deed may be written down after the deed itself is. */
const LATE = 1_000;
/** A result is a hint here; "audit show" has it whole. */
const LONGEST = 140;

/** What happened while nobody was there to write it down has a moment of its own. */
export const happenedAt = ({ at, detail }: FleetEvent): number =>
  typeof detail.happenedAt === 'number' ? Math.min(at, detail.happenedAt) : at;

/**
 * What happened to the fleet and, for whoever may read the audit, what people said and what came of it: one list, newest
 * first. What a deed did to the fleet is told by the deed alone.
 */
export const together = (
  events: readonly FleetEvent[],
  deeds: readonly Deed[] | undefined,
  limit: number,
): readonly Line[] => {
  const own = events.filter((event) => !deeds?.some((deed) => isOf(deed, event)));
  const lines = [
    ...own.map((event) => ({ at: happenedAt(event), seq: event.seq, who: event.by.name, what: event.says })),
    ...(deeds ?? []).map((deed) => ({ ...lineOf(deed), seq: Number.POSITIVE_INFINITY })),
  ];
  return lines.toSorted((a, b) => b.at - a.at || b.seq - a.seq).slice(0, limit);
};

const isOf = ({ person, began, at }: Deed, event: FleetEvent): boolean =>
  event.by.id === person.id && event.at >= began && event.at <= at + LATE;

const lineOf = ({ at, person, place, link, said, decision, result }: Deed): Line => {
  const came = result.split('\n')[0] ?? '';
  const short = came.length > LONGEST ? `${came.slice(0, LONGEST)}…` : came;
  const how = decision === 'allowed' ? short : `${decision.replace('-', ' ')}${short && `: ${short}`}`;
  return { at, who: person.name, what: `"${said.slice(0, LONGEST)}" → ${how}`, where: link ?? place };
};

/** When, who, what, and from where if somebody may know that. */
export const chronicle = (lines: readonly Line[], { about, by, now }: About): Reply => {
  const whose = by === undefined ? '' : ` by ${by}`;
  if (lines.length === 0) return { text: `Nothing is on record for ${about}${whose}.`, tone: 'answer' };
  const places = lines.some(({ where }) => where !== undefined);
  const said = lines.map(({ at, who, what, where }) => `${ago(at, now)}, ${who}${where ? ` (${where})` : ''}: ${what}`);
  return {
    text: [`The latest of ${about}${whose}:`, ...said].join('\n'),
    tone: 'answer',
    parts: [
      {
        kind: 'table',
        columns: ['When', 'Who', ...(places ? ['Where'] : []), 'What'],
        rows: lines.map(({ at, who, what, where = '' }) =>
          [ago(at, now), who, ...(places ? [where] : []), what].map((text) => ({ text })),
        ),
      },
    ],
  };
};
