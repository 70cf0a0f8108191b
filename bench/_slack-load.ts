/** Something that answers signed requests of Slack on loopback. */
export interface Door {
  readonly url: string;
  /** Requests that are answered all the way: for us a message in the channel, for bare Bolt its acknowledgement. */
  finished(): number;
  close(): Promise<void>;
}

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  readonly seconds: number;
  request(index: number): { readonly body: string; readonly headers: Readonly<Record<string, string>> };
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
    const { body, headers } = request(index);
    under.push(
      fetch(`${door.url}/slack/events`, { method: 'POST', body, headers }).then(async (answer) => {
        await answer.text();
        if (!answer.ok) refused += 1;
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

/** Requests a second when as many are under way as Slack would have. */
export const saturate = async (door: Door, request: Load['request'], many: number): Promise<number> => {
  const already = door.finished();
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < many) {
      const { body, headers } = request(next++);
      const answer = await fetch(`${door.url}/slack/events`, { method: 'POST', body, headers });
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  while (door.finished() - already < many) await new Promise((resolve) => setTimeout(resolve, 5));
  return (many * 1000) / (performance.now() - begun);
};
