import { indexOf } from './fleet/index.ts';
import type { Fleet, Parser } from './reading.ts';

/** Times over: the engine compiles what it has seen often, and the first sentences would otherwise pay for it. */
const ROUNDS = 12;
/** Milliseconds after which a start waits no longer; what is cold then warms up with use. */
const MOST = 1000;

/**
 * Reads sentences that are nobody's, so that the first of a person's is as quick as the hundredth: tables of the fleet are
 * made, the engine has compiled. Changes nothing; `sentences` are the intents' own examples.
 */
export const warmUp = (parser: Parser, sentences: readonly string[], fleet: Fleet): void => {
  const until = performance.now() + MOST;
  const index = indexOf(fleet);
  index.near();
  index.sounds();
  const name = fleet.bots[0]?.name ?? 'ingest';
  const said = sentences.flatMap((text) => [text, `could you please ${text}, and then restart ${name}x?`]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of said) {
      if (performance.now() > until) return;
      parser.parse({ text, channel: round % 3 === 2 ? 'voice' : 'text' }, fleet);
    }
  }
};
