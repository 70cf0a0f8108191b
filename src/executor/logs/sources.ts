import type { Bot } from '../../registry/bot.ts';
import { placesOf } from '../places.ts';
import type { LogSource } from './read.ts';

/** Where the copies of a bot write: two streams each. */
export const sourcesOf = (dataDir: string, bot: Bot, copies: number): readonly LogSource[] =>
  Array.from({ length: copies }, (_, index) => index + 1).flatMap((copy) => {
    const { out, err } = placesOf(dataDir, bot.id, copy);
    return [
      { bot: bot.name, copy, stream: 'out', path: out },
      { bot: bot.name, copy, stream: 'err', path: err },
    ] as const;
  });
