import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { silentLog } from '../../src/kit.ts';
import { quietLogger } from './bolt-app.ts';
import { scopes } from './scopes.ts';
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
  try {
    if (client !== undefined) await exchangeable(client, options);
    if (appToken !== undefined) await openable(appToken, options);
    if (botToken === undefined)
      return { ok: true, says: 'Slack knows the app; workspaces install it at /slack/install.' };
    return judged(answer.parse(await new webApi.WebClient(botToken, options).auth.test()));
  } catch (error) {
    const { says, code } = readable(error, 'auth.test');
    const tokens =
      botToken === undefined
        ? 'Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET anew from "Basic Information".'
        : 'Install the app again and copy SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) anew.';
    const mend =
      code === 'PLATFORM_REFUSED'
        ? tokens
        : 'Look whether this machine reaches slack.com, and what SLACK_API_URL says.';
    return { ok: false, says, mend };
  }
};

/** With a code that is none: the app is known when Slack minds the code alone. */
const exchangeable = async ({ id, secret }: SlackClient, options: webApi.WebClientOptions): Promise<void> => {
  const { oauth } = new webApi.WebClient(undefined, options);
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
export const examineInstalled = (workspaces: readonly InstalledIn[]): Finding => {
  if (workspaces.length === 0) return { ok: true, says: 'No workspace has installed the app yet.' };
  const lacking = workspaces.flatMap(({ name, scopes: given }) => {
    const missing = scopes.filter((scope) => !given.includes(scope.name));
    return missing.length === 0 ? [] : [{ name, missing }];
  });
  const all = workspaces.map(({ name }) => name).join(', ');
  if (lacking.length === 0) return { ok: true, says: `The app is installed in ${all}, with every scope.` };
  return {
    ok: lacking.every(({ missing }) => missing.every(({ needed }) => !needed)),
    says: lacking
      .map(
        ({ name, missing }) =>
          `In ${name} the app lacks ${missing.map((one) => `${one.name} (to ${one.to})`).join(', ')}.`,
      )
      .join(' '),
    mend: 'Somebody there can install it again at /slack/install.',
  };
};

const openable = async (appToken: string, options: webApi.WebClientOptions): Promise<void> => {
  await new webApi.WebClient(appToken, options).apps.connections.open();
};

const judged = ({ team, user, response_metadata }: z.infer<typeof answer>): Finding => {
  const who = `Slack knows us as ${user ?? 'the app'} in ${team ?? 'the workspace'}`;
  const given = response_metadata?.scopes;
  if (given == null) return { ok: true, says: `${who}; it does not say which scopes the token has.` };
  const missing = scopes.filter(({ name }) => !given.includes(name));
  if (missing.length === 0) return { ok: true, says: `${who}, with every scope.` };
  const list = missing.map(({ name, to }) => `${name} (to ${to})`).join(', ');
  return {
    ok: missing.every(({ needed }) => !needed),
    says: `${who}; the token lacks ${list}.`,
    mend: 'Update the app with "codex32 slack manifest" and install it again.',
  };
};
