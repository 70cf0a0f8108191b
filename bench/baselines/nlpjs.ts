/**
 * nlp.js trained on the developing sentences (names replaced by a slot, refusals as an intent of their own), with the
 * fleet's names as a named-entity list: how its documentation would have one do it.
 */
import { dockStart } from '@nlpjs/basic';
import type { Fleet, Result } from '../../src/language/reading.ts';
import { fleet as fleetOf, type Sentence } from '../_sentences.ts';
import type { Baseline } from './baseline.ts';

interface Nlp {
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void;
  train(): Promise<void>;
  process(
    language: string,
    text: string,
  ): Promise<{ intent: string; score: number; entities: readonly { entity: string; option?: string }[] }>;
}
const REFUSALS = new Set(['ambiguous', 'negated', 'outOfScope']);

export const nlpjs = async (fleet: Fleet, lessons: readonly Sentence[]): Promise<Baseline> => {
  const dock = await dockStart({
    use: ['Basic', 'LangEn'],
    settings: { nlp: { autoSave: false, autoLoad: false, forceNER: true, log: false, nlu: { log: false } } },
    log: false,
  });
  const model = dock.get('nlp') as Nlp;
  model.addLanguage('en');
  for (const bot of fleet.bots)
    model.addNerRuleOptionTexts('en', 'bot', bot.name, [bot.name, bot.name.replaceAll('-', ' ')]);
  for (const lesson of lessons) {
    const intent = lesson.expect.intents === undefined ? refusal(lesson) : lesson.expect.intents[0]?.intent;
    if (lesson.context === null && intent !== undefined) model.addDocument('en', withoutNames(lesson), intent);
  }
  await model.train();
  return { name: 'nlp.js', read: async (text) => toResult(await model.process('en', text), fleet) };
};

const refusal = ({ expect }: Sentence): string =>
  expect.ambiguous ? 'ambiguous' : expect.negated ? 'negated' : 'outOfScope';

const withoutNames = ({ text, fleet }: Sentence): string =>
  fleetOf(fleet).bots.reduce(
    (left, bot) => left.replaceAll(bot.name, '@bot').replaceAll(bot.name.replaceAll('-', ' '), '@bot'),
    text.toLowerCase(),
  );

const toResult = (answer: Awaited<ReturnType<Nlp['process']>>, fleet: Fleet): Result => {
  if (answer.intent === 'None' || answer.intent === 'outOfScope') return { outOfScope: true };
  if (answer.intent === 'negated') return { negated: true };
  if (REFUSALS.has(answer.intent)) return { ambiguous: true, question: 'Which bot?' };
  const found = new Set(answer.entities.filter((entity) => entity.entity === 'bot').map((entity) => entity.option));
  const targets = fleet.bots.map((bot) => bot.name).filter((name) => found.has(name));
  return { intents: [{ intent: answer.intent, targets, args: {} }] };
};
