import { gistOf } from '../language/gist.ts';
import type { Reading } from '../language/reading.ts';
import type { Button, Reply } from '../message.ts';
import { unexplained } from './explain-reading.ts';
import type { Turn } from './house.ts';
import { leaningIn } from './leaning.ts';
import { isAboutConversation } from './remember.ts';
import { sentenceFor } from './sentences.ts';
import { answerIn } from './understand.ts';
import { joined } from './wording.ts';

type OutOfScope = Extract<Reading, { kind: 'outOfScope' }>;

/** At most so many offers: nearest allowed commands, never all of help. */
const mostOffers = 3;

/** Why nothing was done, by what the words were. Where nothing was wanted, nothing is offered either. */
const because: Readonly<Record<string, string>> = {
  report: 'I took that as news, not as an order, so I did nothing.',
  hypothetical: 'I took that as a question about what would happen, so I did nothing.',
  conditional: "I can't watch for a condition, so I did nothing. Say it again when it is time.",
  quoted: "I don't act on what is quoted or pasted, so I did nothing. Say it in your own words if you want it.",
  chatter: "I'm here for the bots, so I just listened.",
  'taken back': 'You took that back, so I did nothing.',
  'too long': 'That was too much at once for me. Please say it in fewer words.',
};

/** Says what was understood, and offers what comes nearest of the things this person may do. */
export const misunderstood = async (turn: Turn, reading: OutOfScope): Promise<Reply> => {
  const known = because[reading.because] ?? answerToNothing(turn);
  const lines = [known ?? (await sayUnknown(turn, reading)), ...consequences(turn, reading), ...stillOpen(turn)];
  if (known !== undefined) return { text: lines.join(' '), tone: 'not-understood' };
  const offers = await offersFor(turn, reading.nearest);
  const quoted = offers.map((say) => `"${say}"`);
  lines.push(offers.length > 0 ? `You could say ${either(quoted)}.` : 'Say "help" to see what I can do.');
  const buttons: Button[] = offers.map((say) => ({ label: say, say }));
  return { text: lines.join(' '), tone: 'not-understood', ...(buttons.length > 0 && { buttons }) };
};

const answerToNothing = (turn: Turn): string | undefined => {
  const { text, manner } = turn.message;
  const nothing = turn.state.question === undefined && answerIn(turn, { text, channel: manner }) !== undefined;
  return nothing ? 'There is nothing open to answer, so I did nothing.' : undefined;
};

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What the question was after: who would notice. */
const consequences = ({ house, fleet, message }: Turn, { because: why }: OutOfScope): readonly string[] => {
  if (why !== 'hypothetical') return [];
  const names = new Set(message.text.toLowerCase().match(/[a-z0-9][a-z0-9-]*/g) ?? []);
  const named = [...names].filter((name) => fleet.byName(name) !== undefined);
  if (named.length === 0) return [];
  const others = leaningIn(house.registry.find(), (name) => fleet.byName(name) !== undefined)(named);
  const depend =
    others.length === 0 ? 'No other bot depends' : `${joined(others)} ${others.length === 1 ? 'depends' : 'depend'}`;
  return [`${depend} on ${joined(named)}.`];
};

const sayUnknown = async ({ fleet, message }: Turn, { explanation }: OutOfScope): Promise<string> => {
  const known = explanation.words.map(({ text }) => text).filter((text) => fleet.byName(text) !== undefined);
  const odd = unexplained(explanation);
  if (known.length > 0 && odd !== undefined) return `I know ${joined(known)}, but not what to make of ${odd}.`;
  if (known.length > 0)
    return `I know ${joined(known)}, but not what you want with ${known.length === 1 ? 'it' : 'them'}.`;
  const gist = await gistOf(message.text);
  return gist === undefined ? "I didn't understand that." : `I don't know how to ${gist}.`;
};

/** An open question outlives a word beside it. */
const stillOpen = (turn: Turn): readonly string[] => {
  const { question, proposal } = turn.state;
  if (question?.reminded) return [];
  if (question !== undefined) {
    turn.state = { ...turn.state, question: { ...question, reminded: true } };
    return [`I still need to know: ${question.question} (Or say "never mind".)`];
  }
  return proposal === undefined ? [] : ['What I proposed is still open: say "yes" or "no".'];
};

const offersFor = async ({ house, person, fleet }: Turn, nearest: readonly string[]): Promise<readonly string[]> => {
  const offers: string[] = [];
  for (const name of nearest) {
    const intent = house.intents.get(name);
    if (intent?.run === undefined || isAboutConversation(intent) || offers.length >= mostOffers) continue;
    if (!(await house.gate.allow(person, intent.permission)).allowed) continue;
    const say = sentenceFor(intent, fleet.bots);
    if (say !== undefined) offers.push(say);
  }
  return offers;
};
