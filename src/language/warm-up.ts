import { indexOf } from './fleet/index.ts';
import type { Context, Fleet, Parser } from './reading.ts';
import { WARM_UP_SENTENCES } from './warm-up-sentences.ts';

/** Times over: the engine compiles what it has seen often, and the first sentences would otherwise pay for it. */
const ROUNDS = 40;
/**
 * Milliseconds of its own work after which a start waits no longer, and of waiting at all: on a busy machine half of the
 * waiting goes to others. What is cold then warms up with use.
 */
const MOST_WORK = 4_000;
const MOST_WAIT = 10_000;

/**
 * Reads sentences that are nobody's, so that the first of a person's is as quick as the hundredth: tables of the fleet are
 * made, the engine has compiled. Changes nothing; `examples` are the intents' own.
 */
export const warmUp = (parser: Parser, examples: readonly string[], fleet: Fleet): void => {
  const [worked, waited] = [workOfThread(), performance.now()];
  const index = indexOf(fleet);
  index.near();
  index.sounds();
  const said = [...examples, ...WARM_UP_SENTENCES];
  for (let round = 0; round < ROUNDS; round += 1) {
    const contexts = contextsOf(fleet, round);
    for (const [at, text] of said.entries()) {
      if (workOfThread() - worked > MOST_WORK || performance.now() - waited > MOST_WAIT) return;
      const context = contexts[(at + round) % contexts.length];
      const channel = text.startsWith('/') ? 'slash' : (at + round) % 5 === 4 ? 'voice' : 'text';
      parser.parse({ text: filled(text, fleet, round), channel, ...(context && { context }) }, fleet);
    }
  }
};

/** What this thread has worked, in milliseconds. */
const workOfThread = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** The fleet's own words in the places of the capitals; others in every round. */
const filled = (text: string, { bots, users, accessRoles, environments }: Fleet, round: number): string => {
  const bot = (place: number): (typeof bots)[number] | undefined => bots[(round * 2 + place) % bots.length];
  const words: Readonly<Record<string, string | undefined>> = {
    A: bot(0)?.name,
    B: bot(1)?.name,
    R: bot(round)?.role,
    T: bot(round)?.tags[0],
    E: environments[round % environments.length],
    U: users[round % users.length],
    G: accessRoles[round % accessRoles.length],
  };
  return text.replaceAll(/\b[ABRTEUG]\b/g, (letter) => words[letter] ?? letter.toLowerCase());
};

/** What may have been said before: mostly nothing. */
const contextsOf = ({ bots }: Fleet, round: number): readonly (Context | undefined)[] => {
  const names = bots.slice(round % 5, (round % 5) + 4).map(({ name }) => name);
  const lastBots = names.slice(0, 1);
  return [
    undefined,
    undefined,
    { bots: names, lastBots, lastIntent: 'logs', lastArgs: { tail: 20 } },
    undefined,
    { lastBots, pending: { kind: 'confirm', intent: 'stop', targets: lastBots, args: {} } },
    { lastBots, pending: { kind: 'slot', intent: 'restart', targets: ['?'], args: {}, missing: 'targets' } },
    undefined,
  ];
};
