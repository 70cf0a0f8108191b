import { toResult } from '../../src/language/reading.ts';
import { judge, type Verdict } from '../../test/understanding/judge.mjs';
import { heading, table } from '../_figures.ts';
import { loadParser } from '../_parser.ts';
import { fleets, type Sentence, sentencesOf } from '../_sentences.ts';
import { naive } from '../baselines/naive.ts';
import { nlpjs } from '../baselines/nlpjs.ts';

type Read = (sentence: Sentence) => Promise<Verdict>;

/** The measuring part only, by category: our parser beside the baselines, which get no context and are owed none. */
export const scores = async (): Promise<void> => {
  heading('How much of the measuring sentences is understood');
  const sentences = sentencesOf('measure-');
  const rows: (readonly string[])[] = [
    ['', 'n', 'meaning', 'with arguments', 'wrong destructive', 'no-action n', 'right kind', 'false action'],
  ];
  for (const [name, read] of await readers()) {
    const judged: [Sentence, Verdict][] = [];
    for (const sentence of sentences) judged.push([sentence, await read(sentence)]);
    rows.push(
      row(
        name,
        judged.map(([, verdict]) => verdict),
      ),
    );
    for (const cat of ['single', 'context', 'compound', 'noaction']) {
      rows.push(
        row(
          `  ${cat}`,
          judged.filter(([sentence]) => sentence.cat === cat).map(([, verdict]) => verdict),
        ),
      );
    }
  }
  console.log(table(rows));
};

const readers = async (): Promise<ReadonlyMap<string, Read>> => {
  const parser = await loadParser();
  const known = fleets();
  const lessons = sentencesOf('develop-');
  const baselines = new Map(
    [...known].map(([letter, fleet]) => [letter, [naive(fleet), nlpjs(fleet, lessons)] as const]),
  );
  const ours: Read = async ({ text, channel, context, fleet, expect }) => {
    const bots = known.get(fleet);
    if (bots === undefined) throw new Error(`no fleet ${fleet}`);
    return judge(expect, toResult(parser.parse({ text, channel, context }, bots)));
  };
  const baseline =
    (which: 0 | 1): Read =>
    async ({ text, fleet, expect }) =>
      judge(expect, (await (await baselines.get(fleet)?.[which])?.read(text)) ?? {});
  return new Map([
    ['codex32', ours],
    ['compromise + fuse.js', baseline(0)],
    ['nlp.js', baseline(1)],
  ]);
};

const row = (name: string, verdicts: readonly Verdict[]): readonly string[] => {
  const orders = verdicts.filter((verdict) => verdict.type === 'order');
  const others = verdicts.filter((verdict) => verdict.type === 'no action');
  const number = (list: readonly Verdict[], key: keyof Verdict): number =>
    list.filter((verdict) => verdict[key] === true).length;
  const share = (list: readonly Verdict[], key: keyof Verdict): string =>
    list.length === 0 ? '' : `${((100 * number(list, key)) / list.length).toFixed(1)} %`;
  return [
    name,
    String(orders.length),
    share(orders, 'exact'),
    share(orders, 'full'),
    String(number(orders, 'wrongDestructive')),
    String(others.length),
    share(others, 'strict'),
    String(number(others, 'falseAction')),
  ];
};
