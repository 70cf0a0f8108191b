import type { App } from '../app.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** ms that a clean stop may take: the slowest bot has its grace period, and then there is nothing left to wait for. */
const patience = 60_000;

/** Resolves at the first signal to stop. A second one, or a stop that takes too long, ends the process at once. */
export const untilTold = (): Promise<string> =>
  new Promise((resolve) => {
    let told = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        setTimeout(() => process.exit(1), patience).unref();
        resolve(signal);
      });
    }
  });

/**
 * An error that nobody caught leaves the process in a state that nobody knows: it is logged and the process ends, with
 * its bots left running for the next start to take over.
 */
export const dieLoudly = ({ log, close }: App): void => {
  const die = (error: unknown): void => {
    log.error('An error that nobody caught. Codex-32 ends; its bots go on.', { error });
    setTimeout(() => process.exit(70), 5_000);
    void close({ keepBots: true }).finally(() => process.exit(70));
  };
  process.once('uncaughtException', die);
  process.once('unhandledRejection', die);
};
