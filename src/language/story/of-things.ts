import { effectOf, type Lexicon } from '../lexicon.ts';
import type { Story } from './story.ts';

/** Things of a bot that are many, and that people are rid of. */
const THINGS =
  /\b(?:notifications|notices|alerts|messages|e-?mails|mails|pings|reminders|updates|warnings|schedules|restarts|logs|subscriptions)\b[^.;!?]{0,60} [.,;:!?-] (?:\S+ ){0,6}(?:them|those|these)\b(?! (?:two|three|bots|ones)\b)/;
const MANY = /\b(?:them|those|these)\b/;

const takesDown = (intent: string, lexicon: Lexicon): boolean =>
  /^(?:disruptive|destructive)$/.test(effectOf(lexicon, intent) ?? '');

/** "turn the kettle down a bit": whoever stops a bot stops it wholly. */
const BY_DEGREES =
  /\b(?:turn|switch|shut|take|power|wind|bring|knock) (?:\S+ ){1,4}?(?:down|off) (?:(?:by|just|only) )?(?:an? (?:\w+ )?(?:bit|little|notch|notches|touch|tad|peg|fraction)|slightly|somewhat|halfway|half way)\b/;
export const isByDegrees = (text: string, { steps, lexicon }: Story): boolean =>
  steps.some(({ intent }) => takesDown(intent, lexicon)) && BY_DEGREES.test(text);

/** "the warnings of ingest never end, stop them": they are many and the bot is one, so it is hardly the bot that is to be stopped. */
export const isOfThings = (text: string, { steps, lexicon }: Story): boolean =>
  MANY.test(text) &&
  steps.some(
    ({ intent, targets: [only, ...more], how }) =>
      only !== undefined && more.length === 0 && how.targets[only] === 'reference' && takesDown(intent, lexicon),
  ) &&
  THINGS.test(text);
