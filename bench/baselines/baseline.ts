import type { Fleet, Result } from '../../src/language/reading.ts';

/** What a team would build in an afternoon from a library; measured beside the parser, in the same run. */
export interface Baseline {
  readonly name: string;
  read(text: string): Result | Promise<Result>;
}

export type MakeBaseline = (fleet: Fleet) => Baseline | Promise<Baseline>;
