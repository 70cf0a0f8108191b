import { type Sheet, wordAt } from '../../sheet.ts';

/** Words that join what follows to what was said. */
const JOINS = /^(?:and|but|then|plus|also|so|yet|afterwards|thereafter|subsequently|finally)$/;

/** Where the words behind marks and joining words begin. */
export const skipJoint = (sheet: Sheet, at: number): number => {
  let start = at;
  while (sheet.tokens[start]?.kind === 'mark' || JOINS.test(wordAt(sheet, start))) start += 1;
  return start;
};

/** The next words up to a mark, every word of a name as `@`. */
export const textFrom = (sheet: Sheet, at: number, count = 8): string => {
  const words: string[] = [];
  for (let k = at; k < Math.min(sheet.tokens.length, at + count); k += 1) {
    if (sheet.tokens[k]?.kind === 'mark') break;
    words.push(sheet.inName[k] === true ? '@' : wordAt(sheet, k));
  }
  return words.join(' ');
};

/** Whether it may stand in a list of bots, or in what describes them. */
export const isNominal = (sheet: Sheet, at: number): boolean => {
  const word = wordAt(sheet, at);
  return (
    sheet.inName[at] === true ||
    sheet.index.traits.has(word) ||
    sheet.index.byPart.has(word) ||
    (word.endsWith('s') && sheet.index.byPart.has(word.slice(0, -1))) ||
    // "those crawlers which are stopped, start them"
    (at === 0 && /^(?:those|these)$/.test(word)) ||
    /^(?:the|a|all|every|each|both|any|whatever|whichever|whoever|bots?|ones?|things?|workers?|services?|jobs?|in|on|at|of|and|or|exception|except|for|but|not|tagged|with|tag|everything|anything|from|first|second|third|last|two|three|\d+\S*|minutes?|hours?|seconds?|days?|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|noon|midnight|[ap]m|an|half|quarter|past|night|morning|evening|one|other|that|are|is|which|role|env|running|hey|hi|ok|please|well|so|right|codex|bot)$/.test(
      word,
    )
  );
};
