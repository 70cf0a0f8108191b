/** A result of the parser, or a label, which has the same shape. */
export interface Answer {
  readonly intents?: readonly {
    readonly intent: string;
    readonly targets?: readonly string[];
    readonly args?: object;
  }[];
  readonly ambiguous?: boolean;
  readonly negated?: boolean;
  readonly outOfScope?: boolean;
  readonly accept?: readonly string[];
}
export interface Verdict {
  readonly type: 'order' | 'no action';
  readonly intent?: boolean;
  readonly exact?: boolean;
  readonly full?: boolean;
  readonly wrongDestructive?: boolean;
  readonly strict?: boolean;
  readonly falseAction?: boolean;
  readonly falseDestructive?: boolean;
}
export const CHANGING: ReadonlySet<string>;
export const DESTRUCTIVE: ReadonlySet<string>;
export function kindOf(answer: Answer | undefined): 'intents' | 'ambiguous' | 'negated' | 'outOfScope';
export function judge(expect: Answer, answer: Answer): Verdict;
