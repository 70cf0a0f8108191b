import type { Declared } from '../declaration.ts';
import type { When } from '../entities/when.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Context } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import type { Targets } from '../targets/settle.ts';
import type { Trigger } from '../triggers.ts';

/** One way to read a clause: an intent with what it would do, and what is left that it cannot explain. */
export interface Binding {
  readonly sheet: Sheet;
  readonly trigger: Trigger;
  readonly intent: Declared;
  /** What stands before its verb, names and arguments as `…`. */
  readonly before: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Put off until then. */
  readonly when: When;
  readonly targets: Targets;
  /** Places of words that nothing explains. */
  readonly unexplained: readonly number[];
  /** Obligatory parts that are not there. */
  readonly missing: readonly string[];
  /** A word of negation, or of a condition, that nothing else explains. */
  readonly negation: boolean;
  /** Base forms that order something, of any intent. */
  readonly verbs: ReadonlySet<string>;
  readonly condition: string | undefined;
}

export interface Ground {
  readonly lexicon: Lexicon;
  readonly context: Context;
  /** Reads an action inside "schedule …", so a time is obligatory and any form of the verb will do. */
  readonly later?: boolean;
  /** What reading may still cost, shared by the whole message: tokens looked at, over all readings tried. */
  readonly budget: { left: number };
}
