import type { Log } from '../../log.ts';
import type { Head } from './chain.ts';

/** Every so many entries, and the first after a start. */
const EVERY = 100;

/** Notes the end of the audit in the log, which is often kept on another machine: `audit verify --head` compares. */
export const witnessTo = (log: Log): ((head: Head) => void) => {
  let next = 0;
  return ({ seq, hash }) => {
    if (seq < next) return;
    next = seq + EVERY;
    log.info('The audit is as long as this; keep it where nobody can change it.', { head: `${seq}:${hash}` });
  };
};
