import { type Check, type Finding, runCheck } from '../health.ts';
import type { Log } from '../log.ts';
import type { Route } from '../route.ts';

/** ms that one check may take, and that an answer is good for, so that asking often costs nothing. */
const patience = 2_000;
const fresh = 1_000;

interface HealthParts {
  readonly checks: readonly Check[];
  readonly log: Log;
  readonly clock: () => number;
}

/**
 * `/healthz`: this process answers. `/readyz`: every configured part, by name; 503 when one does not work. The reasons
 * go to the log, once when a part fails and once when it is back, because strangers may be able to ask.
 */
export const healthRoutes = ({ checks, log, clock }: HealthParts): readonly Route[] => {
  const quick = checks.filter((check) => check.quick === true);
  const broken = new Set<string>();
  let last: { readonly at: number; readonly answer: Promise<readonly Named[]> } | undefined;

  const look = async (): Promise<readonly Named[]> => {
    const findings = await Promise.all(
      quick.map(async (check) => ({ name: check.name, ...(await runCheck(check, patience)) })),
    );
    for (const { name, ok, says } of findings) {
      if (!ok && !broken.has(name)) log.error(`${name} does not work.`, { says });
      if (ok && broken.delete(name)) log.info(`${name} works again.`);
      if (!ok) broken.add(name);
    }
    return findings;
  };
  const findings = (): Promise<readonly Named[]> => {
    if (last === undefined || clock() - last.at > fresh) last = { at: clock(), answer: look() };
    return last.answer;
  };
  return [
    { method: 'GET', path: '/healthz', handle: async () => ({ status: 200, body: { ok: true, service: 'codex32' } }) },
    {
      method: 'GET',
      path: '/readyz',
      handle: async () => {
        const parts = (await findings()).map(({ name, ok }) => ({ name, ok }));
        const ok = parts.every((part) => part.ok);
        return { status: ok ? 200 : 503, body: { ok, parts } };
      },
    },
  ];
};

interface Named extends Finding {
  readonly name: string;
}
