import { z } from 'zod';
import type { Button } from '../../src/kit.ts';
import { limits } from './limits.ts';

/**
 * What a button of ours carries through Slack and back. Slack signs what it sends, so nobody else can make one; it still
 * decides nothing but what is said, by whoever pressed.
 */
const schema = z.strictObject({
  say: z.string().optional(),
  press: z.strictObject({ proposal: z.string(), choice: z.enum(['yes', 'no']) }).optional(),
  /** To be typed before "yes". */
  type: z.string().optional(),
  /** Thread of the conversation it belongs to; '' = the channel itself; absent = a thread below the message. */
  thread: z.string().optional(),
  /** Its channel, where Slack calls it otherwise in what it sends (somebody's direct messages, by their own id). */
  channel: z.string().optional(),
});
export type ButtonValue = z.infer<typeof schema>;

export const sayAction = 'codex32-say';
export const typeAction = 'codex32-type';

export interface Belonging {
  readonly thread?: string | undefined;
  readonly channel?: string | undefined;
  /** What has to be typed before "yes". */
  readonly type?: string;
}

/** `undefined` for a button whose order is longer than Slack carries: it is left out rather than cut. */
export const writeButton = ({ say, press }: Button, { thread, type, channel }: Belonging): string | undefined => {
  const asks = type !== undefined && press?.choice === 'yes';
  const value = JSON.stringify({
    ...(say !== undefined && { say }),
    ...(press && { press }),
    ...(asks && { type }),
    ...(thread !== undefined && { thread }),
    ...(channel !== undefined && { channel }),
  } satisfies ButtonValue);
  return value.length <= limits.buttonValue ? value : undefined;
};

export const readButton = (text: string | null | undefined): ButtonValue | undefined => {
  try {
    const value = schema.safeParse(JSON.parse(text ?? ''));
    return value.success && (value.data.say !== undefined || value.data.press !== undefined) ? value.data : undefined;
  } catch {
    return undefined;
  }
};
