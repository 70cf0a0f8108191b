import type { Ground } from '../clause/binding.ts';
import { effectOf } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { expand, type Pattern } from '../sayings.ts';
import { type Sheet, textOf } from '../sheet.ts';
import { byReference } from '../steps.ts';
import { focus } from '../targets/pointed.ts';
import { cores } from './remarks.ts';

const WITH_IT =
  /^(?:(?:ok|okay|and|now|so|then|please|right|well|alright|good|great) )*(?:back )?(?<way>up|on|online|down|off|offline)(?: again)? with (?:it|them|that|this|those|that one|this one)(?: (?:again|please|now|then|thanks))*$/;
/** Without an "it" only where it is no news: "up again!" may well be one. */
const ONCE_MORE =
  /^(?:(?:ok|okay|right|well|good|great|please|so) )*(?:(?:and|now|then|please) (?:back |now |please )*(?<first>up|on|online)(?: again)?|(?:back )?(?<last>up|on|online)(?: again)? please|back (?<back>up|on|online) again)(?: (?:please|now|then|thanks))*$/;

/** "up with it again", "back on please": the state that what was spoken of last shall be in, and no verb. */
export const byParticle = (sheet: Sheet, { lexicon, context }: Ground): Reading | undefined => {
  const { pending, lastIntent } = context;
  if (pending || lastIntent === undefined || sheet.tokens.some(({ word }) => word === '?')) return undefined;
  const way = wayOf(sheet, lexicon);
  const acted = effectOf(lexicon, lastIntent) !== 'read';
  const said = way?.sure === true || (acted && way !== undefined) ? way : undefined;
  const targets = focus(context);
  if (!said || targets.length === 0) return undefined;
  const intent = (lexicon.patterns.get(said.word) ?? []).find(({ pattern }) => isStateAlone(pattern, said.word))
    ?.pattern.intent;
  if (!intent) return undefined;
  const how = {
    targets: byReference(targets),
    verb: 'exact' as const,
  };
  return {
    kind: 'intents',
    steps: [{ intent: intent.name, targets, args: {}, how }],
    explanation: { words: [{ text: textOf(sheet), role: `state ${intent.name}` }], rejected: [] },
  };
};

/** An intent that brings about this very state, and needs to know nothing else for it. */
const isStateAlone = ({ kind, say, intent }: Pattern, word: string): boolean =>
  kind === 'state' &&
  intent.effect !== 'read' &&
  intent.language.targets === 'required' &&
  (intent.language.required ?? []).length === 0 &&
  expand(say).some((words) => words.join(' ') === word);

/** What leaves a bot off or gone: it "has to go", and is spared as long as it is "still needed". */
export const ends = (lexicon: Ground['lexicon'], name: string | undefined): boolean =>
  name !== undefined && (effectOf(lexicon, name) === 'destructive' || bringsAbout(lexicon, name, 'off'));

/** Whether an intent does no more than to bring bots into this state. */
export const bringsAbout = (lexicon: Ground['lexicon'], name: string, state: string): boolean =>
  (lexicon.patterns.get(state) ?? []).some(
    ({ pattern }) => pattern.intent.name === name && isStateAlone(pattern, state),
  );

const wayOf = (
  sheet: Sheet,
  lexicon: Ground['lexicon'],
): { readonly word: string; readonly sure: boolean } | undefined => {
  if (!sheet.tokens.some(({ word }) => /^(?:up|on|online|down|off|offline)$/.test(word))) return undefined;
  for (const core of cores(sheet, lexicon)) {
    const text = textOf(core);
    const sure = WITH_IT.exec(text)?.groups?.way;
    if (sure !== undefined) return { word: sure, sure: true };
    const { first, last, back } = ONCE_MORE.exec(text)?.groups ?? {};
    const word = first ?? last ?? back;
    if (word !== undefined) return { word, sure: false };
  }
  return undefined;
};
