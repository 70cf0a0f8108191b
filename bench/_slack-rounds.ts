import { median } from './_figures.ts';
import { type Door, type Load, type Speed, saturate } from './_slack-load.ts';

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
  const speeds: { readonly theirs: Speed; readonly plain: Speed; readonly own: Speed }[] = [];
  const counting: Load['request'] = (index) => {
    counted();
    return request(index);
  };
  for (let round = 1; round <= rounds; round += 1) {
    const theirs = await saturate(bare, counting, many);
    const plain = await saturate(answering, request, many);
    const own = await saturate(ours, request, many);
    speeds.push({ theirs, plain, own });
    console.log(
      `round ${round}  Bolt acknowledges ${told(theirs)}  Bolt answers ${told(plain)}  Codex-32 answers ${told(own)}`,
    );
  }
  const share = (of: 'theirs' | 'plain'): string =>
    percent(median(speeds.map((round) => round.own.rate / round[of].rate)));
  console.log(`the middle of the rounds: ${share('theirs')} of Bolt that acknowledges`);
  console.log(`                          ${share('plain')} of Bolt that answers`);
};

const told = ({ rate, processor }: Speed): string =>
  `${rate.toFixed(0)}/s${processor === undefined ? '' : ` (${processor.toFixed(2)} ms of processor each)`}`;

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
