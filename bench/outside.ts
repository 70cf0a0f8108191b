/**
 * `npm run bench -- outside`: sentences and commands of other people, none of them meant for us, against every fleet.
 * A changing action on a bot is a failure; one without a bot ("approve", "undo") is counted beside it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toResult } from '../src/language/reading.ts';
import { heading, table } from './_figures.ts';
import { machineSources } from './_outside/machine.ts';
import { corpus, fortunes } from './_outside/packages.ts';
import type { Source } from './_outside/source.ts';
import { loadParser } from './_parser.ts';
import { changes } from './_safety.ts';
import { fleets } from './_sentences.ts';

const SOURCES: readonly Source[] = [corpus, fortunes, ...machineSources];
const SHORTEST = 4;
const LONGEST = 400;
const FROM_EACH = 15_000;
const SHOWN = 12;

export default async function outside(): Promise<void> {
  heading('Outside sentences');
  const parser = await loadParser();
  const rows = [['source', 'kind', 'lines', 'read as orders', 'on bots', 'without a bot']];
  const seen = new Set<string>();
  const shown: string[] = [];
  for (const source of SOURCES) {
    const lines = await gathered(source, seen);
    const tally = { orders: 0, 'on bots': 0, 'without a bot': 0, nothing: 0 };
    for (const text of lines) {
      for (const [letter, fleet] of fleets()) {
        const result = toResult(parser.parse({ text, channel: 'text' }, fleet));
        if ('intents' in result) tally.orders += 1;
        const change = changes(result);
        tally[change] += 1;
        if (change !== 'nothing' && 'intents' in result)
          shown.push(`${letter} ${JSON.stringify(text)} → ${JSON.stringify(result.intents)}`);
      }
    }
    rows.push([
      source.name,
      source.kind,
      ...[lines.length, tally.orders, tally['on bots'], tally['without a bot']].map(String),
    ]);
  }
  console.log(table(rows));
  console.log(`\n${seen.size} different lines, each against ${fleets().size} fleets.`);
  if (shown.length > 0) console.log(`Taken for orders, e.g.\n${spread(shown, SHOWN).join('\n')}`);
}

/** The source's lines that are new and neither too short nor too long, or none and the reason. */
const gathered = async (source: Source, seen: Set<string>): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'codex32-outside-'));
  try {
    const lines = (await source.gather(folder)).map((line) => line.trim());
    const fresh = lines.filter((line) => line.length >= SHORTEST && line.length <= LONGEST && !seen.has(line));
    const taken = spread([...new Set(fresh)], FROM_EACH);
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
