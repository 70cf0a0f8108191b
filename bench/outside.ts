/**
 * `npm run bench -- outside [each=6000] [fleets=3]`: sentences and commands of other people, none of them meant for us,
 * against every fleet, or so many, every line against others. A changing action on a bot is a failure; one without a bot
 * ("approve", "undo") is counted beside it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fleet, type Parser, type Result, toResult } from '../src/language/reading.ts';
import { heading, table } from './_figures.ts';
import { machineSources } from './_outside/machine.ts';
import { corpus, fortunes } from './_outside/packages.ts';
import type { Source } from './_outside/source.ts';
import { loadParser } from './_parser.ts';
import { changes } from './_safety.ts';
import { fleets as readFleets } from './_sentences.ts';

const SOURCES: readonly Source[] = [corpus, fortunes, ...machineSources];
const SHORTEST = 4;
const LONGEST = 400;
const FROM_EACH = 6_000;
const SHOWN = 20;
const fleets = [...readFleets()];

interface Tally {
  orders: number;
  'on bots': number;
  'without a bot': number;
  nothing: number;
  planted: number;
}

export default async function outside(words: readonly string[] = []): Promise<void> {
  const option = (name: string, otherwise: number): number =>
    Number(words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? otherwise);
  const [each, some] = [option('each', FROM_EACH), Math.min(option('fleets', fleets.length), fleets.length)];
  heading('Outside sentences');
  const parser = await loadParser();
  const rows = [['source', 'kind', 'lines', 'read as orders', 'on bots', 'without a bot', 'on bots, a name planted']];
  const seen = new Set<string>();
  const shown: Shown = { 'on bots': new Set(), 'without a bot': new Set() };
  for (const source of SOURCES) {
    const lines = await gathered(source, seen, each);
    console.log(`${source.name}: ${lines.length} lines`);
    const tally: Tally = { orders: 0, 'on bots': 0, 'without a bot': 0, nothing: 0, planted: 0 };
    for (const [at, text] of lines.entries())
      for (const entry of inTurn(at * some, some)) judgeLine({ source, text, parser, tally, shown }, entry);
    const counted = [lines.length, tally.orders, tally['on bots'], tally['without a bot']].map(String);
    rows.push([source.name, source.kind, ...counted, source.kind === 'shell' ? String(tally.planted) : '']);
  }
  console.log(`\n${table(rows)}`);
  console.log(`\n${seen.size} different lines, each against ${some} of ${fleets.length} fleets.`);
  for (const [title, list] of Object.entries(shown)) {
    if (list.size > 0) console.log(`\nTaken for orders, ${title}, e.g.\n${spread([...list], SHOWN).join('\n')}`);
  }
}

/** So many fleets from this one on, and round. */
const inTurn = (from: number, many: number): readonly (readonly [string, Fleet])[] =>
  Array.from({ length: many }, (_, k) => fleets[(from + k) % fleets.length]).filter((entry) => entry !== undefined);

/** What was taken for an order, the worse kind apart. */
interface Shown {
  readonly 'on bots': Set<string>;
  readonly 'without a bot': Set<string>;
}

interface Line {
  readonly source: Source;
  readonly text: string;
  readonly parser: Parser;
  readonly tally: Tally;
  readonly shown: Shown;
}

const judgeLine = ({ source, text, parser, tally, shown }: Line, [letter, fleet]: readonly [string, Fleet]): void => {
  const read = (said: string): Result => toResult(parser.parse({ text: said, channel: 'text' }, fleet));
  const result = read(text);
  if ('intents' in result) tally.orders += 1;
  const change = changes(result);
  tally[change] += 1;
  if (change !== 'nothing') shown[change].add(`${letter} ${JSON.stringify(text)} → ${JSON.stringify(result)}`);
  if (source.kind !== 'shell') return;
  const planted = withName(text, fleet);
  if (planted !== undefined && changes(read(planted)) === 'on bots') {
    tally.planted += 1;
    shown['on bots'].add(`${letter} ${JSON.stringify(planted)} (planted)`);
  }
};

/**
 * The same command about one of our bots, in place of its last plain word: still typed into another program. Lines of
 * fewer than three words are left out, for "start NAME" is an order to us whoever wrote it first.
 */
const withName = (text: string, fleet: Fleet): string | undefined => {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => /^[a-z][a-z0-9-]+$/i.test(word));
  const bot = fleet.bots[text.length % fleet.bots.length];
  return words.length < 3 || last < 1 || bot === undefined ? undefined : words.with(last, bot.name).join(' ');
};

/** The source's lines that are new and neither too short nor too long, or none and the reason. */
const gathered = async (source: Source, seen: Set<string>, each: number): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'codex32-outside-'));
  try {
    const lines = (await source.gather(folder)).map((line) => line.trim());
    const fresh = lines.filter((line) => line.length >= SHORTEST && line.length <= LONGEST && !seen.has(line));
    const taken = spread([...new Set(fresh)], each);
    for (const line of taken) seen.add(line);
    return taken;
  } catch (error) {
    console.log(`left out: ${source.name} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
    return [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** So many from all over the list, not the first of them. */
const spread = (list: readonly string[], many: number): readonly string[] =>
  list.filter((_, index) => index % Math.ceil(list.length / many) === 0);
