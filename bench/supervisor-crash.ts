import { crashRounds } from './_crash-rounds.ts';

/**
 * `npm run bench -- supervisor-crash [ROUNDS]`: the service, the keeper or both are killed with -9 at random moments while
 * bots are started, stopped, restarted and deployed. Afterwards no bot may run twice, be lost or be unrecorded.
 */
export default async (words: readonly string[]): Promise<void> => {
  const { rounds, acknowledged, pending, wrong } = await crashRounds(Number(words[0] ?? 100), console.error);
  console.log(
    `${rounds} kills; ${acknowledged} bots whose last order was acknowledged, ${pending} with one under way.`,
  );
  console.log(wrong.length === 0 ? 'Every bot is what was said of it.' : wrong.join('\n'));
  process.exitCode = wrong.length === 0 ? 0 : 1;
};
