// How well sentences are understood: what the parser answered against what the labels ask for.
//
//   node test/understanding/score.mjs --set test/understanding/develop-1.jsonl            asks the parser itself
//   node test/understanding/score.mjs --set FILE --answers OUT.jsonl                      judges answers made elsewhere
//   -s   also by sub-category      -v   also every miss (`!!` = a wrong or uncalled-for changing action)
//
// A set whose name starts with `measure-` is for measuring only: neither its sentences nor its sub-categories are printed,
// so that nobody can tune the parser to it, not even by accident.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from './judge.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const MAIN = join(HERE, '../../src/main.ts');
const EACH_RUN_MAY_TAKE = 120_000;

/** The lines of a JSON-lines file. */
export const readLines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The file of a sentence's fleet: `fleet-<letter>.json` beside this script. */
export const fleetFile = (fleet) => join(HERE, `fleet-${fleet}.json`);

/** Runs `codex32 parse` once per fleet and returns id → answer. */
export function askParser(sentences) {
  const answers = new Map();
  for (const fleet of new Set(sentences.map((sentence) => sentence.fleet))) {
    const asked = sentences.filter((sentence) => sentence.fleet === fleet);
    const input = asked
      .map(({ id, channel, text, context }) => JSON.stringify({ id, channel, text, context }))
      .join('\n');
    const options = {
      input: `${input}\n`,
      encoding: 'utf8',
      timeout: EACH_RUN_MAY_TAKE,
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'inherit'],
    };
    const output = execFileSync(process.execPath, [MAIN, 'parse', '--fleet', fleetFile(fleet)], options);
    for (const line of output.trim().split('\n')) {
      const answer = JSON.parse(line);
      answers.set(answer.id, answer);
    }
  }
  return answers;
}

/** Every sentence with its answer and verdict; a sentence without an answer is reported, and counts as `outOfScope`. */
export function judgeAll(sentences, answers) {
  const silent = sentences.filter((sentence) => !answers.has(sentence.id)).length;
  if (silent > 0) console.log(`${silent} of ${sentences.length} sentences were not answered`);
  return sentences.map((sentence) => {
    const answer = answers.get(sentence.id)?.result ?? { outOfScope: true };
    return { sentence, answer, verdict: judge(sentence.expect, answer) };
  });
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const count = (list, key) => list.filter((entry) => entry.verdict[key]).length;

/** One line of figures for a group of judged sentences. */
export function figures(name, judged) {
  const orders = judged.filter((entry) => entry.verdict.type === 'order');
  const others = judged.filter((entry) => entry.verdict.type === 'no action');
  const parts = [name.padEnd(24), String(judged.length).padStart(4)];
  if (orders.length > 0) {
    const n = orders.length;
    parts.push(
      `| orders ${String(n).padStart(4)}  intent ${percent(count(orders, 'intent'), n)}  meaning ${percent(count(orders, 'exact'), n)}  with arguments ${percent(count(orders, 'full'), n)}  wrong destructive ${count(orders, 'wrongDestructive')}`,
    );
  }
  if (others.length > 0) {
    const n = others.length;
    parts.push(
      `| no action ${String(n).padStart(4)}  right kind ${percent(count(others, 'strict'), n)}  false action ${count(others, 'falseAction')} (destructive ${count(others, 'falseDestructive')})`,
    );
  }
  return parts.join('  ');
}

const isMiss = ({ verdict }) => (verdict.type === 'order' ? !verdict.full : !verdict.strict);

function printMiss({ sentence, answer, verdict }) {
  const bad = verdict.wrongDestructive || verdict.falseAction;
  const kind = bad ? '!!' : verdict.exact ? 'args' : '';
  console.log(
    sentence.id,
    `[${sentence.cat}/${sentence.sub} ${sentence.channel}, fleet ${sentence.fleet}]`,
    kind,
    JSON.stringify(sentence.text),
  );
  if (sentence.context) console.log('     context', JSON.stringify(sentence.context));
  console.log('     wanted ', JSON.stringify(sentence.expect));
  console.log('     got    ', JSON.stringify(answer));
}

function main(args) {
  const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const set = after('--set');
  if (set === undefined) throw new Error('Say which set: --set FILE');
  const sentences = readLines(set);
  const file = after('--answers');
  const answers =
    file === undefined ? askParser(sentences) : new Map(readLines(file).map((answer) => [answer.id, answer]));
  const judged = judgeAll(sentences, answers);
  const secret = basename(set).startsWith('measure-');
  console.log(figures('all', judged));
  const group = (name, key) =>
    console.log(
      figures(
        name,
        judged.filter((entry) => key(entry.sentence) === name),
      ),
    );
  for (const cat of ['single', 'context', 'compound', 'noaction']) group(cat, (sentence) => sentence.cat);
  for (const channel of ['text', 'slash', 'voice']) group(channel, (sentence) => sentence.channel);
  if (secret) return;
  const sub = (sentence) => `${sentence.cat}/${sentence.sub}`;
  if (args.includes('-s')) for (const name of new Set(sentences.map(sub))) group(name, sub);
  if (args.includes('-v')) judged.filter(isMiss).forEach(printMiss);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
