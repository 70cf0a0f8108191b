import { median } from './_figures.ts';
import { type Door, type Load, type Speed, saturate } from './_slack-load.ts';

/** One way in, with whoever answers it. */
export interface Contest {
  readonly name: string;
  /** Bolt that only acknowledges. */
  readonly bare: Door;
  /** Bolt with an answer that needs no thought. */
  readonly answering: Door;
  readonly ours: Door;
  readonly request: Load['request'];
}

/**
 * All at full speed in turns, since a machine that is shared is never twice the same: what counts is the middle of the
 * rounds' ratios, each of runs that followed each other at once.
 */
export const contest = async (
  { name, bare, answering, ours, request }: Contest,
  { rounds, many }: { readonly rounds: number; readonly many: number },
): Promise<void> => {
  const speeds: { readonly theirs: Speed; readonly plain: Speed; readonly own: Speed }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const theirs = await saturate(bare, request, many);
    const plain = await saturate(answering, request, many);
    const own = await saturate(ours, request, many);
    speeds.push({ theirs, plain, own });
    console.log(
      `${name}, round ${round}  Bolt acknowledges ${told(theirs)}  Bolt answers ${told(plain)}  Codex-32 answers ${told(own)}`,
    );
  }
  const share = (of: 'theirs' | 'plain'): string =>
    percent(median(speeds.map((round) => round.own.rate / round[of].rate)));
  console.log(`${name}: ${share('theirs')} of Bolt that acknowledges, ${share('plain')} of Bolt that answers`);
};

const told = ({ rate, processor, carried }: Speed): string => {
  const facts = [
    ...(processor === undefined ? [] : [`${processor.toFixed(2)} ms of processor each`]),
    ...(carried === undefined ? [] : [`${percent(carried)} with the acknowledgement`]),
  ];
  return `${rate.toFixed(0)}/s${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
};

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
