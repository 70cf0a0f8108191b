import { readFileSync } from 'node:fs';
import { createParser } from '../../src/language/parser.ts';
import type { Context, Fleet, KnownBot, Parser, Reading } from '../../src/language/reading.ts';
import type { Manner } from '../../src/message.ts';
import { loadIntents } from './agent-house.ts';

/** 24 bots of all environments, roles and states; the names in the sentences of `test/language` are theirs. */
export const fleet = JSON.parse(
  readFileSync(new URL('../understanding/fleet-e.json', import.meta.url), 'utf8'),
) as Fleet;

export const parser: Parser = createParser(await loadIntents());

/** How a typed message is read. */
export const read = (text: string, context?: Context, channel: Manner = 'text'): Reading =>
  parser.parse({ text, channel, ...(context ? { context } : {}) }, fleet);

/** The names of the bots that fit, in the fleet's order. */
export const fitting = (fits: (bot: KnownBot) => boolean): readonly string[] =>
  fleet.bots.filter(fits).map(({ name }) => name);

/** What is done by it, each as [intent, ...bots, its arguments if any]; where nothing is, its kind. */
export const told = (reading: Reading): unknown =>
  reading.kind === 'intents'
    ? reading.steps.map(({ intent, targets, args }) => [
        intent,
        ...targets,
        ...(Object.keys(args).length > 0 ? [args] : []),
      ])
    : reading.kind;
