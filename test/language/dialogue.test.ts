import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import type { Context, Fleet, Parser } from '../../src/language/reading.ts';
import { toResult } from '../../src/language/reading.ts';
import { loadIntents } from '../support/agent-house.ts';

interface Situation {
  readonly context: Context;
  /** Any of these is right. */
  readonly means: readonly unknown[];
  readonly said: readonly string[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
const situations = read<readonly Situation[]>('./dialogue.json');
const fleet = read<Fleet>('../understanding/fleet-e.json');

let parser: Parser;
beforeAll(async () => {
  parser = createParser(await loadIntents());
});

const meaningOf = (text: string, context: Context): unknown => {
  const result = toResult(parser.parse({ text, channel: 'text', context }, fleet));
  if (!('intents' in result)) return result;
  const [step, ...more] = result.intents;
  return more.length === 0 ? step : result;
};

const titleOf = ({ context, means: [first] }: Situation): string =>
  `${JSON.stringify(context.pending ?? { after: context.lastIntent, of: context.lastBots })} → ${JSON.stringify(first)}`;

describe('the same thing said in many ways', () => {
  it.each(situations.map((situation) => [titleOf(situation), situation] as const))('%s', (_title, situation) => {
    const wrong = situation.said.filter((text) => {
      const meaning = JSON.stringify(meaningOf(text, situation.context));
      return !situation.means.some((one) => JSON.stringify(one) === meaning);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what tells something answers nothing', () => {
  const pending = { kind: 'confirm', intent: 'stop', targets: ['maestro', 'conductor'], args: {} } as const;
  const last: Context = { lastBots: ['maestro'], lastIntent: 'stop' };
  it.each([
    ['whatever you do, leave the maestro up', { pending }],
    ["whatever you do, don't scale proxy-rotator down", { pending }],
    ['no restart for maestro today, thanks', { pending }],
    ['yes if nobody is using it', { pending }],
    ['yes and no', { pending }],
    ['nadia said yes', { pending }],
    ['the oracle was right again', last],
    ['same shit every day', last],
    ["and that's that", last],
    ['again, thanks for the help yesterday', last],
    ['yes, all of them', last],
    ['go ahead', last],
  ])('%s', (text, context) => {
    const result = toResult(parser.parse({ text, channel: 'text', context }, fleet));
    const acts =
      'intents' in result ? result.intents.filter(({ intent }) => intent !== 'cancel' && intent !== 'smalltalk') : [];
    expect(acts).toEqual([]);
  });
});
