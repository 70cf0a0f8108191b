import type { Log } from '../../log.ts';
import type { Reply, Sender } from '../../message.ts';
import type { Suggest } from '../adapter.ts';

/** What the service lends to its socket. */
export interface ServiceSocketParts {
  readonly path: string;
  /** Whoever can connect is this person: the socket is the owner's alone, and the kernel checks it. */
  readonly sender: Sender;
  readonly workspace: string;
  readonly suggest: Suggest;
  greeting(): Promise<Reply>;
  readonly log: Log;
}
