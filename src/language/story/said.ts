import type { Sheet } from '../sheet.ts';

/** One thing that is said, its words, the joint before it and the mark that ended it. */
export interface Said {
  readonly sheet: Sheet;
  readonly text: string;
  readonly joint: string;
  readonly ended: string;
}
