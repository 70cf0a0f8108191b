import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { heading, milliseconds, table, timed, timedNow } from '../_figures.ts';
import { hostile } from '../_hostile.ts';
import { loadParser } from '../_parser.ts';
import { fleet as fleetOf, grown, sentencesOf } from '../_sentences.ts';
import { naive } from '../baselines/naive.ts';
import { nlpjs } from '../baselines/nlpjs.ts';

/** The longest that is read at all, and far beyond it. */
const LENGTHS = [40_000, 100_000];
const LIMIT = 20;
const TRIES = 5;
const SHORT = [250, 500, 1_000];
const PATIENCE = 1_000;
const SHOWN = 8;

/** The best of a few tries, without first compilations, collections of garbage and a neighbour's work. */
const best = (work: () => void): number => Math.min(...Array.from({ length: TRIES }, () => timedNow(work)));

/** Every nasty kind at the largest size, time and memory; then the baselines on short ones, to see how they grow. */
export const worst = async (): Promise<void> => {
  heading(`Worst cases, ${LENGTHS.map((length) => length.toLocaleString('en')).join(' and ')} characters each`);
  const parser = await loadParser();
  const small = fleetOf('b');
  const large = grown(small, 10_000);
  const name = small.bots[0]?.name ?? '';
  const collectGarbage = garbageCollector();
  const measured = LENGTHS.flatMap((length) => hostile(length, name)).map(([kind, text]) => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const took = best(() => parser.parse({ text, channel: 'text' }, small));
    const tookLarge = best(() => parser.parse({ text, channel: 'voice' }, large));
    collectGarbage();
    return { kind, took, tookLarge, kept: (process.memoryUsage().heapUsed - before) / 1024 };
  });
  const slowest = measured.toSorted(
    (one, other) => Math.max(other.took, other.tookLarge) - Math.max(one.took, one.tookLarge),
  );
  const rows = slowest
    .slice(0, SHOWN)
    .map(({ kind, took, tookLarge, kept }) => [
      kind,
      milliseconds(took),
      milliseconds(tookLarge),
      `${kept.toFixed(0)} kB`,
    ]);
  console.log(
    table([
      [`slowest of ${measured.length}`, `${small.bots.length} bots, typed`, '10,000 bots, spoken', 'memory kept'],
      ...rows,
    ]),
  );
  const over = measured.filter(({ took, tookLarge }) => Math.max(took, tookLarge) > LIMIT).length;
  console.log(
    `${over} of ${measured.length} over ${LIMIT} ms. Largest memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB.`,
  );
  await growth();
};

/** The libraries would need minutes at full length, so how they grow over short texts is shown instead. */
const growth = async (): Promise<void> => {
  const fleet = fleetOf('b');
  const parser = await loadParser();
  const readers = [
    { name: 'codex32', read: (text: string): unknown => parser.parse({ text, channel: 'text' }, fleet) },
    ...[naive(fleet), await nlpjs(fleet, sentencesOf('develop-'))].map(({ name, read }) => ({ name, read })),
  ];
  for (const { read } of readers) await read('restart the tracker, please.');
  const rows = [['the same, short', ...SHORT.map((length) => `${length} characters`)]];
  for (const kind of ['full stops', 'exclamation marks', 'acronyms', 'many names']) {
    for (const { name, read } of readers) {
      const cells: string[] = [];
      let last = 0;
      for (const length of SHORT) {
        if (last > PATIENCE) {
          cells.push('not tried');
          continue;
        }
        const text = hostile(length, fleet.bots[0]?.name ?? '').find(([found]) => found === kind)?.[1] ?? '';
        last = await timed(() => read(text));
        cells.push(milliseconds(last));
      }
      rows.push([`${kind}: ${name}`, ...cells]);
    }
  }
  console.log(`\n${table(rows)}`);
};

const garbageCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};
