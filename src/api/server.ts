import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Route } from '../route.ts';
import { mount } from './mount.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
}

export interface Server {
  /** `http://127.0.0.1:8000`. */
  readonly url: string;
  /** Takes no new request, waits for those under way for a bounded time, then hangs up. Safe to call twice. */
  close(): Promise<void>;
}

/** ms that a request may take to arrive, and that closing waits for answers. */
const patience = 10_000;
const bodyLimit = 1_048_576;

/**
 * The one HTTP server of the house: health, metrics, and what adapters mount on it. Loads Fastify only here, because a
 * one-shot command does without. Throws CANNOT_LISTEN.
 */
export const openServer = async ({ host, port, routes, log }: ServerOptions): Promise<Server> => {
  const { fastify } = await import('fastify');
  const server = fastify({
    logger: false,
    bodyLimit,
    requestTimeout: patience,
    keepAliveTimeout: 5_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(log, { error, request, reply }));
  server.setNotFoundHandler((_, reply) =>
    reply.status(404).send({ code: 'NOT_FOUND', says: 'There is nothing here.' }),
  );
  await mount(server, routes);
  try {
    await server.listen({ host, port });
  } catch (cause) {
    await server.close();
    throw new CodexError('CANNOT_LISTEN', { host, port, detail: reason(cause) }, { cause });
  }
  const { port: chosen } = server.server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`,
    close: () => (closing ??= close(server)),
  };
};

const reason = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return 'another program is there already';
  if (code === 'EACCES') return 'this user may not';
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return 'this machine has no such address';
  return String(code ?? 'the system refused');
};

const close = async (server: FastifyInstance): Promise<void> => {
  const hangUp = setTimeout(() => server.server.closeAllConnections(), patience);
  try {
    await server.close();
  } finally {
    clearTimeout(hangUp);
  }
};

interface Failed {
  readonly error: FastifyError | CodexError;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The catalogue's sentence, or a reference that the log also has; never the text of an error nobody foresaw. */
const answerError = (log: Log, { error, request, reply }: Failed): FastifyReply => {
  if (error instanceof CodexError) {
    return reply.status(error.status).send({ code: error.code, says: error.says, retryable: error.retryable });
  }
  const { statusCode = 500 } = error;
  if (statusCode < 500) {
    const says = statusCode === 413 ? 'That is more than I read.' : 'I do not understand that request.';
    return reply.status(statusCode).send({ code: 'INVALID', says, retryable: false });
  }
  const reference = randomBytes(4).toString('hex');
  const { code, says, status, retryable } = new CodexError('UNEXPECTED', { reference });
  log.error('A request failed unexpectedly.', {
    reference,
    method: request.method,
    route: request.routeOptions.url,
    error,
  });
  return reply.status(status).send({ code, says, retryable });
};
