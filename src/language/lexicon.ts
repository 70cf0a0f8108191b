import type { Declared, Role, Saying } from './declaration.ts';
import { EDGE_WORDS } from './dialogue/edge-words.ts';
import { isUnit } from './entities/duration.ts';
import { type Near, nearIndex } from './fleet/distance.ts';
import { ASKING_WORDS, FUNCTION_WORDS, fillerTree } from './lexicon/fillers.ts';
import { FRAME_WORDS } from './lexicon/frames.ts';
import { inflect } from './morphology.ts';
import { compilePatterns, expand, lengthOf, type Patterns, textOf, verbsIn } from './sayings.ts';
import { type PhraseTree, phraseTree } from './sheet.ts';
import { EXCEPT } from './targets/words.ts';

/** All that the shelf of intents says of language, compiled once. */
export interface Lexicon {
  readonly intents: readonly Declared[];
  /** Names that no intent has may be asked for. */
  readonly byName: ReadonlyMap<unknown, Declared>;
  readonly patterns: Patterns;
  /** The words of these that are verbs as an order has them ("stop"), and as what is done has them ("stopped"). */
  readonly bareVerbs: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  /** Words that stand beside an intent, by its name. */
  readonly words: ReadonlyMap<string, PhraseTree>;
  /** The single ones of them and of its nouns, which are no parts of names beside it. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
  /** Any verb or noun of an intent that acts, in any form → its name. */
  readonly actions: ReadonlyMap<string, string>;
  /** The same, of every intent: what help can be asked about. */
  readonly topics: ReadonlyMap<string, string>;
  readonly reserved: ReadonlySet<string>;
  /** Base forms of single verbs that change something. */
  readonly verbs: ReadonlySet<string>;
  readonly byRole: ReadonlyMap<Role, Declared>;
  /** Every word that means something here, and the nearest of them to a misspelt one. */
  readonly known: ReadonlySet<string>;
  readonly near: Near;
}

/** Every single word of an intent's sayings. */
const sayingWords = ({ verbs = [], nouns = [], phrases = [], states = [] }: Declared['language']): readonly string[] =>
  [...verbs, ...nouns, ...phrases, ...states]
    .flatMap((saying) => textOf(saying).split(/[\s()[\]|…]+/))
    .filter((word) => word !== '');

const nounsOf = ({ nouns = [] }: Declared['language']): readonly string[] =>
  nouns.flatMap((saying) => expand(typeof saying === 'string' ? saying : saying.say).map((words) => words.join(' ')));

/** "point … at", "lose … tag": what is an order only beside what it changes says nothing by itself. */
export const isVague = (saying: Saying | { readonly needs?: string }): boolean =>
  typeof saying !== 'string' && /^(?:env|unsetEnv|limits|settings|addTags|removeTags)$/.test(saying.needs ?? '');

const namesOf = (intents: readonly Declared[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { name, language } of intents) {
    names.set(name, name);
    for (const saying of language.verbs ?? []) {
      if (lengthOf(saying) > 2 || isVague(saying)) continue;
      for (const [first = '', ...rest] of expand(typeof saying === 'string' ? saying : saying.say)) {
        if (rest.length > 1 || rest.includes('…')) continue;
        for (const form of inflect(first).keys())
          if (!names.has([form, ...rest].join(' '))) names.set([form, ...rest].join(' '), name);
      }
    }
    for (const saying of language.nouns ?? []) {
      for (const words of expand(typeof saying === 'string' ? saying : saying.say)) {
        for (const said of [words.join(' '), `${words.join(' ')}s`])
          if (words.length < 3 && !names.has(said)) names.set(said, name);
      }
    }
  }
  return names;
};

/** Verbs too general to name an intent by themselves ("set", "give", "make"). */
const GENERAL = new Set(
  'set get give make take put bring add have do go let want need run show see change keep move push pull cut drop kill remove turn start up open view print find throw name call hit end time book load lose lost should shall must'.split(
    ' ',
  ),
);

/** Every form of the verbs of what can't be put off, as "rename" and "granted": no setting is called so. */
const doingsOf = (intents: readonly Declared[]): readonly string[] =>
  intents
    .filter(({ effect, language }) => effect !== 'read' && !language.postponable && language.role === undefined)
    .flatMap(({ language }) => (language.verbs ?? []).filter((saying) => lengthOf(saying) === 1))
    .flatMap((saying) =>
      expand(textOf(saying)).flatMap(([word = '']) => (GENERAL.has(word) ? [] : [...inflect(word).keys()])),
    );

