import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { Adapter, AdapterUnit } from '../channels/adapter.ts';
import type { Receipts } from '../channels/receipts.ts';
import { CodexError } from '../errors.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';

/** As `adapters/slack` declares them; adapters are only known through their shelf. */
interface SlackSettings {
  readonly botToken: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
  readonly receipts: Receipts;
  readonly alone: boolean;
}

/** Slack as a way in, made and not yet connected: its routes are mounted first, so that Slack is always answered. */
export interface SlackDoor {
  readonly routes: NonNullable<Adapter['routes']>;
  /** Throws what no waiting mends (a token that is not good); a Slack that is not there is tried again meanwhile. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** ms before the first and at most between later tries to reach Slack. */
const FIRST = 1_000;
const LONGEST = 60_000;

/** `undefined` where Slack is not configured; then nothing of it is loaded. Throws BAD_CONFIG. */
export const makeSlackDoor = async (app: App): Promise<SlackDoor | undefined> => {
  const { config, log } = app;
  if (config.slack === undefined) return undefined;
  if (config.slack.appToken === undefined && !config.features.http)
    throw new CodexError('BAD_CONFIG', {
      detail: 'Slack sends to the HTTP server, which is switched off. Set SLACK_APP_TOKEN, or CODEX32_FEATURE_HTTP=on.',
    });
  const unit = await loadFromShelf<AdapterUnit<SlackSettings>>(new URL('adapters/', codeRoot), 'slack', 'folders');
  const adapter = unit.create(settingsOf(app, config.slack), { ...app.host, log: log.child({ part: 'slack' }) });
  const news = config.slack.newsChannels.map((channel) =>
    app.news({ adapter: 'slack', workspace: '', channel, direct: false }),
  );
  const closing = new AbortController();
  let trying: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    await adapter.start(app.deliver);
    app.adapters.set('slack', adapter);
    for (const reader of news) await reader.open();
  };
  const persist = async (): Promise<void> => {
    for (let pause = FIRST; !closing.signal.aborted; pause = Math.min(LONGEST, pause * 2)) {
      await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      const trouble = await start().catch((error: unknown) => error);
      if (trouble === undefined) return;
      log.warn('Slack cannot be reached; I go on trying.', { error: trouble });
    }
  };
  return {
    routes: adapter.routes ?? [],
    open: async () => {
      try {
        await start();
      } catch (error) {
        if (!(error instanceof CodexError) || !error.retryable) throw error;
        log.warn('Slack cannot be reached; I go on trying.', { error });
        trying = persist();
      }
    },
    close: async () => {
      closing.abort();
      for (const reader of news) await reader.close();
      app.adapters.delete('slack');
      await adapter.stop();
      await trying;
    },
  };
};

const settingsOf = (
  { receipts, config }: App,
  { botToken, signingSecret, appToken, apiUrl }: NonNullable<App['config']['slack']>,
): SlackSettings => ({
  botToken,
  ...(signingSecret && { signingSecret }),
  ...(appToken && { appToken }),
  ...(apiUrl && { apiUrl }),
  receipts: receipts('slack'),
  // An embedded database belongs to one service; a server may be shared by replicas.
  alone: config.databaseUrl === undefined,
});
