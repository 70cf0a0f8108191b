import { isDeepStrictEqual } from 'node:util';
import type { Context, Fleet, Reading, Step, Utterance } from '../language/reading.ts';
import { toContext } from './context-manager.ts';
import type { Heard } from './hear.ts';
import type { Turn } from './house.ts';
import { nicknames } from './learned-names.ts';
import type { VisibleFleet } from './visible-fleet.ts';

type Words = Extract<Heard, { kind: 'words' }>;

/** The words, read in the light of what was said before and of the bots this person may see. */
export const understand = async (turn: Turn, { text, manner }: Words): Promise<Reading> => {
  const context = await contextOf(turn);
  return turn.house.parser.parse({ text, channel: manner, context }, wordsOf(turn));
};

/** Whoever may see no bot is still told which right is missing, so what they want is found out with the whole fleet. */
const wordsOf = ({ house, fleet }: Turn): Fleet => (isBlind(fleet) ? house.fleets.whole() : fleet.words);

/** Nothing of such a reading may be told: it knows names that the person must not. */
export const isBlind = ({ bots }: VisibleFleet): boolean => bots.length === 0;

const contextOf = async ({ house, person, message, fleet, state }: Turn): Promise<Context> => {
  const approval = await house.approvals?.waiting(person, message.conversation);
  return toContext({
    state,
    nameOf: (id) => fleet.byId(id)?.name,
    nicknames: nicknames(fleet.bots, message.conversation),
    approval,
  });
};

/** Where the yes ends and the exception begins. */
const exception = /[,;:.!–—-]|\b(?:but|except|without|only|just|not|minus|bar|apart|other than|leave|skip)\b/i;

/**
 * Whether this is "yes, but not ingest": the same order as the open proposal for fewer bots, and words that begin with a
 * yes. The parser reads it as the order itself; that it was agreed to lies in how the sentence begins.
 */
export const agreesInPart = (turn: Turn, { text, manner }: Words, steps: readonly Step[]): boolean => {
  const { proposal } = turn.state;
  const [step] = steps;
  if (proposal === undefined || step === undefined || steps.length > 1) return false;
  // "yes, but make it 7" is no yes to 12.
  const same = ({ intent, args }: (typeof proposal.steps)[number]): boolean =>
    intent === step.intent && isDeepStrictEqual(args, step.args);
  if (!proposal.steps.some(same)) return false;
  const beginning = text.slice(0, exception.exec(text)?.index ?? text.length).trim();
  if (beginning === '') return false;
  return answerIn(turn, { text: beginning, channel: manner }) === 'yes';
};

/** What the words would be if something were open: "yes" and "no" said to nothing deserve to be told so. */
export const answerIn = ({ house, fleet }: Turn, words: Omit<Utterance, 'context'>): 'yes' | 'no' | undefined => {
  const pending = { kind: 'confirm', targets: [], args: {} } as const;
  const reading = house.parser.parse({ ...words, context: { pending } }, fleet.words);
  const [step, ...more] = reading.kind === 'intents' ? reading.steps : [];
  const role = step && more.length === 0 ? house.intents.get(step.intent)?.language.role : undefined;
  return role === 'yes' || role === 'no' ? role : undefined;
};
