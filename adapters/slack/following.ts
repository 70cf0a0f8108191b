import { type Log, untilAborted } from '../../src/kit.ts';
import type { Posting } from './blocks.ts';
import { shorten } from './limits.ts';
import { edit, type Place, post } from './posting.ts';
import { paragraph, preformatted } from './rich-text.ts';
import { isAside, type Origin } from './said.ts';
import type { Workspace } from './workspaces.ts';

/** ms between two edits, and that a log is followed at most: a message is no terminal. */
const PACE = 1_500;
const LONGEST = 10 * 60_000;
const LINES = 40;

export const haltAction = 'codex32-halt';

interface At {
  readonly origin: Origin;
  readonly workspace: Workspace;
  /** What the answer said: which log it is. */
  readonly title: string;
}

/** Logs that are followed: the newest lines in one message that is edited, with a button to stop. */
export class Following {
  readonly #under = new Map<string, { readonly halt: AbortController; readonly ended: Promise<void> }>();
  readonly #log: Log;
  readonly #signal: AbortSignal;

  constructor({ log, signal }: { readonly log: Log; readonly signal: AbortSignal }) {
    this.#log = log;
    this.#signal = signal;
  }

  /** One at a time for a person in a place: a new one ends the one before. */
  begin(stream: AsyncIterable<string>, at: At): void {
    const key = [at.origin.workspace, at.origin.channel, at.origin.thread ?? '', at.origin.user].join('/');
    this.halt(key);
    const halt = new AbortController();
    const signal = AbortSignal.any([halt.signal, this.#signal, AbortSignal.timeout(LONGEST)]);
    const ended = show(stream, { at, key, signal })
      .catch((error: unknown) => this.#log.warn('Following ended early.', { error }))
      .finally(() => {
        if (this.#under.get(key)?.halt === halt) this.#under.delete(key);
      });
    this.#under.set(key, { halt, ended });
  }

  halt(key: string): void {
    this.#under.get(key)?.halt.abort();
  }

  async idle(): Promise<void> {
    await Promise.allSettled([...this.#under.values()].map(({ ended }) => ended));
  }
}

interface Showing {
  readonly at: At;
  readonly key: string;
  readonly signal: AbortSignal;
}

const show = async (stream: AsyncIterable<string>, { at, key, signal }: Showing): Promise<void> => {
  const { origin, workspace } = at;
  const lines: string[] = [];
  const title = isAside(origin) ? [paragraph(shorten(at.title, 300))] : [];
  const shownAs = (halt: string | undefined): Posting => {
    const { text, blocks } = posting(lines, halt);
    return { text, blocks: [...title, ...blocks] };
  };
  const placed = await post(workspace, watchedIn(origin), shownAs(key));
  let shown = Date.now();
  const write = (ended: boolean): Promise<void> =>
    placed === undefined ? Promise.resolve() : edit(workspace, placed, shownAs(ended ? undefined : key));
  try {
    for await (const line of untilAborted(stream, signal)) {
      lines.push(line);
      if (lines.length > LINES) lines.shift();
      if (Date.now() - shown < PACE) continue;
      shown = Date.now();
      await write(false);
    }
  } finally {
    await write(true);
  }
};

/** What is answered to somebody alone is followed in their direct messages: Slack changes no message of that kind. */
const watchedIn = (origin: Origin): Place => (isAside(origin) ? { channel: origin.user } : origin);

/** With the button to stop for as long as there is something to stop. */
const posting = (lines: readonly string[], key: string | undefined): Posting => {
  const block = preformatted(lines.join('\n').slice(-2_900) || '(nothing yet)');
  if (key === undefined) return { text: 'No longer following.', blocks: [block] };
  const button = {
    type: 'button' as const,
    action_id: haltAction,
    text: { type: 'plain_text' as const, text: 'Stop following', emoji: false },
    value: key,
  };
  return { text: 'Following …', blocks: [block, { type: 'actions', elements: [button] }] };
};
