import { type Door, type Load, saturate } from './_slack-load.ts';

export interface Contest {
  readonly bare: Door;
  /** Bolt with an answer that needs no thought. */
  readonly answering: Door;
  readonly ours: Door;
  /** Asked for the next request; `counted` hears of each that goes to bare Bolt. */
  readonly request: Load['request'];
  readonly counted: () => void;
}

/**
 * Both at full speed in turns, since a machine that is shared is never twice the same: what counts is the middle of the
 * rounds' ratios, each of runs that followed each other at once.
 */
export const contest = async (
  { bare, answering, ours, request, counted }: Contest,
  { rounds, many }: { readonly rounds: number; readonly many: number },
): Promise<void> => {
  const ratios: { readonly acknowledging: number; readonly answering: number }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const theirs = await saturate(
      bare,
      (index) => {
        counted();
        return request(index);
      },
      many,
    );
    const plain = await saturate(answering, request, many);
    const own = await saturate(ours, request, many);
    ratios.push({ acknowledging: own / theirs, answering: own / plain });
    console.log(
      `round ${round}  Bolt acknowledges ${theirs.toFixed(0)}/s  Bolt answers ${plain.toFixed(0)}/s  Codex-32 answers ${own.toFixed(0)}/s`,
    );
  }
  console.log(
    `the middle of the rounds: ${middle(ratios.map(({ acknowledging }) => acknowledging))} of Bolt that acknowledges`,
  );
  console.log(`                          ${middle(ratios.map((ratio) => ratio.answering))} of Bolt that answers`);
};

const middle = (ratios: readonly number[]): string => {
  const half = ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 0;
  return `${(half * 100).toFixed(0)} %`;
};
