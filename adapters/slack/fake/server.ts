import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Route } from '../../../src/kit.ts';
import type { FakeWebApi } from './web-api.ts';

/** Slack on loopback: Web API, ways back, file uploads, Socket Mode, and the app's own routes as its HTTP server has them. */
export interface FakeServer {
  readonly url: string;
  /** Connections of Socket Mode that are open. */
  readonly sockets: ReadonlySet<WebSocket>;
  /** Resolves when an app is connected. */
  connected(): Promise<WebSocket>;
  /** Resolves when the next app is connected. */
  reconnected(): Promise<WebSocket>;
  routes: readonly Route[];
  close(): Promise<void>;
}

export interface ServerParts {
  readonly api: FakeWebApi;
  readonly botToken: string;
  readonly appToken: string;
  /** Reads nothing but forms, as servers do that were made for Slack's own clients. */
  readonly formsOnly?: boolean;
  /** Something from an app arrived over Socket Mode. */
  heard(frame: { readonly envelope_id?: string; readonly payload?: unknown }): void;
}

/** Bytes; Slack hangs up on more. */
const LONGEST_FRAME = 20_480;

export const openFakeServer = async (parts: ServerParts): Promise<FakeServer> => {
  const sockets = new Set<WebSocket>();
  let routes: readonly Route[] = [];
  const server = createServer((request, response) => {
    void answer({ parts, routes, url: () => urlOf(server) }, request, response).catch(() => response.destroy());
  });
  const waiting: ((socket: WebSocket) => void)[] = [];
  const hub = new WebSocketServer({ server, path: '/link', maxPayload: LONGEST_FRAME });
  hub.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => parts.heard(JSON.parse(String(data))));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    for (const tell of waiting.splice(0)) tell(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: urlOf(server),
    sockets,
    connected: () => {
      const [open] = sockets;
      return open ? Promise.resolve(open) : new Promise((resolve) => waiting.push(resolve));
    },
    reconnected: () => new Promise((resolve) => waiting.push(resolve)),
    get routes() {
      return routes;
    },
    set routes(given) {
      routes = given;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.terminate();
        hub.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

interface Answering {
  readonly parts: ServerParts;
  readonly routes: readonly Route[];
  url(): string;
}

const answer = async (at: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
  const route = at.routes.find((one) => one.path === path && one.method === request.method);
  if (route !== undefined) return answerRoute(route, { request, response, body, query });
  const { api, botToken, appToken, formsOnly = false } = at.parts;
  if (path.startsWith('/upload/')) {
    api.upload(path.slice('/upload/'.length), body);
    response.end('OK');
  } else if (path.startsWith('/back/')) {
    const fields = JSON.parse(body.toString()) as Record<string, unknown>;
    const [, , channel = '', user = ''] = path.split('/');
    if (fields.delete_original !== true)
      api.post({ ...fields, channel }, fields.response_type === 'in_channel' ? {} : { to: user });
    response.end('ok');
  } else if (path.startsWith('/api/')) {
    const method = path.slice('/api/'.length);
    const fields = readFields(body.toString(), String(request.headers['content-type']), formsOnly);
    if (method === 'api.test') return json(response, { ok: true, args: fields });
    if (method === 'oauth.v2.access') return json(response, api.oauth.access(fields));
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const tenant = token === botToken ? api.home : api.oauth.tenant(token);
    if (tenant === 'revoked') return json(response, { ok: false, error: 'token_revoked' });
    if (method === 'apps.connections.open')
      return json(
        response,
        token === appToken
          ? { ok: true, url: `${at.url().replace('http', 'ws')}/link` }
          : { ok: false, error: 'invalid_auth' },
      );
    if (tenant === undefined) return json(response, { ok: false, error: 'invalid_auth' });
    const given = api.answer(method, fields, { origin: at.url(), tenant });
    if (typeof given === 'number') response.writeHead(429, { 'retry-after': String(given) }).end();
    else {
      response.setHeader('x-oauth-scopes', [...api.scopes].join(','));
      json(response, given);
    }
  } else response.writeHead(404).end();
};

const json = (response: ServerResponse, value: unknown): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

const readFields = (body: string, type: string, formsOnly: boolean): Record<string, unknown> => {
  if (!type.includes('json')) return Object.fromEntries(new URLSearchParams(body));
  return formsOnly ? {} : JSON.parse(body || '{}');
};

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly query: URLSearchParams;
}

/** As the house's own server does, which no adapter may import. */
const answerRoute = async (route: Route, { request, response, body, query }: Exchange): Promise<void> => {
  const {
    status,
    headers,
    body: given,
  } = await route.handle({
    headers: request.headers,
    params: {},
    query,
    body,
    from: '127.0.0.1',
    signal: new AbortController().signal,
  });
  response.writeHead(status, { ...headers });
  response.end(typeof given === 'string' || given === undefined ? given : JSON.stringify(given));
};
