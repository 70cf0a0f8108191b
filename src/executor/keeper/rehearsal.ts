import { flushCompileCache } from 'node:module';
import { Copy } from './copy.ts';
import type { Surroundings } from './surroundings.ts';

/** What it is called where a copy has its key; a bot's key has a dot. */
const rehearsalKey = 'rehearsal';

/**
 * Starts a program that does nothing, by the very way of a bot, and forgets it. Code that runs for the first time is
 * compiled first, and a first start took 2 ms longer for it; nobody waits for this one.
 * @param around with a record and a `keep` that nobody else reads
 */
export const rehearse = (around: Surroundings): void => {
  const copy = new Copy(
    {
      ...{ key: rehearsalKey, bot: rehearsalKey, name: rehearsalKey, copy: 1 },
      ...{ argv: ['/bin/true'], variables: {}, secrets: [], limits: {} },
      ...{ directory: '/', out: '/dev/null', err: '/dev/null' },
      restart: { when: 'never', backoff: 0, backoffMax: 0, max: 0, window: 0 },
      stopSignal: 'SIGTERM',
      grace: 0,
    },
    around,
  );
  // A keeper is killed more often than it ends, so what it compiled is saved now; once saved it is not saved again.
  copy.start(copy.spec, {}).then(flushCompileCache, () => {});
};
