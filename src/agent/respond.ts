import { randomUUID } from 'node:crypto';
import { CodexError } from '../errors.ts';
import type { Reading, Step } from '../language/reading.ts';
import type { Reply } from '../message.ts';
import { act } from './act.ts';
import { askBack } from './ask-back.ts';
import type { Verdict } from './confirmation.ts';
import { cancel, confirm, confirmPart } from './decide.ts';
import { sayReading } from './explain-reading.ts';
import type { Heard } from './hear.ts';
import type { Turn } from './house.ts';
import { leaningIn } from './leaning.ts';
import { learn } from './learn.ts';
import { misunderstood } from './misunderstood.ts';
import { readNaming } from './naming.ts';
import { demandAll, type PlannedStep, plan } from './plan.ts';
import { propose } from './proposal.ts';
import { record, understoodAs } from './record.ts';
import { spokenOf } from './remember.ts';
import { verdictOf } from './risk.ts';
import { answered, answeredFreely, learnFromAnswer, tooEarly } from './slot.ts';
import { agreesInPart, isBlind, understand } from './understand.ts';
import { unknownPerson } from './unknown-person.ts';
import { sayStep, sentence } from './wording.ts';

type Words = Extract<Heard, { kind: 'words' }>;
/** Why an order that was understood is asked about all the same. */
type Doubt = Pick<NonNullable<Extract<Reading, { kind: 'ambiguous' }>['whether']>, 'because'>;

/** From words to a reply: understood, allowed, asked about or done. */
export const respond = async (turn: Turn, heard: Words): Promise<Reply> => {
  if (typedName(turn, heard.text)) return confirm(turn);
  const naming = readNaming(heard.text);
  const learned = naming && (await learn(turn, naming));
  if (learned !== undefined) {
    await record(turn, {
      decision: learned.tone === 'done' ? 'allowed' : 'refused',
      understood: naming,
      result: learned.text,
    });
    return learned;
  }

  const reading = await understand(turn, heard);
  keepReading(turn, heard, reading);
  const early = tooEarly(turn, heard.text, reading);
  if (early) {
    await record(turn, { decision: 'asked', result: early.text });
    return early;
  }
  const free = answeredFreely(turn, heard.text, reading);
  return free === undefined ? answer(turn, heard, reading) : order(turn, heard, [free]);
};

/** For "what did you understand by that?". */
const keepReading = (turn: Turn, { text }: Words, reading: Reading): void => {
  if (isBlind(turn.fleet)) return;
  const kept = { said: text.slice(0, 500), result: sayReading(reading), explanation: reading.explanation };
  turn.state = { ...turn.state, reading: { ...kept, at: turn.house.clock() } };
};

const answer = async (turn: Turn, heard: Words, reading: Reading): Promise<Reply> => {
  await refuseStrangers(turn, reading);
  switch (reading.kind) {
    case 'intents': {
      const part = agreesInPart(turn, heard, reading.steps)
        ? await confirmPart(turn, reading.steps[0]?.targets ?? [])
        : undefined;
      return part ?? order(turn, heard, reading.steps);
    }
    case 'ambiguous':
      return reading.whether === undefined || isBlind(turn.fleet)
        ? askBack(turn, reading)
        : order(turn, heard, reading.whether.steps, reading.whether);
    case 'negated':
      return leaveAlone(turn, reading);
    case 'outOfScope': {
      const reply = await misunderstood(turn, reading);
      await record(turn, { decision: 'refused', result: `not understood: ${reading.because}` });
      return reply;
    }
  }
};

/** Throws NO_SUCH_PERSON for an order or a question about somebody nobody knows, to those alone who may ask such things. */
const refuseStrangers = async (turn: Turn, reading: Reading): Promise<Reply | undefined> => {
  const about =
    reading.kind === 'ambiguous' ? reading.about : reading.kind === 'intents' ? reading.steps[0] : undefined;
  const intent = about && turn.house.intents.get(about.intent);
  const name = about && intent && unknownPerson(intent, about.args, reading.explanation);
  if (intent === undefined || name === undefined) return;
  turn.understood = { intent: intent.name, unknown: name };
  await demandAll(turn.house.gate, turn.person, [{ intent, bots: [] }]);
  throw new CodexError('NO_SUCH_PERSON', { name });
};

