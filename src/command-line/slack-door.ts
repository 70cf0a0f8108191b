import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { Adapter, AdapterUnit } from '../channels/adapter.ts';
import type { Installations } from '../channels/installations.ts';
import type { Receipts } from '../channels/receipts.ts';
import { CodexError } from '../errors.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';

/** As `adapters/slack` declares them; adapters are only known through their shelf. */
interface SlackSettings {
  readonly botToken?: string;
  readonly client?: {
    readonly id: string;
    readonly secret: string;
    readonly workspaces?: readonly string[] | undefined;
  };
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
  readonly without: readonly string[];
  readonly quickAnswers?: boolean;
  readonly receipts: Receipts;
  readonly installations: Installations;
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
  refuseHalves(config, config.slack);
  const unit = await loadFromShelf<AdapterUnit<SlackSettings>>(new URL('adapters/', codeRoot), 'slack', 'folders');
  const adapter = unit.create(settingsOf(app, config.slack), { ...app.host, log: log.child({ part: 'slack' }) });
  const news = config.slack.newsChannels.map((channel) =>
    app.news({ adapter: 'slack', direct: false, ...placeOf(channel) }),
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

/** Throws BAD_CONFIG for what each setting alone allows, and all together cannot work. */
const refuseHalves = ({ features }: App['config'], slack: NonNullable<App['config']['slack']>): void => {
  const refuse = (detail: string): never => {
    throw new CodexError('BAD_CONFIG', { detail });
  };
  if (slack.appToken === undefined && !features.http)
    refuse('Slack sends to the HTTP server, which is switched off. Set SLACK_APP_TOKEN, or CODEX32_FEATURE_HTTP=on.');
  if (slack.client !== undefined && !features.http)
    refuse('Workspaces install the app at the HTTP server, which is switched off. Set CODEX32_FEATURE_HTTP=on.');
  const nowhere = slack.newsChannels.find((channel) => placeOf(channel).workspace === '');
  if (slack.botToken === undefined && nowhere !== undefined)
    refuse(`SLACK_NEWS_CHANNEL must say in which workspace ${nowhere} is, such as T0123ABCD/${nowhere}.`);
};

/** `T0123/C0123`, or a channel of the one workspace. */
const placeOf = (channel: string): { readonly workspace: string; readonly channel: string } => {
  const [workspace = '', inner] = channel.split('/');
  return inner === undefined ? { workspace: '', channel } : { workspace, channel: inner };
};

const settingsOf = (
  { receipts, installations, config }: App,
  { botToken, client, signingSecret, appToken, apiUrl, without, quickAnswers }: NonNullable<App['config']['slack']>,
): SlackSettings => ({
  ...(botToken && { botToken }),
  ...(client && { client }),
  ...(signingSecret && { signingSecret }),
  ...(appToken && { appToken }),
  ...(apiUrl && { apiUrl }),
  without,
  ...(quickAnswers !== undefined && { quickAnswers }),
  receipts: receipts('slack'),
  installations: installations('slack'),
  // An embedded database belongs to one service; a server may be shared by replicas.
  alone: config.databaseUrl === undefined,
});
