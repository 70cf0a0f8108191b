import type { Explanation, Reading, Step, Via } from '../language/reading.ts';
import type { Reply } from '../message.ts';
import type { Turn } from './house.ts';
import { keepName, meansSomething } from './learn.ts';
import { aliasOf } from './learned-names.ts';
import type { PlannedStep } from './plan.ts';
import { worldOf } from './run-step.ts';

/** A path, an address or a quoted line is data and no sentence. */
const looksLikeData = /^\s*(?:[.~]{0,2}\/|[a-z]+:\/\/|[`"'])/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s,.!?]+/);

/** A question or a request: no command begins so. */
const talks = (text: string): boolean => {
  const [first = ''] = wordsOf(text);
  return TALK.test(first) || /\?\s*$/.test(text) || LINES.test(text);
};

/** The bot that is to be made is spoken of by its name; the first word may be a program called so. */
const speaksOf = (text: string, name: unknown): name is string =>
  typeof name === 'string' && wordsOf(text).indexOf(name) > 0;

/** "start ticker" while we still ask what ticker shall run. */
export const tooEarly = ({ state: { question } }: Turn, text: string, reading: Reading): Reply | undefined => {
  if (question?.free !== true || looksLikeData.test(text) || reading.kind === 'intents') return undefined;
  const { name } = question.args;
  if (!speaksOf(text, name)) return undefined;
  return { text: `${name} is not there yet. ${question.question} Or say "never mind".`, tone: 'question' };
};

const TALK =
  /^(?:how|why|what|who|whom|when|where|which|is|are|can|could|would|will|please|kindly|i|i'd|i'm|i've|we|we'd|let's|tell|yes|no|ok|okay|thanks|hello|hi|hey)$/;
const LINES = /^\s*(?:the )?last \d+ \w+ (?:of|from)\b/i;

/** The answer to a question that takes the very words, unless they are an order or a refusal of their own. */
export const answeredFreely = (turn: Turn, text: string, reading: Reading): Step | undefined => {
  const { question } = turn.state;
  if (question?.free !== true) return undefined;
  const { intent, targets, args, missing } = question;
  const understood = reading.kind === 'intents' || reading.kind === 'negated';
  if (!looksLikeData.test(text) && (understood || talks(text))) return undefined;
  return { intent, targets, args: { ...args, [missing]: text.trim() }, how: { targets: {}, verb: 'exact' } };
};

/**
 * The answer to a question that named its bots is no guess any more: "6" completes what was asked about queue-worker, and
 * "the second one" chooses from two names that were just read, "make that 8" is about what was just proposed. A name that
 * was misspelt stays one.
 */
export const answered = ({ state: { question, proposal } }: Turn, step: Step): Step => {
  const answers = question?.intent === step.intent;
  const asked = answers ? [...question.targets, ...(question.candidates ?? [])] : [];
  const proposed = (proposal?.steps ?? []).filter(({ intent }) => intent === step.intent).flatMap(({ bots }) => bots);
  const shown = new Set([...asked, ...proposed.map(({ name }) => name)]);
  const sure = ([name, via]: readonly [string, Via]): readonly [string, Via] =>
    shown.has(name) && (via === 'reference' || via === 'part') ? [name, 'exact'] : [name, via];
  const targets = Object.fromEntries(Object.entries(step.how.targets).map(sure));
  const verb = answers && step.how.verb === 'carried' ? 'exact' : step.how.verb;
  return { ...step, how: { ...step.how, targets, verb } };
};

/** The words of a sentence that named a bot nobody knows: one run, and few enough to be a name. */
export const phraseOf = ({ words }: Explanation): string | undefined => {
  const odd = words.filter(({ role }) => role === 'unexplained').map(({ text }) => text);
  const first = words.findIndex(({ role }) => role === 'unexplained');
  const together = odd.every((text, index) => words[first + index]?.text === text);
  return odd.length > 0 && together ? aliasOf(odd.join(' ')) : undefined;
};

/** "Restart the money bot" – "which one?" – "payments-gateway": from now on they are the same. Told in the reply. */
export const learnFromAnswer = async (turn: Turn, steps: readonly PlannedStep[], reply: Reply): Promise<Reply> => {
  const { question } = turn.before;
  const [step] = steps;
  const [bot] = step?.bots ?? [];
  const alias = question?.phrase;
  if (alias === undefined || step === undefined || bot === undefined || steps.length > 1 || step.bots.length > 1)
    return reply;
  if (step.intent.name !== question?.intent || step.how.targets[bot.name] !== 'exact') return reply;
  const asked = ['done', 'answer', 'question'].includes(reply.tone);
  if (!asked || meansSomething(turn, alias)) return reply;
  try {
    const world = await worldOf(turn);
    const newest = world.registry.get(bot.id);
    if (newest === undefined) return reply;
    await keepName(turn, world, alias, newest);
  } catch {
    // Not this person's right to teach, or the bot was changed that moment: the order itself was done all the same.
    return reply;
  }
  return { ...reply, text: `${reply.text}\nI'll remember that "${alias}" is ${bot.name}.` };
};
