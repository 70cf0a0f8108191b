import { createServer } from 'node:net';
import type { Config } from '../../config.ts';
import type { Check, Finding } from '../../health.ts';

/** Whether the HTTP server can have its place. */
export const networkChecks = ({ http, features }: Config): readonly Check[] =>
  features.http ? [{ name: 'HTTP port', run: () => checkPort(http) }] : [];

const checkPort = async ({ host, port }: Config['http']): Promise<Finding> => {
  const place = `${host}, port ${port},`;
  const trouble = await listen(host, port);
  if (trouble === undefined) return { ok: true, says: `${port === 0 ? `A port of ${host}` : place} is free.` };
  if (trouble === 'EADDRINUSE' && (await isOurs(host, port)))
    return { ok: true, says: `${place} is held by a running Codex-32.` };
  const says =
    trouble === 'EADDRINUSE' ? `${place} is taken by another program.` : `${place} cannot be used (${trouble}).`;
  return { ok: false, says, mend: 'Set CODEX32_PORT or CODEX32_HOST to another place.' };
};

const listen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });

const isOurs = async (host: string, port: number): Promise<boolean> => {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const authority = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const response = await fetch(`http://${authority}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'service' in body && body.service === 'codex32';
  } catch {
    return false;
  }
};
