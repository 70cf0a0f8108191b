import { CodexError } from '../../src/kit.ts';
import type { Posting } from './blocks.ts';

/** What Slack does with an answer sent to its own way back. */
export interface Response extends Posting {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
}

/** Hosts that hold Slack's ways back; another server of the same protocol answers on its own host. */
const own = /^hooks\.slack(?:-gov)?\.com$/;

/** Sends to a `response_url`, which Slack signed; still only to Slack, so that no payload can make us call others. */
export const respondTo = async (url: string, apiUrl: string, response: Partial<Response>): Promise<void> => {
  const target = URL.parse(url);
  const api = URL.parse(apiUrl);
  const slack = target?.protocol === 'https:' && own.test(target.hostname);
  const sameServer =
    target !== null && api !== null && !/(^|\.)slack\.com$/.test(api.hostname) && target.hostname === api.hostname;
  if (!slack && !sameServer) throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: 'no way back.' });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(response),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new CodexError('PLATFORM_UNREACHABLE', { platform: 'Slack' }, { cause });
  });
  await answer.body?.cancel();
  if (!answer.ok)
    throw new CodexError('PLATFORM_REFUSED', { platform: 'Slack', detail: `the way back answers ${answer.status}.` });
};
