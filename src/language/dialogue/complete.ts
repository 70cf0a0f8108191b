import { type Binding, bind, type Ground } from '../clause/bind.ts';
import { makeSheet, withoutNumber } from '../clause/sheets.ts';
import { measureAt } from '../entities/amounts.ts';
import type { Args, Explanation, Step } from '../reading.ts';
import { longestPhrase, phraseTree, type Sheet, wordAt } from '../sheet.ts';
import { stepOf } from '../steps.ts';
import { inFleetOrder } from '../targets/predicates.ts';
import type { Trigger } from '../triggers.ts';
import { lacking } from '../whole.ts';

/** Words that lead into a completion and say nothing of it. */
const LEADS = phraseTree(
  'the same for|same for|the same thing for|the same thing with|the same thing to|same thing for|same thing with|same with|the same with|the same to|the same on|same on|same to|same goes for|the same goes for|do the same for|do the same thing for|do the same with|do the same thing with|do the same to|do the same on|do the same thing to|do the same thing on|do the same|do the same thing|the same thing|the same|same thing|same again|same again for|ditto|ditto for|likewise|likewise for|likewise with|and|and now|now|also|then|what about|how about|and what about|and how about|what of|do that for|do that to|do that with|do that on|do it for|do it to|do it with|do it on|do it again|do that again|do that|do it|that for|it for|and for|for|with|on|to|in|make it|make that|make them|no|nope|no no|wait|sorry|actually|rather|i meant|i mean|i said|meant|i meant to say|i was talking about|i was thinking of|i want|i would like|it is|it should be|it was|that should be|should be|should have been|say|let us say|let us do|let us make it|again|once more|one more time|repeat|repeat that|repeat for|once again|as well|too|this time|oops|whoops|instead|change it to|change that to|change to|not that one|wrong one|correction|hold on|hang on|my bad|my mistake|scratch that|strike that|well|ok|okay|only|just|but|but only|but for|and also|and then|please|try|let us try|go with|use|take|pick|i choose|choose|set it to|another time|another round|next|or rather|the one|i think|probably|of course|obviously|again for|again with|again on|one more|show me|give me|just the|and the|more|with just|about|err|erm|um|uh|yes|yeah|yep|sure|the|name it|call it|named|called|version|its name is|the name is|to be|how about making it|extend to|apply that to|apply it to|apply the same to|run that on|run it on|run that for|run it for|that again|it again|that too|and do that for|and do the same for|and do the same to|and the same for|and same for'.split(
    '|',
  ),
);

export interface Known {
  readonly targets: readonly string[];
  readonly args: Args;
  /** What was asked for, if anything. */
  readonly missing?: string;
}

export type Completed =
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly explanation: Explanation;
      readonly named: boolean;
      readonly changed: boolean;
    }
  | { readonly kind: 'unclear'; readonly binding: Binding; readonly explanation: Explanation };

/** Arguments of which one replaces the other. */
const GROUPS = [
  ['replicas', 'delta', 'factor'],
  ['at', 'in', 'every', 'date', 'day'],
  ['for', 'until'],
  ['request', 'user'],
];

const merge = (known: Args, said: Args): Args => {
  const names = Object.keys(said);
  const replaced = new Set(
    GROUPS.flatMap((group) => (group.some((name) => names.includes(name)) && group[0] !== 'at' ? group : [])),
  );
  return { ...Object.fromEntries(Object.entries(known).filter(([name]) => !replaced.has(name))), ...said };
};

/** Reads a clause that has no verb of its own as more of an intent that is already known. Every word must be explained. */
export const complete = (sheet: Sheet, name: string, ground: Ground, known: Known): Completed | undefined => {
  const direct = attempt(sheet, name, ground, known);
  if (direct?.kind === 'step') return direct;
  const other = withoutNumber(sheet);
  const again = other && attempt(other, name, ground, known);
  return again?.kind === 'step' ? again : direct;
};

