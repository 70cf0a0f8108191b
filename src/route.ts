/**
 * A route on the one HTTP server, as plain data, so that whoever offers one (an adapter's webhook) knows nothing of the
 * server. Bodies come as the bytes that were sent, because signatures are made over those.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/slack/events`; a segment `:name` is handed over in `params`. */
  readonly path: string;
  /** The longest body that is read, in bytes (default 1 MiB); more is answered with 413 before it is read. */
  readonly bodyLimit?: number;
  /** A rejection is answered by the catalogue of errors, never with its own text. */
  handle(request: RouteRequest): Promise<RouteAnswer>;
}

export interface RouteRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Exactly what came over the wire; empty when there was none. */
  readonly body: Uint8Array;
  /** Address of the peer, for rate limits and the audit; never proves who it is. */
  readonly from: string;
  /** Aborted when the peer hangs up. */
  readonly signal: AbortSignal;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown;
}
