import { z } from 'zod';
import {
  CodexError,
  type Installations,
  type Log,
  type Receipts,
  type Route,
  type RouteAnswer,
  type RouteRequest,
} from '../../src/kit.ts';
import { withoutOf } from './features.ts';
import { page } from './oauth-page.ts';
import { cookieGone, cookieWith, newState, readState } from './oauth-state.ts';
import { scopeNames } from './scopes.ts';
import { authorizeUrlOf, type SlackClient } from './settings.ts';
import { ask, type Fields } from './web.ts';

export interface OauthParts {
  readonly client: SlackClient;
  readonly installations: Installations;
  readonly receipts: Receipts;
  readonly apiUrl: string;
  /** Features that are off, by name: they are not asked for. */
  readonly without?: readonly string[];
  readonly clock: () => number;
  readonly log: Log;
}

/** Where workspaces install the app by themselves. https://docs.slack.dev/authentication/installing-with-oauth */
export const oauthDoor = (parts: OauthParts): readonly Route[] => [
  { method: 'GET', path: '/slack/install', handle: async () => begin(parts) },
  { method: 'GET', path: '/slack/oauth_redirect', handle: (request) => end(parts, request) },
];

const begin = ({ client, apiUrl, clock, without }: OauthParts): RouteAnswer => {
  const state = newState(client.secret, clock());
  const url = new URL(authorizeUrlOf(apiUrl));
  url.search = new URLSearchParams({
    client_id: client.id,
    scope: scopeNames(withoutOf(without)).join(','),
    state,
  }).toString();
  return { status: 302, headers: { location: url.href, 'set-cookie': cookieWith(state), 'cache-control': 'no-store' } };
};

const end = async (parts: OauthParts, { query, headers }: RouteRequest): Promise<RouteAnswer> => {
  const { client, receipts, clock, log } = parts;
  const nonce = readState(client.secret, { state: query.get('state'), cookie: headers.cookie, now: clock() });
  if (nonce === undefined || !(await once(receipts, nonce))) return stale;
  const code = query.get('code');
  if (code === null) return declined;
  try {
    return installed(await install(parts, code), parts.apiUrl);
  } catch (error) {
    log.warn('A workspace could not install the app.', { error });
    const says = error instanceof CodexError ? error.says : 'Something went wrong on this side.';
    return page(400, 'Not installed', { says: [says], link: again, cookie: cookieGone });
  }
};

/** Also where several replicas hear of the same yes. */
const once = async (receipts: Receipts, nonce: string): Promise<boolean> => {
  const key = `oauth/${nonce}`;
  const first = await receipts.take(key, '');
  if (first) await receipts.finish(key);
  return first;
};

const again = { href: '/slack/install', says: 'Try again' } as const;
const stale = page(400, 'Not installed', {
  says: ['That link was used already, is older than ten minutes, or was begun in another browser.'],
  ...{ link: again, cookie: cookieGone },
});
const declined = page(200, 'Not installed', {
  says: ['All right, nothing was installed.'],
  ...{ link: again, cookie: cookieGone },
});

/** What Slack gives for a yes. A whole organisation at once, or tokens that are to be renewed, are not what we can keep. */
const granted = z.object({
  access_token: z.string().min(1),
  token_type: z.string().nullish(),
  bot_user_id: z.string().nullish(),
  app_id: z.string().nullish(),
  scope: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  refresh_token: z.string().nullish(),
  team: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  authed_user: z.object({ id: z.string().nullish() }).nullish(),
});
const identity = z.object({ team_id: z.string().min(1), user_id: z.string().min(1), bot_id: z.string().nullish() });

interface Installed {
  readonly team: string;
  readonly name: string;
  readonly app: string;
}

const install = async (parts: OauthParts, code: string): Promise<Installed> => {
  const { client, installations, apiUrl, log } = parts;
  const fields = { client_id: client.id, client_secret: client.secret, code: code.slice(0, 2_000) };
  const given = readGrant(await ask(`${apiUrl}oauth.v2.access`, { fields, method: 'oauth.v2.access' }), client);
  // The token itself says whose it is, so that no answer can put the key of one workspace on the door of another.
  const self = identity.parse(await ask(`${apiUrl}auth.test`, { token: given.token, fields: {}, method: 'auth.test' }));
  if (self.team_id !== given.team) throw refusal('that token is of another workspace.');
  await installations.save({
    workspace: given.team,
    token: given.token,
    facts: {
      ...{ user: self.user_id, name: given.name, scopes: given.scopes, by: given.by },
      ...(self.bot_id && { bot: self.bot_id }),
    },
  });
  log.info('A workspace installed the app.', { team: given.team, name: given.name, by: given.by });
  return given;
};

const readGrant = (answer: Fields, { workspaces }: SlackClient) => {
  const parsed = granted.safeParse(answer);
  if (!parsed.success) throw refusal('its answer is not one I know.');
  const { access_token: token, team, is_enterprise_install, refresh_token, scope, app_id, authed_user } = parsed.data;
  if (is_enterprise_install === true || !team?.id)
    throw refusal('it was to be installed for a whole organisation. Choose one workspace; each can install it.');
  if (refresh_token)
    throw refusal('the app has token rotation switched on. Switch it off under "OAuth & Permissions".');
  if (workspaces !== undefined && !workspaces.includes(team.id))
    throw refusal(`${team.id} is not among the workspaces that may install it (SLACK_WORKSPACES).`);
  return {
    ...{ token, team: team.id, name: team.name ?? team.id, scopes: scope ?? '' },
    ...{ app: app_id ?? '', by: authed_user?.id ?? '' },
  };
};

const refusal = (detail: string): CodexError => new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail });

const installed = ({ team, name, app }: Installed, apiUrl: string): RouteAnswer => {
  const href = new URL(`../app_redirect?${new URLSearchParams({ app, team })}`, apiUrl).href;
  return page(200, `Codex-32 is installed in ${name}`, {
    says: [
      'Write "who am I" to it in Slack. What you may do is decided by whoever runs Codex-32: give them the identity that it answers with.',
    ],
    ...(app !== '' && { link: { href, says: 'Open it in Slack' } }),
    cookie: cookieGone,
  });
};
