import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { silentLog } from '../../src/kit.ts';
import { quietLogger } from './bolt-app.ts';
import { scopes } from './scopes.ts';
import { apiUrlOf, type SlackAccess } from './settings.ts';
import { readable } from './web.ts';

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
  const options = {
    ...{ slackApiUrl: apiUrlOf(settings), logger: quietLogger(silentLog), rejectRateLimitedCalls: true },
    ...{ retryConfig: { retries: 0 }, timeout: 8_000 },
  };
  try {
    const said = answer.parse(await new webApi.WebClient(settings.botToken, options).auth.test());
    if (settings.appToken !== undefined) await openable(settings.appToken, options);
    return judged(said);
  } catch (error) {
    const { says, code } = readable(error, 'auth.test');
    const mend =
      code === 'PLATFORM_REFUSED'
        ? 'Install the app again and copy SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) anew.'
        : 'Look whether this machine reaches slack.com, and what SLACK_API_URL says.';
    return { ok: false, says, mend };
  }
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
