import { z } from 'zod';
import type { Button, Reply } from '../message.ts';
import type { FleetEvent } from '../registry/registry.ts';

/** One bot's trouble as it is told in one place: a message that is changed as it goes on. */
export const storySchema = z.object({
  bot: z.string(),
  name: z.string(),
  /** The newest event's own sentence, and how the bot is after it. */
  says: z.string(),
  state: z.enum(['crashed', 'recovered', 'gave-up']),
  crashes: z.number(),
  since: z.number(),
  at: z.number(),
  /** The platform's id of the message that tells it. */
  message: z.string().optional(),
  /** The newest of it was not said yet. */
  due: z.boolean(),
});
export type Story = z.infer<typeof storySchema>;

/** ms of quiet after which a new crash is a new story, with a message of its own. */
const QUIET = 3_600_000;

const states: Readonly<Record<string, Story['state']>> = {
  'bot-exited': 'crashed',
  'bot-gave-up': 'gave-up',
  'bot-started': 'recovered',
  'bot-restarted': 'recovered',
  'bot-recovered': 'recovered',
};

/**
 * The story after an event; the same one back when it is no news. A start is news only where trouble was told. Repeats
 * change the message that is there, but giving up begins a new one: nobody is notified of a change, and from then on
 * only a person mends it.
 */
export const goOn = (story: Story | undefined, { bot, type, by, says, at }: FleetEvent): Story | undefined => {
  const state = states[type];
  if (bot === undefined || state === undefined) return story;
  if (state === 'crashed' && by.id !== 'executor') return story;
  if (state === 'recovered' && (story === undefined || story.state === 'recovered')) return story;
  const going = story !== undefined && at - story.at < QUIET ? story : undefined;
  const message = state === 'gave-up' ? undefined : (going ?? (state === 'recovered' ? story : undefined))?.message;
  return {
    ...{ bot: bot.id, name: bot.name, says, state, at, due: true },
    crashes: (going?.crashes ?? 0) + (state === 'crashed' ? 1 : 0),
    since: going?.since ?? at,
    ...(message !== undefined && { message }),
  };
};

/** No event can change its message any more. */
export const isOver = ({ at, state, due }: Story, now: number): boolean =>
  !due && at < now - (state === 'recovered' ? QUIET : 24 * QUIET);

/** What stands in the channel. The last lines of a bot are not in it: those are for people who may read its logs. */
export const tell = ({ name, says, state, crashes, since }: Story): Reply => {
  const count = crashes > 1 ? `\nIt crashed ${crashes} times since ${clockTime(since)} UTC.` : '';
  const buttons: readonly Button[] = [
    { label: 'Why?', say: `explain ${name}` },
    { label: 'Logs', say: `logs ${name}` },
    ...(state === 'recovered' ? [] : [{ label: 'Restart', say: `restart ${name}` } as const]),
  ];
  return { tone: state === 'recovered' ? 'done' : 'failed', text: `${says}${count}`, buttons };
};

const clockTime = (at: number): string => new Date(at).toISOString().slice(11, 16);
