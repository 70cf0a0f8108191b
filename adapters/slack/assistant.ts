import type { App } from '@slack/bolt';
import { senderOf } from './events.ts';
import { shorten } from './limits.ts';
import { assistantThread } from './payloads.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee } from './workspaces.ts';

/** Prompts the pane has room for. */
const PROMPTS = 4;

/** What people ask every day, in this order; whatever else they may say comes after it. */
const everyday = [/^how\b/, /\b(?:logs?|lines)\b/, /^(?:why|explain)\b/, /^restart\b/, /^help\b/];
const rank = (sentence: string): number => {
  const at = everyday.findIndex((kind) => kind.test(sentence));
  return at < 0 ? everyday.length : at;
};

/**
 * The assistant pane: its threads are direct messages, so conversation needs nothing more; here it only offers what this
 * person could say.
 */
export const registerAssistant = (app: App, { workspaces, suggest, people, log }: SurfaceParts): void => {
  app.event('assistant_thread_started', async ({ event, body }) => {
    const started = assistantThread.safeParse(event);
    const workspace = await workspaces.find(addressee(body).team);
    if (!started.success || workspace === undefined) return;
    const { user_id, channel_id, thread_ts } = started.data.assistant_thread;
    const sender = await people.known(senderOf(user_id, undefined, workspace.self), workspace);
    const { sentences } = await suggest(sender, '');
    const offered = [...new Set(['status', ...sentences.toSorted((one, other) => rank(one) - rank(other))])];
    const prompts = offered.slice(0, PROMPTS).map((sentence) => ({ title: shorten(sentence, 75), message: sentence }));
    await workspace.web
      .insist('assistant.threads.setSuggestedPrompts', { channel_id, thread_ts, prompts })
      .catch((error: unknown) => log.debug('No prompts could be offered.', { error }));
  });
};
