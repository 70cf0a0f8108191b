import type { Token } from './tokens.ts';

/** "never mind 9, 6 is fine": the first is told to be wrong, and not ordered. */
export const isDropped = (tokens: readonly Token[], at: number): boolean =>
  /^(?:mind|forget|scrap|skip|drop|not|about)$/.test(tokens[at - 1]?.word ?? '');

/** "…, no hang on, 3 is plenty", "5 replicas. hm, 3 will do": how many words praise a number at the end, which is the one that is meant. */
export const praiseAt = (tokens: readonly Token[], at: number): number =>
  PRAISES.exec(
    tokens
      .slice(at, at + MOST_PRAISE)
      .map(({ word, kind }) => (kind === 'mark' ? '.' : word))
      .join(' '),
  )?.[1]?.split(' ').length ?? 0;
const PRAISES =
  /^((?:replicas? |copies |instances )?(?:(?:is|are|(?:will|would|should|ought to|might) be) (?:plenty|enough|sufficient|fine|ok|okay|more than enough|better)|(?:will|would|should|might) (?:do|suffice))(?: (?:too|really|i think|i guess|for now))?)(?: \.)*$/;
const MOST_PRAISE = 8;
