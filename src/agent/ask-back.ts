import { CodexError } from '../errors.ts';
import type { Reading } from '../language/reading.ts';
import type { Button, Reply } from '../message.ts';
import type { Turn } from './house.ts';
import { record } from './record.ts';
import { phraseOf } from './slot.ts';
import { isBlind } from './understand.ts';

type Ambiguous = Extract<Reading, { kind: 'ambiguous' }>;

/** Platforms show a handful of buttons well; the question's text has all the names. */
const mostButtons = 5;

/** Asks what is missing, after the gate: a question may name bots, so whoever may not act is not asked. */
export const askBack = async (turn: Turn, reading: Ambiguous): Promise<Reply> => {
  const { house, person } = turn;
  const { about, question } = reading;
  const intent = about && house.intents.get(about.intent);
  // Of a fleet that this person may not see nothing may be asked, whatever else they may do.
  const needed = [intent?.permission ?? 'fleet.read', ...(isBlind(turn.fleet) ? ['fleet.read' as const] : [])];
  turn.understood = about;
  for (const permission of needed) {
    const decision = await house.gate.allow(person, permission);
    if (!decision.allowed) throw new CodexError('REFUSED', { reason: decision.says });
  }
  const candidates = (reading.candidates ?? []).filter((name) => turn.fleet.byName(name) !== undefined);
  if (reading.stillOpen !== true) turn.state = withQuestion(turn, reading, candidates);
  await record(turn, { decision: 'asked', result: question });
  const buttons = candidates.slice(0, mostButtons).map((name): Button => ({ label: name, say: name }));
  return { text: question, tone: 'question', ...(buttons.length > 0 && { buttons }) };
};

/**
 * A new question takes the place of the old one, and of a proposal: an answer must have one meaning. Only whether that was a
 * yes is asked about the proposal itself, which stays.
 */
const withQuestion = (
  { state, fleet, house }: Turn,
  reading: Ambiguous,
  candidates: readonly string[],
): Turn['state'] => {
  const { about, question, explanation } = reading;
  const at = house.clock();
  const { proposal: _proposal, question: _question, ...rest } = state;
  const shown = candidates.flatMap((name) => fleet.byName(name)?.id ?? []);
  const phrase = about?.missing === 'targets' ? phraseOf(explanation) : undefined;
  // A sentence that was not understood leaves nothing that one word could answer.
  const answerable = about?.missing !== 'targets' || house.intents.get(about.intent)?.language.targets !== 'none';
  return {
    ...rest,
    ...(shown.length > 0 && { shown: { bots: shown, at } }),
    ...(about &&
      answerable && { question: { at, ...about, question, candidates, ...(phrase !== undefined && { phrase }) } }),
  };
};
