import type { Ground } from '../clause/binding.ts';
import { cut } from '../clause/sheets.ts';
import type { Reading } from '../reading.ts';
import { readSentences } from '../sentences.ts';
import { type Sheet, wordAt } from '../sheet.ts';

const TOO_LITTLE =
  /^(?:(?:no|nope|nah|hm|hmm|actually|wait|sorry|but|just|a|an|the|only) )*(?:[a-z]+ing|[a-z]+|that|this|it)(?: (?:it|them|that|alone|only))* (?:(?:will|would) not (?:do|help|cut it|be enough|suffice|be sufficient|do it|work|solve it|do the trick)|(?:is|are) (?:not (?:enough|sufficient|going to (?:do|help|cut it|be enough))|(?:far |way |much )?too (?:weak|little|soft|mild|gentle)|no (?:good|use|help))|does not (?:help|cut it|do it|suffice|go far enough))$/;
const MOST_WORDS = 12;

/** "pausing won't do, stop it altogether", where a pause is proposed: the other order behind it counts, and is no "stop" to us. */
export const besideTooLittle = (sheet: Sheet, ground: Ground): Reading | undefined => {
  const { pending } = ground.context;
  if (pending?.kind !== 'confirm' || pending.intent === undefined) return undefined;
  const mark = sheet.tokens.findIndex(
    ({ kind }, at) => kind === 'mark' && at > 1 && !/^(?:no|nope|nah|wait|sorry)$/.test(wordAt(sheet, at - 1)),
  );
  if (mark < 2 || mark > MOST_WORDS || mark === sheet.tokens.length - 1) return undefined;
  const words = sheet.tokens.slice(0, mark).flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
  if (!TOO_LITTLE.test(words.join(' '))) return undefined;
  const meant = readSentences(cut(sheet, mark + 1, sheet.tokens.length), ground);
  return meant.kind === 'intents' && meant.steps.every(({ intent }) => intent !== pending.intent) ? meant : undefined;
};
