import { ago, type FleetEvent, type Reply } from '../src/kit.ts';

interface About {
  readonly about: string;
  readonly by: string | undefined;
  readonly now: number;
}

/** What happened, newest first: when, who, what. */
export const chronicle = (events: readonly FleetEvent[], { about, by, now }: About): Reply => {
  const whose = by === undefined ? '' : ` by ${by}`;
  if (events.length === 0) return { text: `Nothing is on record for ${about}${whose}.`, tone: 'answer' };
  const lines = events.map((event) => `${ago(event.at, now)}, ${event.by.name}: ${event.says}`);
  return {
    text: [`The latest of ${about}${whose}:`, ...lines].join('\n'),
    tone: 'answer',
    parts: [
      {
        kind: 'table',
        columns: ['When', 'Who', 'What'],
        rows: events.map((event) => [{ text: ago(event.at, now) }, { text: event.by.name }, { text: event.says }]),
      },
    ],
  };
};
