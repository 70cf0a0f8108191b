import type { Reading } from '../language/reading.ts';
import type { Button, Reply } from '../message.ts';
import { unexplained } from './explain-reading.ts';
import type { Turn } from './house.ts';
import { sentenceFor } from './sentences.ts';
import { joined } from './wording.ts';

type OutOfScope = Extract<Reading, { kind: 'outOfScope' }>;

/** At most so many offers: nearest allowed commands, never all of help. */
const mostOffers = 3;

/** Why nothing was done, by what the words were. */
const because: Readonly<Record<string, string>> = {
  report: 'I took that as news, not as an order, so I did nothing.',
  hypothetical: 'I took that as a question about what would happen, so I did nothing.',
  question: 'That sounded like a question I have no answer to, so I did nothing.',
  quoted: "I don't act on what is quoted or pasted, so I did nothing. Say it in your own words if you want it.",
  chatter: "I'm here for the bots, so I just listened.",
};

/** Says what was understood, and offers what comes nearest of the things this person may do. */
export const misunderstood = async (turn: Turn, reading: OutOfScope): Promise<Reply> => {
  const offers = await offersFor(turn, reading.nearest);
  const lines = [because[reading.because] ?? sayUnknown(turn, reading), ...stillOpen(turn)];
  if (offers.length > 0)
    lines.push(`You could say ${joined(offers.map((say) => `"${say}"`)).replace(/ and (?=[^ ]*"[^"]*"$)/, ' or ')}.`);
  else if (reading.because !== 'chatter') lines.push('Say "help" to see what I can do.');
  const buttons: Button[] = offers.map((say) => ({ label: say, say }));
  return { text: lines.join(' '), tone: 'not-understood', ...(buttons.length > 0 && { buttons }) };
};

const sayUnknown = ({ fleet }: Turn, { explanation }: OutOfScope): string => {
  const known = explanation.words.map(({ text }) => text).filter((text) => fleet.byName(text) !== undefined);
  const odd = unexplained(explanation);
  if (known.length > 0 && odd !== undefined) return `I know ${joined(known)}, but not what to make of ${odd}.`;
  if (known.length > 0)
    return `I know ${joined(known)}, but not what you want with ${known.length === 1 ? 'it' : 'them'}.`;
  return "I didn't understand that.";
};

/** An open question outlives a word beside it. */
const stillOpen = ({ state }: Turn): readonly string[] =>
  state.question === undefined ? [] : [`I still need to know: ${state.question.question} (Or say "never mind".)`];

const offersFor = async ({ house, person, fleet }: Turn, nearest: readonly string[]): Promise<readonly string[]> => {
  const offers: string[] = [];
  for (const name of nearest) {
    const intent = house.intents.get(name);
    if (intent?.run === undefined || offers.length >= mostOffers) continue;
    if (!(await house.gate.allow(person, intent.permission)).allowed) continue;
    const say = sentenceFor(intent, fleet.bots);
    if (say !== undefined) offers.push(say);
  }
  return offers;
};