export const compileLexicon = (intents: readonly Declared[]): Lexicon => {
  const patterns = compilePatterns(intents);
  const acting = intents.filter(({ language }) => language.postponable === true);
  const actions = new Map(
    [...namesOf(acting)].filter(
      ([word, name]) =>
        word === name || !GENERAL.has(word) || ['start', 'run', 'kill', 'remove', 'drop'].includes(word),
    ),
  );
  const topics = new Map([...namesOf(intents)].filter(([word, name]) => word === name || !GENERAL.has(word)));
  const known = wordsOf(intents, patterns);
  return {
    intents,
    byName: new Map(intents.map((intent) => [intent.name, intent])),
    patterns,
    bareVerbs: verbsIn('base', patterns),
    participles: verbsIn('participle', patterns),
    words: new Map(
      intents.map(({ name, language }) => [
        name,
        phraseTree([...(language.words ?? []), ...(language.args ?? []).flatMap(({ after = [] }) => after)]),
      ]),
    ),
    own: new Map(
      intents.map(({ name, language }) => [
        name,
        new Set([
          ...(language.words ?? []),
          ...nounsOf(language),
          ...(language.args ?? []).flatMap(({ after = [] }) => after),
        ]),
      ]),
    ),
    actions,
    topics,
    reserved: new Set(
      intents
        .flatMap(({ language }) =>
          (language.args ?? []).flatMap((argument) => [
            argument.name,
            ...('units' in argument ? (argument.units ?? []) : []),
          ]),
        )
        .filter((word) => word !== 'settings')
        .concat(doingsOf(intents)),
    ),
    verbs: new Set(
      intents
        .filter(({ effect, language }) => effect !== 'read' && language.role !== 'yes' && language.role !== 'no')
        .flatMap(({ language }) =>
          (language.verbs ?? [])
            .filter((saying) => !isVague(saying))
            .flatMap((saying) =>
              expand(typeof saying === 'string' ? saying : saying.say).flatMap(([first = '']) =>
                GENERAL.has(first) ? [] : [first],
              ),
            )
            .concat(['stop', 'start', 'kill', 'remove', 'drop']),
        ),
    ),
    byRole: new Map(
      intents.flatMap((intent) => (intent.language.role ? [[intent.language.role, intent] as const] : [])),
    ),
    known,
    near: nearIndex([...known].filter((word) => word.length >= 4 && /^[a-z]+$/.test(word))),
  };
};

const TIME_WORDS =
  "provided stated received obtained supplied learned reminded zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen couple point double triple half twice mon tue wed thu fri sat sun min mins hrs secs fortnight month quarters wrong button sharp today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekday weekdays weekend weekends morning afternoon evening night midnight noon midday every each daily weekly hourly monthly nightly quarter past half last next previous excluded excepted since until between from before after during o'clock hour hours minute minutes second seconds week weeks month months days later percent gigs gigabytes megabytes cores memory first third fourth fifth other same ones both rest except excluding everything anything number critical error errors warning warnings lines instances replicas copies tagged below above beneath under".split(
    ' ',
  );

const wordsOf = (intents: readonly Declared[], patterns: Patterns): ReadonlySet<string> => {
  const words = new Set<string>([
    ...patterns.keys(),
    ...FUNCTION_WORDS,
    ...ASKING_WORDS,
    ...TIME_WORDS,
    ...FRAME_WORDS,
    ...EDGE_WORDS,
  ]);
  const addAll = (list: Iterable<string>): void => {
    for (const entry of list) for (const word of entry.split(' ')) words.add(word);
  };
  for (const { name, language } of intents) {
    words.add(name);
    addAll(sayingWords(language));
    addAll(language.words ?? []);
    for (const argument of language.args ?? []) {
      addAll(argument.after ?? []);
      if ('units' in argument) addAll(argument.units ?? []);
      if ('words' in argument) addAll(argument.words);
      if ('of' in argument) addAll(Object.values(argument.of).flat());
    }
  }
  for (const tree of [fillerTree, EXCEPT]) for (const list of tree.values()) addAll(list.flat());
  return words;
};

/** Whether this word can begin an order: "stop", and neither "stops" nor "stopping". */
export const isBareVerb = ({ bareVerbs }: Pick<Lexicon, 'bareVerbs'>, word: string): boolean => bareVerbs.has(word);

/** What an intent does to the fleet; nothing for a name that no intent has. */
export const effectOf = ({ byName }: Lexicon, wanted: string | undefined): Declared['effect'] | undefined =>
  byName.get(wanted)?.effect;

export { isUnit };
