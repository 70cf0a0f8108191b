import type { Explanation, Reading } from '../language/reading.ts';
import type { Reply } from '../message.ts';
import type { State } from './state.ts';
import { joined, sayStep, sentence } from './wording.ts';

/** What was understood, in one sentence, to be kept beside the explanation. */
export const sayReading = (reading: Reading): string => {
  switch (reading.kind) {
    case 'intents':
      return sentence(reading.steps.map(({ intent, targets, args }) => sayStep(intent, targets, args)).join(', then '));
    case 'ambiguous':
      return `I had to ask: ${reading.question}`;
    case 'negated':
      return 'You told me not to do something, so I did nothing.';
    case 'outOfScope':
      return `It was no order for me (${reading.because}).`;
  }
};

/** The answer to "what did you understand by that?". */
export const explainReading = (reading: State['reading']): Reply => {
  if (reading === undefined) return { text: 'You have said nothing to me here lately.', tone: 'answer' };
  const { said, result, explanation } = reading;
  const roles = wordRoles(explanation);
  const rejected = explanation.rejected.map(({ reading: other, because }) => `Not "${other}": ${because}`);
  const shown = said.length > 200 ? `${said.slice(0, 200)}…` : said;
  return { text: [`"${shown}" → ${result}`, ...roles, ...rejected].join('\n'), tone: 'answer' };
};

/** The words by what they were taken for, in the order of the sentence. */
const wordRoles = ({ words }: Explanation): readonly string[] =>
  words.filter(({ role }) => role !== 'filler').map(({ text, role }) => `"${text}": ${role}`);

/** Words that nobody could place: what to say was not understood. */
export const unexplained = ({ words }: Explanation): string | undefined => {
  const odd = words.filter(({ role }) => role === 'unexplained').map(({ text }) => `"${text}"`);
  return odd.length === 0 || odd.length > 6 ? undefined : joined(odd);
};
