import { join } from 'node:path';
import { KeeperClient } from '../keeper/client.ts';
import type { CopyEvent, CopySpec, CopyState, Hello } from '../keeper/wire.ts';
import type { Runtime, RuntimeEvents } from '../runtime.ts';

/** Local processes, kept by the keeper of this data directory; it is started with the first bot. */
export class ProcessRuntime implements Runtime {
  readonly #client: KeeperClient;
  #events: RuntimeEvents | undefined;
  #keeperPid: number | undefined;

  constructor(dataDir: string) {
    this.#client = new KeeperClient(join(dataDir, 'keeper'), {
      hello: (hello: Hello) => {
        this.#keeperPid = hello.pid;
        this.#events?.refreshed(
          hello.copies.map(({ state }) => state),
          hello.events,
          hello.copies.flatMap(({ spec, state }) => (spec ? [] : [state])),
        );
      },
      event: (event: CopyEvent) => this.#events?.happened(event),
      state: (state: CopyState) => this.#events?.changed(state),
    });
  }

  /** Connects to a keeper that runs; a service without bots needs none. */
  async open(events: RuntimeEvents): Promise<void> {
    this.#events = events;
    if (await this.#client.alive()) await this.#client.open();
  }

  /** Connects, starting a keeper when there is none: for a service that knows of bots that should run. */
  connect(): Promise<void> {
    return this.#client.open();
  }

  get keeperPid(): number | undefined {
    return this.#client.connected ? this.#keeperPid : undefined;
  }

  /** Ends the keeper itself, if there is one. What still runs goes on. */
  async leave(): Promise<void> {
    if (await this.#client.alive()) await this.#client.leave();
  }

  start(spec: CopySpec, hidden: Readonly<Record<string, string>>): Promise<CopyState> {
    return this.#client.call({ op: 'start', spec, hidden });
  }

  provide(spec: CopySpec, hidden: Readonly<Record<string, string>>): Promise<void> {
    return this.#client.call({ op: 'provide', spec, hidden });
  }

  stop(key: string, grace?: number): Promise<CopyState | undefined> {
    return this.#client.call({ op: 'stop', key, grace });
  }

  kill(key: string, reason: string): Promise<void> {
    return this.#client.call({ op: 'kill', key, reason });
  }

  pause(key: string, paused: boolean): Promise<CopyState | undefined> {
    return this.#client.call({ op: paused ? 'pause' : 'resume', key });
  }

  members(keys: readonly string[]): Promise<Readonly<Record<string, readonly number[]>>> {
    return this.#client.call({ op: 'members', keys });
  }

  forget(key: string): Promise<void> {
    return this.#client.call({ op: 'forget', key });
  }

  settle(seq: number): void {
    this.#client.call({ op: 'acknowledge', seq }).catch(() => {});
  }

  async close(): Promise<void> {
    this.#client.close();
  }
}
