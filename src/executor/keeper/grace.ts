import { type Identity, signal } from './identity.ts';

/** The time a bot has between the signal to end and the one it can't refuse. */
export class Grace {
  #timer: NodeJS.Timeout | undefined;

  /** @param ms until SIGKILL; the whole process group gets either */
  begin(identity: Identity, name: NodeJS.Signals, ms: number): void {
    signal(identity, name, 'group');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => signal(identity, 'SIGKILL', 'group'), ms);
  }

  over(): void {
    clearTimeout(this.#timer);
  }
}
