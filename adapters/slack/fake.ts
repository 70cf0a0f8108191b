import { createHmac, randomUUID } from 'node:crypto';
import type { Adapter, AdapterHost, FakeVendor, Installations, Keeping, Receipts, Suggestions } from '../../src/kit.ts';
import { showAcknowledgement } from './fake/acknowledged.ts';
import { logInto, memoryInstallations, memoryKeeping, memoryReceipts } from './fake/house.ts';
import { type Posted, readAsPerson } from './fake/messages.ts';
import { buttonsOf, encode } from './fake/payloads.ts';
import { openFakeServer } from './fake/server.ts';
import { FakeWebApi } from './fake/web-api.ts';
import type { Feature } from './features.ts';
import slack, { type SlackSettings } from './index.ts';
import { scopes } from './scopes.ts';

export interface FakeSlackOptions {
  readonly door?: 'http' | 'socket';
  readonly scopes?: readonly string[];
  readonly receipts?: Receipts;
  readonly suggestions?: Suggestions;
  readonly pace?: SlackSettings['pace'];
  readonly quickAnswers?: boolean;
  /** Workspaces install the app by themselves; then no token stands in the settings. */
  readonly several?: { readonly workspaces?: readonly string[] };
  readonly installations?: Installations;
  readonly keep?: Keeping;
  readonly interrupted?: AdapterHost['interrupted'];
  readonly formsOnly?: boolean;
  readonly without?: readonly Feature[];
  /** It shows what an acknowledgement carries, as Slack does; unless told. */
  readonly readsAcknowledgements?: boolean;
  /** What is said is typed behind `/codex32` in a channel, and no direct message. */
  readonly commands?: boolean;
}

