import type { Reply } from '../message.ts';
import type { Written } from '../people/audit/reading.ts';
import { isTurn } from '../people/audit/turn.ts';
import type { FleetEvent } from '../registry/registry.ts';
import { ORDERED } from './touch.ts';
import { joined } from './wording.ts';

export interface Interrupted {
  /** What was said. */
  readonly text: string;
  /** Every line of its turn, oldest first, with those of which it cannot be told. */
  readonly entries: readonly Written[];
  /** Nobody works on it any more, and no line of it can be missing. */
  readonly sure: boolean;
  /** What happened to bots by somebody's doing (an id) since then, oldest first, all of it unless there are `LOOKED` of them. */
  history(by: string, since: number): Promise<readonly FleetEvent[]>;
}

/**
 * What to say of a turn that ended with the process it was in. Each sentence is one that the audit proves: it is told
 * before anything is done, and what it does not say is not claimed either way.
 */
export const aftermath = async ({ text, ...turn }: Interrupted): Promise<Reply> => {
  const mine = turn.entries.filter((entry) => isTurn(entry.turn));
  const begun = mine.findLast(isBeginning);
  const ends = mine.filter((entry) => entry.decision !== 'step' && !isBeginning(entry));
  // An order within another ("undo") ends twice, and only its own end has words.
  const end = ends.findLast(({ seq, result = '' }) => seq > (begun?.seq ?? 0) && inWords.test(result)) ?? ends.at(-1);
  const said = text === '' ? 'that' : `"${text.slice(0, 200)}"`;
  return { tone: 'failed', text: `I was stopped while I worked on ${said}${await fate({ ...turn, begun, end })}` };
};

interface Facts extends Omit<Interrupted, 'text'> {
  readonly begun: Written | undefined;
  readonly end: Written | undefined;
}

const fate = async ({ begun, end, ...turn }: Facts): Promise<string> => {
  const { entries, sure } = turn;
  // What cannot be told to be of another turn may be of this one.
  if (entries.some((entry) => isBeginning(entry) && !isTurn(entry.turn))) return unknown;
  if (end !== undefined && (begun === undefined || end.seq > begun.seq)) return ended(end, begun !== undefined);
  if (begun === undefined) return sure ? `. ${untouched} Say it again if you still want it.` : unknown;
  return begun.traced ? halfway(begun, entries) : byHistory(begun, turn);
};

const untouched = 'No bot was touched.';
const unknown =
  ', so I do not know how far it got, and I did not do it again. Look at the status before you say it once more.';

/** The end of what changed something, as `act` writes it. */
const inWords = /^(?:done|failed|answer|question|refused): ([\s\S]+)$/;

/** It came to its end, and only the answer is missing. */
const ended = ({ decision, result = '' }: Written, changing: boolean): string => {
  const words = inWords.exec(result)?.[1];
  if (changing && words !== undefined) return `, but it was over by then: ${words}`;
  // What was said privately is kept by its tone alone.
  if (changing) return result === 'done' ? ', but it was done by then.' : unknown;
  if (decision === 'approval-asked') return `. ${untouched} ${result}`;
  if (result === 'done') return ', but it was done by then.';
  // Of a refusal the audit has the words; of what only told something it has none.
  if (decision === 'refused' && !result.startsWith('not understood')) return `. It was refused: ${result}`;
  return `. ${untouched} Say it again, and I answer anew.`;
};

/** It had begun, and nothing says that it ended: of each bot what is known of it. */
const halfway = (begun: Written, entries: readonly Written[]): string => {
  const steps = entries.filter(({ seq, decision }) => decision === 'step' && seq > begun.seq);
  const asked = targetsOf(begun.understood);
  const of = (bot: string): readonly string[] =>
    steps.filter((step) => botOf(step) === bot).map(({ result = '' }) => result);
  const names = [...new Set(asked)];
  const left = names.filter((bot) => of(bot).length === 0);
  // Who was meant by several steps may have been reached by some of them only.
  const whole = names.filter((bot) => of(bot).length === 2 && asked.filter((name) => name === bot).length === 1);
  const open = names.filter((bot) => !left.includes(bot) && !whole.includes(bot));
  const sentences = [
    ...whole
      .flatMap(of)
      .filter((result) => result !== ORDERED)
      .slice(0, MOST),
    ...(whole.length > MOST ? [`${whole.length - MOST} more were worked on; the audit has how each ended.`] : []),
    ...(left.length > 0 ? [`Nothing was done with ${joined(left)}.`] : []),
    ...(open.length > 0 ? [`How far it got with ${joined(open)} I do not know.`] : []),
  ];
  return `, and I did not go on. ${sentences.join(' ')} Look at the status before you say it once more.`;
};

/**
 * It had begun, and left no trace of its own. The history of bots may be behind what became of them, so that what it
 * has is told and nothing is made of what it has not; but a bot that is not in it was not registered.
 */
const byHistory = async (begun: Written, { sure, history }: Pick<Facts, 'sure' | 'history'>): Promise<string> => {
  const events = await history(begun.person.id, begun.at - CLOCK);
  const named = argumentsOf(begun.understood);
  const names = [...targetsOf(begun.understood), ...named];
  const about = events.filter(({ bot }) => bot !== undefined && names.includes(bot.name));
  const found = about.filter(({ at }) => at >= begun.at).slice(-MOST);
  if (found.length > 0)
    return `. The history has since then: ${found.map(({ says }) => says).join(' ')} I did not go on; look at the status before you say it once more.`;
  const registers = listed(begun.understood).every((step) => fieldOf(step, 'intent') === 'register');
  // One that was given no name may be any that was registered.
  const none = named.length > 0 ? about.length === 0 : events.length === 0;
  if (sure && registers && none && events.length < LOOKED)
    return '. No bot was registered. Say it again if you still want it.';
  return unknown;
};

/** Events that are looked through. */
export const LOOKED = 1_000;

/** ms that a machine's clock may be set back while something is under way. */
export const CLOCK = 3_600_000;

/** Bots whose end is told one by one. */
const MOST = 10;

const isBeginning = ({ decision, result }: Written): boolean => decision === 'allowed' && result === 'begun';

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

const targetsOf = (understood: unknown): readonly string[] =>
  listed(understood).flatMap((step) => listed(fieldOf(step, 'targets')).map(String));

/** Such as the name that a bot was to have. */
const argumentsOf = (understood: unknown): readonly string[] =>
  listed(understood).flatMap((step) =>
    Object.values(fieldOf(step, 'args') ?? {}).filter((value) => typeof value === 'string'),
  );

const botOf = ({ understood }: Written): unknown => fieldOf(understood, 'bot');
