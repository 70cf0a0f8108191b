/** A turn of phrase, and the plain words for it. */
export interface Paraphrase {
  /** One of these words is in it, as the tokens have it. */
  readonly cues: readonly string[];
  /** And one of each of these: most messages are spared a look by them. */
  readonly besides: readonly (readonly string[])[];
  /**
   * How it is said: `@` is a bot by its name, `%` a variable, `#` a version, `§` something quoted; marks stand as words of their own.
   * With the flag `d`, so that what was captured is told where it stands.
   */
  readonly said: RegExp;
  /** Its plain words; `$1` is what was captured first, as it was written. */
  readonly means: string;
}

/** Each in its order: the words it may be found by ("need want & :", one on each side of every "&"), how it is said, and what it means. */
export const paraphrases = (
  ...list: readonly (readonly [cues: string, said: string, means: string])[]
): readonly Paraphrase[] =>
  list.map(([words, said, means]) => {
    const [cues = [], ...besides] = words.split(' & ').map((group) => group.split(' '));
    return { cues, besides, said: new RegExp(said, 'd'), means };
  });

/** Where a clause may begin, and where it ends. */
export const BEGIN = '(?<=^|[,.;:!?\\-\\n] |(?:^|[,.;:!?\\-\\n] )(?:so|and|but|then|ok|please|hey|also|well) )';
export const END = '(?=$| [.!?;,\\n])';
/** A bot by its name, captured. */
export const BOT = '((?:(?:the|our|my|that) )?(?:bot |job |worker |service )?@)';
/** What a bot runs several of, and how many of something. */
export const COPY = '(?:replicas?|cop(?:y|ies)|instances?|pods?)';
export const COUNT = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Nothing right before it denies or doubts what is ordered behind: "that name is silly, don't change it to …", "should we". */
export const UNBENT =
  '(?<!\\b(?:not|never|no|should|would|could|shall|might|must|to|will|did|had|have|we|i|they|he|she|who|if|when|or|without) )';
