import type { Args, Explanation } from '../language/reading.ts';
import type { Intent } from './intent.ts';

/**
 * A word in the place of a person that is the name of nobody known: "grant carol operator", "what did u2 do". Without
 * this the first would ask about a bot and the second would answer about everybody. Undefined where a person was
 * understood, or nothing stands in that place.
 */
export const unknownPerson = ({ language }: Intent, args: Args, { words }: Explanation): string | undefined => {
  const person = language.args?.find(({ is }) => is === 'person');
  if (person === undefined || args[person.name] !== undefined) return undefined;
  const odd = words.filter(({ role }) => role === 'unexplained');
  const [first] = odd;
  if (first === undefined || odd.length > 1 || !/^@?[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(first.text))
    return undefined;
  if (language.required?.includes(person.name)) return bare(first.text);
  const before = words[words.indexOf(first) - 1]?.text.toLowerCase().split(' ').at(-1);
  const announces = 'after' in person && before !== undefined && person.after?.includes(before) === true;
  return announces ? bare(first.text) : undefined;
};

const bare = (word: string): string => word.replace(/^@/, '');