export interface FakeSlack extends FakeVendor {
  readonly adapter: Adapter;
  readonly api: FakeWebApi;
  readonly url: string;
  /** Hands something to the app as Slack would; resolves with the app's acknowledgement. */
  hand(body: Readonly<Record<string, unknown>>): Promise<Handed>;
  /** Exactly these bytes, with these headers. */
  raw(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The headers that Slack would sign these bytes with. */
  sign(body: string | Uint8Array, secret?: string, seconds?: number): Readonly<Record<string, string>>;
  /** An event around something that happened. */
  event(event: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Presses a button of the newest message that has one with this label. */
  press(label: string | RegExp, by?: string): Promise<Handed>;
  command(text: string, by?: string): Promise<Handed>;
  posted(): readonly Posted[];
  untilPosted(match: (message: Posted) => boolean): Promise<Posted>;
  /** Ends every Socket Mode connection, as Slack does now and then; resolves when the app is back. */
  breakSockets(): Promise<void>;
}

export interface Handed {
  readonly status: number;
  readonly body: unknown;
}

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const [botToken, appToken] = ['xoxb-fake-bot-token', 'xapp-fake-app-token'] as const;

/** A Slack workspace on loopback with Ada in it, and the real adapter connected to it through the real Bolt. */
export const openFakeSlack = async (options: FakeSlackOptions = {}): Promise<FakeSlack> => {
  const { door = 'http', suggestions = { bots: [], sentences: [] }, several, readsAcknowledgements = true } = options;
  const api = new FakeWebApi(options.scopes ?? scopes.map(({ name }) => name));
  const acknowledged = new Map<string, (handed: Handed) => void>();
  const server = await openFakeServer({
    ...{ api, botToken, appToken, formsOnly: options.formsOnly ?? false },
    heard: ({ envelope_id = '', payload }) => acknowledged.get(envelope_id)?.({ status: 200, body: payload }),
  });
  const logged: string[] = [];
  const made = slack.create(
    {
      ...(several ? { client: { id: api.oauth.id, secret: api.oauth.secret, ...several } } : { botToken }),
      installations: options.installations ?? memoryInstallations(),
      ...(door === 'http' ? { signingSecret: secret } : { appToken }),
      apiUrl: `${server.url}/api/`,
      receipts: options.receipts ?? memoryReceipts(),
      ...{ alone: true, without: options.without ?? [] },
      ...((options.quickAnswers ?? readsAcknowledgements) && { quickAnswers: true }),
      pace: options.pace ?? { burst: 1_000, window: 1_000 },
    },
    {
      ...{ log: logInto(logged), suggest: async () => suggestions, keep: options.keep ?? memoryKeeping() },
      ...(options.interrupted && { interrupted: options.interrupted }),
    },
  );
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  const stop = (): Promise<void> => made.stop().then(() => stopped.reject(new Error('Nobody is connected.')));
  const adapter: Adapter = { ...made, stop };
  server.routes = adapter.routes ?? [];
  let closed = false;
  const sign: FakeSlack['sign'] = (body, key = secret, seconds = Math.floor(Date.now() / 1000)) => ({
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${seconds}:`).update(body).digest('hex')}`,
  });
  const raw: FakeSlack['raw'] = (path, body, headers = { 'content-type': 'application/json', ...sign(body) }) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
  const overHttp = async (body: Readonly<Record<string, unknown>>): Promise<Handed> => {
    const { path, text, type } = encode(body);
    const response = await raw(path, text, { 'content-type': type, ...sign(text) });
    const said = await response.text();
    return { status: response.status, body: said.startsWith('{') ? JSON.parse(said) : said };
  };
  const overSocket = async (body: Readonly<Record<string, unknown>>): Promise<Handed> => {
    const envelope_id = randomUUID();
    const type = 'event' in body ? 'events_api' : 'command' in body ? 'slash_commands' : 'interactive';
    const socket = await Promise.race([server.connected(), stopped.promise]);
    const answer = new Promise<Handed>((resolve) => acknowledged.set(envelope_id, resolve));
    socket.send(JSON.stringify({ type, envelope_id, payload: body, accepts_response_payload: readsAcknowledgements }));
    return Promise.race([answer, stopped.promise]);
  };
  const hand: FakeSlack['hand'] = async (body) => {
    const handed = await (door === 'http' ? overHttp : overSocket)(body);
    if (readsAcknowledgements && 'command' in body) showAcknowledgement(api, handed.body, body);
    return handed;
  };
  const event: FakeSlack['event'] = (inner) => ({
    type: 'event_callback',
    team_id: api.team,
    event_id: `Ev${randomUUID()}`,
    authorizations: [{ team_id: api.team, user_id: api.bot, is_bot: true }],
    event: inner,
  });
  const commandOf = (text: string, by: string) => ({
    ...{ command: '/codex32', text, team_id: api.team, channel_id: 'C0OPS', channel_name: 'ops', user_id: by },
    ...{ user_name: 'ada', trigger_id: randomUUID(), response_url: `${server.url}/back/C0OPS/${by}` },
  });
  const shown = (): readonly string[] => api.posted.map(readAsPerson);
  const over = (what: unknown) => (): string | undefined =>
    closed ? `Never shown: ${String(what)}. Shown:\n${shown().join('\n\n')}\nLogged:\n${logged.join('\n')}` : undefined;
  const person = 'U0ADA';
  const from = (user: string, name = 'ada') => ({ team: { id: api.team }, user: { id: user, username: name } });
  return {
    ...{ adapter, api, person, hand, raw, sign, event, shown, url: server.url },
    say: async ({ text, id, by = person }) => {
      const ts = id ?? api.nextTs();
      if (options.commands) return void (await hand({ ...commandOf(text, by), trigger_id: ts }));
      await hand(event({ type: 'message', channel_type: 'im', channel: 'D0ADA', user: by, text, ts }));
    },
    sayAsOurselves: async (text) => {
      const own = { user: api.bot, bot_id: 'B0BOT', channel: 'D0ADA', channel_type: 'im' };
      await hand(event({ type: 'message', ...own, text, ts: api.nextTs() }));
    },
    until: (pattern) => api.watchers.until(() => shown().find((message) => pattern.test(message)), over(pattern)),
    untilPosted: (match) => api.watchers.until(() => api.posted.find(match), over(match)),
    posted: () => api.posted,
    limit: 4_000,
    buttons: () => buttonsOf(api.posted).map(({ button }) => button),
    press: (label, by = person) => {
      const found = buttonsOf(api.posted).find(({ button }) =>
        typeof label === 'string' ? button.label === label : label.test(button.label),
      );
      if (found === undefined) throw new Error(`There is no button "${String(label)}".`);
      const { message, element } = found;
      const ephemeral = message.to !== undefined;
      return hand({
        type: 'block_actions',
        ...from(by),
        trigger_id: randomUUID(),
        channel: { id: message.channel },
        container: {
          ...{ type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: ephemeral },
          ...(message.thread && { thread_ts: message.thread }),
        },
        ...(!ephemeral && { message: { ts: message.ts, thread_ts: message.thread, blocks: message.blocks } }),
        response_url: `${server.url}/back/${message.channel}/${by}`,
        actions: [{ ...element, action_ts: api.nextTs() }],
      });
    },
    command: (text, by = person) => hand(commandOf(text, by)),
    breakSockets: async () => {
      for (const socket of server.sockets) socket.close();
      await server.reconnected();
    },
    logged: () => logged,
    secrets: [secret, botToken, appToken],
    close: async () => {
      await adapter.stop();
      await server.close();
      closed = true;
      api.watchers.changed();
    },
  };
};

export default (): Promise<FakeSlack> => openFakeSlack();

/** Every way in, for the suite that all adapters pass. */
export const doors = {
  'over HTTP': () => openFakeSlack(),
  'over Socket Mode': () => openFakeSlack({ door: 'socket' }),
  'by commands over HTTP': () => openFakeSlack({ commands: true }),
  'by commands over Socket Mode': () => openFakeSlack({ commands: true, door: 'socket' }),
};
