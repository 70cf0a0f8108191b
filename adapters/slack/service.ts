import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { type AdapterHost, CodexError, type Conversation, type Deliver, type Reply } from '../../src/kit.ts';
import { openBolt, quietLogger } from './bolt-app.ts';
import { Conversing } from './conversing.ts';
import type { Receive } from './http-door.ts';
import { locate, readSaid } from './intake.ts';
import { People } from './people.ts';
import { postAll } from './posting.ts';
import { apiUrlOf, type SlackSettings } from './settings.ts';
import { SocketDoor } from './socket-door.ts';
import { Threads } from './threads.ts';
import { openWeb } from './web.ts';
import { oneWorkspace, openWorkspace, type Workspaces } from './workspaces.ts';

/** ms between two looks for work that another replica took in and did not begin, and how old that must be. */
const SWEEP = 60_000;
/** ms after which work that was begun elsewhere counts as interrupted. */
const LOST = 15 * 60_000;

/** ms that the end of the service waits for answers under way. */
const PATIENCE = 10_000;

/** Slack, connected. Opened by `start`, so that nothing of Bolt is loaded before. */
export interface Service {
  readonly receive: Receive;
  send(to: Conversation, reply: Reply): Promise<void>;
  close(): Promise<void>;
}

interface Starting {
  readonly settings: SlackSettings;
  readonly host: AdapterHost;
  readonly deliver: Deliver;
}

/** Throws PLATFORM_REFUSED when a token is not good, PLATFORM_UNREACHABLE when Slack is not there. */
export const openService = async ({ settings, host, deliver }: Starting): Promise<Service> => {
  const { log, suggest } = host;
  const closing = new AbortController();
  const { signal } = closing;
  const apiUrl = apiUrlOf(settings);
  const logger = quietLogger(log);
  const client = new webApi.WebClient(settings.botToken, {
    ...{ slackApiUrl: apiUrl, logger, rejectRateLimitedCalls: true, retryConfig: { retries: 0 }, timeout: 15_000 },
  });
  const workspace = await openWorkspace({
    ...{ token: settings.botToken, web: openWeb({ client, signal }), signal, pace: settings.pace },
  });
  const workspaces = oneWorkspace(workspace);
  const [people, threads] = [new People(), new Threads()];
  const { receipts } = settings;
  const conversing = new Conversing({ deliver, suggest, receipts, people, threads, apiUrl, log, signal });
  const receive = openBolt({
    workspaces,
    receipts,
    threads,
    conversing,
    people,
    suggest,
    apiUrl,
    log,
    deliver,
    send: (to, reply) => send(workspaces, to, reply),
  });
  await takeUp({ settings, workspaces, conversing, older: settings.alone ? 0 : SWEEP });
  const { appToken } = settings;
  const socket = appToken === undefined ? undefined : new SocketDoor({ appToken, apiUrl, receive, log, logger });
  await socket?.open();
  const sweep = setInterval(() => {
    const swept = takeUp({ settings, workspaces, conversing, older: SWEEP });
    void swept.catch((error: unknown) => log.warn('What was left could not be looked for.', { error }));
  }, SWEEP).unref();
  log.info('Slack is connected.', { team: workspace.self.workspace, socket: socket !== undefined });
  return {
    receive,
    send: (to, reply) => send(workspaces, to, reply),
    close: async () => {
      clearInterval(sweep);
      await socket?.close();
      closing.abort();
      const late = wait(PATIENCE, true, { ref: false });
      if ((await Promise.race([conversing.idle(), late])) === true)
        log.warn('Answers were still under way; whoever waits for one is told at the next start.');
    },
  };
};

interface TakingUp {
  readonly settings: SlackSettings;
  readonly workspaces: Workspaces;
  readonly conversing: Conversing;
  /** ms since it was taken in. */
  readonly older: number;
}

/** What a process took in and did not finish: not begun, it is answered now; begun, the person is told. */
const takeUp = async ({ settings, workspaces, conversing, older }: TakingUp): Promise<void> => {
  const now = Date.now();
  const lost = new Set((await settings.receipts.left(now - (older === 0 ? 0 : LOST) + 1)).map(({ key }) => key));
  for (const { key, body, begun } of await settings.receipts.left(now - older + 1)) {
    if (body === '' || (begun && !lost.has(key))) continue;
    const payload: unknown = JSON.parse(body);
    const workspace = await locate(workspaces, payload);
    const said = workspace && readSaid(payload, workspace.self);
    if (workspace === undefined || said === undefined) await settings.receipts.finish(key);
    else void (begun ? conversing.interrupted(said, workspace) : conversing.answer(said, workspace));
  }
};

const send = async (
  workspaces: Workspaces,
  { workspace, channel, thread }: Conversation,
  reply: Reply,
): Promise<void> => {
  const found = await workspaces.find(workspace);
  if (found === undefined)
    throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: 'the app is not installed there.' });
  await postAll(found, { channel, ...(thread && { thread }) }, { reply, insist: false });
};
