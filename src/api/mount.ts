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

const asRouteRequest = (request: FastifyRequest, reply: FastifyReply): RouteRequest => ({
  headers: request.headers,
  params: request.params as Readonly<Record<string, string>>,
  get query() {
    const at = request.url.indexOf('?');
    return new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1));
  },
  body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
  from: request.ip,
  // Made for those alone who look at it: to abort one costs as much as all the rest of a short request.
  get signal() {
    return whileConnected(reply);
  },
});

const signals = new WeakMap<FastifyReply, AbortSignal>();

const whileConnected = (reply: FastifyReply): AbortSignal => {
  const known = signals.get(reply);
  if (known !== undefined) return known;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  signals.set(reply, gone.signal);
  return gone.signal;
};
