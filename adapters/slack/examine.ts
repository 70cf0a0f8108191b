import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { silentLog } from '../../src/kit.ts';
import { quietLogger } from './bolt-app.ts';
import { inUse, type Without, withoutOf } from './features.ts';
import { type Scope, scopes } from './scopes.ts';
import { apiUrlOf, type SlackAccess, type SlackClient } from './settings.ts';
import { readable, reasonOf } from './web.ts';

/** As `src/health.ts` has it: what a check found, and how to mend it. */
export interface Finding {
  readonly ok: boolean;
  readonly says: string;
  readonly mend?: string;
}

const answer = z.object({
  team: z.string().nullish(),
  user: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).nullish() }).nullish(),
});

/** Asks Slack for real whether the tokens are good, and compares the token's scopes with what the app uses. */
export const examine = async (settings: SlackAccess): Promise<Finding> => {
  const { botToken, client, appToken } = settings;
  const options = {
    ...{ slackApiUrl: apiUrlOf(settings), logger: quietLogger(silentLog), rejectRateLimitedCalls: true },
    ...{ retryConfig: { retries: 0 }, timeout: 8_000 },
  };
  const web = (token?: string): webApi.WebClient => new webApi.WebClient(token, options);
  const refused =
    (client && (await trouble('SLACK_CLIENT_ID', () => exchangeable(client, web())))) ??
    (appToken === undefined
      ? undefined
      : await trouble('SLACK_APP_TOKEN', () => web(appToken).apps.connections.open()));
  if (refused !== undefined) return refused;
  if (botToken === undefined)
    return { ok: true, says: 'Slack knows the app; workspaces install it at /slack/install.' };
  return asBot(web(botToken), withoutOf(settings.without));
};

/** What mends a setting that Slack refuses. */
const mends = {
  SLACK_CLIENT_ID: 'Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET anew from "Basic Information".',
  SLACK_APP_TOKEN:
    'Generate an app-level token with the scope connections:write under "Basic Information" and copy it (xapp-…) to SLACK_APP_TOKEN.',
  SLACK_BOT_TOKEN: 'Install the app again under "Install App" and copy the bot token (xoxb-…) to SLACK_BOT_TOKEN.',
} as const;

/** `undefined` where Slack takes what the setting holds. */
const trouble = async (setting: keyof typeof mends, ask: () => Promise<unknown>): Promise<Finding | undefined> => {
  try {
    await ask();
    return undefined;
  } catch (error) {
    const { says, code, params } = readable(error, setting);
    if (code !== 'PLATFORM_REFUSED')
      return { ok: false, says, mend: 'Look whether this machine reaches slack.com, and what SLACK_API_URL says.' };
    return { ok: false, says: `Slack refuses ${setting}: ${params.reason}.`, mend: mends[setting] };
  }
};

const asBot = async (web: webApi.WebClient, without: Without): Promise<Finding> => {
  let found: z.infer<typeof answer> = {};
  const refused = await trouble('SLACK_BOT_TOKEN', async () => {
    found = answer.parse(await web.auth.test());
  });
  return refused ?? judged(found, without);
};

/** With a code that is none: the app is known when Slack minds the code alone. */
const exchangeable = async ({ id, secret }: SlackClient, { oauth }: webApi.WebClient): Promise<void> => {
  try {
    await oauth.v2.access({ client_id: id, client_secret: secret, code: 'doctor' });
  } catch (error) {
    if (!/invalid_code|code_already_used|code_expired/.test(reasonOf(readable(error, '')) ?? '')) throw error;
  }
};

export interface InstalledIn {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Whether every workspace that installed the app gave it the rights that it uses by now. */
export const examineInstalled = (workspaces: readonly InstalledIn[], off?: readonly string[]): Finding => {
  const needed = inUse(scopes, withoutOf(off));
  if (workspaces.length === 0) return { ok: true, says: 'No workspace has installed the app yet.' };
  const lacking = workspaces.flatMap(({ name, scopes: given }) => {
    const missing = needed.filter((scope) => !given.includes(scope.name));
    return missing.length === 0 ? [] : [{ name, missing }];
  });
  const all = workspaces.map(({ name }) => name).join(', ');
  if (lacking.length === 0) return { ok: true, says: `The app is installed in ${all}, with every scope.` };
  return {
    ok: lacking.every(({ missing }) => missing.every(({ needed }) => !needed)),
    says: lacking.map(({ name, missing }) => `In ${name} the app lacks ${listed(missing)}.`).join(' '),
    mend: 'Somebody there can install it again at /slack/install.',
  };
};

const judged = ({ team, user, response_metadata }: z.infer<typeof answer>, without: Without): Finding => {
  const who = `Slack knows us as ${user ?? 'the app'} in ${team ?? 'the workspace'}`;
  const given = response_metadata?.scopes;
  if (given == null) return { ok: true, says: `${who}; it does not say which scopes the token has.` };
  const used = inUse(scopes, without);
  const missing = used.filter(({ name }) => !given.includes(name));
  const idle = scopes.filter((scope) => !used.includes(scope) && given.includes(scope.name));
  if (missing.length === 0 && idle.length === 0) return { ok: true, says: `${who}, with every scope.` };
  const findings = [
    ...(missing.length === 0 ? [] : [`the token lacks ${listed(missing)}`]),
    ...(idle.length === 0 ? [] : [`it has ${listed(idle)}, which SLACK_WITHOUT makes needless`]),
  ];
  return {
    ok: missing.every(({ needed }) => !needed),
    says: `${who}; ${findings.join('; ')}.`,
    mend: 'Update the app with "codex32 slack manifest" and install it again.',
  };
};

const listed = (some: readonly Scope[]): string => some.map(({ name, to }) => `${name} (to ${to})`).join(', ');
