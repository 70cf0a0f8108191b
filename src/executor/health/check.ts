import { execFile } from 'node:child_process';
import type { Probe } from '../../registry/bot.ts';
import type { Heartbeat } from './heartbeat.ts';

/** Where a probe of one copy is made. */
export interface ProbePlace {
  readonly heartbeat: Heartbeat;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes one probe. Resolves with what is wrong, a clause, or with `undefined` when it is well. Never rejects. */
export const check = (probe: Probe, place: ProbePlace): Promise<string | undefined> => {
  const { check: how } = probe;
  switch (how.kind) {
    case 'http':
      return askUrl(how.url, probe.timeout);
    case 'exec':
      return runCommand([how.command, ...how.args], { timeout: probe.timeout, place });
    case 'heartbeat':
      return place.heartbeat.check(probe.interval);
  }
};

/** Any answer below 400 is health; the body is not read. */
const askUrl = async (url: string, timeout: number): Promise<string | undefined> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 400 ? undefined : `its health check answered ${response.status}`;
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return late ? `its health check did not answer within ${timeout} ms` : 'its health check could not be reached';
  }
};

const runCommand = (
  [command = '', ...args]: readonly string[],
  { timeout, place }: { readonly timeout: number; readonly place: ProbePlace },
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const options = {
      timeout,
      cwd: place.directory,
      env: place.environment,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024,
    } as const;
    execFile(command, args, options, (error) => {
      if (!error) resolve(undefined);
      else if (error.killed) resolve(`its health check took longer than ${timeout} ms`);
      else resolve(`its health check failed (${error.code ?? error.signal ?? 'unknown'})`);
    });
  });
