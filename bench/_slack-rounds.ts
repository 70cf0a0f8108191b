import { type Door, type Load, saturate } from './_slack-load.ts';

export interface Contest {
  readonly bare: Door;
  readonly ours: Door;
  /** Asked for the next request; `counted` hears of each that goes to bare Bolt. */
  readonly request: Load['request'];
  readonly counted: () => void;
}

/**
 * Both at full speed in turns, since a machine that is shared is never twice the same: what counts is the middle of the
 * rounds' ratios, each of two runs that followed each other at once.
 */
export const contest = async (
  { bare, ours, request, counted }: Contest,
  { rounds, many }: { readonly rounds: number; readonly many: number },
): Promise<void> => {
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const theirs = await saturate(
      bare,
      (index) => {
        counted();
        return request(index);
      },
      many,
    );
    const own = await saturate(ours, request, many);
    ratios.push(own / theirs);
    const share = `${((own / theirs) * 100).toFixed(0)} %`;
    console.log(
      `round ${round}  bare Bolt, acknowledged ${theirs.toFixed(0)}/s  Codex-32, answered ${own.toFixed(0)}/s  (${share})`,
    );
  }
  const middle = ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`the middle of the rounds: ${(middle * 100).toFixed(0)} %`);
};
