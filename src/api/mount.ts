import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Route, RouteRequest } from '../route.ts';

/** Adds plain-data routes to the server, in a scope of their own where bodies stay the bytes that were sent. */
export const mount = async (server: FastifyInstance, routes: readonly Route[]): Promise<void> => {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    for (const route of routes) {
      scope.route({
        method: route.method,
        url: route.path,
        ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
        handler: (request, reply) => answer(route, request, reply),
      });
    }
  });
};

const answer = async (route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { status, headers = {}, body } = await route.handle(asRouteRequest(request, reply));
  // Nothing here is a page, so nothing here may be taken for one.
  return reply
    .status(status)
    .headers({ 'x-content-type-options': 'nosniff', ...headers })
    .send(body);
};

const asRouteRequest = (request: FastifyRequest, reply: FastifyReply): RouteRequest => {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return {
    headers: request.headers,
    params: request.params as Readonly<Record<string, string>>,
    query: new URL(request.url, 'http://localhost').searchParams,
    body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
    from: request.ip,
    signal: gone.signal,
  };
};
