import type { Response } from './respond.ts';

/**
 * ms that Slack's request is kept open for its answer. A read-only answer is there after 5 to 20 ms, disk included; a slow
 * disk takes 40. Slack waits for 3,000, but what is not there by now is better shown as work than waited for, and an
 * acknowledgement shall take less than 100, in which there is room left for the way and for whoever is in front.
 */
const QUICK = 60;

/**
 * Bytes of an answer that an acknowledgement carries. Slack hangs up a socket on which a frame longer than 20,480 arrives
 * (`Max frame length of 20480 has been exceeded`, revelrylabs/slax#614) and sends the command again on the next one.
 */
const MOST = 19_000;

/** What Slack is told, as soon as that is known. */
export interface Told {
  /** Nothing: that it arrived. */
  readonly body?: unknown;
  /** The same as text, where it was made already. */
  readonly json?: string;
  /** To be told whether it got through, where somebody has to know. */
  readonly through?: (got: boolean) => void;
}

/**
 * The acknowledgement of a command, which can carry its answer: Slack shows it as it shows what is sent to its way back
 * (https://docs.slack.dev/interactivity/implementing-slash-commands). Kept open for a moment, and given exactly once.
 */
export class Acknowledgement {
  readonly #given = Promise.withResolvers<Told>();
  readonly #timer: NodeJS.Timeout;
  #open = true;

  constructor(patience = QUICK) {
    this.#timer = setTimeout(() => this.release(), patience);
  }

  /** Resolves with what Slack is to be told. */
  get given(): Promise<Told> {
    return this.#given.promise;
  }

  /** Resolves with whether Slack was told this with it. Where not, it has to be said in another way. */
  async carry(response: Response): Promise<boolean> {
    if (!this.#open) return false;
    const json = JSON.stringify(response);
    if (Buffer.byteLength(json) > MOST) {
      this.release();
      return false;
    }
    this.#close();
    return new Promise((through) => this.#given.resolve({ body: response, json, through }));
  }

  /** Nothing goes with it: it is given now, empty. */
  release(): void {
    this.#close();
    this.#given.resolve({});
  }

  #close(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }
}
