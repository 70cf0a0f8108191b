import { CodexError } from '../../src/kit.ts';
import type { Posting } from './blocks.ts';
import { isBesideApi, isSlackItself, isSlacks } from './hosts.ts';
import { post } from './transport.ts';

/** What Slack does with an answer sent to its own way back. */
export interface Response extends Posting {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
}

/**
 * The way back leads where the API is. Where it does not (a payload of Slack's, and another server that the settings
 * name), what that server is told is sure to be seen, so the way back is only the second choice.
 */
export const leadsToApi = (url: string, apiUrl: string): boolean => {
  const target = URL.parse(url);
  return target !== null && (isSlackItself(apiUrl) || isBesideApi(target, apiUrl));
};

/** Sends to a `response_url`, which Slack signed; still only to Slack, so that no payload can make us call others. */
export const respondTo = async (url: string, apiUrl: string, response: Partial<Response>): Promise<void> => {
  const target = URL.parse(url);
  if (target === null || !(isSlacks('hooks', target) || isBesideApi(target, apiUrl)))
    throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: 'no way back.' });
  const sending = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(response), timeout: 10_000 };
  const answer = await post(url, sending).catch((cause: unknown) => {
    throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' }, { cause });
  });
  if (answer.status < 200 || answer.status > 299)
    throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: `the way back answers ${answer.status}.` });
};
