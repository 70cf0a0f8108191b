import type { Candidate } from './clause/read.ts';
import type { Explanation } from './reading.ts';
import type { Sheet } from './sheet.ts';

const MOST_REJECTED = 5;

/** Neighbouring words of one role, together. */
const wordsOf = ({ binding, verdict }: Candidate): Explanation['words'] => {
  const words: { text: string; role: string }[] = [];
  binding.sheet.tokens.forEach((token, at) => {
    if (token.kind === 'mark') return;
    const asking = (verdict.kind === 'done' || verdict.kind === 'negated') && at < (binding.trigger.at[0] ?? 0);
    const role = binding.sheet.roles[at] ?? (asking ? 'way of asking' : 'unexplained');
    const last = words.at(-1);
    if (last && last.role === role) last.text += ` ${token.text}`;
    else words.push({ text: token.text || token.word, role });
  });
  return words;
};

/** All of what was said, in one role. */
export const asWhole = ({ tokens }: Sheet, role: string): Explanation['words'] => [
  { text: tokens.map(({ text }) => text).join(' '), role },
];

const why = ({ binding, verdict }: Candidate): string => {
  const left = binding.unexplained.map((at) => binding.sheet.tokens[at]?.text ?? '').join(' ');
  if (left !== '') return `"${left}" is not explained`;
  if (binding.missing.length > 0) return `${binding.missing.join(', ')} missing`;
  return verdict.kind === 'no'
    ? `not an order (${verdict.because})`
    : verdict.kind === 'ask'
      ? `would have to ask (${verdict.because})`
      : 'another reading explains it better';
};

export const explain = (candidates: readonly Candidate[]): Explanation => {
  const [best, ...others] = candidates;
  const seen = new Set(best ? [best.binding.intent.name] : []);
  const rejected: { reading: string; because: string }[] = [];
  for (const candidate of best?.verdict.kind === 'done' ? others : candidates) {
    const { name } = candidate.binding.intent;
    if (rejected.length >= MOST_REJECTED || (seen.has(name) && candidate !== best)) continue;
    seen.add(name);
    rejected.push({
      reading: [name, ...candidate.binding.targets.names.slice(0, 3)].join(' '),
      because: why(candidate),
    });
  }
  return { words: best ? wordsOf(best) : [], rejected };
};

export const joinExplanations = (parts: readonly Explanation[]): Explanation => ({
  words: parts.flatMap(({ words }) => words),
  rejected: parts.flatMap(({ rejected }) => rejected).slice(0, 2 * MOST_REJECTED),
});
