import { existsSync } from 'node:fs';
import type { AdapterUnit } from '../../channels/adapter.ts';
import type { Config } from '../../config.ts';
import { connect, sqliteFile } from '../../database/database.ts';
import type { Check, Finding } from '../../health.ts';
import { codeRoot } from '../../package.ts';
import { loadFromShelf } from '../../shelf.ts';

interface SlackUnit extends AdapterUnit {
  examine(access: {
    readonly botToken?: string;
    readonly client?: { readonly id: string; readonly secret: string };
    readonly appToken?: string;
    readonly apiUrl?: string;
    readonly without: readonly string[];
  }): Promise<Finding>;
  examineInstalled(workspaces: readonly InstalledIn[], without: readonly string[]): Promise<Finding>;
}

interface InstalledIn {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Whether Slack takes our tokens, and what they may do there. */
export const slackChecks = (config: Config): readonly Check[] => {
  const { slack } = config;
  if (slack === undefined) return [];
  return [
    { name: 'Slack', run: () => examine(slack) },
    ...(slack.client === undefined ? [] : [{ name: 'Slack workspaces', run: () => examineInstalled(config) }]),
  ];
};

const unit = (): Promise<SlackUnit> => loadFromShelf<SlackUnit>(new URL('adapters/', codeRoot), 'slack', 'folders');

const examine = async ({
  botToken,
  client,
  appToken,
  apiUrl,
  without,
}: NonNullable<Config['slack']>): Promise<Finding> =>
  (await unit()).examine({
    ...(botToken && { botToken }),
    ...(client && { client }),
    ...(appToken && { appToken }),
    ...(apiUrl && { apiUrl }),
    without,
  });

/** What each was granted stands beside its token, unsealed: nothing has to be opened to look at it. */
const examineInstalled = async ({ dataDir, databaseUrl: url, slack }: Config): Promise<Finding> =>
  (await unit()).examineInstalled(
    url === undefined && !existsSync(sqliteFile(dataDir)) ? [] : await installedIn(dataDir, url),
    slack?.without ?? [],
  );

const installedIn = async (dataDir: string, url: string | undefined): Promise<readonly InstalledIn[]> => {
  const database = await connect({ dataDir, url });
  try {
    const rows = await database.sql
      .selectFrom('installations')
      .select(['workspace', 'facts'])
      .where('adapter', '=', 'slack')
      .orderBy('installed_at')
      .limit(1_000)
      .execute();
    return rows.map(({ workspace, facts }) => {
      const { name = workspace, scopes = '' } = JSON.parse(facts) as { name?: string; scopes?: string };
      return { name: `${name} (${workspace})`, scopes: scopes.split(',') };
    });
  } finally {
    await database.close();
  }
};
