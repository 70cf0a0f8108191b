import type { Reply } from '../message.ts';

/** The last filter before words leave; `Egress` of `src/people` is one. Cleans the lines of a stream too. */
export interface Redaction {
  clean(text: string): string;
  cleanReply(reply: Reply): Reply;
}
