import { byWord } from '../by-word.ts';
/** How English verbs change, for the verbs that intents declare. Tables for the irregular ones, four rules for the rest. */
export type Form = 'base' | 'third' | 'past' | 'participle' | 'ing';

const IRREGULAR = byWord<readonly [past: string, participle: string, ing?: string]>({
  shut: ['shut', 'shut'],
  set: ['set', 'set'],
  put: ['put', 'put'],
  cut: ['cut', 'cut'],
  let: ['let', 'let'],
  reset: ['reset', 'reset'],
  hit: ['hit', 'hit'],
  shed: ['shed', 'shed'],
  unset: ['unset', 'unset'],
  quit: ['quit', 'quit'],
  take: ['took', 'taken'],
  bring: ['brought', 'brought'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  make: ['made', 'made'],
  go: ['went', 'gone', 'going'],
  run: ['ran', 'run'],
  spin: ['spun', 'spun'],
  hold: ['held', 'held'],
  freeze: ['froze', 'frozen'],
  unfreeze: ['unfroze', 'unfrozen'],
  wake: ['woke', 'woken'],
  light: ['lit', 'lit'],
  begin: ['began', 'begun'],
  throw: ['threw', 'thrown'],
  do: ['did', 'done', 'doing'],
  undo: ['undid', 'undone', 'undoing'],
  redo: ['redid', 'redone', 'redoing'],
  grow: ['grew', 'grown'],
  lose: ['lost', 'lost'],
  shrink: ['shrank', 'shrunk'],
  beef: ['beefed', 'beefed'],
  tell: ['told', 'told'],
  keep: ['kept', 'kept'],
  send: ['sent', 'sent'],
  show: ['showed', 'shown'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  read: ['read', 'read'],
  leave: ['left', 'left'],
  say: ['said', 'said'],
  write: ['wrote', 'written'],
  have: ['had', 'had'],
  feed: ['fed', 'fed'],
  strike: ['struck', 'struck'],
  stick: ['stuck', 'stuck'],
  unstick: ['unstuck', 'unstuck'],
  withdraw: ['withdrew', 'withdrawn'],
  forget: ['forgot', 'forgotten'],
  shoot: ['shot', 'shot'],
  ditch: ['ditched', 'ditched'],
  know: ['knew', 'known'],
  scale: ['scaled', 'scaled'],
  die: ['died', 'died', 'dying'],
  stand: ['stood', 'stood'],
  wind: ['wound', 'wound'],
  pull: ['pulled', 'pulled'],
  break: ['broke', 'broken'],
  fall: ['fell', 'fallen'],
  sweep: ['swept', 'swept'],
  think: ['thought', 'thought'],
});
/** Two syllables, stressed on the first or ending in a vowel pair: the last letter is not doubled. */
const UNDOUBLED =
  /(?:en|er|el|or|it|ow|ew|ay|oy|ey|uy|eed|ead|eal|air|ear|oad|out|oot|eep|oop|eat|ook|oup|uel|ain|ail|eak|oin|eam|arn|eel)$/;

const regular = (base: string): readonly [past: string, ing: string] => {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  if (base.endsWith('ie')) return [`${base}d`, `${base.slice(0, -2)}ying`];
  if (base.endsWith('ee')) return [`${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [`${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(base) && !UNDOUBLED.test(base)) {
    return [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`];
  }
  return [`${base}ed`, `${base}ing`];
};

/** Every form of a verb and which it is; some words are several forms at once ("set", "put"). */
export const inflect = (base: string): ReadonlyMap<string, readonly Form[]> => {
  const [past, ing] = regular(base);
  const odd = IRREGULAR[base];
  const third = /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const forms = new Map<string, Form[]>();
  const add = (word: string, form: Form): void => {
    forms.set(word, [...(forms.get(word) ?? []), form]);
  };
  add(base, 'base');
  add(third, 'third');
  add(odd?.[0] ?? past, 'past');
  add(odd?.[1] ?? past, 'participle');
  add(odd?.[2] ?? (odd && /[^aeiou][aeiou][tnpg]$/.test(base) ? `${base}${base.at(-1)}ing` : ing), 'ing');
  // British: "cancelling", "labelled".
  if (base === 'cancel' || base === 'level' || base === 'label') {
    for (const form of ['past', 'participle'] as const) add(`${base}led`, form);
    add(`${base}ling`, 'ing');
  }
  return forms;
};
