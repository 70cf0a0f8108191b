import type { Progress } from '../../src/kit.ts';
import { escaped } from './mrkdwn.ts';
import { edit, type Place, type Placed, post } from './posting.ts';
import { quiet } from './rich-text.ts';
import type { Workspace } from './workspaces.ts';

/** ms before work is shown at all: what is quicker needs no message of its own. */
const PATIENCE = 700;
/** ms between two edits of one message; Slack takes about fifty a minute. */
const PACE = 1_200;

/** Progress as one message that is edited: the newest state, never a queue of old ones. */
export class Live {
  readonly #workspace: Workspace;
  readonly #place: Place;
  #latest: Progress | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #placed: Placed | undefined;
  #ended = false;

  constructor(workspace: Workspace, place: Place) {
    this.#workspace = workspace;
    this.#place = place;
  }

  progress(progress: Progress): void {
    this.#latest = progress;
    if (this.#timer === undefined && !this.#ended)
      this.#timer = setTimeout(() => this.#show(), this.#placed === undefined ? PATIENCE : PACE);
  }

  /** Shows nothing more, and resolves with the message that is there, if one is. */
  async end(): Promise<Placed | undefined> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#writing;
    return this.#placed;
  }

  #show(): void {
    this.#timer = undefined;
    // What people watch is a decoration: when Slack does not take it, the answer still comes.
    this.#writing = this.#write().catch(() => undefined);
  }

  async #write(): Promise<void> {
    const shown = this.#latest;
    if (shown === undefined) return;
    const text = `⏳ ${shown.text}${countOf(shown)}`.slice(0, 1_000);
    const posting = { text: escaped(text), blocks: [quiet(text)] };
    if (this.#placed === undefined)
      this.#placed = await post(this.#workspace, this.#place, { ...posting, insist: false });
    else await edit(this.#workspace, this.#placed, posting);
    if (this.#latest !== shown && !this.#ended && this.#timer === undefined)
      this.#timer = setTimeout(() => this.#show(), PACE);
  }
}

const countOf = ({ done, of }: Progress): string =>
  done === undefined || of === undefined ? '' : ` (${done} of ${of})`;
