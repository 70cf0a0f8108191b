import { readFileSync } from 'node:fs';
import { Agent, request as ask } from 'undici';
import type { Ask } from './_slack-asks.ts';

/**
 * Slack's side costs this machine as little as it can: Node's `fetch` took more of a core for one request than bare Bolt
 * takes to answer it, so that what was measured was the sender.
 */
const dispatcher = new Agent({ connections: 64, pipelining: 1 });

/** Something that answers signed requests of Slack on loopback. */
export interface Door {
  readonly url: string;
  /** Requests that are answered all the way: for us with an answer that people see, for bare Bolt with its acknowledgement. */
  finished(): number;
  /** Told what each acknowledgement says. */
  acknowledged?(body: string): void;
  /** How many of the answers came with the acknowledgement. */
  carried?(): number;
  /** Its process, whose time is told beside its speed: that says more on a machine that others use as well. */
  readonly pid?: number | undefined;
  close(): Promise<void>;
}

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  readonly seconds: number;
  request(): Ask;
}

export interface Measured {
  /** ms until the acknowledgement, as whoever sent the request sees it. */
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

/** Sends at a steady rate, whether or not answers keep up: a queue that grows is what is to be seen. */
export const press = async (door: Door, { rate, seconds, request }: Load): Promise<Measured> => {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  let refused = 0;
  const begun = performance.now();
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = begun + (index * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    under.push(
      send(door, request()).then((status) => {
        if (status !== 200) refused += 1;
        // From when it was due, so that a sender that is held up does not hide it.
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), refused };
};

/** Resolves with the status, once all of the answer is there. */
const send = async (door: Door, { path, body, headers }: Ask): Promise<number> => {
  const answer = await ask(`${door.url}${path}`, { dispatcher, method: 'POST', body, headers });
  const told = await answer.body.text();
  door.acknowledged?.(told);
  return answer.statusCode;
};

export interface Speed {
  /** How much of it came with the acknowledgement, where that is counted. */
  readonly carried?: number | undefined;
  /** Requests a second that are answered all the way. */
  readonly rate: number;
  /** ms of processor that the process took for one of them; `undefined` where the system does not tell. */
  readonly processor?: number | undefined;
}

/** At full speed, with as many under way as Slack would have. */
export const saturate = async (door: Door, request: Load['request'], many: number): Promise<Speed> => {
  const already = door.finished();
  const before = processorOf(door.pid);
  const carried = door.carried?.() ?? 0;
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < many) {
      next += 1;
      await send(door, request());
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  while (door.finished() - already < many) await new Promise((resolve) => setTimeout(resolve, 5));
  const rate = (many * 1000) / (performance.now() - begun);
  const after = processorOf(door.pid);
  return {
    rate,
    ...(door.carried && { carried: (door.carried() - carried) / many }),
    ...(before !== undefined && after !== undefined && { processor: (after - before) / many }),
  };
};

/** ms of processor that a process has used so far, on Linux, whose clock ticks each 10 ms. */
const processorOf = (pid: number | undefined): number | undefined => {
  try {
    const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return undefined;
  }
};
