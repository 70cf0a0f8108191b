import { healthRoutes } from '../api/health.ts';
import { metricsRoute } from '../api/metrics.ts';
import type { Server } from '../api/server.ts';
import { figures } from '../app/figures.ts';
import type { App } from '../app.ts';
import { CodexError } from '../errors.ts';
import type { Route } from '../route.ts';

/** Told why there is no HTTP server, where somebody sits who can do without. */
export type WithoutHttp = (says: string) => Promise<void>;

/**
 * Opens the one HTTP server with all that is mounted on it, unless it is switched off. A port that is taken stops the
 * start of a service; `without` hears of it instead where there is one. Throws CANNOT_LISTEN.
 */
export const openHttpDoor = async (
  app: App,
  without?: WithoutHttp,
  adapters: readonly Route[] = [],
): Promise<Server | undefined> => {
  const { config, checks, log, registry } = app;
  const { http, features } = config;
  if (!features.http) return undefined;
  const { openServer } = await import('../api/server.ts');
  const routes = [
    ...healthRoutes({ checks, log: log.child({ part: 'health' }), clock: Date.now }),
    ...(features.metrics ? [metricsRoute(() => figures(registry))] : []),
    ...adapters,
  ];
  try {
    return await openServer({ ...http, routes, log: log.child({ part: 'http' }) });
  } catch (error) {
    if (without === undefined || !(error instanceof CodexError) || error.code !== 'CANNOT_LISTEN') throw error;
    await without(error.says);
    return undefined;
  }
};
