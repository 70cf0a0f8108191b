import { byWord } from '../by-word.ts';

/**
 * What a sentence wanted that means nothing to us, by its grammar alone: "paint the garage doors". Only for the answer
 * "I don't know how to …": it decides nothing. compromise is loaded with the first such sentence (a quarter of a second
 * and 48 MB that most conversations never need), and sees a bounded text.
 */
const LONGEST = 120;
const YOURS = byWord<string>({ my: 'your', our: 'your', me: 'you', us: 'you', i: 'you' });

/** Undefined where there is no clear order in it. */
export const gistOf = async (text: string): Promise<string | undefined> => {
  // Runs of marks are what compromise is quadratic on.
  const bounded = text.replaceAll(/[^\p{L}\p{N}' -]+/gu, ' ').trim();
  if (bounded.length > LONGEST) return undefined;
  const { default: nlp } = await import('compromise/two');
  const [terms = []] = nlp(bounded).docs;
  const verb = terms.findIndex(({ tags }) => tags?.has('Imperative'));
  if (verb < 0) return undefined;
  const noun = terms.findIndex(({ tags }, at) => at > verb && tags?.has('Noun') && !tags.has('Pronoun'));
  if (noun < 0) return undefined;
  let end = noun;
  while (terms[end + 1]?.tags?.has('Noun')) end += 1;
  return terms
    .slice(verb, end + 1)
    .map(({ normal }) => YOURS[normal] ?? normal)
    .join(' ');
};
