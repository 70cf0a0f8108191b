import { type Context, type Fleet, type Parser, toResult } from '../../src/language/reading.ts';
import { heading, percentile, randomOf, timedNow } from '../_figures.ts';
import { mutate } from '../_noise.ts';
import { loadParser } from '../_parser.ts';
import { namesOf, unsafe } from '../_safety.ts';
import { fleets, sentencesOf } from '../_sentences.ts';

const LIMIT = 20;
const TRIES = 8;
const SEED = 32;
const SHOWN = 5;
const KEPT = 20_000;

interface Found {
  thrown: string[];
  unsafe: string[];
  slow: string[];
}

/** So many broken sentences: none may throw, take long, or change what nobody named. */
export const fuzz = async (inputs: number): Promise<void> => {
  heading(`${inputs.toLocaleString('en')} mutated sentences and noise`);
  const parser = await loadParser();
  const random = randomOf(SEED);
  const seeds = sentencesOf('develop-');
  const texts = seeds.map((seed) => seed.text);
  const known = fleets();
  const names = new Map([...known].map(([letter, fleet]) => [letter, namesOf(fleet)]));
  const found: Found = { thrown: [], unsafe: [], slow: [] };
  const taken: number[] = [];
  let actions = 0;
  for (let index = 0; index < inputs; index += 1) {
    const seed = seeds[index % seeds.length];
    const fleet = known.get(seed?.fleet ?? '');
    if (seed === undefined || fleet === undefined) throw new Error('a seed without a fleet');
    const text = mutate(random, seed.text, texts);
    const channel = random() < 0.1 ? 'voice' : random() < 0.1 ? 'slash' : seed.channel;
    const context = random() < 0.5 ? seed.context : null;
    const once = { text, channel, context };
    const result = tried(parser, once, fleet, found);
    if (result === undefined) continue;
    if ('intents' in result.result) actions += 1;
    if (taken.length < KEPT) taken.push(result.took);
    else taken[index % KEPT] = result.took;
    const reason = unsafe(result.result, names.get(seed.fleet) ?? new Set());
    if (reason !== undefined) found.unsafe.push(`${reason}: ${JSON.stringify(once)}`);
  }
  console.log(`threw: ${found.thrown.length}, unsafe: ${found.unsafe.length}, over ${LIMIT} ms: ${found.slow.length}`);
  console.log(
    `p50 ${percentile(taken, 0.5).toFixed(3)} ms, p99 ${percentile(taken, 0.99).toFixed(3)} ms of the last ${taken.length}; ${actions} were still read as orders`,
  );
  for (const [kind, list] of Object.entries(found))
    for (const line of list.slice(0, SHOWN)) console.log(`${kind}: ${line}`);
};

const tried = (
  parser: Parser,
  once: { text: string; channel: 'text' | 'slash' | 'voice'; context: Context | null },
  fleet: Fleet,
  found: Found,
) => {
  try {
    const started = performance.now();
    const result = toResult(parser.parse(once, fleet));
    const took = performance.now() - started;
    // A collection of garbage or a neighbour's work may fall into one try, hardly into all.
    const again =
      took > LIMIT ? Math.min(...Array.from({ length: TRIES }, () => timedNow(() => parser.parse(once, fleet)))) : took;
    if (again > LIMIT) found.slow.push(`${again.toFixed(1)} ms: ${JSON.stringify(once)}`);
    return { result, took: again };
  } catch (error) {
    found.thrown.push(`${String(error)}: ${JSON.stringify(once)}`);
    return undefined;
  }
};