const attempt = (sheet: Sheet, name: string, ground: Ground, known: Known): Completed | undefined => {
  const later = ground.lexicon.byRole.get('later')?.name === name && typeof known.args['action'] === 'string';
  const actual = later ? String(known.args['action']) : name;
  const intent = ground.lexicon.intents.find((one) => one.name === actual);
  if (!intent) return undefined;
  const roles = lead(sheet);
  const trigger: Trigger = {
    pattern: { intent, kind: 'verb', elements: [], say: intent.name, means: {} },
    verb: intent.name,
    forms: ['base'],
    at: [],
    mended: false,
  };
  const binding = valueOnly(bind({ ...sheet, roles }, trigger, ground), known.missing);
  const explanation = {
    words: [{ text: sheet.tokens.map(({ text }) => text).join(' '), role: `completes ${name}` }],
    rejected: [],
  };
  const open = binding.targets.open.filter(
    (term) => term.open !== 'unknown' || term.tokens.some((at) => binding.unexplained.includes(at)),
  );
  if (open.some((term) => term.open === 'several' && term.names.length > 0) && binding.unexplained.length <= 2)
    return { kind: 'unclear', binding, explanation };
  if (binding.unexplained.length > 0 || open.length > 0) return undefined;
  const named = binding.targets.names.length > 0;
  const targets = named ? binding.targets.names : inFleetOrder(known.targets, sheet.index);
  const full: Binding = {
    ...binding,
    args: merge(known.args, binding.args),
    targets: {
      ...binding.targets,
      names: targets,
      via: named ? binding.targets.via : Object.fromEntries(targets.map((target) => [target, 'reference' as const])),
    },
  };
  if (lacking(intent.language, { args: full.args, names: targets }).length > 0) return undefined;
  const step = stepOf(full, ground.lexicon, 'carried');
  const whole = later && step.intent !== name ? { ...step, intent: name } : step;
  return {
    kind: 'step',
    step: whole,
    explanation,
    named,
    changed: Object.keys(binding.args).length + Object.keys(binding.when).length > 0,
  };
};

const lead = (sheet: Sheet): (string | undefined)[] => {
  const roles = [...sheet.roles];
  let at = 0;
  for (;;) {
    while (sheet.tokens[at]?.kind === 'mark') at += 1;
    const end = sheet.inName[at] === true ? undefined : longestPhrase(sheet, at, LEADS);
    if (end === undefined || end > sheet.tokens.length) break;
    const article =
      end === at + 1 &&
      /^(?:the|on|in|for|to|with|more|again|one more)$/.test(wordAt(sheet, at)) &&
      end < sheet.tokens.length;
    if (article) break;
    for (let k = at; k < end; k += 1) roles[k] ??= 'lead';
    at = end;
  }
  const tail = sheet.tokens.findLastIndex(({ kind }) => kind === 'word') - 1;
  if (wordAt(sheet, tail) === 'i' && /^(?:said|meant|mean)$/.test(wordAt(sheet, tail + 1)))
    for (const k of [tail, tail + 1]) roles[k] ??= 'lead';
  for (const [k, token] of sheet.tokens.entries()) {
    const words = token.word;
    if (
      roles[k] === undefined &&
      sheet.inName[k] !== true &&
      /^(?:too|again|instead|also|ditto|rather|likewise|exactly)$/.test(words)
    )
      roles[k] = 'lead';
  }
  return roles;
};

/** An answer that is nothing but the value asked for: "800", "parrot". */
const valueOnly = (binding: Binding, missing: string | undefined): Binding => {
  if (missing === undefined || missing === 'targets' || binding.args[missing] !== undefined) return binding;
  const rest = binding.unexplained;
  const first = rest[0];
  if (first === undefined || !/^(?:version|value)$/.test(missing)) return binding;
  const measure = measureAt(binding.sheet, first);
  const text = binding.sheet.tokens[first]?.text ?? '';
  const value = missing === 'version' ? /^v?(\d[\w.+-]*)$/.exec(text)?.[1] : measure?.value;
  if (value === undefined) return binding;
  return { ...binding, args: { ...binding.args, [missing]: value }, unexplained: rest.slice(1) };
};

export { makeSheet };
