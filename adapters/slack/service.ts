import { setTimeout as wait } from 'node:timers/promises';
import { type Adapter, type AdapterHost, CodexError, type Conversation, type Deliver } from '../../src/kit.ts';
import { openBolt, quietLogger } from './bolt-app.ts';
import { Conversing } from './conversing.ts';
import { withoutOf } from './features.ts';
import { isSlackItself } from './hosts.ts';
import type { Receive } from './http-door.ts';
import { locate, readSaid } from './intake.ts';
import { Pacing } from './pacing.ts';
import { Paging } from './paging.ts';
import { People } from './people.ts';
import { say } from './saying.ts';
import { withheld } from './scopes.ts';
import { apiUrlOf, type SlackSettings } from './settings.ts';
import { SocketDoor } from './socket-door.ts';
import { Threads } from './threads.ts';
import { openWeb, readsJson } from './web.ts';
import { oneWorkspace, openWorkspace, severalWorkspaces, type Workspace, type Workspaces } from './workspaces.ts';

/** ms between two looks for work that another replica took in and did not begin, and how old that must be. */
const SWEEP = 60_000;
/** ms after which work that was begun elsewhere counts as interrupted. */
const LOST = 15 * 60_000;

/** ms that the end of the service waits for answers under way. */
const PATIENCE = 10_000;

/** Slack, connected. Opened by `start`, so that nothing of Bolt is loaded before. */
export interface Service {
  readonly receive: Receive;
  send: Adapter['send'];
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
  const without = withoutOf(settings.without);
  const workspaces = await openWorkspaces({ settings, apiUrl, signal, keep: host.keep });
  const send: Adapter['send'] = async (to, reply, instead) =>
    say(await installed(workspaces, to), { to, reply, instead });
  const [people, threads] = [new People(), new Threads()];
  const { receipts } = settings;
  const { interrupted } = host;
  const conversing = new Conversing({
    ...(interrupted && { interrupted }),
    ...{ deliver, suggest, receipts, people, threads, without, apiUrl, log, signal },
  });
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
    send,
    without,
    quickAnswers: settings.quickAnswers ?? isSlackItself(apiUrl),
  });
  await takeUp({ settings, workspaces, conversing, older: settings.alone ? 0 : SWEEP });
  const { appToken } = settings;
  const socket = appToken === undefined ? undefined : new SocketDoor({ appToken, apiUrl, receive, log, logger });
  await socket?.open();
  const sweep = setInterval(() => {
    const swept = takeUp({ settings, workspaces, conversing, older: SWEEP });
    void swept.catch((error: unknown) => log.warn('What was left could not be looked for.', { error }));
  }, SWEEP).unref();
  const home = await workspaces.find(undefined);
  log.info('Slack is connected.', { team: home?.self.workspace, socket: socket !== undefined });
  return {
    receive,
    send,
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

interface Opening {
  readonly settings: SlackSettings;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
  readonly keep: AdapterHost['keep'];
}

/** Throws as asking Slack does, when there is a token to ask with. */
const openWorkspaces = async ({ settings, apiUrl, signal, keep }: Opening): Promise<Workspaces> => {
  const { botToken: token, client, installations, pace } = settings;
  const asked = { apiUrl, signal, json: await readsJson(apiUrl), withheld: withheld(withoutOf(settings.without)) };
  const pacing = (): Pacing => new Pacing(signal, pace);
  const home =
    token === undefined
      ? undefined
      : await openWorkspace({ token, web: openWeb({ ...asked, token }), pacing: pacing(), keep });
  if (client === undefined && home !== undefined) return oneWorkspace(home);
  return severalWorkspaces({
    ...{ home, installations },
    open: ({ self, revoked, token: own }) => ({
      ...{ self, token: own, web: openWeb({ ...asked, token: own, revoked }), pacing: pacing() },
      paging: new Paging(keep, self.workspace),
    }),
  });
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
  for (const { key, body, begun, at } of await settings.receipts.left(now - older + 1)) {
    if (body === '' || (begun && !lost.has(key))) continue;
    const payload: unknown = JSON.parse(body);
    const workspace = await locate(workspaces, payload);
    const said = workspace && readSaid(payload, workspace.self);
    if (workspace === undefined || said === undefined) await settings.receipts.finish(key);
    // Under the key that it has: one of a server that numbers nothing would get another each time it is read, and
    // nobody could tell what became of it under the first.
    else if (begun) void conversing.interrupted({ ...said, key }, workspace, said.key === key ? at : undefined);
    else void conversing.answer({ ...said, key }, workspace);
  }
};

/** `''` is the app's own workspace: settings that name a channel need not name it. Throws PLATFORM_REFUSED. */
const installed = async (workspaces: Workspaces, { workspace }: Conversation): Promise<Workspace> => {
  const found = await workspaces.find(workspace || undefined);
  if (found === undefined)
    throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: 'the app is not installed there.' });
  return found;
};