/** An order that was understood: allowed, then proposed or done; proposed for certain where there is a doubt. */
const order = async (turn: Turn, heard: Words, read: readonly Step[], doubt?: Doubt): Promise<Reply> => {
  const { house } = turn;
  turn.understood = read.map(({ intent, targets, args }) => ({ intent, targets, args }));
  await allowedAtAll(turn, read);
  const steps = plan(
    read.map((step) => answered(turn, step)),
    house.intents,
    turn.fleet,
  );
  await demandAll(house.gate, turn.person, steps);
  turn.state = spokenOf(turn.state, steps, house.clock());
  const missing = steps.find(({ intent }) => intent.run === undefined);
  if (missing !== undefined) return notYet(turn, missing);
  const leaning = leaningIn(house.registry.find(), (name) => turn.fleet.byName(name) !== undefined);
  const verdict = inDoubt(verdictOf(steps, heard.manner, leaning), doubt);
  if (!verdict.ask && !corrects(turn, steps)) {
    const reply = await act(turn, steps);
    return learnFromAnswer(turn, steps, reply);
  }
  const made = propose({
    id: randomUUID(),
    now: house.clock(),
    said: heard.text.slice(0, 2_000),
    steps,
    verdict,
    leaning,
  });
  const { question: _answered, ...state } = turn.state;
  turn.state = { ...state, proposal: made.proposal };
  await record(turn, { decision: 'asked', understood: understoodAs(steps), result: made.proposal.id });
  return learnFromAnswer(turn, steps, made.reply);
};

/** That it is asked at all needs no words where a proposal asks it anyway; why it is asked does. */
const inDoubt = (verdict: Verdict, doubt: Doubt | undefined): Verdict =>
  doubt === undefined
    ? verdict
    : { ...verdict, ask: true, because: [...(doubt.because === undefined ? [] : [doubt.because]), ...verdict.because] };

/** Before any name is looked at: whoever may do this to nothing at all learns nothing about what there is. */
const allowedAtAll = async ({ house, person }: Turn, read: readonly Step[]): Promise<void> => {
  for (const { intent: name } of read) {
    const intent = house.intents.get(name);
    if (intent !== undefined) await demandAll(house.gate, person, [{ intent, bots: [] }]);
  }
};

/** Words that change what is proposed ("make that 8", "no, I meant ingest") change the proposal: they are no yes to it. */
const corrects = ({ state }: Turn, steps: readonly PlannedStep[]): boolean =>
  state.proposal !== undefined && steps.some(({ intent, how }) => how.verb === 'carried' && intent.effect !== 'read');

const notYet = async (turn: Turn, { intent, bots, args }: PlannedStep): Promise<Reply> => {
  const understood = sayStep(
    intent.name,
    bots.map(({ name }) => name),
    args,
  );
  await record(turn, { decision: 'refused', understood, result: 'not there yet' });
  return { text: `${sentence(`I understood "${understood}"`)} I can't do that yet.`, tone: 'refused' };
};

const leaveAlone = async (
  turn: Turn,
  { intent, targets = [] }: Extract<Reading, { kind: 'negated' }>,
): Promise<Reply> => {
  if (turn.state.proposal !== undefined) return cancel(turn);
  await record(turn, { decision: 'cancelled', understood: { not: intent, targets }, result: 'told not to' });
  const what =
    intent === undefined
      ? 'I leave everything as it is'
      : `I won't ${sayStep(intent, targets.length > 0 ? targets : ['anything'], {})}`;
  return { text: `All right, ${what}.`, tone: 'answer' };
};

/** The name typed in full is the strongest yes there is. */
const typedName = ({ state }: Turn, text: string): boolean =>
  state.proposal?.typeToConfirm !== undefined && text.trim() === state.proposal.typeToConfirm;
