/**
 * `npm run bench -- understanding [scores] [built] [time] [worst] [fuzz] [outside] [inputs=1000000] [each=6000]`: how well, how fast and how
 * safely sentences are understood. Without words, everything; the million inputs take some minutes.
 */

import { built } from './_understanding/built.ts';
import { fuzz } from './_understanding/fuzz.ts';
import { scores } from './_understanding/scores.ts';
import { speed } from './_understanding/speed.ts';
import { worst } from './_understanding/worst.ts';
import outside from './outside.ts';

const A_MILLION = 1_000_000;
/** Built orders for each fleet. */
const BUILT = 500;

export default async function understanding(words: readonly string[]): Promise<void> {
  const inputs = Number(words.find((word) => word.startsWith('inputs='))?.slice('inputs='.length) ?? A_MILLION);
  const chosen = words.filter((word) => !word.includes('='));
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    scores,
    built: () => built(BUILT),
    time: speed,
    worst,
    fuzz: () => fuzz(inputs),
    outside: () => outside(words),
  };
  const unknown = chosen.find((word) => parts[word] === undefined);
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);
  for (const [name, part] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await part();
}
