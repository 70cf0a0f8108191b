import type { AdapterUnit } from '../../channels/adapter.ts';
import type { Config } from '../../config.ts';
import type { Check, Finding } from '../../health.ts';
import { codeRoot } from '../../package.ts';
import { loadFromShelf } from '../../shelf.ts';

interface SlackUnit extends AdapterUnit {
  examine(access: {
    readonly botToken: string;
    readonly appToken?: string;
    readonly apiUrl?: string;
  }): Promise<Finding>;
}

/** Whether Slack takes our tokens, and what they may do there. */
export const slackChecks = ({ slack }: Config): readonly Check[] =>
  slack === undefined ? [] : [{ name: 'Slack', run: () => examine(slack) }];

const examine = async ({ botToken, appToken, apiUrl }: NonNullable<Config['slack']>): Promise<Finding> => {
  const unit = await loadFromShelf<SlackUnit>(new URL('adapters/', codeRoot), 'slack', 'folders');
  return unit.examine({ botToken, ...(appToken && { appToken }), ...(apiUrl && { apiUrl }) });
};
