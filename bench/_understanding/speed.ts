import type { Fleet } from '../../src/language/reading.ts';
import { heading, milliseconds, percentile, table, timed, times } from '../_figures.ts';
import { loadParser } from '../_parser.ts';
import { fleet as fleetOf, grown, sentencesOf } from '../_sentences.ts';
import { naive } from '../baselines/naive.ts';
import { nlpjs } from '../baselines/nlpjs.ts';

const ROUNDS = 3;
const SLOW_ENOUGH = 60;

/**
 * Time a sentence, ours and the baselines' by turns in one process, on a fleet of 26 and on the same grown to 10,000. The
 * first round warms up and is not counted. On the large fleet, where they take
 * seconds, the baselines hear a few of the sentences, twice.
 */
export const speed = async (): Promise<void> => {
  const small = fleetOf('c');
  for (const [fleet, share] of [
    [small, 1],
    [grown(small, 10_000), SLOW_ENOUGH],
  ] as const) {
    heading(`Time a sentence, ${fleet.bots.length.toLocaleString('en')} bots`);
    await measure(fleet, share);
  }
};

const measure = async (fleet: Fleet, share: number): Promise<void> => {
  const parser = await loadParser();
  const texts = [...sentencesOf('develop-'), ...sentencesOf('measure-')].filter(
    (sentence) => sentence.fleet === 'c' && sentence.context === null,
  );
  const parse = (text: string): void => void parser.parse({ text, channel: 'text' }, fleet);
  const first = await timed(() => parse(texts[0]?.text ?? ''));
  const baselines = [naive(fleet), await nlpjs(fleet, sentencesOf('develop-'))];
  const readers = [
    { name: 'codex32', every: 1, read: parse },
    ...baselines.map((baseline) => ({
      name: baseline.name,
      every: share,
      read: (text: string): unknown => baseline.read(text),
    })),
  ].map((reader) => ({ ...reader, taken: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { text }] of texts.entries()) {
      for (const { every, read, taken } of readers) {
        if (index % every !== 0 || (every > 1 && round > 1)) continue;
        const took = await timed(() => read(text));
        if (round > 0) taken.push(took);
      }
    }
  }
  const ours = readers[0]?.taken ?? [];
  const rows = readers.map(({ name, taken }) => {
    const [median, slow] = [percentile(taken, 0.5), percentile(taken, 0.99)];
    return [
      name,
      milliseconds(median),
      milliseconds(slow),
      times(median / percentile(ours, 0.5)),
      times(slow / percentile(ours, 0.99)),
      String(taken.length),
    ];
  });
  console.log(table([['', 'p50', 'p99', 'p50, ours = 1', 'p99, ours = 1', 'measured'], ...rows]));
  console.log(`The first sentence to a fleet never seen before (it is indexed then): ${milliseconds(first)}.`);
};
